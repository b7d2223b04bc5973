import xlsx from '@e965/xlsx';
import type { Page } from '@playwright/test';
import type { TrainingRecord } from '../../lib/model.ts';
import { answerFirstQuestions } from '../tools/learner.ts';
import { manyRecords } from '../tools/many.ts';
import { expect, learner, restore, tableOf, test } from './fixtures.ts';

const at = '2018-11-30T01:12:00.000Z';
const ledger = (records: readonly object[]) => ({
  ...{ format: 'nmgce-ledger', version: 1, exportedAt: at },
  ...{ settings: { pack: 'nmg-2016' }, profiles: [learner], records },
});
const count = 5_000;
const records = manyRecords(count);
/** Of another computer: half say otherwise. */
const others = records.map((record, index) =>
  index % 2 ? record : { ...record, note: `另一台写的${index}`, changed: { note: at } },
);

/** An office machine is about so much slower than one that builds this. */
const old = 4;
/** So slow that what is to be called off outlasts the looks at it and the key, on any machine. */
const ancient = 16;

/** Sets how many times slower than it is the page's machine shall seem. */
async function slowness(page: Page): Promise<(rate: number) => Promise<unknown>> {
  const session = await page.context().newCDPSession(page);
  return (rate) => session.send('Emulation.setCPUThrottlingRate', { rate });
}

const choose = (page: Page, entries: readonly object[]) =>
  page.getByLabel('选择备份文件').setInputFiles({
    ...{ name: '备份.json', mimeType: 'application/json' },
    buffer: Buffer.from(JSON.stringify(ledger(entries))),
  });

const going = (page: Page) => page.locator('.going');
/** How far the page says that it is, in percent; -1 while it doesn't. */
const percent = async (page: Page): Promise<number> => {
  const [text = ''] = await going(page).allInnerTexts();
  return Number(/已完成 (\d+)%/.exec(text)?.[1] ?? -1);
};

