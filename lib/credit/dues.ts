import type { Decision, Group, Override, OverrideField, Settings, SwitchName } from '../model.ts';
import type { Pack } from './pack.ts';
import type { Step, SwitchInForce } from './types.ts';

/** What a group owes in a year: 学时, days and months as plain numbers, null where there is no such rule. */
export type Dues = { [field in OverrideField]: number | null } & {
  /** The unit's own figures in force in the year for the group: of several for one field the last (art. 17). */
  overrides: Override[];
  /** The unit's switches that decide a figure of the group. */
  switches: SwitchInForce[];
  /** Where a figure is not the pack's: by field. */
  changes: { [field in OverrideField]?: Step };
};

const fits = ({ field, group, years }: Override, of: Group, year: number, pack: Pack) =>
  (!group || group === of) && (!years || (years[0] <= year && year <= years[1])) && isAsked(field, of, pack);

/**
 * @returns whether a group owes such at all: days meet the year, and five years are owed, only where the pack asks for
 *   them; no unit's figure for all makes others owe them
 */
export function isAsked(field: OverrideField, group: Group, pack: Pack): boolean {
  if (field === 'days') return pack.days[group].value !== null;
  if (field === 'cycleHours') return pack.cycle.hours[group].value !== null;
  return field !== 'cycleMonths' || pack.cycle.months[group].value !== null;
}

const lastByField = (overrides: readonly Override[]): Override[] => [
  ...new Map(overrides.map((override) => [override.field, override])).values(),
];

/** @returns the step that names a switch, and who chose it where that is known */
export const switchStep = ({ name, value, decision }: SwitchInForce): Step => ({
  code: decision ? 'switch' : 'switch-undecided',
  article: null,
  values: { name, value, ...(decision && whoOf(decision)) },
  records: [],
});

const whoOf = ({ by, on, why }: Decision) => ({ by, on, why });

/** The article that lets a unit adapt the rules; it is the Measure's own, whatever the pack's figures. */
const adaptation = 17;

const overridden = ({ field, value, ...decision }: Override): Step => ({
  code: value === null ? 'lifted' : 'override',
  article: adaptation,
  values: { field, ...(value !== null && { value }), ...whoOf(decision) },
  records: [],
});

/** @returns what the group owes: the pack's figures, then the unit's switches, then its overrides, the last that fits */
export function duesOf(group: Group, year: number, pack: Pack, settings: Settings): Dues {
  const { countyAnnual, otherOnlineCap, selfStudy } = settings.switches ?? {};
  const dues: Dues = {
    annual: pack.annual[group].value,
    days: pack.days[group].value,
    onlineMinimum: pack.onlineMinimum[group].value,
    onlineCap: pack.onlineCap[group].value,
    cycleHours: pack.cycle.hours[group].value,
    cycleMonths: pack.cycle.months[group].value,
    overrides: lastByField((settings.overrides ?? []).filter((override) => fits(override, group, year, pack))),
    switches: [],
    changes: {},
  };
  const switched = (name: SwitchName, value: number | string): SwitchInForce => {
    const found = { name, value, decision: settings.decisions?.[name] ?? null };
    dues.switches.push(found);
    return found;
  };
  const isOverridden = (field: OverrideField) => dues.overrides.some((override) => override.field === field);
  if (group === 'county' && countyAnnual && countyAnnual !== dues.annual && !isOverridden('annual')) {
    dues.annual = countyAnnual;
    dues.changes.annual = switchStep(switched('countyAnnual', countyAnnual));
  }
  if (group === 'other' && otherOnlineCap && !isOverridden('onlineCap')) {
    dues.onlineCap = otherOnlineCap;
    dues.changes.onlineCap = switchStep(switched('otherOnlineCap', otherOnlineCap));
  }
  if (selfStudy && selfStudy !== 'document') switched('selfStudy', selfStudy);
  for (const override of dues.overrides) {
    dues[override.field] = override.value;
    dues.changes[override.field] = overridden(override);
  }
  return dues;
}
