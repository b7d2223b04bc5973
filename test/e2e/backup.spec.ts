import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { browser as extensionApi } from 'wxt/browser';
import type { TrainingRecord } from '../../lib/model.ts';
import { type ExtensionBrowser, openBrowser } from '../tools/browser.ts';
import { ensureBuild } from '../tools/build.ts';
import { enterTraining } from '../tools/learner.ts';
import { expect, learner, restore, tableOf, test } from './fixtures.ts';

/** Inside the extension's own contexts. */
declare const chrome: typeof extensionApi;

const lecture = (title: string) => ({
  ...{ id: 'r1', profile: 'p1', kind: 'other', title, measure: { type: 'minutes', minutes: 90 } },
  ...{ startOn: '2018-05-06', endOn: '2018-05-06', origin: 'manual' },
});
const ledger = (title: string) => ({ settings: { pack: 'nmg-2016' }, profiles: [learner], records: [lecture(title)] });
const training = (title: string) => ({
  kind: '在职自学',
  fields: { 文章或笔记题目: title, 完成日期: '2018-06-01', 字数: '2000' },
});

const titlesIn = async (browser: ExtensionBrowser) =>
  (await tableOf<TrainingRecord>(browser, 'records')).map(({ title }) => title).sort();
const choose = (page: Page, content: string) =>
  page
    .getByLabel('选择备份文件')
    .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(content) });

async function saved(page: Page): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载备份文件' }).click(),
  ]);
  return readFileSync(await file.path(), 'utf8');
}

test('another computer’s file is looked at, then merged; what both wrote is settled once; two presses go back', async ({
  fresh,
  academy,
}) => {
  await restore(fresh, ledger('甲'));
  const other = await openBrowser({ extension: ensureBuild('chromium-test'), port: academy.port });
  let file = '';
  try {
    await restore(other, ledger('乙'));
    const there = await other.open('ledger.html#entry');
    await enterTraining(there, training('那台的笔记'));
    await there.getByRole('link', { name: '备份' }).first().click();
    file = await saved(there);
  } finally {
    await other.close();
  }
  const page = await fresh.open('ledger.html#backup');
  await choose(page, file);
  await expect(page.getByText('新增 1 条，改动 1 条，删除 0 条，不变 0 条')).toBeVisible();
  await expect(page.getByRole('row', { name: '甲 乙' })).toBeVisible();
  await expect(page.getByText('有 1 处两台电脑写的不一样')).toBeVisible();
  expect(await titlesIn(fresh)).toEqual(['甲']);
  await page.getByRole('button', { name: '合并', exact: true }).click();
  await expect(page.getByText('已合并“x.json”')).toBeVisible();
  expect(await titlesIn(fresh)).toEqual(['乙', '那台的笔记']);

  const conflicts = page.getByRole('region', { name: '两台电脑写的不一样' });
  await conflicts.getByRole('radio', { name: '甲' }).check();
  await conflicts.getByRole('button', { name: '按选的记' }).click();
  await expect(conflicts).toHaveCount(0);
  await choose(page, file);
  await expect(page.getByText('文件里的内容台账里都有了')).toBeVisible();
  expect(await titlesIn(fresh)).toEqual(['甲', '那台的笔记'].sort());

  await page.getByRole('button', { name: /^恢复到这时：.*合并以前/ }).click();
  await page.getByRole('button', { name: '确定恢复' }).click();
  await expect(page.getByText('已恢复。')).toBeVisible();
  expect(await titlesIn(fresh)).toEqual(['甲']);
});

test('a file under a password is opened by it alone, and replaces what came after once that was seen', async ({
  withLearner,
}) => {
  const page = await withLearner.open('ledger.html#entry');
  await enterTraining(page, training('存过的'));
  await page.getByRole('link', { name: '备份' }).first().click();
  await expect(page.getByText('还没有存过备份，台账里有 1 条。')).toBeVisible();
  await page.getByText('给备份文件加密码').click();
  await page.getByLabel('给文件加密码').check();
  await page.getByLabel('密码', { exact: true }).fill('草原 Steppe 2018');
  await page.getByLabel('再输一次').fill('草原 Steppe 2018');
  const file = await saved(page);
  expect(file).not.toContain('其其格玛');

  await page.getByRole('link', { name: '补录' }).first().click();
  await enterTraining(page, training('后来的'));
  await page.getByRole('link', { name: '备份' }).first().click();
  await expect(page.getByText('那以后新增、改动或删除了 1 条，还没有备份。')).toBeVisible();
  await choose(page, file);
  const password = page.getByLabel('“x.json”的密码');
  await password.fill('草原 Steppe 2017');
  await page.getByRole('button', { name: '打开文件' }).click();
  await expect(page.getByText('密码不对')).toBeVisible();
  await password.fill('草原 Steppe 2018');
  await page.getByRole('button', { name: '打开文件' }).click();
  await page.getByRole('radio', { name: '用备份替换' }).check();
  await expect(page.getByText('会删除（1 条）')).toBeVisible();
  await expect(page.getByText('后来的（2018-06-01）')).toBeVisible();
  expect(await titlesIn(withLearner)).toHaveLength(2);
  await page.getByRole('button', { name: '看过了，用备份替换' }).click();
  await expect(page.getByText('已换成“x.json”')).toBeVisible();
  expect(await titlesIn(withLearner)).toEqual(['存过的']);
});

test('an update of the extension keeps the ledger as it was before', async ({ withLearner }) => {
  // Chromium blocks an unpacked extension that reloads itself without a window; what it would tell the background is told here.
  await withLearner.background.evaluate(() => {
    const event = chrome.runtime.onInstalled as unknown as { dispatch: (details: object) => void };
    event.dispatch({ reason: 'update', previousVersion: '0.0.9' });
  });
  await expect(async () => {
    expect(await tableOf(withLearner, 'snapshots')).toMatchObject([{ reason: 'upgrade', counts: { profiles: 1 } }]);
  }).toPass();
});
