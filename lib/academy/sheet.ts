import { type Line, linesOf } from './cells.ts';
import { isBeside } from './choices.ts';
import { type Role, roleOf } from './facts.ts';
import { builtGridsIn, type Grid, gridsIn } from './grids.ts';
import type { Page } from './page.ts';
import { sumIn } from './said.ts';
import { hasInk } from './sight.ts';
import { plain } from './text.ts';
import { headerIcon, headerTail } from './words/columns.ts';
import { plannedWord } from './words/titles.ts';

/** A table's visible lines, and what stands over each column; null where no line is a header. */
export interface Sheet {
  /** The tables it is made of, in their order. */
  tables: HTMLElement[];
  header: string[] | null;
  body: Line[];
  /** Its header's lines, and those of its clones. */
  others: Line[];
}

/** @returns the visible tables of a page, what belongs together as one */
export function* sheetsOf(page: Page): Generator<void, Sheet[]> {
  const sheets = yield* sheetsIn(page.documents.flatMap(gridsIn), page);
  const lists = new Set<Element>(sheets.flatMap(({ header, tables }) => (header && isList(header) ? tables : [])));
  sheets.push(
    ...(yield* sheetsIn(
      page.documents.flatMap((document) => builtGridsIn(document, lists)),
      page,
    )),
  );
  return yield* withoutClones(withFrozen(sheets));
}

function* sheetsIn(grids: Grid[], { sight, inHours }: Page): Generator<void, Sheet[]> {
  const sheets: Sheet[] = [];
  for (const { table, rows } of grids) {
    if (!sight(table)) continue;
    yield;
    const lines = yield* linesOf(rows);
    if (lines.slice(0, 3).some(({ cells }) => cells.some(({ raw }) => inHours(raw) !== raw)))
      for (const { cells } of lines) for (const cell of cells) cell.raw = inHours(cell.raw);
    for (const part of partedAt(lines)) {
      const sheet: Sheet = { tables: [table], ...sheetOf(part) };
      const above = sheets[sheets.length - 1];
      if (above && goesOn(above, sheet)) {
        above.tables.push(table);
        above.body = [...above.body, ...sheet.body];
      } else sheets.push(sheet);
    }
  }
  return sheets;
}

/** A header in one table and its rows in the next (E), or a list and its sum. */
function goesOn(above: Sheet, { tables: [table], header, body }: Sheet): boolean {
  if (!above.header || header || !body.length || !table) return false;
  const isSum = body.every(({ cells }) => cells.some(({ raw }) => sumIn(raw)));
  const last = above.tables[above.tables.length - 1] as HTMLElement;
  const isNext = isRowOf(above, body) && isBeside(last, table);
  return (!above.body.length || isSum || isNext) && !isTextBetween(last, table);
}

/** Each row may be a table of its own below that of the header (Ext JS). */
const isRowOf = ({ tables, body, header }: Sheet, [row, ...others]: Line[]) =>
  tables.length === body.length + 1 && others.length === 0 && row?.cells.length === header?.length;

/** Whether a learner sees a text between two tables that stands in no third one. */
function isTextBetween(one: HTMLElement, other: HTMLElement): boolean {
  const { ownerDocument: document } = one;
  if (other.ownerDocument !== document || one.contains(other)) return true;
  const walker = document.createTreeWalker(document.body, 4 /* SHOW_TEXT */);
  walker.currentNode = one;
  while (walker.nextNode() && one.contains(walker.currentNode));
  for (let node: Node | null = walker.currentNode; node && !other.contains(node); node = walker.nextNode()) {
    if (one.contains(node) || !/\S/.test(node.nodeValue ?? '')) continue;
    const around = node.parentElement as Element;
    if (around.closest('table')?.contains(one) !== false && hasInk(around)) return true;
  }
  return false;
}

/** Whether a header names courses and their hours. */
export const isList = (header: string[]) =>
  header.some((word) => roleOf(word) === 'title') && header.some((word) => isHours(roleOf(word)));

/** Columns that stand still may be tables of their own (EasyUI): the names, with their header, beside the rest. */
function withFrozen(sheets: Sheet[]): Sheet[] {
  const taken = new Set<Sheet>();
  for (const [index, sheet] of sheets.entries()) {
    const [top, names] = [sheets[index - 2], sheets[index - 1]];
    const [head, ...more] = top?.body ?? [];
    if (!sheet.header || isList(sheet.header) || !names || names.header || !head || more.length) continue;
    const header = [...wordsOf(head), ...sheet.header];
    if (!isList(header) || !areBeside(names.body, sheet.body)) continue;
    const body = names.body.map(({ element, cells }, row) => ({
      element,
      cells: [...cells, ...(sheet.body[row]?.cells ?? [])],
    }));
    sheet.others.push(head, ...sheet.body);
    Object.assign(sheet, { header, body });
    taken.add(names);
    if (top) taken.add(top);
  }
  return sheets.filter((sheet) => !taken.has(sheet));
}

/** Whether the rows of two tables stand beside one another, each at the height of the other's. */
const areBeside = (one: Line[], other: Line[]) =>
  one.length === other.length &&
  one.every(({ element }, row) => {
    const [rect, beside] = [element, other[row]?.element ?? element].map((row) => row.getBoundingClientRect());
    return !!rect && !!beside && rect.left < beside.left && Math.abs(rect.top - beside.top) < beside.height / 2;
  });

/** @returns a line's words as headers say them, without arrows to sort by and the like */
export const wordsOf = ({ cells }: Line): string[] =>
  cells.map(({ raw }) => (raw.length > 60 ? '' : plain(raw.replace(headerIcon, '')).replace(headerTail, '')));

