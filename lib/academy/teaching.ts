import { dayIn } from './day.ts';
import { namesIn, rowBefore } from './header.ts';
import { hoursIn } from './hours.ts';
import { pathOf } from './path.ts';
import { type Piece, piecesOf, shapeOf } from './pieces.ts';
import { type Group, isFigure, selectorOf } from './pointing.ts';
import { type ColumnWord, figureOf, type Recipe, writingOf } from './recipe.ts';
import { factOf } from './row.ts';
import { listsIn, placesOf, rowsLike, selectedBy } from './selection.ts';
import { statusOf } from './status.ts';
import { finish } from './steps.ts';
import { headsOf, isBlank, viewOf } from './view.ts';
import { completedWord, hoursWord, stateWord, titleWord } from './words/columns.ts';

/** What is taught of a page, before it is known on which host and day. */
export type Taught = Omit<Recipe, 'host' | 'taughtOn'>;

/** @returns what the row of column names says that stands before a list; '' where none does */
function namesOver(row: Element, columns: number): string {
  const header = rowBefore(row);
  const count = header ? piecesOf(header).length : 0;
  const text = namesIn(header);
  // The header may have one more column at its end, the scroll bar's.
  return (count === columns || count === columns + 1) && /^\D{1,200}$/.test(text) ? text : '';
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
  const letters = own.map((_, index) => (words[index] ? 0 : texts(index).join('').replace(/\P{L}/gu, '').length));
  const longest = Math.max(...letters);
  set('title', longest > 0 ? letters.indexOf(longest) : undefined);
  set(
    'status',
    only((all) => all.some((text) => tells(text))),
  );
  return own.map((_, index) => words[index] ?? 'unused');
}

const tells = (text: string) => statusOf([factOf(null as never, null, text)]) !== 'silent';

/** Whether a text can hold hours: one number, or learnt / prescribed, and no length (RULES.md, Units). */
function isTaughtHours(text: string): boolean {
  return (
    !/时长|分钟|小时|秒|%|:\s*\d+:/.test(text) && /^[^0]*0( ?\/ ?0)?[^0]*$/.test(writingOf(text)) && !/-\d/.test(text)
  );
}

/** Why what was chosen can't be taught. */
export type Problem = 'no-title' | 'no-hours' | 'not-hours' | 'not-days' | 'no-view';

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
  const documents = [row.ownerDocument];
  const rows = finish(selectedBy(selector, documents));
  const pieces = new Map(rows.map((other) => [other, piecesOf(other)]));
  const textAt = (word: ColumnWord) => (other: Element) => {
    const index = shapes[shapeOf(other)]?.indexOf(word) ?? -1;
    return index < 0 ? '' : (pieces.get(other)?.[index]?.text ?? '');
  };
  const first = rows.find((other) => /\d/.test(textAt('hours')(other))) ?? row;
  const figures = (word: ColumnWord) => rows.map(textAt(word)).filter((text) => /\d/.test(text));
  const [hours, days] = [figures('hours'), figures('completedOn')];
  const states = allDone && at('status') >= 0 ? rows.map(textAt('status')) : [];
  const isHours = (text: string) => isTaughtHours(text) && typeof hoursIn(figureOf(text)) === 'number';
  if (!hours.length || !hours.every(isHours)) return 'not-hours';
  if (at('completedOn') >= 0 && (!days.length || !days.every(dayIn))) return 'not-days';
  const header = namesOver(first, piecesOf(first).length);
  const alike = finish(rowsLike({ rows: selector, shapes }, documents));
  const places = placesOf(listsIn(rows.filter((other) => alike.has(other))), header, alike);
  const view = allDone ? viewOf(places) : null;
  // Nothing would tell that another list has come in its place.
  if (view && isBlank(view)) return 'no-view';
  return {
    path: pathOf(row.ownerDocument),
    rows: selector,
    shapes,
    written: [...new Set([...hours, ...days, ...states].map(writingOf))],
    header,
    heads: headsOf(places),
    allDone: view,
  };
}

/**
 * Rows with a piece more or less are of the same list where it can still be told which piece is which: as many of each
 * tag that is used. What is too short to be a course is left out; anything else is unknown, and will be said.
 */
function shapesOf(selector: string, { row, pieces }: Group, columns: ColumnWord[]): Recipe['shapes'] {
  const used = columns.filter((word) => word !== 'unused').length;
  const tag = ({ element }: Piece) => element.tagName;
  const shapes: Recipe['shapes'] = { [shapeOf(row)]: columns };
  for (const other of row.ownerDocument.querySelectorAll(selector)) {
    const key = shapeOf(other);
    if (shapes[key] || Object.keys(shapes).length > 20) continue;
    const own = piecesOf(other);
    if (own.length < used) shapes[key] = [];
    const namesIn = (name: string) =>
      columns.filter((word, index) => word !== 'unused' && tag(pieces[index] as Piece) === name);
    const isUsed = (name: string) => namesIn(name).length > 0;
    const count = (list: Piece[], name: string) => list.filter((piece) => tag(piece) === name).length;
    // A day or a word that isn't there at all may be missing, a title or hours may not.
    const isMissing = (name: string) => !count(own, name) && namesIn(name).every((word) => /^(comp|status)/.test(word));
    const names = [...new Set(pieces.map(tag))].filter(isUsed);
    if (own.length < used || !names.every((name) => isMissing(name) || count(own, name) === count(pieces, name)))
      continue;
    shapes[key] = own.map((piece, index) => {
      const nth = count(own.slice(0, index), tag(piece));
      const same = pieces.flatMap((each, place) => (tag(each) === tag(piece) ? [place] : []))[nth];
      return isUsed(tag(piece)) && same !== undefined ? (columns[same] as ColumnWord) : 'unused';
    });
  }
  return shapes;
}
