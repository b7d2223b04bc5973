import type { Course, Outcome, Reading } from '../academy/reading.ts';
import type { Instant, Profile, TrainingRecord } from '../model.ts';
import { coverageOf, type YearCoverage } from './coverage.ts';
import { activeOf, type LedgerDatabase, only, type ReadingRow, readingKey } from './database.ts';
import { hasIdNumber, type KeptReading } from './file.ts';
import { comparableName, courseRecordId, isSameName, isStorable, yearOf } from './identity.ts';

/** What became of a reading. */
export type Saved =
  | { code: 'nothing'; outcome: Outcome }
  | { code: 'no-profile'; courses: number }
  | { code: 'other-learner'; learner: string; courses: number }
  | {
      code: 'saved';
      profile: string;
      /** Whether the page showed the learner's name; where it didn't, that is said and not assumed. */
      named: boolean;
      outcome: Outcome;
      added: number;
      changed: number;
      /** Courses of this page that were in the ledger already. */
      known: number;
      /** Courses of this page that were left out: they carry what looks like an ID number. */
      refused: number;
      skipped: number;
      /** The year the page is of, where all its courses are of one. */
      year: number | null;
      coverage: YearCoverage | null;
    };

/** Outcomes that say something about the learner's record; a login page or a news list doesn't. */
const kept: readonly Outcome[] = ['records', 'doubtful', 'empty', 'loading', 'layout-changed'];

/** Where and when a reading was made; `import` where it came from a file or from the clipboard, not from the page itself. */
export interface Source {
  reading: Reading;
  /** Host that the page is of. */
  platform: string;
  at: Instant;
  origin?: 'academy' | 'import';
}

/** What saving a reading would do to each of its courses. */
export interface PreviewLine {
  course: Course;
  state: 'new' | 'changed' | 'known' | 'refused';
}

/**
 * What `saveReading` would do, without doing it. The courses left out are in the reading itself, each with its reason.
 *
 * @returns one line a course in the page's order; null where the reading would not be saved at all
 */
export async function previewReading(db: LedgerDatabase, source: Source): Promise<PreviewLine[] | null> {
  const { reading, platform, at, origin = 'academy' } = source;
  const profile = activeOf(await db.profiles.toArray(), await db.preferences.get(only));
  const isTheirs = reading.learner === null || (profile && isSameName(profile.name, reading.learner));
  if (!profile || !isTheirs || !kept.includes(reading.outcome)) return null;
  const records = await db.records.where('profile').equals(profile.id).toArray();
  const courses = reading.courses.filter(isStorable);
  const { write, drop } = changesBy(courses, { records, profile: profile.id, platform, at, origin });
  const written = new Set(write.map(({ id }) => id));
  const before = new Set(records.map(({ id }) => id));
  return reading.courses.map((course) => {
    if (!isStorable(course)) return { course, state: 'refused' };
    const id = courseRecordId(profile.id, platform, course);
    if (!written.has(id)) return { course, state: 'known' };
    const undated = courseRecordId(profile.id, platform, course, null);
    return { course, state: before.has(id) || drop.includes(undated) ? 'changed' : 'new' };
  });
}

/**
 * Saves what a page said, in one transaction. Reading the same page again changes nothing but when it was read; fewer
 * rows never remove anything; another learner's page is kept apart.
 *
 */
export async function saveReading(
  db: LedgerDatabase,
  { reading, platform, at, origin = 'academy' }: Source,
): Promise<Saved> {
  if (!kept.includes(reading.outcome)) return { code: 'nothing', outcome: reading.outcome };
  return db.transaction('rw', [db.profiles, db.records, db.readings, db.held, db.preferences], async () => {
    const learner = reading.learner && !hasIdNumber(reading.learner) ? reading.learner : null;
    const profiles = await db.profiles.toArray();
    const active = activeOf(profiles, await db.preferences.get(only));
    if (!active) return { code: 'no-profile', courses: reading.courses.length };
    const isTheirs = ({ name }: Profile) => learner === null || isSameName(name, learner);
    const profile = isTheirs(active) ? active : profiles.find(isTheirs);
    if (!profile) {
      const name = learner as string;
      const courses = reading.courses.length;
      await db.held.put({ key: `${platform}/${comparableName(name)}`, platform, learner: name, courses, at });
      return { code: 'other-learner', learner: name, courses };
    }
    const courses = reading.courses.filter(isStorable);
    const records = await db.records.where('profile').equals(profile.id).toArray();
    const { write, drop, ...counts } = changesBy(courses, { records, profile: profile.id, platform, at, origin });
    await db.records.bulkDelete(drop);
    await db.records.bulkPut(write);
    const year = reading.year ?? reading.statedTotal?.year ?? null;
    await db.readings.put(keptOf(reading, { profile: profile.id, platform, year, at }));
    // One's own page has come: a colleague's name is no longer needed.
    if (learner !== null) await db.held.clear();
    const rows = await db.readings.where('profile').equals(profile.id).toArray();
    return {
      code: 'saved',
      profile: profile.id,
      named: learner !== null,
      outcome: reading.outcome,
      ...counts,
      refused: reading.courses.length - courses.length,
      skipped: reading.skipped.length,
      year,
      coverage: year === null ? null : coverageOf(rows, afterwards(records, write, drop), year),
    };
  });
}

