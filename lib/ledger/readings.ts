import { hasIdNumber } from '../academy/personal.ts';
import type { Course, Outcome, Reading } from '../academy/reading.ts';
import type { Instant, TrainingRecord } from '../model.ts';
import { inBatches, type Watch } from '../watch.ts';
import { changesBy } from './changes.ts';
import { coverageAt, type YearCoverage } from './coverage.ts';
import { activeOf, type LedgerDatabase, only } from './database.ts';
import { replaceRecords } from './history.ts';
import { comparableName, courseRecordId, isAcademyHost, isStorable, yearOf } from './identity.ts';
import { type Doubt, doubtOf, keptOf } from './kept.ts';
import { type Whose, whoseOf } from './whose.ts';

/** What became of a reading. */
export type Saved =
  /** `asked` where the learner asked to have the page read, and so is told whatever it is. */
  | { code: 'nothing'; outcome: Outcome; asked: boolean; frames: string[] }
  | { code: 'no-profile'; courses: number }
  | { code: 'other-learner'; learner: string; courses: number }
  /** No name on the page, and somebody else had signed in there. */
  | { code: 'unnamed'; courses: number; name: string }
  | { code: 'several-learners' }
  | {
      code: 'saved';
      profile: string;
      /** The name it was saved under, and whether that is the learner whose figures are shown. */
      name: string;
      active: boolean;
      /** Whether the page showed the learner's name; where it didn't, that is said and not assumed. */
      named: boolean;
      outcome: Outcome;
      taught: Reading['taught'];
      frames: string[];
      added: number;
      changed: number;
      /** Courses of this page that were in the ledger already. */
      known: number;
      /** Courses of this page that were left out: they carry what looks like an ID number. */
      refused: number;
      /** Rows of this page that were left out: still being learnt, and not understood. */
      unfinished: number;
      unclear: number;
      /** Courses of this page that name no year, and so count in none. */
      undated: number;
      doubt: Doubt | null;
      /** The year the page is of, where it names one. */
      year: number | null;
      coverage: YearCoverage | null;
    };

/** Outcomes that say something about the learner's record; a login page or a news list doesn't. */
const kept: readonly Outcome[] = ['records', 'doubtful', 'empty', 'loading', 'layout-changed'];

/** More pages than a learner has in all years; what a page makes up beyond them pushes out the oldest only. */
const most = { readings: 2_000, held: 20 };

/** Where and when a reading was made; `import` where it came from a file or from the clipboard, not from the page itself. */
export interface Source {
  reading: Reading;
  /** Host that the page is of. */
  platform: string;
  at: Instant;
  origin?: 'academy' | 'import';
  /** Paths of the page's documents; none of a file. */
  paths?: readonly string[];
}

/** What saving a reading would do to each of its courses. */
export interface PreviewLine {
  course: Course;
  /** `repeated` where it stands in the list before. */
  state: 'new' | 'changed' | 'known' | 'repeated' | 'refused' | 'clash';
}

/** A name that is, or hides, an ID number is none. */
const nameOn = ({ learner }: Reading) => (learner && !hasIdNumber(learner) ? learner : null);

/**
 * What `saveReading` would do, without doing it. The courses left out are in the reading itself, each with its reason.
 *
 * @returns one line a course in the page's order; null where the reading would not be saved for the learner shown
 */
export async function previewReading(db: LedgerDatabase, source: Source): Promise<PreviewLine[] | null> {
  const { reading, platform, at, origin = 'academy' } = source;
  const profiles = await db.profiles.toArray();
  const active = activeOf(profiles, await db.preferences.get(only));
  if (!active || !kept.includes(reading.outcome)) return null;
  const session = origin === 'academy' ? await db.sessions.get(platform) : undefined;
  const whose = whoseOf(nameOn(reading), { profiles, active, session });
  if (whose.code !== 'known' || whose.profile.id !== active.id) return null;
  const records = await db.records.where('profile').equals(active.id).toArray();
  const courses = reading.courses.filter(isStorable);
  const { write, drop, clashing } = changesBy(courses, { records, profile: active.id, platform, at, origin });
  const written = new Set(write.map(({ id }) => id));
  const before = new Set(records.map(({ id }) => id));
  const found = new Set<string>();
  // The same course with other hours.
  const listed = new Set(records.filter((record) => record.platform === platform).flatMap(keyOf));
  return reading.courses.map((course) => {
    if (!isStorable(course)) return { course, state: 'refused' };
    if (clashing.includes(course)) return { course, state: 'clash' };
    const id = courseRecordId(active.id, platform, course);
    if (found.has(id)) return { course, state: 'repeated' };
    found.add(id);
    if (!written.has(id)) return { course, state: 'known' };
    const undated = courseRecordId(active.id, platform, course, null);
    const [key] = keyOf(course);
    const isListed = key !== undefined && listed.has(key);
    if (key) listed.add(key);
    return { course, state: before.has(id) || drop.includes(undated) || isListed ? 'changed' : 'new' };
  });
}

