import type { TemplateCode } from '../sentences/own-template.ts';

/** A unit's template is refused whole; nothing of it is kept. */
export class TemplateProblem extends Error {
  override readonly name = 'TemplateProblem';
  readonly code: TemplateCode;
  /** The place in the template, as it is written there. */
  readonly near: string;

  constructor(code: TemplateCode, near = '') {
    super(near ? `${code} (${near})` : code);
    this.code = code;
    this.near = near;
  }
}
