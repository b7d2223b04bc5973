import type { Day, Hours, TrainingRecord } from '../model.ts';
import { dayOf } from './hours.ts';

/** An online course with the year it falls in and the hours it would bring. */
export interface Course {
  record: TrainingRecord;
  year: number;
  hours: Hours;
}

/** What is made of a course beside the others. */
export interface Verdict {
  state: 'counted' | 'unconfirmed' | 'denied' | 'nothing';
  /** The counted record of the same course, where this one is `nothing`. */
  sameAs: string | null;
  /** All readings of this course, where their hours differ. */
  differing: string[];
  /** A counted course of the year that this one may be the same as. */
  near: string | null;
  /** The same course lies in an earlier year. */
  repeated: boolean;
}

/** @returns a title as titles are compared: NFKC, trimmed, spaces collapsed */
export const normalTitle = (title: string): string => title.normalize('NFKC').trim().replace(/\s+/g, ' ');

/** Any text fits into a key without running into its neighbour. */
const keyOf = (...parts: (string | number | null | undefined)[]) => JSON.stringify(parts.map((part) => part ?? null));

const measured = ({ measure }: TrainingRecord) => (measure.type === 'course' ? measure.hours : null);

const identity = (record: TrainingRecord) =>
  record.courseKey
    ? keyOf('id', record.platform, record.courseKey)
    : keyOf('title', record.platform, normalTitle(record.title), measured(record), dayOf(record));

/** Fewest hours first, then earlier day (no day last), then smaller id. */
function before(a: Course, b: Course): number {
  if (a.hours !== b.hours) return a.hours - b.hours;
  const [dayA, dayB]: [Day, Day] = [dayOf(a.record) ?? '~', dayOf(b.record) ?? '~'];
  if (dayA !== dayB) return dayA < dayB ? -1 : 1;
  return a.record.id < b.record.id ? -1 : 1;
}

function groupBy<T>(items: Iterable<T>, key: (item: T) => string | number): T[][] {
  const groups = new Map<string | number, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return [...groups.values()];
}

/** Courses already met in earlier years, found by id, else by title and hours. */
class Earlier {
  private readonly ids = new Set<string>();
  /** By title and hours: the platforms whose ids are known, null for a course without an id. */
  private readonly titles = new Map<string, Set<string | null>>();

  add({ record }: Course): void {
    if (record.courseKey) this.ids.add(identity(record));
    const key = keyOf(normalTitle(record.title), measured(record));
    const platforms = this.titles.get(key) ?? new Set();
    this.titles.set(key, platforms.add(record.courseKey ? (record.platform ?? '') : null));
  }

  has({ record }: Course): boolean {
    if (record.courseKey && this.ids.has(identity(record))) return true;
    const platforms = this.titles.get(keyOf(normalTitle(record.title), measured(record)));
    if (!platforms) return false;
    const comparable = record.courseKey && platforms.size === 1 && platforms.has(record.platform ?? '');
    return !comparable;
  }
}

/** The learner's answer belongs to the course, whichever of its readings holds it; "the same" is the safer one. */
function answerOf(readings: Course[]): boolean | null {
  if (readings.some(({ record }) => record.confirmed === false)) return false;
  return readings.some(({ record }) => record.confirmed === true) ? true : null;
}

/** An id on the same platform tells two courses of one title apart, anything else does not. */
const apart = (a: TrainingRecord, b: TrainingRecord) =>
  Boolean(a.courseKey && b.courseKey) && (a.platform ?? '') === (b.platform ?? '');

/**
 * The order in which one title's courses are judged, fewest hours first. What the learner said to be the same comes last
 * where another's hours were settled since: those may be more, and the answer stands.
 */
function inOrder(classes: Course[][]): Course[][] {
  const isSame = (readings: Course[]) => answerOf(readings) === false;
  const isSettled = (readings: Course[]) => readings.some(({ record }) => record.corrects != null);
  const yields = classes.some((readings) => isSettled(readings) && !isSame(readings)) ? isSame : () => false;
  const byHours = classes.sort(([a], [b]) => (a && b ? before(a, b) : 0));
  return [...byHours.filter((readings) => !yields(readings)), ...byHours.filter(yields)];
}

/** One title in one year: who counts, who is asked about. */
function judgeTitle(classes: Course[][], earlier: Earlier, { verdicts, nearMatches }: Judgement): void {
  const counted: TrainingRecord[] = [];
  for (const readings of inOrder(classes)) {
    const [first] = readings;
    if (!first) continue;
    const { record } = first;
    const near = counted.find((other) => !apart(record, other))?.id ?? null;
    const repeated = earlier.has(first);
    const answer = near !== null || repeated ? answerOf(readings) : true;
    const state = answer === null ? 'unconfirmed' : answer ? 'counted' : 'denied';
    if (state === 'unconfirmed' && near !== null) {
      for (const other of counted) if (!apart(record, other)) nearMatches.add(other.id);
      nearMatches.add(record.id);
    }
    if (state === 'counted') counted.push(record);
    const differ = state !== 'denied' && readings.some(({ hours }) => hours !== first.hours);
    const differing = differ ? readings.map((each) => each.record.id) : [];
    verdicts.set(record.id, { state, sameAs: null, differing, near, repeated });
    for (const other of readings.slice(1)) {
      const dropped = state === 'denied' ? 'denied' : 'nothing';
      verdicts.set(other.record.id, { state: dropped, sameAs: record.id, differing, near: null, repeated: false });
    }
  }
}

/** What is made of all courses. */
export interface Judgement {
  /** By record id. */
  verdicts: Map<string, Verdict>;
  /** Every record of an open near match: those asked about, and the counted ones they may be the same as. */
  nearMatches: Set<string>;
}

/**
 * Which finished online courses count, which are the same, and which the learner is asked about (art. 6; RULES.md,
 * "Same course").
 *
 * @param courses of all years, each with its year; none planned, deleted or corrected
 */
export function judgeCourses(courses: readonly Course[]): Judgement {
  const judgement: Judgement = { verdicts: new Map(), nearMatches: new Set() };
  const earlier = new Earlier();
  const years = groupBy(courses, ({ year }) => year).sort(([a], [b]) => (a?.year ?? 0) - (b?.year ?? 0));
  for (const ofYear of years) {
    const classes = groupBy(ofYear, ({ record }) => identity(record));
    // Readings of one id may differ in title: the one that counts names the course.
    for (const readings of classes) readings.sort(before);
    for (const namesakes of groupBy(classes, ([first]) => normalTitle(first?.record.title ?? ''))) {
      judgeTitle(namesakes, earlier, judgement);
    }
    for (const course of ofYear) {
      if (judgement.verdicts.get(course.record.id)?.state !== 'denied') earlier.add(course);
    }
  }
  return judgement;
}
