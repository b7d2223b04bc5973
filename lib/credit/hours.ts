import type { Hours, Measure, Switches, TrainingRecord } from '../model.ts';
import { calendarDays, calendarDaysIn, yearOf } from './days.ts';
import type { Pack } from './pack.ts';
import type { Step, StepCode } from './types.ts';

/** One year's share of an entry. */
export interface Share {
  year: number;
  hours: Hours;
  /** Days of training in 1/800 of a day, which holds half-days and hundredths of absent hours exactly. */
  days: number;
}

/** What one entry is worth by itself, before other entries and the year's cap have their say. */
export interface Appraisal {
  hours: Hours;
  /** What the rules give without the recognition. */
  computed: Hours;
  /** By year, ascending; none where the entry has no year yet. */
  shares: Share[];
  /** The article that the hours rest on. */
  article: number;
  steps: Step[];
  /** Absent too long, or a lecture not to cadres: no recognition revives it. */
  forfeited: boolean;
}

/** Days are counted in these: half-days × 400 − absent hundredths. */
export const dayUnit = 800;
const hundredth = dayUnit / 100;

/** @returns 学时 as hundredths */
export const hundredths = (hours: number): Hours => Math.round(hours * 100);

const stepOf = (record: TrainingRecord, code: StepCode, article: number, values: Step['values']): Step => ({
  code,
  article,
  values,
  records: [record.id],
});

/** @returns the day that an entry is dated by: its end, or the day of completion; null where a page gave none */
export const dayOf = ({ kind, completedOn, endOn }: TrainingRecord) =>
  (kind === 'online' ? completedOn : endOn) ?? null;

/** Hours of minutes: whole units only. */
const lessons = (minutes: number, unit: number) => Math.floor(minutes / unit);

type Raw = Pick<Appraisal, 'article' | 'steps' | 'forfeited'> & { hours: Hours; days: number };

function halfDays(record: TrainingRecord, measure: Measure & { type: 'half-days' }, pack: Pack): Raw {
  const { units, absenceDivisor } = pack;
  const article = units.halfDay.article;
  const full = hundredths(measure.halfDays * units.halfDay.value);
  const stated = measure.plannedHours ?? full;
  const planned = Math.min(stated, full);
  const steps = [stepOf(record, 'half-days', article, { halfDays: measure.halfDays, hours: full })];
  if (planned < full) steps.push(stepOf(record, 'planned-hours', article, { hours: planned }));
  const absent = record.kind === 'off-job' ? (record.absentHours ?? 0) : 0;
  const withdrawn = absent * absenceDivisor.value > planned;
  if (absent > 0) {
    const values = { absent, planned, hours: withdrawn ? 0 : planned - absent, divisor: absenceDivisor.value };
    steps.push(stepOf(record, withdrawn ? 'withdrawn' : 'absence', absenceDivisor.article, values));
  }
  if (withdrawn) return { hours: 0, days: 0, article: absenceDivisor.article, steps, forfeited: true };
  const days = ((measure.halfDays * units.halfDay.value * 100 - absent) * dayUnit) / (units.day.value * 100);
  return { hours: planned - absent, days, article, steps, forfeited: false };
}

function lecture(record: TrainingRecord, measure: Measure & { type: 'lecture' }, pack: Pack): Raw {
  const { article, value: worth } = pack.lecture.hours;
  const unit = pack.lecture.minutes.value;
  const given = hundredths(lessons(measure.minutes, unit) * worth);
  const hours = measure.toCadres ? given : 0;
  const code = measure.toCadres ? 'lecture' : 'not-cadres';
  const step = stepOf(record, code, article, { minutes: measure.minutes, unit, worth: hundredths(worth), hours });
  return { hours, days: 0, article, steps: [step], forfeited: !measure.toCadres };
}

/** @returns the hours of a text, or of several texts taken as one, by the unit's way of rounding */
export function textHours(characters: number, pack: Pack, proportional = false): Hours {
  const { text } = pack;
  if (proportional) return Math.floor((characters * hundredths(text.hours.value)) / text.characters.value);
  return hundredths(Math.floor(characters / text.characters.value) * text.hours.value);
}

function minuteHours(
  record: TrainingRecord,
  minutes: number,
  days: number,
  pack: Pack,
): { hours: Hours; steps: Step[] } {
  const { units } = pack;
  const computed = hundredths(lessons(minutes, units.minutes.value));
  const limit = hundredths(units.day.value);
  const hours = Math.min(computed, days * limit);
  const unit = units.minutes.value;
  const steps = [stepOf(record, 'minutes', units.minutes.article, { minutes, unit, hours: computed })];
  if (hours < computed) steps.push(stepOf(record, 'daily-limit', units.day.article, { days, limit, hours }));
  return { hours, steps };
}

