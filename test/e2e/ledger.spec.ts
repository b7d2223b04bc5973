import { readFileSync } from 'node:fs';
import { read } from '@e965/xlsx';
import type { Page } from '@playwright/test';
import type { TrainingRecord } from '../../lib/model.ts';
import { enterTraining, type Training } from '../tools/learner.ts';
import { expect, tableOf, test } from './fixtures.ts';

const trainings: { training: Training; preview: string }[] = [
  {
    training: {
      kind: '脱产培训',
      fields: { 培训班名称: '处级干部理论进修班', 开始日期: '2018-10-15', 结束日期: '2018-10-17', 天数: '2.5' },
    },
    preview: '2.5 天 → 折合 20 学时，第五条',
  },
  {
    training: {
      kind: '中心组学习',
      by: '按分钟',
      fields: { 学习主题: '中心组集体学习', 开始日期: '2018-09-20', 结束日期: '2018-09-20', 学习时长: '135' },
    },
    preview: '135 分钟 → 折合 3 学时，第五条',
  },
  {
    training: { kind: '在职自学', fields: { 文章或笔记题目: '读书笔记', 完成日期: '2018-06-01', 字数: '2999' } },
    preview: '2,999 字 → 折合 8 学时，第七条',
  },
  {
    training: {
      kind: '其他培训',
      by: '按天',
      fields: { 培训内容: '草原生态讲座', 开始日期: '2018-06-08', 结束日期: '2018-06-08', 天数: '0.5' },
    },
    preview: '0.5 天 → 折合 4 学时，第五条',
  },
  {
    training: { kind: '授课奖励', fields: { 授课题目: '支部工作实务', 授课日期: '2018-07-01', 讲课时长: '100' } },
    preview: '100 分钟 → 折合 8 学时，第八条',
  },
  {
    training: { kind: '网络课程', fields: { 课程名称: '手工补录的课程', 完成日期: '2018-05-06', 课程学时: '1.5' } },
    preview: '课程 1.5 学时 → 折合 1.5 学时，第六条',
  },
];

const previewOn = (page: Page) => page.locator('.preview');

