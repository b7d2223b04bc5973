import { createSight } from './sight.ts';
import { plain } from './text.ts';

/** A short text around a list: a heading, a tab, a choice. */
export interface Label {
  element: Element;
  /** Its letters alone: `学完的(5)` and `▶ 学完的` are one label. */
  letters: string;
}

/** Letters; what is longer is no label. */
const longest = { label: 24, heading: 60, text: 1_000 };
const heading = 'h1,h2,h3,h4,h5,h6,caption,legend,summary,[role=heading]';
/** What is chosen within one list: its year, 必修 or 选修, its page. */
const within = /^(年[度份]?|[必选]修课?程?|.{0,3}页|prev(ious)?|next)$/i;
const foreign = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEXTAREA']);

/** Whether a label heads what follows. */
export const isHeading = ({ element }: Label): boolean => element.matches(heading);

/** @returns the letters of a text; '' where they choose within one list, or there are none */
export function lettersOf(text: string): string {
  const letters = plain(text).replace(/[^\p{L}]/gu, '');
  return within.test(letters) ? '' : letters;
}

/** @returns what an element says as a label: its text, what was chosen in it, or its picture's words; '' where it is too long */
export function wordsOf(element: Element): string {
  const { tagName, readOnly, type, value, alt } = element as HTMLInputElement;
  const text = element.textContent ?? '';
  if (tagName === 'INPUT') return readOnly || /^(button|submit)$/.test(type) ? value : '';
  return tagName === 'IMG' ? alt : text.length > longest.text ? '' : text;
}

/** Whether an option is one of several years, or all of them. */
export const isOfYears = (element: Element): boolean =>
  [...(element.closest('select')?.options ?? [])].some(({ text }) => /(?<!\d)20\d\d(?!\d)/.test(text));

/**
 * @param inside what is no label, nor holds any
 * @returns the labels of a document that a learner can see, in their order
 */
export function labelsOf({ body }: Document, inside: ReadonlySet<Element>): Label[] {
  const around = new Set<Element>();
  for (const one of inside)
    for (let out = one.parentElement; out && !around.has(out); out = out.parentElement) around.add(out);
  const sight = createSight();
  const isSeen = (element: Element) => sight(element.closest('select') ?? element);
  const walker = body.ownerDocument.createTreeWalker(body, 1 /* SHOW_ELEMENT */, (node) =>
    inside.has(node as Element) || foreign.has(node.nodeName) ? 2 /* REJECT */ : 1,
  );
  const labels: Label[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node as Element;
    // The options of a field are looked at one by one.
    if (around.has(element) || element.tagName === 'SELECT' || isOfYears(element)) continue;
    const letters = lettersOf(wordsOf(element));
    const most = element.matches(heading) ? longest.heading : longest.label;
    if (letters && letters.length <= most && isSeen(element)) labels.push({ element, letters });
  }
  return labels;
}
