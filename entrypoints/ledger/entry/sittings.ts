import { daysOn } from '../../../lib/credit/days.ts';
import type { Day, TrainingRecord } from '../../../lib/model.ts';
import type { Draft } from './draft.ts';

/** How often the same training comes again. */
export type Interval = 'week' | 'fortnight' | 'month';

/** More at once are a mistake in a year. */
const most = 60;

/** Where a month has no such day, its last one. */
function monthsOn(first: Day, months: number): Day {
  const [year = 0, month = 0, date = 0] = first.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

const nth: { [interval in Interval]: (first: Day, index: number) => Day } = {
  week: (first, index) => daysOn(first, index * 7),
  fortnight: (first, index) => daysOn(first, index * 14),
  month: monthsOn,
};

/** @returns the days of a training that comes again, from the first to the last not after `until`; none without a first day */
export function sittingsOf(first: Day, every: Interval, until: Day): Day[] {
  const days: Day[] = [];
  if (!first || first > until) return days;
  for (let day = first; day <= until && days.length < most; day = nth[every](first, days.length)) days.push(day);
  return days;
}

/** @returns whether the draft is of several sittings at once */
export const hasSittings = ({ kind, several }: Draft): boolean =>
  several && (kind === 'study-group' || kind === 'other');

/** @returns the entries of a draft: one for each sitting, else the one */
export function recordsOf(draft: Draft, record: TrainingRecord): TrainingRecord[] {
  if (!hasSittings(draft)) return [record];
  return draft.sittings.map((day, index) => ({
    ...record,
    id: index === 0 ? record.id : `${record.id}-${index + 1}`,
    startOn: day,
    endOn: day,
  }));
}
