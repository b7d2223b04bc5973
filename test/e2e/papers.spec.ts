import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { TrainingRecord } from '../../lib/model.ts';
import { enterTraining, type Training } from '../tools/learner.ts';
import { expect, tableOf, test } from './fixtures.ts';

const offJob: Training = {
  kind: '脱产培训',
  fields: { 培训班名称: '处级干部理论进修班', 开始日期: '2018-10-15', 结束日期: '2018-10-17', 天数: '2.5' },
};
const notes: Training = {
  kind: '在职自学',
  fields: { 文章或笔记题目: '乡村振兴读书笔记', 完成日期: '2018-11-01', 字数: '2999', 由谁认定: '本单位' },
};

const openPapers = (page: Page) => page.getByRole('link', { name: '材料', exact: true }).click();
const papersIn = (page: Page, title: string) => page.getByRole('list', { name: title });
const verdict = (page: Page) => page.getByRole('heading', { level: 2 }).first();
const checklist = (page: Page) => page.getByRole('group').filter({ hasText: '十二月清单' });

test('5. Evidence register: what is missing is seen, ticked and placed, and is there after a reload and in the ledger file', async ({
  withLearner,
}) => {
  const page = await withLearner.open('ledger.html#entry');
  await enterTraining(page, offJob);
  await enterTraining(page, notes);
  await openPapers(page);
  await expect(verdict(page)).toHaveText('2018 年 2 条培训，还缺 4 份材料');
  const papers = papersIn(page, '处级干部理论进修班');
  await expect(papers.getByRole('checkbox')).toHaveCount(3);
  await expect(papers.getByRole('listitem')).toHaveText([/^培训通知缺/, /^结业证书缺/, /^学员鉴定表缺/]);

  // Two boxes at one press are two papers.
  await papers.getByLabel('培训通知').first().check();
  await papers.evaluate((list) => {
    for (const box of list.querySelectorAll<HTMLInputElement>('input:not(:checked)'))
      if (box.type === 'checkbox') box.click();
  });
  await papersIn(page, '乡村振兴读书笔记').getByLabel('读书笔记或文章放在哪里').fill(' 办公室文件柜 ');
  await papersIn(page, '乡村振兴读书笔记').getByRole('checkbox').check();
  await expect(verdict(page)).toHaveText('2018 年 2 条培训，材料都齐了 ✓');
  await papers.getByRole('checkbox', { name: '结业证书' }).uncheck();
  await expect(verdict(page)).toHaveText('2018 年 2 条培训，还缺 1 份材料');

  await page.reload();
  await expect(verdict(page)).toHaveText('2018 年 2 条培训，还缺 1 份材料');
  // What lacks something stands first.
  await expect(page.getByRole('heading', { level: 3 })).toHaveText(['处级干部理论进修班', '乡村振兴读书笔记']);
  await expect(page.getByLabel('读书笔记或文章放在哪里')).toHaveValue('办公室文件柜');

  await page.getByRole('link', { name: '备份' }).first().click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载备份文件' }).click(),
  ]);
  const { records } = JSON.parse(readFileSync(await file.path(), 'utf8')) as { records: TrainingRecord[] };
  const held = (title: string) => records.find((record) => record.title === title);
  expect(held('处级干部理论进修班')?.evidence).toEqual([
    { name: '培训通知', where: '', have: true },
    { name: '学员鉴定表', where: '', have: true },
  ]);
  expect(held('乡村振兴读书笔记')?.evidence).toEqual([{ name: '读书笔记或文章', where: '办公室文件柜', have: true }]);
  const { evidence = '', title = '' } = held('处级干部理论进修班')?.changed ?? {};
  expect(evidence > title).toBe(true);

  // The entry form keeps what was said of each paper.
  await page.getByRole('link', { name: '明细', exact: true }).click();
  await page.getByRole('link', { name: '修改 乡村振兴读书笔记' }).click();
  await page.getByLabel('字数').fill('3999');
  await page.getByRole('button', { name: '保存修改' }).click();
  await openPapers(page);
  await expect(page.getByLabel('读书笔记或文章放在哪里')).toHaveValue('办公室文件柜');
});

