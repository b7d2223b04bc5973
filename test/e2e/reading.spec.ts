import type { TrainingRecord } from '../../lib/model.ts';
import { academyUrl, noticeOn, signIn, turnAllPages } from '../tools/learner.ts';
import { expect, tableOf, test } from './fixtures.ts';

const records = (browser: Parameters<typeof tableOf>[0]) => tableOf<TrainingRecord>(browser, 'records');
const hours = (all: TrainingRecord[]) =>
  all.reduce((sum, { measure }) => sum + (measure.type === 'course' ? measure.hours : 0), 0);

test('four pages of cards are read as they are turned, and a second visit changes nothing', async ({ withLearner }) => {
  const page = await signIn(withLearner);
  await page.getByRole('link', { name: '已完成课程' }).click();
  await expect(noticeOn(page)).toContainText('本页读到 10 门，新记入 10 门');
  await expect(noticeOn(page)).toContainText('已读 10/37 门，请继续翻到第 2 页');
  await turnAllPages(page);
  await expect(noticeOn(page)).toContainText('已读 37/37 门，全部读到，与学院合计 63.5 学时一致');
  const first = await records(withLearner);
  expect([first.length, hours(first)]).toEqual([37, 6350]);

  await page.getByRole('link', { name: '1', exact: true }).click();
  await expect(noticeOn(page)).toContainText('本页读到 10 门，没有新课程');
  expect(await records(withLearner)).toEqual(first);
});

test('the grid in late nested frames and the split table give the same courses, each once', async ({ withLearner }) => {
  const page = await signIn(withLearner);
  await page.goto(academyUrl('/grid'));
  await expect(noticeOn(page)).toContainText('本页读到 20 门，新记入 20 门');
  await page
    .frameLocator('iframe')
    .frameLocator('iframe')
    .frameLocator('iframe')
    .getByRole('button', { name: '下一页' })
    .click();
  await expect(noticeOn(page)).toContainText('本页读到 17 门，新记入 17 门');

  await page.goto(academyUrl('/hours?year=2018'));
  // The split table alone shows days: page by page it fills them in.
  const dated = async () =>
    (await records(withLearner)).filter(({ completedOn }) => completedOn?.startsWith('2018-')).length;
  await expect.poll(dated).toBe(10);
  for (const number of [2, 3, 4]) {
    await page.getByRole('button', { name: '下一页' }).click();
    await expect.poll(dated).toBe(Math.min(number * 10, 37));
  }
  await expect(noticeOn(page)).toContainText('没有新课程');
  const all = await records(withLearner);
  expect([all.length, hours(all)]).toEqual([37, 6350]);
});

test('another year of the list goes to its own year', async ({ withLearner }) => {
  const page = await signIn(withLearner);
  await page.goto(academyUrl('/hours?year=2018'));
  await expect(noticeOn(page)).toContainText('本页读到');
  await page.getByLabel('年度').selectOption('2017');
  await expect(noticeOn(page)).toContainText('2017 年度');
  const years = (await records(withLearner)).map(({ completedOn }) => completedOn?.slice(0, 4));
  expect(new Set(years)).toEqual(new Set(['2018', '2017']));
});

test('two tabs at once make no duplicate', async ({ withLearner }) => {
  const page = await signIn(withLearner);
  const other = await withLearner.context.newPage();
  await Promise.all([page, other].map((tab) => tab.goto(academyUrl('/records?year=2018&page=1'))));
  await Promise.all([page, other].map((tab) => expect(noticeOn(tab)).toContainText('本页读到 10 门')));
  expect(await records(withLearner)).toHaveLength(10);
});

test("another learner's page is held apart and says so", async ({ withLearner }) => {
  const page = await signIn(withLearner, 'long');
  await page.goto(academyUrl('/records?year=2018&page=1'));
  await expect(noticeOn(page)).toContainText('本页是“敖敦格日勒·巴雅尔”的记录');
  expect(await records(withLearner)).toEqual([]);
  const popup = await withLearner.open('popup.html');
  await expect(popup.locator('main')).toContainText('敖敦格日勒·巴雅尔');
});

test('before the first run the page is read, nothing is stored, and the notice says what to do', async ({ fresh }) => {
  const page = await signIn(fresh);
  await page.goto(academyUrl('/records?year=2018&page=1'));
  await expect(noticeOn(page)).toContainText('看到 10 门课程，还没有记录');
  expect(await records(fresh)).toEqual([]);
});

test('the academy is only read: it gets the same requests with the extension as without it', async ({
  withLearner,
  playwright,
  academy,
}) => {
  const asked: string[] = [];
  withLearner.context.on('request', (request) => {
    if (request.url().startsWith('http')) asked.push(`${request.method()} ${new URL(request.url()).pathname}`);
  });
  const page = await signIn(withLearner);
  await page.goto(academyUrl('/records?year=2018&page=1'));
  await expect(noticeOn(page)).toContainText('本页读到 10 门');
  const seen = [...asked];

  const plain = await playwright.chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  const bare = await plain.newPage({ baseURL: `http://127.0.0.1:${academy.port}` });
  asked.length = 0;
  bare.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
  await bare.goto('/login');
  await bare.getByLabel('账号').fill('demo');
  await bare.getByLabel('密码').fill('demo');
  await bare.getByRole('button', { name: '登录' }).click();
  await bare.goto('/records?year=2018&page=1');
  await plain.close();
  // The style and the icon come from the browser's cache or not, as it likes.
  const ofTheAcademy = (lines: string[]) => lines.filter((line) => !/\.(css|ico)$/.test(line));
  expect(ofTheAcademy(seen)).toEqual(ofTheAcademy(asked));
});

test('pages that are no record pages bring no notice and no record', async ({ withLearner }) => {
  const page = await signIn(withLearner);
  for (const path of ['/', '/courses', '/news', '/course?id=1001', '/totals']) {
    await page.goto(academyUrl(path));
    await page.waitForTimeout(2_500);
    await expect(noticeOn(page)).toBeHidden();
  }
  expect(await records(withLearner)).toEqual([]);
});

test('the notice can be dismissed, covers no control and never takes the focus', async ({ withLearner }) => {
  const page = await signIn(withLearner);
  await page.goto(academyUrl('/records?year=2018&page=1'));
  await page.getByRole('link', { name: '首页' }).focus();
  await expect(noticeOn(page)).toBeVisible();
  await expect(page.getByRole('link', { name: '首页' })).toBeFocused();
  const box = (await noticeOn(page).boundingBox()) as { x: number; y: number; width: number; height: number };
  for (const control of await page.locator('a[href], button').all()) {
    const rect = await control.boundingBox();
    if (!rect || (await control.evaluate((element) => element.getRootNode() !== document))) continue;
    const apart =
      rect.x >= box.x + box.width ||
      rect.x + rect.width <= box.x ||
      rect.y >= box.y + box.height ||
      rect.y + rect.height <= box.y;
    expect(apart, await control.innerText()).toBe(true);
  }
  await noticeOn(page).getByRole('button', { name: '关闭提示' }).click();
  await expect(noticeOn(page)).toBeHidden();
});
