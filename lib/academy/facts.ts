import type { Day, Hours } from '../model.ts';
import { yearIn } from './day.ts';
import type { HoursRead } from './hours.ts';
import type { Said } from './said.ts';
import {
  begunWord,
  completedWord,
  earnedWord,
  examStateWord,
  hoursWord,
  identLabel,
  kindLabel,
  otherHours,
  otherLabel,
  personLabel,
  stateWord,
  titleWord,
  verdictWord,
  whetherWord,
  yearLabel,
} from './words/columns.ts';
import { severalYears } from './words/titles.ts';

/** What a column header or label names; `lost` where a header was left empty, `none` where there is no label. */
export type Role =
  | 'title'
  | 'hours'
  | 'earned'
  | 'hours-too'
  | 'completed'
  | 'begun'
  | 'state'
  | 'exam'
  | 'verdict'
  | 'kind'
  | 'year'
  | 'person'
  | 'ident'
  | 'other'
  | 'lost'
  | 'none';

/** One thing a row says, and the element it stands in. */
export interface Fact {
  element: Element;
  role: Role;
  said: Said;
}

const words: [Role, RegExp][] = [
  ['title', titleWord],
  ['hours', hoursWord],
  ['earned', earnedWord],
  ['completed', completedWord],
  ['begun', begunWord],
  ['state', stateWord],
  ['exam', examStateWord],
  ['state', whetherWord],
  ['kind', kindLabel],
  ['year', yearLabel],
  ['hours-too', otherHours],
  ['person', personLabel],
  ['ident', identLabel],
  ['verdict', verdictWord],
];

/** @param label a header word or a label, `plain` */
export function roleOf(label: string): Role {
  const word = label.replace(/[\s:▲▼↑↓*]/g, '');
  return word ? (words.find(([, pattern]) => pattern.test(word))?.[0] ?? 'other') : 'lost';
}

const labels: readonly Role[] = ['title', 'hours', 'earned', 'completed', 'state', 'exam', 'kind', 'year'];

/** Whether a text is one of the words that name what stands beside them. */
export const isLabel = (text: string): boolean => labels.includes(roleOf(text)) || otherLabel.test(text);

/** @returns the facts that say hours: the prescribed ones, or those earned (获得学时) where only they are named */
export function hoursFacts(facts: Fact[]): Fact[] {
  const prescribed = facts.filter(({ role }) => role === 'hours');
  return prescribed.length ? prescribed : facts.filter(({ role }) => role === 'earned');
}

/** @returns the hours the facts say; unclear where they say different ones */
export function hoursOf(facts: Fact[]): HoursRead {
  const named = facts.some(({ role }) => role === 'hours') ? 'hours' : 'earned';
  let found: HoursRead | null = null;
  for (const { role, said } of facts) {
    if (role !== named) continue;
    if (found !== null && found !== said.hours) return 'unclear-hours';
    found = said.hours;
  }
  return found ?? 'no-hours';
}

/** Whether a finished course shows that it earned less than it is prescribed, or nothing, or other hours as well. */
export const isEarnedInPart = (facts: Fact[], hours: Hours): boolean =>
  facts.some(({ role, said }) => {
    const part = role === 'hours' && said.text.includes('/') && /^([\d.]+) ?\//.exec(said.text)?.[1];
    if (part) return Number(part) * 100 !== hours;
    if (role === 'earned') return !(Number(said.hours) >= hours);
    if (typeof said.hours !== 'number' || said.hours === hours) return false;
    return role === 'hours-too' || (role === 'other' && /^[\d.]+ ?个?学时$/.test(said.text));
  });

/** @returns true 必修, false 选修, null where the facts name neither or both */
export function requiredOf(facts: Fact[]): boolean | null {
  let found: boolean | null = null;
  for (const { said } of facts) {
    if (found !== null && said.required !== null && said.required !== found) return null;
    found ??= said.required;
  }
  return found;
}

const bareYear = /^(19|20)\d\d ?年度?$/;

/** @returns the year that a row names beside its course; null of several, or of another it is counted in; undefined where it names none */
export function yearOf(facts: Fact[]): number | null | undefined {
  const said = facts.find(({ role, said }) => role === 'year' || (role === 'none' && bareYear.test(said.text)))?.said
    .text;
  if (said) return severalYears.test(said) ? null : yearIn(said);
  return facts.some(({ said }) => said.isOfOtherYear) ? null : undefined;
}

/** @returns the one day under a completion header or label; never the day of choosing, starting or last learning, nor one beside its class's beginning */
export function completedOnOf(facts: Fact[]): Day | null {
  let found: Day | null = null;
  for (const { role, said } of facts) {
    if (role === 'begun' && said.day) return null;
    if (role !== 'completed' || !said.day) continue;
    if (found) return null;
    found = said.day;
  }
  return found;
}
