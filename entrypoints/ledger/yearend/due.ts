import type { Filed } from '../../../lib/ledger/file.ts';
import type { Day } from '../../../lib/model.ts';

/**
 * @param years the years that have entries
 * @param filed the learner's filings
 * @returns the year whose end is at hand and not filed yet: in December the year itself, in January the one before where it
 *   has entries; null at other times
 */
export function dueYear(today: Day, years: readonly number[], filed: readonly Filed[]): number | null {
  const [year, month] = [Number(today.slice(0, 4)), today.slice(5, 7)];
  const ending = month === '12' ? year : month === '01' && years.includes(year - 1) ? year - 1 : null;
  return filed.some((each) => each.year === ending) ? null : ending;
}
