import type { Day, Decision } from '../../lib/model.ts';

/** @returns an empty decision, with the day it was most likely taken on */
export const emptyDecision = (on: Day): Decision => ({ by: '', on, why: '' });

/** A sentence at each field that is wrong. */
export type DecisionErrors = { [field in keyof Decision]: string | null };

/**
 * @param refusal what the ledger would refuse of one text, as a sentence
 * @returns who decided, when and why, null while something is wrong, and what is wrong at which field
 */
export function decisionOf(
  draft: Decision,
  refusal: (text: string) => string | null,
): { decided: Decision | null; errors: DecisionErrors } {
  const [by, why] = [draft.by.trim(), draft.why.trim()];
  const errors = {
    by: by ? refusal(by) : '请填写由哪个单位或哪位负责人决定。',
    on: draft.on ? null : '请选择决定日期。',
    why: why ? refusal(why) : '请写明依据。',
  };
  return { decided: Object.values(errors).some(Boolean) ? null : { by, on: draft.on, why }, errors };
}
