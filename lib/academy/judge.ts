import type { Hours } from '../model.ts';
import type { Context } from './page.ts';
import type { Course, Reading, SkipReason } from './reading.ts';
import type { List, Row } from './row.ts';
import { kept } from './text.ts';

/** A list of this learner's courses, with what the titles before it say. */
export interface ListOfRecords {
  list: List;
  context: Context;
}

type Judged = Course | { title: string; reason: SkipReason };

/** @returns each row as a finished course, or with the reason why it is none */
export function judge({ list, context }: ListOfRecords): Judged[] {
  return list.rows.map((row) => {
    const reason = reasonAgainst(row, context.proven);
    const title = kept(row.title);
    if (reason || typeof row.hours !== 'number') return { title, reason: reason ?? 'unclear-hours' };
    const { hours, completedOn, courseKey } = row;
    const year = completedOn ? Number(completedOn.slice(0, 4)) : context.year;
    return { title, hours, completedOn, year, courseKey, required: row.required ?? context.required };
  });
}

function reasonAgainst({ title, status, hours }: Row, proven: boolean): SkipReason | null {
  if (status === 'unfinished' || (status === 'partial' && !proven)) return 'unfinished';
  if (!title || status === 'unclear' || (status === 'silent' && !proven)) return 'unclear-status';
  return hours === 'none' ? 'no-hours' : hours === 'unclear' ? 'unclear-hours' : null;
}

/** @returns the finished courses; a key that two titles share is the page's, not the course's, and is left out */
export function coursesOf(rows: Judged[]): Course[] {
  const courses = rows.flatMap((row) => ('reason' in row ? [] : [row]));
  const isShared = ({ courseKey, title }: Course) =>
    courses.some((other) => other.courseKey === courseKey && other.title !== title);
  return courses.map((course) => (isShared(course) ? { ...course, courseKey: null } : course));
}

/**
 * Whether something speaks against a reading: a row that couldn't be understood, figures under no header, fewer rows
 * than the page's only sheet is said to have, or a sum other than the total printed for the same rows.
 */
export function isDoubtful(reading: Reading, lists: ListOfRecords[]): boolean {
  const { skipped, coverage } = reading;
  const isWhole = !coverage || coverage.pages === 1 || (coverage.total !== null && coverage.shown === coverage.total);
  const isShort = coverage?.pages === 1 && coverage.total !== null && coverage.total !== coverage.shown;
  return (
    isShort ||
    skipped.some(({ reason }) => reason !== 'unfinished') ||
    lists.some(({ list }) => list.odd || (isWhole && hasOtherSum(list))) ||
    (isWhole && hasOtherTotal(reading, lists))
  );
}

/** The sum row may add the finished rows or all of them. */
function hasOtherSum({ rows, sum }: List): boolean {
  if (typeof sum !== 'number') return false;
  const finished = rows.filter(({ status }) => status !== 'unfinished' && status !== 'partial');
  return sum !== sumOf(finished) && sum !== sumOf(rows);
}

/** A printed total is for the same rows where it names their year, or where neither names one. */
function hasOtherTotal({ statedTotal, courses }: Reading, lists: ListOfRecords[]): boolean {
  if (
    !statedTotal ||
    !courses.length ||
    lists.some(({ list, context }) => list.sum !== 'none' || context.required !== null)
  )
    return false;
  const years = new Set(courses.map(({ year }) => year));
  if (statedTotal.year === null ? lists.some(({ context }) => context.year !== null) : !years.has(statedTotal.year))
    return false;
  const same = courses.filter(({ year }) => statedTotal.year === null || year === statedTotal.year || year === null);
  return sumOf(same) !== statedTotal.hours;
}

function sumOf(rows: { hours: Hours | string }[]): Hours {
  return rows.reduce((sum, { hours }) => sum + (typeof hours === 'number' ? hours : 0), 0);
}