test('all kinds of training are entered by hand, with their hours and article shown while typing', async ({
  withLearner,
}) => {
  const page = await withLearner.open('ledger.html#entry');
  for (const { training, preview } of trainings) {
    const said: string[] = [];
    await page.getByRole('radio', { name: training.kind }).check();
    if (training.by) await page.getByRole('radio', { name: training.by }).check();
    for (const [label, value] of Object.entries(training.fields)) await page.getByLabel(label).first().fill(value);
    said.push((await previewOn(page).locator('.result').innerText()).replace(/\s+/g, ' '));
    expect(said).toEqual([preview]);
    expect(await enterTraining(page, training)).toContain(Object.values(training.fields)[0] ?? '');
  }
  await page.getByRole('link', { name: '总览', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('2018 年度，还差 65.5 学时');
});

test('hours recognised by the unit count instead of the computed ones, and both stay visible', async ({
  withLearner,
}) => {
  const page = await withLearner.open('ledger.html#entry');
  await page.getByRole('radio', { name: '脱产培训' }).check();
  await page.getByLabel('单位已认定学时').check();
  const answer = await enterTraining(page, {
    kind: '脱产培训',
    fields: {
      培训班名称: '专题班',
      开始日期: '2018-10-15',
      结束日期: '2018-10-16',
      天数: '2',
      认定学时: '12',
      认定日期: '2018-11-01',
      认定单位: '旗委组织部',
    },
  });
  expect(answer).toContain('12 学时');
  const [record] = await tableOf<TrainingRecord>(withLearner, 'records');
  expect(record).toMatchObject({
    measure: { type: 'half-days', halfDays: 4 },
    recognized: { hours: 1200, by: '旗委组织部', on: '2018-11-01' },
  });
});

test('an entry is edited, deleted, and brought back by undo', async ({ withLearner }) => {
  const page = await withLearner.open('ledger.html#entry');
  await enterTraining(page, trainings[0]?.training as Training);
  await page.getByRole('link', { name: '明细', exact: true }).click();
  await page.getByRole('link', { name: '修改 处级干部理论进修班' }).click();
  await page.getByLabel('天数').fill('3');
  await page.getByRole('button', { name: '保存修改' }).click();
  const row = page.getByRole('row').filter({ hasText: '处级干部理论进修班' });
  await expect(row).toContainText('24');

  await page.getByRole('button', { name: '删除 处级干部理论进修班' }).click();
  await expect(row).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('还差 110 学时');
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(row).toHaveCount(1);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('还差 86 学时');
});

test('what was planned counts by one press once it was done, and an earlier entry begins a new one', async ({
  withLearner,
}) => {
  const page = await withLearner.open('ledger.html#entry');
  const plan = trainings[0]?.training as Training;
  await enterTraining(page, { ...plan, ticks: ['这是计划，还没有参加'] });
  await page.getByRole('link', { name: '明细', exact: true }).click();
  const rows = page.getByRole('row').filter({ hasText: '处级干部理论进修班' });
  await expect(rows).toContainText('计划');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('还差 110 学时');
  await page.getByRole('button', { name: '已参加 处级干部理论进修班，计入' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('还差 90 学时');
  await expect(page.getByRole('button', { name: '已参加 处级干部理论进修班，计入' })).toHaveCount(0);

  await page.getByRole('link', { name: '照 处级干部理论进修班 再录一条' }).click();
  await expect(page.getByLabel('培训班名称')).toHaveValue('处级干部理论进修班');
  await expect(page.getByLabel('开始日期')).toHaveValue('2018-12-01');
  await page.getByRole('button', { name: '存入台账' }).click();
  await page.getByRole('status').filter({ hasText: '已存入台账' }).waitFor();
  await page.getByRole('link', { name: '明细', exact: true }).click();
  await expect(rows).toHaveCount(2);
});

test('the year goes into a spreadsheet', async ({ withLearner }) => {
  const page = await withLearner.open('ledger.html#entry');
  await enterTraining(page, trainings[0]?.training as Training);
  await page.getByRole('link', { name: '明细', exact: true }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出 Excel' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('其其格玛_2018_学时明细.xlsx');
  const { Sheets, SheetNames } = read(readFileSync(await file.path()));
  expect(SheetNames).toEqual(['2018 年明细', '各年汇总']);
  expect([Sheets['2018 年明细']?.C2?.v, Sheets['2018 年明细']?.I2?.v]).toEqual(['处级干部理论进修班', 20]);
});

test('a wrong entry is told at its field, nothing is stored and nothing typed is lost', async ({ withLearner }) => {
  const page = await withLearner.open('ledger.html#entry');
  const fields: { [label: string]: string } = { 培训班名称: '班', 开始日期: '2018-10-15', 结束日期: '2018-10-17' };
  for (const [label, value] of Object.entries(fields)) await page.getByLabel(label).first().fill(value);
  const save = page.getByRole('button', { name: '存入台账' });
  for (const wrong of ['', '-1', '2.3', 'abc', '1e9', '100000']) {
    await page.getByLabel('天数').fill(wrong);
    await save.click();
    await expect(page.getByRole('alert').first(), wrong).toBeVisible();
  }
  await page.getByLabel('天数').fill('3');
  await page.getByLabel('请假').fill('24.5');
  await save.click();
  await expect(page.getByRole('alert').first()).toBeVisible();
  await page.getByLabel('请假').fill('0');
  await page.getByLabel('结束日期').fill('2018-10-14');
  await save.click();
  await expect(page.getByRole('alert').first()).toBeVisible();
  await page.getByLabel('结束日期').fill('2018-10-17');
  await page.getByLabel('培训班名称').fill('学员 000102190001010010');
  await save.click();
  await expect(page.getByRole('alert').filter({ hasText: '身份证' }).first()).toBeVisible();
  await expect(page.getByLabel('培训班名称')).toHaveValue('学员 000102190001010010');
  expect(await tableOf(withLearner, 'records')).toEqual([]);
  await page.getByLabel('培训班名称').fill('班');
  await save.click();
  await expect(page.getByText('已存入台账')).toBeVisible();
});

test('a class over New Year asks which part fell into which year', async ({ withLearner }) => {
  const page = await withLearner.open('ledger.html#entry');
  await enterTraining(page, {
    kind: '脱产培训',
    fields: {
      培训班名称: '跨年班',
      开始日期: '2017-12-28',
      结束日期: '2018-01-04',
      天数: '5',
      '其中 2017 年': '2',
      '其中 2018 年': '3',
    },
  });
  const [record] = await tableOf<TrainingRecord>(withLearner, 'records');
  expect(record?.split).toEqual({ 2017: 4, 2018: 6 });
  await page.getByRole('link', { name: '总览', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('2018 年度，还差 86 学时');
});

test('the ledger goes into a file and comes back into an empty browser; a wrong file changes nothing', async ({
  withLearner,
  fresh,
}) => {
  const page = await withLearner.open('ledger.html#entry');
  await enterTraining(page, trainings[0]?.training as Training);
  await page.getByRole('link', { name: '备份' }).first().click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载备份文件' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('学时台账_其其格玛_2018-12-01.json');
  const text = readFileSync(await file.path(), 'utf8');
  expect(JSON.parse(text).records).toHaveLength(1);

  const choose = (content: string) =>
    page
      .getByLabel('选择备份文件')
      .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(content) });
  await choose(text);
  await expect(page.getByText('文件里的内容台账里都有了，不用合并。')).toBeVisible();
  await choose(text.slice(0, -30));
  await expect(page.getByText('文件不是完整的台账文件')).toBeVisible();
  expect(await tableOf(fresh, 'records')).toHaveLength(1);

  // The storage is emptied, as cleaning tools do.
  await page.evaluate(async () => {
    for (const { name } of await indexedDB.databases()) indexedDB.deleteDatabase(name ?? '');
    const files = await navigator.storage.getDirectory();
    for await (const name of files.keys()) await files.removeEntry(name);
  });
  await page.reload();
  await choose(text);
  await expect(page.getByText('已从“x.json”恢复')).toBeVisible();
  await page.goto(page.url().replace(/#.*/, '#overview'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('2018 年度，还差 90 学时');
});
