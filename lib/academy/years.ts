import { isBeside, rowAround } from './choices.ts';
import { yearIn } from './day.ts';
import { isOwn, isRanked, type Title } from './meaning.ts';
import { plain } from './text.ts';
import { foreignTitle, severalYears, yearTitle } from './words/titles.ts';

/**
 * @param titles those before a list, nearest first
 * @returns the year that the nearest heading or filter says of it; null where none does, or it isn't clear. Beyond a title of
 *   several years (`往年`) stands another list's
 */
export function yearAmong(titles: Title[]): number | null {
  const ownAt = titles.findIndex(isOwn);
  const own = titles[ownAt];
  for (const [index, title] of titles.entries()) {
    const year = yearOf(title);
    if (year !== null && title.kind === 'choice' && isOtherYear(titles, title, year)) return null;
    if (own && index > ownAt && isBesideOf(title, own)) continue;
    if (own && index > ownAt && year !== null && title.kind === 'choice' && isOfPanel(titles, index, ownAt))
      return null;
    // Where it leads, not what stands below it.
    if (title.kind === 'link' && /(?<!\d)(19|20)\d\d(?!\d)/.test(title.text)) return null;
    if (year !== null) return year;
    if (title.kind !== 'document' && title.text.length < longest && severalYears.test(title.text)) return null;
    if (isOfSomeYear(title)) return null;
  }
  return null;
}

/** Whether the list's own heading, or another filter below it, names another year than its filter. */
function isOtherYear(titles: Title[], filter: Title, year: number): boolean {
  const own = titles.findIndex(isOwn);
  const near = titles.slice(0, own < 0 ? titles.length : own + 1);
  // `2017` 至 `2018`
  const isRange = ({ kind, element }: Title) => kind === 'choice' && isBeside(element, filter.element);
  return [...near, ...titles.filter(isRange)].some(
    (title) => title.kind !== 'document' && (yearOf(title) ?? year) !== year,
  );
}

/** Whether a heading before a list's own stands no higher: it is of a panel beside the list. */
const isBesideOf = ({ element }: Title, own: Title): boolean =>
  isRanked(element) &&
  isRanked(own.element) &&
  element.tagName >= own.element.tagName &&
  own.element.previousElementSibling !== element;

/**
 * Whether a filter before a list's own heading is of a panel beside the list: under words of its own, or with another
 * heading or figures before that of the list.
 */
function isOfPanel(titles: Title[], at: number, ownAt: number): boolean {
  const [own, filter] = [titles[ownAt] as Title, titles[at] as Title];
  const isHeading = ({ kind }: Title) => kind === 'heading' || kind === 'plain';
  const over = titles.slice(at + 1).find(isHeading);
  if ((over && isBesideOf(over, own)) || titles.slice(ownAt + 1, at).some(isHeading)) return true;
  if (filter.element.ownerDocument !== own.element.ownerDocument) return false;
  const before = plain(filter.element.previousElementSibling?.textContent ?? '');
  if (/\p{L}{2}/u.test(before) && !/年|筛选|查询|条件|时间|选择|学期/.test(before)) return true;
  const row = filter.element.tagName === 'SELECT' ? null : rowAround(filter.element);
  const gap = own.element.ownerDocument.createRange();
  gap.setStartAfter(row && !row.contains(own.element) ? row : filter.element);
  gap.setEndBefore(own.element);
  return /\d/.test(gap.toString());
}

/** Letters; what is longer is news. */
const longest = 40;

/** The year of a list's heading or filter; what else names a year is news. */
const yearOf = ({ text }: Title) =>
  text.length < longest && yearTitle.test(text) ? yearIn(text.replace(/年 ?\d{1,2} ?月份?/, '年')) : null;

/** A heading of some year, and nobody knows of what in it (`2017年补学课程`). */
const isOfSomeYear = ({ text, kind }: Title) =>
  (kind === 'heading' || kind === 'plain') && /(?<!\d)(19|20)\d\d(?!\d)/.test(text) && !foreignTitle.test(text);
