import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import type { TrainingRecord } from '../../lib/model.ts';
import { mhtmlOf } from '../intake.files.ts';
import { openBrowser } from '../tools/browser.ts';
import { ensureBuild } from '../tools/build.ts';
import { answerFirstQuestionsIn, openFirefox } from '../tools/firefox.ts';
import { answerFirstQuestions } from '../tools/learner.ts';
import { expect, tableOf, test } from './fixtures.ts';

const savedPage = fileURLToPath(new URL('../pages/2018-12-01-cards-1/index.html', import.meta.url));
const expected = JSON.parse(readFileSync(savedPage.replace('index.html', 'expected.json'), 'utf8'));

const choose = (page: Page, files: string | { name: string; mimeType: string; buffer: Buffer }) =>
  page.getByLabel('选择文件').setInputFiles(files);

test('a saved page is looked at first, then stored; the same file again has nothing new', async ({ withLearner }) => {
  const page = await withLearner.open('ledger.html#overview');
  await page.getByRole('link', { name: '导入', exact: true }).click();
  await choose(page, savedPage);
  await expect(page.getByRole('heading', { level: 2 }).first()).toContainText('读到 10 门已完成的课程');
  await expect(page.getByText('姓名：其其格玛，与台账一致')).toBeVisible();
  await expect(page.getByText('原页写明共 37 门，这里有 10 门')).toBeVisible();
  expect(await tableOf(withLearner, 'records')).toEqual([]);

  await page.getByRole('button', { name: '存入台账' }).click();
  await expect(page.getByText('请选一项')).toBeVisible();
  expect(await tableOf(withLearner, 'records')).toEqual([]);
  await page.getByRole('radio', { name: '内蒙古干部培训网络学院' }).check();
  await expect(page.getByText('新 10 门')).toBeVisible();
  await page.getByRole('button', { name: '存入台账' }).click();
  await expect(page.getByText('已存入台账：新增 10 门')).toBeVisible();
  const records = await tableOf<TrainingRecord>(withLearner, 'records');
  expect(records.map(({ title }) => title).sort()).toEqual(
    expected.courses.map(({ title }: { title: string }) => title).sort(),
  );
  for (const record of records) expect(record).toMatchObject({ origin: 'import', platform: 'www.nmgce.gov.cn' });

  await page.getByRole('button', { name: '再导入一个' }).click();
  await choose(page, savedPage);
  await page.getByRole('radio', { name: '内蒙古干部培训网络学院' }).check();
  await expect(page.getByText('已有 10 门')).toBeVisible();
  await page.getByRole('button', { name: '存入台账' }).click();
  await expect(page.getByText('10 门都已在台账里')).toBeVisible();
  expect(await tableOf(withLearner, 'records')).toHaveLength(10);
  // What was there before a list came in can come back.
  const snapshots = await tableOf(withLearner, 'snapshots');
  expect(snapshots).toMatchObject([0, 10].map((records) => ({ reason: 'import', counts: { records } })));
});

test('a table copied from a page is pasted with the keyboard, and told apart from what the ledger has', async ({
  withLearner,
}) => {
  const source = await withLearner.context.newPage();
  await source.setContent(
    `<h1>别处</h1><table><tr><th>课程名称</th><th>学时</th><th>状态</th><th>完成时间</th></tr>
    <tr><td><a href="http://www.nmgce.gov.cn/course/1001">草原生态保护</a></td><td>1.5</td><td>已完成</td><td>2018-5-6</td></tr>
    <tr><td>乡村振兴</td><td>2</td><td>学习中</td><td></td></tr></table>`,
  );
  await source.bringToFront();
  await source.locator('table').evaluate((table) => getSelection()?.selectAllChildren(table));
  await source.keyboard.press('Control+C');
  const page = await withLearner.open('ledger.html#intake');
  await page.bringToFront();
  await page.getByLabel('在这里粘贴').focus();
  await page.keyboard.press('Control+V');
  await expect(page.getByText('读到 1 门已完成的课程，共 1.5 学时')).toBeVisible();
  await expect(page.getByText('里面没有写姓名。请确认是其其格玛本人的课程。')).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: '乡村振兴' })).toContainText('没有学完');
  await page.getByRole('radio', { name: '别的学习平台' }).check();
  await page.getByLabel('那个平台的网址').fill('http://wlxy.example.cn/index');
  await page.getByRole('button', { name: '存入台账' }).click();
  await expect(page.getByRole('alert').filter({ hasText: '请先向单位问清' })).toBeVisible();
  expect(await tableOf(withLearner, 'records')).toEqual([]);
  await page.getByLabel('单位已经报过 wlxy.example.cn 这个平台').check();
  await page.getByRole('button', { name: '存入台账' }).click();
  await expect(page.getByText('已存入台账：新增 1 门')).toBeVisible();
  const records = await tableOf<TrainingRecord>(withLearner, 'records');
  expect(records).toMatchObject([{ platform: 'wlxy.example.cn', courseKey: 'id:1001', completedOn: '2018-05-06' }]);
  expect(await tableOf(withLearner, 'platforms')).toEqual([{ host: 'wlxy.example.cn', reportedOn: '2018-12-01' }]);
});

