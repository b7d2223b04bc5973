import type { Cell, Line } from './cells.ts';
import { isLabel, type Role, roleOf } from './facts.ts';
import { type Columns, linesIn, saidIn } from './list.ts';
import type { Page } from './page.ts';
import type { Row } from './row.ts';
import { isHours, isList, onlyText, type Sheet, sheetsOf, tells, wordsOf } from './sheet.ts';
import { plain } from './text.ts';
import { askedWord, endedWord, examTitle, examWord, rankWord, requestWord } from './words/columns.ts';
import { actWord, dayWord } from './words/rows.ts';

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
  /** Columns name several beside its courses. */
  isOfSeveral?: boolean;
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
    const isUnfolded = /^(list|broken)$/.test(reading.kind) && lists.some(isIn);
    const isCut = reading.kind === 'foreign' && lists.length > 0 && isCutList(sheet);
    const isHeadless = reading.kind === 'other' && sheets.some((list) => isLikeRowsOf(list, sheet));
    if (isUnfolded) readings.push({ ...reading, kind: 'other', rows: [], sum: '' });
    else readings.push(isHeadless || isCut ? { ...reading, kind: 'broken', lines: elementsOf(sheet.body) } : reading);
  }
  return readings;
}

/** Whether a table without a header has names and hours where a list has them: it goes on with that list, or has lost its own. */
function isLikeRowsOf({ header: list }: Sheet, { header, body }: Sheet): boolean {
  if (header || !list || !isList(list) || !body.length) return false;
  const [title, hours] = [
    list.findIndex((word) => roleOf(word) === 'title'),
    list.findIndex((word) => isHours(roleOf(word))),
  ];
  return body.every(
    ({ cells }) =>
      cells.length === list.length &&
      /\p{L}{2}/u.test(cells[title]?.raw ?? '') &&
      /^\s*\d/.test(cells[hours]?.raw ?? ''),
  );
}

/** Whether a table of exams by its words may be a list of courses that has lost one. */
function isCutList({ header }: Sheet): boolean {
  const roles = header?.map(roleOf) ?? [];
  return !header?.some(isOfOthers) && (roles.some(isHours) || roles.includes('completed')) && roles.includes('state');
}

const nothing = (): TableReading => ({ kind: 'other', rows: [], sum: '', person: null, lines: [], rest: [] });

const elementsOf = (lines: Line[]): Element[] => lines.map(({ element }) => element);

function* readSheet(sheet: Sheet): Generator<void, TableReading> {
  const { header, others } = sheet;
  const body = sheet.body.filter(({ cells }) => !cells.every(({ isBlank }) => isBlank));
  const roles = header?.map(roleOf) ?? [];
  const reading = nothing();
  const words = header ?? (body[0] ? wordsOf(body[0]) : []);
  if (words.some(isOfOthers) || (words.some((word) => examWord.test(word)) && !isList(words)))
    return header
      ? { ...reading, kind: 'foreign', lines: elementsOf([...others, ...body]) }
      : { ...reading, kind: 'foreign', rest: elementsOf(body) };
  if (header && isList(header)) {
    const [title, hours] = [titleIn(roles, body), roles.findIndex(isHours)];
    const isAnswered = (word: string) => /^(state|verdict)$/.test(roleOf(word)) || askedWord.test(word);
    const answers = header.map((word) => (isAnswered(word) ? new Map() : undefined));
    const isTable = sheet.tables.every(({ tagName }) => tagName === 'TABLE');
    const columns = {
      header,
      body,
      isTable,
      roles: withoutBegun(withoutNumbers(roles, body), header),
      title,
      hours,
      answers,
    };
    return yield* readList({ ...sheet, ...columns });
  }
  const offers = body.some(({ cells }) => cells.some((cell) => saidIn(cell).offer));
  const isBroken = header ? roles.some((role) => tells.includes(role)) : body.some(looksLikeCourse);
  if (offers && isCatalogue(roles, body)) return { ...reading, kind: 'foreign' };
  if (!(isBroken || hasLostWord(words, body))) return reading;
  return { ...reading, kind: 'broken', lines: elementsOf([...others, ...body]) };
}

function* readList(columns: Columns): Generator<void, TableReading> {
  const { body, others, roles } = columns;
  const { rows, used, rest, sums, offers } = yield* linesIn(columns);
  const reading: TableReading = { ...nothing(), lines: elementsOf([...others, ...used]), rest };
  if (offers && isCatalogue(roles, body)) return { ...reading, kind: 'foreign', lines: [] };
  const textsUnder = (role: Role): Set<string> => {
    const facts = roles.includes(role) ? rows.flatMap(({ facts }) => facts) : [];
    return new Set(facts.flatMap((fact) => (fact.role === role && fact.said.text) || []));
  };
  const people = textsUnder('person');
  // The courses of several people are nobody's own list.
  if (people.size > 1 || textsUnder('ident').size > 1) return { ...reading, isOfSeveral: true };
  reading.person = [...people][0] ?? null;
  // What stands among the rows sums up a part, and so does what stands below it.
  const isWhole = sums.every((sum) => sum.rows === 0 || sum.rows === rows.length);
  reading.sum = (isWhole && sums[sums.length - 1]?.text) || '';
  reading.rows = rows;
  if (!rows.length) return { ...reading, kind: roles.some((role) => tells.includes(role)) ? 'bare' : 'other' };
  return { ...reading, kind: rows.some(({ title }) => title) ? 'list' : 'broken' };
}

/** Where courses are offered: all of them, or some in a list that tells nothing of completion. */
function isCatalogue(roles: Role[], lines: Line[]): boolean {
  const says = (word: 'offer' | 'done') => (line: Line) => line.cells.some((cell) => saidIn(cell)[word]);
  const tellsState = roles.includes('state') || roles.includes('completed') || lines.some(says('done'));
  return !tellsState || lines.every((line) => says('offer')(line) || onlyText(line) !== null);
}

/** Of a header that spans a picture and a name, the column of the names. */
export function titleIn(roles: Role[], lines: Line[]): number {
  const first = roles.indexOf('title');
  const columns = roles.flatMap((role, index) => (role === 'title' ? [index] : []));
  const isName = (column: number) => lines.some(({ cells }) => /\p{L}{2}/u.test(cells[column]?.raw ?? ''));
  return columns.find(isName) ?? first;
}

/** Beside a day of the course's own completion, when it was taught says nothing. */
const withoutBegun = (roles: Role[], header: string[]): Role[] =>
  roles.some((role, column) => role === 'completed' && !endedWord.test(header[column] ?? ''))
    ? roles.map((role) => (role === 'begun' ? 'other' : role))
    : roles;

/** A column before the names that counts the rows needs no word. */
export function withoutNumbers(roles: Role[], lines: Line[]): Role[] {
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
const isOfOthers = (word: string) => [examTitle, rankWord, requestWord].some((other) => other.test(word));

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
