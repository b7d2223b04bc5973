import type { Page } from '@playwright/test';
import { expect, onTestFinished, test } from 'vitest';
import type { browser as extensionApi } from 'wxt/browser';
import { startAcademy } from '../academy/server.ts';
import type { ExtensionBrowser } from '../tools/browser.ts';
import { academyUrl, answerFirstQuestions, enterTraining, noticeOn, signIn, turnAllPages } from '../tools/learner.ts';
import { tell } from './table.ts';
import {
  emptyReadings,
  long,
  noToll,
  openTestBuild,
  readLongPage,
  recordsIn,
  startLongPage,
  type Toll,
  take,
} from './world.ts';

/** Inside the extension's own contexts. */
declare const chrome: typeof extensionApi;

interface World {
  browser: ExtensionBrowser;
  /** A page of the extension that shows nothing of the ledger. */
  inside: Page;
}

/** A browser with a learner, at the academy that is given. */
async function worldAt(academy: { port: number; close: () => Promise<void> }): Promise<World> {
  const browser = await openTestBuild(academy.port);
  onTestFinished(async () => {
    await browser.close();
    await academy.close();
  });
  await (await answerFirstQuestions(browser)).close();
  return { browser, inside: await browser.open('report.html') };
}

/** Courses and hours of the replica's learner in 2018. */
const whole = { courses: 37, hours: 6_350 };

/** Counts into a toll what of the replica's courses is missing, there twice or of other hours. */
function takeWhole(toll: Toll, records: Awaited<ReturnType<typeof recordsIn>>): void {
  const keys = new Set(records.map(({ courseKey, title }) => courseKey ?? title));
  toll.lost += Math.max(0, whole.courses - keys.size);
  toll.doubled += records.length - keys.size;
  const hours = records.reduce((sum, { measure }) => sum + (measure.type === 'course' ? measure.hours : 0), 0);
  if (hours !== whole.hours) toll.wrong++;
}

const repeat = async (times: number, once: () => Promise<void>) => {
  for (let turn = 0; turn < times; turn++) await once();
};

test('two tabs and two windows read the same page at once', async ({ task }) => {
  const { browser, inside } = await worldAt(await startLongPage());
  const tabs = [await browser.context.newPage(), await browser.context.newPage()];
  for (let window = 0; window < 2; window++) {
    const opened = browser.context.waitForEvent('page');
    await inside.evaluate(() => chrome.windows.create({ url: 'about:blank' }));
    tabs.push(await opened);
  }
  const toll = noToll();
  await repeat(10, async () => {
    await emptyReadings(inside);
    const told = await Promise.all(tabs.map(readLongPage));
    for (const notice of told) if (!notice.includes(`本页读到 ${long} 门`)) toll.wrong++;
    take(toll, await recordsIn(inside));
  });
  tell(task, { fault: 'two tabs and two windows read the same page at once', tried: 10, ...toll });
  expect(toll).toEqual(noToll());
}, 600_000);

test('the disk is full: what is there stays, the page and the form say so, and it goes on once there is room', async ({
  task,
}) => {
  const { browser, inside } = await worldAt(await startLongPage());
  const session = await browser.context.newCDPSession(inside);
  const origin = await inside.evaluate(() => location.origin);
  const quota = (quotaSize?: number) =>
    session.send('Storage.overrideQuotaForOrigin', { origin, ...(quotaSize ? { quotaSize } : {}) });
  const page = await browser.context.newPage();
  const toll = noToll();
  await repeat(3, async () => {
    await emptyReadings(inside);
    const entry = await browser.open('ledger.html#entry');
    await enterTraining(entry, {
      kind: '自学',
      fields: { 文章或笔记题目: '已有的笔记', 完成日期: '2018-05-06', 字数: '2000' },
    });
    await quota(1);
    // Until then the browser believes what it knew of the room before.
    await page.waitForTimeout(31_000);
    if (!(await readLongPage(page)).includes('存储空间不足')) toll.wrong++;
    await entry.getByRole('radio', { name: '自学' }).check();
    await entry.getByLabel('文章或笔记题目').fill('存不下的笔记');
    await entry.getByLabel('完成日期').fill('2018-06-06');
    await entry.getByLabel('字数').fill('3000');
    await entry.getByRole('button', { name: '存入台账' }).click();
    await entry.getByText('存储空间不足').waitFor();
    if ((await recordsIn(inside)).length !== 1) toll.wrong++;

    await quota();
    await entry.getByRole('button', { name: '存入台账' }).click();
    await entry.getByRole('status').filter({ hasText: '已存入台账' }).filter({ hasText: '存不下的笔记' }).waitFor();
    await readLongPage(page);
    const records = await recordsIn(inside);
    const typed = records.filter(({ origin: from }) => from === 'manual').map(({ title }) => title);
    toll.lost += 2 - new Set(typed).size;
    toll.doubled += typed.length - new Set(typed).size;
    take(
      toll,
      records.filter(({ origin: from }) => from === 'academy'),
    );
    await entry.close();
  });
  tell(task, { fault: 'the disk is full', tried: 3, ...toll });
  expect(toll).toEqual(noToll());
}, 600_000);

