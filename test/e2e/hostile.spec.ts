import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import type { TrainingRecord } from '../../lib/model.ts';
import { type ExtensionBrowser, openBrowser } from '../tools/browser.ts';
import { ensureBuild } from '../tools/build.ts';
import { academyUrl, answerFirstQuestions, noticeOn } from '../tools/learner.ts';
import { test as base, expect, tableOf } from './fixtures.ts';

/** Pages of the academy's own host that mean no good: nothing hangs, nothing is executed, nothing wrong is stored. */

const row = (title: string, hours: string) =>
  `<tr><td>${title}</td><td>${hours}</td><td>已完成</td><td>2018-05-06</td></tr>`;
const three = row('甲课程', '1') + row('乙课程', '1.5') + row('丙课程', '2');
const list = (rows: string, header = '状态') =>
  `<p>欢迎您，其其格玛</p><h1>2018年度已完成课程</h1><button onclick="this.textContent='按过了'">按钮</button>
  <table><thead><tr><th>课程名称</th><th>学时</th><th>${header}</th><th>完成时间</th></tr></thead><tbody>${rows}</tbody></table>`;
const script = (code: string) => `<script>${code}</script>`;

const patches = `
  for (const name of ['map', 'filter', 'flatMap', 'some', 'every', 'find', 'push', 'join', 'slice', 'includes'])
    Array.prototype[name] = () => [{ title: '伪造的课程', hours: 999 }];
  for (const name of ['replace', 'trim', 'normalize', 'match', 'split']) String.prototype[name] = () => '9';
  for (const name of ['test', 'exec']) RegExp.prototype[name] = () => ['9', '9'];
  for (const name of ['querySelectorAll', 'getElementsByTagName', 'createTreeWalker'])
    Document.prototype[name] = Element.prototype[name] = () => [];
  Element.prototype.checkVisibility = () => false;
  Object.defineProperty(Node.prototype, 'textContent', { get: () => '9 学时' });
  Object.defineProperty(Object.prototype, 'hours', { set() {}, get: () => 999 });
  JSON.stringify = () => '{}';
  globalThis.Map = globalThis.Set = globalThis.WeakSet = globalThis.MutationObserver = class {};
  Promise.prototype.then = () => {};`;

const pages: { [path: string]: string } = {
  '/rewrites': `${list(three)}${script(`const body = document.querySelector('tbody'), rows = body.innerHTML;
    setInterval(() => { body.innerHTML = rows; }, 100);`)}`,
  '/grows': `${list(three)}${script(`let count = 0; const body = document.querySelector('tbody');
    setInterval(() => { for (let at = 0; at < 5; at++)
      body.insertAdjacentHTML('beforeend', '${row("第' + ++count + '课", '0.5')}'); }, 50);`)}`,
  '/patched': `${script(patches)}${list(three)}`,
  '/deep': `${list(three)}${'<div>'.repeat(50_000)}`,
  '/markup': list(
    row('&lt;img src=x onerror="document.title=1"&gt;甲课程', '1') +
      row('长'.repeat(100_000), '1.5') +
      row('公文写作 000102190001010010', '2') +
      row('乙课程', `1${'9'.repeat(100_000)}`),
    '__proto__',
  ),
};

const test = base.extend<{ hostile: ExtensionBrowser }>({
  hostile: async ({ playwright: _ }, use) => {
    const server = createServer(({ url = '/' }, response) => {
      const type = { 'content-type': 'text/html; charset=utf-8' };
      response.writeHead(pages[url] ? 200 : 404, type).end(`<!doctype html><title>干部网络学院</title>${pages[url]}`);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    const browser = await openBrowser({ extension: ensureBuild('chromium-test'), port });
    await (await answerFirstQuestions(browser)).close();
    await use(browser);
    await browser.close();
    server.closeAllConnections();
    server.close();
  },
});

async function open(browser: ExtensionBrowser, path: string): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(academyUrl(path));
  await expect(noticeOn(page)).toContainText('本页读到', { timeout: 20_000 });
  return page;
}

const stored = async (browser: ExtensionBrowser) =>
  (await tableOf<TrainingRecord>(browser, 'records'))
    .map(({ title, measure }) => [title, measure.type === 'course' && measure.hours])
    .sort((one, other) => Number(one[1]) - Number(other[1]));

const known = [
  ['甲课程', 100],
  ['乙课程', 150],
  ['丙课程', 200],
];

for (const path of ['/rewrites', '/patched', '/deep'])
  test(`${path}: the three courses are read, each once`, async ({ hostile }) => {
    const page = await open(hostile, path);
    await expect(noticeOn(page)).toContainText('本页读到 3 门，新记入 3 门');
    expect(await stored(hostile)).toEqual(known);
  });

test('/grows: a list without end is read as far as it has come, and its page still answers', async ({ hostile }) => {
  const page = await open(hostile, '/grows');
  await page.waitForTimeout(3_000);
  await page.getByRole('button', { name: '按钮' }).click({ timeout: 3_000 });
  await expect(page.getByRole('button', { name: '按过了' })).toBeVisible({ timeout: 3_000 });
  const courses = await stored(hostile);
  expect(courses.length).toBeGreaterThan(3);
  for (const [title, hours] of courses) if (/^第/.test(String(title))) expect(hours).toBe(50);
});

test('/markup: markup is text, a cell of 100,000 letters is cut, what looks like an ID number is not kept', async ({
  hostile,
}) => {
  const page = await open(hostile, '/markup');
  await expect(page).toHaveTitle('干部网络学院');
  const courses = await stored(hostile);
  expect(courses[0]).toEqual(['<img src=x onerror="document.title=1">甲课程', 100]);
  expect(JSON.stringify(await tableOf(hostile, 'records'))).not.toContain('19000101');
  for (const [title] of courses) expect(String(title).length).toBeLessThanOrEqual(500);
  expect(courses.map(([, hours]) => hours)).not.toContain(false);
  expect(courses.some(([title]) => title === '乙课程')).toBe(false);
});
