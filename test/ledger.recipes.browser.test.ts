import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Recipe } from '../lib/academy/recipe.ts';
import { type LedgerDatabase, openLedger } from '../lib/ledger/database.ts';
import { isReported, reportPlatform } from '../lib/ledger/platforms.ts';
import {
  deleteRecipe,
  exportRecipes,
  importRecipes,
  listRecipes,
  recipeFor,
  saveRecipe,
} from '../lib/ledger/recipes.ts';
import { askForTab, forgetTabs, isAskedFor, keepLast, placeOf } from '../lib/ledger/tabs.ts';

let name = '';
let db: LedgerDatabase;
beforeEach(() => {
  name = `test-${crypto.randomUUID()}`;
  db = openLedger(name);
});
afterEach(() => {
  db.close();
  return Dexie.delete(name);
});

const recipe: Recipe = {
  host: 'www.nmgce.gov.cn',
  path: '/records/list.aspx',
  rows: 'body>main:nth-of-type(1)>ul>li',
  shapes: { 'A,I,EM,B,U': ['title', 'hours', 'unused', 'completedOn', 'status'], 'EM,U': [] },
  written: ['0', '0-0-0'],
  header: '名目分值',
  heads: [-5, 7],
  allDone: { '-12': 7 },
  taughtOn: '2018-12-01',
};

describe('recipes', () => {
  test('are kept by host and path, found by any document of a page, replaced and deleted', async () => {
    await saveRecipe(db, recipe);
    expect(await recipeFor(db, recipe.host, ['/index.aspx', recipe.path])).toEqual(recipe);
    expect(await recipeFor(db, recipe.host, ['/index.aspx'])).toBeNull();
    expect(await recipeFor(db, 'other.cn', [recipe.path])).toBeNull();
    await saveRecipe(db, { ...recipe, header: '' });
    expect(await listRecipes(db)).toEqual([{ ...recipe, header: '' }]);
    await deleteRecipe(db, recipe);
    expect(await listRecipes(db)).toEqual([]);
  });

  test('go to a colleague whole, and those already here stay as they are', async () => {
    await saveRecipe(db, recipe);
    await saveRecipe(db, { ...recipe, path: '/two' });
    const text = await exportRecipes(db);
    expect(JSON.parse(text)).toMatchObject({ format: 'nmgce-recipes', version: 1 });
    await db.recipes.clear();
    const own = { ...recipe, header: '' };
    await saveRecipe(db, own);
    expect(await importRecipes(db, `\ufeff${text}`)).toEqual({ added: 1, known: [recipe] });
    expect(await listRecipes(db)).toEqual([own, { ...recipe, path: '/two' }]);
    expect(await importRecipes(db, text)).toMatchObject({ added: 0, known: [{}, {}] });
  });

  test('of an earlier build, and of a page with a hash route, are taken', async () => {
    const { heads: _, ...old } = recipe;
    const route = { ...recipe, path: '/app#/records/0' };
    const text = JSON.stringify({ format: 'nmgce-recipes', version: 1, recipes: [old, route] });
    expect(await importRecipes(db, text)).toEqual({ added: 2, known: [] });
    expect(await listRecipes(db)).toEqual([route, old]);
  });

  const file = (change: object, around: object = {}) =>
    JSON.stringify({ format: 'nmgce-recipes', version: 1, recipes: [{ ...recipe, ...change }], ...around });
  const shapes = (columns: string[]) => ({ shapes: { 'A,I': columns } });
  test.each([
    ['no-json', '{"format": "nmgce-rec'],
    ['no-json', ''],
    ['other-format', '[]'],
    ['other-format', 'null'],
    ['other-format', '{"format":"nmgce-ledger","version":1}'],
    ['newer-version', file({}, { version: 2 })],
    ['broken', file({}, { extra: 1 })],
    ['broken', file({}, { recipes: 'all' })],
    ['broken', file({ admin: true })],
    ['broken', file({ host: 'a b' })],
    ['broken', file({ path: '' })],
    ['broken', file({ rows: 'body>li,a[href]' })],
    ['broken', file({ rows: 'html *' })],
    ['broken', file({ rows: 'body>li:has(a)' })],
    ['broken', file({ rows: `body${'>div'.repeat(600)}` })],
    ['broken', file(shapes(['title', 'title', 'hours']))],
    ['broken', file(shapes(['title', 'unused']))],
    ['broken', file(shapes(['title', 'hours', 'minutes']))],
    ['broken', file(shapes([]))],
    ['broken', file({ shapes: {} })],
    ['broken', file({}).replace('"A,I,EM,B,U"', '"__proto__"')],
    ['broken', file({}).replace('"allDone":{', '"allDone":{"__proto__":1,')],
    ['broken', file({ written: ['0 分钟'] })],
    ['broken', file({ written: [] })],
    ['broken', file({ header: '名'.repeat(201) })],
    ['broken', file({ allDone: { 其其格玛: 1 } })],
    ['broken', file({ allDone: true })],
    ['broken', file({ allDone: {} })],
    ['broken', file({ heads: [] })],
    ['broken', file({ heads: ['学完的'] })],
    ['broken', file({ path: '/records?name=其其格玛' })],
    ['broken', file({ path: '/records#其其格玛' })],
    ['broken', file({ path: 'records' })],
    ['broken', file(shapes(['title', 'hours', 'unused']))],
    ['broken', file({ shapes: { A: ['title', 'hours'] } })],
    ['broken', file({}, { recipes: [recipe, { ...recipe, rows: 'body>ol>li' }] })],
    ['broken', file({ taughtOn: '2018-02-30' })],
    ['id-number', file({ path: '/u/000102190001010010' })],
    ['too-large', ' '.repeat(2_000_001)],
  ])('%s: a wrong file is refused whole', async (code, text) => {
    await expect(importRecipes(db, text)).rejects.toMatchObject({ name: 'RecipeProblem', code });
    expect(await listRecipes(db)).toEqual([]);
  });
});

