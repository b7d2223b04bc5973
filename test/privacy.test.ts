import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ConfigEnv } from 'wxt';
import { wholeLedger } from '../lib/ledger/backup.ts';
import { openLedger } from '../lib/ledger/database.ts';
import * as words from '../lib/sentences/ui-privacy.ts';
import config from '../wxt.config.ts';

const { afterUninstalling, beyondRules, keptThings, neverKept, permissionReasons, ruleWords } = words;

interface Manifest {
  permissions: string[];
  host_permissions: string[];
  content_security_policy: { extension_pages: string };
}

const manifestFor = (browser: string) =>
  (config.manifest as (env: Partial<ConfigEnv>) => Manifest)({ browser, mode: 'production' });

const rules = manifestFor('chrome').content_security_policy.extension_pages.split('; ');

test('every permission has its reason, and every rule of the policy its meaning, and no other has', () => {
  for (const browser of ['chrome', 'firefox']) {
    const { permissions, host_permissions, content_security_policy } = manifestFor(browser);
    expect([...permissions, ...host_permissions].sort()).toEqual(Object.keys(permissionReasons).sort());
    expect(content_security_policy.extension_pages.split('; ')).toEqual(rules);
  }
  expect(rules.map((rule) => rule.split(' ')[0])).toEqual(Object.keys(ruleWords));
});

test('every table of the database is said to be kept, each once', () => {
  const tables = openLedger().tables.map(({ name }) => name);
  expect(keptThings.flatMap((kept) => kept.tables).sort()).toEqual(tables.sort());
});

test('what the ledger file carries is what is said of it', async () => {
  const db = openLedger();
  const empty = { toArray: async () => [], get: async () => undefined };
  const asked = Object.fromEntries(db.tables.map(({ name }) => [name, empty]));
  const whole = await wholeLedger(
    { ...asked, tables: [], transaction: (...args: unknown[]) => (args.at(-1) as () => unknown)() } as never,
    '2018-12-01T00:00:00Z',
  );
  const carried = Object.keys(whole).filter((field) => field !== 'exportedAt');
  expect(
    keptThings
      .filter(({ inFile }) => inFile)
      .flatMap(({ tables }) => tables)
      .sort(),
  ).toEqual(carried.sort());
});

const privacy = readFileSync(new URL('../PRIVACY.md', import.meta.url), 'utf8');
/** The lines below each question, by question. */
const answers = new Map(
  privacy
    .split(/^## /m)
    .slice(1)
    .map((part) => [part.split('\n')[0] as string, part.split('\n').slice(1)] as const),
);
const answerTo = (question: string) => answers.get(question) ?? [];

/** The cells of the rows below a table's head. */
const rowsIn = (question: string) =>
  answerTo(question)
    .filter((line) => line.startsWith('| '))
    .slice(2)
    .map((line) => line.slice(2, -2).split(' | '));
const itemsIn = (question: string) =>
  answerTo(question).flatMap((line) => (line.startsWith('- ') ? [line.slice(2)] : []));
const code = (text: string) => `\`${text}\``;

test('PRIVACY.md states the permissions, the rules and the requests as the page does', () => {
  expect(rowsIn('要了哪些权限，为什么？')).toEqual(
    Object.entries(permissionReasons).map(([permission, reason]) => [code(permission), reason]),
  );
  expect(rowsIn('怎样保证发不出去？')).toEqual(
    rules.map((rule) => [code(rule), ruleWords[rule.split(' ')[0] as string]]),
  );
  expect(itemsIn('怎样保证发不出去？')).toEqual(beyondRules);
  expect(answerTo('会发出网络请求吗？')).toContain(`发出的网络请求：0 次。${words.noRequests}`);
});

test('PRIVACY.md states what is kept, what never is and how it is deleted as the page does', () => {
  expect(rowsIn('存了什么，存在哪里？')).toEqual(
    keptThings.map(({ name, tables, what, inFile }) => [
      `${name}（${tables.map(code).join('、')}）`,
      what,
      inFile ? '有' : '没有',
    ]),
  );
  expect(itemsIn('从来不存什么？')).toEqual(neverKept);
  expect(itemsIn('怎样删除？')).toEqual(words.waysToDelete);
  expect(itemsIn('卸载以后呢？')).toEqual(afterUninstalling);
  expect(rowsIn('怎样知道拿到的是原样的安装包？')).toEqual(
    words.waysToCompare.map(({ system, command }) => [system, code(command)]),
  );
  const { noOtherPermission, howEnforced, whereKept, spareKept, sampleKept, howToCompare, howToRebuild } = words;
  const lines = [...answers.values()].flat();
  expect(lines).toEqual(
    expect.arrayContaining([
      noOtherPermission,
      howEnforced,
      whereKept,
      spareKept,
      sampleKept,
      howToCompare,
      howToRebuild,
    ]),
  );
});

test('nothing is kept beside the database but its spare copy, and which ledger a tab shows', () => {
  const sources = ['entrypoints', 'components', 'lib'].flatMap((room) =>
    readdirSync(new URL(`../${room}`, import.meta.url), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => `${room}/${name}`.replaceAll('\\', '/')),
  );
  const keeping =
    /\b(?:local|session)Storage\b|document\.cookie|cookieStore|\bcaches\.|storage\.(?:local|sync|session|managed)|showSaveFilePicker|getDirectory\(/;
  const told = sources.map((file) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8'));
  const where = sources.filter((_, index) => keeping.test(told[index] as string));
  expect(where.sort()).toEqual(['components/sample.ts', 'lib/ledger/spare.ts']);
});
