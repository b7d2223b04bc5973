import { checkCodeOf } from './check-code.ts';
import { unsureText } from './check-words.ts';
import { type Check, type Checked, checksOf } from './checks.ts';
import { type FormFields, formFields } from './fields.ts';
import { type FormFigures, figuresOf } from './figures.ts';
import { figuresText } from './figures-text.ts';

/** A year's form before it is put on paper. */
export interface FormContent {
  of: Checked;
  figures: FormFigures;
  fields: FormFields;
  /** The check code over its figures. */
  code: string;
  /** What is still open. */
  checks: Check[];
}

/** @returns what the year's form says, with its code and, where figures may still change, a note that says so */
export async function formContent(of: Checked): Promise<FormContent> {
  const { account, standing, coverage, today } = of;
  const checks = checksOf(of);
  const figures = figuresOf(account, standing, today);
  const code = await checkCodeOf(figures);
  const fields = formFields(account, standing, today, coverage && (coverage.trustedAt ?? coverage.at));
  const notes = [fields.说明, unsureText(checks)];
  return {
    ...{ of, figures, code, checks },
    fields: { ...fields, 说明: notes.join(''), 核对码: `核对码 ${code}`, 二维码: await figuresText(figures) },
  };
}
