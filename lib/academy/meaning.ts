import {
  deniedTitle,
  doneTitle,
  foreignTitle,
  mixedTitle,
  part,
  pendingPart,
  pendingTitle,
  recordTitle,
  siteTitle,
} from './words/titles.ts';

/** A heading, what stands for one, a chosen tab or filter, or a document's own title. */
export interface Title {
  element: Element;
  text: string;
  /**
   * `plain` is a text of its own that reads as a list's title, where no heading element is used (F); `link` is one that
   * leads elsewhere, and so ends what stands above it and proves nothing.
   */
  kind: 'heading' | 'plain' | 'link' | 'choice' | 'document';
  /** Of a choice of lists of which nothing tells the chosen one for certain: whether it may be that of unfinished courses. */
  isOpen?: boolean;
}

/** What is there to press, or to choose from. */
export const pressed =
  'a,button,label,nav,option,th,[role=button],[role=link],[role=tab],[role=option],[role=menuitem],[role=radio],[role=navigation],[role=columnheader]';

export const heading = 'h1,h2,h3,h4,h5,h6,[role=heading],caption,legend,summary';

/** @returns the heading that a piece of text stands in */
export const headingOf = (element: Element): Element | null => element.closest(heading);

/** What a title says of the list below it; `unlike` where it says two things, `denied` where nobody knows what. */
export type Meaning = 'done' | 'pending' | 'mixed' | 'unlike' | 'denied' | 'foreign' | 'records' | 'part';

/** Letters; a longer text is an article's. */
const longest = 60;

/** `学习档案 – 已完成课程`, `当前位置：首页 > 已学课程`. */
const between = / ?(?:[–—|>»›→⇒/_]|-(?=[^\d])| · ) ?/;

/** A last step that only says more of the one before it (`> 2018年度`, `> 列表`). */
const ownStep = /^((19|20)\d\d年?度?|全部|列表|明细|第?\d+页?|(必修|选修)课?程?)$/;

/** @returns what a title says, `plain`, by its parts; null where it says nothing of a list */
export function meaningOf(text: string): Meaning | null {
  if (text.length > longest) return null;
  const pieces = text
    .split(between)
    .map((piece) => piece.replace(/^[一二三四五六七八九十\d]{1,2}[、.] ?/, '').replaceAll(' ', ''));
  // `首页 > 已完成课程 > 同事的课程` is of its last step.
  const last = pieces[pieces.length - 1] ?? '';
  const leadsOn = /[>»›→]/.test(text) && /[\p{L}\d]/u.test(last) && !ownStep.test(last) && !siteTitle.test(last);
  const says = (word: RegExp) => (leadsOn ? word.test(last) : pieces.some((piece) => word.test(piece)));
  const [done, pending, mixed] = [says(doneTitle), says(pendingTitle), says(mixedTitle)];
  if (Number(done) + Number(pending) + Number(mixed) > 1) return 'unlike';
  if (done || pending || mixed) return done ? 'done' : pending ? 'pending' : 'mixed';
  if (foreignTitle.test(text)) return 'foreign';
  if (part.test(text)) return 'part';
  if (deniedTitle.test(text)) return pendingPart.test(text) ? 'pending' : 'denied';
  return recordTitle.test(text) ? 'records' : null;
}

/** Whether a title is one of a page of records; catalogues list 全部课程 too. */
export const isRecordTitle = ({ text }: Title): boolean =>
  /^(done|pending|unlike|records)$/.test(meaningOf(text) ?? '');

/** Whether a title stands for a choice between finished and unfinished; catalogues and exams can be filtered so too. */
export const isChoice = ({ isOpen }: Title): boolean => isOpen !== undefined;

/** Whether a title is the list's own: neither a part of it, nor the site's name. */
export const isOwn = ({ text, kind }: Title): boolean =>
  (kind === 'heading' || kind === 'plain') && /\p{L}{2}/u.test(text) && !part.test(text) && !siteTitle.test(text);

/** Whether a heading has a rank among others. */
export const isRanked = ({ tagName }: Element): boolean => /^H\d$/.test(tagName);
