import type { Day } from '../model.ts';

/** @returns the calendar year of a day, digit by digit: it is asked tens of thousands of times for one standing */
export function yearOf(day: Day): number {
  let year = 0;
  for (let index = 0; index < 4; index++) year = year * 10 + day.charCodeAt(index) - 48;
  return year;
}

/** @returns the day of a year: `dayIn(2018, '12-20')` */
export const dayIn = (year: number, monthAndDay: string): Day => `${String(year).padStart(4, '0')}-${monthAndDay}`;

const monthOf = (day: Day) => Number(day.slice(5, 7));
const dateOf = (day: Day) => Number(day.slice(8));

/** The running number of the first day of a month; months beyond 12 are of later years. The year is taken to begin in March. */
function firstOf(year: number, month: number): number {
  const marchYear = year + Math.floor((month - 3) / 12);
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return 365 * marchYear + leapDays + Math.floor((153 * ((month + 9) % 12) + 2) / 5) + 1;
}

/** @returns a running number of the day, so that days can be subtracted */
export const dayNumber = (day: Day): number => firstOf(yearOf(day), monthOf(day)) + dateOf(day) - 1;

/** @returns the calendar days from one day to another, both included */
export const calendarDays = (from: Day, to: Day): number => (from === to ? 1 : dayNumber(to) - dayNumber(from) + 1);

/** @returns the calendar days of the span that lie in the year */
export function calendarDaysIn(year: number, from: Day, to: Day): number {
  const first = yearOf(from) < year ? dayIn(year, '01-01') : from;
  const last = yearOf(to) > year ? dayIn(year, '12-31') : to;
  return Math.max(0, calendarDays(first, last));
}

/** Only as a number: the day that many months on; a month without that day number means the 1st of the next. */
function monthsOn(day: Day, months: number): number {
  const [year, month] = [yearOf(day), monthOf(day) + months];
  return Math.min(firstOf(year, month) + dateOf(day) - 1, firstOf(year, month + 1));
}

/**
 * @returns the whole calendar months from a day to another (end included) and the days over: the largest n with
 *   start + n months ≤ end + 1 day
 */
export function monthsAndDays(from: Day, to: Day): { months: number; days: number } {
  if (from === to) return { months: 0, days: 1 };
  const after = dayNumber(to) + 1;
  let months = (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from) + 1;
  while (months > 0 && monthsOn(from, months) > after) months--;
  return { months, days: after - monthsOn(from, months) };
}

/** @returns the day that many days on, or before where it is negative */
export function daysOn(day: Day, days: number): Day {
  const date = new Date(day);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, day.length);
}

/** @returns the same date some years on; 29 February becomes 28 February */
export function yearsOn(day: Day, years: number): Day {
  const year = yearOf(day) + years;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const date = day.slice(5);
  return dayIn(year, date === '02-29' && !leap ? '02-28' : date);
}
