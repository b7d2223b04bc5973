import type { Coverage, Day, Hours, StatedTotal } from '../model.ts';

/** The seven outcomes of a reading (INTERFACES.md); "no rows" and "the page changed" never look alike. */
export const outcomes = [
  'records',
  'doubtful',
  'empty',
  'signed-out',
  'loading',
  'layout-changed',
  'elsewhere',
] as const;
export type Outcome = (typeof outcomes)[number];

/** A finished course as the page shows it. */
export interface Course {
  title: string;
  hours: Hours;
  completedOn: Day | null;
  year: number | null;
  /** `id:` and the academy's own id, where the page shows one. */
  courseKey: string | null;
  /** true 必修, false 选修. */
  required: boolean | null;
}

export const skipReasons = ['unfinished', 'no-hours', 'unclear-hours', 'unclear-status'] as const;
export type SkipReason = (typeof skipReasons)[number];

/** What one page said at one moment. */
export interface Reading {
  outcome: Outcome;
  /** The learner's name as the page shows it. */
  learner: string | null;
  /** It names several learners, so that nobody can tell whose its courses are; none is in `courses`. */
  isOfSeveral?: boolean | undefined;
  /** The year of the list itself, by its heading or filter; whatever the days of its rows are. */
  year: number | null;
  courses: Course[];
  skipped: { title: string; reason: SkipReason }[];
  coverage: Coverage | null;
  statedTotal: StatedTotal | null;
  /** Whether the learner's own teaching was used (lib/academy/recipe.ts), and whether it still fits the page. */
  taught: 'fits' | 'unfit' | null;
  /** Hosts of visible frames that can't be seen into from here: what they show is not in this reading. */
  frames: string[];
}

/** @returns a reading that says no more than its outcome */
export const silentReading = (outcome: Outcome): Reading => ({
  outcome,
  learner: null,
  year: null,
  courses: [],
  skipped: [],
  coverage: null,
  statedTotal: null,
  taught: null,
  frames: [],
});
