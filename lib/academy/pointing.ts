import { type Piece, piecesOf, shapeOf, textsIn } from './pieces.ts';
import { isShown } from './sight.ts';

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
export const isFigure = ({ text }: Piece) => /^\D{0,8}\d/.test(text);
const looksLikeCourse = (pieces: Piece[]) =>
  pieces.some(isName) && pieces.some((piece) => isFigure(piece) && !isName(piece));

/** @returns a selector of the tags from `body` down; null where it can't be written so */
export function selectorOf(element: Element, isExact: boolean): string | null {
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
  const shape = shapeOf(row);
  const alike = [...row.ownerDocument.querySelectorAll(selector)].filter(
    (other) => other === row || (isShown(other) && shapeOf(other) === shape),
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
        other?.tagName === element?.tagName && !!other && shapeOf(other) === shapeOf(element as Element);
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

/** @returns the texts of a row, for showing it */
export const textOf = (row: Element): string =>
  textsIn(row)
    .flatMap(({ text }) => text || [])
    .join(' · ')
    .slice(0, 80);
