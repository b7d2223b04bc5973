import type { Page } from '@playwright/test';
import type { ExtensionBrowser } from '../tools/browser.ts';
import { academyHost } from '../tools/browser.ts';
import { academyUrl, noticeOn, signIn } from '../tools/learner.ts';
import { expect, learner, restore, test } from './fixtures.ts';

/** Answers one path of the academy with a page of the test's own. */
async function serve(browser: ExtensionBrowser, path: string, html: string): Promise<void> {
  await browser.context.route(`http://${academyHost}${path}`, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
  );
}

const list = (learner: string, rows: [id: number, title: string, hours: number][]) => `<!DOCTYPE html>
<meta charset="utf-8"><title>已完成课程</title>
<div>欢迎您，${learner}</div>
<h1>2018年度已完成课程</h1>
<table>
<tr><th>课程名称</th><th>学时</th><th>状态</th></tr>
${rows.map(([id, title, hours]) => `<tr><td><a href="/course?id=${id}">${title}</a></td><td>${hours}</td><td>已完成</td></tr>`).join('\n')}
</table>
<div>共 ${rows.length} 门课程 第 1/1 页</div>`;

async function read(browser: ExtensionBrowser, path: string): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(academyUrl(path));
  return page;
}

const popupOf = async (browser: ExtensionBrowser) => {
  const popup = await browser.open('popup.html');
  await popup.setViewportSize({ width: 420, height: 600 });
  return popup;
};

test('4. Open questions: two pages disagree on the hours, the popup asks, the learner chooses, the figure follows', async ({
  withLearner,
}) => {
  await serve(
    withLearner,
    '/one',
    list('其其格玛', [
      [1, '乡村振兴战略的产业路径', 1.5],
      [2, '政府信息公开实务', 1],
    ]),
  );
  await serve(
    withLearner,
    '/two',
    list('其其格玛', [
      [1, '乡村振兴战略的产业路径', 2],
      [2, '政府信息公开实务', 1],
    ]),
  );
  await expect(noticeOn(await read(withLearner, '/one'))).toContainText('本页读到 2 门，新记入 2 门');
  await expect(noticeOn(await read(withLearner, '/two'))).toContainText('有 1 门课几次读到的学时不同');

  const popup = await popupOf(withLearner);
  await expect(popup.locator('main')).toContainText('已计入 2.5');
  const [ledger] = await Promise.all([
    withLearner.context.waitForEvent('page'),
    popup.getByRole('link', { name: '有 1 个问题待您确认' }).click(),
  ]);
  const card = ledger.getByRole('region', { name: '“乡村振兴战略的产业路径”是几学时？' });
  await expect(card).toContainText('1.5 学时');
  await expect(card.getByText('学院网站，12-01')).toHaveCount(2);
  await expect(ledger.getByRole('link', { name: '待您确认' })).toContainText('1');
  await card.getByRole('button', { name: '是 2 学时' }).click();
  await expect(popup.locator('main')).toContainText('已计入 3');
  await expect(popup.getByRole('link', { name: /待您确认/ })).toBeHidden();

  await read(withLearner, '/one').then((page) => expect(noticeOn(page)).toContainText('没有新课程'));
  await expect(popup.locator('main')).toContainText('已计入 3');
  await ledger.getByRole('button', { name: '撤销' }).click();
  await expect(popup.locator('main')).toContainText('已计入 2.5');
  await card.getByRole('button', { name: '是 2 学时' }).click();
  await expect(popup.locator('main')).toContainText('已计入 3');
  await ledger.reload();
  await ledger.getByText('已经答过的（1）').click();
  await ledger.getByRole('button', { name: /^改回待确认/ }).click();
  await expect(card).toBeVisible();
});

