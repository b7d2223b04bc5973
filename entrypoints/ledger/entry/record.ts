import { firstYear } from '../../../components/cycles.ts';
import { halfDaysNumber, hoursNumber, wholeNumber, yearNumber } from '../../../components/numbers.ts';
import { hasIdNumber } from '../../../lib/academy/personal.ts';
import { hundredths, type Pack, packs } from '../../../lib/credit/index.ts';
import { checkRecord } from '../../../lib/ledger/checks.ts';
import { paperNames } from '../../../lib/ledger/papers.ts';
import { LedgerProblem } from '../../../lib/ledger/problem.ts';
import type { Day, Evidence, Measure, TrainingRecord } from '../../../lib/model.ts';
import type { FieldProblem } from '../../../lib/sentences/ui-entry.ts';
import { today } from '../../../lib/today.ts';
import type { Draft, DraftField } from './draft.ts';
import { hasSittings } from './sittings.ts';

/** The same in every pack: a half-day is 4 学时 (art. 5). */
const halfDayHours = hundredths((packs[0] as Pack).units.halfDay.value);

export type DraftProblems = { [field in DraftField]?: FieldProblem };

/** A longer class is several entries. */
const mostYears = 3;

/** The years an entry touches, first to last, one more than allowed at most; empty while its days are not complete. */
export function yearsOf({ kind, startOn, endOn }: Draft): number[] {
  if (kind === 'online' || !startOn || !endOn || endOn < startOn) return [];
  const [from, to] = [Number(startOn.slice(0, 4)), Number(endOn.slice(0, 4))];
  return Array.from({ length: Math.min(to - from, mostYears) + 1 }, (_, step) => from + step);
}

/** @returns what a draft is measured in */
export function measuredBy(draft: Draft): Measure['type'] {
  if (draft.kind === 'online') return 'course';
  if (draft.kind === 'self-study') return 'characters';
  if (draft.kind === 'teaching') return 'lecture';
  return draft.kind === 'off-job' ? 'half-days' : draft.by;
}

/** A text or a lecture has one day; so has an online course. */
export const hasOneDay = ({ kind }: Draft) => kind === 'self-study' || kind === 'teaching';

const needsSplit = (draft: Draft) =>
  yearsOf(draft).length > 1 && (measuredBy(draft) === 'half-days' || measuredBy(draft) === 'minutes');

/** @returns the first and the last day an entry may have: from the first five-year cycle to the end of next year */
export function dayBounds(): { min: Day; max: Day } {
  return { min: `${firstYear}-01-01`, max: `${Number(today().slice(0, 4)) + 1}-12-31` };
}

/** @returns the draft with empty fields where the form shows none for its kind, so that nothing unseen is stored or refused */
function shownOf(draft: Draft): Draft {
  const { kind, recognized } = draft;
  const noMore = { organizer: '', place: '', certifier: '', evidence: '', makeupFor: '' };
  return {
    ...draft,
    ...(kind === 'online' ? noMore : {}),
    ...(kind === 'teaching' ? {} : { audience: '' }),
    ...(kind === 'off-job' ? {} : { plannedHours: '', absentHours: '', institution: false }),
    ...(recognized ? {} : { recognizedBy: '' }),
    ...(hasSittings(draft) ? { startOn: draft.sittings[0] ?? '', endOn: draft.sittings[0] ?? '' } : {}),
  };
}

function measureOf(draft: Draft, problems: DraftProblems): Measure | null {
  const need = (field: DraftField, value: number | null, problem: FieldProblem) => {
    if (value === null || value === 0) problems[field] = String(draft[field]).trim() ? problem : 'missing-amount';
    return value === 0 ? null : value;
  };
  switch (measuredBy(draft)) {
    case 'half-days': {
      const halfDays = need('days', halfDaysNumber(draft.days), 'half-days');
      const plannedHours = draft.plannedHours.trim() ? hoursNumber(draft.plannedHours) : null;
      if (plannedHours === null && draft.plannedHours.trim()) problems.plannedHours = 'hours';
      return halfDays === null ? null : { type: 'half-days', halfDays, plannedHours };
    }
    case 'minutes': {
      const minutes = need('minutes', wholeNumber(draft.minutes), 'whole');
      return minutes === null ? null : { type: 'minutes', minutes };
    }
    case 'characters': {
      const characters = need('characters', wholeNumber(draft.characters), 'whole');
      return characters === null ? null : { type: 'characters', characters };
    }
    case 'lecture': {
      const minutes = need('minutes', wholeNumber(draft.minutes), 'whole');
      return minutes === null ? null : { type: 'lecture', minutes, toCadres: draft.toCadres };
    }
    default: {
      const hours = need('hours', hoursNumber(draft.hours), 'hours');
      return hours === null ? null : { type: 'course', hours };
    }
  }
}

