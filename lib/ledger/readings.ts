import type { Course, Outcome, Reading } from '../academy/reading.ts';
import type { Hours, Instant, Profile, TrainingRecord } from '../model.ts';
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

/** How far the ledger covers what the academy lists for one year, and how far the last reading can be trusted. */
export interface YearCoverage {
  platform: string;
  /** Courses of the year in the ledger, of those the academy says there are. */
  read: number;
  total: number | null;
  /** The first page that has not been read yet. */
  nextPage: number | null;
  /** Rows that could not be understood, on pages that have not been read better since. */
  unclear: number;
  readHours: Hours;
  /** The total the academy prints for the year. */
  statedHours: Hours | null;
  /** The two agree; null while they can't be compared. */
  agrees: boolean | null;
  /** What still speaks against the readings, else the last one's outcome; the last one's instant, and the instant of the last one that nothing spoke against. */
  outcome: Outcome;
  at: Instant;
  trustedAt: Instant | null;
}

/** Outcomes that say something about the learner's record; a login page or a news list doesn't. */
const kept: readonly Outcome[] = ['records', 'doubtful', 'empty', 'loading', 'layout-changed'];

/**
 * Saves what a page said, in one transaction. Reading the same page again changes nothing but when it was read; fewer
 * rows never remove anything; another learner's page is kept apart.
 *
 * @param platform host the page came from
 * @param at instant of the reading
 */
export async function saveReading(
  db: LedgerDatabase,
  { reading, platform, at }: { reading: Reading; platform: string; at: Instant },
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
    const { write, drop, ...counts } = changesBy(courses, { records, profile: profile.id, platform, at });
    await db.records.bulkDelete(drop);
    await db.records.bulkPut(write);
    const year = reading.year ?? reading.statedTotal?.year ?? null;
    await db.readings.put(keptOf(reading, { profile: profile.id, platform, year, at }));
    // One's own page has come: a colleague's name is no longer needed.
    await db.held.clear();
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
}

/** What a page's courses change in a learner's records: new ones, and old ones of which the page knows more. */
function changesBy(courses: readonly Course[], { records, profile, platform, at }: Place) {
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
    const undated = course.courseKey ? byId.get(courseRecordId(profile, platform, course, null)) : undefined;
    const placed = recordOf(id, profile, platform, course, at);
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

function recordOf(id: string, profile: string, platform: string, course: Course, at: Instant): TrainingRecord {
  const { title, hours, completedOn, year, courseKey, required } = course;
  return {
    id,
    profile,
    kind: 'online',
    title,
    measure: { type: 'course', hours },
    completedOn,
    year,
    origin: 'academy',
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

/**
 * @param readings what is kept of the learner's readings
 * @param records the learner's records
 * @param year the accounting year asked for
 * @returns how far the ledger covers it, or null where no page of the learner's record has been read yet
 */
export function coverageOf(
  readings: readonly ReadingRow[],
  records: readonly TrainingRecord[],
  year: number,
): YearCoverage | null {
  const rows = readings.filter((row) => row.year === year || row.year === null);
  rows.sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  const last = rows[0];
  if (!last) return null;
  const ofYear = rows.filter((row) => row.platform === last.platform && row.year === year);
  const { total, pages } = listed(ofYear);
  const hours = hoursByCourse(records, last.platform, year);
  const readHours = [...hours.values()].reduce((sum, value) => sum + value, 0);
  const unread = pages === null ? null : firstUnread(ofYear, pages);
  const complete = total === null ? unread === null : hours.size >= total;
  const stated = ofYear.find((row) => row.statedTotal && (row.statedTotal.year ?? year) === year)?.statedTotal;
  const doubts = rows.filter((row) => isDoubt(row, rows));
  return {
    platform: last.platform,
    read: hours.size,
    total,
    nextPage: complete ? null : unread,
    unclear: doubts.reduce((sum, row) => sum + (row.unclear ?? 0), 0),
    readHours,
    statedHours: stated?.hours ?? null,
    agrees: stated && complete ? stated.hours === readHours : null,
    outcome: (doubts[0] ?? last).outcome as Outcome,
    at: last.at,
    trustedAt: rows.find(({ outcome }) => outcome === 'records' || outcome === 'empty')?.at ?? null,
  };
}

/** A page's doubt lasts until the page is read anew without one; where it said no page, until any page of rows is. */
function isDoubt(row: ReadingRow, rows: readonly ReadingRow[]): boolean {
  if (row.outcome === 'records' || row.outcome === 'empty') return false;
  const isSamePage = ({ year, coverage }: ReadingRow) =>
    row.outcome !== 'doubtful' ||
    (year === row.year && coverage?.page === row.coverage?.page && coverage?.pages === row.coverage?.pages);
  return !rows.some(
    (other) => other.outcome === 'records' && Date.parse(other.at) > Date.parse(row.at) && isSamePage(other),
  );
}

/**
 * The year's courses of one platform, each once; of two figures for one course the smaller. Those in the trash were read
 * all the same.
 */
function hoursByCourse(records: readonly TrainingRecord[], platform: string, year: number): Map<string, Hours> {
  const hours = new Map<string, Hours>();
  for (const record of records) {
    const { origin, measure, courseKey, id } = record;
    if (origin !== 'academy' || record.platform !== platform || measure.type !== 'course') continue;
    if (yearOf(record) !== year) continue;
    const course = courseKey ?? id;
    hours.set(course, Math.min(hours.get(course) ?? measure.hours, measure.hours));
  }
  return hours;
}

/**
 * How many finished courses the academy lists now, and on how many pages: as its newest list says. A tab shows a part of
 * the list, and a list with unfinished courses in it counts those too: both say nothing.
 */
function listed(rows: readonly ReadingRow[]): { total: number | null; pages: number | null } {
  const mixed = new Set(rows.filter((row) => row.mixed).map(({ coverage }) => coverage?.total));
  const whole = rows.filter((row) => !row.mixed && !row.part && !mixed.has(row.coverage?.total ?? undefined));
  const newest = whole.find(({ coverage }) => coverage?.total || coverage?.pages)?.coverage;
  return { total: newest?.total ?? null, pages: newest?.pages ?? null };
}

/** The first page of the list that has not been read yet. */
function firstUnread(rows: readonly ReadingRow[], pages: number): number | null {
  const read = new Set(rows.filter(({ coverage }) => coverage?.pages === pages).map(({ coverage }) => coverage?.page));
  for (let page = 1; page <= pages; page++) if (!read.has(page)) return page;
  return null;
}
