import type { StatedTotal } from '../model.ts';
import { type Context, kindIn } from './context.ts';
import { yearIn } from './day.ts';
import { completedOnOf, hoursOf, requiredOf, type Status, statusOf, yearOf } from './facts.ts';
import type { Course, SkipReason } from './reading.ts';
import { courseKeyOf, type Row } from './row.ts';
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
    const isSilent = status === 'silent' || status === 'partial';
    if (status === 'unfinished' || (status === 'partial' && !proven) || (isSilent && context.pending))
      return { title, reason: 'unfinished' };
    // Under 学习中 not even 100 % is completion.
    if (!title || status === 'unclear' || context.pending || (status === 'silent' && !proven))
      return { title, reason: 'unclear-status' };
    const hours = hoursOf(facts);
    if (typeof hours !== 'number') return { title, reason: hours };
    const completedOn = completedOnOf(facts);
    const year = completedOn
      ? Number(completedOn.slice(0, 4))
      : (yearOf(facts) ?? yearIn(row.part ?? '') ?? context.year);
    const required = requiredOf(facts) ?? kindIn(row.part ?? '') ?? context.required;
    return { title, hours, completedOn, year, courseKey: courseKeyOf(row), required };
  }
}

/** @returns the finished courses; a key that two titles share is the page's, not the course's, and is left out */
export function coursesOf(rows: Judged[]): Course[] {
  const courses = rows.filter((row): row is Course => !('reason' in row));
  const keys = courses.flatMap(({ courseKey }) => courseKey ?? []);
  if (new Set(keys).size === keys.length) return courses;
  const titles = new Map<string, string>();
  const shared = new Set<string>();
  for (const { courseKey, title } of courses) {
    if (!courseKey) continue;
    if ((titles.get(courseKey) ?? title) !== title) shared.add(courseKey);
    titles.set(courseKey, title);
  }
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
