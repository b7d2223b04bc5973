import type { Hours } from '../model.ts';
import { byKind } from './figures.ts';
import type { Standing } from './types.ts';

const decimal = (hours: Hours) => hours / 100;
const decimalOrNull = (hours: Hours | null) => (hours === null ? null : decimal(hours));

function cycleJson({ from, to, hours, months, required, short, met }: NonNullable<Standing['cycle']>) {
  return {
    from,
    to,
    hours: decimal(hours),
    months,
    required: required && { hours: decimalOrNull(required.hours), months: required.months },
    short: decimalOrNull(short),
    met,
  };
}

/** @returns the JSON object of INTERFACES.md, hours and days as plain decimal numbers, months rounded down to 0.1 */
export function toJson(standing: Standing) {
  const { profile, year, pack, group, total, days, required, short, met, makeup, grace, cycle, reference } = standing;
  return {
    profile,
    year,
    pack,
    group,
    kinds: byKind((kind) => ({
      earned: decimal(standing.kinds[kind].earned),
      counted: decimal(standing.kinds[kind].counted),
    })),
    total: decimal(total),
    days: decimal(days),
    required: {
      total: decimal(required.total),
      online: decimalOrNull(required.online),
      days: decimalOrNull(required.days),
    },
    short: { total: decimal(short.total), online: decimal(short.online) },
    met,
    unconfirmed: decimal(standing.unconfirmed),
    planned: decimal(standing.planned),
    undated: decimal(standing.undated),
    makeup: makeup && { ...makeup, hours: decimal(makeup.hours), total: decimal(makeup.total) },
    grace,
    cycle: cycle && cycleJson(cycle),
    reference: reference && {
      ...reference,
      meters: reference.meters.map((meter) => ({
        ...meter,
        have: decimal(meter.have),
        required: decimal(meter.required),
      })),
    },
    notices: standing.notices,
  };
}
