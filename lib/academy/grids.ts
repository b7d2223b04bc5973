import { roleOf } from './facts.ts';
import { plain } from './text.ts';
import { titleWord } from './words/columns.ts';

/** What a page lays out as a table: the element around it and its rows, each with its cells as children. */
export interface Grid {
  table: HTMLElement;
  rows: ArrayLike<HTMLElement>;
}

/** Cells in a row; what has more is a list. */
const widest = 40;
/** Elements between a header and the rows below it, or around the word in a header's cell. */
const levels = 3;

/** @returns the tables of a document; where it has none, what says that it is one (`role`) */
export function gridsIn(document: Document): Grid[] {
  const tables = [...document.getElementsByTagName('table')];
  if (tables.length) return tables.map((table) => ({ table, rows: table.rows }));
  return [...document.querySelectorAll<HTMLElement>('[role=table],[role=grid]')].map((table) => ({
    table,
    rows: table.querySelectorAll<HTMLElement>('[role=row]'),
  }));
}

/**
 * @param lists tables that are known as lists, left out
 * @returns elements of any kind whose children name columns, and beside them others with as many children each
 */
export function builtGridsIn(document: Document, lists: ReadonlySet<Element>): Grid[] {
  const grids: Grid[] = [];
  const walker = document.createTreeWalker(document.body, 5 /* SHOW_ELEMENT | SHOW_TEXT */);
  for (let node = walker.nextNode(); node; ) {
    if (lists.has(node as Element)) {
      for (node = walker.nextSibling(); !node && walker.parentNode(); node = walker.nextSibling());
      continue;
    }
    const isTitle = node.nodeType === 3 && titleWord.test(plain(node.nodeValue ?? ''));
    const grid = isTitle ? gridUnder(headerAround(node.parentElement as HTMLElement)) : null;
    if (grid) grids.push(grid);
    node = walker.nextNode();
  }
  return grids;
}

/** @returns the element around a header's word whose children name a title and hours, and nothing but columns */
function headerAround(word: HTMLElement): HTMLElement | null {
  let out = word;
  for (let level = 0; level < levels && out.parentElement; level++) {
    out = out.parentElement;
    if (out.childElementCount > widest) return null;
    const words = [...out.children].map(({ textContent }) => plain(textContent ?? ''));
    const roles = words.map(roleOf);
    const isHeader = roles.includes('title') && (roles.includes('hours') || roles.includes('earned'));
    if (isHeader) return words.some((text) => /^\d/.test(text)) ? null : out;
  }
  return null;
}

function gridUnder(header: HTMLElement | null): Grid | null {
  if (!header) return null;
  const width = header.childElementCount;
  const column = [...header.children].findIndex(({ textContent }) => titleWord.test(plain(textContent ?? '')));
  let out = header;
  for (let level = 0; level < levels; level++) {
    const beside: Element[] = [];
    for (let next = out.nextElementSibling; next; next = next.nextElementSibling) beside.push(next);
    const rows = rowsAmong(beside, width, 0);
    // A block of labels and values for each course has its labels again.
    if (rows.some((row) => titleWord.test(plain(row.children[column]?.textContent ?? '')))) return null;
    const table = out.parentElement;
    if (rows.length && table) return { table, rows: [header, ...rows] };
    if (!table) break;
    out = table;
  }
  return null;
}

/** The first elements with so many children, and what stands among them: a row that lacks a cell is one too. */
function rowsAmong(elements: Element[], width: number, level: number): HTMLElement[] {
  const isWhole = ({ childElementCount }: Element) => width > 1 && childElementCount === width;
  const like = elements.find(isWhole);
  const isRow = (one: Element) => isWhole(one) || (like?.className === one.className && like.tagName === one.tagName);
  if (like) return elements.slice(elements.findIndex(isRow), elements.findLastIndex(isRow) + 1) as HTMLElement[];
  if (level === levels) return [];
  return elements.flatMap((one) => rowsAmong([...one.children], width, level + 1));
}
