import { hoursNumber, yearNumber } from '../../components/numbers.ts';
import type { Day, Decision, Group, Override, OverrideField } from '../../lib/model.ts';
import { decisionOf, emptyDecision } from './decision.ts';

/** A unit's figure as it is being typed. */
export interface OverrideDraft extends Decision {
  field: OverrideField;
  /** '' for all groups. */
  group: Group | '';
  value: string;
  /** The unit asks for nothing here. */
  lifted: boolean;
  from: string;
  to: string;
}

/** @returns the years of a rule in words: `2018–2020 年`, `2018 年起`; '' for all years */
export function yearsText(years: Override['years']): string {
  if (!years) return '';
  return years[1] === noEnd ? `${years[0]} 年起` : `${years[0]}–${years[1]} 年`;
}

/** @returns an empty draft, with the day it was most likely set on */
export const emptyOverride = (on: Day): OverrideDraft => ({
  field: 'annual',
  group: '',
  value: '',
  lifted: false,
  from: '',
  to: '',
  ...emptyDecision(on),
});

/** A sentence at each field that is wrong. */
export type OverrideErrors = { [field in Exclude<keyof OverrideDraft, 'field' | 'group' | 'lifted'>]: string | null };

const yearOf = (text: string) => yearNumber(text, 2000, 2100);

function yearErrors({ from, to }: OverrideDraft): Pick<OverrideErrors, 'from' | 'to'> {
  const four = '请填写四位年份，例如 2018。';
  const [first, last] = [yearOf(from), yearOf(to)];
  if (first === null && (from.trim() || to.trim())) return { from: four, to: null };
  if (last === null && to.trim()) return { from: null, to: four };
  const backwards = first !== null && last !== null && last < first;
  return { from: null, to: backwards ? '结束的年份早于开始的年份，请核对。' : null };
}

/** After any year that is entered: a rule without an end goes on. */
const noEnd = 9999;

/** With 0 of these owed, an empty year would be met. */
const neverZero: readonly OverrideField[] = ['days', 'cycleHours', 'cycleMonths'];

function valueError({ field, value, lifted }: OverrideDraft): string | null {
  if (lifted) return null;
  const hundredths = hoursNumber(value);
  if (hundredths === null) return '请填写数字，例如 100。';
  return hundredths === 0 && neverZero.includes(field) ? '不能填 0；不作要求的，请选“不作要求”。' : null;
}

/**
 * @param refusal what the ledger would refuse of one text, as a sentence
 * @returns the unit's figure as far as the draft goes, and what is wrong at which field
 */
export function overrideOf(
  draft: OverrideDraft,
  refusal: (text: string) => string | null,
): { override: Override; errors: OverrideErrors } {
  const hundredths = draft.lifted ? null : hoursNumber(draft.value);
  const [from, to] = [yearOf(draft.from), yearOf(draft.to)];
  const [by, why] = [draft.by.trim(), draft.why.trim()];
  return {
    override: {
      field: draft.field,
      ...(draft.group && { group: draft.group }),
      value: hundredths === null ? null : hundredths / 100,
      years: from === null ? null : [from, to ?? noEnd],
      by,
      on: draft.on,
      why,
    },
    errors: {
      value: valueError(draft),
      ...yearErrors(draft),
      ...decisionOf(draft, refusal).errors,
    },
  };
}
