import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Profile, TrainingRecord } from '../../lib/model.ts';
import type { ExtensionBrowser } from '../tools/browser.ts';
import { enterTraining, type Training } from '../tools/learner.ts';
import { badgeOf, expect, tableOf, test } from './fixtures.ts';

const trainingOf = (title: string, days: string): Training => ({
  kind: '脱产培训',
  fields: { 培训班名称: title, 开始日期: '2018-10-15', 结束日期: '2018-10-17', 天数: days },
});

const rooms = [
  ...['overview', 'records', 'questions', 'entry', 'intake', 'backup'].map((room) => `ledger.html#${room}`),
  'form.html',
  'options.html',
  'popup.html',
];

const room = (page: Page, name: string) => page.getByRole('navigation').getByRole('link', { name });
const verdict = (page: Page) => page.getByRole('heading', { level: 1 });
const learner = (page: Page) => page.getByLabel('看谁的台账');

async function addPerson(page: Page, name: string): Promise<void> {
  await page.getByText('另加一位').click();
  await page.getByLabel('另一位的姓名').fill(name);
  await page.getByRole('radio', { name: /^其他干部/ }).check();
  await page.getByRole('button', { name: '加上，并切换过去' }).click();
  await expect(page.getByText(`现在看的是“${name}”的台账`)).toBeVisible();
}

/** 其其格玛 with one class, and then 乌云 with another, who is shown. */
async function twoLearners({ open }: ExtensionBrowser): Promise<Page> {
  const page = await open('ledger.html#entry');
  await enterTraining(page, trainingOf('牧区工作培训班', '2.5'));
  await room(page, '设置').click();
  await addPerson(page, '乌云');
  await room(page, '补录').click();
  await enterTraining(page, trainingOf('基层干部培训班', '3'));
  return page;
}

async function downloaded(page: Page, button: string): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

const profilesOf = async (browser: ExtensionBrowser) =>
  (await tableOf<Profile>(browser, 'profiles')).map(({ name }) => name);

test('7. Profiles: several learners share the machine, and no page shows what is another’s', async ({
  withLearner,
}) => {
  const page = await twoLearners(withLearner);
  for (const address of rooms) {
    const opened = await withLearner.open(address);
    await expect(learner(opened)).toHaveValue('p-乌云');
    await expect(opened.getByText('牧区工作培训班'), address).toHaveCount(0);
    await opened.close();
  }
  await room(page, '明细').click();
  for (const [name, title] of [
    ['乌云', '基层干部培训班'],
    ['其其格玛', '牧区工作培训班'],
  ] as const) {
    await learner(page).selectOption({ label: name });
    const rows = page.getByRole('rowgroup').last().getByRole('row');
    await expect(rows).toHaveCount(1);
    await expect(rows).toContainText(title);
  }
});

test('7. Profiles: what is chosen in one tab is shown in the others', async ({ withLearner }) => {
  const page = await twoLearners(withLearner);
  const other = await withLearner.open('ledger.html#overview');
  await expect(verdict(other)).toHaveText('2018 年度，还差 66 学时');
  await room(page, '设置').click();
  await page.getByRole('button', { name: '切换到 其其格玛' }).click();
  await expect(verdict(other)).toHaveText('2018 年度，还差 90 学时');
});

test('7. Profiles: what is being typed for one learner is never stored for another', async ({ withLearner }) => {
  const page = await twoLearners(withLearner);
  const other = await withLearner.open('ledger.html#overview');
  await page.getByLabel('培训班名称').fill('没有填完的班');
  await learner(other).selectOption({ label: '其其格玛' });
  await expect(page.getByLabel('培训班名称')).toHaveValue('');
  await enterTraining(page, trainingOf('另一个班', '1'));
  await learner(page).selectOption({ label: '乌云' });
  await expect(page.getByLabel('培训班名称')).toHaveValue('没有填完的班');
  await page.getByLabel('天数').fill('1');
  await page.getByRole('button', { name: '存入台账' }).click();
  await expect(page.getByRole('status').filter({ hasText: '没有填完的班' })).toBeVisible();
  const after = await tableOf<TrainingRecord>(withLearner, 'records');
  expect(after.find(({ title }) => title === '没有填完的班')?.profile).toBe('p-乌云');
  expect(after.find(({ title }) => title === '另一个班')?.profile).toBe('p-其其格玛');
});

test('7. Profiles: one learner is saved alone, deleted for good after that, and comes back by the file', async ({
  withLearner,
}) => {
  const page = await twoLearners(withLearner);
  await room(page, '设置').click();
  const alone = await downloaded(page, '只保存这个人的台账：乌云');
  expect(alone.name).toBe('学时台账_乌云_个人_2018-12-01.json');
  expect(JSON.parse(alone.text).records).toMatchObject([{ title: '基层干部培训班' }]);
  expect(alone.text).not.toContain('其其格玛');

  await page.getByRole('button', { name: '删除这个人的数据：乌云' }).click();
  await page.getByRole('button', { name: '不删除' }).click();
  await expect(page.getByRole('button', { name: '删除这个人的数据：乌云' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('会从这台电脑上删除“乌云”的 1 条记录和个人情况')).toBeVisible();
  await expect(page.getByRole('button', { name: '已保存，删除“乌云”' })).toHaveCount(0);
  const { text } = await downloaded(page, '先保存文件，再删除');
  expect(await profilesOf(withLearner)).toEqual(['乌云', '其其格玛']);

  // Something comes in between.
  const other = await withLearner.open('ledger.html#entry');
  await enterTraining(other, trainingOf('刚补的班', '1'));
  await page.getByRole('button', { name: '已保存，删除“乌云”' }).click();
  await expect(page.getByRole('alert')).toContainText('保存文件以后，台账又有变化，没有删除');
  const again = await downloaded(page, '再保存一次');
  expect(JSON.parse(again.text).records).toHaveLength(JSON.parse(text).records.length + 1);
  await page.getByRole('button', { name: '已保存，删除“乌云”' }).click();
  await expect(page.getByText('“乌云”的数据已从这台电脑上删除')).toBeVisible();
  await expect(page.getByRole('heading', { name: '学习人' })).toBeFocused();
  expect(await profilesOf(withLearner)).toEqual(['其其格玛']);
  await expect(verdict(other)).toBeVisible();
  await room(other, '总览').click();
  await expect(verdict(other)).toHaveText('2018 年度，还差 90 学时');

  const file = page.getByLabel('读回一个人的台账文件');
  const choose = (content: string) =>
    file.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(content) });
  await choose(again.text);
  await expect(page.getByText('已读回“乌云”的台账')).toBeVisible();
  await choose(again.text);
  await expect(page.getByRole('alert')).toContainText('台账里已经有“乌云”，没有读入');
  await learner(other).selectOption({ label: '乌云' });
  await expect(verdict(other)).toHaveText('2018 年度，还差 58 学时');
});

