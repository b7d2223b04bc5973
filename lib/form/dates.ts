import type { Day, Instant } from '../model.ts';
import { beijingClock } from '../today.ts';

/** @returns a day as offices write it: `2018.05.06` */
export const dottedDay = (day: Day): string => day.replaceAll('-', '.');

/** @returns a month as offices write it, `2018.05`; empty for handwriting where it isn't known */
export const dottedMonth = (day: string | null | undefined): string => (day ?? '').slice(0, 7).replaceAll('-', '.');

/** @returns `2018.05.06—2018.05.08`, or the one day */
export function dottedSpan(from: Day | null | undefined, to: Day | null | undefined): string {
  if (!from || !to) return dottedDay(from ?? to ?? '');
  return from === to ? dottedDay(from) : `${dottedDay(from)}—${dottedDay(to)}`;
}

/** @returns an instant in Beijing time: `2018.11.30 09:12` */
export function dottedMoment(instant: Instant): string {
  const clock = beijingClock(new Date(instant));
  return `${dottedDay(clock.slice(0, 10))} ${clock.slice(11, 16)}`;
}
