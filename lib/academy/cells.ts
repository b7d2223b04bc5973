import { wordOf } from './leaves.ts';
import { hasInk, hasPlace } from './sight.ts';
import { plain } from './text.ts';
import { doneWord } from './words.ts';

/** One cell as it stands: its pieces of text one a line, '' where nothing of it is laid out. */
export interface Cell {
  element: HTMLTableCellElement;
  raw: string;
  /** Laid out but not drawn: text that only a clone of the table may show (E). */
  isBlank: boolean;
  /** The links in it; null where it holds text alone. */
  links: Element[] | null;
}

/** A row of a table, or of what stands for one (lib/academy/grids.ts), that a learner can see. */
export interface Line {
  element: HTMLElement;
  cells: Cell[];
  /** It stands above its table's header, whose words are not for it. */
  isStray?: boolean;
}

/** Rows between two rests (lib/academy/read.ts). */
const burst = 50;
/** Cells in a row; no list is wider. */
const widest = 100;
/** Elements inside one another in a cell; what lies deeper is no course's. */
const deepest = 40;

/**
 * @param rows those of one table
 * @returns the visible ones that say something; a cell that spans columns or rows stands in each of them (F)
 */
export function* linesOf(rows: Iterable<HTMLElement>): Generator<void, Line[]> {
  const lines: Line[] = [];
  const lineOf = createLines();
  let count = 0;
  for (const row of rows) {
    if (++count % burst === 0) yield;
    const line = hasInk(row) && lineOf(row);
    if (line) lines.push(line);
  }
  return lines;
}

/** @returns what makes a line of each row of a table in turn; null of one that says nothing */
function createLines(): (row: HTMLElement) => Line | null {
  /** Cells that reach into the rows below, by column. */
  const hanging: Hanging[] = [];
  const looks = new Map<string, Look>();
  let group: Element | null = null;

  /** Rows of one class, in one part of the table, are looked at alike. */
  const lookAt = (row: Element): Look => {
    // A cell reaches no further than its part of the table.
    if (row.parentElement !== group) {
      looks.clear();
      hanging.length = 0;
    }
    group = row.parentElement;
    const { className } = row;
    let look = looks.get(className);
    if (!look) {
      look = createLook();
      looks.set(className, look);
    }
    return look;
  };

  return (row) => {
    const look = lookAt(row);
    const isRowMarked = hasOwn(row);
    const cells: Cell[] = [];
    let place = 0;
    for (let child = row.firstElementChild; child; child = child.nextElementSibling, place++) {
      const element = child as HTMLTableCellElement;
      const isPlain = !element.hasAttributes();
      const isMarked = isRowMarked || (!isPlain && hasOwn(element));
      const text = element.firstElementChild ? null : (element.textContent ?? '');
      const isTelling = isMarked && text !== null && stateHint.test(text);
      const seen = isTelling ? seenAs(element) : isPlain ? look.column(element, place) : look.at(element, place);
      if (seen === 'gone') continue;
      if (hanging.length) hang(cells, hanging);
      const cell: Cell =
        text === null
          ? cellOf(element, seen === 'drawn', { look, place: `${place} ${element.className}`, isMarked })
          : { element, raw: text, isBlank: seen === 'blank', links: null };
      if (isPlain) cells.push(cell);
      else span(cell, cells, hanging);
    }
    if (hanging.length) hang(cells, hanging);
    return cells.some(saysSomething) ? { element: row, cells } : null;
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

type Seen = 'drawn' | 'blank' | 'gone';
interface Look {
  at(element: Element, place: number | string): Seen;
  /** For cells that have nothing of their own to hide them. */
  column(element: Element, place: number): Seen;
}

/**
 * What lies at one place of rows of one class is hidden in all of them or in none, unless its own style or class says
 * otherwise: looked at once, it need not be looked at in every row.
 */
function createLook(): Look {
  const known = new Map<string, Seen>();
  const columns: Seen[] = [];
  return {
    at(element, place) {
      if (element.hasAttribute('style') || element.hasAttribute('hidden')) return seenAs(element);
      const key = `${place} ${element.className}`;
      let seen = known.get(key);
      if (!seen) {
        seen = seenAs(element);
        known.set(key, seen);
      }
      return seen;
    },
    column(element, place) {
      columns[place] ??= seenAs(element);
      return columns[place];
    },
  };
}

/** Whether an element has more than a class, by which a page may show and hide what stands in it. */
const hasOwn = (element: Element) => element.hasAttributes() && element.attributes.length > (element.className ? 1 : 0);

/** Words of completion are shown and hidden one by one: they are looked at wherever something may tell rows apart. */
const stateHint = /[已未中完%％]/;

const seenAs = (element: Element): Seen => (hasInk(element) ? 'drawn' : hasPlace(element) ? 'blank' : 'gone');

/** How the pieces of a cell are looked at. */
interface Around {
  look: Look;
  place: number | string;
  isMarked: boolean;
}

/** A cell that holds more than text: its pieces that are drawn, else those that are only laid out. */
function cellOf(element: HTMLTableCellElement, isDrawn: boolean, around: Around): Cell {
  const pieces: Pieces = { drawn: [], blank: [], links: [] };
  gather(element, isDrawn, pieces, around, 0);
  const { drawn, blank, links } = pieces;
  return { element, raw: (drawn.length ? drawn : blank).join('\n'), isBlank: !drawn.length, links };
}

interface Pieces {
  drawn: string[];
  blank: string[];
  links: Element[];
}

/** Of several elements beside each other one may be shown at a time, so each is looked at. */
function gather(element: Element, isDrawn: boolean, pieces: Pieces, around: Around, depth: number): void {
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
      if (name === 'TABLE' || depth > deepest) continue;
      const word = saidBy(child, name);
      const place = `${around.place}>${name}`;
      const isDeep = child.firstElementChild !== null;
      const text = word || (child.textContent ?? '');
      const mayTell = stateHint.test(text);
      const isMarked = (isDeep || mayTell) && (around.isMarked || hasOwn(child));
      const seen = isLone && !(isMarked && mayTell) ? around.look.at(child, place) : seenAs(child);
      if (seen === 'gone' || (mayTell && isMarked && isAside(child))) continue;
      const isChildDrawn = isDrawn && seen === 'drawn';
      const own = isChildDrawn ? pieces.drawn : pieces.blank;
      if (name === 'A') pieces.links.push(child);
      const last = isInside ? (own[own.length - 1] ?? '') : '';
      // `已完成<em>26%</em>` is one text.
      if (/^\s*\d/.test(text) && doneWord.test(plain(last))) own[own.length - 1] = last + text;
      else if (!isDeep && !word && /\S/.test(text)) own.push(text);
      if (word) own.push(word);
      if (isDeep)
        gather(child, isChildDrawn, pieces, { ...around, place: `${place} ${child.className}`, isMarked }, depth + 1);
    }
  }
}

/** Whether an element is laid out where nobody sees it, or in no size. */
function isAside(element: Element): boolean {
  const { width, right, bottom } = element.getBoundingClientRect();
  return !width || right <= 0 || bottom <= -999;
}

/** What an element says without a text; a field that can't be filled in shows its value. */
function saidBy(element: Element, name: string): string {
  if (name === 'A') return '';
  if (name === 'INPUT') {
    const { readOnly, type, value } = element as HTMLInputElement;
    return readOnly && type === 'text' ? value : wordOf(element);
  }
  return name === 'IMG' || element.hasAttribute('aria-valuenow') ? wordOf(element) : '';
}