test('5. Evidence register: a paper is added by its name, removed, and comes back by undo', async ({ withLearner }) => {
  const page = await withLearner.open('ledger.html#entry');
  await enterTraining(page, offJob);
  await openPapers(page);
  const papers = papersIn(page, '处级干部理论进修班');
  await page.getByText('另加一份材料').click();
  const name = page.getByLabel('材料名称');
  const add = page.getByRole('button', { name: '加上这份材料' });
  for (const wrong of ['', '结业证书', '学员 000102190001010010']) {
    await name.fill(wrong);
    await add.click();
    await expect(page.getByRole('alert').first(), wrong).toBeVisible();
  }
  await expect(name).toHaveValue('学员 000102190001010010');
  expect((await tableOf<TrainingRecord>(withLearner, 'records'))[0]?.evidence).toBeNull();
  await name.fill('结业论文');
  await add.click();
  await expect(verdict(page)).toHaveText('2018 年 1 条培训，还缺 4 份材料');
  await papers.getByRole('checkbox', { name: '结业论文' }).check();
  await papers.getByLabel('结业论文放在哪里').fill('学员 000102190001010010');
  await expect(papers.getByRole('alert')).toContainText('身份证');
  await papers.getByLabel('结业论文放在哪里').fill('家里书柜');
  await papers.getByLabel('结业论文放在哪里').press('Enter');
  await expect(verdict(page)).toHaveText('2018 年 1 条培训，还缺 3 份材料');

  await papers.getByRole('button', { name: '移除 结业论文' }).click();
  await expect(papers.getByRole('checkbox')).toHaveCount(3);
  await expect(page.getByRole('button', { name: '撤销' })).toBeFocused();
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(papers.getByRole('checkbox', { name: '结业论文' })).toBeChecked();
  await expect(papers.getByLabel('结业论文放在哪里')).toHaveValue('家里书柜');
  await expect(verdict(page)).toBeFocused();
  const [record] = await tableOf<TrainingRecord>(withLearner, 'records');
  expect(record?.evidence).toEqual([{ name: '结业论文', where: '家里书柜', have: true }]);

  // A box shows what is stored: where nothing could be, it says so and stays as it was.
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new Error('disk gone');
    };
  });
  await papers.getByRole('checkbox', { name: '结业证书' }).click();
  await expect(papers.getByRole('alert')).toContainText('没有存下，请刷新本页再试。');
  await expect(papers.getByRole('checkbox', { name: '结业证书' })).not.toBeChecked();
});

test('5. Evidence register: the checklist of December counts what is missing and leads to its place', async ({
  withLearner,
}) => {
  const page = await withLearner.open('ledger.html#entry');
  await enterTraining(page, offJob);
  await enterTraining(page, notes);
  await openPapers(page);
  const linesOn = (on: Page) => checklist(on).first().locator(':scope > ul > li');
  const lines = linesOn(page);
  await expect(lines).toHaveText([
    /^请核对学院课程：还没有读过/,
    /^✓ 好了没有待您确认的问题/,
    /^请核对2018 年参加的线下培训是否都已补录/,
    /^还缺 4 份证明材料：已有 0 份，共 4 份/,
    /^还缺 1 条有培训没有写主办单位或由谁认定/,
    /^请核对登记表打印、签字，12 月 20 日前交单位审核/,
  ]);
  await expect(page.getByText('距 12 月 20 日申报 19 天')).toHaveCount(1);
  await papersIn(page, '乡村振兴读书笔记').getByRole('checkbox').check();
  await expect(lines.nth(3)).toHaveText(/^还缺 3 份/);

  await page.getByText('是哪 1 条').click();
  await page.getByRole('link', { name: '处级干部理论进修班：主办单位、由谁认定' }).click();
  await page.getByText('登记表上的其他内容').click();
  await page.getByLabel('主办单位').fill('旗委党校');
  await page.getByLabel('由谁认定').fill('旗委党校');
  await page.getByRole('button', { name: '保存修改' }).click();
  await openPapers(page);
  await expect(lines.nth(4)).toHaveText(/^✓ 好了/);
  await page.getByRole('link', { name: '去登记表' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('登记表');

  const before = await withLearner.context.newPage();
  await before.addInitScript(() => {
    (globalThis as { todayForTests?: string }).todayForTests = '2018-11-30';
  });
  await before.goto(page.url().replace(/form\.html.*/, 'ledger.html#papers'));
  await expect(checklist(before).first()).toBeVisible();
  await expect(linesOn(before).first()).toBeHidden();
  await checklist(before).first().locator('summary').first().click();
  await expect(linesOn(before).first()).toBeVisible();
});

test('5. Evidence register: what is printed is the list, without the navigation and the buttons', async ({
  withLearner,
}) => {
  const page = await withLearner.open('ledger.html#entry');
  await enterTraining(page, offJob);
  await openPapers(page);
  await papersIn(page, '处级干部理论进修班').getByRole('checkbox', { name: '结业证书' }).check();
  await page.getByLabel('结业证书放在哪里').fill('办公室文件柜');
  await page.getByLabel('结业证书放在哪里').press('Enter');
  const table = page.locator('.printed table');
  await expect(table).toBeHidden();
  const reminder = page.getByText('登记表打印、签字');
  await checklist(page).first().locator('summary').first().click();
  await expect(reminder).toBeHidden();

  await page.evaluate(() => {
    globalThis.print = () => document.body.setAttribute('data-printed', '');
  });
  await page.getByRole('button', { name: '打印清单' }).click();
  await expect(page.locator('body[data-printed]')).toHaveCount(1);
  await page.emulateMedia({ media: 'print' });
  await expect(table.getByRole('row')).toHaveText([
    '培训材料有无放在哪里',
    '处级干部理论进修班10-15 至 10-17培训通知缺',
    '结业证书✓ 有办公室文件柜',
    '学员鉴定表缺',
  ]);
  await expect(table).toBeVisible();
  await expect(reminder).toBeVisible();
  await expect(page.getByRole('navigation')).toBeHidden();
  for (const seen of ['button', '.register', 'select']) await expect(page.locator(seen).first(), seen).toBeHidden();
});
