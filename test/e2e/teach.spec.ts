import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { browser as extensionApi } from 'wxt/browser';
import type { Recipe } from '../../lib/academy/recipe.ts';
import type { TrainingRecord } from '../../lib/model.ts';
import type { ExtensionBrowser } from '../tools/browser.ts';
import { type Build, ensureBuild } from '../tools/build.ts';
import { academyUrl, noticeOn, signIn } from '../tools/learner.ts';
import { expect, tableOf, test } from './fixtures.ts';

/** Inside the extension's own contexts. */
declare const chrome: typeof extensionApi;

const finished = [
  ['草原生态保护补助奖励政策解读', 150, '2018-02-03'],
  ['行政公文写作常见差错辨析', 100, '2018-02-08'],
  ['乡村振兴战略的产业路径', 200, '2018-02-27'],
  ['基层党支部工作实务', 150, '2018-03-05'],
  ['会议记录与纪要的区别', 50, '2018-03-09'],
];

async function recordsOf(browser: ExtensionBrowser): Promise<unknown[]> {
  const records = await tableOf<TrainingRecord>(browser, 'records');
  return records
    .map(({ title, measure, completedOn }) => [title, measure.type === 'course' && measure.hours, completedOn])
    .sort((a, b) => String(a[2]).localeCompare(String(b[2])));
}

/** Opens the page that no reader can know, as the learner who asked for help with it. */
async function openUnknown(browser: ExtensionBrowser, query = ''): Promise<Page> {
  const page = await signIn(browser);
  await page.goto(academyUrl(`/unknown${query}`));
  await expect(noticeOn(page)).toContainText('这一页没有读出来');
  return page;
}

/** What the popup's 教它认页面 does. */
async function startTeaching(browser: ExtensionBrowser, page: Page): Promise<void> {
  const own = await browser.open('welcome.html');
  const answer = await own.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ url: '*://*.nmgce.gov.cn/*' });
    return chrome.runtime.sendMessage({ type: 'teach-tab', tabId: tab?.id });
  });
  expect(answer).toBe(true);
  await own.close();
  await page.bringToFront();
  await expect(stageOn(page).getByRole('heading', { name: '请点一下列表里的一门课程' })).toBeVisible();
}

const stageOn = (page: Page) => page.frameLocator('nmgce-ledger-teach iframe');
const listOn = (page: Page) => page.frameLocator('main iframe').frameLocator('iframe').frameLocator('iframe');
const heardOn = (page: Page) => page.evaluate(() => (window as unknown as { heard: string[] }).heard);

/** Clicks where the list shows a course, however little the list gets of it. */
async function pointAt(page: Page, title: string): Promise<void> {
  const box = await listOn(page).getByText(title).boundingBox();
  if (!box) throw new Error(`${title} is not to be seen`);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await expect(stageOn(page).locator('.said')).toContainText(title);
  for (const button of ['right', 'middle', 'left'] as const) await page.mouse.click(x, y, { button });
}

const choose = (page: Page, text: string, word: string) =>
  stageOn(page).getByLabel(`这一栏是：${text}`).selectOption({ label: word });
const save = (page: Page) => stageOn(page).getByRole('button', { name: '保存，以后照这样读' });

test('by mouse, three frames deep: it is read from then on, the page hears nothing, and a change of the page is said', async ({
  withLearner,
}) => {
  const page = await openUnknown(withLearner);
  await startTeaching(withLearner, page);
  const before = await page.evaluate(() => document.body.outerHTML);
  await pointAt(page, '行政公文写作');
  const stage = stageOn(page);
  await expect(stage.locator('.mark.meant')).toHaveCount(1);
  await expect(stage.locator('.mark')).toHaveCount(8);
  await expect(stage.locator('.panel')).toContainText('读出 5 门已完成的课程，另有 3 行不记入');
  await expect(stage.getByText('无日期').first()).toBeVisible();
  await choose(page, '2018-02-08', '完成日期');
  await expect(stage.locator('.panel')).not.toContainText('无日期');

  await choose(page, '56 分钟', '学时');
  await expect(stage.locator('.panel')).toContainText('分钟、时长、进度都不是学时');
  await expect(save(page)).toBeDisabled();
  await choose(page, '1.00', '学时');
  await save(page).click();
  await expect(stage.getByRole('status')).toContainText('记住了');
  await page.keyboard.press('Enter');
  await expect(page.locator('nmgce-ledger-teach')).toHaveCount(0);

  await expect(noticeOn(page)).toContainText('本页读到 5 门，新记入 5 门');
  expect(await recordsOf(withLearner)).toEqual(finished);
  expect(await heardOn(page)).toEqual([]);
  expect(await page.evaluate(() => document.body.outerHTML)).toBe(before);

  await page.goto(academyUrl('/unknown'));
  await expect(noticeOn(page)).toContainText('本页读到 5 门，没有新课程');
  await page.goto(academyUrl('/unknown?changed'));
  await expect(noticeOn(page)).toContainText('您教过的认法已不适用');
  expect(await recordsOf(withLearner)).toEqual(finished);
});

