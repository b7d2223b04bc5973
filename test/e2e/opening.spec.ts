import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { type ExtensionBrowser, openBrowser } from '../tools/browser.ts';
import { ensureBuild } from '../tools/build.ts';
import { ageBy, leaveUnfit } from '../tools/holdings.ts';
import { noticeOn, signIn } from '../tools/learner.ts';
import { manyRecords } from '../tools/many.ts';
import { expect, learner, restore, tableOf, test } from './fixtures.ts';

const records = manyRecords(10_000);

/** The time from the start of a load until the page shows what is looked for, in ms. */
async function shownAfter({ open }: ExtensionBrowser, path: string, selector: string): Promise<number> {
  const page = await open('welcome.html');
  await page.addInitScript((wanted) => {
    const look = () => {
      if (!document.querySelector(wanted)) return requestAnimationFrame(look);
      Object.assign(globalThis, { shownAt: performance.now() });
    };
    requestAnimationFrame(look);
  }, selector);
  await page.goto(new URL(`/${path}`, page.url()).href);
  await page.waitForFunction(() => 'shownAt' in globalThis);
  const at = await page.evaluate(() => (globalThis as unknown as { shownAt: number }).shownAt);
  await page.close();
  return at;
}

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

test('the ledger page opens in a new profile and says what to do first', async ({ fresh }) => {
  const page = await fresh.open('ledger.html');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('还没有台账');
  await page.getByRole('link', { name: '开始设置' }).click();
  await expect(page.getByLabel('您的姓名')).toBeVisible();
});

test('the ledger page with 10,000 records is there about as soon as an empty page', async ({ fresh, academy }) => {
  test.setTimeout(180_000);
  const without = await openBrowser({ extension: ensureBuild('chromium-test'), port: academy.port });
  await restore(fresh, { settings: { pack: 'nmg-2016' }, profiles: [learner], records });
  const [empty, full]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < 7; turn++) {
    empty.push(await shownAfter(without, 'ledger.html#overview', 'h1'));
    full.push(await shownAfter(fresh, 'ledger.html#overview', '.entries tbody tr'));
  }
  await without.close();
  const ratio = median(full) / median(empty);
  console.log(
    `ledger page with 10,000 records: ${ratio.toFixed(2)} × the page without a ledger (bound 1.5), ${median(full).toFixed(0)} ms`,
  );
  // Twice the bound: other programs may run beside the tests.
  expect(ratio).toBeLessThan(3);
  expect(await tableOf(fresh, 'glances')).toHaveLength(1);
});

/** What the button for it hands over. */
async function takenOut(page: Page) {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出现有数据' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^学时台账_现有数据_2018-12-01\.json$/);
  return JSON.parse(readFileSync(await file.path(), 'utf8'));
}

test('after a failed upgrade every page says that nothing is lost, hands over what is there, and changes nothing', async ({
  fresh,
}) => {
  const page = await fresh.open('report.html');
  await leaveUnfit(page);
  const origin = new URL('/', page.url()).href;
  for (const path of ['ledger.html', 'ledger.html#backup', 'form.html', 'options.html', 'popup.html', 'welcome.html']) {
    await page.goto('about:blank');
    await page.goto(`${origin}${path}`);
    const alert = page.getByRole('alert');
    await expect(alert, path).toContainText('台账没有打开');
    await expect(alert).toContainText('已有的记录都在，没有改动');
    await expect(alert).toContainText('不要卸载扩展');
  }
  await page.goto(`${origin}ledger.html`);
  expect(await takenOut(page)).toMatchObject({ stores: { records: { values: [{ number: 1, title: '读书笔记' }] } } });
  await expect(page.getByText('交给维护扩展的人')).toBeVisible();
  expect(await tableOf(fresh, 'records')).toEqual([{ number: 1, title: '读书笔记' }]);
});

test('a ledger that a later version has written is left alone: an open page, a new one and the academy’s say so', async ({
  withLearner,
}) => {
  const open = await withLearner.open('ledger.html#entry');
  await expect(open.getByRole('button', { name: '存入台账' })).toBeVisible();
  const page = await withLearner.open('report.html');
  await ageBy(page, 1);
  await page.goto(new URL('/ledger.html', page.url()).href);
  await expect(page.getByRole('alert')).toContainText('请更新学时台账');
  expect(await takenOut(page)).toMatchObject({ format: 'nmgce-ledger', profiles: [{ name: '其其格玛' }] });
  const academy = await signIn(withLearner);
  await academy.getByRole('link', { name: '已完成课程' }).click();
  await expect(noticeOn(academy)).toContainText('台账没有打开，这一页没有存下');
  expect(await tableOf(withLearner, 'records')).toEqual([]);
});
