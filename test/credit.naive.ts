/**
 * RULES.md written down a second time, as plainly as possible, to check the engine against: no rule packs, no
 * shared helpers, every number where the document has it. All arithmetic is in whole numbers: hours in hundredths,
 * days in 800ths (a half-day is 400 of them, a hundredth of an hour of absence is 1), so nothing is ever rounded
 * but where the document rounds down.
 */
import type { Day, Group, Hours, Kind, OverrideField, Profile, Settings, TrainingRecord } from '../lib/model.ts';
import { kinds } from '../lib/model.ts';

import { courseHours, coursesOf, courseYear, inForce } from './credit.naive-courses.ts';
import {
  dayOf,
  daysIn,
  divideDown,
  hoursIn,
  hundredths,
  isHeld,
  isOpening,
  isWithdrawn,
  madeUpYear,
  monthDays,
  yearOf,
  yearsOf,
} from './credit.naive-entries.ts';

type Rules = Record<OverrideField, number | null>;
type ByKind = Record<Kind, Hours>;

// ---- Groups and overrides -------------------------------------------------------------------------------------

/** "Groups": the one held on that year's 20 December; before the first `from`, the first group. */
function groupOf(profile: Profile, year: number): Group {
  const list = [...profile.groups].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  let held = list[0];
  for (const entry of list) if (entry.from <= `${String(year).padStart(4, '0')}-12-20`) held = entry;
  if (!held) throw new Error('a profile without a group');
  return held.group;
}

/** "Groups" (the table), then "Rule packs are data": overrides beat switches; of several that fit, the last. */
function rulesOf(group: Group, settings: Settings, year: number): Rules {
  const switches = settings.switches ?? {};
  const rules: Rules = {
    annual: 110,
    days: null,
    onlineMinimum: 50,
    onlineCap: 50,
    cycleHours: 550,
    cycleMonths: 3,
  };
  if (group === 'county') {
    rules.annual = switches.countyAnnual ?? 110;
    rules.cycleHours = null;
    rules.cycleMonths = null;
  }
  if (group === 'other') {
    rules.annual = 90;
    rules.days = 12;
    rules.onlineMinimum = null;
    rules.onlineCap = switches.otherOnlineCap ?? null;
    rules.cycleHours = null;
    rules.cycleMonths = null;
  }
  for (const override of settings.overrides ?? []) {
    if (override.group && override.group !== group) continue;
    if (override.years && (year < override.years[0] || year > override.years[1])) continue;
    // Days meet the year for `other` only, and only `county-leader` owes the five years.
    if (override.field === 'days' && group !== 'other') continue;
    if ((override.field === 'cycleHours' || override.field === 'cycleMonths') && group !== 'county-leader') continue;
    rules[override.field] = override.value;
  }
  return rules;
}

// ---- A year's standing ----------------------------------------------------------------------------------------

/** "A year's standing": hours by kind, before any cap, of entries that each count. */
function earnedBy(entries: TrainingRecord[], year: number, settings: Settings): ByKind {
  const earned: ByKind = { 'off-job': 0, 'study-group': 0, online: 0, 'self-study': 0, other: 0, teaching: 0 };
  let characters = 0;
  for (const entry of entries) {
    const summed = settings.switches?.selfStudy === 'year' && entry.measure.type === 'characters' && !entry.recognized;
    if (summed && entry.measure.type === 'characters' && yearsOf(entry).includes(year)) {
      characters += entry.measure.characters;
    }
    if (!summed) earned[entry.kind] += hoursIn(entry, year, settings);
  }
  earned['self-study'] += 400 * divideDown(characters, 1000);
  return earned;
}

/** "A year's standing": days over off-job, study-group, other, in 800ths. */
function daysBy(entries: TrainingRecord[], year: number): number {
  let days = 0;
  for (const entry of entries) days += daysIn(entry, year);
  return days;
}

/** All hours of a year together. */
function sum(byKind: ByKind): Hours {
  let all = 0;
  for (const kind of kinds) all += byKind[kind];
  return all;
}