test("a platform is reported once the learner says so; the academy needs no one's word", async () => {
  expect(await isReported(db, 'study.example.cn:8080')).toBe(false);
  await reportPlatform(db, 'study.example.cn:8080', '2018-12-01');
  await reportPlatform(db, 'study.example.cn:8080', '2019-01-01');
  expect(await isReported(db, 'study.example.cn:8080')).toBe(true);
  expect(await isReported(db, 'study.example.cn')).toBe(false);
  expect(await db.platforms.toArray()).toEqual([{ host: 'study.example.cn:8080', reportedOn: '2018-12-01' }]);
  expect(
    await Promise.all(
      ['nmgce.gov.cn', 'a.nmgce.gov.cn:81', 'nmgce.gov.cn.evil.cn'].map((host) => isReported(db, host)),
    ),
  ).toEqual([true, true, false]);
});

test('a tab is asked for on one origin, and forgotten once it is closed', async () => {
  await askForTab(db, 7, 'http://study.example.cn');
  expect(await isAskedFor(db, 7, 'http://study.example.cn')).toBe(true);
  expect(await isAskedFor(db, 7, 'https://study.example.cn')).toBe(false);
  expect(await isAskedFor(db, undefined, 'http://study.example.cn')).toBe(false);
  const last = { outcome: 'doubtful', notice: { tone: 'care', title: '请核对', lines: [] } } as const;
  await keepLast(db, {
    tabId: 7,
    origin: 'http://study.example.cn',
    last: { ...last, notice: { ...last.notice, lines: [] } },
  });
  expect(await isAskedFor(db, 7, 'http://study.example.cn')).toBe(true);
  await askForTab(db, 8, 'http://study.example.cn');
  await forgetTabs(db, [8]);
  expect(await db.asked.toCollection().primaryKeys()).toEqual([8]);
});

test('a page’s place tells its pages apart, and holds nothing of what it was asked for', () => {
  const place = (url: string) => placeOf(new URL(url));
  expect(place('http://a.example/records')).toBe('/records');
  expect(place('http://a.example/records?name=其其格玛&page=1')).toMatch(/^\/records\?-?\d+$/);
  const pages = ['records?page=1', 'records?page=2', 'records#/list?page=1', 'records#/list?page=2', 'records#/list'];
  expect(new Set(pages.map((page) => place(`http://a.example/${page}`))).size).toBe(5);
});
