import type { Instant, Profile, TrainingRecord } from '../model.ts';
import { changePreferences, type HeldReading, type LedgerDatabase } from './database.ts';
import { replaceRecords } from './history.ts';
import { isSettlement, settlementId } from './identity.ts';
import { createProfile, stamped } from './records.ts';

/**
 * Writes the learner's answer to whether a course is another one, or was learnt again.
 *
 * @param ids all readings of the course, since the answer belongs to the course
 * @param confirmed true another one, false the same, null takes the answer back
 */
export const confirmCourse = (db: LedgerDatabase, ids: readonly string[], confirmed: boolean | null, at: Instant) =>
  change(db, ids, { confirmed }, at);

/** Puts courses without day and year into a year; null takes that back. */
export const placeCourses = (db: LedgerDatabase, ids: readonly string[], year: number | null, at: Instant) =>
  change(db, ids, { year }, at);

/** Takes back what `settleCourse` wrote. */
export const unsettleCourse = (db: LedgerDatabase, settlements: readonly string[], at: Instant) =>
  change(db, settlements, { deletedAt: at }, at);

function change(db: LedgerDatabase, ids: readonly string[], part: Partial<TrainingRecord>, at: Instant): Promise<void> {
  return db.transaction('rw', db.records, db.history, async () => {
    const records = (await db.records.bulkGet([...ids])).filter((record) => record !== undefined);
    const after = records.map((record) => stamped(record, { ...record, ...part }, at));
    await replaceRecords(db, records, after, at);
  });
}

/**
 * Settles a disagreement between pages: every wrong reading gets a correction that says what the right one says. What was
 * read stays as it is, so that reading it again asks nothing anew; other hours do.
 *
 * @param wrong ids of the readings that are wrong; for a day it is the course's own record
 * @param right id of the reading that is right
 * @param part what else is right, such as the day
 * @returns ids of the corrections, for `unsettleCourse`
 */
export function settleCourse(
  db: LedgerDatabase,
  wrong: readonly string[],
  right: string,
  at: Instant,
  part: Partial<TrainingRecord> = {},
): Promise<string[]> {
  return db.transaction('rw', db.records, db.history, async () => {
    const source = await db.records.get(right);
    if (!source) return [];
    const readings = (await db.records.bulkGet([...wrong])).filter((record) => record !== undefined);
    const ids = readings.map((record) => (isSettlement(record) ? record.id : settlementId(record.id)));
    const before = await db.records.bulkGet(ids);
    const corrections = readings.map((record, index) => {
      const { otherDays: _, ...said } = source;
      const correction: TrainingRecord = {
        ...said,
        ...part,
        id: ids[index] as string,
        origin: 'manual',
        corrects: isSettlement(record) ? record.corrects : record.id,
        confirmed: record.confirmed ?? source.confirmed ?? null,
        deletedAt: null,
      };
      return stamped(before[index], correction, at);
    });
    await replaceRecords(db, before, corrections, at);
    return ids;
  });
}

/**
 * Opens a ledger for the learner of a page that was kept apart, and shows it from now on. The page's rows were not kept: it
 * is to be read again.
 *
 * @returns the new learner's id
 * @throws LedgerProblem where the name can't be kept; nothing is stored then
 */
export async function openProfileFor(
  db: LedgerDatabase,
  { key, learner }: HeldReading,
  groups: Profile['groups'],
  at: Instant,
): Promise<string> {
  const id = await createProfile(db, { name: (learner ?? '').trim(), groups }, at);
  await db.held.delete(key);
  return id;
}

/**
 * Takes `openProfileFor` back while nothing has been read for that learner.
 *
 * @param back the learner whose figures are shown again
 * @returns whether it could be
 */
export async function closeProfile(db: LedgerDatabase, id: string, held: HeldReading, back: string): Promise<boolean> {
  return db.transaction('rw', [db.profiles, db.records, db.readings, db.held, db.preferences], async () => {
    const used = await db.records.where('profile').equals(id).count();
    if (used + (await db.readings.where('profile').equals(id).count()) > 0) return false;
    await db.profiles.delete(id);
    await db.held.put(held);
    await changePreferences(db, { activeProfile: back });
    return true;
  });
}

/** Says whose a platform's pages without a name are, until another name shows there. Null: nobody's of this ledger. */
export function claimPages(db: LedgerDatabase, held: HeldReading, profile: string | null): Promise<void> {
  return db.transaction('rw', db.sessions, db.held, async () => {
    await db.sessions.put({ platform: held.platform, profile });
    if (profile === null) await db.held.put(held);
    else await db.held.delete(held.key);
  });
}
