import { hoursFacts } from './facts.ts';
import { isShown, linesOf, says } from './leaves.ts';
import { type Page, shownIn } from './page.ts';
import type { Row } from './row.ts';
import { plain } from './text.ts';
import {
  completedWord,
  dayWord,
  doneWord,
  examWord,
  hoursWord,
  kindLabel,
  kindWord,
  offerWord,
  pagerWord,
  shareWord,
  stateWord,
  sumWord,
  titleWord,
} from './words.ts';

/** A table's visible rows, their cells as facts that have no label and no title yet. */
interface Sheet {
  /** What stands over each column, '' where nothing does; null where no row is a header. */
  header: string[] | null;
  body: Row[];
}

/** What a table says: its courses, and the total of its sum row in words; or what stands in the way of reading it. */
export type TableReading = { rows: Row[]; sum: string } | 'bare' | 'broken' | 'other';

/** Reads the visible tables of a page by their header words. */
export function tablesOf(page: Page): TableReading[] {
  const texts = new Map<Element | null, string>();
  for (const { element, text } of page.leaves) {
    const cell = element.closest('td,th');
    texts.set(cell, texts.has(cell) ? `${texts.get(cell)}\n${text}` : text);
  }
  const sheets: Sheet[] = [];
  for (const table of shownIn<HTMLTableElement>(page, 'table')) {
    const rows = rowsOf(table, texts);
    const header = rows.map(headerOf).findLast(Boolean) ?? null;
    const body = rows.filter((row) => !headerOf(row));
    const above = sheets[sheets.length - 1];
    // A header in one table, its rows in the next (E).
    if (!header && above?.header && !above.body.length) above.body = body;
    else sheets.push({ header, body });
  }
  // Fixed columns are clones of the table beside them (E): each course counts once.
  const said = sheets.map(({ body }) => body.map(({ facts }) => linesOf(facts)).join());
  return sheets.filter((_, index) => !said[index] || said.indexOf(said[index]) === index).map(readSheet);
}

/** The rows that say something; a cell that spans columns or rows stands in each of them (F). */
function rowsOf(table: HTMLTableElement, texts: Map<Element | null, string>): Row[] {
  const rows = [...table.rows].map((element): Row => ({ element, title: null, facts: [] }));
  rows.forEach(({ facts }, top) => {
    for (const element of (table.rows[top] as HTMLTableRowElement).cells) {
      if (!isShown(element, false)) continue;
      let left = 0;
      while (facts[left]) left++;
      const fact = { element, label: null, text: texts.get(element) ?? '' };
      for (const { facts: below } of rows.slice(top, top + element.rowSpan))
        for (let column = left; column < left + element.colSpan; column++) below[column] = fact;
    }
  });
  return rows.filter(({ element, facts }) => isShown(element) && facts.some(({ text }) => text));
}

/** The columns by which a table tells that it is about this learner's courses. */
const tellingWords = [stateWord, completedWord, kindLabel];

/** @returns the columns' words where the row names titles or hours and one thing more */
function headerOf({ facts }: Row): string[] | null {
  const words = facts.map(({ text }) => text.replace(/[\s:▲▼↑↓*]/g, ''));
  const [title, hours, ...others] = [titleWord, hoursWord, ...tellingWords].map((one) =>
    words.some((word) => one.test(word)),
  );
  return (title && hours) || ((title || hours) && others.includes(true)) ? words : null;
}

function readSheet({ header, body }: Sheet): TableReading {
  if (body.some(({ facts }) => says(facts, offerWord))) return 'other';
  const isExam = (header ?? linesOf(body[0]?.facts ?? [])).some((word) => examWord.test(word));
  if (!header) return !isExam && body.some(looksLikeCourse) ? 'broken' : 'other';
  const column = header.findIndex((word) => titleWord.test(word));
  const tells = header.some((word) => tellingWords.some((one) => one.test(word)));
  if (column < 0 || !header.some((word) => hoursWord.test(word))) return tells && !isExam ? 'broken' : 'other';

  const rows: Row[] = [];
  let sum = '';
  for (const unlabelled of body) {
    const { element, facts } = unlabelled;
    // The header may have one more column at its end, the scroll bar's (E).
    const fits = facts.length === header.length || (facts.length === header.length - 1 && !header[facts.length]);
    if (new Set(facts).size < 2 || (!fits && says(facts, pagerWord))) continue;
    const row = rowUnder(header, column, unlabelled);
    const isSpanned = rows.some(({ title }) => title && title === row.title);
    if (says(facts, sumWord)) sum = `合计学时 ${hoursFacts(row.facts)[0]?.text}`;
    else rows.push(fits && !isSpanned ? row : { element, title: null, facts: [] });
  }
  if (!rows.length) return tells ? 'bare' : 'other';
  return rows.some(({ title }) => title) ? { rows, sum } : 'broken';
}

/** A row with its title told apart, and each other cell under its header's word. */
function rowUnder(header: string[], column: number, { element, facts }: Row): Row {
  const cell = facts[column]?.element;
  const link = cell?.querySelector('a[href]');
  const title = (link?.textContent ? link : cell) ?? null;
  const name = plain(title?.textContent ?? '');
  return {
    element,
    title,
    facts: facts.map((fact, index) =>
      index === column
        ? {
            ...fact,
            text: linesOf([fact])
              .filter((line) => !name.includes(line))
              .join('\n'),
          }
        : { ...fact, label: header[index] ?? '' },
    ),
  };
}

/** Whether a row without a header says two things that courses' rows say. */
function looksLikeCourse({ facts }: Row): boolean {
  return [kindWord, shareWord, doneWord, dayWord].filter((word) => says(facts, word)).length > 1;
}
