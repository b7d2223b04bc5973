import { yearIn } from './day.ts';
import type { ReadPage } from './page.ts';
import type { Row } from './row.ts';
import { plain } from './text.ts';
import { doneTitle, foreignTitle, kindWord, mixedTitle } from './words.ts';

/** What the titles before a list say of its rows. */
export interface Context {
  /** The list is titled as finished courses. */
  proven: boolean;
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

const heading = 'h1,h2,h3,h4,h5,h6,[role=heading],caption,legend';

/** @returns the heading that a piece of text stands in */
export const headingOf = (element: Element): Element | null => element.closest(heading);

/** @returns the titles of a document, seen or not, the last first, at the end its own */
export function titlesOf(document: Document, elements: Element[]): Title[] {
  const own = document.getElementsByTagName('title')[0];
  return [...elements.reverse(), ...(own ? [own] : [])].map((element) => ({
    element,
    text: plain((element as HTMLSelectElement).selectedOptions?.[0]?.text ?? element.textContent ?? ''),
    isHeading: element.matches(heading),
  }));
}

/**
 * @param first the list's first row
 * @param courses every row read: a card's heading titles no list
 */
export function contextOf({ element }: Row, courses: ReadonlySet<Element>, page: ReadPage): Context {
  const titles = titlesBefore(element, courses, page);
  // What lies beyond the list's own heading is the site's: its navigation stays on 已完成课程 over a list of all courses.
  const own = titles.findIndex(({ text, isHeading }) => isHeading && /\p{L}{2}/u.test(text.replace('年度', '')));
  const near = titles.slice(0, own < 0 ? titles.length : own + 1);
  const isForeign = ({ text, isHeading }: Title) => isHeading && foreignTitle.test(text) && !doneTitle.test(text);
  const telling = near.find((title) => doneTitle.test(title.text) || mixedTitle.test(title.text) || isForeign(title));
  const kind = titles.find(({ text }) => kindWord.test(text))?.text;
  return {
    proven: !!telling && doneTitle.test(telling.text) && !mixedTitle.test(telling.text),
    foreign: !!telling && isForeign(telling),
    year: titles.map(({ text }) => yearIn(text)).find(Boolean) ?? null,
    required: kind ? kind.startsWith('必') : null,
  };
}

/** @returns the visible titles before a place, nearest first, then those before the frame around it */
function titlesBefore(place: Element, courses: ReadonlySet<Element>, page: ReadPage): Title[] {
  const { ownerDocument: document } = place;
  const own = (page.titles.get(document) ?? []).filter(
    ({ element }) =>
      element.matches('title') ||
      (element.compareDocumentPosition(place) & 4 && !isWithin(element, courses) && page.sight(element)),
  );
  const frame = document.defaultView?.frameElement;
  return frame && page.documents.includes(frame.ownerDocument) ? [...own, ...titlesBefore(frame, courses, page)] : own;
}

/** Whether an element stands in one of these. */
export function isWithin(element: Element, places: ReadonlySet<Element>): boolean {
  for (let around: Element | null = element; around; around = around.parentElement) if (places.has(around)) return true;
  return false;
}
