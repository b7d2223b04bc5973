import { titlesOf } from './context.ts';
import { isShown, type Leaf, says } from './leaves.ts';
import { coursePageWord, expiredWord, loadingWord, recordTitle } from './words.ts';

/** The documents a learner sees, the top one first, with all their visible text. */
export interface Page {
  documents: Document[];
  leaves: Leaf[];
}

/** @returns the elements of a page that a learner can see and that a selector names */
export function shownIn<Found extends Element>({ documents }: Page, selector: string): Found[] {
  return documents
    .flatMap((document) => [...document.querySelectorAll<Found>(selector)])
    .filter((found) => isShown(found));
}

const shows = (page: Page, selector: string) => shownIn(page, selector).length > 0;

/** A page that still says that it loads (A C). */
export function isLoading(page: Page): boolean {
  return shows(page, '[aria-busy=true]') || says(page.leaves, loadingWord);
}

/** A document or a frame in it that hasn't come yet (A). */
export function isIncomplete(page: Page): boolean {
  return (
    page.documents.some(({ readyState }) => readyState !== 'complete') ||
    shownIn<HTMLIFrameElement>(page, 'iframe,frame').some(
      ({ contentDocument, src }) => contentDocument?.URL === 'about:blank' && /^http/.test(src),
    )
  );
}

/** A login form, or the notice of an expired session. */
export function isSignedOut(page: Page): boolean {
  return shows(page, '[type=password]') || says(page.leaves, expiredWord);
}

/** A course's own page or the player (D): at most one course, and no record of it. */
export function isCoursePage(page: Page): boolean {
  return shows(page, 'video') || says(page.leaves, coursePageWord);
}

/** A page that is titled as a record page. */
export function looksLikeRecords({ documents }: Page): boolean {
  return documents.flatMap(titlesOf).some(({ text }) => recordTitle.test(text));
}
