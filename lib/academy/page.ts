import { framesIn, isComing, isComingFrame } from './documents.ts';
import type { Leaf } from './leaves.ts';
import type { Title } from './meaning.ts';
import type { Sight } from './sight.ts';
import { plain } from './text.ts';
import { accountWord, coursePageWord, expiredWord, loadingWord, passwordWord } from './words/page.ts';
import { coursePageTitle } from './words/titles.ts';

/** The documents a learner sees, the top one first. */
export interface Page {
  documents: Document[];
  sight: Sight;
  /** Where the page knows no 学时, its 学分 are the hours; `学 时` is the same word. */
  inHours: (text: string) => string;
}

/** A page with what it says outside the rows of its tables, seen or not. */
export interface ReadPage extends Page {
  leaves: Leaf[];
  /** Those of the leaves that may say something of the page as a whole. */
  cues: Leaf[];
  titles: Map<Document, Title[]>;
  veils: Element[];
}

/** @returns the documents of a page that lie in a frame a learner can see, with what is needed to read them */
export function pageOf(documents: Document[], sight: Sight): Page {
  const shown = documents.filter((document) => {
    const frame = document === documents[0] ? null : document.defaultView?.frameElement;
    return document.body && (!frame || sight(frame));
  });
  let inCredits: boolean | null = null;
  const inHours = (said: string) => {
    const text = said.replaceAll('学 时', '学时');
    if (!text.includes('学分')) return text;
    inCredits ??= !shown.some(({ body }) => /学 ?时/.test(body.innerText));
    return inCredits ? text.replaceAll('学分', '学时') : text;
  };
  return { documents: shown, sight, inHours };
}

/** Whether a learner can see an element that a selector names. */
const shows = ({ documents, sight }: Page, selector: string) =>
  documents.some((document) => [...document.querySelectorAll(selector)].some(sight));

/** Whether a visible piece of text matches; its word is one of `cue`. */
export function says({ cues, sight }: ReadPage, word: RegExp): boolean {
  return cues.some(({ element, text }) => word.test(text) && sight(element));
}

/** A page that still says that it loads (A C), or lays a veil that is named so over its rows. */
export function isLoading(page: ReadPage, first: Element | undefined): boolean {
  return shows(page, '[aria-busy=true]') || says(page, loadingWord) || isVeiled(page, first);
}

function isVeiled({ veils, sight }: ReadPage, first: Element | undefined): boolean {
  if (!veils.length) return false;
  const row = first?.getBoundingClientRect();
  return veils.some((veil) => {
    // What holds more than a few words, or the rows themselves, is no veil.
    const words = plain(veil.textContent ?? '').length;
    if (!sight(veil) || words > (first ? 20 : 0) || (first && veil.contains(first))) return false;
    const { left, top, right, bottom, height } = veil.getBoundingClientRect();
    const x = row ? (row.left + row.right) / 2 : left;
    const y = row ? (row.top + row.bottom) / 2 : top;
    return height > 0 && left <= x && x <= right && top <= y && y <= bottom;
  });
}

/** A document or a frame in it that hasn't come yet. */
export const isIncomplete = ({ documents, sight }: Page): boolean =>
  documents.some(isComing) || documents.flatMap(framesIn).some((frame) => isComingFrame(frame) && sight(frame));

/** A form to sign in, or the notice of an expired session; one that changes a password is for who is signed in. */
export function isSignedOut(page: ReadPage): boolean {
  const asks = (field: HTMLInputElement) => accountWord.test(field.placeholder) && page.sight(field);
  return (
    (shows(page, '[type=password]') && !changesPassword(page)) ||
    says(page, expiredWord) ||
    page.documents.some((document) => [...document.getElementsByTagName('input')].some(asks))
  );
}

const changesPassword = (page: ReadPage) => says(page, passwordWord) || shows(page, passwordFields);
const passwordFields = ['原', '旧', '新'].map((word) => `[type=password][placeholder*=${word}密码]`).join();

/** A course's own page or the player (D): at most one course, and no record of it. */
export function isCoursePage(page: ReadPage): boolean {
  const isOfCourse = ({ text, kind }: Title) => kind === 'heading' && coursePageTitle.test(text);
  return shows(page, 'video') || says(page, coursePageWord) || isTitled(page, isOfCourse);
}

/** Whether any title that a learner can see is one of these. */
export const isTitled = ({ titles, sight }: ReadPage, isOne: (title: Title) => boolean): boolean =>
  [...titles.values()].flat().some((title) => isOne(title) && (title.kind === 'document' || sight(title.element)));
