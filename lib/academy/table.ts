import type { Cell, Line } from './cells.ts';
import { type Fact, hoursFacts, hoursOf, isLabel, type Role, roleOf } from './facts.ts';
import { below, isClear, type Part, partIn } from './group.ts';
import type { Page } from './page.ts';
import { answerUnder, nameIn, type Row } from './row.ts';
import { type Said, said, sumIn } from './said.ts';
import { isHours, isList, onlyText, type Sheet, sheetsOf, tells, wordsOf } from './sheet.ts';
import { plain } from './text.ts';
import { actWord, dayWord, examWord, rankWord, requestWord, signWord, sumTitle, surelySum } from './words.ts';

/**
 * What a table says: its courses and the total of its sum row in words, or what stands in the way of reading it. `bare` has
 * no rows, `broken` lacks a word, `foreign` is clearly of something else (exams, courses on offer).
 */
export interface TableReading {
  kind: 'list' | 'bare' | 'broken' | 'foreign' | 'other';
  rows: Row[];
  sum: string;
  /** The one whom a column names beside each course. */
  person: string | null;
  /** Its lines, as far as they say nothing of the page as a whole. */
  lines: Element[];
  /** The rest of its lines: no course stands in them. */
  rest: Element[];
}

/** Reads the visible tables of a page by their header words. */
export function* tablesOf(page: Page): Generator<void, TableReading[]> {
  const sheets = yield* sheetsOf(page);
  const lists = sheets.filter(({ header }) => header && isList(header)).flatMap(({ tables }) => tables);
  const readings: TableReading[] = [];
  for (const sheet of sheets) {
    const reading = yield* readSheet(sheet);
    // What a row of a list unfolds: chapters, no courses.
    const isIn = (list: Element) => sheet.tables.some((table) => table !== list && list.contains(table));
    readings.push(reading.kind === 'broken' && lists.some(isIn) ? { ...reading, kind: 'other' } : reading);
  }
  return readings;
}

/** A table with what its columns hold. */
interface Columns extends Sheet {
  header: string[];
  roles: Role[];
  title: number;
}

const elementsOf = (lines: Line[]): Element[] => lines.map(({ element }) => element);

function* readSheet(sheet: Sheet): Generator<void, TableReading> {
  const { header, others } = sheet;
  const body = sheet.body.filter(({ cells }) => !cells.every(({ isBlank }) => isBlank));
  const roles = header?.map(roleOf) ?? [];
  const reading: TableReading = { kind: 'other', rows: [], sum: '', person: null, lines: [], rest: [] };
  const words = header ?? (body[0] ? wordsOf(body[0]) : []);
  if (words.some(isOfOthers))
    return { ...reading, kind: 'foreign', lines: header ? elementsOf([...others, ...body]) : [] };
  if (header && isList(header))
    return yield* readList({ ...sheet, header, body, roles: withoutNumbers(roles, body), title: titleIn(roles, body) });
  const offers = body.some(({ cells }) => cells.some((cell) => saidIn(cell).offer));
  const isBroken = header ? roles.some((role) => tells.includes(role)) : body.some(looksLikeCourse);
  if (offers && isCatalogue(roles, body)) return { ...reading, kind: 'foreign' };
  if (!(isBroken || hasLostWord(words, body))) return reading;
  return { ...reading, kind: 'broken', lines: elementsOf([...others, ...body]) };
}

