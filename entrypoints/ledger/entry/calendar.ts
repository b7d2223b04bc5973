import { calendarDays, daysOn } from '../../../lib/credit/days.ts';
import type { Day } from '../../../lib/model.ts';

/** A morning or an afternoon as the ledger keeps it: `2018-05-06a`, `2018-05-06p`. */
export type HalfDay = string;

/** From the first to the last day of a class. */
export interface Range {
  from: Day;
  to: Day;
}

/** A longer class has its number of days typed. */
const longest = 190;

/** @returns whether the days can be shown for clicking: both are there, in order, and not too many */
export const isShowable = ({ from, to }: Range): boolean =>
  from !== '' && from <= to && calendarDays(from, to) <= longest;

/** @returns 0 for Monday to 6 for Sunday */
const weekday = (day: Day): number => (new Date(day).getUTCDay() + 6) % 7;

const isWorkday = (day: Day) => weekday(day) < 5;

export const halvesOf = (day: Day): [HalfDay, HalfDay] => [`${day}a`, `${day}p`];

const dayOf = (half: HalfDay): Day => half.slice(0, -1);

const lies = (day: Day, { from, to }: Range) => from <= day && day <= to;

/** @returns every day of the range, in order */
export const daysIn = ({ from, to }: Range): Day[] =>
  Array.from({ length: calendarDays(from, to) }, (_, index) => daysOn(from, index));

/** @returns whole weeks from Monday to Sunday that hold the range */
export function weeksOf({ from, to }: Range): Day[][] {
  const first = daysOn(from, -weekday(from));
  return Array.from({ length: Math.ceil(calendarDays(first, to) / 7) }, (_, week) =>
    daysIn({ from: daysOn(first, week * 7), to: daysOn(first, week * 7 + 6) }),
  );
}

/** @returns mornings and afternoons of all working days; a holiday has to be taken out by hand */
export const workdaysOf = (range: Range): HalfDay[] => daysIn(range).filter(isWorkday).flatMap(halvesOf);

/** @returns the half-days with some more or fewer, each once and in order */
export function withHalves(halves: readonly HalfDay[], those: readonly HalfDay[], on: boolean): HalfDay[] {
  const rest = halves.filter((half) => !those.includes(half));
  return (on ? [...rest, ...those] : rest).sort();
}

/**
 * The class got other days: what was clicked stays where it still lies in them, and working days that are new to it are
 * taken up.
 */
export function movedTo(halves: readonly HalfDay[], before: Range, after: Range): HalfDay[] {
  const kept = halves.filter((half) => lies(dayOf(half), after));
  const isNew = (half: HalfDay) => !isShowable(before) || !lies(dayOf(half), before);
  return withHalves(kept, workdaysOf(after).filter(isNew), true);
}

/** @returns how many of the half-days lie in each year, for every year of the range */
export function byYear(halves: readonly HalfDay[], { from, to }: Range): { [year: string]: number } {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  const years = Array.from({ length: last - first + 1 }, (_, step) => String(first + step));
  return Object.fromEntries(years.map((year) => [year, halves.filter((half) => half.startsWith(year)).length]));
}
