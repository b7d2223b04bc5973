import { type Browser, chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Reading } from '../lib/academy/reading.ts';
import { coursesOf, type Learner, learners, mixedCoursesOf, type TakenCourse } from './academy/courses.ts';
import { startAcademy } from './academy/server.ts';
import { findChromium, quietFlags } from './tools/chromium.ts';

/** The replica's pages that change while a learner looks on, with what a careful person reads at each moment. */

const [demo] = learners as [Learner];
const all = mixedCoursesOf(demo, 2018);
const done = coursesOf(demo, 2018);
const unfinished = all.filter(({ completedOn }) => !completedOn);

let academy: Awaited<ReturnType<typeof startAcademy>>;
let browser: Browser;
let page: Page;

/** The reader as one script that leaves `reader.read` on the page. */
async function readerScript(): Promise<string> {
  const lib = { entry: 'lib/academy/read.ts', formats: ['iife' as const], name: 'reader' };
  const built = await build({ configFile: false, logLevel: 'error', build: { lib, write: false } });
  const [output] = [built].flat();
  return output && 'output' in output ? `${output.output[0].code}; globalThis.reader = reader` : '';
}

const reading = () => page.evaluate('reader.read(document)') as Promise<Reading>;

/** Courses as the reader gives them; `shown` replaces what a page doesn't show. */
const listed = (courses: TakenCourse[], shown: { [field: string]: null }) =>
  courses.map(({ id, title, hours, completedOn, required }) => ({
    title,
    hours: hours * 100,
    completedOn,
    year: 2018,
    courseKey: `id:${id}`,
    required,
    ...shown,
  }));
const skipped = (courses: TakenCourse[]) => courses.map(({ title }) => ({ title, reason: 'unfinished' }));

beforeAll(async () => {
  academy = await startAcademy();
  browser = await chromium.launch({ executablePath: findChromium() ?? undefined, args: quietFlags });
  page = await browser.newPage({ baseURL: `http://127.0.0.1:${academy.port}` });
  await page.addInitScript(await readerScript());
  await page.goto('/login');
  await page.getByLabel('账号').fill('demo');
  await page.getByRole('button', { name: '登录' }).click();
  await page.waitForURL('/');
}, 60_000);
afterAll(async () => {
  await browser.close();
  await academy.close();
});

describe('the late list', { timeout: 30_000 }, () => {
  const items = () => page.locator('.late > ul > li');
  const shown = (words: string) =>
    items().filter({ has: page.getByText(words, { exact: true }).filter({ visible: true }) });
  const mask = () => page.locator('.el-loading-mask');
  const open = async (route: string) => {
    // Another address first, so that the route is loaded and not only changed.
    await page.goto('/news');
    await page.goto(`/late?year=2018#${route}`);
  };

  test('stands at 0 % behind its mask, without a word of loading', async () => {
    await open('/course/done');
    expect(await mask().isVisible()).toBe(true);
    expect(await mask().textContent()).toBe('');
    expect([await items().count(), await shown('0%').count(), await shown('已完成').count()]).toEqual([37, 37, 0]);
    await mask().waitFor({ state: 'hidden' });
    expect([await shown('0%').count(), await shown('已完成').count()]).toEqual([0, 37]);
    expect(await shown('95.68%').count()).toBeGreaterThan(5);
  });

  test('is loading while it is masked, then read whole: the word wins, and last year’s folded list is not there', async () => {
    await open('/course/done');
    expect(await reading()).toMatchObject({ outcome: 'loading', courses: [], skipped: [] });
    await mask().waitFor({ state: 'hidden' });
    expect(await reading()).toMatchObject({
      outcome: 'records',
      learner: demo.name,
      courses: listed(done, { completedOn: null, required: null }),
      skipped: [],
      coverage: { shown: 37, total: 37, page: null, pages: null },
      statedTotal: null,
    });
  });

  test('keeps last year’s list in the page, folded, until the learner opens it', async () => {
    await open('/course/done');
    await mask().waitFor({ state: 'hidden' });
    const earlier = page.locator('.folded');
    expect([await earlier.locator('li').count(), (await earlier.boundingBox())?.height]).toEqual([21, 0]);
    await page.getByRole('button', { name: '2017年度课程' }).click();
    expect(await earlier.count()).toBe(0);
    const years = (await reading()).courses.map(({ year }) => year);
    expect([years.length, years.filter((year) => year === 2017).length]).toEqual([58, 21]);
  });

  test('is swapped by a route with no load, late again', async () => {
    await open('/course/done');
    await page.evaluate(() => Object.assign(window, { sameDocument: true }));
    await page.getByRole('link', { name: '学习中' }).click();
    expect((await reading()).outcome).toBe('loading');
    await mask().waitFor({ state: 'hidden' });
    expect(await reading()).toMatchObject({ outcome: 'records', courses: [], skipped: skipped(unfinished) });

    await page.getByRole('link', { name: '全部', exact: true }).click();
    expect((await reading()).outcome).toBe('loading');
    await mask().waitFor({ state: 'hidden' });
    expect(await reading()).toMatchObject({
      outcome: 'records',
      courses: listed(done, { completedOn: null, required: null }),
      skipped: skipped(unfinished),
    });

    await items().first().getByRole('link').click();
    await page.getByText('课程章节(3/5)').waitFor();
    expect(await reading()).toMatchObject({ outcome: 'elsewhere', courses: [], skipped: [] });
    expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true);
  });
});

