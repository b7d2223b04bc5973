import { wordOf } from './leaves.ts';
import type { Link } from './links.ts';
import { hasInk } from './sight.ts';
import { createSpot, hasInkIn, isStruck, type Spot, seenAs, seenAt, seenIn, spotOf } from './spots.ts';
import { burst } from './steps.ts';
import { plain } from './text.ts';
import { doneWord } from './words/rows.ts';

/** One cell as it stands: its pieces of text one a line, '' where nothing of it is laid out. */
export interface Cell {
  element: HTMLTableCellElement;
  raw: string;
  /** Laid out but not drawn: text that only a clone of the table may show (E). */
  isBlank: boolean;
  /** The links in it; null where it holds text alone. */
  links: Link[] | null;
}

/** A row of a table, or of what stands for one (lib/academy/grids.ts), that a learner can see. */
export interface Line {
  element: HTMLElement;
  cells: Cell[];
  /** It is no row of its table's header: it stands above it, or is struck out. */
  isStray?: boolean;
}

/** Cells in a row; no list is wider. */
const widest = 100;
/** Elements inside one another in a cell; what lies deeper is no course's. */
const deepest = 40;

/**
 * @param rows those of one table
 * @returns the visible ones that say something; a cell that spans columns or rows stands in each of them (F)
 */
export function* linesOf(rows: ArrayLike<HTMLElement>): Generator<void, Line[]> {
  const lines: Line[] = [];
  const lineOf = createLines();
  // A live collection is slow to iterate.
  for (let index = 0, row = rows[0]; row; row = rows[++index]) {
    if (index % burst === burst - 1) yield;
    const line = lineOf(row);
    if (line) lines.push(line);
  }
  return lines;
}

/** @returns what makes a line of each row of a table in turn; null of one that says nothing, or that nobody sees */
function createLines(): (row: HTMLElement) => Line | null {
  /** Cells that reach into the rows below, by column. */
  const hanging: Hanging[] = [];
  let group: Element | null = null;
  let spots = createSpot();

  return (row) => {
    // A cell reaches no further than its part of the table, and rows look alike no further.
    if (row.parentElement !== group) {
      group = row.parentElement;
      spots = createSpot();
      hanging.length = 0;
    }
    const around = spotOf(row, spots, 'TR');
    const isRowMarked = hasOwn(row);
    if (!(isRowMarked ? hasInk(row) : hasInkIn(around, row))) return null;
    around.isStruck ??= isStruck(row);
    const cells: Cell[] = [];
    let column = 0;
    for (let child = row.firstElementChild; child; child = child.nextElementSibling, column++) {
      const element = child as HTMLTableCellElement;
      const isPlain = !element.hasAttributes();
      const isMarked = isRowMarked || (!isPlain && hasOwn(element));
      const text = element.firstElementChild ? null : (element.textContent ?? '');
      const isTelling = isMarked && text !== null && stateHint.test(text);
      const spot = isPlain && text !== null ? null : spotOf(element, around, column);
      const seen = isTelling ? seenAs(element) : spot ? seenAt(spot, element) : seenIn(around, column, element);
      if (seen === 'gone') continue;
      if (hanging.length) hang(cells, hanging);
      const cell: Cell =
        spot && text === null
          ? cellOf(element, seen === 'drawn', spot, isMarked)
          : { element, raw: text ?? '', isBlank: seen === 'blank', links: null };
      if (isPlain) cells.push(cell);
      else span(cell, cells, hanging);
    }
    if (hanging.length) hang(cells, hanging);
    if (!cells.some(saysSomething)) return null;
    return (isRowMarked ? isStruck(row) : around.isStruck)
      ? { element: row, cells, isStray: true }
      : { element: row, cells };
  };
}

/** A cell that reaches into so many rows below. */
interface Hanging {
  cell: Cell;
  rows: number;
}

function span(cell: Cell, cells: Cell[], hanging: Hanging[]): void {
  const { colSpan = 1, rowSpan } = cell.element;
  for (let column = colSpan; column > 0 && cells.length < widest; column--) {
    if (rowSpan > 1) hanging[cells.length] = { cell, rows: rowSpan - 1 };
    cells.push(cell);
  }
}

const saysSomething = ({ raw }: Cell) => /\S/.test(raw);

/** Fills in the cells that reach down to the place that a row has come to. */
function hang(cells: Cell[], hanging: Hanging[]): void {
  for (let over = hanging[cells.length]; over && over.rows > 0; over = hanging[cells.length]) {
    over.rows--;
    cells.push(over.cell);
  }
}

/** Whether an element has more than a class, by which a page may show and hide what stands in it. */
const hasOwn = (element: Element) => element.hasAttributes() && element.attributes.length > (element.className ? 1 : 0);

