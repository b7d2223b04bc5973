import type { StatedTotal } from '../model.ts';
import type { Context } from './context.ts';
import { completedOnOf, hoursOf, requiredOf, type Status, statusOf } from './facts.ts';
import type { Course, Reading, SkipReason } from './reading.ts';
import { courseKeyOf, isOdd, type Row } from './row.ts';
import { totalIn } from './total.ts';

type Judged = Course | { title: string; reason: SkipReason };

/** A list of this learner's courses, with what the titles before it say. */
export interface List {
  rows: Row[];
  context: Context;
}

/** @returns each row as a finished course, or with the reason why it is none */
export function* judge({ rows, context }: List): Generator<void, Judged[]> {
  const statuses = rows.map(({ facts }) => statusOf(facts));
  // A list that holds an unfinished course is no list of finished ones, whatever its title says.
  const proven = context.proven && !statuses.includes('unfinished');
  const judged: Judged[] = [];
  for (const [index, row] of rows.entries()) {
    if (index % 50 === 49) yield;
    judged.push(judgeRow(row, statuses[index] as Status));
  }
  return judged;

  function judgeRow(row: Row, status: Status): Judged {
    const { facts, name: title } = row;
    if (status === 'unfinished' || (status === 'partial' && !proven)) return { title, reason: 'unfinished' };
    if (!title || status === 'unclear' || (status === 'silent' && !proven)) return { title, reason: 'unclear-status' };
    const hours = hoursOf(facts);
    if (typeof hours !== 'number') return { title, reason: hours };
    const completedOn = completedOnOf(facts);
    const year = completedOn ? Number(completedOn.slice(0, 4)) : context.year;
    const required = requiredOf(facts) ?? context.required;
    return { title, hours, completedOn, year, courseKey: courseKeyOf(row), required };
  }
}

/** @returns the finished courses; a key that two titles share is the page's, not the course's, and is left out */
export function coursesOf(rows: Judged[]): Course[] {
  const courses = rows.filter((row): row is Course => !('reason' in row));
  const titles = new Map<string, string>();
  const shared = new Set<string>();
  for (const { courseKey, title } of courses) {
    if (!courseKey) continue;
    if ((titles.get(courseKey) ?? title) !== title) shared.add(courseKey);
    titles.set(courseKey, title);
  }
  if (!shared.size) return courses;
  return courses.map((course) => (shared.has(course.courseKey ?? '') ? { ...course, courseKey: null } : course));
}

/**
 * @param blocks what stands together outside the rows
 * @returns the total of the rows' year where the page prints several, else the first
 */
export function statedIn(blocks: string[], lists: List[]): StatedTotal | null {
  const totals = blocks.flatMap((block) => totalIn(block) ?? []);
  return totals.find(({ year }) => year === lists[0]?.context.year) ?? totals[0] ?? null;
}

/**
 * Whether something speaks against a reading: a row that couldn't be understood, figures under no header, fewer rows
 * than the page's only sheet is said to have, or a sum other than the total printed for the same rows.
 */
export function isDoubtful({ skipped, coverage, courses, statedTotal }: Reading, lists: List[]): boolean {
  const isSame = coverage?.total === coverage?.shown;
  const isOnly = coverage?.pages === 1;
  return (
    (isOnly && coverage.total !== null && !isSame) ||
    skipped.some(({ reason }) => reason !== 'unfinished') ||
    lists.some(({ rows }) => rows.some(isOdd)) ||
    ((isOnly || isSame) && hasOtherTotal(courses, statedTotal, lists))
  );
}

/** A printed total is for the same rows where it names their year, or where neither names one. */
function hasOtherTotal(courses: Course[], total: StatedTotal | null, lists: List[]): boolean {
  if (!total || !courses.length || lists.some(({ context }) => context.required !== null)) return false;
  const sum = courses.reduce((hours, course) => hours + course.hours, 0);
  const isOfYear = ({ year }: { year: number | null }) => year === total.year;
  const isForThem = courses.every(isOfYear) || lists.every(({ context }) => isOfYear(context));
  return isForThem && sum !== total.hours;
}
