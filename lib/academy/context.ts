import { yearIn } from './day.ts';
import type { Texts } from './leaves.ts';
import type { ReadPage } from './page.ts';
import type { Row } from './row.ts';
import { plain } from './text.ts';
import { doneTitle, foreignTitle, homeTitle, listTitle, mixedTitle, pendingTitle, recordTitle } from './words.ts';

/** What the titles before a list say of its rows. */
export interface Context {
  /** The list is titled as finished courses. */
  proven: boolean;
  /** The list is titled as unfinished courses. */
  pending: boolean;
  /** The list is titled as something else than this learner's courses. */
  foreign: boolean;
  year: number | null;
  required: boolean | null;
}

/** A heading, a chosen tab, a chosen filter, the place in the navigation, or a document's own title. */
export interface Title {
  element: Element;
  text: string;
  isHeading: boolean;
}

const pressed = 'a,button,label,nav,option,th,[role],[onclick]';
const heading = 'h1,h2,h3,h4,h5,h6,[role=heading],caption,legend';

/** @returns the heading that a piece of text stands in */
export const headingOf = (element: Element): Element | null => element.closest(heading);

const titleText = ({ tagName, selectedOptions, value, textContent }: HTMLSelectElement) =>
  (tagName === 'INPUT' ? value : (selectedOptions?.[0]?.text ?? textContent)) ?? '';

/** @returns the titles of a document, seen or not, the last first, at the end its own */
export function titlesOf(document: Document, { titles, leaves }: Texts): Title[] {
  const own = document.getElementsByTagName('title')[0];
  // Where no heading element is used, one text may be the list's title (F); several are a choice of lists.
  const [alone, ...others] = leaves
    .filter(({ text }) => listTitle.test(text.replace(/^[>»›/ ]+/, '')))
    .map(({ element }) => element);
  const isTitle = alone && !others.length && !alone.closest(pressed) && !headingOf(alone);
  const plainTitle = isTitle && getComputedStyle(alone).cursor !== 'pointer' ? alone : null;
  const found = [...(plainTitle ? [plainTitle] : []), ...titles].reverse();
  // Comparing places is slow among many.
  if (plainTitle) found.sort((one, other) => (one.compareDocumentPosition(other) & 4 /* FOLLOWING */ ? 1 : -1));
  return [...found, ...(own ? [own] : [])].map((element) => ({
    element,
    text: plain(titleText(element as HTMLSelectElement)),
    isHeading: element === plainTitle || element.matches(heading),
  }));
}

/**
 * @param first the list's first row
 * @param courses every row read: a card's heading titles no list
 */
export function contextOf({ element }: Row, courses: ReadonlySet<Element>, page: ReadPage): Context {
  const titles = titlesBefore(element, courses, page);
  // What lies beyond the list's own heading is the site's: its navigation stays on 已完成课程 over a list of all courses.
  const own = titles.findIndex(({ text, isHeading }) => isHeading && /\p{L}{2}/u.test(text.replace(part, '')));
  const near = titles.slice(0, own < 0 ? titles.length : own + 1);
  const isForeign = ({ text, isHeading }: Title) => isHeading && foreignTitle.test(text) && !doneTitle.test(text);
  const telling = near.find((title) => listWords.some((word) => word.test(title.text)) || isForeign(title));
  const [isDone, isPending, isMixed] = listWords.map((word) => !!telling && word.test(telling.text));
  return {
    proven: !!isDone && !isPending && !isMixed,
    pending: !!isPending && !isDone && !isMixed,
    foreign: !!telling && isForeign(telling),
    year: titles.map(({ text }) => yearIn(text)).find(Boolean) ?? null,
    required: titles.map(({ text }) => kindIn(text)).find((kind) => kind !== null) ?? null,
  };
}

const listWords = [doneTitle, pendingTitle, mixedTitle];
/** Whether a heading is one of a list, or of a part of it. */
export const isListTitle = (text: string): boolean =>
  [...listWords, foreignTitle, recordTitle, homeTitle, part].some((word) => word.test(text));
/** @returns true 必修, false 选修, null where a title is neither */
export const kindIn = (title: string): boolean | null => (kindTitle.test(title) ? title.startsWith('必') : null);

/** A heading or line that only parts a list by year or kind. */
export const part = /^(\d{4} ?)?(年度?)?$|^(必修|选修)课?程?$/;
const kindTitle = /^(必修|选修)课?程?$/;

/** @returns the visible titles before a place, nearest first, then those before the frame around it */
function titlesBefore(place: Element, courses: ReadonlySet<Element>, page: ReadPage): Title[] {
  const { ownerDocument: document } = place;
  const all = page.titles.get(document) ?? [];
  // Comparing places is slow among many; those before the place stand together at the end.
  let [from, to] = [0, all.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const { element } = all[middle] as Title;
    if (element.matches('title') || element.compareDocumentPosition(place) & 4 /* FOLLOWING */) to = middle;
    else from = middle + 1;
  }
  const own = all
    .slice(from)
    .filter(({ element }) => element.matches('title') || (!isWithin(element, courses) && page.sight(element)));
  const frame = document.defaultView?.frameElement;
  return frame && page.documents.includes(frame.ownerDocument) ? [...own, ...titlesBefore(frame, courses, page)] : own;
}

/** Whether an element stands in one of these. */
export function isWithin(element: Element, places: ReadonlySet<Element>): boolean {
  for (let around: Element | null = element; around; around = around.parentElement) if (places.has(around)) return true;
  return false;
}
