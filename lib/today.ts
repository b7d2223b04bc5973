import type { Day } from './model.ts';

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

/** @returns the calendar day in Beijing (UTC+8, no summer time since 1991) at this instant, `YYYY-MM-DD` */
export function beijingDay(instant: Date): Day {
  return new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
}
