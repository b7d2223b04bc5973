import { isBeside, rowAround } from './choices.ts';
import { yearIn } from './day.ts';
import { type Meaning, meaningOf, type Title } from './meaning.ts';
import type { ReadPage } from './page.ts';
import type { Row } from './row.ts';
import { plain } from './text.ts';
import { doubtWord, notDoneWord, offlineWord } from './words/rows.ts';
import {
  doneHint,
  foreignTitle,
  otherTab,
  ownWords,
  part,
  scopeTab,
  severalYears,
  siteTitle,
  sortWord,
  yearTitle,
} from './words/titles.ts';

/** What the titles before a list say of its rows. */
export interface Context {
  /** The list is titled as finished courses. */
  proven: boolean;
  /** The list is titled as unfinished courses. */
  pending: boolean;
  /** It is titled by words of completion that we don't know. */
  hinted: boolean;
  /** The list is titled as something else than this learner's courses. */
  foreign: boolean;
  /** It is titled as courses of which nobody knows what became of them (`已失效课程`). */
  denied: boolean;
  /** It may be that of unfinished courses: a share of 100 % proves nothing then. */
  open: boolean;
  year: number | null;
  required: boolean | null;
  /** The title that says what the list holds. */
  by: Title | null;
}

/** What a title says of the list below it, by what kind of title it is. */
function meaningIn({ text, kind }: Title): Meaning | null {
  const said = meaningOf(text);
  if (kind === 'link') return said === 'done' || said === 'records' || said === 'part' ? null : 'denied';
  if (kind === 'document') return said === 'foreign' ? null : said;
  if (kind === 'choice' && !sortWord.test(text)) {
    // A filter says its label first: `考试状态：未通过`.
    const chosen = text.replace(/^.*[:=：] ?/, '');
    if (offlineWord.test(chosen)) return 'foreign';
    if (said === 'foreign' || otherTab.test(chosen) || notDoneWord.test(chosen) || doubtWord.test(chosen))
      return said === 'pending' ? said : 'denied';
  }
  return said;
}

/** @returns true 必修, false 选修, null where a title is neither */
const kindIn = (title: string): boolean | null => (kindTitle.test(title) ? title.startsWith('必') : null);

const kindTitle = /^(必修|选修)课?程?( ?\(.*\))?$/;

/** Finds what stands over the lists of a page. */
export interface Contexts {
  /** Rows parted wherever a title stands between them. */
  sections(rows: Row[]): Row[][];
  /** What the titles before a list's first row say. */
  contextOf(first: Row): Context;
}

/** @param courses every row read: a card's heading titles no list */
export function createContexts(courses: ReadonlySet<Element>, page: ReadPage): Contexts {
  const outer = new Map<Document, Title[]>();
  const outerOf = (document: Document): Title[] => {
    let titles = outer.get(document);
    if (!titles) {
      const isSeen = ({ element, kind }: Title) => kind === 'document' || page.sight(element);
      titles = (page.titles.get(document) ?? []).filter((title) => !isWithin(title.element, courses) && isSeen(title));
      outer.set(document, titles);
    }
    return titles;
  };

  /** The visible titles before a place, nearest first, then those before the frame around it. */
  const titlesBefore = (place: Element): Title[] => {
    const { ownerDocument: document } = place;
    const all = outerOf(document);
    const own = all.slice(firstBefore(place, all));
    const frame = document.defaultView?.frameElement;
    return frame && page.documents.includes(frame.ownerDocument) ? [...own, ...titlesBefore(frame)] : own;
  };

  return {
    sections(rows) {
      const titleOver = ({ element }: Row) => {
        const all = outerOf(element.ownerDocument);
        return all.slice(firstBefore(element, all)).find(({ kind }) => kind !== 'choice');
      };
      const [first, end] = [rows[0], rows[rows.length - 1]];
      if (!first || !end) return [];
      if (titleOver(first) === titleOver(end)) return [rows];
      const found: Row[][] = [];
      let last: Title | undefined;
      for (const row of rows) {
        const title = titleOver(row);
        if (!found.length || title !== last) found.push([]);
        found[found.length - 1]?.push(row);
        last = title;
      }
      return found;
    },
    contextOf: ({ element }) => contextIn(titlesBefore(element)),
  };
}

