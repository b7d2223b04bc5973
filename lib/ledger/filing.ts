import * as z from 'zod/mini';
import { toJson } from '../credit/index.ts';
import type { Standing } from '../credit/types.ts';
import { type Day, type Instant, kinds, type TrainingRecord } from '../model.ts';
import type { LedgerDatabase } from './database.ts';
import type { Filed } from './file.ts';
import { filedId } from './identity.ts';
import { hours } from './schema.ts';

/** An entry that counted; a correction goes by the id of what it corrects, so that both are one. */
const entry = z.looseObject({ id: z.string(), title: z.string(), hours });

/** What is read of a filed standing; `entries` is this ledger's own addition to the JSON of a standing. */
const frozen = z.looseObject({
  total: hours,
  days: hours,
  met: z.boolean(),
  kinds: z.record(z.enum(kinds), z.looseObject({ earned: hours, counted: hours })),
  required: z.looseObject({ total: hours, online: z.nullable(hours), days: z.nullable(hours) }),
  makeup: z.nullable(z.looseObject({ total: hours })),
  entries: z.optional(z.array(entry)),
});

export type FiledEntry = z.output<typeof entry>;
export type Frozen = z.output<typeof frozen>;

/**
 * @param standing a year's standing
 * @param records the learner's, among them all that the standing names
 * @returns the standing as it is kept with a filing: the JSON of INTERFACES.md with decimal hours, and the entries that count
 */
export function freeze(standing: Standing, records: readonly TrainingRecord[]) {
  const byId = new Map(records.map((record) => [record.id, record]));
  const counted = standing.entries.flatMap(({ record: id, state, hours }) => {
    const record = byId.get(id);
    return record && state === 'counted' && hours > 0
      ? [{ id: record.corrects ?? id, title: record.title, hours: hours / 100 }]
      : [];
  });
  return { ...toJson(standing), entries: counted };
}

/** @returns what a filing holds, hours in hundredths; null where another maker wrote it otherwise */
export function thaw(standing: unknown): Frozen | null {
  const read = z.safeDecode(frozen, standing as z.input<typeof frozen>);
  return read.success ? read.data : null;
}

/** Keeps a year as it is handed in now; earlier filings of it stay. */
export async function fileYear(
  db: LedgerDatabase,
  standing: Standing,
  records: readonly TrainingRecord[],
  at: Instant,
): Promise<void> {
  const { profile, year } = standing;
  await db.filed.put({ profile, year, at, standing: freeze(standing, records) });
}

/** Forgets one filing; a merge doesn't bring it back. */
export const takeBack = (db: LedgerDatabase, filed: Filed): Promise<void> =>
  db.transaction('rw', db.filed, db.purged, async () => {
    await db.filed.delete([filed.profile, filed.year, filed.at]);
    await db.purged.put({ id: filedId(filed) });
  });

/** Puts a filing back that was taken back. */
export const putBack = (db: LedgerDatabase, filed: Filed): Promise<void> =>
  db.transaction('rw', db.filed, db.purged, async () => {
    await db.filed.put(filed);
    await db.purged.delete(filedId(filed));
  });

/**
 * @param years the years that have entries
 * @param filed the learner's filings
 * @returns the year whose end is at hand and not filed yet: in December the year itself, in January the one before where it
 *   has entries; null at other times
 */
export function dueYear(today: Day, years: readonly number[], filed: readonly Filed[]): number | null {
  const [year, month] = [Number(today.slice(0, 4)), today.slice(5, 7)];
  const ending = month === '12' ? year : month === '01' && years.includes(year - 1) ? year - 1 : null;
  return filed.some((each) => each.year === ending) ? null : ending;
}
