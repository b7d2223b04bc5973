import type { Day, Hours, Switches, TrainingRecord } from '../model.ts';
import { type Course, type Judgement, judgeCourses, type Verdict } from './courses.ts';
import { yearOf } from './days.ts';
import { type Appraisal, appraise, dayOf, type Share, textHours } from './hours.ts';
import type { Pack } from './pack.ts';
import { inScope, type Scope } from './scope.ts';
import type { EntryState, Step, StepCode } from './types.ts';

/** An entry with its worth and its place among the others; `made-up` depends on the year and is told by `stateIn`. */
export interface Entry {
  record: TrainingRecord;
  appraisal: Appraisal;
  /** By year; where the unit rounds the year's sum of texts, this entry's part of it. */
  shares: Share[];
  day: Day | null;
  state: Exclude<EntryState, 'made-up'>;
  /** Dated after today without being planned. */
  future: boolean;
  verdict: Verdict | null;
}

/** All entries of an account, of all years. */
export interface Book {
  entries: Entry[];
  nearMatches: Judgement['nearMatches'];
}

const lastChange = ({ changed }: TrainingRecord) =>
  Object.values(changed ?? {}).reduce((latest, at) => Math.max(latest, Date.parse(at)), 0);

/** Later by `changed`, then by id. */
const isLater = (a: TrainingRecord, b: TrainingRecord) =>
  lastChange(a) === lastChange(b) ? a.id > b.id : lastChange(a) > lastChange(b);

/** The corrections in force. Where they correct one another in a ring, none corrects the latest of the ring. */
function correctionsIn(records: readonly TrainingRecord[]): (TrainingRecord & { corrects: string })[] {
  const corrections: (TrainingRecord & { corrects: string })[] = [];
  for (const record of records) {
    const { id, corrects, planned, deletedAt } = record;
    if (corrects && corrects !== id && !planned && !deletedAt) corrections.push({ ...record, corrects });
  }
  const byId = new Map(corrections.map((record) => [record.id, record]));
  const seen = new Set<string>();
  const idle = new Set<string>();
  for (const first of corrections) {
    const path: typeof corrections = [];
    let next: (typeof corrections)[number] | undefined = first;
    while (next && !seen.has(next.id)) {
      seen.add(next.id);
      path.push(next);
      next = byId.get(next.corrects);
    }
    if (!next || !path.includes(next)) continue;
    const ring = path.slice(path.indexOf(next));
    const latest = ring.reduce((a, b) => (isLater(b, a) ? b : a));
    for (const { id, corrects } of ring) if (corrects === latest.id) idle.add(id);
  }
  return corrections.filter(({ id }) => !idle.has(id));
}

/** @returns the records that a correction stands for: what it corrects, and what lost to it with all that corrects that */
export function correctedIds(records: readonly TrainingRecord[]): Set<string> {
  const rivals = new Map<string, TrainingRecord[]>();
  for (const record of correctionsIn(records))
    rivals.set(record.corrects, [...(rivals.get(record.corrects) ?? []), record]);
  const corrected = new Set(rivals.keys());
  for (const those of rivals.values()) {
    const latest = those.reduce((a, b) => (isLater(b, a) ? b : a));
    const lost = those.filter((record) => record !== latest);
    for (let record = lost.pop(); record; record = lost.pop()) {
      corrected.add(record.id);
      lost.push(...(rivals.get(record.id) ?? []));
    }
  }
  return corrected;
}

/** @returns the records, each correction without an id of its own as the very course that it corrects (art. 6) */
export function identified(records: readonly TrainingRecord[]): readonly TrainingRecord[] {
  if (!records.some(({ corrects, courseKey }) => corrects && !courseKey)) return records;
  const byId = new Map(records.map((record) => [record.id, record]));
  return records.map((record) => {
    const seen = new Set<string>();
    let source: TrainingRecord | undefined = record;
    while (source && !source.courseKey && source.corrects && !seen.has(source.id)) {
      seen.add(source.id);
      source = byId.get(source.corrects);
    }
    if (!source || source === record) return record;
    return { ...record, platform: source.platform, courseKey: source.courseKey };
  });
}

/** Where no other entry has a say. */
function ownState(record: TrainingRecord, day: Day | null, corrected: Set<string>, today: Day): Entry['state'] {
  if (corrected.has(record.id)) return 'corrected';
  if (record.planned || (day !== null && day > today)) return 'planned';
  if (record.opening || record.measure.type === 'stated') return 'opening';
  return record.kind === 'online' && day === null && !record.year ? 'undated' : 'counted';
}

/** The unit rounds the sum of a year's texts: each entry gets what it adds to the sum, in order of day and id. */
function roundByYear(entries: readonly Entry[], pack: Pack): void {
  const sums = new Map<string, number>();
  const orderOf = ({ day, record }: Entry) => `${day} ${record.id}`;
  for (const entry of [...entries].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))) {
    const { measure, recognized, makeupFor } = entry.record;
    if (measure.type !== 'characters' || recognized) continue;
    entry.shares = entry.shares.map((share) => {
      const pool = `${entry.state} ${share.year} ${makeupFor ?? share.year}`;
      const sum = sums.get(pool) ?? 0;
      const next = sum + measure.characters;
      sums.set(pool, next);
      return { ...share, hours: textHours(next, pack) - textHours(sum, pack) };
    });
  }
}

