import type { Page } from '@playwright/test';
import type { TrainingRecord } from '../../lib/model.ts';
import { expect, learner, restore, tableOf, test } from './fixtures.ts';

const two = (number: number) => String(number).padStart(2, '0');

const course = (index: number, part: Partial<TrainingRecord> = {}) => ({
  ...{ id: `c${index}`, profile: 'p1', kind: 'online', title: `草原生态第${index}讲`, origin: 'academy' },
  ...{ platform: 'www.nmgce.gov.cn', courseKey: `id:${index}`, measure: { type: 'course', hours: 0.5 } },
  completedOn: `2018-${two(1 + (index % 11))}-${two(1 + (index % 28))}`,
  ...part,
});

const lecture = {
  ...{ id: 'o1', profile: 'p1', kind: 'other', title: '法治讲座', origin: 'manual', organizer: '旗司法局' },
  ...{ measure: { type: 'half-days', halfDays: 1 }, startOn: '2018-06-08', endOn: '2018-06-08' },
};

const rows = (page: Page) => page.locator('.entries tbody tr');
const row = (page: Page, title: string) => rows(page).filter({ hasText: title });

test('3. Records: 5,000 entries of a year are filtered, sorted and turned by keyboard, each act within a moment', async ({
  fresh,
}) => {
  const courses = Array.from({ length: 5_000 }, (_, index) => course(index));
  await restore(fresh, { settings: { pack: 'nmg-2016' }, profiles: [learner], records: [...courses, lecture] });
  const page = await fresh.open('ledger.html#records');
  await expect(rows(page)).toHaveCount(100);
  await expect(page.getByText('第 1–100 条，共 5001 条')).toBeVisible();

  const longest = await page.evaluate(() => {
    const tasks: number[] = [];
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
    });
    Object.assign(globalThis, { tasks });
    return tasks.length;
  });
  expect(longest).toBe(0);
  await page.getByRole('button', { name: '下一页' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('第 101–200 条')).toBeVisible();

  await page.getByLabel('类别', { exact: true }).selectOption('其他培训');
  await expect(rows(page)).toHaveCount(1);
  await expect(page.getByText('找到 1 条，共已学 4 学时。')).toBeVisible();
  await page.getByRole('button', { name: '看全部' }).click();
  await page.getByLabel('查找').fill('司法局 法治');
  await expect(rows(page)).toHaveCount(1);
  await page.getByLabel('查找').fill('没有这样的');
  await expect(page.getByText('找到 0 条')).toBeVisible();
  await page.getByRole('button', { name: '看全部' }).click();
  await page.getByLabel('来源').selectOption('本人填报');
  await expect(rows(page)).toHaveCount(1);
  await page.getByLabel('来源').selectOption('全部');

  await page.getByRole('button', { name: '已学' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('columnheader', { name: '已学' })).toHaveAttribute('aria-sort', 'descending');
  await expect(rows(page).first()).toContainText('法治讲座');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('columnheader', { name: '已学' })).toHaveAttribute('aria-sort', 'ascending');
  await expect(rows(page).first()).toContainText('草原生态');
  const tasks = await page.evaluate(() => (globalThis as unknown as { tasks: number[] }).tasks);
  console.log(`5,000 entries: longest task ${Math.max(0, ...tasks).toFixed(0)} ms of ${tasks.length} over 50 ms`);
});

test('3. Records: what was read is not edited; a correction stands beside it and counts', async ({ fresh }) => {
  const read = course(1, { title: '党史专题', completedOn: '2018-05-06' });
  await restore(fresh, { settings: { pack: 'nmg-2016' }, profiles: [learner], records: [read] });
  const page = await fresh.open('ledger.html#records');
  await expect(row(page, '党史专题').getByRole('link', { name: /^修改/ })).toHaveCount(0);
  await row(page, '党史专题').getByRole('link', { name: '更正 党史专题' }).click();
  await expect(page.getByText('学院页面上是：党史专题，0.5 学时')).toBeVisible();
  await page.getByLabel('课程学时').fill('1.5');
  await page.getByLabel('备注').fill('学院客服答复');
  await page.getByRole('button', { name: '存入台账' }).click();
  await expect(row(page, '已更正为：1.5 学时')).toContainText('已更正');
  await expect(row(page, '学院页面上是：0.5 学时')).toContainText('本人更正');
  const stored = await tableOf<TrainingRecord>(fresh, 'records');
  expect(stored.find(({ id }) => id === 'c1')).toMatchObject({ measure: { hours: 50 } });
  expect(stored.find(({ corrects }) => corrects === 'c1')).toMatchObject({ measure: { hours: 150 }, origin: 'manual' });
  await page.getByRole('link', { name: '总览', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('2018 年度，还差 108.5 学时');
});

test('3. Records: each entry tells what was changed, and when; what was deleted comes back, or goes for good', async ({
  fresh,
}) => {
  await restore(fresh, { settings: { pack: 'nmg-2016' }, profiles: [learner], records: [lecture] });
  const page = await fresh.open('ledger.html#records');
  await row(page, '法治讲座').getByText('法治讲座').click();
  await expect(row(page, '法治讲座')).toContainText('存入以后没有改过。');
  await row(page, '法治讲座').getByRole('link', { name: /^修改/ }).click();
  await page.getByLabel('天数').fill('1');
  await page.getByRole('button', { name: '保存修改' }).click();
  await row(page, '法治讲座').getByRole('button', { name: /^删除/ }).click();
  await expect(row(page, '法治讲座')).toHaveCount(0);
  await page.getByText('回收站（1）').click();
  await page.getByRole('button', { name: '恢复 法治讲座' }).click();
  await row(page, '法治讲座').getByText('法治讲座').click();
  await expect(row(page, '法治讲座').locator('.why')).toContainText('数量：0.5 天 → 1 天');
  await expect(row(page, '法治讲座').locator('.history li').nth(0)).toContainText('恢复');
  await expect(row(page, '法治讲座').locator('.history li').nth(1)).toContainText('删除');

  await row(page, '法治讲座').getByRole('button', { name: /^删除/ }).click();
  await page.getByText('回收站（1）').click();
  await page.getByRole('button', { name: '清空回收站' }).click();
  await page.getByRole('button', { name: '确定清空' }).click();
  await expect(page.getByText('回收站（1）')).toHaveCount(0);
  expect(await tableOf(fresh, 'purged')).toEqual([{ id: lecture.id }]);
  expect(await tableOf(fresh, 'snapshots')).toMatchObject([{ reason: 'empty-trash' }]);
});
