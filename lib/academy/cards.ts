import { type HoursRead, hoursIn } from './hours.ts';
import { isShown, type Leaf } from './leaves.ts';
import { completedOnOf, courseKeyOf, type Fact, type List, type Row, requiredOf, statusOf, titleOf } from './row.ts';
import { plain } from './text.ts';
import { columnWords, factWord, goalWord, kindWord, offerWord, totalWord } from './words.ts';

/** A place where the page says a course's hours with their unit or label. */
interface Mark {
  element: Element;
  hours: HoursRead;
}

const headings = 'h1,h2,h3,h4,h5,h6,[role=heading]';
const frames = /^(BODY|MAIN|TD|TH|FORM|FIELDSET)$/;

/**
 * Reads cards and label–value blocks (B C D): each says its hours once, with the unit; around that mark stands the
 * course. Data tables are not read here: a table row without its header tells nothing.
 *
 * @param leaves the document's text
 * @param credits whether the page knows 学分 only
 */
export function cardsOf(leaves: Leaf[], credits: boolean): { lists: List[]; roots: Element[] } {
  const marks = marksIn(leaves, credits).filter(({ element }) => isShown(element));
  const counts = countsOf(marks.map(({ element }) => element));
  const roots = new Map(marks.flatMap((mark) => [[rootOf(mark.element, counts), mark] as const]));
  const groups = new Map<Element, Element[]>();
  for (const root of roots.keys()) {
    const parent = root.parentElement ?? root;
    groups.set(parent, [...(groups.get(parent) ?? []), root]);
  }
  const lists = [...groups].flatMap(([parent, members]) => {
    const first = members[0] as Element;
    const silent = [...parent.children].filter((child) => !counts.has(child) && isLike(child, first));
    const rows: Row[] = [];
    for (const root of [...members, ...silent]) {
      const own = leaves.filter((leaf) => root.contains(leaf.element) && isShown(leaf.element));
      if (own.some(({ text }) => offerWord.test(text))) return [];
      const row = cardOf(root, own, roots.get(root)?.hours ?? 'none');
      if (row && (roots.has(root) || row.status !== 'silent')) rows.push(row);
    }
    return rows.length ? [{ start: first, rows, odd: false, records: false, sum: 'none' as const }] : [];
  });
  return { lists, roots: [...roots.keys()] };
}

/** Whether a block beside a card can be a card that says no hours; a row of tabs can't. */
function isLike(block: Element, card: Element): boolean {
  const same = (tags: (element: Element) => string | undefined) => tags(block) === tags(card);
  const chosen = '[aria-current],[aria-selected]';
  return (
    same((element) => element.tagName) &&
    same((element) => titlesIn(element)[0]?.tagName) &&
    !block.querySelector(chosen)
  );
}

function marksIn(leaves: Leaf[], credits: boolean): Mark[] {
  const unit = credits ? '学分' : '学时';
  const label = new RegExp(`(?:^|[ |;,(])(?:课程|获得|规定)?${unit} ?: ?([^ |;,)]*)`);
  const valued = new RegExp(`(?<![\\d.:])(-?\\d[\\d.]*(?: ?/ ?\\d[\\d.]*)?) ?${unit}`);
  const bare = new RegExp(`^(?:课程|获得|规定)?${unit} ?(:?)$`);
  return leaves.flatMap(({ element, text }, index) => {
    if (!text.includes(unit) || totalWord.test(text) || goalWord.test(text) || text.length > 80) return [];
    const alone = bare.exec(text);
    if (!alone) {
      const value = label.exec(text)?.[1] ?? valued.exec(text)?.[1];
      return value === undefined ? [] : [{ element, hours: hoursIn(value) }];
    }
    const before = leaves[index - 1];
    const isUnit = !alone[1] && before && /^[\d./ ]+$/.test(before.text);
    const beside = isUnit ? before : leaves[index + 1];
    if (!beside || (!alone[1] && !/^[\d./ -]+$/.test(beside.text))) return [];
    const about = leaves[index - 2]?.text ?? '';
    if (isUnit && (totalWord.test(about) || goalWord.test(about))) return [];
    let around: Element | null = element;
    while (around && !around.contains(beside.element)) around = around.parentElement;
    return around ? [{ element: around, hours: hoursIn(beside.text) }] : [];
  });
}

/** How many marks each element around them holds. */
function countsOf(elements: Element[]): Map<Element, number> {
  const counts = new Map<Element, number>();
  for (const element of elements)
    for (let around: Element | null = element; around; around = around.parentElement)
      counts.set(around, (counts.get(around) ?? 0) + 1);
  return counts;
}

/** The course around a mark: as far out as no second mark and, once it has a title, no second title comes in. */
function rootOf(mark: Element, counts: Map<Element, number>): Element {
  let root = mark;
  for (
    let out = mark.parentElement;
    out && counts.get(out) === 1 && !frames.test(out.tagName);
    out = out.parentElement
  ) {
    if (/^(TR|TBODY|TABLE)$/.test(out.tagName)) break;
    const titles = titlesIn(root);
    if (titles.length && titlesIn(out).length > titles.length) break;
    root = out;
  }
  return root;
}

/** The headings of a block, or the links where it has none; links that only act are no titles. */
function titlesIn(root: Element): Element[] {
  const named = [...root.querySelectorAll(headings)].filter((heading) => titleOf(heading));
  if (named.length) return named;
  const links = [...root.querySelectorAll('a[href]')].filter((link) => isName(plain(titleOf(link))));
  return links.filter((link, index) => links.findIndex((other) => titleOf(other) === titleOf(link)) === index);
}

const action =
  /^(查看|进入|开始|继续|立即|播放|课程|去|我要|重新|再次)?(学习|详情|查看|播放|评价|评论|考试|下载|打印|删除|证书|笔记|收藏|观看|进入)$/;

/** Whether a text can be a course's name: no fact, no action, no figure. */
function isName(text: string): boolean {
  const says = [{ label: null, text }];
  return (
    /\p{L}{2}/u.test(text) &&
    !factWord.test(text) &&
    !action.test(text) &&
    !kindWord.test(text) &&
    !offerWord.test(text) &&
    statusOf(says) === 'silent'
  );
}

/** @returns the course of a card, or null where it has no title, so that it is none */
function cardOf(root: Element, leaves: Leaf[], hours: HoursRead): Row | null {
  const name = titlesIn(root).find((title) => isShown(title)) ?? leaves.find(({ text }) => isName(text))?.element;
  if (!name) return null;
  const facts = factsOf(leaves.filter((leaf) => !name.contains(leaf.element)));
  return {
    title: titleOf(name),
    hours,
    status: statusOf(facts),
    completedOn: completedOnOf(facts),
    courseKey: courseKeyOf(name.closest('a[href]') ?? name.querySelector('a[href]'), root),
    required: requiredOf(facts),
  };
}

/** A card's texts, parted where one holds several facts, each with the label that stands before it. */
function factsOf(leaves: Leaf[]): Fact[] {
  const texts = leaves.flatMap(({ text }) => text.split(/ ?[|;,] ?| (?=[^ :\d]{2,6} ?:)/));
  return texts.map((text, index) => {
    const before = (texts[index - 1] ?? '').trim();
    const isLabel = before.endsWith(':') || columnWords.completed.test(before) || columnWords.progress.test(before);
    const next = texts[index + 1] === '%' ? `${text}%` : text;
    return { label: isLabel ? before.replace(/ ?:$/, '') : null, text: next };
  });
}