test('by keyboard alone', async ({ withLearner }) => {
  const page = await openUnknown(withLearner);
  await startTeaching(withLearner, page);
  const stage = stageOn(page);
  const { keyboard } = page;
  for (const title of ['草原生态保护', '国有资产管理', '行政公文写作']) {
    await keyboard.press('ArrowDown');
    await expect(stage.locator('.said')).toContainText(title);
  }
  await keyboard.press('ArrowUp');
  await keyboard.press('ArrowUp');
  await expect(stage.locator('.said')).toContainText('草原生态保护');
  await keyboard.press('Enter');
  await expect(stage.locator('.panel')).toBeFocused();
  for (let press = 0; press < 4; press++) await keyboard.press('Tab');
  await expect(stage.getByLabel('这一栏是：2018-02-03')).toBeFocused();
  // On the way from 不用 it is 状态 for a moment, and gives that back.
  await keyboard.press('ArrowUp');
  await keyboard.press('ArrowUp');
  await expect(stage.locator('.panel')).not.toContainText('无日期');
  await expect(stage.getByLabel('这一栏是：2018-02-03')).toBeFocused();
  for (let press = 0; press < 10 && !(await save(page).evaluate((own) => own.matches(':focus'))); press++)
    await keyboard.press('Tab');
  await keyboard.press('Enter');
  await expect(stage.getByRole('button', { name: '关闭' })).toBeFocused();
  await keyboard.press('Enter');
  await expect(noticeOn(page)).toContainText('本页读到 5 门，新记入 5 门');
  expect(await recordsOf(withLearner)).toEqual(finished);
  expect(await heardOn(page)).toEqual([]);
});

test('the framed row stays in sight wherever it stands, and what was said of it is there again at the same width', async ({
  withLearner,
}) => {
  const page = await openUnknown(withLearner);
  await startTeaching(withLearner, page);
  const stage = stageOn(page);
  for (const title of ['草原生态保护', '会议记录与纪要的区别']) {
    await pointAt(page, title);
    await stage.locator('.panel').waitFor();
    const [row, panel] = await Promise.all(['.mark.meant', '.panel'].map((one) => stage.locator(one).boundingBox()));
    if (!row || !panel) throw new Error('nothing there');
    const middle = row.y + row.height / 2;
    expect(middle < panel.y || middle > panel.y + panel.height).toBe(true);
    await stage.getByRole('button', { name: '重新点选' }).click();
    await expect(stage.locator('.said')).toBeVisible();
  }
  await pointAt(page, '行政公文写作');
  await choose(page, '2018-02-08', '完成日期');
  const wider = stage.getByRole('button', { name: '多选一层' });
  const narrower = stage.getByRole('button', { name: '少选一层' });
  const [there, back] = (await wider.isEnabled()) ? [wider, narrower] : [narrower, wider];
  await there.click();
  await back.click();
  await expect(stage.locator('.panel')).not.toContainText('无日期');
});

test('Esc leaves, and nothing was kept', async ({ withLearner }) => {
  const page = await openUnknown(withLearner);
  await startTeaching(withLearner, page);
  await page.keyboard.press('Escape');
  await expect(page.locator('nmgce-ledger-teach')).toHaveCount(0);
  expect(await tableOf(withLearner, 'recipes')).toEqual([]);
  expect(await heardOn(page)).toEqual([]);
});

