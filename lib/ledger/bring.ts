import type { Instant, Profile } from '../model.ts';
import { besideTables, unknownOf, wholeLedger } from './backup.ts';
import { canonical, type Json } from './canonical.ts';
import { refuseIdNumbers } from './checks.ts';
import { type Comparison, compareLedgers } from './compare.ts';
import { changePreferences, type LedgerDatabase, noPreferences, only, readingKey } from './database.ts';
import { type KeptReading, type Ledger, parseLedger, writeLedger } from './file.ts';
import { replaceRecords } from './history.ts';
import { isSameName } from './identity.ts';
import { joinLedgers } from './merge.ts';
import { splitLedger } from './part.ts';
import { LedgerProblem } from './problem.ts';
import { ChangedSincePlanned, Contradiction, OtherIdThere } from './refusals.ts';
import { keepSnapshot, ledgerOf, type SnapshotReason, stateOf } from './snapshots.ts';

/** How a file comes into a ledger that holds something. */
export type Way = 'merge' | 'replace';

/** What would be done, looked at before it is done. */
export interface Plan {
  reason: SnapshotReason;
  /** The state it was made for. */
  before: string;
  after: Ledger;
  comparison: Comparison;
  /** Names of the learners that are here and not in the file; nothing changes for them. */
  untouched: string[];
  /** What the preferences say of backups once it is done. */
  saved: { exportedAt: Instant | null; broughtInAt: Instant | null };
}

/** As the table keeps them: of one page's readings the last. */
function lastReadings(readings: readonly KeptReading[]): KeptReading[] {
  const oldestFirst = [...readings].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return [...new Map(oldestFirst.map((reading) => [readingKey(reading), reading])).values()];
}

function merged(before: Ledger, file: Ledger, text: string): Ledger {
  const twin = file.profiles.find(({ id, name }) =>
    before.profiles.some((each) => each.id !== id && isSameName(each.name, name)),
  );
  if (twin) throw new OtherIdThere(twin.name);
  const joined = joinLedgers([writeLedger(before), text]);
  try {
    return parseLedger(joined);
  } catch (error) {
    const index = error instanceof LedgerProblem && /^records\[(\d+)\]/.exec(error.path)?.[1];
    if (!index) throw error;
    throw new Contradiction(JSON.parse(joined).records[Number(index)].title, error.code);
  }
}

/** The learners of the file are as the file has them; the others, and with them the unit's settings, as they are here. */
function replaced(before: Ledger, file: Ledger): Ledger {
  const isInFile = ({ id, name }: Profile) =>
    file.profiles.some((each) => each.id === id || isSameName(each.name, name));
  const others = before.profiles.filter(isInFile).reduce((ledger, { id }) => splitLedger(ledger, id).others, before);
  if (others.profiles.length === 0) return file;
  const lists = ['profiles', 'records', 'readings', 'filed', 'purged', 'conflicts'] as const;
  const joined = Object.fromEntries(lists.map((list) => [list, [...(others[list] ?? []), ...(file[list] ?? [])]]));
  const after = { ...unknownOf(file), ...others, ...joined } as Ledger;
  return parseLedger(writeLedger({ ...after, purged: [...new Set(after.purged)] }));
}

/**
 * What bringing in a ledger file would do; does nothing yet.
 *
 * @param way `merge`: field by field the later word counts, for two computers. `replace`: the learners of the file become what
 *   the file says
 * @throws LedgerProblem where the file is wrong, Contradiction, OtherIdThere
 */
export async function planBringing(db: LedgerDatabase, text: string, way: Way, at: Instant): Promise<Plan> {
  const file = parseLedger(text);
  refuseIdNumbers(file);
  if (file.profiles.length === 0) throw new LedgerProblem('profiles', 'other-format');
  const before = await stateOf(db);
  const ledger = parseLedger(before);
  const after = way === 'merge' ? merged(ledger, file, text) : replaced(ledger, file);
  const untouched = ledger.profiles.filter(({ id, name }) => {
    return !file.profiles.some((each) => each.id === id || isSameName(each.name, name));
  });
  const { exportedAt } = { ...noPreferences, ...(await db.preferences.get(only)) };
  const isFile = way === 'replace' && untouched.length === 0;
  return {
    ...planOf(before, after, way),
    untouched: untouched.map(({ name }) => name),
    saved: isFile ? { exportedAt: file.exportedAt, broughtInAt: null } : { exportedAt, broughtInAt: at },
  };
}

