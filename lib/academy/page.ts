import { yearIn } from './day.ts';
import { isShown, type Leaf, shownIn } from './leaves.ts';
import { plain } from './text.ts';
import {
  coursePageWord,
  doneTitle,
  doneWord,
  expiredWord,
  foreignTitle,
  kindWord,
  loadingWord,
  mixedTitle,
  nearTitle,
  nothingWord,
  recordTitle,
} from './words.ts';

/** A document with its text, and the documents of the frames around it. */
export interface Page {
  document: Document;
  leaves: Leaf[];
}

/** A title: a heading, a chosen tab, a chosen filter, the place in the navigation, or the document's own. */
interface Title {
  text: string;
  element: Element | null;
}

/** What the titles before a list say of its rows. */
export interface Context {
  /** The list is titled as finished courses. */
  proven: boolean;
  /** The list is titled as something else than this learner's courses. */
  foreign: boolean;
  year: number | null;
  required: boolean | null;
}

const titleSelector =
  'h1,h2,h3,h4,h5,h6,caption,legend,select,[role=heading],[aria-selected=true],[aria-current]:not([aria-current=false])';

/** @returns the visible titles of a document, nearest to its end first, its own last; those inside courses left out */
export function titlesOf(document: Document, courses: Element[]): Title[] {
  const elements = shownIn(document, titleSelector)
    .filter((element) => !element.closest('td') && !courses.some((course) => course.contains(element)))
    .reverse();
  const chosen = (element: Element) =>
    element.tagName === 'SELECT' ? (element as HTMLSelectElement).selectedOptions[0]?.text : element.textContent;
  return [
    ...elements.map((element) => ({ element, text: plain(chosen(element) ?? '') })),
    { element: null, text: plain(document.title) },
  ];
}

/**
 * @param start where the list begins
 * @param courses the courses' elements: a card's heading titles no list
 */
export function contextOf(start: Element, courses: Element[]): Context {
  const titles = titlesAround(start, courses);
  // What lies beyond the list's own heading is the site's: its navigation stays on 已完成课程 over a list of all courses.
  const heading = titles.findIndex(
    ({ text, element }) => isHeading(element) && /\p{L}/u.test(text.replace(/年度?/, '')),
  );
  const telling = (heading < 0 ? titles : titles.slice(0, heading + 1)).find(
    ({ text, element }) => doneTitle.test(text) || mixedTitle.test(text) || isForeign(text, element),
  );
  const filters = titles
    .filter(({ element }) => element?.tagName === 'SELECT')
    .flatMap(({ text }) => yearIn(text) ?? []);
  const named = titles.filter(({ element }) => element?.tagName !== 'SELECT').flatMap(({ text }) => yearIn(text) ?? []);
  const years = new Set([...filters, ...named.slice(0, 1)]);
  const kinds = titles.flatMap(({ text }) => kindWord.exec(text)?.[1] ?? []);
  return {
    proven: !!telling && !mixedTitle.test(telling.text) && !isForeign(telling.text, telling.element),
    foreign: !!telling && isForeign(telling.text, telling.element),
    year: years.size === 1 ? ([...years][0] ?? null) : null,
    required: kinds[0] ? kinds[0] === '必修' : null,
  };
}

function isForeign(text: string, element: Element | null): boolean {
  return isHeading(element) && foreignTitle.test(text) && !doneTitle.test(text);
}

function isHeading(element: Element | null): boolean {
  return !!element?.matches('h1,h2,h3,h4,h5,h6,[role=heading],caption,legend');
}

/** The titles before a place, nearest first, those before the frames around it after them. */
function titlesAround(start: Element, courses: Element[]): Title[] {
  const document = start.ownerDocument;
  const own = titlesOf(document, courses).filter(
    ({ element }) => !element || start.contains(element) || start.compareDocumentPosition(element) & 2 /* PRECEDING */,
  );
  const frame = document.defaultView?.frameElement;
  return frame ? [...own, ...titlesAround(frame, courses)] : own;
}

/** Whether a page shows a piece of text that matches. */
function shows(pages: Page[], word: RegExp, outside?: string): boolean {
  return pages.some(({ leaves }) =>
    leaves.some(({ text, element }) => word.test(text) && !(outside && element.closest(outside)) && isShown(element)),
  );
}

/** A page that still says that it loads (A C). */
export function saysLoading(pages: Page[]): boolean {
  return (
    pages.some(
      ({ document }) => document.readyState === 'loading' || shownIn(document, '[aria-busy=true]').length > 0,
    ) || shows(pages, loadingWord)
  );
}

/** A document or a frame in it that hasn't come yet (A). */
export function isIncomplete({ document }: Page): boolean {
  const frames = shownIn<HTMLIFrameElement>(document, 'iframe[src],frame[src]');
  const isComing = ({ contentDocument: inner, src }: HTMLIFrameElement) =>
    inner && /^http/.test(src) && (inner.URL === 'about:blank' || inner.readyState !== 'complete');
  return document.readyState !== 'complete' || frames.some(isComing);
}

/** A login form, or the notice of an expired session. */
export function isSignedOut(pages: Page[]): boolean {
  return (
    pages.some(({ document }) => shownIn(document, 'input[type=password]').length > 0) || shows(pages, expiredWord)
  );
}

/** The page says that there is nothing (A C E F). */
export function saysNothing(pages: Page[]): boolean {
  return shows(pages, nothingWord);
}

/** A course's own page or the player (D): at most one course, and no record of it. */
export function isCoursePage(pages: Page[]): boolean {
  return shows(pages, coursePageWord, 'a,nav') || pages.some(({ document }) => shownIn(document, 'video').length > 0);
}

/** A page that is titled as a record page, or nearly so and speaks of courses done and not done. */
export function looksLikeRecords(pages: Page[]): boolean {
  const titles = pages.flatMap(({ document }) => titlesOf(document, []).map(({ text }) => text));
  const alone = pages.flatMap(({ leaves }) =>
    leaves.filter(
      ({ text, element }) =>
        loneTitle.test(text) && !element.closest('a,button,nav,li,[role=tab],th') && isShown(element),
    ),
  );
  const near = titles.some((text) => nearTitle.test(text));
  const rows = 'a,nav,button,select,label,[role=tab],h1,h2,h3,h4,h5,h6';
  return (
    alone.length > 0 ||
    titles.some((text) => doneTitle.test(text) || recordTitle.test(text)) ||
    (near && (shows(pages, doneWord, rows) || shows(pages, /^(未完成|学习中|未开始|继续学习)$|^[\d.]+ ?%$/, rows)))
  );
}

/** A title in plain text, as old pages have it (A F). */
const loneTitle = /^(\d{4} ?年度?)?(我的)?((已完成|已学|已学完)的?课程(列表)?|学习(记录|档案)|学时明细)$/;