test('cards without an id are appended as the learner scrolls, to the last', { timeout: 60_000 }, async () => {
  await page.goto('/mine');
  const cards = page.locator('[class^=card_]');
  const scrolled = async () => {
    await page.mouse.wheel(0, 10_000);
    return cards.count();
  };
  const bare = { completedOn: null, year: null, courseKey: null, required: null };
  const expected = (courses: TakenCourse[]) => ({
    outcome: 'records',
    learner: demo.name,
    courses: listed(
      courses.filter(({ completedOn }) => completedOn),
      bare,
    ),
    skipped: skipped(courses.filter(({ completedOn }) => !completedOn)),
  });
  await cards.nth(7).waitFor();
  expect([await cards.count(), await page.getByText('加载更多').count()]).toEqual([8, 1]);
  expect(await reading()).toMatchObject({
    ...expected(all.slice(0, 8)),
    coverage: { shown: 8, total: null, page: null, pages: null },
  });
  await expect.poll(scrolled, { timeout: 15_000 }).toBe(16);
  expect(await reading()).toMatchObject(expected(all.slice(0, 16)));
  await expect.poll(scrolled, { timeout: 15_000 }).toBe(42);
  expect([await page.getByText('没有更多了').count(), await page.locator('a').count()]).toEqual([1, 0]);
  expect(await reading()).toMatchObject(expected(all));
});

test('the legacy archive: whole titles, five ways of writing a day, kinds beside several rows, the sum', async () => {
  await page.goto('/archive');
  const [must, may] = [true, false].map((required) => all.filter((course) => course.required === required));
  const sorted = [...(must ?? []), ...(may ?? [])];
  expect(await reading()).toMatchObject({
    outcome: 'records',
    learner: demo.name,
    courses: listed(
      sorted.filter(({ completedOn }) => completedOn),
      { courseKey: null },
    ),
    skipped: skipped(sorted.filter(({ completedOn }) => !completedOn)),
    coverage: null,
    statedTotal: { hours: 6350 },
  });
});

test('the split table turns its pages and changes its tabs in place', async () => {
  await page.goto('/hours?year=2018');
  await page.getByRole('button', { name: '下一页' }).click();
  expect(await reading()).toMatchObject({
    outcome: 'records',
    courses: listed(done.slice(10, 20), {}),
    coverage: { shown: 10, total: 37, page: 2, pages: 4 },
  });
  await page.getByRole('tab', { name: '选修' }).click();
  const chosen = done.filter(({ required }) => !required);
  expect(await reading()).toMatchObject({
    outcome: 'records',
    courses: listed(chosen.slice(0, 10), {}),
    coverage: { shown: 10, total: chosen.length, page: 1, pages: 2 },
  });
});

test('the grid is loading until its innermost frame has come', async () => {
  await page.goto('/grid?year=2018', { waitUntil: 'commit' });
  await page.locator('iframe').waitFor();
  expect(await reading()).toMatchObject({ outcome: 'loading', courses: [], skipped: [] });
  await page.waitForLoadState('load');
  expect(await reading()).toMatchObject({
    outcome: 'records',
    courses: listed(done.slice(0, 20), { completedOn: null }),
    coverage: { shown: 20, total: 37, page: 1, pages: 2 },
  });
});
