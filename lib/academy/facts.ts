import type { Day } from '../model.ts';
import { dayIn } from './day.ts';
import { type HoursRead, hoursIn } from './hours.ts';
import { type Leaf, linesOf, says } from './leaves.ts';
import { completedWord, doneWord, hoursWord, kindWord, notDoneWord, shareWord, stateWord } from './words.ts';

/** One thing a row says, its pieces of text one a line, and the element it stands in. */
export interface Fact extends Leaf {
  /** The column header or label it stands under; null where there is none, '' where a header was left empty. */
  label: string | null;
}

/** What a row says of its completion: `partial` = less than 100 % and no word, `silent` = nothing. */
export type Status = 'done' | 'unfinished' | 'partial' | 'unclear' | 'silent';

/**
 * Completion is only what the page says in words, or 100 % with no word against it; never a full bar beside 学习中.
 *
 * @param facts everything the row says but its title
 */
export function statusOf(facts: Fact[]): Status {
  const state = facts.filter(({ label }) => !label || stateWord.test(label));
  const done = linesOf(state).some((line) => doneWord.test(line.replace(/[\d.]+ ?%|[[\]【】()✓✔√ ]/g, '')));
  const against = says(facts, notDoneWord);
  if (done || against) return done && against ? 'unclear' : done ? 'done' : 'unfinished';
  const shares = linesOf(state.filter(({ label }) => label !== ''))
    .filter((line) => shareWord.test(line))
    .map(Number.parseFloat);
  if (!shares.length) return 'silent';
  if (shares.every((share) => share === 100)) return 'done';
  return shares.every((share) => share < 100) ? 'partial' : 'unclear';
}

/** @returns the facts that say hours: the prescribed ones, or those earned (获得学时) where only they are named */
export function hoursFacts(facts: Fact[]): Fact[] {
  const all = facts.filter(({ label }) => hoursWord.test(label ?? ''));
  const prescribed = all.filter(({ label }) => !label?.startsWith('获得'));
  return prescribed.length ? prescribed : all;
}

/** @returns the hours the facts say; unclear where they say different ones */
export function hoursOf(facts: Fact[]): HoursRead {
  const [hours = 'no-hours', ...others] = new Set(hoursFacts(facts).map(({ text }) => hoursIn(text)));
  return others.length ? 'unclear-hours' : hours;
}

/** @returns true 必修, false 选修, null where the texts name neither or both */
export function requiredIn(lines: string[]): boolean | null {
  const kinds = new Set(lines.filter((line) => kindWord.test(line)).map((line) => line[0]));
  return kinds.size === 1 ? kinds.has('必') : null;
}

/** @returns the one day under a completion header or label; never the day of choosing, starting or last learning */
export function completedOnOf(facts: Fact[]): Day | null {
  const days = facts.flatMap(({ label, text }) => (completedWord.test(label ?? '') ? (dayIn(text) ?? []) : []));
  return days.length === 1 ? (days[0] ?? null) : null;
}
