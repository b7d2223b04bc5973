import type { Instant } from '../model.ts';
import type { LedgerDatabase } from './database.ts';

/** A unit's own blank of the registration form. It holds nothing of a learner, and is of this machine, not of the ledger file. */
export interface KeptTemplate {
  /** The file's name; a file of the same name takes its place. */
  name: string;
  /** The `.docx` as it was chosen. */
  bytes: Uint8Array<ArrayBuffer>;
  addedAt: Instant;
}

/** @returns all templates, the latest first; fit for a live query */
export const listTemplates = async (db: LedgerDatabase): Promise<KeptTemplate[]> =>
  (await db.templates.toArray()).sort((a, b) => b.addedAt.localeCompare(a.addedAt));

/**
 * Keeps a template that was looked over.
 *
 * @returns the one whose place it takes; null where there was none of that name
 */
export const keepTemplate = (db: LedgerDatabase, template: KeptTemplate): Promise<KeptTemplate | null> =>
  db.transaction('rw', db.templates, async () => {
    const before = await db.templates.get(template.name);
    await db.templates.put(template);
    return before ?? null;
  });

/** Forgets a template; `keepTemplate` takes it back. */
export const removeTemplate = (db: LedgerDatabase, name: string): Promise<void> => db.templates.delete(name);
