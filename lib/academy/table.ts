import { dayIn } from './day.ts';
import { type HoursRead, hoursIn } from './hours.ts';
import { shownIn } from './leaves.ts';
import { completedOnOf, courseKeyOf, type Fact, type List, type Row, requiredOf, statusOf, titleOf } from './row.ts';
import { type Cell, type Column, type Sheet, type SheetRow, sheetOf } from './sheet.ts';
import { plain } from './text.ts';
import { kindWord, offerWord, pagerWord, sumWord } from './words.ts';

/** What a document's tables say. */
export interface TablesReading {
  lists: List[];
  /** A course header without any row. */
  bare: boolean;
  /** Rows that look like courses and stand under no header that fits them. */
  broken: boolean;
}

/**
 * Reads the visible tables of a document by their header words.
 *
 * @param credits whether the page knows 学分 only, so that they are its hours
 */
export function tablesOf(document: Document, credits: boolean): TablesReading {
  const sheets = withoutClones(
    joined(
      shownIn<HTMLTableElement>(document, 'table')
        .map(sheetOf)
        .filter(({ header, body }) => header || body.length),
    ),
  );
  const reading: TablesReading = { lists: [], bare: false, broken: false };
  for (const sheet of sheets) {
    const list = sheet.header ? listOf(sheet, sheet.header, credits) : 'no-header';
    if (typeof list === 'object') reading.lists.push(list);
    else if (list === 'bare') reading.bare = true;
    else if (list === 'broken' || (list === 'no-header' && looksLikeCourses(sheet))) reading.broken = true;
  }
  return reading;
}

/** A header in one table, its rows in the next of as many columns (E). */
function joined(sheets: Sheet[]): Sheet[] {
  const taken = new Set<Sheet>();
  return sheets
    .map((sheet, index) => {
      const { header } = sheet;
      if (!header || sheet.body.length) return sheet;
      const body = sheets.slice(index + 1).find((next) => !taken.has(next) && fits(header, next.body[0]));
      if (!body || body.header) return sheet;
      taken.add(body);
      return { ...body, header };
    })
    .filter((sheet) => !taken.has(sheet));
}

/** Whether a row has the header's columns; an empty one more at the end (the scroll bar's, E) is none. */
function fits(header: Column[], row: SheetRow | undefined): boolean {
  if (!row) return false;
  const rest = [...header.slice(row.cells.length), ...row.cells.slice(header.length)];
  return rest.every(({ text }) => text === '');
}

/** Fixed columns are clones of the table beside them (E): each course counts once. */
function withoutClones(sheets: Sheet[]): Sheet[] {
  const rank = (sheet: Sheet) => (sheet.header ? 1e6 : 0) + (sheet.body[0]?.width ?? 0);
  const repeats = (copy: Sheet, original: Sheet) =>
    copy.body.length === original.body.length &&
    copy.body.every((row, index) => {
      const texts = new Set(original.body[index]?.cells.map(({ text }) => text));
      return row.cells.every(({ text }) => !text || texts.has(text));
    });
  return sheets.filter(
    (copy, index) =>
      !copy.body.length ||
      !sheets.some(
        (original, place) =>
          place !== index && (rank(original) - rank(copy) || index - place) > 0 && repeats(copy, original),
      ),
  );
}

/** @returns the courses under a header; `broken` where it is a course header that gives none, `other` for other tables */
function listOf({ table, body }: Sheet, header: Column[], credits: boolean): List | 'bare' | 'broken' | 'other' {
  const named = (kind: Column['kind']) => header.flatMap((column, index) => (column.kind === kind ? [index] : []));
  const title = named('title')[0];
  const hours = [...named('hours'), ...(credits ? named('credits') : [])].sort(
    (a, b) => Number(header[a]?.text.startsWith('获得')) - Number(header[b]?.text.startsWith('获得')),
  );
  const tells = (['status', 'progress', 'completed', 'kind'] as const).filter((kind) => named(kind).length).length;
  const isExam = header.some(({ text }) => /考试|试卷/.test(text)) && !hours.length;
  if ((title === undefined && !hours.length) || isExam) return 'other';
  if (title === undefined || !hours.length) return tells ? 'broken' : 'other';

  const rows: Row[] = [];
  let sum: HoursRead = 'none';
  let misfits = 0;
  let above: SheetRow | null = null;
  for (const row of body) {
    const text = row.cells.map((cell) => cell.text).join(' ');
    if (row.width < 2 || !text.trim()) continue;
    if (row.cells.some((cell) => sumWord.test(cell.text))) {
      sum = hoursUnder(row, header, hours);
      continue;
    }
    if (row.cells.some((cell) => cell.texts.some((word) => offerWord.test(word)))) return 'other';
    const fitting = fits(header, row);
    if (!fitting && pagerWord.test(text)) continue;
    const repeated = above !== null && [title, ...hours].every((at) => above?.cells[at] === row.cells[at]);
    above = row;
    if (repeated) continue;
    if (!fitting) misfits++;
    rows.push(fitting ? rowOf(row, header, title, hours) : misfitOf(row));
  }
  if (!rows.length) return tells ? 'bare' : 'other';
  if (rows.length === misfits) return 'broken';
  const odd = isOdd(body, header);
  const records = odd || named('status').length + named('progress').length > 0;
  return { start: table, rows, odd, records, sum };
}

