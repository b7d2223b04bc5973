import type { Cell, Line } from './cells.ts';
import { type Fact, hoursFacts, hoursOf, type Role } from './facts.ts';
import { below, isClear, type Part, partIn } from './group.ts';
import type { Link } from './links.ts';
import { answerUnder, nameIn, type Row } from './row.ts';
import { type Said, type Sum, said, sumIn } from './said.ts';
import { isHours, onlyText, type Sheet } from './sheet.ts';
import { burst } from './steps.ts';
import { plain } from './text.ts';
import { anySum, signWord, sumTitle, surelySum } from './words/sums.ts';

/** A table whose header names courses and their hours. */
export interface Columns extends Sheet {
  header: string[];
  /** Its cells are a table's, which stand in no link. */
  isTable: boolean;
  roles: Role[];
  /** The column of the names, and the first one of hours. */
  title: number;
  hours: number;
  /** What the texts of a column of states, or of answers to a question, say: known ones, as a list says the same few. */
  answers: (Map<string, Said> | undefined)[];
}

/** What the lines of such a table say. */
export interface Taken {
  rows: Row[];
  /** Its lines of courses, parts and sums, and the elements of the others. */
  used: Line[];
  rest: Element[];
  /** Its sums in words, each with the number of rows above it. */
  sums: { text: string; rows: number }[];
  /** Some of the courses are on offer. */
  offers: boolean;
}

/** Takes the lines of a list one by one: courses, what parts them, sums, and what is none of these. */
export function* linesIn(columns: Columns): Generator<void, Taken> {
  const { body, header } = columns;
  const taken: Taken = { rows: [], used: [], rest: [], sums: [], offers: false };
  const { rows, used, rest, sums } = taken;
  // The header may have one more column at its end, the scroll bar's (E).
  const isShort =
    !header[header.length - 1] && !body.some(({ cells }) => cells.length === header.length && !isLone(cells));
  let above: Part = {};
  let isAfterSum = false;
  const addSum = (text: string, sum: Sum) => {
    // The year of a sum is that of the rows above it.
    above = below(above, /\d{4}/.test(text) ? { year: null } : {});
    if (sum === 'all') sums.push({ text, rows: rows.length });
    isAfterSum = true;
  };
  for (let index = 0; index < body.length; index++) {
    const line = body[index] as Line;
    if (index % burst === burst - 1) yield;
    const { element, cells } = line;
    const text = onlyText(line);
    const sumOfText = text === null ? null : sumIn(text);
    const part = text === null || sumOfText ? null : partIn(text);
    if (text !== null && (sumOfText || isClear(part) || isAcross(line, columns))) {
      if (sumOfText) addSum(text, sumOfText);
      if (part) {
        above = below(above, part);
        isAfterSum = false;
      }
      if (sumOfText || isClear(part)) used.push(line);
      else rest.push(element);
      continue;
    }
    const row = rowUnder(columns, line);
    const fits = cells.length === header.length || (isShort && cells.length === header.length - 1);
    const name = plain(row.name);
    if (isSigned(name, row) || (!fits && row.facts.some(({ said }) => said.pager))) {
      rest.push(element);
      continue;
    }
    used.push(line);
    const sum = sumOf(name, row);
    if (sum) {
      addSum(totalOf(row, line), sum);
      continue;
    }
    taken.offers ||= row.facts.some(({ said }) => said.offer);
    // Below a sum begins something else, and nothing says of which year.
    if (isAfterSum && above.year) above = { ...above, year: null };
    row.part = above;
    // Hours that stand once for several courses are nobody's by themselves.
    if (sharesHours(columns, index)) for (const fact of row.facts) if (isHours(fact.role)) fact.said = said('?');
    const isSpanned = row.title !== null && rows[rows.length - 1]?.title === row.title;
    rows.push(fits && !isSpanned && !line.isStray ? row : { element, title: null, name: '', facts: [], links: [] });
  }
  return taken;
}

const isLone = (cells: Cell[]) => cells.every((cell) => cell === cells[0]);

/** Whether the only text of a line stands over names and hours alike. */
const isAcross = ({ cells }: Line, { title, hours }: Columns) =>
  (cells[title] && cells[title] === cells[hours]) || isLone(cells);

const isSigned = (name: string, { facts }: Row) => signWord.test(name) && typeof hoursOf(facts) !== 'number';

