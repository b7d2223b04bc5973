import type { Coverage } from '../model.ts';
import { blockOf, type Leaf } from './leaves.ts';
import type { Sight } from './sight.ts';
import { pagerWord } from './words/page.ts';

const ofOthers = '(?! ?未读|.?消息|.?通知|.?公告|.?评论|.?留言)';
/** `共有 23 项` (A), `共 37 条`, `共37记录`, `总记录数：37`, `1 - 10 of 37`, `Total 37` (B E F). */
const rowsOfAll = new RegExp(
  [
    `(?:[共总][有计]?|合计) ?(\\d+) ?(?:[项条]|记录)${ofOthers}`,
    '(?:总(?:记录|条)?数|总记录|记录总数) ?:? ?(\\d+)(?! ?学)',
    '\\d(?: ?[-~到至] ?| to )\\d+ of (\\d+)',
    '(?:^| )total ?:? ?(\\d+)(?![\\d.]| ?(?:page|hour|页|学))',
  ].join('|'),
  'i',
);
/** `共37门`, `共37个`, `37 条记录`: less surely of the list; `必修课共 12 门` is of a part. */
const coursesOfAll = new RegExp(
  [
    `(?<!修课?程?)[共总][有计]? ?(\\d+) ?(?:门|个(?=$|[ ,;。)]|课程|记录))${ofOthers}`,
    '(?<!(?:每页|显示|前|[到至第~-]) ?)(?<!\\d)(\\d+) ?条记录',
  ].join('|'),
);
/** `2/4` beside other words of a pager. */
const bare = (page: string, pages: string) => `(?:^|[页门条项录] ?)${page} ?/ ?${pages}(?= ?(?:$|[共下尾末]))`;
/** `第 2/4 页`, `第 2 页`, `页次：1/4`, `当前页：1` (B E F). */
const thisPage = new RegExp(
  `第 ?(\\d+) ?[页/]|页[次码] ?:? ?(\\d+) ?/|当前页 ?:? ?(\\d+)|(?<!\\d)(\\d+) ?/ ?\\d+ ?页|${bare('(\\d+)', '\\d+')}`,
);
const allPages = new RegExp(
  `\\d ?页? ?/ ?共? ?(\\d+) ?页|共 ?(\\d+) ?页|总页数 ?:? ?(\\d+)|页[次码] ?:? ?\\d+ ?/ ?(\\d+)|${bare('\\d+', '(\\d+)')}`,
);

/** A larger number counts nothing (lib/messages.ts takes no more). */
const mostCount = 10_000_000;

/**
 * What a page says of its own paging, in words or by numbered links.
 *
 * @param blocks what stands together outside the courses, `plain`
 * @param links the numbered links, and which of them is this page
 * @param shown the rows on this page, finished or not
 * @returns unknown parts null; null where the page says nothing of paging
 */
export function coverageIn(blocks: string[], links: PageLinks | null, shown: number): Coverage | null {
  const all = (pattern: RegExp) =>
    blocks
      .flatMap((block) => pattern.exec(block)?.slice(1).find(Boolean) ?? [])
      .map(Number)
      .filter((count) => count <= mostCount);
  const first = (pattern: RegExp) => all(pattern)[0] ?? null;
  // Several counts are of parts (`2018年 共12门`).
  const [courses = null, ...others] = new Set(all(coursesOfAll));
  const total = first(rowsOfAll) ?? (others.length ? null : courses);
  const page = first(thisPage) ?? links?.current ?? null;
  // Links may be some of more; beside a total they can't end the list too early.
  const pages = first(allPages) ?? (total !== null && shown < total ? (links?.last ?? null) : null);
  const isSaid = !!links || blocks.some((block) => pagerWord.test(block)) || (total ?? page ?? pages) !== null;
  return isSaid ? { shown, total, page, pages } : null;
}

/** Numbered links to a list's pages (A): the one that is shown, and the last where nothing leads on. */
export interface PageLinks {
  current: number | null;
  last: number | null;
}

const link = 'a,button,[role=button],[onclick]';
/** A class alone names a page's number only beside numbers that lack it. */
const marks = [
  '[aria-current]:not([aria-current=false]),[aria-selected=true]',
  '[class*=active],[class*=current],.on,.cur',
];
const leadsOn = /^(…+|\.{2,}|[>»›]+|[下后]一?页|[尾末]页|最后一?页|next|last|\d+)$/i;

/**
 * @param leaves what the page says outside its courses
 * @returns its numbered links; where the page's number stands in a field (`第 [2] 页`), it is the one shown
 */
export function pageLinksIn(leaves: Leaf[], sight: Sight): PageLinks | null {
  const isLink = (leaf: Leaf | undefined) => !!leaf?.element.closest(link);
  const start = leaves.findIndex((leaf, index) => {
    const next = leaves[index + 1];
    if (!/^\d{1,3}$/.test(leaf.text) || next?.text !== String(Number(leaf.text) + 1)) return false;
    return sight(leaf.element) && (leaf.text === '1' || isLink(leaf) || isLink(next));
  });
  const field = fieldIn(leaves, sight);
  if (start < 0) return field ? { current: field, last: null } : null;
  const from = Number(leaves[start]?.text);
  const numbers = leaves.slice(start);
  const end = numbers.findIndex(({ text }, index) => text !== String(from + index));
  const run = end < 0 ? numbers : numbers.slice(0, end);
  const only = (is: (leaf: Leaf) => boolean) => {
    const found = run.filter(is);
    return found.length === 1 ? Number(found[0]?.text) : null;
  };
  const isMarked =
    (mark: string) =>
    ({ element }: Leaf) =>
      element.matches(mark) || !!element.parentElement?.matches(`li${mark.replaceAll(',', ',li')}`);
  const current = only((leaf) => !isLink(leaf)) ?? marks.map((mark) => only(isMarked(mark))).find(Boolean) ?? field;
  const last = leadsOn.test(numbers[run.length]?.text ?? '') ? null : from + run.length - 1;
  return run.some(isLink) || current ? { current, last } : null;
}

function fieldIn(leaves: Leaf[], sight: Sight): number | null {
  const before = leaves.find(({ element, text }, index) => {
    return /(^| )第$/.test(text) && /^页|^共/.test(leaves[index + 1]?.text ?? '') && sight(element);
  });
  const block = before && blockOf(before.element);
  const field = block?.querySelector('input') ?? block?.parentElement?.querySelector('input');
  return /^[1-9]\d{0,3}$/.test(field?.value ?? '') ? Number(field?.value) : null;
}
