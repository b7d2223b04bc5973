import { type Cell, type Line, linesOf } from './cells.ts';
import { type Fact, hoursFacts, type Role, roleOf } from './facts.ts';
import type { Page } from './page.ts';
import { nameIn, type Row } from './row.ts';
import { type Said, said } from './said.ts';
import { plain } from './text.ts';
import { actWord, dayWord, examWord, part, rankWord, sumWord } from './words.ts';

/** A table's visible lines, and what stands over each column; null where no line is a header. */
interface Sheet {
  header: string[] | null;
  body: Line[];
  /** Its header's lines, and those of its clones. */
  others: Line[];
}

/** What a table says: its courses and the total of its sum row in words, or what stands in the way of reading it. */
export interface TableReading {
  kind: 'list' | 'bare' | 'broken' | 'other';
  rows: Row[];
  sum: string;
  /** Its lines, as far as they say nothing of the page as a whole. */
  lines: Element[];
  /** The rest of its lines: no course stands in them. */
  rest: Element[];
}

/** Reads the visible tables of a page by their header words. */
export function* tablesOf({ documents, sight, inHours }: Page): Generator<void, TableReading[]> {
  const sheets: Sheet[] = [];
  for (const document of documents) {
    const tables: HTMLElement[] = [...document.getElementsByTagName('table')];
    // What only says that it is a table is looked for where there is none.
    for (const table of tables.length ? tables : document.querySelectorAll<HTMLElement>('[role=table],[role=grid]')) {
      if (!sight(table)) continue;
      yield;
      const lines = yield* linesOf(table);
      if (lines.slice(0, 3).some(({ cells }) => cells.some(({ raw }) => inHours(raw) !== raw)))
        for (const { cells } of lines) for (const cell of cells) cell.raw = inHours(cell.raw);
      const sheet = sheetOf(lines);
      const above = sheets[sheets.length - 1];
      // A header in one table, its rows in the next (E).
      if (!sheet.header && above?.header && !above.body.length) above.body = sheet.body;
      else sheets.push(sheet);
    }
  }
  const readings: TableReading[] = [];
  for (const sheet of yield* withoutClones(sheets)) readings.push(yield* readSheet(sheet));
  return readings;
}

const wordsOf = ({ cells }: Line) => cells.map(({ raw }) => (raw.length > 60 ? '' : plain(raw.replaceAll('\n', ''))));

/** The columns by which a table tells that it is about this learner's courses. */
const tells: readonly Role[] = ['state', 'completed', 'kind'];
const isHours = (role: Role) => role === 'hours' || role === 'earned';

/** Whether a line names titles or hours and one thing more. */
function isHeader(words: string[]): boolean {
  const roles = words.map(roleOf);
  const [title, hours] = [roles.includes('title'), roles.some(isHours)];
  return (title && hours) || ((title || hours) && roles.some((role) => tells.includes(role)));
}

/** Parts a table's lines into its header, which may have two storeys, and the lines below; headers may come again. */
function sheetOf(lines: Line[]): Sheet {
  const first = lines.findIndex((line) => isHeader(wordsOf(line)));
  const top = lines[first];
  if (!top) return { header: null, body: lines, others: [] };
  const upper = wordsOf(top);
  const below = lines[first + 1];
  const isStoreyed = top.cells.some((cell, index) => cell.element.rowSpan > 1 && below?.cells[index] === cell);
  const header = isStoreyed && below ? wordsOf(below).map((word, index) => storeys(upper[index] ?? '', word)) : upper;
  const column = upper.findIndex((word) => isHours(roleOf(word)) || roleOf(word) === 'title');
  const isAgain = (line: Line) => line.cells[column]?.raw === top.cells[column]?.raw && isHeader(wordsOf(line));
  const rest = lines.slice(first + (isStoreyed ? 2 : 1));
  const again = rest.filter(isAgain);
  const body = again.length ? rest.filter((line) => !isAgain(line)) : rest;
  return { header, body: [...lines.slice(0, first), ...body], others: [...lines.slice(first, -rest.length), ...again] };
}

/** 规定 below 学时 is 规定学时; a word that tells by itself needs no other. */
function storeys(upper: string, lower: string): string {
  return upper === lower || roleOf(lower) !== 'other' ? lower : lower + upper;
}

/** Fixed columns are clones of the table beside them (E): each course counts once, and what one of them draws is seen. */
function* withoutClones(sheets: Sheet[]): Generator<void, Sheet[]> {
  const firsts: Sheet[] = [];
  for (const sheet of sheets) {
    yield;
    const twin = sheet.body.length ? firsts.find((first) => isSame(first.body, sheet.body)) : undefined;
    if (!twin) firsts.push(sheet);
    twin?.others.push(...sheet.others, ...sheet.body);
    twin?.body.forEach(({ cells }, row) => {
      cells.forEach((cell, column) => {
        cell.isBlank &&= sheet.body[row]?.cells[column]?.isBlank ?? true;
      });
    });
  }
  return firsts;
}

const isSame = (one: Line[], other: Line[]) =>
  one.length === other.length &&
  one.every(({ cells }, row) => {
    const beside = other[row]?.cells ?? [];
    return cells.length === beside.length && cells.every(({ raw }, column) => raw === beside[column]?.raw);
  });

