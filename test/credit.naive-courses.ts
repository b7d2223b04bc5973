/**
 * RULES.md, "Same course" and "Correction", written down a second time and as plainly as possible, to check the
 * engine against. Shares nothing with it but the types. Speed does not matter here.
 */
import type { Day, Hours, TrainingRecord } from '../lib/model.ts';

/** One online record and by what it is recognised. */
interface Reading {
  record: TrainingRecord;
  platform: string | null;
  key: string | null;
}

/** One course in one year: all its readings, the one that counts, and whether it does. */
export interface Course {
  year: number;
  readings: Reading[];
  chosen: Reading;
  answer: boolean | null;
  state: 'counts' | 'unconfirmed' | 'dropped';
}

/** "Precise points, Same course": `completedOn` beats `year`; null is 待定年度. */
export function courseYear(record: TrainingRecord): number | null {
  if (record.completedOn) return Number(record.completedOn.slice(0, 4));
  return record.year ?? null;
}

/** "Kinds" and "Precise points, Hours": the prescribed hours, or the recognised ones in their place. */
export function courseHours(record: TrainingRecord): Hours {
  if (record.recognized) return record.recognized.hours;
  return prescribed(record);
}

/** "Kinds": the hours prescribed for a course, as read or stated. */
function prescribed(record: TrainingRecord): Hours {
  return record.measure.type === 'course' ? record.measure.hours : 0;
}

/** "Precise points, Same course": titles after NFKC, trimming and collapsing spaces. */
function plainTitle(record: TrainingRecord): string {
  return record.title.normalize('NFKC').replace(/\s+/g, ' ').trim();
}

// ---- Corrections ----------------------------------------------------------------------------------------------

/** "Precise points, Same course": the latest by `changed` (a record without any is the oldest), then by id. */
function latest(records: TrainingRecord[]): TrainingRecord {
  let best: TrainingRecord | null = null;
  let bestAt = Number.NEGATIVE_INFINITY;
  for (const record of records) {
    let at = Number.NEGATIVE_INFINITY;
    for (const instant of Object.values(record.changed ?? {})) at = Math.max(at, Date.parse(instant));
    if (best === null || at > bestAt || (at === bestAt && record.id > best.id)) {
      best = record;
      bestAt = at;
    }
  }
  if (best === null) throw new Error('nothing to choose from');
  return best;
}

/** What a record corrects, itself excepted: a planned one changes nothing. */
function corrected({ id, planned, corrects }: TrainingRecord): string | null {
  return planned || !corrects || corrects === id ? null : corrects;
}

/**
 * "Precise points, Same course": where a chain of corrections begins, be it in the trash. In a ring none corrects the
 * latest of it: what would is the beginning.
 */
function chainStart(record: TrainingRecord, live: TrainingRecord[]): string {
  const path: TrainingRecord[] = [];
  let at: TrainingRecord | undefined = record;
  while (at && !path.includes(at)) {
    path.push(at);
    const target: string | null = corrected(at);
    if (target === null) return at.id;
    at = live.find((other) => other.id === target);
    if (!at) return target;
  }
  const ring = path.slice(path.indexOf(at as TrainingRecord));
  const top = latest(ring);
  return ring.find((member) => corrected(member) === top.id)?.id ?? top.id;
}

/** "Precise points, Same course": a correction counts, what it corrects does not; one in the trash corrects nothing. */
export function inForce(records: readonly TrainingRecord[]): TrainingRecord[] {
  const live = records.filter((record) => !record.deletedAt);
  const families = new Map<string, TrainingRecord[]>();
  for (const record of live) {
    const start = chainStart(record, live);
    families.set(start, [...(families.get(start) ?? []), record]);
  }
  const standing: TrainingRecord[] = [];
  for (const [start, members] of families) {
    let top = start;
    for (;;) {
      const corrections = members.filter((member) => corrected(member) === top && member.id !== start);
      if (corrections.length === 0) break;
      top = latest(corrections).id;
    }
    const record = members.find((member) => member.id === top);
    if (record) standing.push(record);
  }
  return standing;
}

/** "Correction": without a courseKey of its own it is the very course that it corrects, along the whole chain. */
function identity(record: TrainingRecord, all: readonly TrainingRecord[]) {
  let at = record;
  for (let step = 0; step <= all.length; step++) {
    if (typeof at.courseKey === 'string') return { platform: at.platform ?? null, key: at.courseKey };
    const next = all.find((other) => other.id === at.corrects);
    if (!next) return { platform: at.platform ?? null, key: null };
    at = next;
  }
  return { platform: record.platform ?? null, key: null };
}

