import type { Day } from '../model.ts';
import { plain } from './text.ts';

/**
 * @param text `2018-5-6`, `2018/5/6 0:00:00`, `2018年5月6日`, `2018.05.06` or just `20180506`, full-width digits too
 * @returns the day, or null where there is none, more than one, or one that doesn't exist; a day before 2000 is what a
 *   database fills in (1900-01-01, 1970-01-01)
 */
export function dayIn(text: string): Day | null {
  const standing = plain(text);
  // An instant elsewhere may be another day in Beijing.
  if (/\d(Z|[+-]0[0-79]:?\d\d|[+-]1\d:?\d\d)$/i.test(standing)) return null;
  // `截止2018-12-31` is a limit, `选课 2018-05-06` the day of something else, `:2018-05-06` has lost its word, `2018-05-06起` a beginning.
  if (/^:|^\D{0,10}([截限效选始播至近]|最[近后])|(起|始|前|止|截止|有效)\)?$/.test(standing)) return null;
  // A span of days, and an instant elsewhere, are no day.
  if (/\d ?([~至到–—]|- )|UTC|GMT/i.test(standing)) return null;
  const found =
    /^(20\d\d)(\d\d)(\d\d)$/.exec(standing) ??
    /^\D*(20\d\d)[-/.年](\d{1,2})[-/.月](\d{1,2})(?!\d|.*\d{4})/.exec(standing);
  const day =
    found
      ?.slice(1)
      .map((part) => part.padStart(2, '0'))
      .join('-') ?? '-';
  return new Date(Date.parse(day) || 0).toISOString().startsWith(day) ? day : null;
}

/** @returns the one year a heading or a chosen filter names (`2018年度已完成课程`, `2018`), or null; days don't count */
export function yearIn(text: string): number | null {
  const years = new Set(
    text.match(/(?<!\d|\d{4} ?年?度? ?[-–—~/至到] ?)(19|20)\d\d(?!\d| ?年?度? ?[-–—~/.至到年] ?\d)/g),
  );
  return years.size === 1 ? Number([...years][0]) : null;
}
