import type { Course } from '../academy/reading.ts';
import { mayBeOneTitle } from '../credit/titles.ts';
import type { Instant, TrainingRecord } from '../model.ts';
import { courseRecordId, yearOf } from './identity.ts';
import { stamped } from './records.ts';

/** Whose courses they are, and where and when they were read. */
export interface Place {
  records: readonly TrainingRecord[];
  profile: string;
  platform: string;
  at: Instant;
  origin: 'academy' | 'import';
}

/** What a page's courses change in a learner's records. */
export interface Changes {
  write: TrainingRecord[];
  /** Ids of records without a year whose course has found its year. */
  drop: string[];
  /** Courses that no page had before, and records changed or set beside one that was there. */
  added: number;
  changed: number;
  /** Courses of the page that were in the ledger already. */
  known: number;
  /** Courses of the page that are left out: their id is another course's, so it is none. */
  clashing: Course[];
}

/** @returns what a page's courses change: new ones, and old ones of which the page knows more or says otherwise */
export function changesBy(courses: readonly Course[], place: Place): Changes {
  const { records, profile, platform, at } = place;
  const byId = new Map(records.map((record) => [record.id, record]));
  const withYear = new Set(
    records.flatMap((record) => (record.platform === platform && yearOf(record) ? keyOf(record) : [])),
  );
  const known = new Set(records.flatMap((record) => (record.platform === platform ? courseOf(record) : [])));
  const found = new Set<string>();
  const written = new Map<string, TrainingRecord>();
  const drop: string[] = [];
  const namesOf = titlesByKey(records.filter((record) => record.platform === platform));
  const clashing: Course[] = [];
  let added = 0;
  for (const course of courses) {
    if (isClash(course, namesOf)) {
      clashing.push(course);
      continue;
    }
    const id = courseRecordId(profile, platform, course);
    found.add(id);
    const old = written.get(id) ?? byId.get(id);
    if (old) {
      const more = filledIn(old, course, at);
      if (more) written.set(id, more);
      continue;
    }
    // A page without any year shows a course that another page has placed in its year already.
    if (yearOf(course) === null && withYear.has(`${course.courseKey}/${course.hours}`)) continue;
    const waiting = course.courseKey ? byId.get(courseRecordId(profile, platform, course, null)) : undefined;
    // Where the learner has said another year, that stays; the rules ask about the second.
    const undated = waiting && [null, yearOf(course)].includes(yearOf(waiting)) ? waiting : undefined;
    const placed = recordOf(id, course, place);
    if (undated && !drop.includes(undated.id)) {
      drop.push(undated.id);
      const corrections = records.filter(({ corrects }) => corrects === undated.id);
      written.set(id, { ...undated, ...placed, changed: { ...undated.changed, ...placed.changed } });
      for (const record of corrections) {
        written.set(record.id, { ...record, corrects: id, changed: { ...record.changed, corrects: at } });
      }
    } else {
      // Another figure of a course that is there is no new course.
      if (!courseOf(placed).some((key) => known.has(key))) added++;
      for (const key of courseOf(placed)) known.add(key);
      written.set(id, placed);
    }
  }
  const counts = { added, changed: written.size - added, known: found.size - added };
  return { write: [...written.values()], drop, clashing, ...counts };
}

type Named = Pick<Course, 'title' | 'completedOn' | 'year'>;

/** What each id of a platform names. */
function titlesByKey(records: readonly TrainingRecord[]): Map<string, Named[]> {
  const titles = new Map<string, Named[]>();
  for (const { courseKey, title, completedOn = null, year = null } of records)
    if (courseKey) name(titles, courseKey, { title, completedOn, year });
  return titles;
}

function name(titles: Map<string, Named[]>, key: string, named: Named): void {
  const others = titles.get(key);
  if (others) others.push(named);
  else titles.set(key, [named]);
}

/** Whether a course has an id that names another one in its year, as a place on the page does; else it is one more of it. */
function isClash(course: Course, namesOf: Map<string, Named[]>): boolean {
  if (!course.courseKey) return false;
  const year = yearOf(course);
  const isNear = (other: Named) => year === null || [null, year].includes(yearOf(other));
  const others = (namesOf.get(course.courseKey) ?? []).filter(isNear);
  if (others.length > 0 && !others.some(({ title }) => mayBeOneTitle(title, course.title))) return true;
  name(namesOf, course.courseKey, course);
  return false;
}

const courseOf = (record: TrainingRecord): string[] =>
  record.courseKey ? [`${yearOf(record)}/${record.courseKey}`] : [];

const keyOf = ({ courseKey, measure }: TrainingRecord): string[] =>
  courseKey && measure.type === 'course' ? [`${courseKey}/${measure.hours}`] : [];

function recordOf(id: string, course: Course, { profile, platform, at, origin }: Place): TrainingRecord {
  const { title, hours, completedOn, year, courseKey, required } = course;
  const told = { completedOn, year, courseKey, required };
  // What this page doesn't tell is left out: a null would be a word against what another computer's page tells.
  const said = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== null));
  return {
    id,
    profile,
    kind: 'online',
    title,
    measure: { type: 'course', hours },
    ...said,
    origin,
    platform,
    readAt: at,
    changed: { readAt: at },
  };
}

/** More than one course can honestly have; a page that names a new day each time says nothing more. */
const mostDays = 5;

/**
 * What this page knows more of a course than the pages before, and another day of completion where it gives one: the
 * first stays until the learner says which is right. Null where it says nothing new.
 */
function filledIn(old: TrainingRecord, course: Course, at: Instant): TrainingRecord | null {
  const more: Partial<TrainingRecord> = {};
  for (const field of ['completedOn', 'year', 'required'] as const) {
    const value = course[field];
    if ((old[field] ?? null) === null && value !== null) Object.assign(more, { [field]: value });
  }
  if (Object.keys(more).length > 0) more.readAt = at;
  const { completedOn: on } = course;
  const others = old.otherDays ?? [];
  const isKnown = on === null || !old.completedOn || [old.completedOn, ...others.map((day) => day.on)].includes(on);
  if (!isKnown && others.length < mostDays) more.otherDays = [...others, { on, readAt: at }];
  return Object.keys(more).length > 0 ? stamped(old, { ...old, ...more }, at) : null;
}
