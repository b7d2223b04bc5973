import { yearIn } from './day.ts';
import { loadingWord, nothingWord, pagerWord } from './words/page.ts';
import { againstPart, foreignTitle, partWord, pendingPart, proseWord, yearTitle } from './words/titles.ts';

/** What a line that parts a list says of the rows below it: null is said, but unclear; undefined is not said. */
export interface Part {
  year?: number | null;
  /** true 必修, false 选修. */
  required?: boolean | null;
  /** Unfinished courses, which no title of the list proves. */
  pending?: boolean;
  /** Courses of which nothing says whose or of what they are (`大家都在看`): no title above proves them. */
  isUnknown?: boolean;
  /** Courses that the line speaks against, whatever they say themselves (`旁听课程`). */
  isDoubted?: boolean;
}

/** Letters; what is longer is a note. */
const longest = 30;
/** What a line puts before its word: a triangle, brackets, `一、`, `（二）`. */
const ornament = /^[:▲▼▶►▸▾◆◇●■□★※>+·-]+|[【】[\]]|^(\(?[一二三四五六七八九十]{1,3}[、.)])/g;
/** `（共 3 门）`, `（小计 5 学时）`, `共3门`. */
const count = /\([^()]{0,12}\d[^()]{0,12}\)$|(共|合计|小计):?[\d.]+[门个节学项条][^()]{0,8}$/;
const parts =
  /^(?:(?:学习|培训|所属)?年[度份]:?)?((?:19|20)\d\d)?(?:年度?)?(?:的?(?:课程?|(必修|选修)课?程?)|已[学完].{0,6})?$/;

/**
 * @param text the only text of a line, `plain`
 * @returns what it says of the rows below (`2018年度（共 3 门）`, `必修课`, `二、未完成考核`); null where it is a note or the
 *   page's
 */
export function partIn(text: string): Part | null {
  const word = text.replaceAll(' ', '').replace(ornament, '').replace(ornament, '').replace(count, '');
  if (word.length > longest || !/[\p{L}\d]{2}/u.test(word)) return null;
  if ([pagerWord, nothingWord, loadingWord].some((other) => other.test(text))) return null;
  const [isClear, year, kind] = parts.exec(word) ?? [];
  const hasYear = /(?<!\d)(19|20)\d\d(?!\d)/.test(word);
  if (isClear === undefined && !hasYear && proseWord.test(word)) return null;
  return {
    ...(hasYear && { year: year ? Number(year) : yearTitle.test(word) ? yearIn(word) : null }),
    // A year begins anew; another kind than these two (专题班) is none of them.
    ...(kind ? { required: kind === '必修' } : !hasYear && { required: null }),
    ...(pendingPart.test(word) ? { pending: true } : /已|合格/.test(word) && { pending: false }),
    isUnknown: isClear === undefined && (foreignTitle.test(word) || !partWord.test(word)),
    isDoubted: isClear === undefined && againstPart.test(word),
  };
}

/** Whether a line says clearly by which year or kind it parts the list, so that it can't be a course. */
export const isClear = (part: Part | null): boolean =>
  !!part && ((part.year ?? null) !== null || (part.required ?? null) !== null);

/** @returns what holds for the rows below a line: a year lets go of the kind before it, a kind keeps the year */
export const below = (above: Part, part: Part): Part =>
  part.year === undefined ? { ...above, ...part } : { ...(above.pending && { pending: true }), ...part };
