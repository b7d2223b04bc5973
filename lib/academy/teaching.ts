import { dayIn } from './day.ts';
import { statusOf } from './facts.ts';
import { hoursIn } from './hours.ts';
import { isShown, textsIn } from './leaves.ts';
import { type ColumnWord, figureOf, type Piece, pathOf, piecesOf, type Recipe, shapeOf, writingOf } from './recipe.ts';
import { plain } from './text.ts';
import { viewOf } from './view.ts';
import { completedWord, hoursWord, notDoneWord, stateWord, titleWord } from './words.ts';

/** What is taught of a page, before it is known on which host and day. */
export type Taught = Omit<Recipe, 'host' | 'taughtOn'>;

/** A row that was pointed at, and those of the same shape. */
export interface Group {
  row: Element;
  pieces: Piece[];
  /** The rows of its shape that stand beside it, itself among them, in the page's order. */
  beside: Element[];
  /** Those on the same path of tags elsewhere on the page. */
  elsewhere: Element[];
}

const isName = ({ text }: Piece) => /\p{L}{4}/u.test(text);
const isFigure = ({ text }: Piece) => /^\D{0,8}\d/.test(text);
const looksLikeCourse = (pieces: Piece[]) =>
  pieces.some(isName) && pieces.some((piece) => isFigure(piece) && !isName(piece));

/** @returns a selector of the tags from `body` down; null where it can't be written so */
function selectorOf(element: Element, isExact: boolean): string | null {
  const { body } = element.ownerDocument;
  const steps: string[] = [];
  for (let step: Element | null = element; step && step !== body; step = step.parentElement) {
    const tag = step.tagName.toLowerCase();
    if (!/^[a-z][a-z\d-]*$/.test(tag)) return null;
    const alike = [...(step.parentElement?.children ?? [])].filter(({ tagName }) => tagName === step?.tagName);
    steps.unshift(isExact && step !== element ? `${tag}:nth-of-type(${alike.indexOf(step) + 1})` : tag);
  }
  return body?.contains(element) ? ['body', ...steps].join('>') : null;
}

/** @returns the group of a row; null where it can't be one */
export function groupOf(row: Element): Group | null {
  const selector = selectorOf(row, false);
  const pieces = piecesOf(row);
  if (!selector || pieces.length < 2) return null;
  const shape = shapeOf(pieces);
  const alike = [...row.ownerDocument.querySelectorAll(selector)].filter(
    (other) => other === row || (isShown(other) && shapeOf(piecesOf(other)) === shape),
  );
  const isBeside = (other: Element) => other.parentElement === row.parentElement;
  return { row, pieces, beside: alike.filter(isBeside), elsewhere: alike.filter((other) => !isBeside(other)) };
}

/**
 * @param element what was pointed at
 * @returns what it could be a part of as a row, the narrowest first, and which of them is most likely meant; none where
 *   nothing could be one
 */
export function groupsAround(element: Element): { groups: Group[]; likely: number } {
  const groups: Group[] = [];
  for (let row: Element | null = element; row && row !== row.ownerDocument.body; row = row.parentElement) {
    const group = groupOf(row);
    if (group) groups.push(group);
  }
  const isCourse = ({ pieces }: Group) => looksLikeCourse(pieces);
  const isBeside = ({ beside }: Group) => beside.length > 1;
  const likely = [(group: Group) => isCourse(group) && isBeside(group), isCourse, isBeside]
    .map((isLikely) => groups.findIndex(isLikely))
    .find((index) => index >= 0);
  return { groups, likely: likely ?? 0 };
}

/** No keyboard goes through more. */
const mostRows = 500;

