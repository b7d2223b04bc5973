import type { Group } from '../model.ts';
import { concentratedKinds, isClass, monthDays, monthsOf, type Span, within } from './cycle.ts';
import { type Entry, sumHours } from './entries.ts';
import { hundredths } from './hours.ts';
import type { ReferencePack } from './pack.ts';
import type { Standing } from './types.ts';

/** What the year itself has, in hundredths. */
interface YearFigures {
  hours: number;
  days: number;
  online: number;
}

type Meter = NonNullable<Standing['reference']>['meters'][number];

const meter = (name: string, have: number, required: number): Meter => ({
  name,
  have,
  required,
  met: have >= required,
});

/**
 * The second reading's meters, beside the verdict and never added (RULES.md, "Second reading").
 *
 * @param year the concentrated hours, days and online hours of the year
 * @returns meters with figures in hundredths; null before the pack's first year
 */
export function referenceStanding(
  entries: readonly Entry[],
  span: Span,
  group: Group,
  asked: number,
  year: YearFigures,
  pack: ReferencePack,
): Standing['reference'] {
  if (asked < pack.fromYear.value) return null;
  const online = meter('online', year.online, hundredths(pack.online.value));
  const [hours, time] = group === 'other' ? yearMeters(year, pack) : cycleMeters(entries, span, pack);
  return { pack: pack.id, meters: [hours, time, online], met: (hours.met || time.met) && online.met };
}

function yearMeters({ hours, days }: YearFigures, pack: ReferencePack): [Meter, Meter] {
  return [
    meter('year-hours', hours, hundredths(pack.yearHours.value)),
    meter('year-days', days, hundredths(pack.yearDays.value)),
  ];
}

function cycleMeters(entries: readonly Entry[], span: Span, pack: ReferencePack): [Meter, Meter] {
  const counted = ({ record, state }: Entry) =>
    concentratedKinds.includes(record.kind) && (state === 'counted' || state === 'opening');
  const hours = sumHours(entries, (entry, share) => counted(entry) && within(span, share.year));
  const month = pack.daysInMonth.value;
  const months = monthsOf(monthDays(entries.filter(isClass), span, month), month);
  return [
    meter('five-year-hours', hours, hundredths(pack.cycleHours.value)),
    meter('five-year-months', hundredths(months), hundredths(pack.cycleMonths.value)),
  ];
}
