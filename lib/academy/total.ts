import type { StatedTotal } from '../model.ts';
import { yearIn } from './day.ts';
import { hoursIn } from './hours.ts';
import { goalWord, totalWord } from './words.ts';

const figure = '(\\d[\\d.]*)';
const patterns = [
  // `2018年度已获得学时：63.5`, `累计学时 63.5`
  `${totalWord}[^\\d/:]{0,10}学时[^\\d/]{0,6}?${figure}`,
  // `已获得 63.5 学时`, `合计 3 门，4 学时`
  `${totalWord}[^\\d/]{0,4}(?:\\d+ ?[门项条][^\\d/]{0,4})?${figure} ?学时`,
  // `学时 30.5/50`, earned of required (E)
  `学时[^\\d/]{0,6}?${figure} ?/`,
].map((pattern) => `.{0,6}${pattern}`);
const total = new RegExp(patterns.join('|'), 'g');

/**
 * @param block what stands together on the page outside its rows, `plain`
 * @returns the total it prints, its year where it names one; null where it prints none. Goals (应完成) are
 *   no totals
 */
export function totalIn(block: string): StatedTotal | null {
  for (const [said, ...figures] of block.matchAll(total)) {
    const hours = hoursIn(figures.find(Boolean) ?? '');
    if (typeof hours === 'number' && !goalWord.test(said)) return { hours, year: yearIn(said.replace(/[^年]*$/, '')) };
  }
  return null;
}
