import { type Day, type Group, type Hours, kinds, type OverrideField, type TrainingRecord } from '../model.ts';
import { inCycle, isClass, type Span, within } from './cycle.ts';
import { yearOf } from './days.ts';
import { type Dues, switchStep } from './dues.ts';
import { type Entry, hoursIn, isPooled, madeUpFor, stateIn, touches } from './entries.ts';
import { byKind, type Figures, judge, owed, type Result, staysIn, undatedHours } from './figures.ts';
import { type Pack, referencePack } from './pack.ts';
import type { Standing, Step, StepCode } from './types.ts';

/** What the derivations of a year are told from. */
interface Derivation {
  entries: readonly Entry[];
  year: number;
  group: Group;
  span: Span;
  pack: Pack;
  figures: Figures;
  result: Result;
  dues: Dues;
  cycle: Standing['cycle'];
  makeup: Standing['makeup'];
  reference: Standing['reference'];
  /** The day of appointment, and until when a short year may be made up for; null where it need not be. */
  grace: { promotedOn: Day; until: Day } | null;
}

const step = (code: StepCode, article: number | null, values: Step['values'], records: string[] = []): Step => ({
  code,
  article,
  values,
  records,
});

const idsOf = (entries: readonly Entry[]) => entries.map(({ record }) => record.id).sort();

const articleOf = (kind: TrainingRecord['kind'], pack: Pack): number => {
  if (kind === 'online') return pack.onlineCap.county.article;
  if (kind === 'self-study') return pack.text.hours.article;
  return kind === 'teaching' ? pack.lecture.hours.article : pack.units.halfDay.article;
};

/** A figure of the unit's own stands in no article; the step before it names who set it. */
const articleOn = (field: OverrideField, { changes }: Dues, { article }: { article: number }) =>
  changes[field] ? null : article;

function kindSteps({ entries, year, figures, result, dues, group, pack }: Derivation) {
  const has = (entry: Entry) => hoursIn(entry, year) > 0 || (isPooled(entry) && touches(entry, year));
  const counted = byKind((): Entry[] => []);
  for (const entry of entries)
    if (stateIn(entry, year) === 'counted' && has(entry)) counted[entry.record.kind].push(entry);
  const steps = byKind((kind) => {
    const records = idsOf(counted[kind]);
    const hours = figures.earned[kind];
    return [step('kind-sum', articleOf(kind, pack), { kind, hours, count: records.length }, records)];
  });
  const texts = dues.switches.find(({ name }) => name === 'selfStudy');
  if (texts) steps['self-study'].push(switchStep(texts));
  if (dues.changes.onlineCap) steps.online.push(dues.changes.onlineCap);
  const cap = owed(dues.onlineCap);
  if (cap !== null) {
    const over = figures.earned.online - result.counted;
    const values = { hours: result.counted, cap, over, earned: figures.earned.online };
    steps.online.push(
      step(over > 0 ? 'cap' : 'under-cap', articleOn('onlineCap', dues, pack.onlineCap[group]), values),
    );
  }
  return steps;
}

function totalSteps({ figures, result, pack }: Derivation): Step[] {
  const parts = kinds.flatMap((kind) => {
    const hours = kind === 'online' ? result.counted : figures.earned[kind];
    return hours > 0 ? [step('part', articleOf(kind, pack), { kind, hours })] : [];
  });
  return [...parts, step('total', pack.annual.other.article, { hours: result.total })];
}

function requiredSteps({ group, dues, pack }: Derivation): Step[] {
  const { changes } = dues;
  const steps = [
    changes.annual ?? step('required', pack.annual[group].article, { group, hours: owed(dues.annual) ?? 0 }),
  ];
  const add = (field: 'days' | 'onlineMinimum' | 'onlineCap', code: StepCode) => {
    const value = owed(dues[field]);
    const change = changes[field];
    if (change) steps.push(change);
    else if (value !== null) steps.push(step(code, pack[field][group].article, { group, hours: value }));
  };
  add('days', 'required-days');
  add('onlineMinimum', 'required-online');
  add('onlineCap', 'required-cap');
  return steps;
}

/** The unit's own decisions on a figure, where there are any. */
const changed = ({ changes }: Dues, ...fields: OverrideField[]): Step[] =>
  fields.flatMap((field) => changes[field] ?? []);

function daysSteps({ entries, year, figures, pack }: Derivation): Step[] {
  const held = entries.filter(
    (entry) =>
      stateIn(entry, year) === 'counted' && entry.shares.some((share) => share.year === year && share.days > 0),
  );
  return [step('days', pack.days.other.article, { days: figures.days }, idsOf(held))];
}

function shortSteps({ result, figures, dues, pack, group }: Derivation): Step[] {
  const required = owed(dues.annual) ?? 0;
  const values = { required, total: result.total, hours: result.short.total };
  const steps = changed(dues, 'annual', 'days');
  steps.push(step('short', articleOn('annual', dues, pack.annual[group]), values));
  if (result.metByDays) steps.push(metByDays({ days: figures.days, dues, pack, group }));
  return steps;
}

const metByDays = ({ days, dues, pack, group }: Pick<Derivation, 'dues' | 'pack' | 'group'> & { days: number }): Step =>
  step('met-by-days', articleOn('days', dues, pack.annual[group]), { days, required: owed(dues.days) ?? 0 });

