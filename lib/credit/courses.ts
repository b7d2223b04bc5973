import type { Day, Hours, TrainingRecord } from '../model.ts';
import { dayOf } from './hours.ts';
import { areAlike, normalTitle, wordingOf } from './titles.ts';

/** An online course with the year it falls in and the hours it would bring. */
export interface Course {
  record: TrainingRecord;
  year: number;
  hours: Hours;
}

/** A course of which only matters that it was read in its year. */
type Met = Pick<Course, 'record' | 'year'>;

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

function groupBy<T>(items: Iterable<T>, keyOfItem: (item: T) => string | number): T[][] {
  const groups = new Map<string | number, T[]>();
  for (const item of items) {
    const key = keyOfItem(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}

/** Where a course's id is known: ids of one platform can be compared with one another; null without an id. */
const scopeOf = ({ record }: Met): string | null => (record.courseKey ? (record.platform ?? '') : null);

const titleKey = ({ record }: Met) => keyOf(normalTitle(record.title), measured(record));

/** Courses already met in earlier years, found by id, else by title and hours. */
class Earlier {
  /** By scope, and there by id. */
  private readonly ids = new Map<string | null, Set<string | null | undefined>>();
  /** By scope; titles are compared only where ids can't be, which is rare. */
  private readonly titles = new Map<string | null, { known: Set<string>; waiting: Met[] }>();

  add(course: Met): void {
    const scope = scopeOf(course);
    const titles = this.titles.get(scope) ?? { known: new Set(), waiting: [] };
    titles.waiting.push(course);
    this.titles.set(scope, titles);
    if (scope !== null) this.ids.set(scope, (this.ids.get(scope) ?? new Set()).add(course.record.courseKey));
  }

  has(course: Met): boolean {
    const own = scopeOf(course);
    if (own !== null && this.ids.get(own)?.has(course.record.courseKey)) return true;
    return [...this.titles.keys()].some((scope) => (own === null || scope !== own) && this.hasTitle(scope, course));
  }

  private hasTitle(scope: string | null, course: Met): boolean {
    const titles = this.titles.get(scope);
    for (let next = titles?.waiting.pop(); next; next = titles?.waiting.pop()) titles?.known.add(titleKey(next));
    return titles?.known.has(titleKey(course)) ?? false;
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

/** Whether two courses of a year say nothing against being one that is written in two ways. */
function isWrittenOtherwise(a: Course, b: Course): boolean {
  const [dayA, dayB] = [dayOf(a.record), dayOf(b.record)];
  const isSameDay = !dayA || !dayB || dayA === dayB;
  return isSameDay && a.hours === b.hours && areAlike(wordingOf(a.record.title), wordingOf(b.record.title));
}

/** Whether the learner is to say if two courses are one. */
const mayBeOne = (a: Course, b: Course): boolean =>
  !apart(a.record, b.record) &&
  (normalTitle(a.record.title) === normalTitle(b.record.title) || isWrittenOtherwise(a, b));

/** The courses of a year that may be one, together: of one title, or of titles that are alike. */
function akin(classes: Course[][]): Course[][][] {
  const firsts = classes.flatMap(([first]) => first ?? []);
  // Ids of one platform tell all of them apart.
  const scopes = new Set(firsts.map(scopeOf));
  if (scopes.size === 1 && !scopes.has(null)) return classes.map((readings) => [readings]);
  const groupOf = firsts.map((_, index) => index);
  const join = (one: number, other: number) => {
    const [into, from] = [groupOf[one] as number, groupOf[other] as number];
    if (into !== from) for (const [index, group] of groupOf.entries()) if (group === from) groupOf[index] = into;
  };
  const seen = new Map<string, number>();
  const wordings = firsts.map(({ record }) => wordingOf(record.title));
  for (const [index, wording] of wordings.entries()) {
    const { record, hours } = firsts[index] as Course;
    for (const key of [keyOf(normalTitle(record.title)), keyOf(hours, wording.letters), keyOf(hours, wording.bare)]) {
      const other = seen.get(key);
      if (other === undefined) seen.set(key, index);
      else join(other, index);
    }
    if (!wording.isCut) continue;
    for (const [other, whole] of wordings.entries())
      if (firsts[other]?.hours === hours && areAlike(wording, whole)) join(other, index);
  }
  return groupBy(classes.keys(), (index) => groupOf[index] as number).map((group) =>
    group.map((index) => classes[index] as Course[]),
  );
}

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

/** What may be one course in one year: who counts, who is asked about. */
function judgeAkin(classes: Course[][], earlier: Earlier, { verdicts, nearMatches }: Judgement): void {
  const counted: Course[] = [];
  for (const readings of inOrder(classes)) {
    const [first] = readings;
    if (!first) continue;
    const { record } = first;
    const rivals = counted.filter((other) => mayBeOne(first, other)).map((other) => other.record.id);
    const near = rivals[0] ?? null;
    const repeated = readings.some((each) => earlier.has(each));
    const answer = near !== null || repeated ? answerOf(readings) : true;
    const state = answer === null ? 'unconfirmed' : answer ? 'counted' : 'denied';
    if (state === 'unconfirmed' && near !== null) {
      for (const id of [...rivals, record.id]) nearMatches.add(id);
    }
    if (state === 'counted') counted.push(first);
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
 * @param courses with the years they fall in; none planned, deleted or corrected
 * @param met courses of other years that are not judged themselves: those of earlier ones may be the same
 */
export function judgeCourses(courses: readonly Course[], met: readonly Met[] = []): Judgement {
  const judgement: Judgement = { verdicts: new Map(), nearMatches: new Set() };
  const earlier = new Earlier();
  let next = 0;
  const years = groupBy(courses, ({ year }) => year).sort(([a], [b]) => (a?.year ?? 0) - (b?.year ?? 0));
  const waiting = years.length > 1 ? [...met].sort((a, b) => a.year - b.year) : met;
  for (const ofYear of years) {
    const year = ofYear[0]?.year ?? 0;
    for (; (waiting[next]?.year ?? year) < year; next++) earlier.add(waiting[next] as Met);
    const classes = groupBy(ofYear, ({ record }) => identity(record));
    // Readings of one id may differ in title: the one that counts names the course.
    for (const readings of classes) readings.sort(before);
    for (const group of akin(classes)) judgeAkin(group, earlier, judgement);
    for (const course of ofYear) {
      if (judgement.verdicts.get(course.record.id)?.state !== 'denied') earlier.add(course);
    }
  }
  return judgement;
}
