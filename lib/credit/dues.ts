import type { Group, Override, OverrideField, Settings } from '../model.ts';
import type { Pack } from './pack.ts';
import type { Step } from './types.ts';

/** What a group owes in a year: 学时, days and months as plain numbers, null where there is no such rule. */
export type Dues = { [field in OverrideField]: number | null } & {
  /** The unit's own figures in force in the year for the group: of several for one field the last (art. 17). */
  overrides: Override[];
  /** Where a figure is not the pack's: by field. */
  changes: { [field in OverrideField]?: Step };
};

const fits = ({ group, years }: Override, of: Group, year: number) =>
  (!group || group === of) && (!years || (years[0] <= year && year <= years[1]));

const lastByField = (overrides: readonly Override[]): Override[] => [
  ...new Map(overrides.map((override) => [override.field, override])).values(),
];

const switched = (field: string, value: number): Step => ({
  code: 'switch',
  article: null,
  values: { field, value },
  records: [],
});

/** The article that lets a unit adapt the rules; it is the Measure's own, whatever the pack's figures. */
const adaptation = 17;

const overridden = ({ field, value, by, on, why }: Override): Step => ({
  code: value === null ? 'lifted' : 'override',
  article: adaptation,
  values: value === null ? { field, by, on, why } : { field, value, by, on, why },
  records: [],
});

/** @returns what the group owes: the pack's figures, then the unit's switches, then its overrides, the last that fits */
export function duesOf(group: Group, year: number, pack: Pack, settings: Settings): Dues {
  const { countyAnnual, otherOnlineCap } = settings.switches ?? {};
  const dues: Dues = {
    annual: pack.annual[group].value,
    days: pack.days[group].value,
    onlineMinimum: pack.onlineMinimum[group].value,
    onlineCap: pack.onlineCap[group].value,
    cycleHours: pack.cycle.hours[group].value,
    cycleMonths: pack.cycle.months[group].value,
    overrides: lastByField((settings.overrides ?? []).filter((override) => fits(override, group, year))),
    changes: {},
  };
  if (group === 'county' && countyAnnual && countyAnnual !== dues.annual) {
    dues.annual = countyAnnual;
    dues.changes.annual = switched('annual', countyAnnual);
  }
  if (group === 'other' && otherOnlineCap) {
    dues.onlineCap = otherOnlineCap;
    dues.changes.onlineCap = switched('onlineCap', otherOnlineCap);
  }
  for (const override of dues.overrides) {
    dues[override.field] = override.value;
    dues.changes[override.field] = overridden(override);
  }
  return dues;
}