function planOf(before: string, ledger: Ledger, reason: SnapshotReason): Plan {
  const after = { ...ledger, readings: lastReadings(ledger.readings ?? []) };
  const comparison = compareLedgers(parseLedger(before), after);
  return { reason, before, after, comparison, untouched: [], saved: { exportedAt: null, broughtInAt: null } };
}

/** @returns what going back to a snapshot would do; null where it is gone */
export async function planGoingBack(db: LedgerDatabase, number: number): Promise<Plan | null> {
  const snapshot = await db.snapshots.get(number);
  if (!snapshot) return null;
  const { exportedAt, broughtInAt } = snapshot;
  return { ...planOf(await stateOf(db), ledgerOf(snapshot), 'go-back'), saved: { exportedAt, broughtInAt } };
}

/**
 * Does what was planned, whole or not at all, and keeps the ledger as it was before.
 *
 * @throws ChangedSincePlanned where the ledger is another by now; nothing is done then
 */
export async function bringIn(db: LedgerDatabase, { before, after, reason, saved }: Plan, at: Instant): Promise<void> {
  await db.transaction('rw', db.tables, async () => {
    if ((await stateOf(db)) !== before) throw new ChangedSincePlanned();
    await keepSnapshot(db, reason, at);
    await becomeLedger(db, after, at);
    await changePreferences(db, saved);
  });
}

/** Makes the ledger another one; what is the same in both isn't written, and what a changed entry said goes to its history. */
async function becomeLedger(db: LedgerDatabase, after: Ledger, at: Instant): Promise<void> {
  const { settings, profiles, records, readings = [], filed = [], purged = [] } = after;
  const before = await wholeLedger(db, at);
  const gone = <Row extends { id: string }>(old: readonly Row[], now: readonly Row[]) => {
    const ids = new Set(now.map(({ id }) => id));
    return old.map(({ id }) => id).filter((id) => !ids.has(id));
  };
  const goneLearners = gone(before.profiles, profiles);
  const goneRecords = gone(before.records, records);
  await db.profiles.bulkDelete(goneLearners);
  await db.profiles.bulkPut(profiles);
  await db.drafts.filter(({ profile }) => goneLearners.includes(profile)).delete();
  if (goneLearners.length > 0) {
    await db.sessions.filter(({ profile }) => goneLearners.includes(profile ?? '')).modify({ profile: null });
    await db.asked.toCollection().modify({ last: null });
  }
  await db.records.bulkDelete(goneRecords);
  await db.history.where('record').anyOf(goneRecords).delete();
  const old = new Map(before.records.map((record) => [record.id, record]));
  const isOther = (record: Ledger['records'][number]) => {
    const there = old.get(record.id);
    return !there || canonical(there as unknown as Json) !== canonical(record as unknown as Json);
  };
  const written = records.filter(isOther);
  await replaceRecords(
    db,
    written.map(({ id }) => old.get(id)),
    written,
    at,
  );
  await Promise.all([db.readings.clear(), db.filed.clear(), db.purged.clear()]);
  await db.readings.bulkPut(readings.map((reading) => ({ ...reading, key: readingKey(reading) })));
  await db.filed.bulkPut(filed);
  await db.purged.bulkPut(purged.map((id) => ({ id })));
  await db.settings.put(settings, only);
  const { activeProfile } = { ...noPreferences, ...(await db.preferences.get(only)) };
  const isThere = profiles.some(({ id }) => id === activeProfile);
  await changePreferences(db, {
    activeProfile: isThere ? activeProfile : (profiles[0]?.id ?? null),
    unknownFields: besideTables(after),
  });
}