/** Words of completion are shown and hidden one by one: they are looked at wherever something may tell rows apart. */
const stateHint = /[已未中完%％]/;

/** A cell that holds one link and nothing else, which needs no pieces; null of any other. */
function linkCellOf(element: HTMLTableCellElement, isDrawn: boolean, spot: Spot): Cell | null {
  const link = element.firstElementChild as Element;
  if (link.tagName !== 'A' || element.firstChild !== element.lastChild || link.firstElementChild) return null;
  const text = link.textContent ?? '';
  if (stateHint.test(text) || !/\S/.test(text)) return null;
  const seen = seenAt(spotOf(link, spot, 'A'), link);
  if (seen === 'gone') return null;
  return { element, raw: text, isBlank: !isDrawn || seen === 'blank', links: [{ element: link, text }] };
}

/** A cell that holds more than text: its pieces that are drawn, else those that are only laid out. */
function cellOf(element: HTMLTableCellElement, isDrawn: boolean, spot: Spot, isMarked: boolean): Cell {
  const cell = linkCellOf(element, isDrawn, spot);
  if (cell) return cell;
  const pieces: Pieces = { drawn: [], blank: [], links: [] };
  gather(element, isDrawn, pieces, { spot, isMarked, depth: 0 });
  const { drawn, blank, links } = pieces;
  return { element, raw: (drawn.length ? drawn : blank).join('\n'), isBlank: !drawn.length, links };
}

/** What is known of the element around the pieces. */
interface Around {
  spot: Spot;
  isMarked: boolean;
  depth: number;
}

interface Pieces {
  drawn: string[];
  blank: string[];
  links: Link[];
}

/** Of several elements beside each other one may be shown at a time, so each is looked at. */
function gather(element: Element, isDrawn: boolean, pieces: Pieces, around: Around): void {
  const lines = isDrawn ? pieces.drawn : pieces.blank;
  const isLone = element.firstElementChild === element.lastElementChild;
  let isOpen = false;
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 3) {
      const text = (node as Text).data;
      if (!/\S/.test(text)) continue;
      if (isOpen) lines[lines.length - 1] += text;
      else lines.push(text);
      isOpen = true;
    } else if (node.nodeType === 1) {
      const child = node as Element;
      const name = child.tagName;
      const isInside = isOpen;
      isOpen = false;
      if (name === 'TABLE' || struck.test(name) || around.depth > deepest) continue;
      const word = saidBy(child, name);
      const spot = spotOf(child, around.spot, name);
      const isDeep = child.firstElementChild !== null;
      const text = word || (child.textContent ?? '');
      const mayTell = stateHint.test(text);
      const isMarked = (isDeep || mayTell) && (around.isMarked || hasOwn(child));
      const seen = isLone && !(isMarked && mayTell) ? seenAt(spot, child) : seenAs(child);
      if (seen === 'gone' || (mayTell && isMarked && isAside(child))) continue;
      const isChildDrawn = isDrawn && seen === 'drawn';
      const own = isChildDrawn ? pieces.drawn : pieces.blank;
      if (name === 'A') pieces.links.push({ element: child, text });
      const last = isInside ? (own[own.length - 1] ?? '') : '';
      // `已完成<em>26%</em>` is one text.
      if (/^\s*\d/.test(text) && doneWord.test(plain(last))) own[own.length - 1] = last + text;
      else if (!isDeep && !word && /\S/.test(text)) own.push(text);
      if (word) own.push(word);
      if (isDeep) gather(child, isChildDrawn, pieces, { spot, isMarked, depth: around.depth + 1 });
    }
  }
}

/** Whether an element is laid out where nobody sees it, or in no size. */
function isAside(element: Element): boolean {
  const { width, right, bottom } = element.getBoundingClientRect();
  return !width || right <= 0 || bottom <= -999;
}

/** What takes back its text. */
const struck = /^(DEL|S|STRIKE)$/;
/** What has a word and no text. */
const saying = /^(IMG|PROGRESS)$/;

/** What an element says without a text; a field that can't be filled in shows its value. */
function saidBy(element: Element, name: string): string {
  if (name === 'A') return '';
  if (name === 'SELECT') return (element as HTMLSelectElement).selectedOptions[0]?.text ?? '';
  if (name === 'INPUT') {
    const { readOnly, type, value, disabled, checked } = element as HTMLInputElement;
    // What can be ticked chooses a row; what can't answers a question.
    if (type === 'checkbox') return disabled ? (checked ? '是' : '否') : '';
    return readOnly && type === 'text' ? value : wordOf(element);
  }
  return saying.test(name) || element.hasAttribute('aria-valuenow') || element.hasAttribute('role')
    ? wordOf(element)
    : '';
}
