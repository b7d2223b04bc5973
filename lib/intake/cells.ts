import { completedWord, hoursWord, stateWord, sumWord, titleWord } from '../academy/words.ts';
import { columnName, doubtful, type Grid, type Merge, type Note, type NoteCode } from './grid.ts';

/** A grid as a page that the academy's reader can read, and what of it was not taken as it stands. */
export interface CellPage {
  html: string;
  notes: Note[];
}

/** A header's word without what surrounds it, as the reader has it; 学分 stands for 学时. */
const wordOf = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s:▲▼↑↓*]/g, '')
    .replace('学分', '学时');

const matters = [titleWord, hoursWord, completedWord, stateWord];

/** @returns the row that names 课程 and 学时; -1 where there is none */
export const headerRowOf = (rows: readonly (readonly string[])[]): number =>
  rows.findIndex((row) => [titleWord, hoursWord].every((word) => row.some((cell) => word.test(wordOf(cell)))));

/**
 * @returns the grid as one table under headings. A row with a formula, with merged cells or out of step with the header
 *   keeps its title and loses its hours, so that the reader leaves it out and says so
 */
export function pageOfGrid(grid: Grid): CellPage {
  const top = headerRowOf(grid.rows);
  const start = Math.max(top, 0);
  const sheet = withHeader(grid, top);
  const notes = top < 0 ? [] : notesOf(sheet);
  const spoilt = new Set(notes.map(({ row }) => row - 1));
  const body = sheet.rows.map((cells, row) => {
    if (row < start || grid.hidden.includes(row) || !cells.some(Boolean)) return '';
    const shown = spoilt.has(row)
      ? spoiltCells(cells, sheet)
      : cells.map((text, column) => told(sheet, row, column) ?? text);
    return `<tr>${shown.map((text) => `<td>${escaped(text)}</td>`).join('')}</tr>`;
  });
  const headings = [...(grid.sheet ? [[grid.sheet]] : []), ...grid.rows.slice(0, start)].map(headingHtml);
  return { html: `<!doctype html><title></title>${headings.join('')}<table>${body.join('')}</table>`, notes };
}

/** A grid of which the header is known; words by column, and the last row that belongs to the header. */
interface Headed extends Grid {
  words: string[];
  bottom: number;
}

/** A merged header says its word over each of its columns and rows. */
function withHeader(grid: Grid, top: number): Headed {
  const rows = grid.rows.map((cells) => [...cells]);
  const over = grid.merges.filter(({ from }) => from.row === top);
  for (const { from, to } of over)
    for (const cells of rows.slice(from.row, to.row + 1))
      cells.fill(rows[top]?.[from.column] ?? '', from.column, to.column + 1);
  return { ...grid, rows, words: rows[top]?.map(wordOf) ?? [], bottom: Math.max(top, ...over.map(({ to }) => to.row)) };
}

/** What stands in a cell of a sum row that is a formula: nothing, since the sheet made it and no academy. */
const told = ({ rows, formulas }: Grid, row: number, column: number): string | null =>
  isSum(rows[row]) && formulas.some((place) => place.row === row && place.column === column) ? '' : null;

const isSum = (cells: readonly string[] = []): boolean => cells.some((cell) => sumWord.test(wordOf(cell)));

/** What speaks against taking rows as they stand; of each row the first thing only. */
function notesOf({ sheet, rows, words, bottom, formulas, unclear, merges, hidden, isCounted }: Headed): Note[] {
  const isWanted = (column: number) => matters.some((word) => word.test(words[column] ?? ''));
  const title = words.findIndex((word) => titleWord.test(word));
  const width = words.findLastIndex(Boolean) + 1;
  const found = new Map<number, Note>();
  const add = (code: NoteCode, row: number, column: number | null) => {
    const cells = rows[row] ?? [];
    if (row <= bottom || found.has(row) || !cells.some(Boolean) || isSum(cells)) return;
    const name = cells[title] || cells.find(Boolean) || '';
    found.set(row, { code, sheet, row: row + 1, column: column === null ? null : columnName(column), title: name });
  };
  for (const row of hidden) add('hidden', row, null);
  for (const [row, cells] of rows.entries())
    if (isCounted && (cells.length < width || cells.findLastIndex(Boolean) >= width)) add('uneven', row, null);
  for (const { row, column } of formulas) if (isWanted(column)) add('formula', row, column);
  for (const { row, column } of unclear) if (isWanted(column)) add('format', row, column);
  for (const merge of merges) {
    const wanted = columnsOf(merge).find(isWanted);
    if (wanted === undefined || isUnderOneWord(merge, words)) continue;
    for (let { row } = merge.from; row <= merge.to.row; row++) add('merged', row, wanted);
  }
  return [...found.values()].sort((a, b) => a.row - b.row);
}

const columnsOf = ({ from, to }: Merge): number[] =>
  Array.from({ length: to.column - from.column + 1 }, (_, step) => from.column + step);

/** A title over two columns of one header is one title. */
const isUnderOneWord = (merge: Merge, words: readonly string[]): boolean =>
  merge.from.row === merge.to.row &&
  columnsOf(merge).every((column) => !words[column] || words[column] === words[merge.from.column]);

/** Its words stay to be recognised by; where they are out of step they stand together under the title. */
function spoiltCells(cells: readonly string[], { words, isCounted }: Headed): string[] {
  const title = words.findIndex((word) => titleWord.test(word));
  return words.map((word, column) => {
    if (hoursWord.test(word)) return doubtful;
    if (isCounted) return column === title ? (cells[title] ?? '') : '';
    return cells[column] ?? '';
  });
}

/** A row before the header: alone in it a title of the list, else said together – and a name after its label. */
function headingHtml(cells: readonly string[]): string {
  const said = cells.filter(Boolean).map(escaped);
  if (said.length === 1) return `<h2>${said[0]}</h2>`;
  return `<p>${said.join(' ').replace(/(姓名|学员)[:：]? /g, '$1：')}</p>`;
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
