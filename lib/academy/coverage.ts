import type { Coverage } from '../model.ts';
import type { Leaf } from './leaves.ts';
import type { Sight } from './sight.ts';
import { pagerWord } from './words.ts';

/**
 * What a page says of its own paging: `共有 23 项` (A), `共37门`, `共 37 条`, `第 2/4 页`, `第 2 页 共 4 页` (B E F),
 * `页次：1/4`, or numbered links.
 *
 * @param blocks what stands together outside the courses, `plain`
 * @param links the numbered links, and which of them is this page
 * @param shown the rows on this page, finished or not
 * @returns unknown parts null; null where the page says nothing of paging
 */
export function coverageIn(blocks: string[], links: PageLinks | null, shown: number): Coverage | null {
  const first = (pattern: RegExp) => {
    const found = blocks.map((block) => pattern.exec(block)?.slice(1).find(Boolean)).find(Boolean);
    return found ? Number(found) : null;
  };
  const total = first(/[共总][有计]? ?(\d+) ?[项条门](?! ?未读|.?消息|.?通知)/);
  const page = first(/第 ?(\d+) ?[页/]|页[次码] ?:? ?(\d+) ?\/|(?<!\d)(\d+) ?\/ ?\d+ ?页/) ?? links?.current ?? null;
  const pages = first(/\d ?页? ?\/ ?共? ?(\d+) ?页|共 ?(\d+) ?页|页[次码] ?:? ?\d+ ?\/ ?(\d+)/);
  const isSaid = !!links || blocks.some((block) => pagerWord.test(block)) || (total ?? page ?? pages) !== null;
  return isSaid ? { shown, total, page, pages } : null;
}

/** Numbered links to a list's pages (A), and the one that is shown: where it alone is no link, or alone is marked. */
export interface PageLinks {
  current: number | null;
}

const link = 'a,button,[role=button],[onclick]';
/** A class alone names a page's number only beside numbers that lack it. */
const marks = [
  '[aria-current]:not([aria-current=false]),[aria-selected=true]',
  '[class*=active],[class*=current],.on,.cur',
];

/** @param leaves what the page says outside its courses */
export function pageLinksIn(leaves: Leaf[], sight: Sight): PageLinks | null {
  const start = leaves.findIndex(
    ({ element, text }, index) => text === '1' && leaves[index + 1]?.text === '2' && sight(element),
  );
  if (start < 0) return null;
  const numbers = leaves.slice(start);
  const end = numbers.findIndex(({ text }, index) => text !== String(index + 1));
  const run = end < 0 ? numbers : numbers.slice(0, end);
  const only = (is: (element: Element) => boolean) => {
    const found = run.filter(({ element }) => is(element));
    return found.length === 1 ? Number(found[0]?.text) : null;
  };
  const isMarked = (mark: string) => (element: Element) =>
    element.matches(mark) || !!element.parentElement?.matches(`li${mark.replaceAll(',', ',li')}`);
  const isLink = (element: Element) => !!element.closest(link);
  const current =
    only((element) => !isLink(element)) ?? marks.map((mark) => only(isMarked(mark))).find(Boolean) ?? null;
  return run.some(({ element }) => isLink(element)) || current ? { current } : null;
}
