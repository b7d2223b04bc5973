import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser } from '../tools/browser.ts';
import { ensureBuild } from '../tools/build.ts';
import { academyUrl, answerFirstQuestions, enterTraining, signIn, turnAllPages } from '../tools/learner.ts';
import { badgeOf, expect, test } from './fixtures.ts';

const course = (hours: string) => ({
  kind: '网络课程',
  fields: { 课程名称: `手工课程 ${hours}`, 完成日期: '2018-05-06', 课程学时: hours },
});

test('the badge shows the hours missing, rounded up, the larger of the two gaps, and the same in its title', async ({
  withLearner,
}) => {
  await expect
    .poll(() => badgeOf(withLearner))
    .toEqual({ text: '110', title: '学时台账：2018 年度还差 110 学时，申报期限 12 月 20 日' });
  const ledger = await withLearner.open('ledger.html#entry');
  await enterTraining(ledger, {
    kind: '自学',
    fields: { 文章或笔记题目: '笔记', 完成日期: '2018-05-06', 字数: '26000' },
  });
  await expect
    .poll(() => badgeOf(withLearner))
    .toEqual({ text: '50', title: '学时台账：2018 年度网络还差 50 学时，申报期限 12 月 20 日' });
  await enterTraining(ledger, course('49.75'));
  await expect
    .poll(() => badgeOf(withLearner))
    .toEqual({ text: '1', title: '学时台账：2018 年度网络还差 0.25 学时，申报期限 12 月 20 日' });
  await enterTraining(ledger, course('0.25'));
  await expect
    .poll(() => badgeOf(withLearner))
    .toEqual({ text: '✓', title: '学时台账：2018 年度已达标，申报期限 12 月 20 日' });
});

test('it shows ! when the last reading cannot be trusted', async ({ withLearner }) => {
  const page = await signIn(withLearner);
  await turnAllPages(page);
  await expect.poll(async () => (await badgeOf(withLearner)).text).toBe('60');
  await page.evaluate(() => {
    for (const span of document.querySelectorAll('span'))
      span.textContent = span.textContent?.replace('学时', '') ?? '';
  });
  await expect.poll(async () => (await badgeOf(withLearner)).text).toBe('!');
  expect((await badgeOf(withLearner)).title).toContain('最近一次读取没有把握');
});

test('it is there right after a restart of the browser, and follows the day past midnight', async ({ academy }) => {
  const profile = mkdtempSync(join(tmpdir(), 'restart-'));
  const extension = ensureBuild('chromium-test');
  const first = await openBrowser({ extension, port: academy.port, profile });
  await answerFirstQuestions(first);
  await expect.poll(async () => (await badgeOf(first)).text).toBe('110');
  const ledger = await first.open('ledger.html#entry');
  await enterTraining(ledger, {
    kind: '脱产培训',
    fields: { 培训班名称: '一日班', 开始日期: '2018-12-11', 结束日期: '2018-12-11', 天数: '1' },
  });
  await first.close();

  const second = await openBrowser({ extension, port: academy.port, profile });
  await expect.poll(async () => (await badgeOf(second)).text).toBe('110');
  // The class of 11 December is held until its day has come.
  await second.background.evaluate(() => Object.assign(globalThis, { todayForTests: '2018-12-11' }));
  const page = await second.context.newPage();
  await page.goto(academyUrl('/'));
  await page.bringToFront();
  await expect.poll(async () => (await badgeOf(second)).text).toBe('102');
  await second.background.evaluate(() => Object.assign(globalThis, { todayForTests: '2019-01-01' }));
  await second.context.newPage();
  await expect
    .poll(async () => (await badgeOf(second)).title)
    .toBe('学时台账：2019 年度还差 110 学时，申报期限 12 月 20 日');
  await second.close();
  rmSync(profile, { recursive: true, force: true });
});

test('before the first run it says what to do', async ({ fresh }) => {
  await expect.poll(() => badgeOf(fresh)).toEqual({ text: '', title: '学时台账：请先点这里完成设置' });
});