/** What a row sums up; null of a course's. */
function sumOf(name: string, { facts }: Row): Sum | null {
  for (const { said } of facts) if (said.sum) return said.sum;
  const isAlone = facts.every(({ role, said }) => isHours(role) || !said.text);
  return (sumTitle.test(name) && surelySum.test(name)) || (isAlone && anySum.test(name)) ? 'part' : null;
}

/** Whether one cell of hours stands in two rows of two courses. */
function sharesHours({ body, title, hours }: Columns, index: number): boolean {
  const cell = body[index]?.cells[hours];
  const isShared = (beside: Line | undefined) =>
    beside?.cells[hours] === cell && beside?.cells[title] !== body[index]?.cells[title];
  return !!cell && (isShared(body[index - 1]) || isShared(body[index + 1]));
}

/** @returns what a sum row says, in words: `2018年合计 4 学时` */
function totalOf({ facts }: Row, { cells }: Line): string {
  const year = cells.map(({ raw }) => /(19|20)\d\d(?=年)/.exec(plain(raw))?.[0]).find(Boolean);
  return `${year ? `${year}年` : ''}合计 ${hoursFacts(facts)[0]?.said.text} 学时`;
}

/** @returns what a cell says; what is laid out but not drawn says nothing */
export const saidIn = ({ raw, isBlank }: Cell): Said => said(isBlank ? '' : raw);
function answerIn({ raw, isBlank }: Cell, word = '', known: Map<string, Said>): Said {
  const text = isBlank ? '' : raw;
  const before = known.get(text);
  if (before) return before;
  const now = said(answerUnder(word, text));
  known.set(text, now);
  return now;
}

/** A row with its title told apart, and each other cell under its column's word. */
function rowUnder({ header, roles, answers, title: column, isTable }: Columns, { element, cells }: Line): Row {
  const cell = cells[column];
  const title = (cell && nameLinkIn(cell)) ?? cell?.element ?? null;
  const isName = title && !cell?.isBlank && !(cell?.links && title.querySelector('table'));
  const named = isName ? nameIn(title, cell?.links ? null : cell?.raw) : null;
  const name = named?.name ?? '';
  const isUnsure = !!named?.isUnsure || (roles.lastIndexOf('title') > column && hasOtherName(cells, roles, column));
  const facts: Fact[] = [];
  const links: Link[] = [];
  for (let index = 0; index < cells.length; index++) {
    const one = cells[index] as Cell;
    if (one.links) links.push(...one.links);
    if (index !== column) {
      const role = roles[index] ?? 'lost';
      const known = answers[index];
      const said = known ? answerIn(one, header[index], known) : saidIn(one);
      if (role !== 'other' || !said.silent) facts.push({ element: one.element, role, said });
    } else {
      // What stands beside the name in its cell; the name of a sum row is its word.
      const beside = sumIn(name) ? name : one.links && besideName(one.raw, name);
      if (beside) facts.push({ element: one.element, role: 'none', said: said(beside) });
    }
  }
  return { element, title, isText: isTable && !cell?.links, name, isUnsure, facts, links };
}

/** Whether two columns name things, a course and its part: nobody knows which has the hours. */
const hasOtherName = (cells: Cell[], roles: Role[], title: number): boolean =>
  cells.some(({ raw }, column) => roles[column] === 'title' && raw !== cells[title]?.raw && /\p{L}{2}/u.test(raw));

/** The link that names the course: of several the longest, and none that is less than the text beside it. */
function nameLinkIn({ links, raw }: Cell): Element | null {
  if (!links?.length) return null;
  const words = links.map(({ text }) => plain(text));
  const word = words.reduce((one, other) => (other.length > one.length ? other : one));
  const beside = plain(raw).length - words.reduce((sum, { length }) => sum + length, 0);
  const isLonger = (line: string) =>
    line.length > word.length && /\p{L}{4}/u.test(line) && !words.some((other) => other.includes(line));
  const isLess = beside >= word.length && raw.split('\n').map(plain).some(isLonger);
  return word && !isLess ? (links[words.indexOf(word)]?.element ?? null) : null;
}

const besideName = (raw: string, name: string) =>
  raw
    .split('\n')
    .filter((line) => /\S/.test(line) && !plain(name).includes(plain(line)))
    .join('\n');
