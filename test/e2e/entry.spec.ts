import type { Page } from '@playwright/test';
import type { TrainingRecord } from '../../lib/model.ts';
import { expect, tableOf, test } from './fixtures.ts';

const half = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const days = (page: Page) => page.getByLabel('天数');
const saved = (page: Page) => page.getByText('✓ 已存入台账').first();

async function fill(page: Page, kind: string, fields: { [label: string]: string }) {
  await page.getByRole('radio', { name: kind }).check();
  for (const [label, value] of Object.entries(fields)) await page.getByLabel(label, { exact: true }).fill(value);
}

test('2. Entry of offline training: mornings and afternoons are clicked, weekends are off, the days follow', async ({
  withLearner,
}) => {
  const page = await withLearner.open('ledger.html#entry');
  await fill(page, '脱产培训', { 培训班名称: '草原法治班', 开始日期: '2018-10-12', 结束日期: '2018-10-16' });
  await expect(days(page)).toHaveValue('3');
  await expect(half(page, '10月13日 周六 上午')).toHaveAttribute('aria-pressed', 'false');
  await half(page, '10月12日 周五 上午').click();
  await expect(days(page)).toHaveValue('2.5');
  await expect(page.locator('.preview')).toContainText('2.5 天');

  // By keyboard: from Friday afternoon to Monday morning, then on with the shift key.
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await expect(half(page, '10月13日 周六 下午')).toHaveAttribute('aria-pressed', 'true');
  await expect(days(page)).toHaveValue('3');
  await half(page, '10月14日 周日 下午').click({ modifiers: ['Shift'] });
  await expect(days(page)).toHaveValue('4');

  await page.getByRole('button', { name: '存入台账' }).click();
  await expect(saved(page)).toBeVisible();
  const [record] = await tableOf<TrainingRecord>(withLearner, 'records');
  expect(record?.measure).toMatchObject({ halfDays: 8 });
  expect(record?.halfDaysOn).toEqual([
    ...['2018-10-12p', '2018-10-13p', '2018-10-14a', '2018-10-14p'],
    ...['2018-10-15a', '2018-10-15p', '2018-10-16a', '2018-10-16p'],
  ]);

  // What was clicked is there again, and gives way to a number that is typed.
  await page.goto(page.url().replace(/#.*/, `#entry/${record?.id}`));
  await expect(half(page, '10月12日 周五 下午')).toHaveAttribute('aria-pressed', 'true');
  await days(page).fill('2');
  await expect(half(page, '10月12日 周五 下午')).toHaveAttribute('aria-pressed', 'false');
  await page.getByRole('button', { name: '保存修改' }).click();
  await expect(page.getByRole('heading', { name: /明细/ })).toBeVisible();
  const [after] = await tableOf<TrainingRecord>(withLearner, 'records');
  expect([after?.measure, after?.halfDaysOn]).toEqual([{ type: 'half-days', halfDays: 4, plannedHours: null }, null]);
});

test('2. Entry of offline training: a class over New Year is parted by its half-days, shown before it is saved', async ({
  withLearner,
}) => {
  const page = await withLearner.open('ledger.html#entry');
  await fill(page, '脱产培训', { 培训班名称: '跨年班', 开始日期: '2017-12-28', 结束日期: '2018-01-02' });
  await expect(page.getByLabel('其中 2017 年')).toHaveValue('2');
  await expect(page.getByLabel('其中 2018 年')).toHaveValue('2');
  await half(page, '1月1日 周一 上午').click();
  await half(page, '1月1日 周一 下午').click();
  await expect(page.getByLabel('其中 2018 年')).toHaveValue('1');
  await expect(page.locator('.preview')).toContainText('2017 年 16 学时');
  await expect(page.locator('.preview')).toContainText('2018 年 8 学时');
});

test('2. Entry of offline training: several sittings at once, each an entry, taken back by one press', async ({
  withLearner,
}) => {
  const page = await withLearner.open('ledger.html#entry');
  await fill(page, '中心组学习', { 学习主题: '党委中心组学习' });
  await page.getByRole('radio', { name: '按分钟' }).check();
  await page.getByLabel('同样的培训有好几次').check();
  await fill(page, '中心组学习', { 第一次: '2018-03-15', 最后一次不晚于: '2018-11-30', 每次学习时长: '90' });
  await expect(page.getByText('一共 9 次')).toBeVisible();
  await page.getByLabel('第 2 次的日期').fill('2018-04-17');
  await page.getByRole('button', { name: '去掉第 5 次' }).click();
  await expect(page.locator('.preview')).toContainText('8 次，每次 90 分钟');
  await expect(page.locator('.preview')).toContainText('16 学时');

  await page.getByLabel('第 3 次的日期').fill('2018-04-17');
  await page.getByRole('button', { name: '存入台账' }).click();
  await expect(page.getByText('有两次是同一天，请改日期或去掉一次。')).toBeVisible();
  await page.getByLabel('第 3 次的日期').fill('2018-05-15');
  await page.getByRole('button', { name: '存入台账' }).click();
  await expect(page.getByText('8 次，16 学时')).toBeVisible();
  const records = await tableOf<TrainingRecord>(withLearner, 'records');
  expect(records.map(({ startOn }) => startOn).sort()).toEqual([
    ...['2018-03-15', '2018-04-17', '2018-05-15', '2018-06-15'],
    ...['2018-08-15', '2018-09-15', '2018-10-15', '2018-11-15'],
  ]);

  await page.getByRole('button', { name: '撤销' }).click();
  await expect(saved(page)).toBeHidden();
  const after = await tableOf<TrainingRecord>(withLearner, 'records');
  expect(after.filter(({ deletedAt }) => deletedAt === null)).toEqual([]);
});

test('2. Entry of offline training: a pasted text is counted, and only the number is kept', async ({ withLearner }) => {
  const page = await withLearner.open('ledger.html#entry');
  await fill(page, '在职自学', { 文章或笔记题目: '读书笔记', 完成日期: '2018-06-01' });
  await page.getByText('粘贴全文，数一数字数').click();
  await page.getByLabel('把全文粘贴在这里').fill('草原'.repeat(1_250));
  await expect(page.getByLabel('字数', { exact: true })).toHaveValue('2500');
  await expect(page.locator('.preview')).toContainText('8 学时');
  await page.getByRole('button', { name: '存入台账' }).click();
  await expect(saved(page)).toBeVisible();
  const stored = [...(await tableOf(withLearner, 'records')), ...(await tableOf(withLearner, 'drafts'))];
  expect(stored).toHaveLength(1);
  expect(JSON.stringify(stored)).not.toContain('草原');
});

test('2. Entry of offline training: what was typed outlives the tab', async ({ withLearner }) => {
  const page = await withLearner.open('ledger.html#entry');
  await fill(page, '授课奖励', { 授课题目: '支部工作实务', 讲课时长: '100', '听课对象（可不填）': '新任支部书记' });
  await expect.poll(async () => JSON.stringify(await tableOf(withLearner, 'drafts'))).toContain('新任支部书记');
  await page.close();

  const again = await withLearner.open('ledger.html#entry');
  await expect(again.getByText('接着上次没有存完的填写')).toBeVisible();
  await expect(again.getByLabel('授课题目')).toHaveValue('支部工作实务');
  await expect(again.getByLabel('听课对象')).toHaveValue('新任支部书记');
  await again.getByRole('button', { name: '存入台账' }).click();
  await expect(saved(again)).toBeVisible();
  await again.reload();
  await expect(again.getByLabel('培训班名称')).toHaveValue('');
  await expect(again.getByText('接着上次')).toBeHidden();

  await again.getByLabel('培训班名称').fill('不要的');
  await expect.poll(async () => JSON.stringify(await tableOf(withLearner, 'drafts'))).toContain('不要的');
  await again.reload();
  await again.getByRole('button', { name: '不要了，重新填' }).click();
  await expect(again.getByLabel('培训班名称')).toHaveValue('');
  expect(await tableOf(withLearner, 'drafts')).toEqual([]);
});

test('2. Entry of offline training: organisers and places of earlier entries can be chosen', async ({
  withLearner,
}) => {
  const page = await withLearner.open('ledger.html#entry');
  await fill(page, '其他培训', { 培训内容: '生态讲座', 开始日期: '2018-06-08', 天数: '0.5' });
  await page.getByText('登记表上的其他内容').click();
  await page.getByLabel('主办单位').fill('旗林业和草原局');
  await page.getByRole('button', { name: '存入台账' }).click();
  await expect(saved(page)).toBeVisible();
  await page.getByText('登记表上的其他内容').click();
  const list = await page.getByLabel('主办单位').getAttribute('list');
  await expect(page.locator(`[id="${list}"] option`)).toHaveAttribute('value', '旗林业和草原局');
});
