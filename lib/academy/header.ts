import { roleOf } from './facts.ts';
import { piecesOf } from './pieces.ts';
import { plain } from './text.ts';

/** @returns the row that stands before one and says something; for a table's, in another table too (E) */
export function rowBefore(row: Element): Element | null {
  if (row.tagName !== 'TR') return row.previousElementSibling;
  const rows = [...row.ownerDocument.querySelectorAll('tr')];
  const before = rows.slice(0, rows.indexOf(row as HTMLTableRowElement));
  return before.findLast((other) => !other.contains(row) && namesIn(other)) ?? null;
}

/** @returns what a row of column names says */
export const namesIn = (header: Element | null): string => plain(header?.textContent ?? '');

/** @returns the row of column names over a list: its first row where that says so, else what stands before it */
export function headerOver([row]: Element[], words: string): Element | null {
  const first = row as Element;
  return namesIn(first) === words ? first : rowBefore(first);
}

/** What every label of persons has. */
const hint = /姓\s*名|[学人]\s*员/;
const isPerson = (label: string) => roleOf(label) === 'person';

/** @returns the names that stand beside courses, under a header or a label of persons */
export function personsUnder(header: Element | null, courses: Element[]): string[] {
  const columns = (header ? piecesOf(header) : []).map(({ text }) => isPerson(text));
  const mayName = ({ textContent }: Element) => columns.includes(true) || hint.test(textContent ?? '');
  return courses
    .filter(mayName)
    .map(piecesOf)
    .flatMap((pieces) =>
      pieces.flatMap(({ text }, index) => {
        const [, label = '', name = ''] = /^([^:]{2,6}):(.*)/.exec(text) ?? [];
        if (isPerson(label)) return name.trim() || [];
        return columns[index] || isPerson(pieces[index - 1]?.text ?? '') ? text || [] : [];
      }),
    );
}
