import type { Kind } from '../model.ts';
import { calendarDays, calendarDaysIn, dayNumber, yearOf } from './days.ts';
import type { Entry } from './entries.ts';
import type { Pack } from './pack.ts';
import { normalTitle } from './titles.ts';

// Warnings between entries (RULES.md, "Time"). They change no figure.

/** Half-days that fit into a calendar day: morning and afternoon. */
const halvesOf = (pack: Pack) => pack.units.day.value / pack.units.halfDay.value;

/** @returns whether the entry states more half-days than its calendar days hold, in all or in one of its years */
export function beyondCalendar(
  { record: { measure, startOn, endOn, split } }: Entry,
  { pack }: { pack: Pack },
): boolean {
  if (measure.type !== 'half-days' || !startOn || !endOn) return false;
  if (measure.halfDays > halvesOf(pack) * calendarDays(startOn, endOn)) return true;
  return Object.entries(split ?? {}).some(
    ([year, halfDays]) => halfDays > halvesOf(pack) * calendarDaysIn(Number(year), startOn, endOn),
  );
}

interface Occupied {
  id: string;
  first: number;
  last: number;
  amount: number;
}

const byFirst = (a: Occupied, b: Occupied) => a.first - b.first;

/** @returns entries in half-days that share a day with another and with it hold more half-days than their joint span */
export function overlapping(entries: readonly Entry[], pack: Pack): Set<string> {
  const halves = halvesOf(pack);
  const spans = entries.flatMap(({ record: { id, measure, startOn, endOn } }): Occupied[] =>
    measure.type === 'half-days' && startOn && endOn
      ? [{ id, first: dayNumber(startOn), last: dayNumber(endOn), amount: measure.halfDays }]
      : [],
  );
  const found = new Set<string>();
  let open: Occupied[] = [];
  for (const span of spans.sort(byFirst)) {
    open = open.filter(({ last }) => last >= span.first);
    for (const other of open) {
      const joint = Math.max(span.last, other.last) - other.first + 1;
      if (span.amount + other.amount > halves * joint) found.add(span.id).add(other.id);
    }
    open.push(span);
  }
  return found;
}

/** Hours of a day that surely fall on it: entries of one day, and classes that fill every half-day of their span. */
function dailyHours({ record: { measure, startOn, endOn } }: Entry, pack: Pack): number {
  if (!startOn || !endOn) return 0;
  const { units, lecture } = pack;
  const days = calendarDays(startOn, endOn);
  if (measure.type === 'half-days') {
    const full = measure.halfDays >= halvesOf(pack) * days;
    return days === 1 || full ? Math.ceil(measure.halfDays / days) * units.halfDay.value : 0;
  }
  if (days > 1) return 0;
  if (measure.type === 'minutes') return Math.floor(measure.minutes / units.minutes.value);
  if (measure.type !== 'lecture' || !measure.toCadres) return 0;
  return Math.floor(measure.minutes / lecture.minutes.value) * lecture.hours.value;
}

/** @returns entries that fall on a day with more hours than a day holds, before any limit (art. 5) */
export function overEight(entries: readonly Entry[], pack: Pack): Set<string> {
  const loads = entries.flatMap((entry): Occupied[] => {
    const { id, startOn, endOn } = entry.record;
    const amount = dailyHours(entry, pack);
    return startOn && endOn && amount > 0 ? [{ id, first: dayNumber(startOn), last: dayNumber(endOn), amount }] : [];
  });
  const changes = new Map<number, number>();
  const change = (day: number, by: number) => changes.set(day, (changes.get(day) ?? 0) + by);
  for (const { first, last, amount } of loads) {
    change(first, amount);
    change(last + 1, -amount);
  }
  const days = [...changes.keys()].sort((a, b) => a - b);
  const crowded: { first: number; last: number }[] = [];
  let load = 0;
  for (const [index, day] of days.entries()) {
    load += changes.get(day) ?? 0;
    if (load > pack.units.day.value) crowded.push({ first: day, last: (days[index + 1] ?? day + 1) - 1 });
  }
  return meeting(loads, crowded);
}

/** Those that have a day in one of the spans, which are in order and apart. */
function meeting(loads: readonly Occupied[], spans: readonly { first: number; last: number }[]): Set<string> {
  const found = new Set<string>();
  let next = 0;
  for (const { id, first, last } of [...loads].sort(byFirst)) {
    while (next < spans.length && (spans[next]?.last ?? 0) < first) next++;
    const span = spans[next];
    if (span && span.first <= last) found.add(id);
  }
  return found;
}

/** @returns entries of the kind that share year and title with another */
export function sameTitles(entries: readonly Entry[], kind: Kind): string[] {
  const byTitle = new Map<string, string[]>();
  for (const { record, day } of entries) {
    if (record.kind !== kind || !day) continue;
    const key = `${yearOf(day)} ${normalTitle(record.title)}`;
    const ids = byTitle.get(key);
    if (ids) ids.push(record.id);
    else byTitle.set(key, [record.id]);
  }
  return [...byTitle.values()].filter((ids) => ids.length > 1).flat();
}

/** @returns hand-entered online courses that the academy lists in the same year, and those it lists */
export function alsoOnAcademy(entries: readonly Entry[]): string[] {
  const titles = new Map<string, { manual: string[]; academy: string[] }>();
  for (const { record, shares } of entries) {
    const year = shares[0]?.year;
    if (record.kind !== 'online' || year === undefined || record.confirmed === true || record.corrects) continue;
    const key = `${year} ${normalTitle(record.title)}`;
    const found = titles.get(key) ?? { manual: [], academy: [] };
    titles.set(key, found);
    if (record.origin === 'manual') found.manual.push(record.id);
    if (record.origin === 'academy') found.academy.push(record.id);
  }
  return [...titles.values()]
    .filter(({ manual, academy }) => manual.length > 0 && academy.length > 0)
    .flatMap(({ manual, academy }) => [...manual, ...academy]);
}
