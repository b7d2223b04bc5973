import type { Coverage } from '../model.ts';
import { shownIn, shownText } from './leaves.ts';
import type { Page } from './page.ts';
import { moreWord } from './words.ts';

/**
 * @param blocks what stands together outside the courses
 * @param shown the rows on this page, finished or not
 * @returns null where the page says nothing of paging
 */
export function coverageOf(pages: Page[], blocks: string[], shown: number): Coverage | null {
  const said = pagingIn(blocks);
  const links = pages.map(({ document }) => pageLinksOf(document)).find(Boolean);
  const more = pages.some(({ leaves }) => leaves.some(({ text }) => moreWord.test(text)));
  if (!said && !links) return more ? { shown, total: null, page: null, pages: null } : null;
  return {
    shown,
    total: said?.total ?? null,
    page: said?.page ?? links?.page ?? null,
    pages: said?.pages ?? links?.pages ?? null,
  };
}

/**
 * What a page says of its own paging: `共有 23 项` (A), `共37门`, `共 37 条`, `第 2/4 页`, `第 2 页 共 4 页` (B E F).
 *
 * @param texts what stands together on the page, `plain`
 * @returns what is said, unknown parts null; null where nothing is said of paging
 */
export function pagingIn(texts: string[]): Omit<Coverage, 'shown'> | null {
  const first = (pattern: RegExp) => {
    for (const text of texts) {
      const found = pattern.exec(text)?.[1];
      if (found) return Number(found);
    }
    return null;
  };
  const total = first(
    /[共总](?:有|计)? ?(\d+) ?(?:项|条|门|个(?!人)|节课)(?! ?(?:未读|新)?(?:消息|通知|评论|留言|公告|新闻))/,
  );
  const page =
    first(/第 ?(\d+) ?(?:\/ ?\d+ ?)?页/) ?? first(/页[次码] ?: ?(\d+) ?\//) ?? first(/(?:^| )(\d+) ?\/ ?\d+ ?页/);
  const pages =
    first(/第 ?\d+ ?\/ ?(?:共 ?)?(\d+) ?页/) ??
    first(/共 ?(\d+) ?页/) ??
    first(/页[次码] ?: ?\d+ ?\/ ?(\d+)/) ??
    first(/(?:^| )\d+ ?\/ ?(\d+) ?页/);
  if (total === null && page === null && pages === null)
    return texts.some((text) => /^[上下]一?页/.test(text)) ? { total, page, pages } : null;
  return { total, page, pages };
}

/**
 * Reads numbered page links (A): the number among them that is no link, or is marked current, is this page.
 *
 * @returns null where the document has none; pages null where the numbers go on behind dots
 */
export function pageLinksOf(document: Document): Omit<Coverage, 'shown'> | null {
  const links = shownIn(document, 'a[href],button').filter(({ textContent }) =>
    /^\s*\d{1,3}\s*$/.test(textContent ?? ''),
  );
  const pager = links[0]?.closest('tr,ul,p,div');
  const parts = pager ? shownText(pager).split(/[ |[\]]+/) : [];
  const numbers = parts.filter((part) => /^\d{1,3}$/.test(part)).map(Number);
  if (numbers.length < 2 || numbers.some((number, index) => index > 0 && number !== (numbers[index - 1] ?? 0) + 1))
    return null;
  const linked = new Set(
    links.filter((link) => !link.matches('[aria-current],[disabled]')).map((link) => Number(link.textContent)),
  );
  const [page = null, ...others] = numbers.filter((number) => !linked.has(number));
  const goesOn = parts.some((part) => /^(\.{2,}|…)$/.test(part));
  return { total: null, page: others.length ? null : page, pages: goesOn ? null : Math.max(...numbers) };
}
