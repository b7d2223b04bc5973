import type { Hours, Kind, Measure, TrainingRecord } from '../../../lib/model.ts';
import type { Interval } from './sittings.ts';

/** An entry as it is being typed: every field as its text, so that nothing typed is ever lost. */
export interface Draft {
  kind: Kind;
  title: string;
  startOn: string;
  endOn: string;
  completedOn: string;
  /** How study groups and other training are measured. */
  by: 'half-days' | 'minutes';
  days: string;
  /** Mornings and afternoons as clicked, whose number `days` then is; none where that was typed. */
  halfDaysOn: string[];
  /** Several of the same at once, each on its day. */
  several: boolean;
  every: Interval;
  until: string;
  sittings: string[];
  plannedHours: string;
  minutes: string;
  characters: string;
  hours: string;
  absentHours: string;
  institution: boolean;
  toCadres: boolean;
  audience: string;
  organizer: string;
  place: string;
  certifier: string;
  note: string;
  evidence: string;
  required: 'unknown' | 'yes' | 'no';
  recognized: boolean;
  recognizedHours: string;
  recognizedBy: string;
  recognizedOn: string;
  planned: boolean;
  makeupFor: string;
  /** Days or minutes by year, for a class over New Year. */
  split: { [year: string]: string };
}

export type DraftField = keyof Draft;

/** @returns an empty draft of a kind, with the day it is most likely about */
export const emptyDraft = (kind: Kind, day: string): Draft => ({
  kind,
  title: '',
  startOn: day,
  endOn: day,
  completedOn: day,
  by: 'half-days',
  days: '',
  halfDaysOn: [],
  several: false,
  every: 'month',
  until: day,
  sittings: [],
  plannedHours: '',
  minutes: '',
  characters: '',
  hours: '',
  absentHours: '',
  institution: false,
  toCadres: true,
  audience: '',
  organizer: '',
  place: '',
  certifier: '',
  note: '',
  evidence: '',
  required: 'unknown',
  recognized: false,
  recognizedHours: '',
  recognizedBy: '',
  recognizedOn: '',
  planned: false,
  makeupFor: '',
  split: {},
});

const hoursField = (hours: Hours | null | undefined) => (hours == null ? '' : String(hours / 100));

function measureFields(measure: Measure): Partial<Draft> {
  switch (measure.type) {
    case 'course':
    case 'stated':
      return { hours: hoursField(measure.hours) };
    case 'half-days':
      return { by: 'half-days', days: String(measure.halfDays / 2), plannedHours: hoursField(measure.plannedHours) };
    case 'minutes':
      return { by: 'minutes', minutes: String(measure.minutes) };
    case 'characters':
      return { characters: String(measure.characters) };
    case 'lecture':
      return { minutes: String(measure.minutes), toCadres: measure.toCadres };
  }
}

/** @returns a stored entry as a draft, to be edited */
export function draftOf(record: TrainingRecord): Draft {
  const { measure, recognized } = record;
  const perDay = measure.type === 'half-days' ? 2 : 1;
  return {
    ...emptyDraft(record.kind, ''),
    title: record.title,
    startOn: record.startOn ?? '',
    endOn: record.endOn ?? '',
    completedOn: record.completedOn ?? '',
    ...measureFields(measure),
    halfDaysOn: record.halfDaysOn ?? [],
    absentHours: hoursField(record.absentHours),
    institution: record.institution ?? false,
    audience: record.audience ?? '',
    organizer: record.organizer ?? '',
    place: record.place ?? '',
    certifier: record.certifier ?? '',
    note: record.note ?? '',
    evidence: record.evidence?.map(({ name }) => name).join('、') ?? '',
    required: record.required == null ? 'unknown' : record.required ? 'yes' : 'no',
    recognized: recognized != null,
    recognizedHours: hoursField(recognized?.hours),
    recognizedBy: recognized?.by ?? '',
    recognizedOn: recognized?.on ?? '',
    planned: record.planned ?? false,
    makeupFor: record.makeupFor == null ? '' : String(record.makeupFor),
    split: Object.fromEntries(Object.entries(record.split ?? {}).map(([year, part]) => [year, String(part / perDay)])),
  };
}

/** @returns a draft of the same training on another day; what was recognised, proved or planned of that one is its own */
export function copyOf(record: TrainingRecord, day: string): Draft {
  const { startOn, endOn, completedOn, planned, recognized, evidence, makeupFor, split } = emptyDraft(record.kind, day);
  const own = { planned, recognized, evidence, makeupFor, split, absentHours: '', halfDaysOn: [] };
  return {
    ...draftOf(record),
    ...own,
    startOn,
    endOn,
    completedOn,
    recognizedHours: '',
    recognizedBy: '',
    recognizedOn: '',
  };
}

/** @returns a draft as it was typed on an earlier visit, whatever version of the product kept it */
export function draftFrom(fields: { [field: string]: unknown }, empty: Draft): Draft {
  const isAlike = ([field, value]: [string, unknown]) =>
    typeof value === typeof empty[field as DraftField] &&
    Array.isArray(value) === Array.isArray(empty[field as DraftField]);
  return { ...empty, ...Object.fromEntries(Object.entries(fields).filter(isAlike)) };
}