function* readList(columns: Columns): Generator<void, TableReading> {
  const { header, body, others, roles, title } = columns;
  const reading: TableReading = { kind: 'other', rows: [], sum: '', person: null, lines: [], rest: [] };
  const { rows, rest } = reading;
  const isTelling = roles.some((role) => tells.includes(role));
  const hours = roles.findIndex(isHours);
  const used = [...others];
  const sums: { text: string; rows: number }[] = [];
  let above: Part = {};
  let offers = false;
  const sharesHours = ({ cells }: Line, beside: Line | undefined) =>
    cells[hours] === beside?.cells[hours] && !!cells[hours] && cells[title] !== beside?.cells[title];
  for (const [index, line] of body.entries()) {
    if (index % 50 === 49) yield;
    const { element, cells } = line;
    const text = onlyText(line);
    const part = text === null || sumIn(text) ? null : partIn(text);
    const isAcross = (cells[title] && cells[title] === cells[hours]) || cells.every((cell) => cell === cells[0]);
    if (text !== null && (isAcross || isClear(part) || sumIn(text))) {
      // The year of a sum is that of the rows above it.
      if (sumIn(text)) above = below(above, /\d{4}/.test(text) ? { year: null } : {});
      if (sumIn(text) === 'all') sums.push({ text, rows: rows.length });
      if (part) above = below(above, part);
      if (sumIn(text) || isClear(part)) used.push(line);
      else rest.push(element);
      continue;
    }
    const row = rowUnder(columns, line);
    if (typeof hoursOf(row.facts) !== 'number' && signWord.test(plain(row.name))) {
      rest.push(element);
      continue;
    }
    let [isOffer, isPager] = [false, false];
    let sum: Said['sum'] = null;
    for (const { said } of row.facts) {
      isOffer ||= said.offer;
      sum ??= said.sum;
      isPager ||= said.pager;
    }
    const name = plain(row.name);
    if (sumTitle.test(name) && surelySum.test(name)) sum ??= 'part';
    // The header may have one more column at its end, the scroll bar's (E).
    const fits = cells.length === header.length || (cells.length === header.length - 1 && !header[cells.length]);
    if (!fits && isPager) {
      rest.push(element);
      continue;
    }
    used.push(line);
    if (sum) {
      if (sum === 'all') sums.push({ text: totalOf(row, line), rows: rows.length });
      above = below(above, /\d{4}/.test(totalOf(row, line)) ? { year: null } : {});
      continue;
    }
    offers ||= isOffer;
    const isSpanned = row.title !== null && rows[rows.length - 1]?.title === row.title;
    row.part = above;
    // Hours that stand once for several courses are nobody's by themselves.
    if ([body[index - 1], body[index + 1]].some((beside) => sharesHours(line, beside)))
      for (const fact of row.facts) if (isHours(fact.role)) fact.said = said('?');
    rows.push(fits && !isSpanned && !line.isStray ? row : { element, title: null, name: '', facts: [], links: [] });
  }
  reading.lines = elementsOf(used);
  // What stands among the rows sums up a part, and so does what stands below it.
  const isWhole = sums.every((sum) => sum.rows === 0 || sum.rows === rows.length);
  reading.sum = (isWhole && sums[sums.length - 1]?.text) || '';
  if (offers && isCatalogue(roles, body)) return { ...reading, kind: 'foreign', rows: [], sum: '', lines: [] };
  const people = new Set(
    rows.flatMap(({ facts }) => facts.filter(({ role }) => role === 'person')).map(({ said }) => said.text),
  );
  people.delete('');
  // The courses of several people are nobody's own list.
  if (people.size > 1) return { ...reading, rows: [], sum: '' };
  reading.person = [...people][0] ?? null;
  if (!rows.length) return { ...reading, kind: isTelling ? 'bare' : 'other' };
  return { ...reading, kind: rows.some(({ title }) => title) ? 'list' : 'broken' };
}

/** Where courses are offered: all of them, or some in a list that tells nothing of completion. */
function isCatalogue(roles: Role[], lines: Line[]): boolean {
  const says = (word: 'offer' | 'done') => (line: Line) => line.cells.some((cell) => saidIn(cell)[word]);
  const tellsState = roles.includes('state') || roles.includes('completed') || lines.some(says('done'));
  return !tellsState || lines.every((line) => says('offer')(line) || onlyText(line) !== null);
}

/** @returns what a sum row says, in words: `2018年合计 4 学时` */
function totalOf({ facts }: Row, { cells }: Line): string {
  const year = cells.map(({ raw }) => /(19|20)\d\d(?=年)/.exec(plain(raw))?.[0]).find(Boolean);
  return `${year ? `${year}年` : ''}合计 ${hoursFacts(facts)[0]?.said.text} 学时`;
}

