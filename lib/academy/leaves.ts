import { plain } from './text.ts';

/** One piece of text, `plain`, and the element it stands in. */
export interface Leaf {
  element: Element;
  text: string;
}

const silent = 'script,style,noscript,template,option,textarea';

/**
 * @returns the pieces of text below an element in the page's order, image buttons (F) and progress bars that hold
 *   their value in `aria-valuenow` only (C) among them; hidden ones are not left out yet, see `isShown`
 */
export function leavesOf(root: Element): Leaf[] {
  const leaves: Leaf[] = [];
  const walker = root.ownerDocument.createTreeWalker(root, 5 /* SHOW_ELEMENT | SHOW_TEXT */);
  for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
    const element = node.nodeType === 1 ? (node as Element) : node.parentElement;
    if (!element) continue;
    const text = plain(node === element ? spoken(element) : (node.nodeValue ?? ''));
    if (text && !element.closest(silent)) leaves.push({ element, text });
  }
  return leaves;
}

function spoken(element: Element): string {
  if (element.matches('img,input[type=image]')) return element.getAttribute('alt') ?? '';
  if (element.matches('input[type=button],input[type=submit]')) return element.getAttribute('value') ?? '';
  const value = element.getAttribute('aria-valuenow');
  return value && !/%|％/.test(element.textContent ?? '') ? `${value}%` : '';
}

/** Whether a learner can see the element; what is only laid out without ink (`visibility`) counts unless `ink`. */
export function isShown(element: Element, ink = true): boolean {
  return (
    element.checkVisibility({ checkVisibilityCSS: ink }) && !element.closest('[aria-hidden=true]') && !isFolded(element)
  );
}

/** @returns the elements below a root that a learner can see and that a selector names */
export function shownIn<Found extends Element>(root: ParentNode, selector: string): Found[] {
  return [...root.querySelectorAll<Found>(selector)].filter((element) => isShown(element));
}

/** A panel folded by height instead of `display` (C). */
function isFolded(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  for (let around = element.parentElement; around; around = around.parentElement)
    if (around.clientHeight === 0 && around.scrollHeight > 0 && view?.getComputedStyle(around).overflowY === 'hidden')
      return true;
  return false;
}

/** @returns the text a learner sees in an element, its pieces one space apart */
export function shownText(element: Element, ink = true): string {
  return leavesOf(element)
    .filter((leaf) => isShown(leaf.element, ink))
    .map((leaf) => leaf.text)
    .join(' ');
}

/**
 * @param leaves a document's text
 * @param courses the elements of its courses
 * @returns what stands together outside the courses and may say a name, a total or a page: short blocks, their
 *   pieces one space apart
 */
export function blocksOf(leaves: Leaf[], courses: Element[]): string[] {
  const blocks = new Set<Element>();
  const holdsCourse = (block: Element) => courses.some((course) => block.contains(course));
  for (const { element, text } of leaves) {
    if (!/学时|共|页|欢迎|[您你]好|学员|姓名|用户|同志/.test(text) || text.length > 120) continue;
    if (courses.some((course) => course.contains(element) && !isPagerRow(element)) || !isShown(element)) continue;
    let block = element;
    for (let out = block.parentElement; out && isSmall(out) && !holdsCourse(out); out = out.parentElement) block = out;
    blocks.add(block);
  }
  return [...blocks].map((block) => shownText(block));
}

/** A block's worth of text, and no cell of a table beside others. */
function isSmall(element: Element): boolean {
  return (
    !/^(BODY|TR)$/.test(element.tagName) &&
    !element.querySelector('table') &&
    plain(element.textContent ?? '').length <= 60
  );
}

/** A pager in a table's own last row (A). */
function isPagerRow(element: Element): boolean {
  return (element.closest('td[colspan]')?.parentElement?.childElementCount ?? 0) === 1;
}

/** Where old pages keep the learner's name when they don't print it (F): hidden fields, and titles of greetings. */
export function hiddenTexts(document: Document): string[] {
  const fields = [...document.querySelectorAll<HTMLInputElement>('input[type=hidden]')].filter((field) =>
    /(user|real|true|stu|student|x)_?(name|m)$/i.test(field.name || field.id),
  );
  const titled = [...document.querySelectorAll('[title]')].map((element) => element.getAttribute('title') ?? '');
  return [...fields.map((field) => `姓名: ${plain(field.value)}`), ...titled.map(plain)];
}
