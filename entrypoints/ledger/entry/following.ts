import { byYear, isShowable, movedTo, type Range } from './calendar.ts';
import type { Draft } from './draft.ts';
import { measuredBy, yearsOf } from './record.ts';
import { hasSittings, sittingsOf } from './sittings.ts';

/** @returns the days of a draft that its calendar shows */
export const rangeOf = ({ startOn, endOn }: Draft): Range => ({ from: startOn, to: endOn });

/** @returns whether the half-days of the draft can be clicked */
export const hasCalendar = (draft: Draft): boolean =>
  measuredBy(draft) === 'half-days' && !hasSittings(draft) && isShowable(rangeOf(draft));

/**
 * What a change brings with it: the calendar follows the days of the class, the number of days and the share of each year
 * follow the calendar, and the sittings follow their rule. What was typed by hand stays.
 */
export function following(before: Draft, after: Draft): Draft {
  return withSittings(before, withCalendar(before, after));
}

function withCalendar(before: Draft, after: Draft): Draft {
  if (after.days !== before.days && after.halfDaysOn === before.halfDaysOn) return { ...after, halfDaysOn: [] };
  if (!hasCalendar(after)) return after;
  const isMoved = after.startOn !== before.startOn || after.endOn !== before.endOn;
  const isTyped = before.halfDaysOn.length === 0 && before.days.trim() !== '';
  if (isMoved && !isTyped) return clicked(after, movedTo(before.halfDaysOn, rangeOf(before), rangeOf(after)));
  return after.halfDaysOn === before.halfDaysOn ? after : clicked(after, after.halfDaysOn);
}

function clicked(draft: Draft, halfDaysOn: string[]): Draft {
  const days = halfDaysOn.length > 0 ? String(halfDaysOn.length / 2) : '';
  const parts = Object.entries(byYear(halfDaysOn, rangeOf(draft))).map(([year, part]) => [year, String(part / 2)]);
  return { ...draft, halfDaysOn, days, split: yearsOf(draft).length > 1 ? Object.fromEntries(parts) : draft.split };
}

function withSittings(before: Draft, after: Draft): Draft {
  const rule = ({ startOn, every, until, several }: Draft) => `${startOn} ${every} ${until} ${several}`;
  if (!hasSittings(after) || rule(before) === rule(after)) return after;
  return { ...after, sittings: sittingsOf(after.startOn, after.every, after.until) };
}
