import type { Hours } from '../model.ts';
import { plain } from './text.ts';

/** Hours as far as a text tells them: `none` = it says nothing, `unclear` = it says something else. */
export type HoursRead = Hours | 'none' | 'unclear';

/**
 * The hours a course is prescribed.
 *
 * @param text a cell under 学时, or a fact like `学时：0.5` or `1.50 学时`; `1.5/1.5` is learnt / prescribed
 * @returns hundredths of 学时; `unclear` for what is negative, has more than two decimals, is no single number, or
 *   is a length (分钟, `mm:ss`, 小时) – lengths are never converted (RULES.md, Units)
 */
export function hoursIn(text: string): HoursRead {
  const value = plain(text)
    .replace(/^\D{0,4}学[时分] ?: ?/, '')
    .replace(/ ?学[时分]/g, '');
  if (/^(-+|—+|无|暂无|\/|)$/.test(value)) return 'none';
  const [, number] = /^(?:\d+(?:\.\d+)? ?\/ ?)?(\d+(?:\.\d{1,2})?)$/.exec(value) ?? [];
  const hours = number === undefined ? Number.NaN : Math.round(Number(number) * 100);
  return hours <= mostHours ? hours : 'unclear';
}

/** The ledger file's bound (INTERFACES.md). */
const mostHours = 999_999;
