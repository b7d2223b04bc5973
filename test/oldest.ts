import bcd from '@mdn/browser-compat-data' with { type: 'json' };
import { type Node, parse } from 'acorn';

/** The oldest browsers that the extension runs in (wxt.config.ts). */
export const oldest = { chrome: 109, firefox: 115 };

interface Statement {
  version_added?: string | boolean | null;
  version_removed?: string | boolean | null;
  [limit: string]: unknown;
}
interface Feature {
  __compat?: { support: { [browser: string]: Statement | Statement[] | undefined } };
  [name: string]: unknown;
}

/** What a browser has only under a flag, another name or no more, it doesn't have. */
const limits = ['flags', 'prefix', 'alternative_name', 'version_removed'];

function hasIt(feature: Feature, browser: keyof typeof oldest): boolean {
  const statements = [feature.__compat?.support[browser] ?? []].flat();
  return statements.some(
    (statement) =>
      !limits.some((limit) => statement[limit]) &&
      typeof statement.version_added === 'string' &&
      Number.parseInt(statement.version_added.replace('≤', ''), 10) <= oldest[browser],
  );
}

const isOld = (feature: Feature) => hasIt(feature, 'chrome') && hasIt(feature, 'firefox');

const inner = (feature: Feature): [string, Feature][] =>
  Object.entries(feature).filter(([name]) => name !== '__compat') as [string, Feature][];

/** Every feature below one, with the name that code writes. */
function* featuresIn(feature: Feature): Generator<[name: string, feature: Feature]> {
  for (const [key, below] of inner(feature)) {
    const name = key.replace(/_static$/, '');
    if (below.__compat && /^[A-Za-z]+\d*$/.test(name)) yield [name, below];
    yield* featuresIn(below);
  }
}

/** Names of the language and of pages that mean nothing in the oldest browsers. A short name of a page's means many things. */
const newNames = (() => {
  const { api, javascript } = bcd as unknown as { api: Feature; javascript: { builtins: Feature } };
  const { Temporal: _, Intl: __, ...builtins } = javascript.builtins;
  const known = new Set<string>();
  const unknown = new Set<string>();
  for (const [name, feature] of [...featuresIn(api), ...featuresIn(javascript.builtins)])
    if (isOld(feature)) known.add(name);
  for (const [name, feature] of featuresIn(builtins)) if (!isOld(feature)) unknown.add(name);
  for (const [name, feature] of featuresIn(api)) if (name.length >= 8 && !isOld(feature)) unknown.add(name);
  return new Set([...unknown, 'Temporal'].filter((name) => !known.has(name)));
})();

/**
 * @param code a shipped script
 * @returns names in it that the oldest browsers don't know
 * @throws SyntaxError where one of them could not even parse it
 */
export function newNamesIn(code: string): string[] {
  const found = new Set<string>();
  const visit = (node: Node & { [field: string]: unknown }) => {
    if (node.type === 'MemberExpression' || node.type === 'Identifier') {
      const { name } = (node.type === 'Identifier' ? node : node.property) as { name?: string };
      if (name && newNames.has(name) && !node.computed) found.add(name);
    }
    for (const field in node) {
      // The name of a property of one's own is one's own.
      if (field === 'key' || (field === 'property' && !node.computed)) continue;
      const value = node[field];
      if (Array.isArray(value)) for (const each of value) each?.type && visit(each);
      else if (value && typeof value === 'object' && 'type' in value) visit(value as never);
    }
  };
  visit(parse(code, { ecmaVersion: 2022, sourceType: 'module' }) as never);
  return [...found].sort();
}

const css = bcd.css as unknown as { [part in 'properties' | 'selectors' | 'at-rules' | 'types']: Feature };
const propertiesOf = css.properties as { [name: string]: Feature | undefined };

/** Functions of values, such as `color-mix()`, that the oldest browsers don't know. */
const newFunctions = [...new Set(valuesIn(css.types))];
function* valuesIn(feature: Feature): Generator<string> {
  for (const [name, below] of inner(feature)) {
    if (below.__compat && !isOld(below) && /^[a-z]+(-[a-z]+)*$/.test(name)) yield name;
    yield* valuesIn(below);
  }
}

/** @returns properties, values, selectors and rules of a style sheet that the oldest browsers don't know */
export function newStylesIn(sheet: string): string[] {
  const text = sheet.replace(/\/\*.*?\*\//gs, '').replace(/"[^"]*"/g, '""');
  const found = new Set<string>();
  for (const [, name = '', value = ''] of text.matchAll(/(?<=[{;])\s*([a-z-]+)\s*:([^;{}]*)(?=[;}])/g)) {
    if (name.startsWith('--')) continue;
    const property = propertiesOf[name];
    if (!property || !isOld(property)) found.add(name);
    const words = new Set(value.match(/[a-z][a-z-]*/g));
    for (const [word, below] of property ? inner(property) : [])
      if (below.__compat && words.has(word) && !isOld(below)) found.add(`${name}: ${word}`);
  }
  for (const [, word = ''] of text.matchAll(/([a-z-]+)\(/g)) if (newFunctions.includes(word)) found.add(`${word}()`);
  for (const [, rule = ''] of text.matchAll(/@([a-z-]+)/g)) {
    const known = (css['at-rules'] as { [name: string]: Feature | undefined })[rule];
    // Boxes of a page's margin are features of @page.
    if (!/^(top|bottom|left|right)-/.test(rule) && !(known && isOld(known))) found.add(`@${rule}`);
  }
  for (const [, name = ''] of text.matchAll(/(?<![\s:]):{1,2}([a-z-]+)(?=[\s,.:(){[>+~])(?=[^;}]*\{)/g)) {
    const known = (css.selectors as { [name: string]: Feature | undefined })[name];
    if (!known || !isOld(known)) found.add(`:${name}`);
  }
  if (/&/.test(text)) found.add('&');
  return [...found].sort();
}
