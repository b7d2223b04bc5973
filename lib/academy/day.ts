import type { Day } from '../model.ts';
import { plain } from './text.ts';

/**
 * @param text `2018-5-6`, `2018/5/6 0:00:00`, `2018年5月6日` or `2018.05.06`, full-width digits too
 * @returns the day, or null where there is none, more than one, or one that doesn't exist
 */
export function dayIn(text: string): Day | null {
  const found = [...plain(text).matchAll(/(?<!\d)(\d{4}) ?([-/.年]) ?(\d{1,2}) ?([-/.月]) ?(\d{1,2})(?!\d)/g)];
  const [, year = '', first, month = '', second, date = ''] = found[0] ?? [];
  if (found.length !== 1 || (first === '年' ? second !== '月' : second !== first)) return null;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const instant = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(day) ? day : null;
}

/** @returns the one year a heading or a chosen filter names (`2018年度已完成课程`, `2018`), or null; days don't count */
export function yearIn(text: string): number | null {
  const named = plain(text).matchAll(/(?<!\d)((?:19|20)\d\d)(?!\d| ?[-/.年] ?\d{1,2}(?!\d))/g);
  const years = new Set([...named].map((match) => Number(match[1])));
  const [year] = years;
  return years.size === 1 && year !== undefined ? year : null;
}