/** "A year's standing": the formulas, figure by figure. */
function judge(earned: ByKind, days: number, rules: Rules) {
  const counted = { ...earned };
  if (rules.onlineCap !== null && earned.online > hundredths(rules.onlineCap)) {
    counted.online = hundredths(rules.onlineCap);
  }
  const total = sum(counted);

  let shortTotal = 0;
  if (rules.annual !== null && hundredths(rules.annual) > total) shortTotal = hundredths(rules.annual) - total;
  let shortOnline = 0;
  if (rules.onlineMinimum !== null && hundredths(rules.onlineMinimum) > earned.online) {
    shortOnline = hundredths(rules.onlineMinimum) - earned.online;
  }

  const byHours = rules.annual !== null && total >= hundredths(rules.annual);
  const byDays = rules.days !== null && days >= 8 * hundredths(rules.days);
  // Days are another way to what a unit may lift.
  const nothingAsked = rules.annual === null;
  const met = (byHours || byDays || nothingAsked) && shortOnline === 0;
  return { counted, total, shortTotal, shortOnline, met };
}

// ---- Five years -----------------------------------------------------------------------------------------------

/** "Five years": cycles of five years, both ways from the start year; 2013, 2018, 2023 by default. */
function cycleOf(settings: Settings, year: number): { from: number; to: number } {
  let from = settings.cycleStart ?? 2018;
  while (from > year) from -= 5;
  while (from + 4 < year) from += 5;
  return { from, to: from + 4 };
}

/** "Five years": hours and days of months of some entries within a cycle. */
function overCycle(entries: TrainingRecord[], from: number, to: number, settings: Settings) {
  let hours = 0;
  let days = 0;
  for (const entry of entries) {
    for (let year = from; year <= to; year++) hours += hoursIn(entry, year, settings);
    if (entry.kind !== 'off-job' || isOpening(entry) || isWithdrawn(entry)) continue;
    if (!entry.startOn || !entry.endOn) continue;
    // Months go to the cycle of the class's start.
    if (yearOf(entry.startOn) < from || yearOf(entry.startOn) > to) continue;
    days += monthDays(entry.startOn, entry.endOn);
  }
  // A month is 30 days; rounded down to one decimal.
  return { hours, days, months: divideDown(days, 3) / 10 };
}

/** "Five years": the cycle's standing; null for `other`, shown but not required for `county`. */
function cycleStanding(done: TrainingRecord[], group: Group, rules: Rules, settings: Settings, year: number) {
  if (group === 'other') return null;
  const { from, to } = cycleOf(settings, year);
  const classes = done.filter((entry) => entry.kind === 'off-job' && entry.institution === true);
  const { hours, days, months } = overCycle(classes, from, to, settings);
  const shown = { from, to, hours: hours / 100, months };
  if (rules.cycleHours === null && rules.cycleMonths === null) {
    return { ...shown, required: null, short: null, met: null };
  }
  const byHours = rules.cycleHours !== null && hours >= hundredths(rules.cycleHours);
  const byMonths = rules.cycleMonths !== null && days * 100 >= 30 * hundredths(rules.cycleMonths);
  let short = 0;
  if (rules.cycleHours !== null && hundredths(rules.cycleHours) > hours) short = hundredths(rules.cycleHours) - hours;
  return {
    ...shown,
    required: { hours: rules.cycleHours, months: rules.cycleMonths },
    short: rules.cycleHours === null ? null : short / 100,
    met: byHours || byMonths,
  };
}

// ---- Second reading, from 2023 --------------------------------------------------------------------------------

/** "Second reading": separate meters that are not added; null before 2023. */
function referenceStanding(
  done: TrainingRecord[],
  group: Group,
  earned: ByKind,
  days: number,
  settings: Settings,
  year: number,
) {
  if (year < 2023) return null;
  const online = { name: 'online', have: earned.online / 100, required: 50, met: earned.online >= 5000 };
  if (group === 'other') {
    const hours = earned['off-job'] + earned['study-group'] + earned.other;
    const yearHours = { name: 'year-hours', have: hours / 100, required: 90, met: hours >= 9000 };
    const yearDays = { name: 'year-days', have: divideDown(days, 8) / 100, required: 12, met: days >= 12 * 800 };
    const met = (yearHours.met || yearDays.met) && online.met;
    return { pack: 'cn-2023', meters: [yearHours, yearDays, online], met };
  }
  const { from, to } = cycleOf(settings, year);
  const concentrated = done.filter(({ kind }) => kind === 'off-job' || kind === 'study-group' || kind === 'other');
  const five = overCycle(concentrated, from, to, settings);
  const fiveHours = { name: 'five-year-hours', have: five.hours / 100, required: 550, met: five.hours >= 55_000 };
  const fiveMonths = { name: 'five-year-months', have: five.months, required: 3, met: five.days >= 90 };
  const met = (fiveHours.met || fiveMonths.met) && online.met;
  return { pack: 'cn-2023', meters: [fiveHours, fiveMonths, online], met };
}