const keyOf = (course: Pick<TrainingRecord, 'courseKey' | 'completedOn' | 'year'>): string[] =>
  course.courseKey ? [`${yearOf(course)}/${course.courseKey}`] : [];

/**
 * Saves what a page said, in one transaction. Reading the same page again changes nothing but when it was read; fewer
 * rows never remove anything; another learner's page is kept apart, and so is one without a name after it.
 */
export async function saveReading(db: LedgerDatabase, source: Source, watch: Watch = {}): Promise<Saved> {
  const { reading, platform, at, origin = 'academy', paths = [] } = source;
  const { frames } = reading;
  const learner = nameOn(reading);
  const nothing: Saved = {
    code: 'nothing',
    outcome: reading.outcome,
    asked: !isAcademyHost(platform.split(':')[0] ?? ''),
    frames,
  };
  const isKept = kept.includes(reading.outcome);
  // Most pages of a platform say nothing at all.
  if (!isKept && learner === null && reading.outcome !== 'signed-out') return nothing;
  const tables = [
    ...[db.profiles, db.records, db.history, db.readings, db.purged],
    ...[db.held, db.preferences, db.sessions],
  ];
  return db.transaction('rw', tables, async () => {
    const profiles = await db.profiles.toArray();
    const active = activeOf(profiles, await db.preferences.get(only));
    if (!active) return isKept ? { code: 'no-profile', courses: reading.courses.length } : nothing;
    const session = origin === 'academy' ? await db.sessions.get(platform) : undefined;
    const whose = whoseOf(learner, { profiles, active, session });
    if (origin === 'academy') {
      // Whoever signs in next may be anybody.
      if (reading.outcome === 'signed-out') await db.sessions.delete(platform);
      else if (learner !== null) await db.sessions.put({ platform, profile: profileIn(whose) });
    }
    if (!isKept) return nothing;
    if (reading.isOfSeveral) return { code: 'several-learners' };
    const count = reading.courses.length;
    if (whose.code !== 'known') {
      const name = whose.code === 'stranger' ? whose.learner : null;
      if (name === null && count === 0) return nothing;
      await db.held.put({
        key: `${platform}/${comparableName(name ?? '')}`,
        platform,
        learner: name,
        courses: count,
        at,
      });
      const held = await db.held.toArray();
      await db.held.bulkDelete(beyond(held, most.held));
      return name === null
        ? { code: 'unnamed', courses: count, name: active.name }
        : { code: 'other-learner', learner: name, courses: count };
    }
    const { profile, by } = whose;
    const courses = reading.courses.filter(isStorable);
    const records = await db.records.where('profile').equals(profile.id).toArray();
    const { write, drop, clashing, ...counts } = changesBy(courses, {
      records,
      profile: profile.id,
      platform,
      at,
      origin,
    });
    await db.records.bulkDelete(drop);
    // The other computer's file still has the course without its year.
    await db.purged.bulkPut(drop.map((id) => ({ id })));
    const before = new Map(records.map((record) => [record.id, record]));
    const replace = (some: TrainingRecord[]) =>
      replaceRecords(
        db,
        some.map(({ id }) => before.get(id)),
        some,
        at,
      );
    await inBatches(write, replace, watch);
    const page = { profile: profile.id, platform, year: reading.year, at, paths: [...paths].sort() };
    const outcome = clashing.length > 0 ? 'doubtful' : reading.outcome;
    const row = keptOf({ ...reading, outcome }, page, clashing.length);
    await db.readings.put(row);
    // One's own page has come: a colleague's name is no longer needed.
    if (by === 'name') await db.held.clear();
    const rows = await db.readings.where('profile').equals(profile.id).toArray();
    await db.readings.bulkDelete(beyond(rows, most.readings));
    return {
      code: 'saved',
      profile: profile.id,
      name: profile.name,
      active: profile.id === active.id,
      named: by === 'name',
      outcome,
      taught: reading.taught,
      frames,
      ...counts,
      refused: count - courses.length,
      unfinished: reading.skipped.filter(({ reason }) => reason === 'unfinished').length,
      unclear: row.unclear ?? 0,
      undated: courses.filter((course) => yearOf(course) === null).length,
      doubt: outcome === 'doubtful' ? doubtOf(reading, clashing.length) : null,
      year: reading.year,
      coverage: coverageAt(platform, rows, afterwards(records, write, drop), reading.year),
    };
  });
}

const profileIn = (whose: Whose): string | null => (whose.code === 'known' ? whose.profile.id : null);

/** @returns the keys of the oldest rows beyond so many */
function beyond(rows: readonly { key: string; at: Instant }[], count: number): string[] {
  if (rows.length <= count) return [];
  const newestFirst = [...rows].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  return newestFirst.slice(count).map(({ key }) => key);
}

/** The records as they are once the changes are made. */
function afterwards(records: TrainingRecord[], write: TrainingRecord[], drop: string[]): TrainingRecord[] {
  const byId = new Map([...records, ...write].map((record) => [record.id, record]));
  for (const id of drop) byId.delete(id);
  return [...byId.values()];
}