/** Minutes are floored, and limited by the day, in each year by themselves. */
function minuteShares(record: TrainingRecord, pack: Pack): { shares: Share[]; steps: Step[] } {
  const { split, startOn, endOn, measure } = record;
  if (!startOn || !endOn || measure.type !== 'minutes') return { shares: [], steps: [] };
  const parts = split
    ? splitParts(split).map(([year, minutes]) => ({ year, minutes, days: calendarDaysIn(year, startOn, endOn) }))
    : [{ year: yearOf(endOn), minutes: measure.minutes, days: calendarDays(startOn, endOn) }];
  const each = parts.map(({ year, minutes, days }) => ({ year, ...minuteHours(record, minutes, days, pack) }));
  return {
    shares: each.map(({ year, hours }) => ({ year, hours, days: 0 })),
    steps: each.flatMap(({ steps }) => steps),
  };
}

const splitParts = (split: { [year: string]: number }) =>
  Object.entries(split)
    .map(([year, part]): [year: number, part: number] => [Number(year), part])
    .sort(([a], [b]) => a - b);

function raw(record: TrainingRecord, pack: Pack, switches: Switches): Raw {
  const { measure } = record;
  if (measure.type === 'half-days') return halfDays(record, measure, pack);
  if (measure.type === 'lecture') return lecture(record, measure, pack);
  if (measure.type === 'characters') {
    const article = pack.text.hours.article;
    const proportional = switches.selfStudy === 'proportional';
    const hours = textHours(measure.characters, pack, proportional);
    const step = stepOf(record, proportional ? 'text-proportional' : 'text', article, {
      characters: measure.characters,
      unit: pack.text.characters.value,
      worth: hundredths(pack.text.hours.value),
      hours,
    });
    return { hours, days: 0, article, steps: [step], forfeited: false };
  }
  if (measure.type === 'minutes') {
    const { shares, steps } = minuteShares(record, pack);
    const hours = shares.reduce((sum, share) => sum + share.hours, 0);
    return { hours, days: 0, article: pack.units.minutes.article, steps, forfeited: false };
  }
  const article = measure.type === 'course' ? pack.onlineCap.county.article : pack.cycle.start.article;
  const step = stepOf(record, measure.type, article, { hours: measure.hours });
  return { hours: measure.hours, days: 0, article, steps: [step], forfeited: false };
}

/** By share of the half-days (or minutes): every year but the last rounded down to 0.01, the rest to the last. */
function splitShares(split: { [year: string]: number }, hours: Hours, days: number): Share[] {
  const parts = splitParts(split);
  const whole = parts.reduce((sum, [, part]) => sum + part, 0) || 1;
  let rest = hours;
  return parts.map(([year, part], index) => {
    const share = index === parts.length - 1 ? rest : Math.floor((hours * part) / whole);
    rest -= share;
    return { year, hours: share, days: Math.floor((days * part) / (whole * hundredth)) * hundredth };
  });
}

function sharesOf(record: TrainingRecord, { hours, days }: Raw, pack: Pack): Share[] {
  const { type } = record.measure;
  if (record.split && (type === 'half-days' || type === 'minutes')) {
    const byMinutes = type === 'minutes' && !record.recognized;
    return byMinutes ? minuteShares(record, pack).shares : splitShares(record.split, hours, days);
  }
  const day = dayOf(record);
  const year = day ? yearOf(day) : record.kind === 'online' ? (record.year ?? null) : null;
  return year === null ? [] : [{ year, hours, days }];
}

/**
 * What one entry brings, by year, with the derivation; the entry form's preview and the standing both use it.
 *
 * @param record an entry of any kind; its being planned, confirmed or made up for plays no part here
 * @returns hours in hundredths, after recognition (art. 10); texts are rounded one by one even where the unit rounds
 *   the year's sum, which only the year can do
 */
export function appraise(record: TrainingRecord, pack: Pack, switches: Switches): Appraisal {
  const { recognized } = record;
  const found = raw(record, pack, switches);
  const { hours: computed, article, steps } = found;
  const worth = recognized && !found.forfeited ? { ...found, hours: recognized.hours } : found;
  if (recognized) {
    const values = { hours: worth.hours, computed, by: recognized.by, on: recognized.on };
    steps.push(stepOf(record, found.forfeited ? 'not-revived' : 'recognized', pack.absenceDivisor.article, values));
  }
  const shares = sharesOf(record, worth, pack);
  if (shares.length > 1) {
    for (const { year, hours } of shares)
      steps.push(stepOf(record, 'split', pack.annual.other.article, { year, hours }));
  }
  return {
    hours: worth.hours,
    computed,
    shares,
    article: recognized ? pack.absenceDivisor.article : article,
    steps,
    forfeited: found.forfeited,
  };
}
