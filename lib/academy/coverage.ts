import type { Coverage } from '../model.ts';
import { pagerWord } from './words.ts';

/**
 * What a page says of its own paging: `共有 23 项` (A), `共37门`, `共 37 条`, `第 2/4 页`, `第 2 页 共 4 页` (B E F).
 *
 * @param blocks what stands together outside the courses, `plain`
 * @param shown the rows on this page, finished or not
 * @returns unknown parts null; null where the page says nothing of paging
 */
export function coverageIn(blocks: string[], shown: number): Coverage | null {
  const first = (pattern: RegExp) => {
    const found = blocks.map((block) => pattern.exec(block)?.slice(1).find(Boolean)).find(Boolean);
    return found ? Number(found) : null;
  };
  const total = first(/[共总][有计]? ?(\d+) ?[项条门](?! ?未读|.?消息|.?通知)/);
  const page = first(/第 ?(\d+) ?[页/]|(\d+) ?\/ ?\d+ ?页/);
  const pages = first(/\d ?\/ ?共? ?(\d+) ?页|共 ?(\d+) ?页/);
  // Numbered links (A) say that there are more pages, but not which one this is.
  const isSaid =
    blocks.some((block) => pagerWord.test(block) || /^(1 )?2( 3|$)/.test(block)) || (total ?? page ?? pages) !== null;
  return isSaid ? { shown, total, page, pages } : null;
}
