import type { Day, Kind, TrainingRecord } from '../model.ts';
import type { Span } from './cycle.ts';
import { dayIn, yearOf } from './days.ts';
import { dayOf } from './hours.ts';

/** The year that is asked for, its five years, and the kinds of training whose hours these count. */
export interface Scope {
  year: number;
  cycle: Span;
  kinds: readonly Kind[];
}

/** The records of an account that its figures are made of. */
export interface Scoped {
  /** Those that can have a part in the year. */
  records: TrainingRecord[];
  /** Courses of earlier years, of which only matters that they were read. */
  met: TrainingRecord[];
}

/** @returns the year that an online course falls in; null where no page gave one */
export function courseYear(record: TrainingRecord): number | null {
  const day = dayOf(record);
  return day ? yearOf(day) : (record.year ?? null);
}

/** The year's days, and those of the entries that reach beyond it: what shares a day with one of them lies between. */
function reachOf(records: readonly TrainingRecord[], year: number): [from: Day, to: Day] {
  const [first, last] = [dayIn(year, '01-01'), dayIn(year, '12-31')];
  let [from, to] = [first, last];
  for (const { startOn, endOn } of records) {
    if (!startOn || !endOn || startOn > last || endOn < first) continue;
    if (startOn < from) from = startOn;
    if (endOn > to) to = endOn;
  }
  return [from, to];
}

function isInCycle({ kind, startOn, endOn }: TrainingRecord, { cycle, kinds }: Scope): boolean {
  if (!startOn || !endOn || !kinds.includes(kind)) return false;
  return startOn <= dayIn(cycle.to, '12-31') && dayIn(cycle.from, '01-01') <= endOn;
}

/** Ten years of records are mostly of other years: what can have no part in the asked one is left out at once. */
export function inScope(records: readonly TrainingRecord[], scope: Scope): Scoped {
  const { year } = scope;
  // A course says something of later years unless it was said to be the same as another, which only its year tells.
  const judged = new Set([year]);
  let last = year;
  for (const record of records) {
    if (record.kind !== 'online' || (record.confirmed !== false && record.makeupFor !== year)) continue;
    const own = courseYear(record) ?? year;
    judged.add(own);
    if (record.makeupFor === year) last = Math.max(last, own);
  }
  const scoped: Scoped = { records: [], met: [] };
  const [from, to] = reachOf(records, year);
  for (const record of records) {
    const { kind, startOn, endOn, makeupFor } = record;
    if (kind !== 'online') {
      const isBeside = startOn && endOn && startOn <= to && from <= endOn;
      if (isBeside || makeupFor === year || isInCycle(record, scope)) scoped.records.push(record);
      continue;
    }
    const own = courseYear(record);
    if (own === null || judged.has(own)) scoped.records.push(record);
    else if (own < last) scoped.met.push(record);
  }
  return scoped;
}
