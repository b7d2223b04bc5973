import { leavesOf } from './leaves.ts';
import { type ColumnKind, columnWords } from './words.ts';

/** A table's cell; one that spans columns or rows stands in each of them. */
export interface Cell {
  element: HTMLTableCellElement;
  texts: string[];
  text: string;
}

export interface SheetRow {
  element: HTMLTableRowElement;
  cells: Cell[];
  /** How many different cells the row has. */
  width: number;
}

/** What one column holds; `text` is '' where the header says nothing. */
export interface Column {
  kind: ColumnKind | null;
  text: string;
}

/** A table's visible rows, laid out; `header` null where no row of it is one. */
export interface Sheet {
  table: HTMLTableElement;
  header: Column[] | null;
  body: SheetRow[];
}

/**
 * Lays a table out by its rowspans and colspans (F) and finds its header, which may be a plain first row (A).
 * Rows that hold tables of their own are layout and left out, and so are repeated header rows.
 */
export function sheetOf(table: HTMLTableElement): Sheet {
  const rows = rowsOf(table);
  let header: Column[] | null = null;
  const body: SheetRow[] = [];
  for (const row of rows) {
    const found = columnsOf(row.cells);
    if (found && body.length === 0) header = header ? below(header, found) : found;
    else if (!found && (header || !isHeading(row))) body.push(row);
  }
  return { table, header, body };
}

/** Two header rows: the lower one names the column where it can. */
function below(upper: Column[], lower: Column[]): Column[] {
  return lower.map((column, index) => (column.kind ? column : (upper[index] ?? column)));
}

/** A row of `<th>` without header words: a table's title above its header. */
function isHeading(row: SheetRow): boolean {
  return row.cells.every(({ element }) => element.tagName === 'TH');
}

function rowsOf(table: HTMLTableElement): SheetRow[] {
  const spanning: { cell: Cell; left: number }[] = [];
  return [...table.rows].flatMap((element) => {
    if (!hasBox(element) || element.querySelector('table')) return [];
    const cells: Cell[] = [];
    const own = [...element.cells].filter(hasBox).map(cellOf);
    for (let column = 0; own.length || (spanning[column]?.left ?? 0) > 0; column++) {
      const above = spanning[column];
      if (above && above.left > 0) {
        above.left--;
        cells.push(above.cell);
        continue;
      }
      const cell = own.shift();
      if (!cell) break;
      const { colSpan, rowSpan } = cell.element;
      for (let offset = 0; offset < Math.min(colSpan, 50); offset++) {
        spanning[column + offset] = { cell, left: rowSpan === 0 ? table.rows.length : rowSpan - 1 };
        cells.push(cell);
      }
      column += colSpan - 1;
    }
    return [{ element, cells, width: new Set(cells).size }];
  });
}

function cellOf(element: HTMLTableCellElement): Cell {
  const texts = leavesOf(element)
    .filter((leaf) => leaf.element === element || hasBox(leaf.element))
    .map((leaf) => leaf.text);
  return { element, texts, text: texts.join(' ') };
}

/** Whether a part of a visible table is laid out. Fixed columns hide their cells by `visibility` only (E): they count. */
function hasBox(element: Element): boolean {
  return element.checkVisibility() && !element.closest('[aria-hidden=true]');
}

const kinds = Object.keys(columnWords) as ColumnKind[];

/** @returns the columns where the row is a header: two different header words at least */
function columnsOf(cells: Cell[]): Column[] | null {
  const columns = cells.map(({ text }) => {
    const word = text.replace(/[ :▲▼↑↓*]/g, '');
    return { kind: kinds.find((kind) => columnWords[kind].test(word)) ?? null, text: word };
  });
  return new Set(columns.flatMap(({ kind, text }) => (kind ? [text] : []))).size > 1 ? columns : null;
}
