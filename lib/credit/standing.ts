import type { Day, TrainingRecord } from '../model.ts';
import { cycleStanding, type Span, scopeOf, within } from './cycle.ts';
import { dayIn, yearOf, yearsOn } from './days.ts';
import { type Dues, duesOf } from './dues.ts';
import {
  correctedIds,
  type Entry,
  hoursIn,
  identified,
  madeUpFor,
  placeSteps,
  settle,
  stateIn,
  sumHours,
  touches,
} from './entries.ts';
import { byKind, type Figures, figuresOf, judge, owed, sumOf, undatedHours } from './figures.ts';
import { groupOn } from './group.ts';
import { dayOf } from './hours.ts';
import { noticesOf } from './notices.ts';
import { type Pack, packOf, referencePack } from './pack.ts';
import { reasonsOf } from './reasons.ts';
import { referenceStanding } from './reference.ts';
import type { Scope } from './scope.ts';
import type { Account, EntryLine, Standing, Step } from './types.ts';

/** The year computed again with the hours that make up for it, one cap (art. 11). */
function afterMakeup({ earned, madeUp, days }: Figures, dues: Dues): Standing['makeup'] {
  const hours = sumOf(madeUp);
  if (hours === 0) return null;
  const { total, met } = judge(
    byKind((kind) => earned[kind] + madeUp[kind]),
    days,
    dues,
  );
  return { hours, total, met };
}

/** Short on the day of appointment: due by the same date some years later (art. 11). */
function graceOf(
  { profile, records, settings }: Account,
  year: number,
  today: Day,
  dues: Dues,
  pack: Pack,
  scope: Scope,
): Day | null {
  const { promotedOn } = profile;
  if (!promotedOn || yearOf(promotedOn) !== year) return null;
  const corrected = correctedIds(records);
  const upTo = (record: TrainingRecord) => {
    const day = dayOf(record);
    return !corrected.has(record.id) && (day === null ? record.year !== year : day <= promotedOn);
  };
  const { entries } = settle(records.filter(upTo), today, pack, settings.switches ?? {}, scope);
  const { earned, days } = figuresOf(entries, year);
  return judge(earned, days, dues).met ? null : yearsOn(promotedOn, pack.graceYears.value);
}

/** Whether the entry has a part in the year: a day, hours that make up for it, a balance of the cycle, or no year yet. */
const belongs = (entry: Entry, year: number, span: Span) =>
  entry.state === 'undated' ||
  touches(entry, year) ||
  entry.shares.some(
    (share) =>
      (stateIn(entry, share.year) === 'made-up' && madeUpFor(entry, share.year) === year) ||
      (entry.state === 'opening' && within(span, share.year)),
  );

/** The entry's own hours in the asked year, and apart from them those that it brings there from other years (art. 11). */
function lineOf(entry: Entry, year: number, pack: Pack): EntryLine {
  const { record, appraisal, state } = entry;
  const other = madeUpFor(entry, year);
  const brought = record.makeupFor ? sumHours([entry], (_, share) => madeUpFor(entry, share.year) === year) : 0;
  const own = hoursIn(entry, year);
  const madeUp = state === 'counted' ? brought : 0;
  const values = { year: other ?? year, hours: other === null ? brought : own };
  const makeup: Step[] =
    other !== null || brought > 0
      ? [{ code: 'made-up', article: pack.graceYears.article, values, records: [record.id] }]
      : [];
  return {
    record: record.id,
    hours: state === 'undated' || state === 'opening' ? appraisal.hours : own,
    madeUp,
    state: madeUp > 0 && !touches(entry, year) ? 'made-up' : stateIn(entry, year),
    steps: [...appraisal.steps, ...makeup, ...placeSteps(entry)],
  };
}

const byRecord = (a: EntryLine, b: EntryLine) => (a.record < b.record ? -1 : 1);

const kindsOf = ({ earned }: Figures, online: number): Standing['kinds'] =>
  byKind((kind) => ({ earned: earned[kind], counted: kind === 'online' ? online : earned[kind] }));

/**
 * Where a learner's year stands by the Measure (RULES.md): pure, and total for every ledger that the file format
 * admits.
 *
 * @param account one learner's profile, the records of all years, and the unit's settings
 * @param year the year asked for
 * @param today the calendar day in Beijing; entries dated later are held
 * @returns figures in hundredths, each with its derivation
 * @throws RangeError where the account is an excerpt for another year
 */
export function standing(account: Account, year: number, today: Day): Standing {
  const { profile, settings, onlyYear } = account;
  if (onlyYear !== undefined && onlyYear !== year)
    throw new RangeError(`an excerpt for ${onlyYear}, asked for ${year}`);
  const records = identified(account.records);
  const switches = settings.switches ?? {};
  const pack = packOf(settings.pack);
  const group = groupOn(profile, dayIn(year, pack.filing.value));
  const dues = duesOf(group, year, pack, settings);
  const scope = scopeOf(account, year);
  const span = scope.cycle;
  const book = settle(records, today, pack, switches, scope);
  const { entries } = book;
  const figures = figuresOf(entries, year);
  const { earned, days } = figures;
  const result = judge(earned, days, dues);
  const cycle = cycleStanding(entries, span, group, dues, pack);
  const concentrated = earned['off-job'] + earned['study-group'] + earned.other;
  const makeup = afterMakeup(figures, dues);
  const grace = graceOf({ profile, records, settings }, year, today, dues, pack, scope);
  const yearly = { hours: concentrated, days, online: earned.online };
  const reference = referenceStanding(entries, span, group, year, yearly, referencePack);
  return {
    profile: profile.id,
    year,
    pack: pack.id,
    group,
    kinds: kindsOf(figures, result.counted),
    total: result.total,
    days,
    required: { total: owed(dues.annual) ?? 0, online: owed(dues.onlineMinimum), days: owed(dues.days) },
    onlineCap: owed(dues.onlineCap),
    overrides: dues.overrides,
    switches: dues.switches,
    short: result.short,
    met: result.met,
    unconfirmed: figures.unconfirmed,
    planned: figures.planned,
    undated: undatedHours(entries),
    makeup,
    grace,
    cycle,
    reference,
    notices: noticesOf({ book, profile, year, earned, result, dues, cycle: cycle && span, pack, switches }),
    reasons: reasonsOf({
      ...{ entries, year, group, span, pack, figures, result, dues, cycle, makeup, reference },
      grace: grace === null ? null : { promotedOn: profile.promotedOn ?? '', until: grace },
    }),
    entries: entries
      .filter((entry) => belongs(entry, year, span))
      .map((entry) => lineOf(entry, year, pack))
      .sort(byRecord),
  };
}
