import type {
  Day,
  Decision,
  Group,
  Hours,
  Kind,
  Override,
  Profile,
  Settings,
  SwitchName,
  TrainingRecord,
} from '../model.ts';

/** What a standing is computed from: one learner's profile and records of all years, and the unit's settings. */
export interface Account {
  profile: Profile;
  records: readonly TrainingRecord[];
  settings: Settings;
  /** Set on an excerpt (`excerptOf`): the one year that the records are enough for. */
  onlyYear?: number;
}

/** What an entry is to a year's figures. */
export type EntryState =
  | 'counted'
  | 'unconfirmed'
  | 'planned'
  | 'undated'
  | 'made-up'
  | 'opening'
  | 'corrected'
  | 'denied'
  | 'nothing';

/** Every kind of step, so that none is without its sentence. */
export type StepCode =
  // hours of one entry
  | 'half-days'
  | 'planned-hours'
  | 'absence'
  | 'withdrawn'
  | 'minutes'
  | 'daily-limit'
  | 'course'
  | 'text'
  | 'text-proportional'
  | 'text-year'
  | 'lecture'
  | 'not-cadres'
  | 'stated'
  | 'recognized'
  | 'not-revived'
  | 'split'
  // its place among the others
  | 'made-up'
  | 'correction'
  | 'corrected'
  | 'same-course'
  | 'hours-differ'
  | 'near-match'
  | 'course-repeated'
  | 'confirmed'
  | 'denied'
  | 'undated'
  | 'planned'
  | 'future'
  | 'opening'
  // figures of the year
  | 'kind-sum'
  | 'cap'
  | 'under-cap'
  | 'part'
  | 'total'
  | 'days'
  | 'required'
  | 'required-days'
  | 'required-online'
  | 'required-cap'
  | 'switch'
  | 'switch-undecided'
  | 'override'
  | 'lifted'
  | 'short'
  | 'met-by-days'
  | 'online-short'
  | 'no-online-minimum'
  | 'planned-sum'
  | 'unconfirmed-sum'
  | 'undated-sum'
  | 'makeup-sum'
  | 'makeup-total'
  | 'grace'
  // the five years
  | 'cycle-hours'
  | 'cycle-opening'
  | 'cycle-months'
  | 'cycle-shown'
  | 'cycle-required-hours'
  | 'cycle-required-months'
  | 'cycle-met'
  | 'cycle-not-met'
  // the second reading
  | 'meter'
  | 'meters-apart';

/** One step of a figure's derivation; `lib/sentences` says it in Chinese. */
export interface Step {
  code: StepCode;
  article: number | null;
  /** What the sentence names; hours in hundredths, names as they are. */
  values: { [name: string]: number | string };
  records: string[];
}

/** One entry's part in the year: its hours there and why. */
export interface EntryLine {
  record: string;
  /** Hours attended in this year, before any yearly cap; all hours of an entry without a year and of an opening balance. */
  hours: Hours;
  /** Hours attended in other years that make up for this one (art. 11); in no total. */
  madeUp: Hours;
  /** What the hours of this year are; `made-up` too where the entry only makes up for it. */
  state: EntryState;
  steps: Step[];
}

/** The figures of a standing that can say why. */
export type Figure =
  | Kind
  | 'total'
  | 'days'
  | 'short'
  | 'online-short'
  | 'required'
  | 'unconfirmed'
  | 'planned'
  | 'undated'
  | 'makeup'
  | 'grace'
  | 'cycle'
  | 'reference';

export const noticeCodes = [
  'online-over-cap',
  'online-short',
  'total-short',
  'course-repeated',
  'no-year',
  'absence-over-seventh',
  'overlap',
  'over-eight-a-day',
  'future',
  'after-filing',
  'outside-window',
  'near-match',
  'hours-differ',
  'same-text',
  'same-lecture',
  'also-on-academy',
  'days-beyond-calendar',
  'recognized-above-computed',
  'group-changed',
  'opening-balance',
  'audience-not-cadres',
  'appointment-form',
  'override',
] as const;
export type NoticeCode = (typeof noticeCodes)[number];

export interface Notice {
  code: NoticeCode;
  article: number | null;
  records: string[];
}

/** A switch of the unit that decides a figure, with who chose it; null where the settings don't say. */
export interface SwitchInForce {
  name: SwitchName;
  value: number | string;
  decision: Decision | null;
}

/** Where a year stands. Hours, and days of training, in integer hundredths. */
export interface Standing {
  profile: string;
  year: number;
  pack: string;
  group: Group;
  kinds: { [kind in Kind]: { earned: Hours; counted: Hours } };
  total: Hours;
  days: number;
  required: { total: Hours; online: Hours | null; days: number | null };
  onlineCap: Hours | null;
  /** The unit's own figures in force for this year and group, at most one per field (art. 17). */
  overrides: Override[];
  /** The unit's choices where the Measure is silent, as far as they decide a figure of the year. */
  switches: SwitchInForce[];
  short: { total: Hours; online: Hours };
  met: boolean;
  unconfirmed: Hours;
  planned: Hours;
  undated: Hours;
  makeup: { hours: Hours; total: Hours; met: boolean } | null;
  grace: Day | null;
  cycle: {
    from: number;
    to: number;
    hours: Hours;
    /** Days by the months rule: 30 for a whole calendar month, and the days over. */
    monthDays: number;
    /** The same in months, rounded down to 0.1. */
    months: number;
    /** Either limb is null where the unit lifted it. */
    required: { hours: Hours | null; months: number | null } | null;
    short: Hours | null;
    met: boolean | null;
  } | null;
  reference: {
    pack: string;
    /** Hours, days and months in hundredths. */
    meters: { name: string; have: number; required: number; met: boolean }[];
    met: boolean;
  } | null;
  notices: Notice[];
  /** Every figure's derivation. */
  reasons: { [figure in Figure]: Step[] };
  /** Every record that has a part in this year, or has none and says why. */
  entries: EntryLine[];
}
