import { type Leaf, wordOf } from './leaves.ts';
import { plain } from './text.ts';

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