test("4. Open questions: another learner's page – open a ledger for that one, read again, and switch", async ({
  withLearner,
}) => {
  const page = await signIn(withLearner, 'long');
  await page.goto(academyUrl('/records?year=2018&page=1'));
  await expect(noticeOn(page)).toContainText('要为“敖敦格日勒·巴雅尔”另建台账');

  const popup = await popupOf(withLearner);
  const [ledger] = await Promise.all([
    withLearner.context.waitForEvent('page'),
    popup.getByRole('link', { name: '为“敖敦格日勒·巴雅尔”建立台账' }).click(),
  ]);
  await ledger.getByText('为“敖敦格日勒·巴雅尔”建立台账').click();
  await ledger.getByRole('button', { name: '建立“敖敦格日勒·巴雅尔”的台账' }).click();
  await expect(ledger.getByRole('alert')).toContainText('请选择一类');
  await ledger.getByRole('radio', { name: /^其他干部/ }).check();
  await ledger.getByRole('button', { name: '建立“敖敦格日勒·巴雅尔”的台账' }).click();
  await expect(ledger.getByRole('status')).toContainText('请重新打开“已完成课程”');

  const who = ledger.getByLabel('看谁的台账');
  await expect(who.locator('option:checked')).toHaveText('敖敦格日勒·巴雅尔');
  await who.selectOption('其其格玛');
  await page.reload();
  await expect(noticeOn(page)).toContainText('记入“敖敦格日勒·巴雅尔”的台账');
  await expect(popup.locator('main')).toContainText('还没有学时记录');
  await popup.getByLabel('看谁的台账').selectOption('敖敦格日勒·巴雅尔');
  await expect(popup.locator('main')).toContainText('要求 90');
  await expect(popup.locator('main')).toContainText('读取 10/');
});

test("4. Open questions: a page without a name after another learner's is kept apart until the learner says whose it is", async ({
  withLearner,
}) => {
  await serve(withLearner, '/other', list('乌云', [[1, '政府信息公开实务', 1]]));
  await serve(withLearner, '/bare', list('', [[2, '窗口服务礼仪', 0.5]]).replace('欢迎您，', ''));
  await expect(noticeOn(await read(withLearner, '/other'))).toContainText('本页是“乌云”的记录');
  const bare = await read(withLearner, '/bare');
  await expect(noticeOn(bare)).toContainText('这一页不知道是谁的，没有记入');
  const ledger = await withLearner.open('ledger.html#questions');
  await ledger.getByRole('button', { name: '是“其其格玛”的' }).click();
  await bare.reload();
  await expect(noticeOn(bare)).toContainText('本页没有显示姓名，按“其其格玛”记入');
});

test('4. Open questions: undated, repeated and near courses stand in one place, and answers are remembered', async ({
  fresh,
}) => {
  const course = (id: string, title: string, part: object) => ({
    ...{ id, profile: 'p1', kind: 'online', title, origin: 'academy', platform: 'www.nmgce.gov.cn' },
    measure: { type: 'course', hours: 1.5 },
    ...part,
  });
  const records = [
    course('a', '党史专题', { courseKey: 'id:1', completedOn: '2017-05-06' }),
    course('b', '党史专题', { courseKey: 'id:1', completedOn: '2018-05-06' }),
    course('c', '草原生态', { courseKey: 'id:2' }),
    course('d', '公文写作', { courseKey: 'id:3', completedOn: '2018-06-06' }),
    course('e', '公文写作', { courseKey: null, completedOn: '2018-06-07' }),
  ];
  await restore(fresh, { settings: { pack: 'nmg-2016' }, profiles: [learner], records });
  const page = await fresh.open('ledger.html#questions');
  const press = (name: string) => page.getByRole('button', { name }).click();
  await press('两年都学过，都计入');
  await press('归到 2018 年');
  await press('是同一门，只计一次');
  await expect(page.getByRole('heading', { name: '没有要您确认的问题' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: '没有要您确认的问题' })).toBeVisible();
  await page.getByRole('link', { name: '总览', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('2018 年度，还差 105.5 学时');
});
