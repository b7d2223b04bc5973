import { dayIn } from '../academy/day.ts';
import { hoursIn } from '../academy/hours.ts';
import { said } from '../academy/said.ts';
import { plain } from '../academy/text.ts';
import { completedWord, hoursWord, stateWord, titleWord, yearLabel } from '../academy/words/columns.ts';
import { signWord } from '../academy/words/sums.ts';
import { columnName, type Merge, type Note, type NoteCode } from './grid.ts';
import { groupOf, isHeader, isSum, type Section } from './sections.ts';

const matters = [titleWord, hoursWord, completedWord, stateWord, yearLabel];

/** @returns what speaks against taking rows of a list as they stand; of each row the first thing only, and its day */
export function notesOf(section: Section): Note[] {
  const { sheet, rows, words, bottom, end, formulas, unclear, merges, isCounted } = section;
  const isWanted = (column: number) => matters.some((word) => word.test(words[column] ?? ''));
  const title = words.findIndex((word) => titleWord.test(word));
  const width = words.findLastIndex(Boolean) + 1;
  const found = new Map<number, Note>();
  const isCourse = (row: number) => {
    const cells = rows[row] ?? [];
    const isBetween = row > bottom && row < end && cells.some(Boolean);
    const isSigned = signWord.test(plain(cells[title] ?? ''));
    return isBetween && !isSum(cells) && !isSigned && !isHeader(cells) && !groupOf(section, row);
  };
  const note = (code: NoteCode, row: number, column: number | null): Note => {
    const cells = rows[row] ?? [];
    const name = cells[title] || cells.find(Boolean) || '';
    return { code, sheet, row: row + 1, column: column === null ? null : columnName(column), title: name };
  };
  const add = (code: NoteCode, row: number, column: number | null) => {
    if (isCourse(row) && !found.has(row)) found.set(row, note(code, row, column));
  };
  for (const [row, cells] of rows.entries())
    if (isCounted && (cells.length < width || cells.findLastIndex(Boolean) >= width)) add('uneven', row, null);
  for (const { row, column } of formulas) if (isWanted(column)) add('formula', row, column);
  for (const { row, column } of unclear) if (isWanted(column)) add('format', row, column);
  for (const merge of merges) {
    const wanted = columnsOf(merge).find(isWanted);
    if (wanted === undefined || isUnderOneWord(merge, words)) continue;
    for (let { row } = merge.from; row <= merge.to.row; row++) add('merged', row, wanted);
  }
  // A year written once for several rows is the others' for nobody but a human eye.
  const year = words.findIndex((word) => yearLabel.test(word));
  const hasDay = (cells: readonly string[]) =>
    cells.some((text, column) => completedWord.test(words[column] ?? '') && dayIn(text) !== null);
  if (year >= 0 && rows.some((cells, row) => isCourse(row) && cells[year]))
    for (const [row, cells] of rows.entries()) if (!cells[year] && !hasDay(cells)) add('year', row, year);
  const states = words.flatMap((word, column) =>
    stateWord.test(word) ? { column, largest: largestUnder(section, column) } : [],
  );
  const days: Note[] = [];
  for (let row = bottom + 1; row < end; row++) {
    if (!isCourse(row) || found.has(row)) continue;
    const cells = rows[row] ?? [];
    for (const { column, largest } of states)
      if (isPart(cells[column] ?? '', largest) && !found.has(row))
        found.set(row, { ...note('share', row, column), text: cells[column] ?? '' });
    for (const { code, column, text } of unreadIn(cells, words))
      if (code === 'day') days.push({ ...note(code, row, column), text });
      else if (!found.has(row)) found.set(row, { ...note(code, row, column), text });
  }
  return [...found.values(), ...days];
}

/** A figure without its sign: `0.5` is half a course, `2` a number that stands for some state. */
const bare = /^\d{1,3}(\.\d+)?$/;

const largestUnder = ({ rows, bottom, end }: Section, column: number): number =>
  Math.max(
    0,
    ...rows.slice(bottom + 1, end).map((cells) => (bare.test(cells[column] ?? '') ? Number(cells[column]) : 0)),
  );

/** Whether a state is a figure that is not the whole, which is 100 or, where the column has nothing above it, 1. */
const isPart = (text: string, largest: number): boolean =>
  bare.test(text) && Number(text) !== 100 && !(Number(text) === 1 && largest === 1);

/** The cells of a row that don't say what their column is for. */
function unreadIn(cells: readonly string[], words: readonly string[]) {
  const under = (word: RegExp, code: NoteCode, isUnread: (text: string) => boolean) =>
    words.flatMap((name, column) => {
      const text = (cells[column] ?? '').slice(0, 30);
      return word.test(name) && isUnread(text) ? { code, column, text } : [];
    });
  const tellsNothing = (text: string) => {
    const { done, against, shares } = said(text);
    return !done && !against && !shares.length;
  };
  return [
    ...under(hoursWord, 'hours', (text) => hoursIn(text) === 'unclear-hours'),
    ...under(stateWord, 'state', tellsNothing),
    ...under(completedWord, 'day', (text) => /[\p{L}\d]/u.test(text) && dayIn(text) === null),
  ];
}

/** @returns the rows that the sheet hides, as far as they say something */
export const hiddenIn = ({ sheet, rows, hidden }: Pick<Section, 'sheet' | 'rows' | 'hidden'>): Note[] =>
  hidden.flatMap((row) => {
    const title = rows[row]?.find(Boolean);
    return title ? { code: 'hidden', sheet, row: row + 1, column: null, title } : [];
  });

const columnsOf = ({ from, to }: Merge): number[] =>
  Array.from({ length: to.column - from.column + 1 }, (_, step) => from.column + step);

/** A title over two columns of one header is one title. */
const isUnderOneWord = (merge: Merge, words: readonly string[]): boolean =>
  merge.from.row === merge.to.row &&
  columnsOf(merge).every((column) => !words[column] || words[column] === words[merge.from.column]);