/** The work is seen to get on, then is called off by keyboard. */
async function callOff(page: Page, doing: string): Promise<void> {
  await expect(going(page)).toContainText(doing);
  await expect.poll(() => percent(page), { intervals: [20] }).toBeGreaterThanOrEqual(0);
  const before = await percent(page);
  await expect.poll(() => percent(page), { intervals: [20] }).toBeGreaterThan(before);
  await page.getByRole('button', { name: '取消' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('已取消，')).toBeVisible({ timeout: 60_000 });
  await expect(going(page)).toHaveCount(0);
}

/** What is stored, whole. */
const stored = async (browser: Parameters<typeof tableOf>[0]) =>
  JSON.stringify(
    await Promise.all(['records', 'history', 'snapshots', 'readings'].map((name) => tableOf(browser, name))),
  );

test('a large backup says how far it is, is called off by keyboard with nothing stored, and comes in the second time', async ({
  fresh,
}) => {
  test.setTimeout(180_000);
  const page = await fresh.open('ledger.html#backup');
  const slow = await slowness(page);
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    new MutationObserver(() => {
      const text = document.querySelector('.unseen[role=status]')?.textContent ?? '';
      if (text && text !== said.at(-1)) said.push(text);
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  const input = page.getByLabel('选择备份文件');
  await input.focus();
  await slow(ancient);
  await choose(page, records);
  await callOff(page, '正在恢复备份');
  await slow(old);
  await expect(page.getByText('已取消，台账没有变动。')).toBeVisible();
  await expect(input).toBeFocused();
  expect(await tableOf(fresh, 'records')).toEqual([]);
  expect(await tableOf(fresh, 'profiles')).toEqual([]);

  await page.evaluate(() => (globalThis as unknown as { said: string[] }).said.splice(0));
  await choose(page, records);
  await expect(page.getByText('已从“备份.json”恢复')).toBeVisible({ timeout: 60_000 });
  await expect(going(page)).toHaveCount(0);
  expect(await tableOf(fresh, 'records')).toHaveLength(count);
  // A screen reader hears of the beginning and of each quarter, not of each step.
  const said = await page.evaluate(() => (globalThis as unknown as { said: string[] }).said);
  expect(said[0]).toContain('正在恢复备份');
  expect(said.length).toBeGreaterThan(1);
  expect(said.length).toBeLessThanOrEqual(5);
});

test('another computer’s ledger is compared and merged, each called off once without a trace; so is going back', async ({
  fresh,
}) => {
  test.setTimeout(300_000);
  await restore(fresh, ledger(records));
  const page = await fresh.open('ledger.html#backup');
  const slow = await slowness(page);
  const before = await stored(fresh);
  await slow(ancient);
  await choose(page, others);
  await callOff(page, '正在和台账对照');
  await slow(old);
  await expect(page.getByLabel('选择备份文件')).toBeFocused();
  await choose(page, others);
  const merge = page.getByRole('button', { name: '合并', exact: true });
  await expect(page.getByText(`改动 ${count / 2} 条`)).toBeVisible({ timeout: 60_000 });
  await merge.focus();
  await slow(ancient);
  await page.keyboard.press('Enter');
  await callOff(page, '正在合并');
  await slow(old);
  await expect(merge).toBeFocused();
  expect(await stored(fresh)).toBe(before);

  await merge.click();
  await expect(page.getByText('已合并“备份.json”')).toBeVisible({ timeout: 60_000 });
  const merged = await stored(fresh);
  expect(await tableOf(fresh, 'history')).toHaveLength(count / 2);

  await page.getByRole('button', { name: /^恢复到这时/ }).click();
  const sure = page.getByRole('button', { name: '确定恢复' });
  await expect(sure).toBeEnabled({ timeout: 60_000 });
  await slow(ancient);
  await sure.click();
  await callOff(page, '正在恢复');
  await slow(old);
  expect(await stored(fresh)).toBe(merged);
  await page.getByRole('button', { name: /^恢复到这时/ }).click();
  await sure.click({ timeout: 60_000 });
  await expect(page.getByText('✓ 已恢复。')).toBeVisible({ timeout: 60_000 });
  const notes = (await tableOf<TrainingRecord>(fresh, 'records')).filter(({ note }) => note);
  expect(notes).toEqual([]);
});

test('a tab that is closed midway leaves the ledger as it was, or as it was to be', async ({ fresh }) => {
  test.setTimeout(180_000);
  for (const share of [5, 40, 75, 90]) {
    const page = await fresh.open('ledger.html#backup');
    await (await slowness(page))(old);
    await choose(page, records);
    // Its end may come between two looks; the first share is far from it.
    const isDone = () => page.getByText('已从“备份.json”恢复').isVisible();
    const shareDone = async () => ((await isDone()) ? 100 : percent(page));
    await expect.poll(shareDone, { intervals: [10], timeout: 60_000 }).toBeGreaterThanOrEqual(share);
    if (share === 5) expect(await isDone()).toBe(false);
    await page.close({ runBeforeUnload: false });
    const left = await tableOf(fresh, 'records');
    expect([0, count]).toContain(left.length);
    expect(await tableOf(fresh, 'profiles')).toHaveLength(left.length > 0 ? 1 : 0);
    if (left.length > 0) return;
  }
});

test('a long list is read and stored, each called off once by keyboard with nothing stored', async ({ fresh }) => {
  test.setTimeout(300_000);
  await (await answerFirstQuestions(fresh)).close();
  const rows = Array.from({ length: 4_000 }, (_, index) => [
    ...[`表里的草原生态第${index}讲`, 1.5, `201${4 + (index % 5)}-0${1 + (index % 9)}-1${index % 10}`, '已完成'],
  ]);
  const book = xlsx.utils.book_new();
  xlsx.utils.book_append_sheet(
    book,
    xlsx.utils.aoa_to_sheet([['课程名称', '学时', '完成日期', '状态'], ...rows]),
    '课程',
  );
  const file = {
    ...{ name: '课程.xlsx', mimeType: '' },
    buffer: xlsx.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer,
  };
  // Once the workbook is parsed, which no key interrupts, there must be time left for two.
  const page = await fresh.open('ledger.html#intake');
  await (await slowness(page))(12);
  const stop = page.getByRole('button', { name: '取消' });
  await page.getByLabel('选择文件').focus();
  await page.getByLabel('选择文件').setInputFiles(file);
  // It may be there for less than a second.
  await stop.waitFor({ timeout: 60_000 });
  // The workbook is parsed in one go: what is pressed meanwhile counts once that is over.
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('已取消，没有导入，台账没有变动。')).toBeVisible({ timeout: 60_000 });
  await page.getByLabel('选择文件').setInputFiles(file);
  await expect(page.getByText('读到 4000 门')).toBeVisible({ timeout: 60_000 });
  await page.getByRole('radio', { name: '内蒙古干部' }).check();
  await expect(page.getByText('新 4000 门')).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: '存入台账' }).press('Enter');
  await stop.waitFor({ timeout: 60_000 });
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('已取消，没有存入，台账没有变动。')).toBeVisible({ timeout: 60_000 });
  expect(await tableOf(fresh, 'records')).toEqual([]);
  await page.getByRole('button', { name: '存入台账' }).click();
  await expect(page.getByRole('link', { name: '看明细' })).toBeVisible({ timeout: 60_000 });
  expect(await tableOf(fresh, 'records')).toHaveLength(4_000);
});

test('what takes no time shows nothing of it', async ({ fresh }) => {
  const page = await fresh.open('ledger.html#backup');
  await page.evaluate(() => {
    Object.assign(globalThis, { shown: 0 });
    new MutationObserver(() => {
      if (document.querySelector('.going')) Object.assign(globalThis, { shown: 1 });
    }).observe(document.body, { subtree: true, childList: true });
  });
  await choose(page, records.slice(0, 20));
  await expect(page.getByText('已从“备份.json”恢复')).toBeVisible();
  await choose(page, others.slice(0, 20));
  await expect(page.getByText('改动 10 条')).toBeVisible();
  await page.getByRole('button', { name: '合并', exact: true }).click();
  await expect(page.getByText('已合并')).toBeVisible();
  await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载备份文件' }).click()]);
  expect(await page.evaluate(() => (globalThis as unknown as { shown: number }).shown)).toBe(0);
});
