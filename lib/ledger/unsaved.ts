import type { Instant, TrainingRecord } from '../model.ts';
import type { LedgerDatabase } from './database.ts';

/**
 * @param savedAt when the ledger was last saved to a file; null where it never was
 * @returns how many entries were added, changed or put into the trash since, as their stamps tell
 */
export function unsavedIn(records: readonly TrainingRecord[], savedAt: Instant | null): number {
  if (savedAt === null) return records.length;
  const since = Date.parse(savedAt);
  const isUnsaved = ({ changed }: TrainingRecord) => Object.values(changed ?? {}).some((at) => Date.parse(at) > since);
  return records.filter(isUnsaved).length;
}

/** @returns the same for all learners of a ledger; fit for a live query */
export const countUnsaved = async (db: LedgerDatabase, savedAt: Instant | null): Promise<number> =>
  savedAt === null ? db.records.count() : unsavedIn(await db.records.toArray(), savedAt);
