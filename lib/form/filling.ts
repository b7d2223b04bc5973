import { type ScopeDataArgs, type TemplateContent, type TemplateData, TemplateHandler } from 'easy-template-x';
import type { FormFields } from './fields.ts';
import { printable } from './printable.ts';
import { tags } from './tags.ts';

type Scope = { [name: string]: unknown };

/**
 * Looks a tag up from the row it stands in outwards. Only what the data has itself is found, never what JavaScript lends to
 * every object (`{constructor}`), and never rows where a text is asked for: a tag that isn't known gives nothing.
 */
function resolve({ path, strPath, data }: ScopeDataArgs): TemplateContent | TemplateData[] {
  const [tag, name = ''] = [path.at(-1), strPath.at(-1)];
  const isLoop = typeof tag === 'object' && tag.disposition !== 'SelfClosed';
  const scopes = [data as Scope];
  for (const part of strPath.slice(0, -1)) {
    const inner = scopes.at(-1)?.[part];
    if (typeof inner === 'object' && inner !== null) scopes.push(inner as Scope);
  }
  for (const scope of scopes.reverse()) {
    const value = Object.hasOwn(scope, name) ? scope[name] : undefined;
    const isRepeated = Array.isArray(value) || typeof value === 'boolean';
    if (value !== undefined && isRepeated === isLoop) return value as TemplateContent | TemplateData[];
  }
  return isLoop ? [] : '';
}

/** Fills templates, and finds their tags; the same for the packaged ones and a unit's own. */
export const templateHandler = (): TemplateHandler =>
  // Text boxes in tables of text boxes lie deep.
  new TemplateHandler({ scopeDataResolver: resolve, maxXmlDepth: 100 });

/** @returns the fields as a template takes them; what is there at most once stands outside of its loop too */
export function templateData(fields: FormFields): TemplateData {
  const once = tags.filter(({ isOnce }) => isOnce).map(({ name }) => (fields as unknown as Scope)[name] as Scope[]);
  return printable({ ...Object.assign({}, ...once.map(([row]) => row)), ...fields }) as unknown as TemplateData;
}
