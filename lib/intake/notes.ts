import { completedWord, hoursWord, stateWord, titleWord, yearLabel } from '../academy/words.ts';
import { columnName, type Merge, type Note, type NoteCode } from './grid.ts';
import { groupOf, isHeader, isSum, type Section } from './sections.ts';

const matters = [titleWord, hoursWord, completedWord, stateWord, yearLabel];

/** @returns what speaks against taking rows of a list as they stand; of each row the first thing only */
export function notesOf(section: Section): Note[] {
  const { sheet, rows, words, bottom, end, formulas, unclear, merges, isCounted } = section;
  const isWanted = (column: number) => matters.some((word) => word.test(words[column] ?? ''));
  const title = words.findIndex((word) => titleWord.test(word));
  const width = words.findLastIndex(Boolean) + 1;
  const found = new Map<number, Note>();
  const add = (code: NoteCode, row: number, column: number | null) => {
    const cells = rows[row] ?? [];
    if (row <= bottom || row >= end || found.has(row) || !cells.some(Boolean)) return;
    if (isSum(cells) || isHeader(cells) || groupOf(section, row)) return;
    const name = cells[title] || cells.find(Boolean) || '';
    found.set(row, { code, sheet, row: row + 1, column: column === null ? null : columnName(column), title: name });
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
  return [...found.values()];
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