/** @returns the index of the nearest title before a place; those before it stand together at the end */
function firstBefore(place: Element, titles: Title[]): number {
  // Comparing places is slow among many.
  let [from, to] = [0, titles.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const { element, kind } = titles[middle] as Title;
    if (kind === 'document' || element.compareDocumentPosition(place) & 4 /* FOLLOWING */) to = middle;
    else from = middle + 1;
  }
  return from;
}

const telling: readonly (Meaning | null)[] = ['done', 'pending', 'mixed', 'unlike', 'denied', 'foreign'];

function contextIn(titles: Title[]): Context {
  // What lies beyond the list's own heading is the site's: its navigation stays on 已完成课程 over a list of all courses.
  const own = titles.findIndex(isOwn);
  const near = titles.slice(0, own < 0 ? titles.length : own + 1);
  const over = own < 0 ? null : headingOver(titles, own);
  if (over) near.push(over);
  const path = own < 0 || !ownWords.test((titles[own] as Title).text) ? undefined : titles.find(isPath);
  const by =
    [...near, ...(path ? [path] : [])].find((title) => telling.includes(meaningIn(title)) || isOtherChoice(title)) ??
    null;
  // `选课审核` with 已通过 chosen: a choice is of what the heading over it names.
  const heading = own < 0 ? null : titles[own];
  const isOfElse = by?.kind === 'choice' && !!heading && meaningIn(heading) === 'foreign';
  const isUnknown = by?.kind === 'choice' && !!heading && !meaningOf(heading.text) && !ownWords.test(heading.text);
  const said = isOfElse ? 'foreign' : isUnknown ? null : by && meaningIn(by);
  const parts = near.filter(({ text, kind }) => kind !== 'document' && part.test(text));
  return {
    proven: said === 'done',
    pending: said === 'pending',
    hinted: near.some(({ text, kind }) => kind !== 'link' && doneHint.test(text)),
    foreign: said === 'foreign',
    denied: (said === 'denied' && by?.kind !== 'link') || titles.some(isOfOthers),
    open: near.some(({ isOpen }) => isOpen),
    year: yearAmong(titles),
    required: parts.map(({ text }) => kindIn(text)).find((kind) => kind !== null) ?? null,
    by,
  };
}

/** The next higher heading of something else over a list's own that says nothing of it (`我带的学员` over `巴图`). */
function headingOver(titles: Title[], at: number): Title | null {
  const own = titles[at] as Title;
  if (own.kind !== 'heading' || meaningOf(own.text) || ownWords.test(own.text)) return null;
  const isHigher = ({ element }: Title) =>
    isRanked(element) && (!isRanked(own.element) || element.tagName < own.element.tagName);
  const over = titles.slice(at + 1).find(isHigher);
  return over && meaningOf(over.text) === 'foreign' ? over : null;
}

const isOfOthers = ({ text, kind }: Title) => kind === 'choice' && scopeTab.test(text.replace(/^.*[:=：] ?/, ''));

/** `首页 > 个人中心 > 已完成课程`: of the page, whatever heads a panel beside the list. */
const isPath = ({ text, kind }: Title) => kind === 'plain' && /首页 ?[>»›→/]/.test(text);

/** A chosen tab that is of some courses, and nobody knows which (`已过期课程`). */
const isOtherChoice = ({ text, kind, element }: Title) =>
  kind === 'choice' && element.tagName !== 'SELECT' && /课|[已未待]/.test(text) && meaningOf(text) === null;

/** Whether a title is the list's own: neither a part of it, nor the site's name. */
const isOwn = ({ text, kind }: Title) =>
  (kind === 'heading' || kind === 'plain') && /\p{L}{2}/u.test(text) && !part.test(text) && !siteTitle.test(text);

