import type { Instant, Profile, TrainingRecord } from '../model.ts';
import { inBatches, inSlices, partsOf, type Steps, type Watch } from '../watch.ts';
import { besideTables, unknownOf } from './backup.ts';
import { canonical, type Json } from './canonical.ts';
import { refusingIdNumbers } from './checks.ts';
import { type Comparison, comparing } from './compare.ts';
import { changePreferences, type LedgerDatabase, noPreferences, only, readingKey } from './database.ts';
import { type KeptReading, type Ledger, parsing, writing } from './file.ts';
import { replaceRecords } from './history.ts';
import { isSameName } from './identity.ts';
import { joining } from './merge.ts';
import { splitLedger } from './part.ts';
import { LedgerProblem } from './problem.ts';
import { ChangedSincePlanned, Contradiction, OtherIdThere } from './refusals.ts';
import { keepSnapshot, ledgerIn, openSnapshot, pack, type SnapshotReason, stateOf } from './snapshots.ts';

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

async function merged(before: Ledger, file: Ledger, text: string, watch: Watch): Promise<Ledger> {
  const twin = file.profiles.find(({ id, name }) =>
    before.profiles.some((each) => each.id !== id && isSameName(each.name, name)),
  );
  if (twin) throw new OtherIdThere(twin.name);
  const next = partsOf(3, watch);
  const own = await inSlices(writing(before), next());
  const joined = await inSlices(joining([own, text]), next());
  try {
    return await inSlices(parsing(joined), next());
  } catch (error) {
    const index = error instanceof LedgerProblem && /^records\[(\d+)\]/.exec(error.path)?.[1];
    if (!index) throw error;
    throw new Contradiction(JSON.parse(joined).records[Number(index)].title, error.code);
  }
}

/** The learners of the file are as the file has them; the others, and with them the unit's settings, as they are here. */
async function replaced(before: Ledger, file: Ledger, watch: Watch): Promise<Ledger> {
  const isInFile = ({ id, name }: Profile) =>
    file.profiles.some((each) => each.id === id || isSameName(each.name, name));
  const others = before.profiles.filter(isInFile).reduce((ledger, { id }) => splitLedger(ledger, id).others, before);
  if (others.profiles.length === 0) return file;
  const lists = ['profiles', 'records', 'readings', 'filed', 'purged', 'conflicts'] as const;
  const joined = Object.fromEntries(lists.map((list) => [list, [...(others[list] ?? []), ...(file[list] ?? [])]]));
  const after = { ...unknownOf(file), ...others, ...joined } as Ledger;
  const next = partsOf(2, watch);
  const text = await inSlices(writing({ ...after, purged: [...new Set(after.purged)] }), next());
  return inSlices(parsing(text), next());
}

/**
 * What bringing in a ledger file would do; does nothing yet.
 *
 * @param way `merge`: field by field the later word counts, for two computers. `replace`: the learners of the file become what
 *   the file says
 * @throws LedgerProblem where the file is wrong, Contradiction, OtherIdThere
 */
export async function planBringing(
  db: LedgerDatabase,
  text: string,
  way: Way,
  at: Instant,
  watch: Watch = {},
): Promise<Plan> {
  const next = partsOf(4, watch);
  const file = await inSlices(parsing(text), next());
  await inSlices(refusingIdNumbers(file), next());
  if (file.profiles.length === 0) throw new LedgerProblem('profiles', 'other-format');
  const before = await stateOf(db);
  const ledger = ledgerIn(before);
  const after = await (way === 'merge' ? merged(ledger, file, text, next()) : replaced(ledger, file, next()));
  const untouched = ledger.profiles.filter(({ id, name }) => {
    return !file.profiles.some((each) => each.id === id || isSameName(each.name, name));
  });
  const { exportedAt } = { ...noPreferences, ...(await db.preferences.get(only)) };
  const isFile = way === 'replace' && untouched.length === 0;
  return {
    ...(await planOf(before, after, way, next())),
    untouched: untouched.map(({ name }) => name),
    saved: isFile ? { exportedAt: file.exportedAt, broughtInAt: null } : { exportedAt, broughtInAt: at },
  };
}

async function planOf(before: string, ledger: Ledger, reason: SnapshotReason, watch: Watch): Promise<Plan> {
  const after = { ...ledger, readings: lastReadings(ledger.readings ?? []) };
  const comparison = await inSlices(comparing(ledgerIn(before), after), watch);
  return { reason, before, after, comparison, untouched: [], saved: { exportedAt: null, broughtInAt: null } };
}

/** @returns what going back to a snapshot would do; null where it is gone */
export async function planGoingBack(db: LedgerDatabase, number: number, watch: Watch = {}): Promise<Plan | null> {
  const next = partsOf(2, watch);
  const snapshot = await db.snapshots.get(number);
  if (!snapshot) return null;
  const after = await openSnapshot(snapshot, next());
  const plan = await planOf(await stateOf(db), after, 'go-back', next());
  const { exportedAt, broughtInAt } = snapshot;
  return { ...plan, saved: { exportedAt, broughtInAt } };
}

/**
 * Does what was planned, whole or not at all, and keeps the ledger as it was before: what is called off leaves no snapshot.
 *
 * @throws ChangedSincePlanned where the ledger is another by now; nothing is done then
 */
export async function bringIn(db: LedgerDatabase, plan: Plan, at: Instant, watch: Watch = {}): Promise<void> {
  const { before, after, reason, saved } = plan;
  const ledger = ledgerIn(before);
  const next = partsOf(3, watch);
  const ready = await pack(before, next());
  const written = await inSlices(changing(ledger, after), next());
  await db.transaction('rw', db.tables, async () => {
    if ((await keepSnapshot(db, reason, at, ready)) !== before) throw new ChangedSincePlanned();
    await becomeLedger(db, { before: ledger, after, written }, at, next());
    await changePreferences(db, saved);
  });
}

/** Records between two rests. */
const burst = 50;

/** @returns the records that the ledger holds otherwise, or not at all */
function* changing(before: Ledger, { records }: Ledger): Steps<TrainingRecord[]> {
  const old = new Map(before.records.map((record) => [record.id, record]));
  const found: TrainingRecord[] = [];
  for (const [index, record] of records.entries()) {
    if (index % burst === 0) yield index / records.length;
    const there = old.get(record.id);
    if (!there || canonical(there as unknown as Json) !== canonical(record as unknown as Json)) found.push(record);
  }
  return found;
}

interface Becoming {
  before: Ledger;
  after: Ledger;
  /** Its records that are others than before. */
  written: TrainingRecord[];
}

/** Makes the ledger another one; what a changed entry said goes to its history. */
async function becomeLedger(
  db: LedgerDatabase,
  { before, after, written }: Becoming,
  at: Instant,
  watch: Watch,
): Promise<void> {
  const { settings, profiles, records, readings = [], filed = [], purged = [] } = after;
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
  const replace = (some: TrainingRecord[]) =>
    replaceRecords(
      db,
      some.map(({ id }) => old.get(id)),
      some,
      at,
    );
  await inBatches(written, replace, watch);
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
