import { type Hours, type Kind, kinds } from '../model.ts';
import type { Dues } from './dues.ts';
import { type Entry, madeUpFor, stateIn } from './entries.ts';
import { dayUnit, hundredths } from './hours.ts';

/** Hours of every kind, before any cap. */
export type Earned = { [kind in Kind]: Hours };

/** What a year's entries sum up to, before the group has its say. */
export interface Figures {
  earned: Earned;
  /** Hundredths of a day, rounded down once. */
  days: number;
  unconfirmed: Hours;
  planned: Hours;
  /** Hours attended in other years that make up for this one. */
  madeUp: Earned;
}

/** @returns what the function makes of each kind, by kind */
export const byKind = <T>(of: (kind: Kind) => T): { [kind in Kind]: T } => ({
  'off-job': of('off-job'),
  'study-group': of('study-group'),
  online: of('online'),
  'self-study': of('self-study'),
  other: of('other'),
  teaching: of('teaching'),
});

/** @returns the sum over all kinds */
export const sumOf = (earned: Earned): Hours => kinds.reduce((sum, kind) => sum + earned[kind], 0);

/** @returns whether the entry can be in a figure of the year attended: made-up hours are in none, an opening balance in none of any year */
export const staysIn = (entry: Entry, year: number) =>
  madeUpFor(entry, year) === null && !entry.record.opening && entry.record.measure.type !== 'stated';

/** @returns the year's sums over settled entries */
export function figuresOf(entries: readonly Entry[], year: number): Figures {
  const figures: Figures = { earned: byKind(() => 0), days: 0, unconfirmed: 0, planned: 0, madeUp: byKind(() => 0) };
  let days = 0;
  for (const entry of entries) {
    const { kind } = entry.record;
    for (const share of entry.shares) {
      const state = stateIn(entry, share.year);
      if (state === 'made-up' && madeUpFor(entry, share.year) === year) figures.madeUp[kind] += share.hours;
      if (share.year !== year || !staysIn(entry, year)) continue;
      if (state === 'counted') {
        figures.earned[kind] += share.hours;
        days += share.days;
      } else if (state === 'unconfirmed' || state === 'planned') figures[state] += share.hours;
    }
  }
  figures.days = Math.floor((days * 100) / dayUnit);
  return figures;
}

/** @returns online hours of finished courses that no page gives a year for, over all years */
export const undatedHours = (entries: readonly Entry[]): Hours =>
  entries.reduce((sum, { state, appraisal }) => (state === 'undated' ? sum + appraisal.hours : sum), 0);

/** Where hours and days stand against what is owed. */
export interface Result {
  counted: Hours;
  total: Hours;
  short: { total: Hours; online: Hours };
  metByDays: boolean;
  met: boolean;
}

/** @returns hours as hundredths where there is a rule */
export const owed = (hours: number | null): Hours | null => (hours === null ? null : hundredths(hours));

/** Sum first, cap once a year (art. 6), then the requirement (art. 9). */
export function judge(earned: Earned, days: number, dues: Dues): Result {
  const cap = owed(dues.onlineCap);
  const counted = cap === null ? earned.online : Math.min(earned.online, cap);
  const total = sumOf(earned) - earned.online + counted;
  const short = {
    total: Math.max(0, (owed(dues.annual) ?? 0) - total),
    online: Math.max(0, (owed(dues.onlineMinimum) ?? 0) - earned.online),
  };
  const daysOwed = owed(dues.days);
  const metByDays = daysOwed !== null && days >= daysOwed;
  return { counted, total, short, metByDays, met: (short.total === 0 || metByDays) && short.online === 0 };
}