// ---- Same course, near match, repeated ------------------------------------------------------------------------

/** "Precise points, Same course": the same course of one year. */
function sameCourse(a: Reading, b: Reading): boolean {
  if (courseYear(a.record) !== courseYear(b.record)) return false;
  if (a.platform !== b.platform) return false;
  if (a.key !== null && b.key !== null) return a.key === b.key;
  if (a.key !== null || b.key !== null) return false;
  return (
    plainTitle(a.record) === plainTitle(b.record) &&
    prescribed(a.record) === prescribed(b.record) &&
    (a.record.completedOn ?? null) === (b.record.completedOn ?? null)
  );
}

/** "Precise points, Same course": a near match, of two that are not the same course by the test above. */
function nearMatch(a: Reading, b: Reading): boolean {
  if (a.platform === b.platform && a.key !== null && b.key !== null) return false;
  return plainTitle(a.record) === plainTitle(b.record);
}

/** "Precise points, Same course", *Repeated*: the same course in two years, by id, else by title and hours. */
function sameInAnotherYear(a: Reading, b: Reading): boolean {
  if (a.platform === b.platform && a.key !== null && b.key !== null) return a.key === b.key;
  return plainTitle(a.record) === plainTitle(b.record) && prescribed(a.record) === prescribed(b.record);
}

/** "Precise points, Same course": fewest hours first, then the earlier day (no day last), then the smaller id. */
function comesFirst(a: TrainingRecord, b: TrainingRecord): boolean {
  if (courseHours(a) !== courseHours(b)) return courseHours(a) < courseHours(b);
  const dayA: Day = a.completedOn ?? '9999-99-99';
  const dayB: Day = b.completedOn ?? '9999-99-99';
  if (dayA !== dayB) return dayA < dayB;
  return a.id < b.id;
}

/** The answer of a course, whichever of its readings holds it; "the same" (false) is safer and wins. */
function answerOf(readings: Reading[]): boolean | null {
  let answer: boolean | null = null;
  for (const { record } of readings) {
    if (record.confirmed === false) return false;
    if (record.confirmed === true) answer = true;
  }
  return answer;
}

/** Beyond the document: "the same" stays the answer where the hours of the other one were corrected since, even to more. */
function yields(course: Course, courses: Course[]): boolean {
  if (course.answer !== false) return false;
  return courses.some(
    (other) =>
      other.year === course.year &&
      other.answer !== false &&
      plainTitle(other.chosen.record) === plainTitle(course.chosen.record) &&
      other.readings.some(({ record }) => typeof record.corrects === 'string'),
  );
}

/** "Same course": all courses of all years, each settled. Only readings that `keep` lets through take part. */
export function coursesOf(
  done: TrainingRecord[],
  all: readonly TrainingRecord[],
  keep: (record: TrainingRecord) => boolean,
): Course[] {
  const groups: Reading[][] = [];
  for (const record of done) {
    if (record.kind !== 'online' || courseYear(record) === null) continue;
    const reading: Reading = { record, ...identity(record, all) };
    const group = groups.find((others) => others.some((other) => sameCourse(other, reading)));
    if (group) group.push(reading);
    else groups.push([reading]);
  }

  const courses: Course[] = [];
  for (const group of groups) {
    const readings = group.filter((reading) => keep(reading.record));
    let chosen = readings[0];
    if (!chosen) continue;
    for (const reading of readings) if (comesFirst(reading.record, chosen.record)) chosen = reading;
    const year = courseYear(chosen.record) ?? 0;
    courses.push({ year, readings, chosen, answer: answerOf(group), state: 'unconfirmed' });
  }
  courses.sort(
    (a, b) =>
      a.year - b.year ||
      Number(yields(a, courses)) - Number(yields(b, courses)) ||
      (comesFirst(a.chosen.record, b.chosen.record) ? -1 : 1),
  );

  const settled: Course[] = [];
  for (const course of courses) {
    let doubtful = false;
    for (const other of settled) {
      if (other.year === course.year) {
        // A near match, compared with the counted ones only.
        if (other.state === 'counts' && nearMatch(other.chosen, course.chosen)) doubtful = true;
      } else if (other.state !== 'dropped') {
        // Repeated: it lies in an earlier year, and was not denied there.
        for (const a of other.readings) for (const b of course.readings) if (sameInAnotherYear(a, b)) doubtful = true;
      }
    }
    if (!doubtful || course.answer === true) course.state = 'counts';
    else if (course.answer === false) course.state = 'dropped';
    settled.push(course);
  }
  return settled;
}
