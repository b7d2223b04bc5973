import { plain } from '../academy/text.ts';
import { hoursWord } from '../academy/words/columns.ts';
import { doubtful, type Grid, type Merge, type Note, spoils } from './grid.ts';
import { notesOf } from './notes.ts';
import { IntakeProblem } from './problem.ts';
import { type Group, groupOf, sectionsOf } from './sections.ts';

/**
 * Makes of the tables of a pasted page what is made of a sheet: rows under merged cells lose their hours, and what
 * parts a list spans it. All else stays as it is, for the links of its titles.
 *
 * @returns what was not taken as it stands
 */
export function mendTables(document: Document): Note[] {
  const tables = [...document.querySelectorAll('table')].filter((table) => !table.querySelector('table'));
  return tables.flatMap(mend);
}

function mend(table: HTMLTableElement): Note[] {
  const { grid, cells } = gridOf(table);
  const rows = [...table.rows];
  return sectionsOf(grid).flatMap((section, index) => {
    const { above, top, bottom, end, words } = section;
    if (top < 0) return [];
    const notes = notesOf(section);
    for (const { row } of notes.filter(spoils))
      for (const [column, word] of words.entries()) {
        const cell = cells[row - 1]?.[column];
        if (cell && hoursWord.test(word)) cell.textContent = doubtful;
      }
    for (let row = bottom + 1; row < end; row++) span(rows[row], groupOf(section, row), words.length);
    for (const row of above) {
      const [text, ...others] = section.rows[row]?.filter(Boolean) ?? [];
      if (!text || others.length) continue;
      if (index) span(rows[row], { text, isTitle: true }, words.length);
      else {
        // What stands over the first header stands over the table.
        table.before(titleOf(text));
        rows[row]?.remove();
      }
    }
    return notes;
  });
}

const titleOf = (text: string) => Object.assign(document.createElement('h2'), { textContent: text });

function span(row: HTMLTableRowElement | undefined, group: Group | null, width: number): void {
  if (!row || !group) return;
  const cell = Object.assign(document.createElement('td'), { colSpan: width });
  cell.append(group.isTitle ? titleOf(group.text) : group.text);
  row.replaceChildren(cell);
}

/** Places that cells cover; no list has more. */
const mostPlaces = 1_000_000;

/** A table as a sheet, in which a merged cell stands in its first place only, and the cell that covers each place. */
function gridOf(table: HTMLTableElement): { grid: Grid; cells: HTMLTableCellElement[][] } {
  const lines = [...table.rows];
  const cells: HTMLTableCellElement[][] = lines.map(() => []);
  const rows: string[][] = lines.map(() => []);
  const merges: Merge[] = [];
  let places = 0;
  for (const [row, line] of lines.entries())
    for (const cell of line.cells) {
      const from = { row, column: 0 };
      while (cells[row]?.[from.column]) from.column++;
      const height = Math.min(cell.rowSpan || lines.length, lines.length - row);
      const to = { row: row + height - 1, column: from.column + cell.colSpan - 1 };
      places += height * cell.colSpan;
      if (places > mostPlaces) throw new IntakeProblem('too-many-rows');
      for (let below = row; below <= to.row; below++)
        for (let { column } = from; column <= to.column; column++) {
          (cells[below] as HTMLTableCellElement[])[column] = cell;
          (rows[below] as string[])[column] = below === row && column === from.column ? plain(cell.innerText) : '';
        }
      if (to.row > row || to.column > from.column) merges.push({ from, to });
    }
  const hidden = lines.flatMap((line, row) => (line.checkVisibility() ? [] : row));
  return { grid: { sheet: null, rows, formulas: [], unclear: [], merges, hidden, isCounted: false }, cells };
}
