import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { ensureBuild, root } from '../tools/build.ts';
import { hostFlags, quietFlags } from '../tools/chromium.ts';
import { ensureChromium } from '../tools/programs.ts';
import { expect, test } from './fixtures.ts';

const host = 'study.example.cn';
const records = readFileSync(join(root, 'test/pages/2018-12-01-cards-4/index.html'), 'utf8');
const framed = '<iframe src="http://player.example.com/list" style="width:600px;height:300px"></iframe></body>';
/** A site within the platform's page that would like to be taken for it: a list of courses nobody did. */
const foreign = records.replace(/(?<c><h2><a href="\/course\?id=)(?<t>\d+">\s*)/g, '$<c>8$<t>没学过的');

/** Another platform, in a browser whose icon can be clicked: only that grants the tab. */
async function openPlatform() {
  const server = createServer((request, response) =>
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      .end(request.headers.host === host ? records.replace('</body>', framed) : foreign),
  );
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const userDataDir = mkdtempSync(join(tmpdir(), 'platform-'));
  const browser = await puppeteer.launch({
    executablePath: ensureChromium(),
    userDataDir,
    pipe: true,
    enableExtensions: [ensureBuild('chromium-test')],
    args: [...quietFlags, ...hostFlags('*', (server.address() as AddressInfo).port)],
  });
  const welcome = await (await browser.waitForTarget((found) => found.url().endsWith('/welcome.html'))).asPage();
  await welcome.locator('input[type=text]').fill('其其格玛');
  await welcome.locator('input[value="county-leader"]').click();
  await welcome.locator('button[type=submit]').click();
  await shows(welcome, '接下来读取学院里的课程');
  const page = await browser.newPage();
  await page.goto(`http://${host}/records?page=4`, { waitUntil: 'domcontentloaded' });
  return {
    browser,
    page,
    async close() {
      await browser.close();
      server.close();
      rmSync(userDataDir, { recursive: true, force: true });
    },
  };
}

const shows = (page: Page, text: string) =>
  page.waitForFunction((wanted) => document.body.innerText.includes(wanted), { timeout: 15_000 }, text);
const press = (page: Page, name: string) => page.locator(`button ::-p-text(${name})`).click();

async function openPopup(browser: Browser, page: Page): Promise<Page> {
  await page.bringToFront();
  const [extension] = (await browser.extensions()).values();
  await extension?.triggerAction(page);
  const popup = await (await browser.waitForTarget((found) => found.url().endsWith('/popup.html'))).asPage();
  await shows(popup, '读取本页');
  return popup;
}

const inside = (popup: Page, table: string) =>
  popup.evaluate(
    (name) =>
      new Promise<{ platform?: string; host?: string; title?: string }[]>((done) => {
        const opening = indexedDB.open('nmgce-ledger');
        opening.onsuccess = () => {
          const rows = opening.result.transaction(name).objectStore(name).getAll();
          rows.onsuccess = () => done(rows.result);
        };
      }),
    table,
  );

test('another platform is read once the learner says that the unit reported it, and what can not be seen is named', async () => {
  const { browser, page, close } = await openPlatform();
  try {
    const popup = await openPopup(browser, page);
    await press(popup, '读取本页');
    await shows(popup, `单位申报过 ${host} 这个平台吗`);
    const question = await popup.$eval('fieldset', (field) => ({
      hasFocus: document.activeElement === field,
      isSeen: field.getBoundingClientRect().bottom <= innerHeight,
    }));
    expect(question).toEqual({ hasFocus: true, isSeen: true });
    await press(popup, '还没有');
    await shows(popup, '没有读取。没有申报的平台，学时可能不算数');
    expect([await inside(popup, 'platforms'), await inside(popup, 'records')]).toEqual([[], []]);

    await press(popup, '读取本页');
    await press(popup, '是，单位已申报');
    await shows(popup, '本页读到 7 门，新记入 7 门');
    await shows(popup, '页面里 player.example.com 的内容没有读');
    expect(await inside(popup, 'platforms')).toMatchObject([{ host }]);
    const kept = await inside(popup, 'records');
    expect([kept.length, new Set(kept.map(({ platform }) => platform))]).toEqual([7, new Set([host])]);

    // Asked once; read again, there is one notice and nothing twice.
    await press(popup, '读取本页');
    await shows(popup, '本页读到 7 门，没有新课程');
    expect(await page.$$('nmgce-ledger-notice')).toHaveLength(1);
    expect(await inside(popup, 'records')).toHaveLength(7);

    // Of another page of that site nothing is known yet.
    await popup.close();
    await page.goto(`http://${host}/news`, { waitUntil: 'domcontentloaded' });
    const later = await openPopup(browser, page);
    // What the learner opens the popup for on such a page comes before the year's figures.
    const order = await later.evaluate(() => document.querySelector('.page')?.nextElementSibling?.textContent ?? '');
    expect(order).toContain('还差');
    await shows(later, '上次在这个网站读取：那一页读到 7 门');
    expect(await later.evaluate(() => document.body.innerText)).not.toContain('本页读到');
  } finally {
    await close();
  }
});

test('only the tab and the site that were asked for are read, whatever lies within it or is opened in it next', async () => {
  const { browser, page, close } = await openPlatform();
  try {
    const popup = await openPopup(browser, page);
    const inner = await (await page.waitForSelector('iframe'))?.contentFrame();
    await inner?.waitForSelector('h2');
    await press(popup, '读取本页');
    await press(popup, '是，单位已申报');
    await shows(popup, '本页读到 7 门，新记入 7 门');
    const kept = await inside(popup, 'records');
    expect(kept.filter(({ title }) => title?.startsWith('没学过的'))).toEqual([]);
    // The frame's own script could only speak to an extension that is there.
    expect(
      await inner?.evaluate(() => [
        document.querySelector('nmgce-ledger-notice'),
        Reflect.get(globalThis, 'chrome')?.runtime ?? null,
      ]),
    ).toEqual([null, null]);

    for (const next of ['http://player.example.com/list', `http://other.${host}/records`]) {
      await page.goto(next, { waitUntil: 'load' });
      // Longer than a page asked for takes until its notice is there.
      await new Promise((later) => setTimeout(later, 3_000));
      expect(await page.$('nmgce-ledger-notice'), next).toBeNull();
      expect(await inside(popup, 'records'), next).toEqual(kept);
    }
  } finally {
    await close();
  }
});

test('teaching another platform begins in the popup', async () => {
  const { browser, page, close } = await openPlatform();
  try {
    const popup = await openPopup(browser, page);
    await popup.locator('summary ::-p-text(本页读不出来)').click();
    await press(popup, '教它认页面');
    await press(popup, '是，单位已申报');
    await page.waitForSelector('nmgce-ledger-teach');
    const stage = await page.waitForSelector('nmgce-ledger-teach >>> iframe');
    const inner = await stage?.contentFrame();
    expect(await inner?.evaluate(() => document.body.innerText)).toContain('请点一下列表里的一门课程');
  } finally {
    await close();
  }
});
