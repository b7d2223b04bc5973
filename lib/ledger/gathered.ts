import type { DBCore, Middleware } from 'dexie';
import type { TrainingRecord } from '../model.ts';
import type { LedgerDatabase } from './database.ts';

/** All records of a learner in one row, as JSON: ten thousand rows take four times as long to read. */
export interface Gathered {
  profile: string;
  json: string;
}

/** Fewer are read as quickly one by one. */
export const worthGathering = 1_000;

const everything = { type: 3, lower: Number.NEGATIVE_INFINITY, upper: [[]] } as const;

/** What is made from each table, and kept. */
const madeFrom: { [table: string]: readonly string[] } = {
  records: ['gathered', 'glances', 'shown'],
  readings: ['glances', 'shown'],
  profiles: ['glances', 'shown'],
  settings: ['glances', 'shown'],
  preferences: ['shown'],
  filed: ['shown'],
  held: ['shown'],
};
const madeFromAny = (tables: string[]) => tables.flatMap((name) => madeFrom[name] ?? []);

/** Any write throws away, within its own transaction, what was made from its table: that never is out of date. */
export const forgetGathered: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'forget-gathered',
  // Outside all others, so that live queries see the row go.
  level: 3,
  create: (core) => ({
    ...core,
    transaction: (tables, mode, options) =>
      core.transaction(
        mode === 'readwrite' ? [...new Set([...tables, ...madeFromAny(tables)])] : tables,
        mode,
        options,
      ),
    table: (name) => {
      const table = core.table(name);
      const made = madeFrom[name];
      if (!made) return table;
      return {
        ...table,
        async mutate(request) {
          const { trans } = request;
          for (const each of made) await core.table(each).mutate({ type: 'deleteRange', trans, range: everything });
          return table.mutate(request);
        },
      };
    },
  }),
};

/** @returns a learner's records, and whether they were read as one; fit for a live query */
export async function recordsOf(
  db: LedgerDatabase,
  profile: string,
): Promise<{ records: TrainingRecord[]; isGathered: boolean }> {
  const gathered = await db.gathered.get(profile);
  if (gathered) return { records: JSON.parse(gathered.json), isGathered: true };
  return { records: await db.records.where('profile').equals(profile).toArray(), isGathered: false };
}

/** Puts a learner's records together where it is worth it; they are read and put in one transaction, so none comes in between. */
export async function gather(db: LedgerDatabase, profile: string): Promise<void> {
  await db.transaction('rw', db.records, db.gathered, async () => {
    const records = await db.records.where('profile').equals(profile).toArray();
    if (records.length >= worthGathering) await db.gathered.put({ profile, json: JSON.stringify(records) });
  });
}
