import { type Pack, packOf } from '../lib/credit/index.ts';
import type { Day } from '../lib/model.ts';

/** Before it nothing is entered: the first five-year cycle starts here. */
export const firstYear = 2013;

/** @returns the first year of the five-year cycle that a day lies in, where the learner sets none (art. 9) */
function cycleStartOf(day: Day, { cycle }: Pack): number {
  const start = cycle.start.value;
  return start + Math.floor((Number(day.slice(0, 4)) - start) / cycle.years.value) * cycle.years.value;
}

/** @returns first years to choose from: the likely one, then those that lie a few years back */
export function cycleChoices(day: Day, packId: string): number[] {
  const pack = packOf(packId);
  return Array.from({ length: pack.cycle.years.value }, (_, back) => cycleStartOf(day, pack) - back);
}
