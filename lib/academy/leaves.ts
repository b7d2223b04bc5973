import type { Sight } from './sight.ts';
import { plain } from './text.ts';
import { cue } from './words/page.ts';

/** One piece of text of a page, `plain`, and the element it stands in. */
export interface Leaf {
  element: Element;
  text: string;
}

/** What holds text that isn't the page's. */
const foreign = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEXTAREA', 'SELECT', 'OPTION', 'DEL', 'S', 'STRIKE']);
/** What titles the lists below it: headings, filters, and what is marked as chosen. */
const titling = new Set(['H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'CAPTION', 'LEGEND', 'SUMMARY', 'SELECT']);
const isMarked = (element: Element) =>
  (element as HTMLInputElement).readOnly ||
  ((element as HTMLInputElement).type === 'radio' && (element as HTMLInputElement).checked) ||
  element.getAttribute('role') === 'heading' ||
  element.getAttribute('aria-selected') === 'true' ||
  (element.getAttribute('aria-current') ?? 'false') !== 'false';
const saying = /^(INPUT|IMG|PROGRESS)$/;
const veil = /loading|spin|skeleton/i;
/** Elements between two rests (lib/academy/read.ts). */
const burst = 500;

/** What a document says outside the rows that are read by themselves. */
export interface Texts {
  /** Its pieces of text in its order, seen or not; text nodes that touch are one piece. */
  leaves: Leaf[];
  /** Its headings, filters, and what is marked as chosen. */
  titles: Element[];
  /** What is named as a veil over something that loads. */
  veils: Element[];
}

/** @param rows rows of tables, left out */
export function* textsOf(document: Document, rows: ReadonlySet<Element>): Generator<void, Texts> {
  const leaves: Leaf[] = [];
  const titles: Element[] = [];
  const veils: Element[] = [];
  const walker = document.createTreeWalker(document.body, 5 /* SHOW_ELEMENT | SHOW_TEXT */);
  const beyond = (from: Element): Node | null => {
    // Rows that are left out stand together.
    let last = from;
    for (let next: Element | null = from; next && rows.has(next); next = next.nextElementSibling) last = next;
    walker.currentNode = last;
    for (let next = walker.nextSibling(); ; next = walker.nextSibling()) if (next || !walker.parentNode()) return next;
  };
  // The element whose text goes on; null once another element has come in between.
  let last = null as Leaf | null;
  let count = 0;
  for (let node = walker.nextNode(); node; ) {
    if (++count % burst === 0) yield;
    if (node.nodeType === 3) {
      const text = (node as Text).data;
      if (/\S/.test(text)) {
        const element = node.parentElement as Element;
        if (last?.element === element) last.text += text;
        else {
          last = { element, text };
          leaves.push(last);
        }
      }
    } else {
      const element = node as Element;
      const name = element.nodeName;
      last = null;
      const hasAttributes = element.hasAttributes();
      if (titling.has(name) || (hasAttributes && isMarked(element))) titles.push(element);
      if (hasAttributes && veil.test(element.className)) veils.push(element);
      if (foreign.has(name) || rows.has(element)) {
        node = beyond(element);
        continue;
      }
      if (
        saying.test(name) ||
        (hasAttributes && (element.hasAttribute('aria-valuenow') || element.getAttribute('role') === 'img'))
      )
        leaves.push({ element, text: wordOf(element) });
    }
    node = walker.nextNode();
  }
  for (const leaf of leaves) leaf.text = plain(leaf.text);
  return { leaves: leaves.filter(({ text }) => text), titles, veils };
}

/** @returns what says its word without a text of its own: a button, a picture used as such (F), a bar's share (C) */
export function wordOf(element: Element): string {
  const share = shareOf(element);
  const { value, alt, type } = element as HTMLInputElement;
  if (share !== null) return `${share}%`;
  if (element.getAttribute('role') === 'img') return element.getAttribute('aria-label') ?? '';
  return (/^(button|submit|image)$/.test(type) && value) || alt || '';
}

/** @returns the share in per cent that a bar shows, null for what is none, or is set by hand (a rating) */
function shareOf(element: Element): number | null {
  const { position } = element as HTMLProgressElement;
  if (position >= 0) return Math.round(10_000 * position) / 100;
  const [now, most, least] = ['now', 'max', 'min'].map((name) => element.getAttribute(`aria-value${name}`));
  if (!now || /^(slider|spinbutton|scrollbar)$/.test(element.getAttribute('role') ?? '')) return null;
  const [from, to] = [Number(least ?? 0), Number(most ?? 100)];
  return Math.round((10_000 * (Number(now) - from)) / (to - from)) / 100;
}

/** Letters; what a longer text says further on is an article's. */
const longest = 1_000;
/** What parts no block. */
const inline = /^(SPAN|B|I|A|EM|STRONG|FONT|SMALL|BIG|U|LABEL|BUTTON|INPUT|IMG|BDI|MARK|SUP|SUB)$/;

/** @returns the block that a piece of text stands in */
export function blockOf(element: Element): Element {
  let block = element;
  while (inline.test(block.tagName) && block.parentElement) block = block.parentElement;
  return block;
}

/**
 * What stands together in one block, its pieces one space apart: a name, a total or a page number may be split into
 * several pieces, but not over several blocks.
 *
 * @param leaves what the page says outside its courses
 * @returns the visible blocks that may say something of the page as a whole, in its order
 */
export function blocksOf(leaves: Leaf[], sight: Sight): string[] {
  const blocks: string[] = [];
  let done = 0;
  leaves.forEach(({ element, text }, index) => {
    if (index < done || !cue.test(text) || !sight(element)) return;
    const block = blockOf(element);
    const isBeside = (leaf: Leaf | undefined) => !!leaf && blockOf(leaf.element) === block;
    let from = index;
    while (from > done && isBeside(leaves[from - 1])) from--;
    done = index + 1;
    while (isBeside(leaves[done])) done++;
    blocks.push(
      leaves
        .slice(from, done)
        .filter((leaf) => sight(leaf.element))
        .map((leaf) => leaf.text)
        .join(' ')
        .slice(0, longest),
    );
  });
  return blocks;
}