/** @returns the rows of a page that could be courses, for who goes through them by keyboard */
export function rowsIn(documents: Document[]): Element[] {
  const rows: Element[] = [];
  for (const { body } of documents) {
    const walker = body.ownerDocument.createTreeWalker(body, 1 /* SHOW_ELEMENT */);
    for (let element = walker.nextNode() as Element | null; element && rows.length < mostRows; ) {
      const { nextElementSibling: next, previousElementSibling: last } = element;
      const pieces = piecesOf(element);
      const isLike = (other: Element | null) =>
        other?.tagName === element?.tagName && !!other && shapeOf(piecesOf(other)) === shapeOf(pieces);
      const isRow = looksLikeCourse(pieces) && (isLike(next) || isLike(last)) && isShown(element);
      if (isRow) rows.push(element);
      // A row's own pieces are no rows.
      let after: Node | null = isRow ? walker.nextSibling() : walker.nextNode();
      while (isRow && !after && walker.parentNode()) after = walker.nextSibling();
      element = after as Element | null;
    }
  }
  return rows;
}

/** @returns what the row of column names says that stands before a list; '' where none does */
function headerBefore(row: Element, columns: number): string {
  const rows = [...row.ownerDocument.querySelectorAll('tr')];
  const header =
    row.tagName === 'TR'
      ? rows.slice(0, rows.indexOf(row as HTMLTableRowElement)).findLast((other) => !other.contains(row))
      : row.previousElementSibling;
  const count = header ? piecesOf(header).length : 0;
  const text = plain(header?.textContent ?? '');
  // The header may have one more column at its end, the scroll bar's.
  return header && (count === columns || count === columns + 1) && /^\D{1,200}$/.test(text) ? text : '';
}

const named: [ColumnWord, RegExp][] = [
  ['title', titleWord],
  ['hours', hoursWord],
  ['completedOn', completedWord],
  ['status', stateWord],
];

/**
 * Guesses what the pieces of a row are, and leaves open what isn't certain: of two plain numbers none is the hours, and a
 * day is of completion only where the page says so.
 */
export function guess({ row, beside }: Group): ColumnWord[] {
  const rows = beside.map(piecesOf).filter((pieces) => pieces.some(isFigure));
  const own = piecesOf(row);
  const labelOf = ({ text }: Piece, before: Piece | undefined) =>
    [/^([^\d:]{2,6}):/.exec(text)?.[1], before?.text.replace(/ ?:$/, '')].find((label) =>
      named.some(([, word]) => word.test(label ?? '')),
    );
  const words = own.map((piece, index): ColumnWord | undefined => {
    const label = labelOf(piece, own[index - 1]);
    return named.find(([, word]) => word.test(label ?? ''))?.[0];
  });
  const texts = (index: number) => rows.map((pieces) => pieces[index]?.text ?? '');
  const only = (fits: (texts: string[]) => boolean) => {
    const found = own.flatMap((_, index) => (!words[index] && fits(texts(index)) ? [index] : []));
    return found.length === 1 ? found[0] : undefined;
  };
  const set = (word: ColumnWord, index: number | undefined) => {
    if (index !== undefined && !words.includes(word)) words[index] = word;
  };
  const isHours = (text: string) => typeof hoursIn(figureOf(text)) === 'number' && isTaughtHours(text);
  set(
    'hours',
    only((all) => all.every((text) => /\d ?学[时分]$/.test(text))),
  );
  set(
    'hours',
    only((all) => all.every((text) => isHours(text) && !dayIn(text))),
  );
  set(
    'completedOn',
    only((all) => all.some(dayIn) && all.every((text) => /完成|通过|结业/.test(text))),
  );
  set(
    'status',
    only((all) => all.some((text) => tells(text))),
  );
  const lengths = own.map(({ text }, index) => (words[index] || isFigure({ text } as Piece) ? 0 : text.length));
  set('title', Math.max(...lengths) > 1 ? lengths.indexOf(Math.max(...lengths)) : undefined);
  return own.map((_, index) => words[index] ?? 'unused');
}

const tells = (text: string) =>
  statusOf(text.split('\n').map((line) => ({ element: null as never, label: null, text: line }))) !== 'silent';

/** Whether a text can hold hours: one number, or learnt / prescribed, and no length (RULES.md, Units). */
export function isTaughtHours(text: string): boolean {
  return (
    !/时长|分钟|小时|秒|%|:\s*\d+:/.test(text) && /^[^0]*0( ?\/ ?0)?[^0]*$/.test(writingOf(text)) && !/-\d/.test(text)
  );
}