/** Of a header that spans a picture and a name, the column of the names. */
function titleIn(roles: Role[], lines: Line[]): number {
  const first = roles.indexOf('title');
  const columns = roles.flatMap((role, index) => (role === 'title' ? [index] : []));
  const isName = (column: number) => lines.some(({ cells }) => /\p{L}{2}/u.test(cells[column]?.raw ?? ''));
  return columns.find(isName) ?? first;
}

/** A column before the names that counts the rows needs no word. */
function withoutNumbers(roles: Role[], lines: Line[]): Role[] {
  const title = roles.indexOf('title');
  return roles.map((role, column) => {
    if (role !== 'lost' || column > title) return role;
    const numbers = lines.map(({ cells }) => plain(cells[column]?.raw ?? '')).filter((text) => /^\d+$/.test(text));
    const isCount = numbers.length > 1 && numbers.every((text, index) => Number(text) === Number(numbers[0]) + index);
    return isCount ? 'other' : role;
  });
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

/** Exams, rankings and requests. */
const isOfOthers = (word: string) => [examWord, rankWord, requestWord].some((other) => other.test(word));

const saidIn = ({ raw, isBlank }: Cell): Said => said(isBlank ? '' : raw);
const answerIn = ({ raw, isBlank }: Cell, word = ''): Said => said(isBlank ? '' : answerUnder(word, raw));

/** A row with its title told apart, and each other cell under its column's word. */
function rowUnder({ header, roles, title: column }: Columns, { element, cells }: Line): Row {
  const cell = cells[column];
  const title = (cell && nameLinkIn(cell)) ?? cell?.element ?? null;
  const isName = title && !cell?.isBlank && !(cell?.links && title.querySelector('table'));
  const name = isName ? nameIn(title, cell?.links ? null : cell?.raw) : '';
  const facts: Fact[] = [];
  const links: Element[] = [];
  for (const [index, one] of cells.entries()) {
    if (one.links) links.push(...one.links);
    if (index !== column) {
      const role = roles[index] ?? 'lost';
      const said = role === 'state' ? answerIn(one, header[index]) : saidIn(one);
      if (role !== 'other' || !said.silent) facts.push({ element: one.element, role, said });
    } else {
      // What stands beside the name in its cell; the name of a sum row is its word.
      const beside = sumIn(name) ? name : one.links && besideName(one.raw, name);
      if (beside) facts.push({ element: one.element, role: 'none', said: said(beside) });
    }
  }
  return { element, title, name, facts, links };
}

/** The link that names the course: of several the longest, and none that is less than the text beside it. */
function nameLinkIn({ links, raw }: Cell): Element | null {
  const length = (link: Element) => plain(link.textContent ?? '').length;
  const [first, ...others] = links?.filter(length) ?? [];
  if (!first) return null;
  const link = others.reduce((one, other) => (length(other) > length(one) ? other : one), first);
  const beside = plain(raw).length - [first, ...others].reduce((sum, one) => sum + length(one), 0);
  const isWhole = !raw
    .split('\n')
    .some(
      (line) =>
        /\p{L}{4}/u.test(line) &&
        !links?.some((one) => plain(one.textContent ?? '').includes(plain(line))) &&
        plain(line).length > length(link),
    );
  return isWhole || beside < length(link) ? link : null;
}

const besideName = (raw: string, name: string) =>
  raw
    .split('\n')
    .filter((line) => /\S/.test(line) && !plain(name).includes(plain(line)))
    .join('\n');

/** Pieces of text in one cell of a course's row. */
const mostPieces = 12;

/** Whether a line without a header says two things that courses' rows say, each without a label. */
function looksLikeCourse({ cells }: Line): boolean {
  if (cells.some((cell) => isLabel(saidIn(cell).text))) return false;
  // A cell that holds more lays out the page.
  const all = cells.filter(({ raw }) => raw.split('\n').length <= mostPieces).map(saidIn);
  return (
    [
      all.some(({ required }) => required !== null),
      all.some(({ shares }) => shares.length),
      all.some(({ done }) => done),
      all.some(({ text }) => dayWord.test(text)),
    ].filter(Boolean).length > 1
  );
}