/**
 * Appraises every record that is not in the trash and settles which count, which are held apart and which are not
 * counted at all.
 *
 * @param scope where only one year is asked for: the entries are those that can have a part in it
 */
export function settle(
  records: readonly TrainingRecord[],
  today: Day,
  pack: Pack,
  switches: Switches,
  scope: Scope | null = null,
): Book {
  const corrected = correctedIds(records);
  const scoped = scope ? inScope(records, scope) : { records: records.filter(({ deletedAt }) => !deletedAt), met: [] };
  const entries = scoped.records.map((record): Entry => {
    const appraisal = appraise(record, pack, switches);
    const day = dayOf(record);
    const state = ownState(record, day, corrected, today);
    const future = state === 'planned' && !record.planned;
    return { record, appraisal, shares: appraisal.shares, day, state, future, verdict: null };
  });
  const met = scoped.met.filter(({ record }) => ownState(record, dayOf(record), corrected, today) === 'counted');
  const courses = entries.flatMap(({ record, appraisal: { hours, shares }, state }): Course[] => {
    const year = shares[0]?.year;
    return record.kind === 'online' && state === 'counted' && year !== undefined ? [{ record, year, hours }] : [];
  });
  const { verdicts, nearMatches } = judgeCourses(courses, met);
  for (const entry of entries) {
    entry.verdict = verdicts.get(entry.record.id) ?? null;
    if (entry.verdict) entry.state = entry.verdict.state;
    else if (entry.state === 'counted' && entry.appraisal.forfeited) entry.state = 'nothing';
  }
  if (switches.selfStudy === 'year') roundByYear(entries, pack);
  return { entries, nearMatches };
}

/** @returns the year that the entry makes up for, where that is not this attended one (art. 11) */
export const madeUpFor = ({ record, state }: Entry, attended: number): number | null =>
  state === 'opening' || !record.makeupFor || record.makeupFor === attended ? null : record.makeupFor;

/** @returns what the entry is to the year in which it was attended */
export const stateIn = (entry: Entry, attended: number): EntryState =>
  entry.state === 'counted' && madeUpFor(entry, attended) !== null ? 'made-up' : entry.state;

/** @returns whether the entry has a day in the year; a text or a lecture belongs to the year of its end */
export function touches({ record, day, shares }: Entry, year: number): boolean {
  const { measure, startOn } = record;
  const spans = measure.type === 'half-days' || measure.type === 'minutes';
  if (spans && day && startOn) return yearOf(startOn) <= year && year <= yearOf(day);
  return shares.some((share) => share.year === year);
}

/** @returns the hours of a year that pass the test, summed over all entries */
export function sumHours(entries: readonly Entry[], test: (entry: Entry, share: Share) => boolean): Hours {
  let sum = 0;
  for (const entry of entries) for (const share of entry.shares) if (test(entry, share)) sum += share.hours;
  return sum;
}

/** @returns the entry's hours in the year */
export const hoursIn = ({ shares }: Entry, year: number): Hours =>
  shares.reduce((sum, share) => (share.year === year ? sum + share.hours : sum), 0);

/** @returns whether the unit rounds the year's sum of texts, so that the entry has a part of it instead of its own hours */
export const isPooled = ({ shares, appraisal }: Entry): boolean => shares !== appraisal.shares;

/** @returns steps about an entry's place among the others */
export function placeSteps(entry: Entry): Step[] {
  const { record, state, verdict, future, shares } = entry;
  const step = (code: StepCode, article: number | null, values: Step['values'] = {}, records = [record.id]): Step => ({
    code,
    article,
    values,
    records,
  });
  const steps: Step[] = [];
  if (isPooled(entry)) {
    const hours = shares.reduce((sum, share) => sum + share.hours, 0);
    steps.push(step('text-year', 7, { hours }));
  }
  if (record.corrects && state !== 'corrected') steps.push(step('correction', 6, {}, [record.id, record.corrects]));
  if (verdict?.sameAs) steps.push(step('same-course', 6, {}, [record.id, verdict.sameAs]));
  if (verdict && verdict.differing.length > 0) steps.push(step('hours-differ', 6, {}, verdict.differing));
  if (verdict?.near) steps.push(step('near-match', 6, {}, [record.id, verdict.near]));
  if (verdict?.repeated) steps.push(step('course-repeated', 6));
  if ((verdict?.near || verdict?.repeated) && state === 'counted') steps.push(step('confirmed', 6));
  if (state === 'denied') steps.push(step('denied', 6));
  if (state === 'undated') steps.push(step('undated', 9));
  if (state === 'planned') steps.push(step(future ? 'future' : 'planned', null));
  if (state === 'opening') steps.push(step('opening', 9));
  if (state === 'corrected') steps.push(step('corrected', 6));
  return steps;
}
