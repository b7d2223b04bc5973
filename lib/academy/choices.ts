import type { Leaf } from './leaves.ts';
import { meaningOf, type Title } from './meaning.ts';
import { hasPlace } from './sight.ts';
import { plain } from './text.ts';
import { scopeTab } from './words/titles.ts';

/** What leads on from a title beside it. */
export const more = / ?(\([点展收][^()]*\)|(查看)?更多[>»›]*|[▾▼▲▴∨∧⌄⌃])$/;

/** A text by itself that reads as a title. */
export const plainTitle = ({ element, text }: Leaf): Title => ({
  element,
  text: text.replace(more, ''),
  kind: 'plain',
});

/** Elements in what holds a title alone, or a figure and its words. */
export const few = 8;

/** The outermost of the next few elements around one that say no more. */
export function around(element: Element, text: string): Element {
  let out = element;
  for (let level = 0; level < 3 && out.parentElement; level++) {
    if (out.parentElement.childElementCount >= few || plain(out.parentElement.textContent ?? '') !== text) break;
    out = out.parentElement;
  }
  return out;
}

/** What holds an element as one of several: tabs and links may be wrapped one by one. */
export function rowAround(element: Element): Element | null {
  let out = element;
  for (let level = 0; level < 3 && out.parentElement?.childElementCount === 1; level++) out = out.parentElement;
  return out.parentElement;
}

/** Whether two elements stand beside one another. */
export const isBeside = (one: Element, other: Element) => rowAround(one) === rowAround(other);

const isLink = ({ element }: Leaf) => !!element.closest('a[href]');

const marks = '.active,.current,.selected,.on,.cur,.checked,[class*="-this"],[class*="-active"],[class*="-selected"]';

const isMarked = ({ element }: Leaf) =>
  element.matches(marks) || !!element.parentElement?.matches(marks) || !!element.closest('li')?.matches(marks);

/** How an entry is drawn, with what is around it alone. */
function drawn({ element }: Leaf): string {
  const row = rowAround(element);
  const looks: string[] = [];
  for (let out: Element | null = element; out && out !== row; out = out.parentElement) {
    const { color, backgroundColor, fontWeight, borderBottom } = getComputedStyle(out);
    looks.push(color, backgroundColor, fontWeight, borderBottom);
  }
  return looks.join();
}

/** The part of the page that a tab shows (`#done`). */
function paneOf({ element }: Leaf): Element | null {
  const tab = element.closest('a[href^="#"],[aria-controls]');
  const id = tab?.getAttribute('aria-controls') ?? tab?.getAttribute('href')?.slice(1);
  return id ? element.ownerDocument.getElementById(id) : null;
}

/**
 * Of links side by side the one that is none is chosen, or the one whose pane is shown alone; else the one that a class marks, where it alone is drawn otherwise
 * than all others. A class by itself may help and doesn't decide: the choice stays open where it points to unfinished
 * courses, or nowhere.
 */
export function choiceOf(run: Leaf[]): Title[] {
  const first = run[0] as Leaf;
  const unlinked = run.filter((leaf) => !isLink(leaf));
  const [chosen, ...others] = unlinked;
  if (chosen && !others.length) return [{ ...plainTitle(chosen), kind: 'choice' }];
  const panes = run.map(paneOf);
  const shown = run.filter((_, index) => panes[index] && hasPlace(panes[index] as Element));
  if (shown.length === 1 && !panes.includes(null)) return [{ ...plainTitle(shown[0] as Leaf), kind: 'choice' }];
  const hinted = run.filter(isMarked);
  const [hint] = hinted.length === 1 ? hinted : [];
  const looks = new Set(run.filter((leaf) => leaf !== hint).map(drawn));
  // Where a class alone points to other people's courses, that is enough for doubt.
  if (hint && (scopeTab.test(hint.text) || (looks.size === 1 && !looks.has(drawn(hint)))))
    return [{ ...plainTitle(hint), kind: 'choice' }];
  const isPending = (leaf: Leaf) => meaningOf(leaf.text) === 'pending';
  const isOfStates = run.some((leaf) => /^(done|pending)$/.test(meaningOf(leaf.text) ?? ''));
  const isOpen = run.some(isPending) && (hint ? isPending(hint) : unlinked.length > 0);
  // Links alone are the site's navigation, but for bare states: `已完成 | 未完成`.
  const isOfBare =
    run.every(({ text }) => !text.includes('课')) && rowAround(first.element)?.childElementCount === run.length;
  const isChoice = isOpen || (isOfStates && (unlinked.length > 0 || isOfBare));
  return isChoice ? [{ element: first.element, text: '', kind: 'choice', isOpen }] : [];
}
