import type { Day, Instant } from './model.ts';

/** True only in the build the tests use (wxt.config.ts). */
declare const __TEST_BUILD__: boolean;

/**
 * The one place that tells what today is.
 *
 * @returns the calendar day in Beijing, `YYYY-MM-DD`; the test build may have it set as `globalThis.todayForTests`,
 *   else stays in the replica academy's year
 */
export function today(): Day {
  if (__TEST_BUILD__) return (globalThis as { todayForTests?: Day }).todayForTests ?? '2018-12-01';
  return beijingDay(new Date());
}

/** @returns the present instant, in UTC; on the test build's day, at the real time of day */
export function now(): Instant {
  const instant = new Date();
  if (!__TEST_BUILD__) return instant.toISOString();
  return new Date(`${today()}T${beijingClock(instant).slice(11, 23)}+08:00`).toISOString();
}

/** @returns an instant as Beijing's clocks show it (UTC+8, no summer time since 1991): `2018-12-01T09:00:00.000` and a meaningless Z */
export const beijingClock = (instant: Date): string => new Date(instant.getTime() + 8 * 3_600_000).toISOString();

/** @returns the calendar day in Beijing at this instant, `YYYY-MM-DD` */
export const beijingDay = (instant: Date): Day => beijingClock(instant).slice(0, 10);