test('a list without a word of completion is read where the learner says so, and not under another tab', async ({
  withLearner,
}) => {
  const page = await openUnknown(withLearner, '?plain=1');
  await startTeaching(withLearner, page);
  await pointAt(page, '行政公文写作');
  const stage = stageOn(page);
  await expect(stage.getByText('这里列的都是已完成的课程吗')).toBeVisible();
  await expect(save(page)).toBeDisabled();
  await stage.getByLabel('不是，有没完成的').check();
  await expect(stage.locator('.panel')).toContainText('分不出哪些已完成');
  await expect(save(page)).toBeDisabled();
  await stage.getByLabel('是，都已完成').check();
  await choose(page, '2018-02-08', '完成日期');
  await stage.getByLabel('是，都已完成').check();
  await save(page).click();
  await stage.getByRole('button', { name: '关闭' }).click();
  await expect(noticeOn(page)).toContainText('本页读到 5 门，新记入 5 门');

  await page.goto(academyUrl('/unknown?plain=1&tab=open'));
  await expect(noticeOn(page)).toContainText('您教过的认法已不适用');
  expect(await recordsOf(withLearner)).toEqual(finished);
});

test('what was taught is listed, handed to a colleague, deleted, and taken back', async ({ withLearner }) => {
  const page = await openUnknown(withLearner);
  await startTeaching(withLearner, page);
  await pointAt(page, '行政公文写作');
  await save(page).click();
  await expect(stageOn(page).getByRole('status')).toContainText('记住了');

  const options = await withLearner.open('options.html');
  const card = options.getByRole('region', { name: '教过的页面' });
  await expect(card.getByRole('listitem')).toContainText('www.nmgce.gov.cn/unknown/list.html');
  await expect(card.getByRole('listitem')).toContainText('2018-12-01 教 · 课程 · 学时 · 状态');
  const [file] = await Promise.all([
    options.waitForEvent('download'),
    card.getByRole('button', { name: '导出给同事' }).click(),
  ]);
  const path = await file.path();
  expect(JSON.parse(readFileSync(path, 'utf8')).recipes).toEqual(await tableOf<Recipe>(withLearner, 'recipes'));

  await card.getByRole('button', { name: /^删除/ }).click();
  await expect(card).toContainText('还没有教过');
  await card.getByRole('button', { name: '撤销' }).click();
  await expect(card.getByRole('listitem')).toHaveCount(1);
  await card.getByLabel('读入同事的文件').setInputFiles(path);
  await expect(card).toContainText('1 个这里已经教过，没有改动');
  await card.getByRole('button', { name: /^删除/ }).click();
  await expect(card).toContainText('还没有教过');
  await card.getByLabel('读入同事的文件').setInputFiles(path);
  await expect(card).toContainText('读入 1 个页面');
  await card.getByLabel('读入同事的文件').setInputFiles({
    name: '别的.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"format":"nmgce-ledger"}'),
  });
  await expect(card.getByRole('alert')).toContainText('没有读入“别的.json”：这不是“教过的页面”的文件');
});

test('the outline of a page is shown in full and saved as a file', async ({ withLearner }) => {
  const page = await openUnknown(withLearner);
  const own = await withLearner.open('welcome.html');
  const tabId = await own.evaluate(async () => (await chrome.tabs.query({ url: '*://*.nmgce.gov.cn/*' }))[0]?.id);
  await own.close();
  const report = await withLearner.open(`report.html?tab=${tabId}`);
  await expect(report.locator('pre')).toContainText('iframe');
  const text = await report.locator('pre').innerText();
  for (const secret of ['其其格玛', '草原', '2018', '1.50']) expect(text).not.toContain(secret);
  expect(text).toContain('已完成');
  const [file] = await Promise.all([
    report.waitForEvent('download'),
    report.getByRole('button', { name: '保存为文件' }).click(),
  ]);
  expect(readFileSync(await file.path(), 'utf8')).toBe(text);
  expect(await heardOn(page)).toEqual([]);
});

test('only the test build opens the teaching to a look from outside', () => {
  const script = (build: Build) => readFileSync(join(ensureBuild(build), 'teach.js'), 'utf8');
  for (const build of ['chromium', 'firefox'] as const) {
    expect(script(build)).toMatch(/mode:\s*["'`]closed["'`]/);
    expect(script(build)).not.toMatch(/mode:\s*["'`]open["'`]/);
  }
  expect(script('chromium-test')).toMatch(/mode:\s*["'`]open["'`]/);
});
