import type { Hours } from '../model.ts';
import type { Standing } from './types.ts';

/** What a year still misses: the larger of its two gaps (art. 6, 9). */
export interface Gap {
  hours: Hours;
  /** It is the online minimum's, which other training can't close. */
  isOnline: boolean;
}

/** @returns hours of the total that are missing; none where the year's days meet it (art. 9) */
export const totalGap = ({ short, required, days }: Standing): Hours =>
  required.days !== null && days >= required.days ? 0 : short.total;

/** @returns what the verdict tells; 0 where the year is met */
export function gapOf(standing: Standing): Gap {
  const [total, { online }] = [totalGap(standing), standing.short];
  return { hours: Math.max(total, online), isOnline: online > total };
}
