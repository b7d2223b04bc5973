import { isOwn, isRanked, type Meaning, meaningOf, type Title } from './meaning.ts';
import type { ReadPage } from './page.ts';
import type { Row } from './row.ts';
import { doubtWord, notDoneWord, offlineWord } from './words/rows.ts';
import { doneHint, otherTab, ownWords, part, scopeTab, sortWord } from './words/titles.ts';
import { yearAmong } from './years.ts';

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
  const heading = titles[own] ?? null;
  const path = heading && ownWords.test(heading.text) ? titles.filter(isPath) : [];
  const tells = (title: Title) => telling.includes(meaningIn(title)) || isOtherChoice(title);
  const by = [...near, ...path].find(tells) ?? null;
  // `选课审核` with 已通过 chosen: a choice is of what the heading over it names.
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

/** Whether an element stands in one of these. */
export function isWithin(element: Element, places: ReadonlySet<Element>): boolean {
  for (let around: Element | null = element; around; around = around.parentElement) if (places.has(around)) return true;
  return false;
}
