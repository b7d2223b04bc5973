/** The words of the field. Every room uses them; this file uses none. */

/** 学时 as an integer number of hundredths: 1.5 学时 is 150. Sums of it are exact. */
export type Hours = number;

/** A calendar day in Beijing time, `YYYY-MM-DD`. */
export type Day = string;

/** An instant, ISO 8601 with zone. */
export type Instant = string;

/** The six kinds of training (art. 2 and 8), in the order of the Measure. */
export const kinds = ['off-job', 'study-group', 'online', 'self-study', 'other', 'teaching'] as const;
export type Kind = (typeof kinds)[number];

/** Who owes how much (art. 6 and 9). */
export const groups = ['county-leader', 'county', 'other'] as const;
export type Group = (typeof groups)[number];

/** What was measured; hours arise from it by the rules, except where a source states hours itself. */
export type Measure =
  | { type: 'course'; hours: Hours }
  | { type: 'half-days'; halfDays: number; plannedHours?: Hours | null }
  | { type: 'minutes'; minutes: number }
  | { type: 'characters'; characters: number }
  | { type: 'lecture'; minutes: number; toCadres: boolean }
  | { type: 'stated'; hours: Hours };

/** A paper that proves an entry: its name and where it lies, never the paper itself. */
export interface Evidence {
  name: string;
  where: string;
  have: boolean;
}

/**
 * One piece of training. The fields are those of the ledger file, version 1; only hours differ: decimal in the
 * file, hundredths here. A field marked optional may be absent, and absent means the same as null.
 */
export interface TrainingRecord {
  id: string;
  profile: string;
  kind: Kind;
  title: string;
  measure: Measure;
  completedOn?: Day | null;
  year?: number | null;
  startOn?: Day | null;
  endOn?: Day | null;
  /** A class over New Year: half-days (or minutes) by year. */
  split?: { [year: string]: number } | null;
  absentHours?: Hours | null;
  institution?: boolean | null;
  audience?: string | null;
  organizer?: string | null;
  place?: string | null;
  certifier?: string | null;
  note?: string | null;
  evidence?: Evidence[] | null;
  recognized?: { hours: Hours; by: string; on: Day } | null;
  makeupFor?: number | null;
  opening?: boolean | null;
  planned?: boolean | null;
  confirmed?: boolean | null;
  origin: 'academy' | 'manual' | 'import';
  platform?: string | null;
  courseKey?: string | null;
  corrects?: string | null;
  required?: boolean | null;
  readAt?: Instant | null;
  /** Other days of completion that pages gave for this course in its year, each with when it was read. */
  otherDays?: { on: Day; readAt: Instant }[] | null;
  halfDaysOn?: string[] | null;
  deletedAt?: Instant | null;
  changed?: { [field: string]: Instant } | null;
}

export interface Profile {
  id: string;
  name: string;
  gender?: string | null;
  nation?: string | null;
  bornOn?: string | null;
  party?: string | null;
  employer?: string | null;
  post?: string | null;
  rank?: string | null;
  postSince?: string | null;
  groups: { from: Day; group: Group }[];
  promotedOn?: Day | null;
  changed?: { [field: string]: Instant } | null;
}

/** The unit's choices where the text of the Measure is silent (RULES.md). */
export interface Switches {
  countyAnnual?: 110 | 90 | null;
  otherOnlineCap?: 50 | null;
  selfStudy?: 'document' | 'year' | 'proportional' | null;
  onlineWindow?: { [year: string]: [from: string, to: string] } | null;
}

export const switchNames = ['countyAnnual', 'otherOnlineCap', 'selfStudy', 'onlineWindow'] as const;
export type SwitchName = (typeof switchNames)[number];

/** Who decided something for the unit, when, and on what ground. */
export interface Decision {
  by: string;
  on: Day;
  why: string;
}

export const overrideFields = ['annual', 'days', 'onlineMinimum', 'onlineCap', 'cycleHours', 'cycleMonths'] as const;
export type OverrideField = (typeof overrideFields)[number];

/** A unit's own figure. `value` is in hours, days or months as the field says (decimal), null where it lifts the rule. */
export interface Override extends Decision {
  field: OverrideField;
  group?: Group | null;
  years?: [from: number, to: number] | null;
  value: number | null;
}

export interface Settings {
  pack: string;
  cycleStart?: number | null;
  switches?: Switches | null;
  /** Who chose each switch that is not at its default; a file of another maker may lack it. */
  decisions?: { [name in SwitchName]?: Decision } | null;
  overrides?: Override[] | null;
  changed?: { [field: string]: Instant } | null;
}

/** What a page says of its own paging; parts it doesn't say are null. */
export interface Coverage {
  shown: number | null;
  total: number | null;
  page: number | null;
  pages: number | null;
}

/** The total the page itself prints. */
export interface StatedTotal {
  hours: Hours;
  year: number | null;
}
