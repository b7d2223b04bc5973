import { hasIdNumber } from '../academy/personal.ts';
import type { Reading } from '../academy/reading.ts';
import type { Hours } from '../model.ts';
import { type ReadingRow, readingKey } from './database.ts';
import type { KeptReading } from './file.ts';

/** What on the page itself speaks against what was read there. */
export type Doubt =
  /** Rows that were not understood, and what they are called, '' where that isn't clear either. */
  | { code: 'unclear'; rows: number; titles: string[] }
  /** Rows with the id of another course. */
  | { code: 'clash'; rows: number }
  | { code: 'count'; shown: number; total: number }
  | { code: 'sum'; read: Hours; stated: Hours }
  | { code: 'other' };

const isUnclear = ({ reason }: Reading['skipped'][number]) => reason !== 'unfinished';

/**
 * @param clashing rows with the id of another course
 * @returns what speaks against a doubtful reading, in the order in which the learner can do something about it
 */
export function doubtOf({ courses, skipped, coverage, statedTotal }: Reading, clashing: number): Doubt {
  const titles = skipped.filter(isUnclear).map(({ title }) => (hasIdNumber(title) ? '' : title));
  if (titles.length > 0) return { code: 'unclear', rows: titles.length, titles };
  if (clashing > 0) return { code: 'clash', rows: clashing };
  const { shown = null, total = null, pages = null } = coverage ?? {};
  if (pages === 1 && shown !== null && total !== null && shown !== total) return { code: 'count', shown, total };
  const read = courses.reduce((sum, { hours }) => sum + hours, 0);
  if (statedTotal && statedTotal.hours !== read && (pages === 1 || shown === total)) {
    return { code: 'sum', read, stated: statedTotal.hours };
  }
  return { code: 'other' };
}

function partOf(courses: Reading['courses']): ReadingRow['part'] {
  const [kind, ...others] = new Set(courses.map(({ required }) => required));
  if (kind == null || others.includes(null)) return null;
  return others.length ? 'both' : kind ? 'required' : 'elective';
}

/** @returns what is kept of a reading, of which so many rows clash: what the page said of itself, without its rows */
export function keptOf(
  { outcome, coverage, statedTotal, skipped, courses, taught, frames }: Reading,
  page: Pick<ReadingRow, 'profile' | 'platform' | 'year' | 'at' | 'paths'>,
  clashing: number,
): ReadingRow {
  const row: KeptReading = { ...page, outcome, coverage, statedTotal, taught, frames, part: partOf(courses) };
  return {
    ...row,
    key: readingKey(row),
    mixed: !skipped.every(isUnclear),
    unclear: skipped.filter(isUnclear).length + clashing,
  };
}