test('7. Profiles: where nobody is left, the first run comes again', async ({ withLearner }) => {
  const page = await withLearner.open('options.html');
  await page.getByText('另加一位').click();
  await page.getByLabel('另一位的姓名').fill('其其格玛');
  await expect(page.getByRole('alert')).toContainText('同名的两位分不开');
  await page.getByRole('button', { name: '删除这个人的数据：其其格玛' }).click();
  await downloaded(page, '先保存文件，再删除');
  await page.getByRole('button', { name: '已保存，删除“其其格玛”' }).click();
  await page.getByRole('link', { name: '开始设置' }).click();
  await expect(page.getByLabel('您的姓名')).toBeVisible();
  expect(await profilesOf(withLearner)).toEqual([]);
});

const band = (page: Page) => page.getByRole('complementary', { name: '示例数据' });

test('8. Sample data: it is looked around in before the first run, marked on every page, and leaves nothing behind', async ({
  fresh,
}) => {
  const page = await fresh.open('welcome.html');
  await page.getByRole('button', { name: '先看看示例' }).click();
  await expect(verdict(page)).toHaveText('2018 年度，还差 8 学时');
  for (const name of ['明细', '待您确认', '补录', '导入', '登记表', '备份', '设置', '总览']) {
    await room(page, name).click();
    await expect(verdict(page)).toBeVisible();
    await expect(band(page), name).toContainText('示例数据，与您的台账无关');
    if (name === '备份' || name === '导入') await expect(page.locator('input[type=file]')).toHaveCount(0);
    if (name === '设置') await expect(page.getByText('删除这个人的数据')).toHaveCount(0);
  }
  await room(page, '登记表').click();
  const { name } = await downloaded(page, '下载登记表（Word）');
  expect(name).toBe('示例_某旗某局_其其格玛（示例）_2018_学时登记表.docx');

  await room(page, '补录').click();
  await enterTraining(page, trainingOf('在示例里补的班', '1'));
  for (const table of ['profiles', 'records']) expect(await tableOf(fresh, table), table).toEqual([]);
  const popup = await fresh.open('popup.html');
  await expect(popup.getByRole('link', { name: '开始设置' })).toBeVisible();
  expect((await badgeOf(fresh)).text).toBe('');

  await room(page, '总览').click();
  await expect(verdict(page)).toHaveText('2018 年度，已达标 ✓');
  await page.getByRole('button', { name: '退出示例' }).click();
  await expect(page.getByLabel('您的姓名')).toBeVisible();
  await expect(band(page)).toHaveCount(0);
  const left = await page.evaluate(() => indexedDB.databases().then((all) => all.map(({ name }) => name)));
  expect(left).toEqual(['nmgce-ledger']);

  await page.getByRole('button', { name: '先看看示例' }).click();
  await expect(verdict(page)).toHaveText('2018 年度，还差 8 学时');
});

test('8. Sample data: beside a real ledger, no tab shows one for the other', async ({ withLearner }) => {
  const page = await withLearner.open('options.html');
  await page.getByRole('button', { name: '先看看示例' }).click();
  await expect(band(page)).toBeVisible();
  await expect(verdict(page)).toHaveText('2018 年度，还差 8 学时');

  // A link opened in a new tab: whichever ledger it shows, the band tells.
  const [opened] = await Promise.all([
    withLearner.context.waitForEvent('page'),
    room(page, '补录').click({ modifiers: ['ControlOrMeta'] }),
  ]);
  await expect(verdict(opened)).toBeVisible();
  const isSample = (await band(opened).count()) > 0;
  await expect(opened.getByText('其其格玛（示例）')).toHaveCount(isSample ? 1 : 0);

  const own = await withLearner.open('ledger.html#entry');
  await expect(band(own)).toHaveCount(0);
  await enterTraining(own, trainingOf('真的班', '1'));
  expect(await tableOf<TrainingRecord>(withLearner, 'records')).toMatchObject([{ title: '真的班' }]);
  expect((await badgeOf(withLearner)).text).toBe('102');
  await expect(verdict(page)).toHaveText('2018 年度，还差 8 学时');

  // Two tabs in the sample: leaving in one leaves in the other.
  const second = await withLearner.open('options.html');
  await second.getByRole('button', { name: '先看看示例' }).click();
  await expect(band(second)).toBeVisible();
  await second.getByRole('button', { name: '退出示例' }).click();
  for (const tab of [second, page]) {
    await expect(verdict(tab)).toHaveText('2018 年度，还差 102 学时');
    await expect(band(tab)).toHaveCount(0);
  }
});