function rowOf(row: SheetRow, header: Column[], title: number, hours: number[]): Row {
  const cell = row.cells[title] as Cell;
  const link = cell.element.querySelector('a[href]');
  const name = link && titleOf(link) ? link : cell.element;
  const facts: Fact[] = row.cells.flatMap((other, index) =>
    other === cell
      ? other.texts.flatMap((text) =>
          name === link && text !== plain(link.textContent ?? '') ? { label: '', text } : [],
        )
      : [...new Set([other.text, ...other.texts])].map((text) => ({ label: header[index]?.text ?? '', text })),
  );
  return {
    title: titleOf(name),
    hours: hoursUnder(row, header, hours),
    status: statusOf(facts),
    completedOn: completedOnOf(facts),
    courseKey: courseKeyOf(link, row.element),
    required: requiredOf(facts),
  };
}

/** The hours under the first hours header; a header over two columns that differ leaves them unclear. */
function hoursUnder(row: SheetRow, header: Column[], [first = 0, ...others]: number[]): HoursRead {
  const hours = hoursIn(row.cells[first]?.text ?? '');
  const twins = others.filter((other) => header[other]?.text === header[first]?.text);
  return twins.every((twin) => hoursIn(row.cells[twin]?.text ?? '') === hours) ? hours : 'unclear';
}

/** A row that doesn't stand under the header: nothing in it can be told apart. */
function misfitOf({ element, cells }: SheetRow): Row {
  const link = element.querySelector('a[href]');
  const title = link ? titleOf(link) : '';
  return {
    title: title || (cells.find(({ text }) => /\p{Script=Han}{2}/u.test(text))?.text ?? ''),
    hours: 'unclear',
    status: 'unclear',
    completedOn: null,
    courseKey: null,
    required: null,
  };
}

/** Whether a column without a header word holds what a lost word would have named: hours, a day or a share of completion. */
function isOdd(body: SheetRow[], header: Column[]): boolean {
  const rows = body.filter(({ width }) => width > 1);
  const holds = (index: number, test: (text: string) => unknown) =>
    rows.some(({ cells }) => test(cells[index]?.text ?? ''));
  const named = (kind: Column['kind'], test: (text: string) => unknown) =>
    header.some((column, index) => column.kind === kind && holds(index, test));
  const isShare = (text: string) => /^[\d.]+ ?%$/.test(text);
  return header.some(({ text }, index) => {
    if (text) return false;
    const first = Number(rows[0]?.cells[index]?.text);
    const isSerial = rows.every(({ cells }, place) => Number(cells[index]?.text) === first + place);
    return (
      (!isSerial && holds(index, (cell) => typeof hoursIn(cell) === 'number')) ||
      (!named('completed', dayIn) && holds(index, dayIn)) ||
      (!named('progress', isShare) && holds(index, isShare))
    );
  });
}

/** Whether rows without a header say what only a course's row says. */
function looksLikeCourses({ table, body }: Sheet): boolean {
  if (/考试|试卷/.test(table.rows[0]?.textContent ?? '')) return false;
  return body.some(({ cells, width }) => {
    const facts = cells.map(({ text }) => ({ label: null, text }));
    const says = (test: (text: string) => unknown) => cells.some(({ text }) => test(text));
    return (
      width > 2 &&
      !says((text) => sumWord.test(text)) &&
      (statusOf(facts) !== 'silent' ||
        says((text) => kindWord.test(text)) ||
        (says((text) => typeof hoursIn(text) === 'number') && says(dayIn)) ||
        says((text) => /学时$/.test(text) && typeof hoursIn(text) === 'number'))
    );
  });
}
