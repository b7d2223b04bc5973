import { isWithin } from './context.ts';
import { coverageIn } from './coverage.ts';
import { hoursOf, roleOf } from './facts.ts';
import type { List } from './judge.ts';
import { blocksOf, type Leaf } from './leaves.ts';
import type { Listed } from './lists.ts';
import type { Look } from './look.ts';
import { pressed } from './meaning.ts';
import { isCoursePage, isIncomplete, isLoading, isSignedOut, isTitled, type ReadPage, says } from './page.ts';
import { figureInHours } from './parts.ts';
import type { Outcome, Reading } from './reading.ts';
import { isOdd, type Row } from './row.ts';
import { said } from './said.ts';
import type { TableReading } from './table.ts';
import { plain } from './text.ts';
import { sumsOf, totalsIn } from './total.ts';
import { noteWord, nothingWord } from './words/page.ts';
import { foreignTitle } from './words/titles.ts';

/** @returns which of the seven outcomes (INTERFACES.md) a reading has, by what it read and what the page shows besides */
export function outcomeOf(reading: Reading, { page, tables }: Look, { lists, looks, rest }: Listed): Outcome {
  const rows = lists.flatMap((list) => list.rows);
  const has = (kind: TableReading['kind']) => tables.some((table) => table.kind === kind);
  // A course may be called 加载中的中国.
  const courses = new Set(rows.map(({ element }) => element));
  const outside = { ...page, cues: page.cues.filter(({ element }) => !isWithin(element, courses)) };
  if (isLoading(outside, rows[0]?.element)) return 'loading';
  const hasHours = ({ facts }: Row) => hoursOf(facts) !== 'no-hours';
  const isOneCourse = rows.findIndex(hasHours) === rows.findLastIndex(hasHours);
  if (rows.length && !(isOneCourse && isCoursePage(page)))
    return has('broken') || isDoubtful(reading, tables, lists) || rest.some(isOfLostRow) || hasNote(page, lists)
      ? 'doubtful'
      : 'records';
  if (isSignedOut(page)) return 'signed-out';
  if (isIncomplete(page)) return 'loading';
  if (isCoursePage(page) || !(has('broken') || has('bare') || looks || tellsCompletion(page))) return 'elsewhere';
  return isEmpty(page) && !has('broken') ? 'empty' : 'layout-changed';
}

/** Whether a note outside of all courses speaks against them (`以下课程学时不计入本年度`). */
export function hasNote({ leaves, sight }: ReadPage, lists: List[]): boolean {
  const notes = leaves.filter(({ element, text }) => noteWord.test(text) && sight(element));
  if (!notes.length) return false;
  const courses = new Set(lists.flatMap(({ rows }) => rows.map(({ element }) => element)));
  return notes.some(({ element }) => !isWithin(element, courses));
}

/** A list that says that there is nothing in it. */
export const isEmpty = (page: ReadPage): boolean =>
  says(page, nothingWord) || coverageIn(blocksOf(page.leaves, page.sight), null, 0)?.total === 0;

/** Words of completion without any of hours but one figure, that are no choice and fill no cell of a table. */
function tellsCompletion(page: ReadPage): boolean {
  const fillsCell = ({ element, text }: Leaf) => plain(element.closest('td,th')?.textContent ?? '') === text;
  const isState = (leaf: Leaf) =>
    said(leaf.text).done &&
    !leaf.element.closest('a,button,label,nav,[role=tab]') &&
    !fillsCell(leaf) &&
    page.sight(leaf.element);
  const isOfHours = ({ element, text }: Leaf) => text.includes('学时') && page.sight(element);
  // One figure beside the word is a sum, or the only course; one word may head a column; a total in words is neither.
  const ofHours = page.cues.filter((leaf) => isOfHours(leaf) && !totalsIn(leaf.text).length);
  const isWord = ({ text }: Leaf) => figureInHours.test(text) || roleOf(text) === 'hours';
  const knowsHours = ofHours.length > 1 || !ofHours.every(isWord);
  return !knowsHours && page.leaves.some(isState) && !isTitled(page, ({ text }) => foreignTitle.test(text));
}

/** A word of completion beside a name and a figure, outside of all lists: a row whose header has lost a word. */
function isOfLostRow({ element, text }: Leaf): boolean {
  const row = element.parentElement;
  if (!said(text).done || element.closest(pressed) || !row || row.childElementCount > widest) return false;
  const texts = [...row.children].map(({ textContent }) => plain(textContent ?? ''));
  return texts.some((one) => figureInHours.test(one)) && texts.some((one) => /^\p{L}{4}/u.test(one));
}

/** Cells in a row. */
const widest = 40;

/**
 * Whether something speaks against a reading: a row that couldn't be understood, figures under no header, fewer rows
 * than the page's only sheet is said to have, or a sum other than the total printed for the same rows.
 */
function isDoubtful(reading: Reading, tables: TableReading[], lists: List[]): boolean {
  const { skipped, coverage } = reading;
  const isSame = coverage?.total === coverage?.shown;
  const isOnly = coverage?.pages === 1;
  return (
    (isOnly && coverage.total !== null && !isSame) ||
    skipped.some(({ reason }) => reason !== 'unfinished') ||
    lists.some(({ rows }) => rows.some(isOdd)) ||
    ((isOnly || isSame) && (hasOtherSum(reading, tables, lists) || hasOtherTotal(reading, lists)))
  );
}

/** A table's sum row is for the rows above it, for all of them or for the finished ones. */
function hasOtherSum({ courses }: Reading, tables: TableReading[], lists: List[]): boolean {
  const sums = sumsOf(tables, lists);
  return (
    sums.length > 0 &&
    courses.length > 0 &&
    sumOf(sums) !== sumOf(courses) &&
    sums.some(({ hours, rows }) => hours !== hoursOfAll(rows))
  );
}

/** A printed total is for the same rows where it names their year, or where neither names one. */
function hasOtherTotal({ courses, statedTotal: total }: Reading, lists: List[]): boolean {
  if (!total || !courses.length || lists.some(({ context }) => context.required !== null)) return false;
  const isOfYear = ({ year }: { year: number | null }) => year === total.year;
  const isForThem = courses.every(isOfYear) || lists.every(({ context }) => isOfYear(context));
  const all = hoursOfAll(lists.flatMap(({ rows }) => rows));
  return isForThem && total.hours !== sumOf(courses) && total.hours !== all;
}

const sumOf = (parts: { hours: number }[]) => parts.reduce((sum, { hours }) => sum + hours, 0);

/** What a list of finished and unfinished courses may sum up. */
const hoursOfAll = (rows: Row[]) =>
  rows
    .map(({ facts }) => hoursOf(facts))
    .reduce<number>((sum, hours) => sum + (typeof hours === 'number' ? hours : 0), 0);
