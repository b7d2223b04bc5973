import type { CellObject, DenseSheet, Range, RowInfo, WorkBook } from '@e965/xlsx';
import { unzipSync, zipSync } from 'fflate';
import { latin } from './bytes.ts';
import { doubtful, type Grid, type Place } from './grid.ts';
import { IntakeProblem, most } from './problem.ts';
import { checkZip } from './zip.ts';

/** Older workbooks, and new ones with a password, lie in a container of another kind. */
export function refuseContainer(bytes: Uint8Array): never {
  const isEncrypted = latin(bytes).includes([...'EncryptedPackage'].join('\0'));
  throw new IntakeProblem(isEncrypted ? 'encrypted' : 'old-workbook');
}

/** The same files in a zip of our own: the parser believes each file's own header, and takes the memory that one names. */
const plainZip = (bytes: Uint8Array) => zipSync(unzipSync(bytes), { level: 0, mtime: '2000-01-02' });

/**
 * @param bytes an `.xlsx`
 * @returns its sheets that hold something and are not hidden, in their order
 * @throws IntakeProblem `macros`, `no-workbook`, `too-many-sheets`, `too-many-rows`, and what a zip is refused for
 */
export async function gridsOfWorkbook(bytes: Uint8Array): Promise<Grid[]> {
  const names = await checkZip(bytes);
  if (names.some((name) => /vbaProject|macrosheets\//i.test(name))) throw new IntakeProblem('macros');
  if (!names.includes('xl/workbook.xml')) throw new IntakeProblem('no-workbook');
  const { default: xlsx } = await import('@e965/xlsx/dist/xlsx.mini.min.js');
  const book = opened(() =>
    xlsx.read(plainZip(bytes), {
      type: 'array',
      dense: true,
      cellDates: true,
      cellNF: true,
      cellStyles: true,
      sheetRows: most.rows + 1,
      // Its time grows with the square of the sheets, of which a list may name any number.
      sheets: Array.from({ length: most.sheets }, (_, index) => index),
    }),
  );
  if (book.SheetNames.length > most.sheets) throw new IntakeProblem('too-many-sheets');
  const grids = book.SheetNames.flatMap((name, index) => {
    const sheet = book.Sheets[name] as DenseSheet | undefined;
    const isHidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    // A name that stands in the list again is the same sheet.
    const isAgain = book.SheetNames.indexOf(name) < index;
    return sheet?.['!data'] && !isHidden && !isAgain ? gridOf(name, sheet) : [];
  });
  if (!grids.length) throw new IntakeProblem('no-content');
  return grids;
}

/**
 * @returns a cell as a reader needs it: a day as `YYYY-MM-DD`, a figure under a format of digits alone in the fifteen
 *   digits a spreadsheet keeps, any other as the sheet shows it (`45分钟`, `100%`); null where that is another figure than
 *   the one that is kept
 */
function textOf({ t, v, w, z }: CellObject): string | null {
  // The parser gives days in UTC; those before 1900 are times of day.
  if (v instanceof Date) return v.getTime() < Date.UTC(1900, 0, 2) ? (w ?? '') : v.toISOString().slice(0, 10);
  if (t !== 'n') return String((t === 's' && w !== '' ? v : w) ?? '');
  const exact = Number(Number(v).toPrecision(15));
  if (isDigits(String(z ?? 'General'))) return String(exact);
  if (w === undefined) return null;
  const figure = Number(w.replace(/[^\d.]/g, '')) / (w.includes('%') ? 100 : 1);
  // `;;;` shows nothing at all.
  return w.trim() === '' || Math.abs(figure - Math.abs(exact)) < 1e-9 ? w : null;
}

/** Whether a format shows a figure by its digits alone, with colours, signs and places left free at most. */
const isDigits = (format: string): boolean =>
  format
    .replace(/_.|\*.|\[(\$-[^\]]*|[A-Z][a-z]+\d*)\]|[()+ -]/g, '')
    .split(';')
    .every((part) => /^(General|G\/通用格式|@|(#,##)?[#0?]+(\.[#0?]+)?)$/i.test(part));

/** What the parser trips over is not a whole workbook. */
function opened(read: () => WorkBook): WorkBook {
  try {
    return read();
  } catch {
    throw new IntakeProblem('truncated');
  }
}

/** Of any sheet (Excel's own bound). */
const mostColumns = 16_384;

/** @returns the sheet as text; nothing where it is empty. A hidden column is nobody's to see */
function gridOf(sheet: string, cells: DenseSheet): Grid[] {
  const formulas: Place[] = [];
  const unclear: Place[] = [];
  // A cell may name a place that no sheet has: what lies before it would fill the memory.
  const isBeyond = cells['!data'].length > most.rows + 1 || cells['!data'].some((row) => row?.length > mostColumns);
  if (isBeyond) throw new IntakeProblem('too-many-rows');
  const isShown = (column: number) => !cells['!cols']?.[column]?.hidden;
  const rows = Array.from(cells['!data'], (row, top) =>
    Array.from(row ?? [], (cell, column) => {
      if (cell && (cell.f || cell.F)) formulas.push({ row: top, column });
      if (!cell || !isShown(column)) return '';
      const text = textOf(cell);
      if (text === null) unclear.push({ row: top, column });
      return text === null ? doubtful : text.trim();
    }),
  );
  const width = Math.max(0, ...rows.map((row) => row.findLastIndex(Boolean) + 1));
  if (rows.length > most.rows || width > most.columns) throw new IntakeProblem('too-many-rows');
  if (!width) return [];
  const merges = ((cells['!merges'] ?? []) as Range[]).map(({ s, e }) => ({
    from: { row: s.r, column: s.c },
    to: { row: Math.min(e.r, rows.length - 1), column: Math.min(e.c, width - 1) },
  }));
  const hidden = ((cells['!rows'] ?? []) as (RowInfo | undefined)[]).flatMap((row, index) =>
    row?.hidden ? [index] : [],
  );
  const even = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
  return [{ sheet, rows: even, formulas, unclear, merges, hidden, isCounted: false }];
}
