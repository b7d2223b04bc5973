import { hoursWord, titleWord } from '../academy/words/columns.ts';
import { doubtful, type Grid, type Note, spoils } from './grid.ts';
import { hiddenIn, notesOf } from './notes.ts';
import { groupOf, isPersonLabel, isSum, type Section, sectionsOf } from './sections.ts';

/** A grid as a page that the academy's reader can read, and what of it was not taken as it stands. */
export interface CellPage {
  html: string;
  notes: Note[];
}

/**
 * @returns the grid as tables under headings. A row with a formula, with merged cells or out of step with the header
 *   keeps its title and loses its hours, so that the reader leaves it out and says so
 */
export function pageOfGrid(grid: Grid): CellPage {
  const parts = sectionsOf(grid).map((section) => ({
    section,
    notes: section.top < 0 ? [] : notesOf(section),
  }));
  const named = grid.sheet ? headingHtml([grid.sheet]) : '';
  const html = parts.map(({ section, notes }) => {
    const headings = section.above.map((row) => headingHtml(section.rows[row] ?? []));
    return `${headings.join('')}<table>${rowsHtml(section, notes)}</table>`;
  });
  const hidden = parts.some(({ section }) => section.top >= 0) ? hiddenIn(grid) : [];
  return {
    html: `<!doctype html><title></title>${named}${html.join('')}`,
    notes: [...parts.flatMap(({ notes }) => notes), ...hidden].sort((a, b) => a.row - b.row),
  };
}

function rowsHtml(section: Section, notes: Note[]): string {
  const { rows, top, bottom, end, words } = section;
  const spoilt = new Set(notes.filter(spoils).map(({ row }) => row - 1));
  const start = Math.max(top, 0);
  const html = rows.slice(start, end).map((cells, index) => {
    const row = start + index;
    if (!cells.some(Boolean)) return '';
    const group = top < 0 || row <= bottom ? null : groupOf(section, row);
    if (group) {
      const text = group.isTitle ? `<h2>${escaped(group.text)}</h2>` : escaped(group.text);
      return `<tr><td colspan="${words.length}">${text}</td></tr>`;
    }
    const shown = spoilt.has(row)
      ? spoiltCells(cells, section)
      : cells.map((text, column) => told(section, row, column) ?? text);
    return `<tr>${shown.map((text) => `<td>${escaped(text)}</td>`).join('')}</tr>`;
  });
  return html.join('');
}

/** What stands in a cell of a sum row that is a formula: nothing, since the sheet made it and no academy. */
const told = ({ rows, formulas }: Grid, row: number, column: number): string | null =>
  isSum(rows[row]) && formulas.some((place) => place.row === row && place.column === column) ? '' : null;

/** Its words stay to be recognised by; where they are out of step they stand together under the title. */
function spoiltCells(cells: readonly string[], { words, isCounted }: Section): string[] {
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
  return `<p>${said.map((cell) => (isPersonLabel(cell) ? `${cell.replace(/[:：]\s*$/, '')}：` : `${cell} `)).join('')}</p>`;
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