/** Why what was chosen can't be taught. */
export type Problem = 'no-title' | 'no-hours' | 'not-hours' | 'not-days';

export interface Choice {
  group: Group;
  columns: ColumnWord[];
  /** Rows elsewhere on the page belong to it too. */
  everywhere: boolean;
  allDone: boolean;
}

/** @returns the recipe of what the learner chose, or what is wrong with it */
export function recipeOf({ group, columns, everywhere, allDone }: Choice): Taught | Problem {
  const { row, elsewhere } = group;
  const at = (word: ColumnWord) => columns.indexOf(word);
  if (at('title') < 0) return 'no-title';
  if (at('hours') < 0) return 'no-hours';
  const selector = selectorOf(row, elsewhere.length > 0 && !everywhere) as string;
  const shapes = shapesOf(selector, group, columns);
  const rows = [...row.ownerDocument.querySelectorAll(selector)].filter((other) => isShown(other));
  const textAt = (word: ColumnWord) => (other: Element) => {
    const own = piecesOf(other);
    return own[shapes[shapeOf(own)]?.indexOf(word) ?? -1]?.text ?? '';
  };
  const first = rows.find((other) => /\d/.test(textAt('hours')(other))) ?? row;
  const figures = (word: ColumnWord) => rows.map(textAt(word)).filter((text) => /\d/.test(text));
  const [hours, days] = [figures('hours'), figures('completedOn')];
  const isHours = (text: string) => isTaughtHours(text) && typeof hoursIn(figureOf(text)) === 'number';
  if (!hours.length || !hours.every(isHours)) return 'not-hours';
  if (at('completedOn') >= 0 && (!days.length || !days.every(dayIn))) return 'not-days';
  return {
    path: pathOf(row.ownerDocument),
    rows: selector,
    shapes,
    written: [...new Set([...hours, ...days].map(writingOf))],
    header: headerBefore(first, piecesOf(first).length),
    allDone: allDone ? viewOf(first) : null,
  };
}

/**
 * Rows with a piece more or less are of the same list where it can still be told which piece is which: as many of each
 * tag that is used. What is too short to be a course is left out; anything else is unknown, and will be said.
 */
function shapesOf(selector: string, { row, pieces }: Group, columns: ColumnWord[]): Recipe['shapes'] {
  const used = columns.filter((word) => word !== 'unused').length;
  const tag = ({ element }: Piece) => element.tagName;
  const shapes: Recipe['shapes'] = { [shapeOf(pieces)]: columns };
  for (const other of row.ownerDocument.querySelectorAll(selector)) {
    const own = piecesOf(other);
    const key = shapeOf(own);
    if (shapes[key] || Object.keys(shapes).length > 20) continue;
    if (own.length < used) shapes[key] = [];
    const isUsed = (name: string) => pieces.some((piece, index) => tag(piece) === name && columns[index] !== 'unused');
    const count = (list: Piece[], name: string) => list.filter((piece) => tag(piece) === name).length;
    const names = [...new Set(pieces.map(tag))].filter(isUsed);
    if (own.length < used || !names.every((name) => count(own, name) === count(pieces, name))) continue;
    shapes[key] = own.map((piece, index) => {
      const nth = count(own.slice(0, index), tag(piece));
      const same = pieces.flatMap((each, place) => (tag(each) === tag(piece) ? [place] : []))[nth];
      return isUsed(tag(piece)) && same !== undefined ? (columns[same] as ColumnWord) : 'unused';
    });
  }
  return shapes;
}

/** Whether some row of a list says by itself whether it is finished. */
export function tellsStatus({ beside }: Group, columns: ColumnWord[]): boolean {
  const at = columns.indexOf('status');
  return beside.some((row) => {
    const pieces = piecesOf(row);
    return at >= 0 ? tells(pieces[at]?.text ?? '') : pieces.some(({ text }) => notDoneWord.test(text));
  });
}

/** @returns the texts of a row, for showing it */
export const textOf = (row: Element): string =>
  textsIn(row)
    .map(({ text }) => text)
    .join(' · ')
    .slice(0, 80);