test('another learner’s file is said to be so, and can’t be stored', async ({ withLearner }) => {
  const page = await withLearner.open('ledger.html#intake');
  const html = readFileSync(savedPage, 'utf8').replaceAll('其其格玛', '乌兰图雅');
  await choose(page, { name: '页.html', mimeType: 'text/html', buffer: Buffer.from(html) });
  await expect(page.getByText('这是“乌兰图雅”的课程，台账是“其其格玛”的，不能存入')).toBeVisible();
  await expect(page.getByRole('button', { name: '存入' })).toHaveCount(0);
  await page.getByRole('button', { name: '重新选择' }).click();
  await expect(page.getByLabel('选择文件')).toBeVisible();
  expect(await tableOf(withLearner, 'records')).toEqual([]);
});

test('a file that is refused is said to be so with what to do, and a reading without courses offers nothing to store', async ({
  withLearner,
}) => {
  const page = await withLearner.open('ledger.html#intake');
  await choose(page, { name: '旧.xls', mimeType: '', buffer: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]) });
  await expect(page.getByRole('alert')).toContainText('“旧.xls”没有导入。这是旧格式的表格（.xls），读不了。');
  await choose(page, { name: '页.html', mimeType: '', buffer: Buffer.from('<html><p>新闻</p></html>') });
  await expect(page.getByText('没有找到课程记录')).toBeVisible();
  await expect(page.getByRole('button', { name: '存入' })).toHaveCount(0);
});

