import type { Hours, Kind } from '../model.ts';
import { hundredths } from './hours.ts';
import { packOf } from './pack.ts';
import type { Standing } from './types.ts';

/** One way to close a gap; the amount is in the unit, the hours are what it would bring. */
export interface Way {
  kind: Kind;
  amount: number;
  unit: 'days' | 'sittings' | 'characters' | 'hours';
  hours: Hours;
}

/**
 * Ways to close what is still missing: the online minimum by itself, where it is short, then alternatives of which any
 * one closes the rest of the total. Nothing is proposed that a cap would cut off.
 *
 * @returns none where the year is met
 */
export function ways({ met, short, kinds, onlineCap, pack: id }: Standing): Way[] {
  if (met) return [];
  const { units, text, sittingMinutes } = packOf(id);
  const online = short.online;
  const planned: Way[] = online > 0 ? [{ kind: 'online', amount: online / 100, unit: 'hours', hours: online }] : [];
  const after = kinds.online.earned + online;
  const gain = (onlineCap === null ? after : Math.min(after, onlineCap)) - kinds.online.counted;
  const gap = short.total - gain;
  if (gap <= 0) return planned;
  const times = (unit: Hours) => Math.ceil(gap / unit);
  const halfDay = hundredths(units.halfDay.value);
  const sitting = hundredths(Math.floor(sittingMinutes.value / units.minutes.value));
  const perText = hundredths(text.hours.value);
  const halves = times(halfDay);
  const halvesADay = units.day.value / units.halfDay.value;
  planned.push(
    { kind: 'off-job', amount: halves / halvesADay, unit: 'days', hours: halves * halfDay },
    { kind: 'study-group', amount: times(sitting), unit: 'sittings', hours: times(sitting) * sitting },
    {
      kind: 'self-study',
      amount: times(perText) * text.characters.value,
      unit: 'characters',
      hours: times(perText) * perText,
    },
  );
  if (onlineCap === null) planned.push({ kind: 'online', amount: gap / 100, unit: 'hours', hours: gap });
  return planned;
}
