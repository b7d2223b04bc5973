import type { Instant } from '../model.ts';
import type { LedgerDatabase } from './database.ts';

/** An entry that was begun and not stored yet: it outlives the tab, and stays on this machine. */
export interface DraftRow {
  profile: string;
  /** The entry being edited, or which kind of new one it is. */
  name: string;
  /** The fields as typed. */
  fields: { [field: string]: unknown };
  at: Instant;
}

/** Keeps what was typed so far, in place of what was kept before. */
export async function keepDraft(db: LedgerDatabase, row: DraftRow): Promise<void> {
  await db.drafts.put(row);
}

/** @returns what was typed and not stored; null where there is nothing */
export async function draftFor(db: LedgerDatabase, profile: string, name: string): Promise<DraftRow | null> {
  return (await db.drafts.get([profile, name])) ?? null;
}

/** Forgets what was typed: it was stored, or is not wanted. */
export const dropDraft = (db: LedgerDatabase, profile: string, name: string): Promise<void> =>
  db.drafts.delete([profile, name]);