/** The columns by which a table tells that it is about this learner's courses. */
export const tells: readonly Role[] = ['state', 'exam', 'completed', 'kind'];
export const isHours = (role: Role): boolean => role === 'hours' || role === 'earned';

/** Whether a line names titles or hours and one thing more, and no values beside them (`学时` `1.5`). */
function isHeader(words: string[]): boolean {
  const roles = words.map(roleOf);
  if (roles.some((role, index) => isHours(role) && /^\d/.test(words[index + 1] ?? ''))) return false;
  const [title, hours] = [roles.includes('title'), roles.some(isHours)];
  return (title && hours) || ((title || hours) && roles.some((role) => tells.includes(role)));
}

/** @returns the only text of a line, `plain`; null where it has several */
export function onlyText({ cells }: Line): string | null {
  let only: Line['cells'][number] | undefined;
  for (const cell of cells) {
    if (cell === only || cell.isBlank || !/\S/.test(cell.raw)) continue;
    if (only) return null;
    only = cell;
  }
  return plain(only?.raw ?? '');
}

/** A header of other words begins another list in the same table, with the lines right above it that title it. */
function partedAt(lines: Line[]): Line[][] {
  const parts: Line[][] = [[]];
  let header: string | null = null;
  let hours = -1;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as Line;
    const part = parts[parts.length - 1] as Line[];
    if (/^\s*[\d.]/.test(line.cells[hours]?.raw ?? '')) {
      part.push(line);
      continue;
    }
    const words = wordsOf(line);
    // The lower storey of a header shares a cell with the upper one.
    const isLower = line.cells.some((cell) => cell.element.rowSpan > 1 && lines[index - 1]?.cells.includes(cell));
    const isNew = !isLower && isHeader(words) && `${words}` !== header;
    if (isNew && header !== null) {
      let from = part.length;
      while (from > 0 && isTitling(part[from - 1] as Line)) from--;
      parts.push([...part.splice(from), line]);
    } else part.push(line);
    if (!isNew) continue;
    header = `${words}`;
    hours = words.findIndex((word) => isHours(roleOf(word)));
  }
  return parts;
}

function isTitling(line: Line): boolean {
  const text = onlyText(line);
  return text !== null && !sumIn(text);
}

/** Parts a table's lines into its header, which may have two storeys, and the lines below; headers may come again. */
function sheetOf(lines: Line[]): Omit<Sheet, 'tables'> {
  const first = lines.findIndex((line) => isHeader(wordsOf(line)));
  const top = lines[first];
  if (!top) return { header: null, body: lines, others: [] };
  const { header, height } = headerOf(top, lines[first + 1]);
  const column = wordsOf(top).findIndex((word) => isHours(roleOf(word)) || roleOf(word) === 'title');
  const isAgain = (line: Line) =>
    line.cells.length === top.cells.length &&
    line.cells[column]?.raw === top.cells[column]?.raw &&
    isHeader(wordsOf(line));
  const rest = lines.slice(first + height);
  const again = rest.filter(isAgain);
  const body = again.length ? rest.filter((line) => !isAgain(line)) : rest;
  // What stands above parts the list, or belongs to the header; figures there have lost theirs.
  const above = lines.slice(0, first);
  const isStray = (line: Line) => onlyText(line) === null && line.cells.some(({ raw }) => /^\s*\d/.test(raw));
  const isRow = (line: Line) => onlyText(line) !== null || isStray(line);
  return {
    header,
    body: [...above.filter(isRow).map((line) => ({ ...line, isStray: isStray(line) })), ...body],
    others: [...above.filter((line) => !isRow(line)), ...lines.slice(first, lines.length - rest.length), ...again],
  };
}

/** @returns a header's words, of its two storeys where it has them, and how many lines it takes */
function headerOf(top: Line, below: Line | undefined): { header: string[]; height: number } {
  const upper = wordsOf(top);
  const reachesDown = (cell: Line['cells'][number], index: number) =>
    cell.element.rowSpan > 1 && below?.cells[index] === cell;
  const isRow = below?.cells.some((cell, index) => top.cells[index] !== cell && /^\s*\d/.test(cell.raw));
  if (!below || isRow || !top.cells.some(reachesDown)) return { header: upper, height: 1 };
  if (below.cells.length === top.cells.length)
    return { header: withoutTwins(wordsOf(below).map((word, index) => storeys(upper[index] ?? '', word))), height: 2 };
  // A storey that has lost a cell no longer stands over the other: its words are lost.
  return { header: upper.map((word, index) => (top.cells[index]?.element.colSpan === 1 ? word : '')), height: 2 };
}

/** Two days of completion under storeys that have lost their words (计划, 实际): nobody knows which is which. */
const withoutTwins = (words: string[]) =>
  words.map((word) => (roleOf(word) === 'completed' && words.indexOf(word) !== words.lastIndexOf(word) ? '' : word));

/** 规定 below 学时 is 规定学时; a word that tells by itself needs no other, unless it is of a plan. */
function storeys(upper: string, lower: string): string {
  return upper === lower || (roleOf(lower) !== 'other' && !plannedWord.test(upper)) ? lower : lower + upper;
}

/** Fixed columns are clones of the table beside them (E): each course counts once, and what one of them draws is seen. */
function* withoutClones(sheets: Sheet[]): Generator<void, Sheet[]> {
  const firsts: Sheet[] = [];
  for (const sheet of sheets) {
    yield;
    // Below a title of their own the same courses are another list, of another year perhaps.
    const isTwin = ({ tables, body }: Sheet) =>
      isSame(body, sheet.body) && !isTextBetween(tables.at(-1) as HTMLElement, sheet.tables[0] as HTMLElement);
    const twin = sheet.body.length ? firsts.find(isTwin) : undefined;
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
