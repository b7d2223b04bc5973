import type { Day, Group, Profile } from '../model.ts';
import { dayIn } from './days.ts';

const byDay = ({ groups }: Profile) => [...groups].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));

/**
 * The group held on a day; before the first `from`, the first group holds. A profile without any group is judged by
 * the fullest requirement, so that nothing is over-claimed.
 */
export function groupOn(profile: Profile, day: Day): Group {
  const held = byDay(profile);
  return (held.filter(({ from }) => from <= day).pop() ?? held[0])?.group ?? 'county-leader';
}

/** @returns whether the group changed within the year, 1 January itself left out */
export function groupChangesIn(profile: Profile, year: number): boolean {
  const held = byDay(profile);
  return held.some(({ from, group }, index) => {
    const before = held[index - 1];
    return (
      before !== undefined && before.group !== group && from > dayIn(year, '01-01') && from <= dayIn(year, '12-31')
    );
  });
}
