import { type Leaf, wordOf } from './leaves.ts';
import { hasInk } from './sight.ts';
import { plain } from './text.ts';

/** A piece of a row: a cell with its texts one a line, or a text of a card. */
export type Piece = Leaf;

/** @returns the pieces of text inside an element in their order, hidden ones and empty places too */
export function textsIn(root: Element): Leaf[] {
  const pieces: Leaf[] = [];
  const walker = root.ownerDocument.createTreeWalker(root, 5 /* SHOW_ELEMENT | SHOW_TEXT */);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const last = pieces[pieces.length - 1];
    if (node.nodeType === 1) pieces.push({ element: node as Element, text: wordOf(node as Element) });
    else if (last?.element === node.parentElement) last.text += node.nodeValue;
    else pieces.push({ element: node.parentElement as Element, text: node.nodeValue ?? '' });
  }
  return pieces.map(({ element, text }) => ({ element, text: plain(text) }));
}

/**
 * @returns the pieces of a row in its order: the cells of a table, else its texts and the places left empty. What isn't
 *   drawn has its place, and says nothing
 */
export function piecesOf(row: Element): Piece[] {
  const cells = cellsOf(row);
  if (cells) return cells.map((element) => ({ element, text: linesIn(element) }));
  return placesIn(row).map(({ element, text }) => ({ element, text: shown(element, text) }));
}

function cellsOf(row: Element): Element[] | null {
  const { cells } = row as HTMLTableRowElement;
  return cells?.[1] ? [...cells] : null;
}

const isPlace = ({ tagName, childElementCount }: Element) =>
  !childElementCount && /^(SPAN|P|DIV|B|EM|DD)$/.test(tagName);

const placesIn = (card: Element): Piece[] => textsIn(card).filter(({ element, text }) => text || isPlace(element));

const shown = (element: Element, text: string) => (text && hasInk(element) ? text : '');

function linesIn(element: Element): string {
  if (!element.firstElementChild) return shown(element, plain(element.textContent ?? ''));
  const texts = textsIn(element).map((piece) => shown(piece.element, piece.text));
  return texts.filter(Boolean).join('\n');
}

/** @returns the tags of a row's pieces: rows of one shape hold the same in the same places */
export const shapeOf = (row: Element): string =>
  (cellsOf(row) ?? placesIn(row).map(({ element }) => element)).map(({ tagName }) => tagName).join();