/** A listener on another address, which counts who comes. */
async function listener() {
  const visits: string[] = [];
  const server = createServer(({ url = '', headers }, response) => {
    visits.push(url);
    // As a page it stays where it is, so that its other ways out are taken.
    const page = hostile(`http://${headers.host}`)
      .replace(/<meta http-equiv.*?>/, '')
      .replace('f.submit()', '');
    response.writeHead(200, { 'access-control-allow-origin': '*', 'content-type': 'text/html; charset=utf-8' });
    response.end(url === '/hostile' ? page : 'ok');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, visits, close: () => server.close() };
}

/** A saved page that tries every way to run, to load and to leave. */
const hostile = (to: string) => {
  const run = `new Image().src='${to}/ran';top.document.title='ran'`;
  return `<!doctype html><html><head><base href="${to}/"><meta http-equiv="refresh" content="0;url=${to}/refresh">
    <link rel="stylesheet" href="${to}/style"><link rel="preload" as="image" href="${to}/preload"><link rel="dns-prefetch" href="${to}">
    <style>@import "${to}/import"; body { background: url(${to}/background) } @font-face { font-family: f; src: url(${to}/font) } p { font-family: f }</style>
    <script>${run}</script><script src="${to}/script"></script></head>
    <body onload="${run}" style="background-image:url(${to}/inline)" background="${to}/body"><p>姓名：其其格玛</p>
    <img src="${to}/image" srcset="${to}/srcset 2x" onerror="${run}"><picture><source srcset="${to}/source"><img></picture>
    <svg onload="${run}"><image href="${to}/svg" /><use href="${to}/use#x" /><script>${run}</script></svg>
    <iframe src="${to}/frame"></iframe><iframe srcdoc="<script>${run}</script><img src='${to}/srcdoc'>"></iframe><iframe src="javascript:${run}"></iframe>
    <object data="${to}/object"></object><embed src="${to}/embed"><video src="${to}/video" poster="${to}/poster" autoplay></video><audio src="${to}/audio" autoplay></audio>
    <form action="${to}/form" id="f"><input autofocus onfocus="${run}"><input type="image" src="${to}/input"></form><script>f.submit()</script>
    <details open ontoggle="${run}"></details><a href="javascript:${run}" ping="${to}/ping">x</a>
    <h1>2018年度已完成课程</h1><table><tr><td>课程名称</td><td>学时</td></tr><tr><td>草原&lt;script&gt;</td><td>1.5</td></tr><tr><td>森林</td><td>1</td></tr></table></body></html>`;
};

test('on the shipped build no script of a hostile saved page runs, and nothing of it reaches the network', async () => {
  const other = await listener();
  const browser = await openBrowser({ extension: ensureBuild('chromium'), port: 9 });
  try {
    // The ways are real: opened as a page, it gets through.
    const plain = await browser.context.newPage();
    await plain.goto(`${other.url}/hostile`);
    await expect.poll(() => other.visits.length).toBeGreaterThan(15);
    await plain.close();
    other.visits.length = 0;

    await (await answerFirstQuestions(browser)).close();
    const page = await browser.open('ledger.html#intake');
    const requests: string[] = [];
    browser.context.on('request', (request) => requests.push(request.url()));
    await choose(page, { name: '页.html', mimeType: 'text/html', buffer: Buffer.from(hostile(other.url)) });
    await expect(page.getByText('读到 2 门，可能多读了页面上看不见的行')).toBeVisible();
    await expect(page.getByRole('cell', { name: '草原<script>' })).toBeVisible();
    await page.waitForTimeout(1_500);
    expect(other.visits).toEqual([]);
    expect(requests.filter((url) => url.startsWith('http'))).toEqual([]);
    expect(await page.title()).toBe('学时台账');
    expect(page.url()).toContain('ledger.html#intake');
    await expect(page.locator('iframe')).toHaveCount(0);
  } finally {
    await browser.close();
    other.close();
  }
});

test('Firefox: a saved page is read in the extension’s own page, and a hostile one reaches nothing', async ({
  academy,
}) => {
  const other = await listener();
  const firefox = await openFirefox(ensureBuild('firefox-test'), academy.port);
  try {
    await answerFirstQuestionsIn(firefox);

    const page = await firefox.open('ledger.html#intake');
    const bring = async (name: string, text: string) => {
      await page.waitForSelector('input[type=file]');
      await page.evaluate(
        (file, content) => {
          const data = new DataTransfer();
          data.items.add(new File([content], file));
          const input = document.querySelector('input[type=file]') as HTMLInputElement;
          input.files = data.files;
          input.dispatchEvent(new Event('change', { bubbles: true }));
        },
        name,
        text,
      );
    };
    const shows = (text: string) =>
      page.waitForFunction((wanted) => document.body.innerText.includes(wanted), { timeout: 20_000 }, text);
    await bring('页.html', hostile(other.url));
    await shows('读到 2 门，可能多读了页面上看不见的行');
    await new Promise((rest) => setTimeout(rest, 1_500));
    expect(other.visits).toEqual([]);
    expect(await page.title()).toBe('学时台账');

    await page.evaluate(() =>
      [...document.querySelectorAll('button')].find((one) => one.textContent === '不存')?.click(),
    );
    const frame = `<html><h1>2018年度已完成课程</h1><table><tr><td>课程</td><td>学时</td></tr><tr><td>草原</td><td>1.5</td></tr></table></html>`;
    await bring(
      '页.mhtml',
      mhtmlOf(
        '<html><p>欢迎您，其其格玛！</p><iframe src="cid:f@mhtml.blink" width="900" height="400"></iframe></html>',
        [{ type: 'text/html', id: 'f@mhtml.blink', text: frame }],
      ),
    );
    await shows('读到 1 门已完成的课程，共 1.5 学时');
    await shows('新 1 门');
  } finally {
    await firefox.close();
    other.close();
  }
});
