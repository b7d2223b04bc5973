import { blockOf, type Leaf, type Texts } from './leaves.ts';
import { plain } from './text.ts';
import {
  deniedTitle,
  doneTitle,
  foreignTitle,
  mixedTitle,
  part,
  pendingPart,
  pendingTitle,
  recordTitle,
} from './words.ts';

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
const heading = 'h1,h2,h3,h4,h5,h6,[role=heading],caption,legend,summary';

/** @returns the heading that a piece of text stands in */
export const headingOf = (element: Element): Element | null => element.closest(heading);

/** What a title says of the list below it; `unlike` where it says two things, `denied` where nobody knows what. */
export type Meaning = 'done' | 'pending' | 'mixed' | 'unlike' | 'denied' | 'foreign' | 'records' | 'part';

/** Letters; a longer text is an article's. */
const longest = 60;
/** Elements in what holds a title alone, or a figure and its words. */
const few = 8;
/** `学习档案 – 已完成课程`, `当前位置：首页 > 已学课程`. */
const between = / ?(?:[–—|>»›/_]|-(?=[^\d])| · ) ?/;

/** @returns what a title says, `plain`, by its parts; null where it says nothing of a list */
export function meaningOf(text: string): Meaning | null {
  if (text.length > longest) return null;
  const pieces = text
    .split(between)
    .map((piece) => piece.replace(/^[一二三四五六七八九十\d]{1,2}[、.] ?/, '').replaceAll(' ', ''));
  const says = (word: RegExp) => pieces.some((piece) => word.test(piece));
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

/** @returns the titles of a document, seen or not, the last first, at the end its own */
export function titlesOf(document: Document, { titles, leaves }: Texts): Title[] {
  const own = document.getElementsByTagName('title')[0];
  const listed = titles.map((element): Title => {
    const kind = element.matches(heading) ? 'heading' : 'choice';
    return { element, text: plain(titleText(element as HTMLSelectElement)), kind };
  });
  const choices = listed.filter(({ kind }) => kind === 'choice').map(({ element }) => element);
  const found = [...listed, ...plainTitles(leaves, choices)];
  // Comparing places is slow among many.
  if (found.length > listed.length) found.sort(byPlace);
  found.reverse();
  return own ? [...found, { element: own, text: plain(own.textContent ?? ''), kind: 'document' }] : found;
}

const byPlace = (one: Title, other: Title) =>
  one.element.compareDocumentPosition(other.element) & 4 /* FOLLOWING */ ? -1 : 1;

/** Whether a filter was changed, and its form has a button that asks for the list anew. */
function isNotYetAsked({ options, selectedOptions, form, parentElement }: HTMLSelectElement): boolean {
  const isChanged = [...options].some((option) => option.defaultSelected && option !== selectedOptions[0]);
  return isChanged && /查询|搜索|筛选|确定/.test((form ?? parentElement)?.textContent ?? '');
}

/** What is chosen where nothing is. */
const ofAll = /^-*(全部|所有|不限|请选择)/;

/** A filter says its label too: `学员手册：2021版` is no year of a list. */
function titleText(element: HTMLSelectElement): string {
  const { tagName, selectedOptions, value, textContent, labels, previousSibling, type } = element;
  const beside = /^(#text|SPAN|LABEL|B|EM)$/.test(previousSibling?.nodeName ?? '') ? previousSibling?.textContent : '';
  const label = (labels?.[0]?.textContent ?? '').replace(textContent || /^$/, '');
  const offersYears = (choices: string) => (/(?<!\d)20\d\d(?!\d)/.test(choices) ? '年' : '');
  if ((type as string) === 'radio') {
    const own = label || (element.nextSibling?.textContent ?? '');
    return ofAll.test(plain(own)) ? `全部${offersYears(around(element, own).parentElement?.textContent ?? '')}` : own;
  }
  const labelled = (label || (beside ?? '')).replace(/(\S)\s*[:：]?\s*$/, '$1：');
  if (tagName === 'INPUT') return labelled + value;
  if (tagName !== 'SELECT') return textContent ?? '';
  const chosen = selectedOptions[0]?.text ?? '';
  if (isNotYetAsked(element)) return '';
  if (ofAll.test(plain(chosen))) return `全部${offersYears(textContent ?? '')}`;
  return labelled + chosen;
}

/** Texts by themselves that read as titles of lists. Several side by side are a choice of lists, and no titles. */
function plainTitles(leaves: Leaf[], choices: Element[]): Title[] {
  const found: Title[] = [];
  let run: Leaf[] = [];
  const close = () => {
    const [first, second] = run;
    // A form to fill in chooses nothing yet.
    const isField = run.some(({ element }) => element.closest('label')?.querySelector('input'));
    const isMade = second && choices.some((choice) => rowAround(second.element)?.contains(choice));
    if (second && !isMade && !isField) found.push(...choiceOf(run));
    else if (first && !second) found.push(...titleIn(first, choices));
    run = [];
  };
  for (const leaf of leaves) {
    if (/^[>»›/·|]$/.test(leaf.text)) continue;
    const before = run[run.length - 1];
    if (before && !isBeside(before.element, leaf.element)) close();
    if (isOfList(leaf) && !headingOf(leaf.element) && !isTile(leaf)) run.push(leaf);
    else if (run.length) close();
  }
  close();
  return found;
}

const plainTitle = ({ element, text }: Leaf): Title => ({ element, text: text.replace(more, ''), kind: 'plain' });

const isOfList = ({ text }: Leaf) =>
  /^全部( ?\(?\d+\)?)?$/.test(text) || meaningOf(text.replace(/^[>»›/ ]+/, '').replace(more, '')) !== null;

/** What leads on from a title beside it. */
const more = / ?(\([点展收][^()]*\)|(查看)?更多[>»›]*|[▾▼▲▴∨∧⌄⌃])$/;

const folding = '[aria-expanded],[data-toggle=collapse],[data-bs-toggle=collapse]';
const menu = 'nav,label,option,th,[role=navigation],[role=columnheader],[role^=menu],[role=tree]';

/** A text alone as a title: what unfolds a list is one, any other link over something only stands between lists. */
function titleIn(leaf: Leaf, choices: Element[]): Title[] {
  const { element, text } = leaf;
  if (!mayTitle(leaf) || choices.some((choice) => choice.contains(element))) return [];
  const isPressed = element.closest(pressed) || getComputedStyle(element).cursor === 'pointer';
  if (!isPressed || (element.closest(folding) && !element.closest(menu))) return [plainTitle(leaf)];
  const block = around(element, text);
  const isHeld = plain(block.parentElement?.textContent ?? '').replace(more, '') === text;
  const below = (isHeld ? block.parentElement : block)?.nextElementSibling ?? block.parentElement?.nextElementSibling;
  const isOver = !element.closest(menu) && /\d/.test(below?.textContent ?? '');
  return isOver ? [{ ...plainTitle(leaf), kind: 'link' }] : [];
}

/** One text alone may be a title where it says more than a state does, and is no entry of a list of others. */
function mayTitle({ element, text }: Leaf): boolean {
  const item = element.closest('li');
  // What heads a list of courses has figures beside it, an entry of a menu has none.
  const beside = item?.nextElementSibling ?? (/^[>»›/]/.test(text) ? null : item?.previousElementSibling);
  const isEntry = beside && !/\d/.test(beside.textContent ?? '');
  // 未完成 by itself in a block is no state of a course, whose texts are none of these.
  const isPending = meaningOf(text) === 'pending' && isBlock({ element, text }) && !element.closest('td,li,dd');
  const isBare = text.length < 4 && !part.test(text) && !isPending;
  return !isBare && !isEntry && !/[。!?;]$/.test(text);
}

/** `24` over `已完成课程`, or beside it as one of several figures that sum up: it titles no list. */
function isTile({ element, text }: Leaf): boolean {
  if (/\d/.test(text)) return false;
  const out = around(element, text);
  // `<li>选修课程<p>1学时</p></li>`
  const pair = plain(out.textContent ?? '') === text ? out.parentElement : out;
  if (!pair || pair.childElementCount >= few) return false;
  const tile = around(pair, plain(pair.textContent ?? ''));
  const beside = [tile, tile.previousElementSibling, tile.nextElementSibling];
  const [own, ...others] = beside.map((one) => !!one && isFigured(one));
  // Several figures are courses' (`已完成课程` `冰雪经济` `1学时` …), unless one stands right beside the word.
  const [before = '', after = ''] = plain(tile.textContent ?? '').split(text);
  const isNextTo = /\d\D{0,3}$/.test(before) || /^ ?:? ?\d/.test(after);
  const isOne = !/\d.*[^\d.,/% ].*\d/.test(before + after);
  return !!own && (isNextTo || isOne) && (isBlock({ element, text }) || others.some(Boolean));
}

/** Whether a text has its block for itself. */
function isBlock({ element, text }: Leaf): boolean {
  const block = blockOf(element);
  return block.childElementCount < few && plain(block.textContent ?? '') === text;
}

/** The outermost of the next few elements around one that say no more. */
function around(element: Element, text: string): Element {
  let out = element;
  for (let level = 0; level < 3 && out.parentElement; level++) {
    if (out.parentElement.childElementCount >= few || plain(out.parentElement.textContent ?? '') !== text) break;
    out = out.parentElement;
  }
  return out;
}

/** Whether an element holds a figure and a few words, and nothing to press. */
const isFigured = (element: Element) =>
  /^(?=.*\p{L}{2}).{0,16}\d.{0,16}$/u.test(plain(element.textContent ?? '')) &&
  !element.matches(pressed) &&
  !element.querySelector(pressed) &&
  getComputedStyle(element).cursor !== 'pointer';

/** What holds an element as one of several: tabs and links may be wrapped one by one. */
function rowAround(element: Element): Element | null {
  let out = element;
  for (let level = 0; level < 3 && out.parentElement?.childElementCount === 1; level++) out = out.parentElement;
  return out.parentElement;
}

const isBeside = (one: Element, other: Element) => rowAround(one) === rowAround(other);

const isLink = ({ element }: Leaf) => !!element.closest('a[href]');
const marks = '.active,.current,.selected,.on,.cur,.checked,[class*="-this"],[class*="-active"],[class*="-selected"]';
const isMarked = ({ element }: Leaf) =>
  element.matches(marks) || !!element.parentElement?.matches(marks) || !!element.closest('li')?.matches(marks);

/** How an entry is drawn, with what is around it alone. */
function drawn({ element }: Leaf): string {
  const row = rowAround(element);
  const looks: string[] = [];
  for (let out: Element | null = element; out && out !== row; out = out.parentElement) {
    const { color, backgroundColor, fontWeight, borderBottom } = getComputedStyle(out);
    looks.push(color, backgroundColor, fontWeight, borderBottom);
  }
  return looks.join();
}

/**
 * Of links side by side the one that is none is chosen; else the one that a class marks, where it alone is drawn otherwise
 * than all others. A class by itself may help and doesn't decide: the choice stays open where it points to unfinished
 * courses, or nowhere.
 */
function choiceOf(run: Leaf[]): Title[] {
  const first = run[0] as Leaf;
  const unlinked = run.filter((leaf) => !isLink(leaf));
  const [chosen, ...others] = unlinked;
  if (chosen && !others.length) return [{ ...plainTitle(chosen), kind: 'choice' }];
  const hinted = run.filter(isMarked);
  const [hint] = hinted.length === 1 ? hinted : [];
  const looks = new Set(run.filter((leaf) => leaf !== hint).map(drawn));
  if (hint && looks.size === 1 && !looks.has(drawn(hint))) return [{ ...plainTitle(hint), kind: 'choice' }];
  const isPending = (leaf: Leaf) => meaningOf(leaf.text) === 'pending';
  const isOfStates = run.some((leaf) => /^(done|pending)$/.test(meaningOf(leaf.text) ?? ''));
  const isOpen = run.some(isPending) && (hint ? isPending(hint) : unlinked.length > 0);
  // Links alone are the site's navigation, but for bare states: `已完成 | 未完成`.
  const isOfBare =
    run.every(({ text }) => !text.includes('课')) && rowAround(first.element)?.childElementCount === run.length;
  const isChoice = isOpen || (isOfStates && (unlinked.length > 0 || isOfBare));
  return isChoice ? [{ element: first.element, text: '', kind: 'choice', isOpen }] : [];
}