/** The records as they are once the changes are made. */
function afterwards(records: TrainingRecord[], write: TrainingRecord[], drop: string[]): TrainingRecord[] {
  const byId = new Map([...records, ...write].map((record) => [record.id, record]));
  for (const id of drop) byId.delete(id);
  return [...byId.values()];
}

interface Place {
  records: readonly TrainingRecord[];
  profile: string;
  platform: string;
  at: Instant;
  origin: 'academy' | 'import';
}

/** What a page's courses change in a learner's records: new ones, and old ones of which the page knows more. */
function changesBy(courses: readonly Course[], place: Place) {
  const { records, profile, platform, at } = place;
  const byId = new Map(records.map((record) => [record.id, record]));
  const withYear = new Set(
    records.flatMap((record) => (record.platform === platform && yearOf(record) ? keyOf(record) : [])),
  );
  const found = new Map(courses.map((course) => [courseRecordId(profile, platform, course), course]));
  const write: TrainingRecord[] = [];
  const drop: string[] = [];
  let added = 0;
  for (const [id, course] of found) {
    const old = byId.get(id);
    if (old) {
      const more = filledIn(old, course, at);
      if (more) write.push(more);
      continue;
    }
    // A page without any year shows a course that another page has placed in its year already.
    if (yearOf(course) === null && withYear.has(`${course.courseKey}/${course.hours}`)) continue;
    const waiting = course.courseKey ? byId.get(courseRecordId(profile, platform, course, null)) : undefined;
    // Where the learner has said another year, that stays; the rules ask about the second.
    const undated = waiting && [null, yearOf(course)].includes(yearOf(waiting)) ? waiting : undefined;
    const placed = recordOf(id, course, place);
    if (undated) {
      drop.push(undated.id);
      const corrections = records.filter(({ corrects }) => corrects === undated.id);
      write.push({ ...undated, ...placed, changed: { ...undated.changed, ...placed.changed } });
      write.push(...corrections.map((record) => ({ ...record, corrects: id })));
    } else {
      added++;
      write.push(placed);
    }
  }
  return { write, drop, added, changed: write.length - added, known: found.size - added };
}

const keyOf = ({ courseKey, measure }: TrainingRecord): string[] =>
  courseKey && measure.type === 'course' ? [`${courseKey}/${measure.hours}`] : [];

function recordOf(id: string, course: Course, { profile, platform, at, origin }: Place): TrainingRecord {
  const { title, hours, completedOn, year, courseKey, required } = course;
  return {
    id,
    profile,
    kind: 'online',
    title,
    measure: { type: 'course', hours },
    completedOn,
    year,
    origin,
    platform,
    courseKey,
    required,
    readAt: at,
    changed: { readAt: at },
  };
}

/** What this page knows more of a course than the pages before; null where it knows no more. */
function filledIn(old: TrainingRecord, course: Course, at: Instant): TrainingRecord | null {
  const more: Partial<TrainingRecord> = {};
  for (const field of ['completedOn', 'year', 'required'] as const) {
    const value = course[field];
    if ((old[field] ?? null) === null && value !== null) Object.assign(more, { [field]: value });
  }
  if (Object.keys(more).length === 0) return null;
  const stamps = Object.fromEntries(Object.keys({ ...more, readAt: at }).map((field) => [field, at]));
  return { ...old, ...more, readAt: at, changed: { ...old.changed, ...stamps } };
}

/** What is kept of a reading: what the page said of itself, without its rows. */
function keptOf(
  { outcome, coverage, statedTotal, skipped, courses }: Reading,
  page: Pick<ReadingRow, 'profile' | 'platform' | 'year' | 'at'>,
): ReadingRow {
  const mixed = skipped.some(({ reason }) => reason === 'unfinished');
  const row: KeptReading = { ...page, outcome, coverage, statedTotal };
  return {
    ...row,
    key: readingKey(row),
    mixed,
    // A tab of 必修 or 选修 lists a part of the year.
    part: courses.length > 1 && courses.every(({ required }) => required !== null && required === courses[0]?.required),
    unclear: skipped.filter(({ reason }) => reason !== 'unfinished').length,
  };
}
