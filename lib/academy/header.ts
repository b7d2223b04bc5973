import { roleOf } from './facts.ts';
import { piecesOf } from './pieces.ts';
import { plain } from './text.ts';

/** @returns the row that stands before one and says something; for a table's, in another table too (E) */
export function rowBefore(row: Element): Element | null {
  if (row.tagName !== 'TR') return row.previousElementSibling;
  const rows = [...row.ownerDocument.querySelectorAll('tr')];
  const before = rows.slice(0, rows.indexOf(row as HTMLTableRowElement));
  return before.findLast((other) => !other.contains(row) && wordsOf(other)) ?? null;
}

/** @returns what a row of column names says */
export const wordsOf = (header: Element | null): string => plain(header?.textContent ?? '');

/** @returns the row of column names over a list: its first row where that says so, else what stands before it */
export function headerOver([row]: Element[], words: string): Element | null {
  const first = row as Element;
  return wordsOf(first) === words ? first : rowBefore(first);
}

/** @returns the names that stand beside courses, where a column of their header is of persons */
export function personsUnder(header: Element | null, courses: Element[]): string[] {
  const columns = header ? piecesOf(header) : [];
  const places = columns.flatMap(({ text }, index) => (roleOf(text) === 'person' ? [index] : []));
  if (!places.length) return [];
  return courses.map(piecesOf).flatMap((pieces) => places.flatMap((place) => pieces[place]?.text || []));
}