function* readSheet({ header, body, others }: Sheet): Generator<void, TableReading> {
  const lines = body.filter(({ cells }) => !cells.every(({ isBlank }) => isBlank));
  const roles = header?.map(roleOf) ?? [];
  const column = roles.indexOf('title');
  const reading: TableReading = { kind: 'other', rows: [], sum: '', lines: [], rest: [] };
  if (!header || column < 0 || !roles.some(isHours)) {
    const words = header ?? (lines[0] ? wordsOf(lines[0]) : []);
    const isForeign = lines.some(({ cells }) => cells.some((cell) => saidIn(cell).offer)) || words.some(isOfOthers);
    const isBroken = header ? roles.some((role) => tells.includes(role)) : lines.some(looksLikeCourse);
    if (isForeign || !(isBroken || hasLostWord(words, lines))) return reading;
    return { ...reading, kind: 'broken', lines: [...others, ...lines].map(({ element }) => element) };
  }
  const used = [...others];
  let above = '';
  let count = 0;
  for (const line of lines) {
    if (++count % 50 === 0) yield;
    const { element, cells } = line;
    const row = rowUnder(roles, column, line);
    let [offer, total, pager] = [false, false, false];
    for (const { said } of row.facts) {
      offer ||= said.offer;
      total ||= said.sum;
      pager ||= said.pager;
    }
    if (offer) return { ...reading, rows: [], sum: '' };
    // The header may have one more column at its end, the scroll bar's (E).
    const fits = cells.length === header.length || (cells.length === header.length - 1 && !header[cells.length]);
    const text = cells.every((cell) => cell === cells[0]) ? plain(cells[0]?.raw ?? '') : null;
    if (text !== null && sumWord.test(text)) reading.sum = text;
    else if (text !== null && part.test(text)) above = text;
    else if (text !== null || (!fits && pager)) {
      reading.rest.push(element);
      continue;
    }
    used.push(line);
    if (text !== null) continue;
    row.part = above;
    const { rows } = reading;
    const isSpanned = rows.length > 0 && row.title !== null && rows[rows.length - 1]?.title === row.title;
    if (total) reading.sum = `合计 ${hoursFacts(row.facts)[0]?.said.text} 学时`;
    else rows.push(fits && !isSpanned ? row : { element, title: null, name: '', facts: [], links: [] });
  }
  reading.lines = used.map(({ element }) => element);
  if (!reading.rows.length) return { ...reading, kind: roles.some((role) => tells.includes(role)) ? 'bare' : 'other' };
  return { ...reading, kind: reading.rows.some(({ title }) => title) ? 'list' : 'broken' };
}

/** Whether a line that names courses or hours names no longer all that stands below it. */
function hasLostWord(words: string[], lines: Line[]): boolean {
  const roles = words.map(roleOf);
  if (!roles.includes('title') && !roles.some(isHours)) return false;
  return lines.some(({ cells }, index) => index > 0 && (cells.length > words.length || cells.some(isUnderNothing)));

  function isUnderNothing(cell: Cell, column: number): boolean {
    const { text } = saidIn(cell);
    const isName = !roles.includes('title') && /\p{L}{2}/u.test(text) && !actWord.test(text);
    return words[column] === '' && (isName || /^\d/.test(text));
  }
}

/** Exams and rankings. */
const isOfOthers = (word: string) => examWord.test(word) || rankWord.test(word);

const saidIn = ({ raw, isBlank }: Cell): Said => said(isBlank ? '' : raw);

/** A row with its title told apart, and each other cell under its column's word. */
function rowUnder(roles: Role[], column: number, { element, cells }: Line): Row {
  const cell = cells[column];
  const title = cell?.links?.find(({ textContent }) => textContent) ?? cell?.element ?? null;
  const isName = title && !cell?.isBlank && !(cell?.links && title.querySelector('table'));
  const name = isName ? nameIn(title) : '';
  const facts: Fact[] = [];
  const links: Element[] = [];
  for (const [index, one] of cells.entries()) {
    if (one.links) links.push(...one.links);
    if (index !== column) {
      const role = roles[index] ?? 'lost';
      const said = saidIn(one);
      if (role !== 'other' || !said.silent) facts.push({ element: one.element, role, said });
    } else {
      // What stands beside the name in its cell; the name of a sum row is its word.
      const beside = sumWord.test(name) ? name : one.links && besideName(one.raw, name);
      if (beside) facts.push({ element: one.element, role: 'none', said: said(beside) });
    }
  }
  return { element, title, name, facts, links };
}

const besideName = (raw: string, name: string) =>
  raw
    .split('\n')
    .filter((line) => /\S/.test(line) && !plain(name).includes(plain(line)))
    .join('\n');

/** Whether a line without a header says two things that courses' rows say. */
function looksLikeCourse({ cells }: Line): boolean {
  const all = cells.map(saidIn);
  return (
    [
      all.some(({ required }) => required !== null),
      all.some(({ shares }) => shares.length),
      all.some(({ done }) => done),
      all.some(({ text }) => dayWord.test(text)),
    ].filter(Boolean).length > 1
  );
}