function needDay(draft: Draft, field: 'startOn' | 'endOn' | 'completedOn' | 'recognizedOn', problems: DraftProblems) {
  const { min, max } = dayBounds();
  const day = draft[field];
  if (!day) problems[field] = 'missing-day';
  else if (day < min || day > max) problems[field] = 'day-out-of-range';
}

function daysOf(draft: Draft, base: Partial<TrainingRecord>, problems: DraftProblems): Partial<TrainingRecord> {
  if (draft.kind === 'online') {
    // A page may have given the year alone.
    if (!draft.completedOn && base.year) return { completedOn: null, startOn: null, endOn: null };
    needDay(draft, 'completedOn', problems);
    return { completedOn: draft.completedOn, startOn: null, endOn: null };
  }
  const startOn = hasOneDay(draft) ? draft.endOn : draft.startOn;
  if (!hasOneDay(draft)) needDay(draft, 'startOn', problems);
  needDay(draft, 'endOn', problems);
  if (problems.startOn || problems.endOn) return { completedOn: null, startOn, endOn: draft.endOn };
  if (draft.endOn < startOn) problems.endOn = 'end-before-start';
  if (!hasOneDay(draft) && yearsOf(draft).length > mostYears) problems.endOn = 'too-many-years';
  return { completedOn: null, startOn, endOn: draft.endOn };
}

/** Every sitting has its own day. */
function checkSittings(draft: Draft, problems: DraftProblems): void {
  if (!hasSittings(draft)) return;
  const { min, max } = dayBounds();
  const { sittings } = draft;
  if (sittings.length === 0 || sittings.includes('')) problems.sittings = 'missing-day';
  else if (sittings.some((day) => day < min || day > max)) problems.sittings = 'day-out-of-range';
  else if (new Set(sittings).size < sittings.length) problems.sittings = 'same-day-twice';
}

function splitOf(draft: Draft, measure: Measure | null, problems: DraftProblems): TrainingRecord['split'] {
  if (!needsSplit(draft) || !measure) return null;
  const read = measure.type === 'half-days' ? halfDaysNumber : wholeNumber;
  const parts = yearsOf(draft).map((year) => [String(year), read(draft.split[year] ?? '')] as const);
  const sum = parts.reduce((whole, [, part]) => whole + (part ?? Number.NaN), 0);
  const whole = measure.type === 'half-days' ? measure.halfDays : measure.type === 'minutes' ? measure.minutes : 0;
  if (sum !== whole) problems.split = 'split';
  return Object.fromEntries(parts.map(([year, part]) => [year, part ?? 0]));
}

function recognizedOf(draft: Draft, problems: DraftProblems): TrainingRecord['recognized'] {
  if (!draft.recognized) return null;
  const hours = hoursNumber(draft.recognizedHours);
  if (hours === null) problems.recognizedHours = draft.recognizedHours.trim() ? 'hours' : 'missing-amount';
  if (!draft.recognizedBy.trim()) problems.recognizedBy = 'missing-recognizer';
  needDay(draft, 'recognizedOn', problems);
  return { hours: hours ?? 0, by: draft.recognizedBy.trim(), on: draft.recognizedOn };
}

const freeTexts = ['title', 'organizer', 'place', 'certifier', 'audience', 'evidence', 'note', 'recognizedBy'] as const;

function refuseIdNumbers(draft: Draft, problems: DraftProblems): void {
  for (const field of freeTexts) if (hasIdNumber(draft[field])) problems[field] = 'id-number';
}

/** As clicked, where the number of days is still theirs. */
function halfDaysOf({ halfDaysOn }: Draft, measure: Measure | null): string[] | null {
  const isWhole = measure?.type === 'half-days' && halfDaysOn.length === measure.halfDays;
  return isWhole ? halfDaysOn : null;
}

