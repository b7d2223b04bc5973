import type { Hours } from '../model.ts';
import { plain } from './text.ts';

/** Hours as far as a text tells them, else whether it says nothing or something else. */
export type HoursRead = Hours | 'no-hours' | 'unclear-hours';

/** The ledger file's bound (INTERFACES.md). */
export const mostHours = 999_999;

/**
 * The hours a course is prescribed.
 *
 * @param text what stands under 学时, with its unit or without; `1.5/1.5` is learnt / prescribed
 * @returns hundredths of 学时; `unclear-hours` for what is negative, has more than two decimals, is no single number, or
 *   is a length (分钟, `mm:ss`, 小时) – lengths are never converted (RULES.md, Units)
 */
export function hoursIn(text: string): HoursRead {
  const value = plain(text).replace(/ ?个? ?学 ?时$/, '');
  if (/^(-+|—+|暂?无|\/|)$/.test(value)) return 'no-hours';
  const number = /^(?:[\d.]+ ?\/ ?)?(\d+(?:\.\d{1,2})?)$/.exec(value)?.[1];
  const hours = Math.round(Number(number) * 100);
  return hours <= mostHours ? hours : 'unclear-hours';
}
