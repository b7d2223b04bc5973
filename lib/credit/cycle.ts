import type { Group, Kind } from '../model.ts';
import { monthsAndDays, yearOf } from './days.ts';
import type { Dues } from './dues.ts';
import { type Entry, sumHours } from './entries.ts';
import { hundredths } from './hours.ts';
import { type Pack, packOf, referencePack } from './pack.ts';
import type { Scope } from './scope.ts';
import type { Account, Standing } from './types.ts';

export interface Span {
  from: number;
  to: number;
}

/** @returns the five years that the year lies in; cycles repeat both ways from the start year (art. 9) */
export function cycleOf(year: number, start: number | null | undefined, pack: Pack): Span {
  const { value: years } = pack.cycle.years;
  const first = start ?? pack.cycle.start.value;
  const from = first + Math.floor((year - first) / years) * years;
  return { from, to: from + years - 1 };
}

/** Whose hours the five years count by the Measure; the second reading counts more. */
const offJobOnly: readonly Kind[] = ['off-job'];

/** Off-job training and what the second reading recognises besides. */
export const concentratedKinds: readonly Kind[] = ['off-job', 'study-group', 'other'];

/** @returns what has to be looked at for the standing of a year */
export function scopeOf({ settings }: Account, year: number): Scope {
  const kinds = year < referencePack.fromYear.value ? offJobOnly : concentratedKinds;
  return { year, cycle: cycleOf(year, settings.cycleStart, packOf(settings.pack)), kinds };
}

/** @returns whether the year lies in the span */
export const within = ({ from, to }: Span, year: number): boolean => from <= year && year <= to;

/**
 * @returns days by the months rule, of all classes that began in the span: 30 for a whole calendar month, and the days
 *   over (art. 9)
 */
export function monthDays(entries: readonly Entry[], span: Span, daysInMonth: number): number {
  return entries.reduce((sum, { record: { startOn, endOn } }) => {
    if (!startOn || !endOn || !within(span, yearOf(startOn))) return sum;
    const { months, days } = monthsAndDays(startOn, endOn);
    return sum + months * daysInMonth + days;
  }, 0);
}

/** @returns days by the months rule as months, rounded down to 0.1 */
export const monthsOf = (days: number, daysInMonth: number): number => Math.floor((days * 10) / daysInMonth) / 10;

/** @returns whether the entry is an off-job class that took place; an opening balance is none */
export const isClass = ({ record, state }: Entry): boolean => record.kind === 'off-job' && state === 'counted';

/** @returns whether an entry counts for the five years: off-job at a recognised institution, opening balances included */
export const inCycle = ({ record, state }: Entry): boolean =>
  record.kind === 'off-job' && record.institution === true && (state === 'counted' || state === 'opening');

/** @returns the five years of the group, or null where it has none */
export function cycleStanding(
  entries: readonly Entry[],
  span: Span,
  group: Group,
  dues: Dues,
  pack: Pack,
): Standing['cycle'] {
  if (!pack.cycle.shown[group].value) return null;
  const { cycleHours, cycleMonths } = dues;
  const own = entries.filter(inCycle);
  const hours = sumHours(own, (_, share) => within(span, share.year));
  const month = pack.cycle.daysInMonth.value;
  const days = monthDays(own.filter(isClass), span, month);
  const required = {
    hours: cycleHours === null ? null : hundredths(cycleHours),
    months: cycleMonths,
  };
  const metByHours = required.hours !== null && hours >= required.hours;
  const metByMonths = required.months !== null && days >= required.months * month;
  const owed = required.hours !== null || required.months !== null;
  return {
    ...span,
    hours,
    monthDays: days,
    months: monthsOf(days, month),
    required: owed ? required : null,
    short: required.hours === null ? null : Math.max(0, required.hours - hours),
    met: owed ? metByHours || metByMonths : null,
  };
}
