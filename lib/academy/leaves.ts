import { plain } from './text.ts';

/** One piece of text a learner sees, `plain`, and the element it stands in. */
export interface Leaf {
  element: Element;
  text: string;
}

/**
 * @returns the visible pieces of text of a document in its order; text nodes that touch are one piece. What is laid
 *   out without ink counts where the same text is seen elsewhere: fixed columns and their clones (E)
 */
export function leavesOf(document: Document): Leaf[] {
  const laidOut = textsIn(document.body).filter(({ element, text }) => text && isShown(element, false));
  const seen = new Set(laidOut.filter(({ element }) => isShown(element)).map(({ text }) => text));
  return laidOut.filter(({ text }) => seen.has(text));
}

/** @returns the pieces of text one by one; a table's cell may hold several, one a line */
export function linesOf(leaves: Leaf[]): string[] {
  return leaves.flatMap(({ text }) => text.split('\n'));
}

/** Whether a piece of text matches. */
export function says(leaves: Leaf[], word: RegExp): boolean {
  return linesOf(leaves).some((line) => word.test(line));
}

/** What says its word without a text of its own: buttons, and pictures used as such (F). */
const worded = 'input[type=button],input[type=submit],input[type=image],img';

/** @returns the pieces of text inside an element in their order, hidden and empty ones too */
export function textsIn(root: Element): Leaf[] {
  const pieces: Leaf[] = [];
  const walker = root.ownerDocument.createTreeWalker(root, 5 /* SHOW_ELEMENT | SHOW_TEXT */);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const last = pieces[pieces.length - 1];
    const element = node as HTMLInputElement;
    if (node.nodeType === 1)
      pieces.push({ element, text: element.matches(worded) ? element.value || element.alt : '' });
    else if (last?.element === node.parentElement) last.text += node.nodeValue;
    else pieces.push({ element: node.parentElement as Element, text: node.nodeValue ?? '' });
  }
  return pieces.map(({ element, text }) => ({ element, text: plain(text) }));
}

/** Whether a learner can see the element; what is laid out without ink (`visibility`) counts unless `ink`. */
export function isShown(element: Element, ink = true): boolean {
  return (
    element.checkVisibility({ checkVisibilityCSS: ink }) &&
    !element.closest('[aria-hidden=true],option,textarea') &&
    !isFolded(element)
  );
}

/** In a panel folded by height instead of `display` (C). */
function isFolded({ parentElement: around }: Element): boolean {
  if (!around) return false;
  const { clientHeight, scrollHeight } = around;
  return (!clientHeight && scrollHeight > 0 && getComputedStyle(around).overflowY === 'hidden') || isFolded(around);
}

/** @returns the pieces of text that stand in none of these places */
export function outside(leaves: Leaf[], places: { element: Element }[]): Leaf[] {
  const inside = new Set(places.map(({ element }) => element));
  const isWithin = (element: Element | null): boolean =>
    !!element && (inside.has(element) || isWithin(element.parentElement));
  return leaves.filter(({ element }) => !isWithin(element));
}

/**
 * @returns what stands together in one block: its pieces one space apart. A name, a total or a page number may be
 *   split into several pieces, but not over several blocks
 */
export function blocksOf(leaves: Leaf[]): string[] {
  const blocks = new Map<Element | null, string>();
  for (const { element, text } of leaves) {
    const block = element.closest(':not(span,b,i,a,em,strong,font,small,label,button,input,img)');
    blocks.set(block, `${blocks.get(block) ?? ''} ${text}`);
  }
  return [...blocks.values()].map(plain);
}
