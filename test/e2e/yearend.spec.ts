import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Filed } from '../../lib/ledger/file.ts';
import { enterTraining, type Training } from '../tools/learner.ts';
import { expect, tableOf, test } from './fixtures.ts';

const lessons: Training = {
  kind: '脱产培训',
  fields: { 培训班名称: '处级干部理论进修班', 开始日期: '2018-10-15', 结束日期: '2018-10-19', 天数: '5' },
};
const note: Training = {
  kind: '在职自学',
  fields: { 文章或笔记题目: '读书笔记', 完成日期: '2018-06-01', 字数: '3000' },
};
const madeUp: Training = {
  kind: '其他培训',
  by: '按天',
  fields: {
    培训内容: '草原生态讲座',
    开始日期: '2018-06-08',
    结束日期: '2018-06-08',
    天数: '1',
    补训年度: '2017',
  },
};

const go = (page: Page, room: string) =>
  page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: room, exact: true }).click();
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const rowOf = (page: Page, year: number) => page.getByRole('row', { name: new RegExp(`^${year} 年`) });

test('6. Years and cycle: any year since 2013 is chosen, and an address with another year gives way to this one', async ({
  withLearner,
}) => {
  const page = await withLearner.open('ledger.html#overview');
  const select = page.getByRole('combobox', { name: '年度' });
  await expect(select.locator(':scope > option')).toHaveText(['2018 年度']);
  await expect(select.locator('optgroup[label=没有记录的年度] option')).toHaveText(
    [2017, 2016, 2015, 2014, 2013].map((year) => `${year} 年度`),
  );
  await select.selectOption('2013');
  await expect(heading(page)).toContainText('2013 年度');
  await go(page, '明细');
  await expect(heading(page)).toContainText('2013 年度');
  await page.reload();
  await expect(heading(page)).toContainText('2013 年度');
  const other = await withLearner.open('ledger.html?year=2012#overview');
  await expect(heading(other)).toContainText('2018 年度');
});

test('6. Years and cycle: the five-year view holds opening balances, make-up and the time a promoted learner has', async ({
  withLearner,
}) => {
  const page = await withLearner.open('options.html');
  await page.getByLabel('提拔任职的日期').fill('2018-05-01');
  await page.getByRole('button', { name: '保存任职日期' }).click();
  await expect(page.getByText('✓ 已保存')).toBeVisible();
  await page.goto(page.url().replace('options.html', 'ledger.html#entry'));
  await enterTraining(page, madeUp);
  await go(page, '年度');

  await expect(rowOf(page, 2017)).toContainText('无记录');
  await expect(rowOf(page, 2017)).toContainText('8');
  await expect(rowOf(page, 2017)).not.toContainText('达标');
  await expect(rowOf(page, 2018)).toContainText('未达标，还差 110 学时');

  const first = page.getByRole('region', { name: '五年周期 2013–2017' });
  await expect(first).toContainText('院校类脱产：0 / 550 学时');
  await first.getByText('填写往年的学时（期初）').click();
  await first.getByLabel('截至哪年年底').fill('2015');
  await first.getByLabel('学时', { exact: true }).fill('560');
  await first.getByRole('button', { name: '存入期初' }).click();
  await expect(first).toContainText('院校类脱产：560 / 550 学时');
  await expect(first).toContainText('✓ 已达标');
  // An opening balance is in the five years only.
  await expect(rowOf(page, 2015)).toContainText('无记录');
  await expect(page.getByRole('region', { name: '五年周期 2018–2022' })).toContainText('可在 2019-05-01 前补足');

  await rowOf(page, 2016).getByRole('link', { name: '2016 年' }).click();
  await expect(heading(page)).toContainText('2016 年度');
});

