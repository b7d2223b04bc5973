import type { Day, Instant, Profile, Settings, TrainingRecord } from '../model.ts';
import { checkProfile, checkRecord, checkSettings } from './checks.ts';
import { changePreferences, firstSettings, type LedgerDatabase, only } from './database.ts';
import { changedFields, replaceRecords } from './history.ts';
import { profileId } from './identity.ts';
import { LedgerProblem } from './problem.ts';

/** What a learner may say of a course that was read from the academy; the rest of it is only read. */
const learnersFields: readonly (keyof TrainingRecord)[] = [
  'confirmed',
  'note',
  'makeupFor',
  'evidence',
  'certifier',
  'recognized',
  'deletedAt',
];

/** A learner tried to change what was read from the academy; a correction is a record of its own. */
export class ReadOnlyRecord extends Error {
  override readonly name = 'ReadOnlyRecord';
}

/**
 * Stamps every field that differs from the state before, so that a merge knows the later one; also where the clock has been
 * set back since.
 */
export function stamped<Kept extends { changed?: { [field: string]: Instant } | null }>(
  before: Kept | undefined,
  after: Kept,
  at: Instant,
): Kept {
  const old = before?.changed ?? {};
  const fields = changedFields(before ?? {}, after);
  return {
    ...after,
    changed: { ...old, ...Object.fromEntries(fields.map((field) => [field, laterThan(old[field], at)])) },
  };
}

const laterThan = (stamp: Instant | undefined, at: Instant): Instant =>
  stamp && Date.parse(stamp) >= Date.parse(at) ? new Date(Date.parse(stamp) + 1).toISOString() : at;

/**
 * Stores an entry, new or changed.
 *
 * @param at instant of the change
 * @throws LedgerProblem where a field is wrong, ReadOnlyRecord where it changes what was read from the academy; nothing
 *   is stored then
 */
export const putRecord = (db: LedgerDatabase, record: TrainingRecord, at: Instant): Promise<void> =>
  putRecords(db, [record], at);

/** Stores several entries, all or none of them; otherwise as `putRecord`. */
export async function putRecords(db: LedgerDatabase, records: readonly TrainingRecord[], at: Instant): Promise<void> {
  for (const record of records) checkRecord(record);
  await db.transaction('rw', db.profiles, db.records, db.history, async () => {
    for (const record of records) {
      if (!(await db.profiles.get(record.profile))) throw new LedgerProblem('profile', 'no-such-profile');
      const before = await db.records.get(record.id);
      if (before?.origin === 'academy') refuseRewriting(before, record);
      // Only a reading says what the academy showed.
      else if (record.origin === 'academy') throw new ReadOnlyRecord('origin');
      await replaceRecords(db, [before], [stamped(before, record, at)], at);
    }
  });
}

function refuseRewriting(before: TrainingRecord, after: TrainingRecord): void {
  for (const field of changedFields(before, after)) {
    // A course without day and year waits for the learner to say its year.
    const isOpen = learnersFields.includes(field) || (field === 'year' && !before.completedOn);
    if (!isOpen) throw new ReadOnlyRecord(field);
  }
}

/** Moves an entry to the trash. @returns whether it was there */
export const deleteRecord = (db: LedgerDatabase, id: string, at: Instant) => deleteRecords(db, [id], at);

/** Moves several entries to the trash, all or none of them. @returns whether all were there */
export const deleteRecords = (db: LedgerDatabase, ids: readonly string[], at: Instant) => setDeleted(db, ids, at, at);

/** Takes an entry out of the trash. @returns whether it was there */
export const restoreRecord = (db: LedgerDatabase, id: string, at: Instant) => setDeleted(db, [id], null, at);

function setDeleted(
  db: LedgerDatabase,
  ids: readonly string[],
  deletedAt: Instant | null,
  at: Instant,
): Promise<boolean> {
  return db.transaction('rw', db.records, db.history, async () => {
    const found = (await db.records.bulkGet([...ids])).filter((record) => record !== undefined);
    const after = found.map((before) => stamped(before, { ...before, deletedAt }, at));
    await replaceRecords(db, found, after, at);
    return found.length === ids.length;
  });
}

/**
 * Adds a learner and shows that learner's figures from now on.
 *
 * @returns the new learner's id, which derives from the name
 * @throws LedgerProblem where a field is wrong; nothing is stored then
 */
export async function createProfile(db: LedgerDatabase, fields: Omit<Profile, 'id'>, at: Instant): Promise<string> {
  return db.transaction('rw', db.profiles, db.preferences, async () => {
    const taken = (await db.profiles.toCollection().primaryKeys()) as string[];
    const profile: Profile = { ...fields, id: profileId(fields.name, taken) };
    checkProfile(profile);
    await db.profiles.add(stamped(undefined, profile, at));
    await changePreferences(db, { activeProfile: profile.id });
    return profile.id;
  });
}

/** @throws LedgerProblem where a field is wrong or the learner isn't there; nothing is stored then */
export async function updateProfile(db: LedgerDatabase, profile: Profile, at: Instant): Promise<void> {
  checkProfile(profile);
  await db.transaction('rw', db.profiles, async () => {
    const before = await db.profiles.get(profile.id);
    if (!before) throw new LedgerProblem('id', 'no-such-profile');
    await db.profiles.put(stamped(before, profile, at));
  });
}

/**
 * Changes the settings named, and leaves the others.
 *
 * @throws LedgerProblem where a field is wrong; nothing is stored then
 */
export async function updateSettings(db: LedgerDatabase, change: Partial<Settings>, at: Instant): Promise<void> {
  await db.transaction('rw', db.settings, async () => {
    const before = await db.settings.get(only);
    const after = { ...(before ?? firstSettings), ...change };
    checkSettings(after);
    await db.settings.put(stamped(before, after, at), only);
  });
}

/**
 * @param today the calendar day in Beijing
 * @returns whether a planned entry can be said to have been done; an online course only counts as the academy shows it
 */
export const canBeDone = (record: TrainingRecord, today: Day): boolean =>
  record.planned === true && record.kind !== 'online' && (record.endOn ?? '') <= today;
