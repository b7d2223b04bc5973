/** RULES.md, what one entry is worth, written down a second time (see credit.naive.ts). */
import type { Day, Hours, Settings, TrainingRecord } from '../lib/model.ts';
import { courseHours, courseYear } from './credit.naive-courses.ts';

// ---- Arithmetic -----------------------------------------------------------------------------------------------

/** "Conversions round down": an exact whole-number division. */
export function divideDown(a: number, b: number): number {
  return (a - (a % b)) / b;
}

/** "Units": a decimal figure of the settings as hundredths. */
export function hundredths(decimal: number): number {
  return Math.round(decimal * 100);
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

/** Days counted from some fixed day, so that days can be subtracted. */
export function dayNumber(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}

/** "Precise points, Five years": start + n months; a month without that day number means the 1st of the next. */
export function plusMonths(start: Day, n: number): number {
  let year = yearOf(start);
  let month = Number(start.slice(5, 7));
  for (let i = 0; i < n; i++) {
    month += 1;
    if (month === 13) {
      month = 1;
      year += 1;
    }
  }
  const day = Number(start.slice(8, 10));
  const first = (y: number, m: number) => dayNumber(`${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-01`);
  const nextFirst = month === 12 ? first(year + 1, 1) : first(year, month + 1);
  const wanted = first(year, month) + day - 1;
  return wanted >= nextFirst ? nextFirst : wanted;
}

/** "Precise points, Five years": 30 for each whole calendar month, then the days left, the end date included. */
export function monthDays(start: Day, end: Day): number {
  const after = dayNumber(end) + 1;
  let n = 0;
  while (plusMonths(start, n + 1) <= after) n += 1;
  return 30 * n + (after - plusMonths(start, n));
}

// ---- Entries --------------------------------------------------------------------------------------------------

/** "Precise points, Five years": an opening balance. */
export function isOpening(record: TrainingRecord): boolean {
  return record.opening === true || record.measure.type === 'stated';
}

/** The day that an entry is dated: `endOn`, or `completedOn`. */
export function dayOf(record: TrainingRecord): Day | null {
  return (record.kind === 'online' ? record.completedOn : record.endOn) ?? null;
}

/** "Year", "Crossing New Year", "Precise points, Hours": the years that an entry falls in. */
export function yearsOf(record: TrainingRecord): number[] {
  if (record.kind === 'online') {
    const year = courseYear(record);
    return year === null ? [] : [year];
  }
  if (!record.startOn || !record.endOn) return [];
  // A text or lecture belongs to the year of its end, an opening balance to its last year.
  if (record.measure.type !== 'half-days' && record.measure.type !== 'minutes') return [yearOf(record.endOn)];
  const years: number[] = [];
  for (let year = yearOf(record.startOn); year <= yearOf(record.endOn); year++) years.push(year);
  return years;
}

/** "Planned" and "Precise points, Time": planned, or dated after today. */
export function isHeld(record: TrainingRecord, today: Day): boolean {
  const day = dayOf(record);
  return record.planned === true || (day !== null && day > today);
}

/** "Make-up": the year that the hours of an attended one make up for; tagging that year itself is ignored. */
export function madeUpYear(record: TrainingRecord, attended: number): number | null {
  if (isOpening(record)) return null;
  if (typeof record.makeupFor !== 'number') return null;
  return record.makeupFor === attended ? null : record.makeupFor;
}

// ---- Hours of one entry ---------------------------------------------------------------------------------------

/** "Precise points, Hours": half-days × 4; `plannedHours` only where it is less. */
export function plannedHours(record: TrainingRecord): Hours {
  if (record.measure.type !== 'half-days') return 0;
  const full = record.measure.halfDays * 400;
  const stated = record.measure.plannedHours ?? full;
  return stated < full ? stated : full;
}

/** "Kinds, Absence": off-job only. */
export function absence(record: TrainingRecord): Hours {
  return record.kind === 'off-job' ? (record.absentHours ?? 0) : 0;
}

/** "Kinds, Absence": more than one seventh of the whole class. */
export function isWithdrawn(record: TrainingRecord): boolean {
  return record.measure.type === 'half-days' && absence(record) * 7 > plannedHours(record);
}

/** "Crossing New Year": how many of the half-days (minutes) fall in a year. */
export function partIn(record: TrainingRecord, year: number): { part: number; whole: number } {
  const measure = record.measure;
  const whole = measure.type === 'half-days' ? measure.halfDays : measure.type === 'minutes' ? measure.minutes : 0;
  if (yearsOf(record).length === 1) return { part: whole, whole };
  return { part: record.split?.[String(year)] ?? 0, whole };
}

/** "Precise points, Hours": hours by share, every year but the last rounded down to 0.01, the rest to the last. */
export function shareIn(hours: Hours, record: TrainingRecord, year: number): Hours {
  const years = yearsOf(record);
  let rest = hours;
  for (const one of years) {
    if (one === years[years.length - 1]) break;
    const { part, whole } = partIn(record, one);
    const share = whole === 0 ? 0 : divideDown(hours * part, whole);
    if (one === year) return share;
    rest -= share;
  }
  return rest;
}

/** "Kinds": at most 8 for each calendar day of the entry – of its days within the year. */
export function calendarDays(record: TrainingRecord, year: number): number {
  if (!record.startOn || !record.endOn) return 0;
  let count = 0;
  const end = dayNumber(record.endOn);
  for (let day = dayNumber(record.startOn); day <= end; day++) {
    if (new Date(day * 86_400_000).getUTCFullYear() === year) count += 1;
  }
  return count;
}

/** "Kinds": the hours of one entry that fall in a year. Texts in `year` mode are summed elsewhere. */
export function hoursIn(record: TrainingRecord, year: number, settings: Settings): Hours {
  if (!yearsOf(record).includes(year)) return 0;
  const measure = record.measure;
  // Recognised hours never revive a withdrawn class or a lecture not to cadres.
  if (isWithdrawn(record)) return 0;
  if (measure.type === 'lecture' && !measure.toCadres) return 0;
  if (record.recognized) return shareIn(record.recognized.hours, record, year);
  switch (measure.type) {
    case 'course':
      return courseHours(record);
    case 'stated':
      return measure.hours;
    case 'half-days':
      return shareIn(plannedHours(record) - absence(record), record, year);
    case 'minutes': {
      const hours = divideDown(partIn(record, year).part, 45) * 100;
      const most = 800 * calendarDays(record, year);
      return hours < most ? hours : most;
    }
    case 'lecture':
      return 400 * divideDown(measure.minutes, 45);
    case 'characters':
      // 4 for 1,000 characters is 400 hundredths for 1,000, proportionally.
      if (settings.switches?.selfStudy === 'proportional') return divideDown(measure.characters * 400, 1000);
      return 400 * divideDown(measure.characters, 1000);
  }
}

/** "Precise points, Days": the days of one entry in a year, in 800ths. */
export function daysIn(record: TrainingRecord, year: number): number {
  if (record.measure.type !== 'half-days' || isOpening(record) || isWithdrawn(record)) return 0;
  const years = yearsOf(record);
  if (!years.includes(year)) return 0;
  const days = record.measure.halfDays * 400 - absence(record);
  if (years.length === 1) return days;
  const { part, whole } = partIn(record, year);
  // Rounded down to 0.01 of a day, which is 8 of the 800ths.
  return whole === 0 ? 0 : 8 * divideDown(days * part, whole * 8);
}