/** The nearest year; beyond a title of several years (`往年`) stands another list's. */
function yearAmong(titles: Title[]): number | null {
  const ownAt = titles.findIndex(isOwn);
  const own = titles[ownAt];
  for (const [index, title] of titles.entries()) {
    const year = yearOf(title);
    if (year !== null && title.kind === 'choice' && isOtherYear(titles, title, year)) return null;
    if (own && index > ownAt && isBesideOf(title, own)) continue;
    if (own && index > ownAt && year !== null && title.kind === 'choice' && isOfPanel(titles, index, ownAt))
      return null;
    // Where it leads, not what stands below it.
    if (title.kind === 'link' && /(?<!\d)(19|20)\d\d(?!\d)/.test(title.text)) return null;
    if (year !== null) return year;
    if (title.kind !== 'document' && title.text.length < longest && severalYears.test(title.text)) return null;
    if (isOfSomeYear(title)) return null;
  }
  return null;
}

/** Whether the list's own heading, or another filter below it, names another year than its filter. */
function isOtherYear(titles: Title[], filter: Title, year: number): boolean {
  const own = titles.findIndex(isOwn);
  const near = titles.slice(0, own < 0 ? titles.length : own + 1);
  // `2017` 至 `2018`
  const isRange = ({ kind, element }: Title) => kind === 'choice' && isBeside(element, filter.element);
  return [...near, ...titles.filter(isRange)].some(
    (title) => title.kind !== 'document' && (yearOf(title) ?? year) !== year,
  );
}

const isRanked = ({ tagName }: Element) => /^H\d$/.test(tagName);

/** Whether a heading before a list's own stands no higher: it is of a panel beside the list. */
const isBesideOf = ({ element }: Title, own: Title): boolean =>
  isRanked(element) &&
  isRanked(own.element) &&
  element.tagName >= own.element.tagName &&
  own.element.previousElementSibling !== element;

/**
 * Whether a filter before a list's own heading is of a panel beside the list: under words of its own, or with another
 * heading or figures before that of the list.
 */
function isOfPanel(titles: Title[], at: number, ownAt: number): boolean {
  const [own, filter] = [titles[ownAt] as Title, titles[at] as Title];
  const isHeading = ({ kind }: Title) => kind === 'heading' || kind === 'plain';
  const over = titles.slice(at + 1).find(isHeading);
  if ((over && isBesideOf(over, own)) || titles.slice(ownAt + 1, at).some(isHeading)) return true;
  if (filter.element.ownerDocument !== own.element.ownerDocument) return false;
  const before = plain(filter.element.previousElementSibling?.textContent ?? '');
  if (/\p{L}{2}/u.test(before) && !/年|筛选|查询|条件|时间|选择|学期/.test(before)) return true;
  const row = filter.element.tagName === 'SELECT' ? null : rowAround(filter.element);
  const gap = own.element.ownerDocument.createRange();
  gap.setStartAfter(row && !row.contains(own.element) ? row : filter.element);
  gap.setEndBefore(own.element);
  return /\d/.test(gap.toString());
}

/** Letters; what is longer is news. */
const longest = 40;

/** The year of a list's heading or filter; what else names a year is news. */
const yearOf = ({ text }: Title) =>
  text.length < longest && yearTitle.test(text) ? yearIn(text.replace(/年 ?\d{1,2} ?月份?/, '年')) : null;

/** A heading of some year, and nobody knows of what in it (`2017年补学课程`). */
const isOfSomeYear = ({ text, kind }: Title) =>
  (kind === 'heading' || kind === 'plain') && /(?<!\d)(19|20)\d\d(?!\d)/.test(text) && !foreignTitle.test(text);

/** Whether an element stands in one of these. */
export function isWithin(element: Element, places: ReadonlySet<Element>): boolean {
  for (let around: Element | null = element; around; around = around.parentElement) if (places.has(around)) return true;
  return false;
}
