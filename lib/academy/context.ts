import { yearIn } from './day.ts';
import { requiredIn } from './facts.ts';
import { isShown } from './leaves.ts';
import type { Row } from './row.ts';
import { plain } from './text.ts';
import { doneTitle, foreignTitle, mixedTitle } from './words.ts';

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
interface Title {
  element: Element;
  text: string;
  isHeading: boolean;
}

const headings = 'h1,h2,h3,h4,h5,h6,[role=heading],caption,legend';
const choices = 'title,select,[aria-selected=true],[aria-current]:not([aria-current=false])';

/** @returns the heading that a piece of text stands in */
export const headingOf = (element: Element): Element | null => element.closest(headings);

/** @returns how many headings an element holds */
export const headingsIn = (element: Element): number => element.querySelectorAll(headings).length;

/**
 * @param first the list's first row
 * @param courses every row read: a card's heading titles no list
 */
export function contextOf({ element }: Row, courses: Row[]): Context {
  const titles = titlesBefore(element, courses);
  // What lies beyond the list's own heading is the site's: its navigation stays on 已完成课程 over a list of all courses.
  const own = titles.findIndex(({ text, isHeading }) => isHeading && /\p{L}{2}/u.test(text.replace('年度', '')));
  const near = titles.slice(0, own < 0 ? titles.length : own + 1);
  const isForeign = ({ text, isHeading }: Title) => isHeading && foreignTitle.test(text) && !doneTitle.test(text);
  const telling = near.find((title) => doneTitle.test(title.text) || mixedTitle.test(title.text) || isForeign(title));
  return {
    proven: !!telling && doneTitle.test(telling.text) && !mixedTitle.test(telling.text),
    foreign: !!telling && isForeign(telling),
    year: titles.map(({ text }) => yearIn(text)).find(Boolean) ?? null,
    required: titles.flatMap(({ text }) => requiredIn([text]) ?? [])[0] ?? null,
  };
}

/** @returns the visible titles before a place, nearest first, then those before the frame around it */
function titlesBefore(place: Element, courses: Row[]): Title[] {
  const { ownerDocument: document } = place;
  const own = titlesOf(document).filter(
    ({ element }) =>
      element.compareDocumentPosition(place) & 4 /* FOLLOWING */ &&
      !courses.some((course) => course.element.contains(element)),
  );
  const frame = document.defaultView?.frameElement;
  return frame ? [...own, ...titlesBefore(frame, courses)] : own;
}

/** @returns the visible titles of a document, the last first, at the end its own */
export function titlesOf(document: Document): Title[] {
  return [...document.querySelectorAll(`${headings},${choices}`)]
    .filter((element) => element.matches('title') || isShown(element))
    .map((element) => ({
      element,
      text: plain((element as HTMLSelectElement).selectedOptions?.[0]?.text ?? element.textContent ?? ''),
      isHeading: headingOf(element) === element,
    }))
    .reverse();
}
