import { plain } from '../academy/text.ts';
import { hoursWord, personLabel, titleWord } from '../academy/words/columns.ts';
import { sumWord } from '../academy/words/sums.ts';
import { doneTitle, mixedTitle, part, pendingTitle, yearTitle } from '../academy/words/titles.ts';
import type { Grid, Merge } from './grid.ts';

/** One list of a sheet: a header and the rows below it, up to the next header of other words. */
export interface Section extends Grid {
  /** The rows that stand over its header, as titles do. */
  above: number[];
  /** The rows of its header, both included; -1 where it has none. */
  top: number;
  bottom: number;
  /** The row after its last. */
  end: number;
  /** The header's words by column. */
  words: string[];
}

/** A header's word without what surrounds it, as the reader has it; 学分 stands for 学时. */
const wordOf = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s:▲▼↑↓*]/g, '')
    .replace('学分', '学时');

/** Whether a row names 课程 and 学时. */
export const isHeader = (row: readonly string[]): boolean =>
  [titleWord, hoursWord].every((word) => row.some((cell) => word.test(wordOf(cell))));

export const isSum = (cells: readonly string[] = []): boolean => cells.some((cell) => sumWord.test(wordOf(cell)));

/** Whether a cell says that a learner's name follows. */
export const isPersonLabel = (cell: string): boolean => personLabel.test(wordOf(cell));

/** @returns the lists of a sheet in their order, without what the sheet hides; the whole sheet where it has no header */
export function sectionsOf(grid: Grid): Section[] {
  const hidden = new Set(grid.hidden);
  const rows = grid.rows.map((cells, row) => (hidden.has(row) ? [] : [...cells]));
  const tops = rows.flatMap((cells, row) => (isHeader(cells) ? row : []));
  // A merged header says its word over each of its columns and rows.
  const over = grid.merges.filter(({ from }) => tops.includes(from.row));
  for (const { from, to } of over)
    for (const cells of rows.slice(from.row, to.row + 1))
      if (cells.length) cells.fill(rows[from.row]?.[from.column] ?? '', from.column, to.column + 1);
  const wordsAt = (row: number) => rows[row]?.map(wordOf) ?? [];
  const firsts = tops.filter((top, index) => !index || `${wordsAt(top)}` !== `${wordsAt(tops[index - 1] as number)}`);
  const sections: Section[] = [];
  for (const top of firsts.length ? firsts : [-1]) {
    const bottom = Math.max(top, ...over.filter(({ from }) => from.row === top).map(({ to }) => to.row));
    const last = sections[sections.length - 1];
    // A second storey of the header before it is no list.
    if (last && top <= last.bottom) continue;
    let from = last ? top : 0;
    while (last && from > last.bottom + 1 && isOver(last, from - 1)) from--;
    if (last) last.end = from;
    const above = Array.from({ length: Math.max(top - from, 0) }, (_, step) => from + step);
    sections.push({ ...grid, rows, above, top, bottom, end: rows.length, words: wordsAt(top) });
  }
  return sections;
}

/** Whether a row may be a title of the list below it. */
const isOver = (section: Section, row: number) => !section.rows[row]?.some(Boolean) || groupOf(section, row) !== null;

/** Names a year without being the title of one: `2017年补学`, `往年课程`, `二〇一七年度`. */
const someYear = /(19|20)\d\d|^\d\d ?年|[〇零○一二三四五六七八九]{4}年|往年|历年|以往|[上去前]一?年|以前年/;
const longestLine = 20;

/** What parts a list: a title over its next rows, or a text that is no course's. */
export interface Group {
  text: string;
  isTitle: boolean;
}

/**
 * @returns what a row says to all of its columns – alone in it a year or kind (`2017年度`, `必修课`), another title of a
 *   list, a line of some year, a sum, or a text that lies over all columns or not under 课程; null for a row of its own, though it may be cut
 */
export function groupOf({ rows, words, merges }: Section, row: number): Group | null {
  const cells = rows[row] ?? [];
  const [text, ...others] = cells.filter(Boolean);
  if (!text || others.length) return null;
  const title = words.findIndex((word) => titleWord.test(word));
  const hours = words.findIndex((word) => hoursWord.test(word));
  const isOverAll = ({ from, to }: Merge) =>
    from.row === row && from.column <= Math.min(title, hours) && to.column >= Math.max(title, hours);
  const isTitle = [part, yearTitle, doneTitle, pendingTitle, mixedTitle].some((word) => word.test(plain(text)));
  // Of which year the rows below are is for the learner to say: the reader is told of several.
  const isOfSomeYear = !isTitle && !isSum(cells) && text.length <= longestLine && someYear.test(plain(text));
  if (isOfSomeYear) return { text: `往年课程（${text}）`, isTitle: true };
  const isGroup = isTitle || isSum(cells) || !cells[title] || merges.some(isOverAll);
  return isGroup ? { text, isTitle } : null;
}
