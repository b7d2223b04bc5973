import type { Standing } from '../../../lib/credit/types.ts';
import type { Check } from '../../../lib/form/checks.ts';
import type { YearCoverage } from '../../../lib/ledger/coverage.ts';
import type { Filed } from '../../../lib/ledger/file.ts';
import { changesSince, hasChanges } from '../../../lib/ledger/since.ts';
import type { TrainingRecord } from '../../../lib/model.ts';
import { readingRemark } from '../../../lib/sentences/ui.ts';
import { informing, type StepTone } from '../../../lib/sentences/ui-year-end.ts';

/** The steps of a year's end, in their order. */
export const steps = [
  { name: 'reconcile', label: '对账' },
  { name: 'entries', label: '补录' },
  { name: 'check', label: '检查' },
  { name: 'form', label: '登记表' },
  { name: 'file', label: '留档' },
] as const;
export type StepName = (typeof steps)[number]['name'];

/** What the steps are judged by; nothing of where the learner is in them is kept. */
export interface YearEnd {
  standing: Standing;
  records: readonly TrainingRecord[];
  coverage: YearCoverage | null;
  /** How many questions are open, of all years. */
  questions: number;
  /** What is still open of the year's form. */
  checks: readonly Check[];
  /** The year's filings, latest first. */
  filed: readonly Filed[];
}

/** @returns the year's entries that are still planned */
export function plannedIn({ standing, records }: YearEnd): TrainingRecord[] {
  const held = new Set(standing.entries.filter(({ state }) => state === 'planned').map(({ record }) => record));
  return records.filter(({ id, planned }) => planned && held.has(id));
}

/** @returns whether the check finds nothing: the form complete, and no notice; a year that is short has one, and so have hours held apart */
export const isClear = ({ standing, checks }: YearEnd): boolean =>
  checks.length === 0 && standing.notices.every(({ code }) => informing.includes(code));

function isReconciled({ standing, coverage, questions }: YearEnd): boolean {
  // Who owes no online hours and has none need not have been at the academy.
  const isRead = coverage
    ? readingRemark(coverage).tone === 'ok'
    : standing.required.online === null && standing.kinds.online.earned === 0;
  return isRead && questions === 0;
}

function filingTone({ standing, records, filed: [latest] }: YearEnd): StepTone {
  if (!latest) return 'open';
  const changes = changesSince(latest, standing, records);
  return changes && hasChanges(changes) ? 'care' : 'ok';
}

/** @returns how each step stands, as far as the ledger knows; it can't see whether the form was taken, only that the year was filed */
export const tonesOf = (end: YearEnd): { [step in StepName]: StepTone } => ({
  reconcile: isReconciled(end) ? 'ok' : 'care',
  entries: plannedIn(end).length > 0 ? 'care' : 'ok',
  check: isClear(end) ? 'ok' : 'care',
  form: end.filed.length > 0 ? 'ok' : 'open',
  file: filingTone(end),
});

/** @returns the first step with something left to do; once there is none, the last */
export const nextStepOf = (tones: { [step in StepName]: StepTone }): StepName =>
  steps.find(({ name }) => tones[name] !== 'ok')?.name ?? 'file';
