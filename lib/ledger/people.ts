import type { Instant, Profile } from '../model.ts';
import { inSlices, type Watch } from '../watch.ts';
import { addRows, besideTables, wholeLedger } from './backup.ts';
import { refuseIdNumbers } from './checks.ts';
import { changePreferences, type LedgerDatabase, noPreferences, only } from './database.ts';
import { parseLedger, writeLedger, writing } from './file.ts';
import { isSameName } from './identity.ts';
import { splitLedger } from './part.ts';
import { LedgerProblem } from './problem.ts';
import { ChangedSinceSaved, LearnerThere } from './refusals.ts';
import { forgetInSnapshots, keepSnapshot } from './snapshots.ts';
import { forgetSpare } from './spare.ts';

/** A learner, and how much the ledger holds of that one; entries in the trash are entries. */
export interface Person {
  profile: Profile;
  records: number;
  readings: number;
  filed: number;
}

/** A learner's own ledger file, and the instant it was made. */
export interface SavedPerson {
  at: Instant;
  text: string;
}

/** @returns all learners of the ledger; fit for a live query */
export async function listPeople(db: LedgerDatabase): Promise<Person[]> {
  const profiles = await db.profiles.toArray();
  return Promise.all(
    profiles.map(async (profile) => ({
      profile,
      records: await db.records.where('profile').equals(profile.id).count(),
      readings: await db.readings.where('profile').equals(profile.id).count(),
      filed: await db.filed.filter((filed) => filed.profile === profile.id).count(),
    })),
  );
}

/**
 * @param at instant of the export
 * @returns the ledger file of one learner alone, with the unit's settings, so that it gives the same standing
 * @throws LedgerProblem where the learner isn't there
 */
export async function exportProfile(
  db: LedgerDatabase,
  id: string,
  at: Instant,
  watch: Watch = {},
): Promise<SavedPerson> {
  const { own } = splitLedger(await wholeLedger(db, at), id);
  if (own.profiles.length === 0) throw new LedgerProblem('id', 'no-such-profile');
  return { at, text: await inSlices(writing(own), watch) };
}

/**
 * Deletes all that the ledger holds of a learner, in one transaction, and with the last learner what they shared. Its ids
 * don't become purged ones: those keep away what its owner threw out, while here the saved file is the promise that all can
 * come back, and ids made of the name would be a trace of it; snapshots lose the learner too. What was taught of pages, and the unit's templates, hold nothing
 * of a learner and stay.
 *
 * @param saved what `exportProfile` gave and the learner has in a file
 * @throws ChangedSinceSaved where the ledger holds more by now; nothing is deleted then
 */
export async function deleteProfile(db: LedgerDatabase, id: string, saved: SavedPerson): Promise<void> {
  await db.transaction('rw', db.tables, async () => {
    const { own, others } = splitLedger(await wholeLedger(db, saved.at), id);
    const [profile] = own.profiles;
    if (!profile || writeLedger(own) !== saved.text) throw new ChangedSinceSaved();
    await db.profiles.delete(id);
    await db.records.where('profile').equals(id).delete();
    await db.readings.where('profile').equals(id).delete();
    await db.history.where('profile').equals(id).delete();
    await db.drafts.filter((draft) => draft.profile === id).delete();
    await db.filed.filter((filed) => filed.profile === id).delete();
    await db.purged.bulkDelete(own.purged ?? []);
    await forgetInSnapshots(db, id);
    await db.held.filter(({ learner }) => learner !== null && isSameName(learner, profile.name)).delete();
    // Forgotten, the sign-in would give the pages without a name to whoever is shown next.
    await db.sessions.filter((session) => session.profile === id).modify({ profile: null });
    // What was said of a tab's last reading may name the learner.
    await db.asked.toCollection().modify({ last: null });
    const { activeProfile, textSize } = { ...noPreferences, ...(await db.preferences.get(only)) };
    if (others.profiles.length > 0) {
      const active = activeProfile === id ? null : activeProfile;
      await changePreferences(db, { activeProfile: active, unknownFields: besideTables(others) });
    } else {
      await Promise.all([db.settings.clear(), db.purged.clear()]);
      await db.preferences.put({ ...noPreferences, textSize }, only);
    }
  });
  await forgetSpare(db);
}

/**
 * Adds the learners of a ledger file beside those that are there: what was deleted comes back by the file saved before. The
 * unit's settings stay as they are here.
 *
 * @param at instant of the act
 * @returns the learners added
 * @throws LedgerProblem where the file is wrong, LearnerThere where one is there already; nothing changes then
 */
export async function addPeople(db: LedgerDatabase, text: string, at: Instant): Promise<Profile[]> {
  const ledger = parseLedger(text);
  refuseIdNumbers(ledger);
  const { profiles, records } = ledger;
  if (profiles.length === 0) throw new LedgerProblem('profiles', 'other-format');
  await db.transaction('rw', db.tables, async () => {
    const there = await db.profiles.toArray();
    const isThere = ({ id, name }: Profile) => there.some((each) => each.id === id || isSameName(each.name, name));
    const found = profiles.find(isThere);
    if (found) throw new LearnerThere(found.name);
    const taken = (await db.records.bulkGet(records.map(({ id }) => id))).findIndex(Boolean);
    if (taken >= 0) throw new LedgerProblem(`records[${taken}].id`, 'id-twice');
    await keepSnapshot(db, 'import', at);
    await addRows(db, ledger);
    const { unknownFields: before } = { ...noPreferences, ...(await db.preferences.get(only)) };
    await changePreferences(db, { broughtInAt: at, unknownFields: joined(before, besideTables(ledger)) });
  });
  return profiles;
}

/** Lists are put together; of another field the one that is there stays. */
function joined(
  before: { [field: string]: unknown },
  more: { [field: string]: unknown },
): { [field: string]: unknown } {
  const lists = Object.entries(before).flatMap(([field, value]) => {
    const other = more[field];
    return Array.isArray(value) && Array.isArray(other) ? [[field, [...value, ...other]]] : [];
  });
  return { ...more, ...before, ...Object.fromEntries(lists) };
}