/** Against the online minimum, of which nothing is owed where it is null. */
function onlineAgainst(earned: Hours, missing: Hours, { dues, pack, group }: Derivation): Step[] {
  const required = owed(dues.onlineMinimum);
  if (required === null) return [];
  const article = articleOn('onlineMinimum', dues, pack.onlineMinimum[group]);
  return [step('online-short', article, { required, earned, hours: missing })];
}

function onlineShortSteps(derivation: Derivation): Step[] {
  const { result, figures, dues, pack, group } = derivation;
  const steps = [
    ...changed(dues, 'onlineMinimum'),
    ...onlineAgainst(figures.earned.online, result.short.online, derivation),
  ];
  return steps.length > 0 ? steps : [step('no-online-minimum', pack.onlineMinimum[group].article, { group })];
}

function cycleSteps({ entries, span, cycle, pack, dues }: Derivation): Step[] {
  if (!cycle) return [];
  const { article } = pack.cycle.start;
  const inSpan = entries.filter((entry) => inCycle(entry) && entry.shares.some(({ year }) => within(span, year)));
  const classes = inSpan.filter(isClass);
  const openings = inSpan.filter(({ state }) => state === 'opening');
  const opened = openings.reduce((sum, { appraisal }) => sum + appraisal.hours, 0);
  const begun = classes.filter(({ record: { startOn } }) => startOn && within(span, yearOf(startOn)));
  const steps = [step('cycle-hours', article, { from: span.from, to: span.to, hours: cycle.hours }, idsOf(inSpan))];
  if (openings.length > 0) steps.push(step('cycle-opening', article, { hours: opened }, idsOf(openings)));
  const whole = { days: cycle.monthDays, months: cycle.months };
  steps.push(step('cycle-months', pack.cycle.daysInMonth.article, whole, idsOf(begun)));
  const changes = changed(dues, 'cycleHours', 'cycleMonths');
  if (!cycle.required) return [...steps, ...(changes.length > 0 ? changes : [step('cycle-shown', article, {})])];
  steps.push(...changes);
  const { hours, months } = cycle.required;
  if (hours !== null) steps.push(step('cycle-required-hours', article, { required: hours, hours: cycle.short ?? 0 }));
  if (months !== null) steps.push(step('cycle-required-months', article, { required: months }));
  return [...steps, step(cycle.met ? 'cycle-met' : 'cycle-not-met', article, {})];
}

function heldSteps(figure: 'unconfirmed' | 'planned', { entries, year, figures, pack }: Derivation): Step[] {
  const records = idsOf(
    entries.filter((entry) => stateIn(entry, year) === figure && staysIn(entry, year) && hoursIn(entry, year) > 0),
  );
  const values = { hours: figures[figure] };
  if (figure === 'planned') return [step('planned-sum', null, values, records)];
  return [step('unconfirmed-sum', pack.onlineCap.county.article, values, records)];
}

function undatedSteps({ entries, pack }: Derivation): Step[] {
  const undated = entries.filter(({ state }) => state === 'undated');
  return [step('undated-sum', pack.annual.other.article, { hours: undatedHours(undated) }, idsOf(undated))];
}

/** The year judged again with what makes up for it (art. 11). */
function makeupSteps(derivation: Derivation): Step[] {
  const { entries, year, group, figures, makeup, dues, pack } = derivation;
  if (!makeup) return [];
  const { article } = pack.graceYears;
  const made = entries.filter((entry) =>
    entry.shares.some((share) => stateIn(entry, share.year) === 'made-up' && madeUpFor(entry, share.year) === year),
  );
  const earned = byKind((kind) => figures.earned[kind] + figures.madeUp[kind]);
  const again = judge(earned, figures.days, dues);
  const total = { total: makeup.total, required: owed(dues.annual) ?? 0, hours: again.short.total };
  return [
    step('makeup-sum', article, { hours: makeup.hours, year }, idsOf(made)),
    ...changed(dues, 'annual', 'days', 'onlineMinimum'),
    step('makeup-total', article, total),
    ...(again.metByDays ? [metByDays({ days: figures.days, dues, pack, group })] : []),
    ...(again.short.online > 0 ? onlineAgainst(earned.online, again.short.online, derivation) : []),
  ];
}

function graceSteps({ grace, pack }: Derivation): Step[] {
  return grace ? [step('grace', pack.graceYears.article, grace)] : [];
}

function referenceSteps({ reference }: Derivation): Step[] {
  if (!reference) return [];
  const meters = reference.meters.map(({ name, have, required, met }) =>
    step('meter', null, { name, have, required, hours: met ? 0 : required - have }),
  );
  return [...meters, step('meters-apart', null, { source: referencePack.source })];
}

/** @returns for every figure of the standing how it came about, step by step, each with its article */
export function reasonsOf(derivation: Derivation): Standing['reasons'] {
  return {
    ...kindSteps(derivation),
    total: totalSteps(derivation),
    days: daysSteps(derivation),
    short: shortSteps(derivation),
    'online-short': onlineShortSteps(derivation),
    required: requiredSteps(derivation),
    unconfirmed: heldSteps('unconfirmed', derivation),
    planned: heldSteps('planned', derivation),
    undated: undatedSteps(derivation),
    makeup: makeupSteps(derivation),
    grace: graceSteps(derivation),
    cycle: cycleSteps(derivation),
    reference: referenceSteps(derivation),
  };
}
