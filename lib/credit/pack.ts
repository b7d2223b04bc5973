import type { Day, Group } from '../model.ts';
import { cn2023 } from './packs/cn-2023.ts';
import { nmg2016 } from './packs/nmg-2016.ts';

/** A number (or day) of the rules with what it rests on: an article of the Measure, or the name of a source. */
interface Cited<T = number, Article = number> {
  value: T;
  article: Article;
}

/** Rests on a source that is known by its name only. */
type Named = Cited<number, string>;

type ByGroup<T> = { [group in Group]: Cited<T> };

interface PackHead {
  id: string;
  name: string;
  source: string;
  /** Effective dates; `to` is null while it is in force. */
  from: Day;
  to: Day | null;
}

/** Rules that judge a year. Hours in 学时, as the source writes them. */
export interface Pack extends PackHead {
  units: { minutes: Cited; halfDay: Cited; day: Cited };
  /** Absence is over the limit where absent × divisor > planned. */
  absenceDivisor: Cited;
  text: { characters: Cited; hours: Cited };
  lecture: { minutes: Cited; hours: Cited };
  /** For the planner only: a usual sitting of the study group, and the `MM-DD` from which a pace toward filing is told. */
  sittingMinutes: Cited;
  paceFrom: Cited<string>;
  annual: ByGroup<number>;
  days: ByGroup<number | null>;
  onlineMinimum: ByGroup<number | null>;
  onlineCap: ByGroup<number | null>;
  cycle: {
    start: Cited;
    years: Cited;
    shown: ByGroup<boolean>;
    hours: ByGroup<number | null>;
    months: ByGroup<number | null>;
    daysInMonth: Cited;
  };
  /** Month and day, `MM-DD`; the group of a year is the one held then. */
  filing: Cited<string>;
  appointmentMonths: Cited;
  graceYears: Cited;
}

/** Meters shown beside the verdict, never instead of it. */
export interface ReferencePack extends PackHead {
  fromYear: Named;
  cycleHours: Named;
  cycleMonths: Named;
  daysInMonth: Named;
  yearHours: Named;
  yearDays: Named;
  online: Named;
}

/** The packs that can be a unit's main one. */
export const packs: readonly Pack[] = [nmg2016];

/** The second reading, 参考口径. */
export const referencePack: ReferencePack = cn2023;

/** @returns the main pack of that id; the oldest where there is none (the ledger refuses unknown ids) */
export const packOf = (id: string): Pack => packs.find((pack) => pack.id === id) ?? nmg2016;