function absentOf(draft: Draft, problems: DraftProblems): number | null {
  if (!draft.absentHours.trim()) return null;
  const hours = hoursNumber(draft.absentHours);
  if (hours === null) problems.absentHours = 'hours';
  const halfDays = halfDaysNumber(draft.days) ?? 0;
  const planned = Math.min(halfDays * halfDayHours, hoursNumber(draft.plannedHours) ?? Number.POSITIVE_INFINITY);
  if (hours !== null && halfDays > 0 && hours > planned) problems.absentHours = 'absence-above-planned';
  return hours;
}

function makeupOf({ makeupFor }: Draft, problems: DraftProblems): number | null {
  if (!makeupFor.trim()) return null;
  const year = yearNumber(makeupFor, firstYear, Number(today().slice(0, 4)));
  if (year === null) problems.makeupFor = 'makeup-year';
  return year;
}

/** With one of these wrong, the hours can't be shown yet. */
const unmeasured = ['split', 'startOn', 'endOn', 'completedOn', 'absentHours', 'sittings'] as const;

function evidenceOf(text: string, before: readonly Evidence[]): Evidence[] | null {
  const names = paperNames(text);
  if (names.length === 0) return null;
  return names.map((name) => before.find((paper) => paper.name === name) ?? { name, where: '', have: true });
}

/** Where the ledger's own fields stand on the form. */
const formField: { [field: string]: DraftField } = {
  halfDays: 'days',
  measure: 'hours',
  recognized: 'recognizedHours',
};

/** What the ledger itself would refuse (10⁹ characters), at its field. */
function refusalOf(record: TrainingRecord): DraftProblems {
  try {
    checkRecord(record);
    return {};
  } catch (error) {
    if (!(error instanceof LedgerProblem)) throw error;
    const [field = '', inner = ''] = error.path.split('.');
    const name = field === 'measure' ? inner : field;
    return { [formField[name] ?? name]: error.code };
  }
}

/**
 * Turns a draft into an entry of the ledger. It is not in the trash, even where another tab put it there meanwhile.
 *
 * @param base - the stored entry being edited, or the id and profile of a new one
 * @returns the entry, as far as the draft goes, and what is wrong at which field; `measured` says whether its hours
 *   can be shown already. The ledger checks the entry once more when it is stored.
 */
export function recordOf(
  typed: Draft,
  base: Pick<TrainingRecord, 'id' | 'profile'> & Partial<TrainingRecord>,
): { record: TrainingRecord; problems: DraftProblems; measured: boolean } {
  const draft = shownOf(typed);
  const problems: DraftProblems = {};
  const text = (value: string) => value.trim() || null;
  if (!draft.title.trim()) problems.title = 'missing-title';
  const measure = measureOf(draft, problems);
  const record: TrainingRecord = {
    ...base,
    origin: base.origin ?? 'manual',
    kind: draft.kind,
    title: draft.title.trim(),
    measure: measure ?? { type: 'stated', hours: 0 },
    ...daysOf(draft, base, problems),
    halfDaysOn: halfDaysOf(draft, measure),
    split: splitOf(draft, measure, problems),
    absentHours: absentOf(draft, problems),
    institution: draft.kind === 'off-job' ? draft.institution : null,
    audience: text(draft.audience),
    organizer: text(draft.organizer),
    place: text(draft.place),
    certifier: text(draft.certifier),
    note: text(draft.note),
    // The form asks no papers of an online course; the register of papers may hold some.
    evidence: draft.kind === 'online' ? (base.evidence ?? null) : evidenceOf(draft.evidence, base.evidence ?? []),
    recognized: recognizedOf(draft, problems),
    planned: draft.planned,
    makeupFor: makeupOf(draft, problems),
    deletedAt: null,
    required: draft.kind === 'online' && draft.required !== 'unknown' ? draft.required === 'yes' : null,
  };
  checkSittings(draft, problems);
  refuseIdNumbers(draft, problems);
  if (Object.keys(problems).length === 0) Object.assign(problems, refusalOf(record));
  return {
    record,
    problems,
    measured: measure !== null && !unmeasured.some((field) => problems[field]),
  };
}
