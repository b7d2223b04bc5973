import type { Instant, TrainingRecord } from '../model.ts';
import { canonical, type Json } from './canonical.ts';
import type { LedgerDatabase } from './database.ts';

/** What a record said before it was changed. It stays on this machine. */
export interface Past {
  /** In the order of the changes. */
  number?: number;
  record: string;
  profile: string;
  /** When it was changed. */
  at: Instant;
  /** The changed fields as they were before. */
  was: Partial<TrainingRecord>;
}

/** Whatever the order of what is inside. */
const same = (a: unknown, b: unknown) => a === b || canonical((a ?? null) as Json) === canonical((b ?? null) as Json);

/** @returns the fields in which two states of one thing differ, but for its id and its stamps */
export function changedFields<Kept extends object>(before: Partial<Kept>, after: Kept): (keyof Kept & string)[] {
  const fields = Object.keys({ ...before, ...after }) as (keyof Kept & string)[];
  return fields.filter((field) => field !== 'changed' && field !== 'id' && !same(before[field], after[field]));
}

/**
 * Stores records and keeps what they said before; within a transaction on both tables.
 *
 * @param before what is stored of each now, in the same order; undefined for a new one
 */
export async function replaceRecords(
  db: LedgerDatabase,
  before: readonly (TrainingRecord | undefined)[],
  after: readonly TrainingRecord[],
  at: Instant,
): Promise<void> {
  const past = after.flatMap((record, index): Past[] => {
    const old = before[index];
    const fields = old ? changedFields(old, record).filter((field) => field !== 'readAt') : [];
    if (!old || fields.length === 0) return [];
    const was = Object.fromEntries(fields.map((field) => [field, old[field] ?? null]));
    return [{ record: record.id, profile: record.profile, at, was }];
  });
  await db.records.bulkPut([...after]);
  await db.history.bulkAdd(past);
}

/** One change of a record: of each changed field what it said, and what it says since. */
export interface Change {
  at: Instant;
  fields: { field: keyof TrainingRecord; was: unknown; is: unknown }[];
}

/** @returns the changes of a record, the latest first */
export async function historyOf(db: LedgerDatabase, id: string): Promise<Change[]> {
  const [record, past] = await Promise.all([
    db.records.get(id),
    db.history.where('record').equals(id).sortBy('number'),
  ]);
  let after: Partial<TrainingRecord> = record ?? {};
  return past.reverse().map(({ at, was }) => {
    const fields = (Object.keys(was) as (keyof TrainingRecord)[]).map((field) => ({
      field,
      was: was[field] ?? null,
      is: after[field] ?? null,
    }));
    after = { ...after, ...was };
    return { at, fields };
  });
}
