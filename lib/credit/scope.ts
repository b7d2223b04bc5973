import type { Kind, TrainingRecord } from '../model.ts';
import type { Span } from './cycle.ts';
import { dayIn, yearOf } from './days.ts';
import { dayOf } from './hours.ts';

/** The year that is asked for, its five years, and the kinds of training whose hours these count. */
export interface Scope {
  year: number;
  cycle: Span;
  kinds: readonly Kind[];
}

/** The records of an account that its figures are made of. */
export interface Scoped {
  /** Those that can have a part in the year. */
  records: TrainingRecord[];
  /** Courses of earlier years, of which only matters that they were read. */
  met: { record: TrainingRecord; year: number }[];
}

/** @returns the year that an online course falls in; null where no page gave one */
export function courseYear(record: TrainingRecord): number | null {
  const day = dayOf(record);
  return day ? yearOf(day) : (record.year ?? null);
}

/** Ten years of records are mostly of other years: what can have no part in the asked one is left out at once, and the trash. */
export function inScope(all: readonly TrainingRecord[], scope: Scope): Scoped {
  const { year, cycle, kinds } = scope;
  const [first, last] = [dayIn(year, '01-01'), dayIn(year, '12-31')];
  const [begin, end] = [dayIn(cycle.from, '01-01'), dayIn(cycle.to, '12-31')];
  const records: TrainingRecord[] = [];
  const courses: TrainingRecord[] = [];
  const others: TrainingRecord[] = [];
  // The days of the entries that reach beyond the year: what shares a day with one of them lies between.
  let [from, to] = [first, last];
  for (const record of all) {
    const { kind, startOn, endOn, deletedAt } = record;
    if (deletedAt) continue;
    if (kind === 'online') courses.push(record);
    else if (startOn && endOn && startOn <= last && first <= endOn) {
      records.push(record);
      if (startOn < from) from = startOn;
      if (endOn > to) to = endOn;
    } else {
      const isInCycle = startOn && endOn && startOn <= end && begin <= endOn && kinds.includes(kind);
      (isInCycle || record.makeupFor === year ? records : others).push(record);
    }
  }
  if (from < first || last < to)
    records.push(...others.filter(({ startOn, endOn }) => startOn && endOn && startOn <= to && from <= endOn));
  return withCourses(records, courses, year);
}

function withCourses(records: TrainingRecord[], courses: readonly TrainingRecord[], year: number): Scoped {
  // A course says something of later years unless it was said to be the same as another, which only its year tells.
  const judged = new Set([year]);
  let latest = year;
  for (const record of courses) {
    if (record.confirmed !== false && record.makeupFor !== year) continue;
    const own = courseYear(record) ?? year;
    judged.add(own);
    if (record.makeupFor === year) latest = Math.max(latest, own);
  }
  const met: Scoped['met'] = [];
  for (const record of courses) {
    const own = courseYear(record);
    if (own === null || judged.has(own)) records.push(record);
    else if (own < latest) met.push({ record, year: own });
  }
  return { records, met };
}