test('6. Years and cycle: the year’s end is walked in five steps, filed, and what changes later is shown beside it', async ({
  withLearner,
}) => {
  const page = await withLearner.open('ledger.html#entry');
  await enterTraining(page, lessons);
  await enterTraining(page, { ...note, ticks: ['这是计划，还没有参加'] });
  await go(page, '总览');
  await page.getByRole('link', { name: '开始年终留档' }).click();

  const list = page.getByRole('navigation', { name: '年终五步' });
  const step = (name: string) => list.getByRole('link', { name });
  await expect(step('对账')).toHaveAttribute('aria-current', 'step');
  await expect(step('对账')).toContainText('请留意');
  await expect(page.getByText('还没有读到学院的课程').first()).toBeVisible();

  await page.getByRole('link', { name: '下一步：补录' }).click();
  await expect(page.getByRole('heading', { name: '第 2 步：补录' })).toBeFocused();
  const offline = page.getByRole('region', { name: '线下培训' });
  await expect(offline.getByRole('listitem').filter({ hasText: '脱产培训' })).toContainText('1 条，计入 40 学时');
  await page.getByRole('button', { name: '删除 读书笔记' }).click();
  await page.getByRole('button', { name: '撤销' }).click();
  await page.getByRole('button', { name: '已参加 读书笔记，计入' }).click();
  await expect(offline.getByRole('listitem').filter({ hasText: '在职自学' })).toContainText('1 条，计入 12 学时');
  await expect(step('补录')).toContainText('没有问题');
  await page.getByRole('button', { name: '关闭' }).click();

  await page.getByRole('link', { name: '下一步：检查' }).click();
  await expect(page.getByText('个人情况还缺')).toBeVisible();
  await expect(page.getByText('2018 年度还没有达标')).toBeVisible();
  await expect(page.getByRole('link', { name: '补填 处级干部理论进修班 的主办单位' })).toBeVisible();
  await page.getByRole('link', { name: '下一步：登记表' }).click();
  await expect(page.getByText('明细 2 行')).toBeVisible();
  await page.getByRole('link', { name: '下一步：留档' }).click();
  await page.getByRole('button', { name: '留档（合计 52 学时）' }).click();
  await expect(page.getByRole('status')).toContainText('已于 12 月 1 日留档：合计 52 学时。留档以后没有变动。');
  await expect(step('留档')).toContainText('没有问题');
  const [kept] = await tableOf<Filed>(withLearner, 'filed');
  const popup = (await withLearner.open('popup.html')).locator('main');
  await expect(popup).toContainText('12 月 1 日已留档，年底前完成的仍计入，请向单位说明。');
  await popup.page().close();

  // Afterwards an entry turns out to have been half a day shorter, another to have been forgotten.
  await go(page, '明细');
  await page.getByRole('link', { name: '修改 处级干部理论进修班' }).click();
  await page.getByLabel('天数').fill('4.5');
  await page.getByRole('button', { name: '保存修改' }).click();
  await go(page, '补录');
  await enterTraining(page, { ...note, fields: { ...note.fields, 文章或笔记题目: '又一篇笔记' } });
  await go(page, '总览');
  await expect(page.getByText('已于 12 月 1 日留档：合计 52 学时')).toBeVisible();
  await page.getByText('留档以后有变动').click();
  const changes = ['合计 52 → 60', '脱产 40 → 36', '自学 12 → 24', '新计入：“又一篇笔记”12 学时'];
  for (const text of [...changes, '改动：“处级干部理论进修班”，40 → 36 学时'])
    await expect(page.getByText(text, { exact: true })).toBeVisible();
  await page.getByRole('link', { name: '看年终留档' }).click();
  await page.reload();
  await step('留档').click();
  await expect(page.getByText('合计 52 → 60')).toBeVisible();
  await go(page, '年度');
  await expect(rowOf(page, 2018)).toContainText('12 月 1 日，留档以后有变动');
  await page.goto(page.url().replace(/ledger\.html.*/, 'form.html'));
  await expect(page.getByText('留档以后有变动')).toBeVisible();

  await page.goto(page.url().replace('form.html', 'ledger.html#backup'));
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载备份文件' }).click(),
  ]);
  const { filed } = JSON.parse(readFileSync(await file.path(), 'utf8'));
  expect(filed).toEqual([kept]);
  expect(filed).toMatchObject([{ year: 2018, standing: { total: 52, met: false } }]);
  expect(filed[0].standing.entries.map(({ hours }: { hours: number }) => hours).sort()).toEqual([12, 40]);
});

test('6. Years and cycle: a filing can be taken back, and that undone; of several the last one counts', async ({
  withLearner,
}) => {
  const page = await withLearner.open('ledger.html#year-end/file');
  await page.getByRole('button', { name: '留档（合计 0 学时）' }).click();
  const list = page.getByRole('region', { name: '留档记录' }).getByRole('listitem');
  await expect(list).toHaveCount(1);
  await page.getByRole('button', { name: '撤回' }).click();
  await expect(page.getByRole('heading', { name: '还没有留档' })).toBeVisible();
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(list).toHaveCount(1);
  await expect(page.getByRole('heading', { name: '留档记录' })).toBeFocused();

  await go(page, '补录');
  await enterTraining(page, lessons);
  await page.goto(page.url().replace(/#.*/, '#year-end/file'));
  await expect(page.getByText('合计 0 → 40')).toBeVisible();
  await page.getByRole('button', { name: '再留一次档（合计 40 学时）' }).click();
  await expect(page.getByRole('status')).toContainText('合计 40 学时。留档以后没有变动。');
  await expect(list).toHaveText([/合计 40 学时/, /合计 0 学时/]);
});