/** Loads the extension anew, as a learner does who has put a new version into its folder. */
async function update({ context, background }: ExtensionBrowser): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  const again = context.waitForEvent('serviceworker');
  await page.evaluate(async (id) => {
    const { developerPrivate } = (globalThis as unknown as { chrome: { developerPrivate: DeveloperPrivate } }).chrome;
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await developerPrivate.reload(id, { failQuietly: true });
  }, background.url().split('/')[2] as string);
  await again;
  await page.close();
}

/** Of the browser's own page of extensions. */
interface DeveloperPrivate {
  updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
  reload(id: string, options: { failQuietly: boolean }): Promise<void>;
}

test('the extension is updated with pages open: the page asks to be loaded again, and then all is read', async ({
  task,
}) => {
  const academy = await startAcademy();
  const toll = noToll();
  await repeat(3, async () => {
    const browser = await openTestBuild(academy.port);
    await (await answerFirstQuestions(browser)).close();
    const page = await signIn(browser);
    await page.goto(academyUrl('/hours?year=2018'));
    await noticeOn(page).getByText('本页读到 10 门').waitFor();
    await update(browser);
    // This list turns its pages without being loaded anew: what reads it is still the script of before.
    await page.getByRole('button', { name: '下一页' }).click();
    await noticeOn(page).getByText('请刷新本页').waitFor();
    await page.reload();
    await noticeOn(page).getByText('本页读到 10 门').waitFor();
    await page.goto(academyUrl('/'));
    await turnAllPages(page);
    const inside = await browser.open('report.html');
    takeWhole(toll, await recordsIn(inside));
    await browser.close();
  });
  await academy.close();
  tell(task, { fault: 'the extension is updated with pages open', tried: 3, ...toll });
  expect(toll).toEqual(noToll());
}, 600_000);

test('the session expires while pages are turned: what was read stays, and it goes on after signing in', async ({
  task,
}) => {
  const { browser, inside } = await worldAt(await startAcademy());
  const toll = noToll();
  await repeat(5, async () => {
    await emptyReadings(inside);
    const page = await signIn(browser);
    await page.goto(academyUrl('/records?year=2018&page=1'));
    await noticeOn(page).getByText('已读 10/37 门').waitFor();
    await browser.context.clearCookies();
    await page.getByRole('link', { name: '下一页' }).click();
    await page.getByText('登录已过期').waitFor();
    await page.waitForTimeout(2_500);
    if ((await recordsIn(inside)).length !== 10) toll.wrong++;
    await page.close();
    const again = await signIn(browser);
    await turnAllPages(again);
    await noticeOn(again).getByText('已读 37/37 门').waitFor();
    takeWhole(toll, await recordsIn(inside));
    await again.close();
  });
  tell(task, { fault: 'the session expires while pages are turned', tried: 5, ...toll });
  expect(toll).toEqual(noToll());
}, 600_000);

test('the clock is set forward and back between pages: every course is there once, and the coverage is that of the last page', async ({
  task,
}) => {
  const { browser, inside } = await worldAt(await startAcademy());
  const toll = noToll();
  const setClock = (day: string) =>
    browser.background.evaluate((today) => Object.assign(globalThis, { todayForTests: today }), day);
  const page = await signIn(browser);
  for (const days of [
    ['2018-12-01', '2030-01-01', '2018-12-01', '2010-01-01'],
    ['2010-01-01', '2018-12-01', '2030-01-01', '2018-12-01'],
    ['2030-01-01', '2010-01-01', '2030-01-01', '2018-12-01'],
  ]) {
    await emptyReadings(inside);
    for (const [index, day] of days.entries()) {
      await setClock(day);
      await page.goto(academyUrl(`/records?year=2018&page=${index + 1}`));
      await noticeOn(page).getByText('本页读到').waitFor();
    }
    await noticeOn(page).getByText('已读 37/37 门，全部读到，与学院合计 63.5 学时一致').waitFor();
    await setClock('2018-12-01');
    const popup = await browser.open('popup.html');
    await popup.getByText('第六条', { exact: true }).click();
    // The same step stands in more than one figure's reasons, of which one is open.
    await popup.getByText('已学 63.5 学时').first().waitFor({ state: 'attached' });
    await popup.close();
    takeWhole(toll, await recordsIn(inside));
  }
  tell(task, { fault: 'the clock is set forward and back between pages', tried: 3, ...toll });
  expect(toll).toEqual(noToll());
}, 600_000);
