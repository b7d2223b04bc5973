import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newNamesIn, newStylesIn } from '../oldest.ts';
import { ensureBuild } from '../tools/build.ts';
import { expect, test } from './fixtures.ts';

/** The texts of one kind in a folder, by path. */
const textsIn = (folder: string, ending: string): [path: string, text: string][] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => [name.replaceAll('\\', '/'), readFileSync(join(folder, name), 'utf8')]);

const only = <Item>(items: Iterable<Item>) => [...new Set(items)].sort();

/** Names that newer browsers know, and why they stand in what is shipped. */
const explained = {
  // A library asks first whether it is there, and does without.
  ...{ captureStackTrace: 'zod, wxt', databases: 'dexie', moveBefore: 'preact', stackTraceLimit: 'zod' },
  ...{ setImmediate: 'dexie, jszip', clearImmediate: 'jszip', userAgentData: 'dexie', withResolvers: 'dexie' },
  // A library's or the ledger's own name, which a browser's happens to share.
  ...{ bytesWritten: 'jszip', chunks: 'jszip', fileName: 'jszip', toArray: 'dexie', toBase64: 'easy-template-x' },
  ...{ use: 'dexie', zip: 'jszip', platforms: 'ledger', preferences: 'ledger', profiles: 'ledger' },
  ...{ inherits: 'jszip', notEqual: 'dexie', messages: 'senders', windows: 'browser' },
};

test('what ships is written so that the oldest browsers parse it, and calls nothing that they lack', () => {
  const scripts = (['chromium', 'firefox'] as const).flatMap((build) => textsIn(ensureBuild(build), '.js'));
  const codes = new Map(scripts.map(([path, code]) => [code, path]));
  expect(codes.size).toBeGreaterThan(40);
  expect(only([...codes.keys()].flatMap(newNamesIn))).toEqual(Object.keys(explained).sort());
});

/** Styles without which a page is as good: an older browser leaves them out. */
const embellishing = [
  ...[':-webkit-details-marker', 'break-after: avoid', 'break-before: avoid', 'size'],
  ...['text-wrap', 'text-wrap: pretty', 'text-wrap: wrap'],
];

test('the styles hold nothing that the oldest browsers do not draw, but what only embellishes', () => {
  const sheets = ['entrypoints', 'components'].flatMap((room) => textsIn(room, '.css'));
  expect(only(sheets.flatMap(([, sheet]) => newStylesIn(sheet)))).toEqual(embellishing);
  const pages = ['entrypoints', 'components'].flatMap((room) => textsIn(room, '.tsx'));
  for (const [path, page] of pages)
    expect(page, path).not.toMatch(/\bpopover(Target)?=|<(search|dialog)\b|\bcommandFor/);
});

test('the check itself knows what is new', () => {
  const code =
    'Object.groupBy(a, b); new Set().union(c); [].toSorted(); URL.canParse(x); document.startViewTransition();';
  expect(newNamesIn(code)).toEqual(['canParse', 'groupBy', 'startViewTransition', 'toSorted', 'union']);
  for (const later of ['/a/v', 'import a from "a" with { type: "json" }', 'using a = b'])
    expect(() => newNamesIn(later), later).toThrow(SyntaxError);
  const sheet = 'a:has(b){text-wrap:balance;color:oklch(1 2 3)} @scope (a){} p{& b{field-sizing:content}} q{inset:0}';
  expect(newStylesIn(sheet)).toEqual(
    [
      '&',
      ':has',
      '@scope',
      'field-sizing',
      'field-sizing: content',
      'oklch()',
      'text-wrap',
      'text-wrap: balance',
    ].sort(),
  );
});
