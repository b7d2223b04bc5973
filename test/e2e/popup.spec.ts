import type { Page } from '@playwright/test';
import type { ExtensionBrowser } from '../tools/browser.ts';
import { academyUrl, enterTraining, noticeOn, signIn, turnAllPages } from '../tools/learner.ts';
import { expect, tableOf, test } from './fixtures.ts';

async function openPopup(browser: ExtensionBrowser): Promise<Page> {
  const popup = await browser.open('popup.html');
  await popup.setViewportSize({ width: 420, height: 600 });
  await expect(popup.locator('main > *').first()).toBeVisible();
  return popup;
}

test('before the first run it has one button, which leads to the three questions', async ({ fresh }) => {
  const popup = await openPopup(fresh);
  const [welcome] = await Promise.all([
    fresh.context.waitForEvent('page'),
    popup.getByRole('link', { name: '开始设置' }).click(),
  ]);
  await expect(welcome.getByLabel('您的姓名')).toBeVisible();
});

test('with nothing read it says where to go', async ({ withLearner }) => {
  await expect((await openPopup(withLearner)).locator('main')).toContainText('打开“已完成课程”页');
});

test('partly read it says how far, and what is next', async ({ withLearner }) => {
  const page = await signIn(withLearner);
  await page.goto(academyUrl('/records?year=2018&page=1'));
  await expect(noticeOn(page)).toContainText('本页读到 10 门');
  const main = (await openPopup(withLearner)).locator('main');
  await expect(main).toContainText('10/37 门');
  await expect(main).toContainText('第 2 页');
  await expect(main.getByLabel('下一步').getByRole('link').first()).toHaveText('打开学院');
});

test('verdict, bar and next step fit 420 × 600 without scrolling, and every figure says why', async ({
  withLearner,
}) => {
  await turnAllPages(await signIn(withLearner));
  const popup = await openPopup(withLearner);
  const main = popup.locator('main');
  await expect(main).toContainText('还差 60 学时');
  await expect(main).toContainText('要求 110，已计入 50；网络学时 ✓ 已达标');
  await expect(main).toContainText('封顶 50，超出 13.5 不计');
  await expect(main).toContainText('读取 37/37 门 · 与学院合计一致');
  const next = (await popup.getByLabel('下一步').boundingBox()) as { y: number; height: number };
  expect(next.y + next.height).toBeLessThanOrEqual(600);
  await popup.getByText('第六条', { exact: true }).click();
  await expect(main).toContainText('超出 13.5 学时不计入');
});

test('a write in another page shows at once', async ({ withLearner }) => {
  const popup = await openPopup(withLearner);
  const ledger = await withLearner.open('ledger.html#entry');
  await enterTraining(ledger, {
    kind: '脱产培训',
    fields: { 培训班名称: '一日班', 开始日期: '2018-05-06', 结束日期: '2018-05-06', 天数: '1' },
  });
  await expect(popup.locator('main')).toContainText('还差 102 学时');
});

test('a year without records offers an earlier one that has some', async ({ withLearner }) => {
  const page = await signIn(withLearner);
  await page.goto(academyUrl('/hours?year=2017'));
  await expect(noticeOn(page)).toContainText('2017 年度');
  const popup = await openPopup(withLearner);
  await popup.getByRole('button', { name: '看 2017 年度' }).click();
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText('2017 年度 · 其其格玛');
});

/** Keeps the records from being read, as a large import does, until it is ended. */
const holdRecords = (page: Page) =>
  page.evaluate(() => {
    const held = globalThis as unknown as { isOver?: boolean };
    return new Promise<void>((done) => {
      indexedDB.open('nmgce-ledger').onsuccess = ({ target }) => {
        const transaction = (target as IDBOpenDBRequest).result.transaction('records', 'readwrite');
        const again = () => {
          if (!held.isOver) transaction.objectStore('records').count().onsuccess = again;
        };
        again();
        done();
      };
    });
  });

test('the verdict is there before the ledger can be read, and it is the ledger’s', async ({ withLearner }) => {
  await turnAllPages(await signIn(withLearner));
  const other = await withLearner.open('privacy.html');
  await expect.poll(() => tableOf(withLearner, 'shown')).toHaveLength(1);
  await holdRecords(other);
  const popup = await openPopup(withLearner);
  const main = popup.locator('main');
  await expect(main).toContainText('还差 60 学时');
  await expect(main.getByLabel('下一步')).toContainText('即可达标');
  const first = await main.innerText();
  await popup.getByText('第六条', { exact: true }).click();
  await expect(main).not.toContainText('超出 13.5 学时不计入');
  await other.evaluate(() => Object.assign(globalThis, { isOver: true }));
  await expect(main).toContainText('超出 13.5 学时不计入');
  await popup.getByText('第六条', { exact: true }).click();
  expect(await main.innerText()).toBe(first);
});