// ---- All together ---------------------------------------------------------------------------------------------

/** INTERFACES.md, `standing`, but for its notices. */
export function naiveStanding(
  profile: Profile,
  records: readonly TrainingRecord[],
  settings: Settings,
  year: number,
  today: Day,
) {
  const group = groupOf(profile, year);
  const rules = rulesOf(group, settings, year);
  const live = inForce(records);
  const done = live.filter((record) => !isHeld(record, today));

  /** The entries that count for a year's total, those made up included: each course once, no opening balance. */
  const counting = (keep: (record: TrainingRecord) => boolean): TrainingRecord[] => {
    const entries = done.filter((record) => record.kind !== 'online' && !isOpening(record) && keep(record));
    for (const course of coursesOf(done, records, keep)) {
      if (course.state === 'counts') entries.push(course.chosen.record);
    }
    return entries;
  };
  const everything = counting(() => true);

  // "A year's standing".
  const own = everything.filter((record) => madeUpYear(record, year) === null);
  const earned = earnedBy(own, year, settings);
  const days = daysBy(own, year);
  const result = judge(earned, days, rules);

  // "Same course" and "No date and no year on the page": what is held apart.
  let unconfirmed = 0;
  for (const course of coursesOf(done, records, () => true)) {
    const record = course.chosen.record;
    if (course.state !== 'unconfirmed' || course.year !== year || madeUpYear(record, year) !== null) continue;
    unconfirmed += courseHours(record);
  }
  let undated = 0;
  for (const record of done) {
    if (record.kind === 'online' && courseYear(record) === null) undated += courseHours(record);
  }

  // "Planned": the plans of the year, and what is dated after today.
  const plans = live.filter(
    (record) => isHeld(record, today) && !isOpening(record) && madeUpYear(record, year) === null,
  );
  const planned = sum(earnedBy(plans, year, settings));

  // "Make-up": the year computed again with the made-up hours, one cap. Texts are summed by the year attended.
  const made = everything.filter((record) => !isOpening(record) && record.makeupFor === year);
  let makeup: { hours: number; total: number; met: boolean } | null = null;
  if (made.length > 0) {
    const together = { ...earned };
    let hours = 0;
    for (const attended of new Set(made.flatMap(yearsOf))) {
      if (attended === year) continue;
      const more = earnedBy(made, attended, settings);
      for (const kind of kinds) together[kind] += more[kind];
      hours += sum(more);
    }
    const again = judge(together, days, rules);
    if (hours > 0) makeup = { hours: hours / 100, total: again.total / 100, met: again.met };
  }

  // "Promotion": the year's entries dated up to the day of appointment, against the full requirement.
  let grace: Day | null = null;
  const promotedOn = profile.promotedOn ?? null;
  if (promotedOn !== null && yearOf(promotedOn) === year) {
    const upToThatDay = (record: TrainingRecord) => {
      if (!yearsOf(record).includes(year)) return true;
      const day = dayOf(record);
      return day !== null && day <= promotedOn;
    };
    const early = counting(upToThatDay).filter((record) => madeUpYear(record, year) === null);
    if (!judge(earnedBy(early, year, settings), daysBy(early, year), rules).met) {
      const monthAndDay = promotedOn.slice(5) === '02-29' ? '02-28' : promotedOn.slice(5);
      grace = `${String(year + 1).padStart(4, '0')}-${monthAndDay}`;
    }
  }

  const shownKinds = {} as Record<Kind, { earned: number; counted: number }>;
  for (const kind of kinds) shownKinds[kind] = { earned: earned[kind] / 100, counted: result.counted[kind] / 100 };
  return {
    profile: profile.id,
    year,
    pack: settings.pack,
    group,
    kinds: shownKinds,
    total: result.total / 100,
    days: divideDown(days, 8) / 100,
    required: { total: rules.annual ?? 0, online: rules.onlineMinimum, days: rules.days },
    short: { total: result.shortTotal / 100, online: result.shortOnline / 100 },
    met: result.met,
    unconfirmed: unconfirmed / 100,
    planned: planned / 100,
    undated: undated / 100,
    makeup,
    grace,
    cycle: cycleStanding(done, group, rules, settings, year),
    reference: referenceStanding(done, group, earned, days, settings, year),
  };
}
