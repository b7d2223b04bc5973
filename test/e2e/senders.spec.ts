import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { browser as extensionApi } from 'wxt/browser';
import { openBrowser } from '../tools/browser.ts';
import { ensureBuild } from '../tools/build.ts';
import { academyUrl, answerFirstQuestions, noticeOn, signIn } from '../tools/learner.ts';
import { expect, tableOf, test } from './fixtures.ts';

/** Inside the extension's own contexts. */
declare const chrome: typeof extensionApi;

const reading = {
  outcome: 'records',
  learner: '其其格玛',
  year: 2018,
  courses: [{ title: '伪造的课程', hours: 5000, completedOn: null, year: 2018, courseKey: 'id:1', required: null }],
  skipped: [],
  coverage: null,
  statedTotal: null,
  taught: null,
  frames: [],
};

const taught = {
  path: '/',
  rows: 'body>p',
  shapes: { 'A,I': ['title', 'hours'] },
  written: ['0'],
  header: '',
  allDone: null,
};

test('a malformed message, or one that does not come from the academy, stores nothing and is answered with a sentence', async ({
  withLearner,
}) => {
  const page = await withLearner.open('popup.html');
  const messages = [
    { type: 'reading', reading, paths: ['/'] },
    { type: 'reading', reading: { ...reading, outcome: 'fine' }, paths: ['/'] },
    { type: 'reading', reading: { ...reading, courses: [{ ...reading.courses[0], hours: 1.5 }] }, paths: ['/'] },
    { type: 'teach', taught: { ...taught, host: 'www.nmgce.gov.cn' } },
    { type: 'delete-everything' },
    'reading',
    null,
  ];
  for (const message of messages) {
    const answer = await page.evaluate((sent) => chrome.runtime.sendMessage(sent), message);
    expect(answer).toMatchObject({ notice: { tone: 'care', title: '这一页没有存下' }, recipe: null });
  }
  expect(await page.evaluate((sent) => chrome.runtime.sendMessage(sent), { type: 'teach', taught })).toBe(false);
  expect(await tableOf(withLearner, 'records')).toEqual([]);
  expect(await tableOf(withLearner, 'recipes')).toEqual([]);
});

test('a page can not speak to the extension at all', async ({ withLearner }) => {
  const page = await withLearner.context.newPage();
  await page.goto('http://www.nmgce.gov.cn/login');
  expect(
    await page.evaluate(() => typeof (globalThis as { chrome?: typeof chrome }).chrome?.runtime?.sendMessage),
  ).toBe('undefined');
});

/** The content script's own world on a page of the academy: what speaks there has got into our script, not only into the page. */
async function worldOn(page: Page): Promise<(code: string) => Promise<unknown>> {
  const session = await page.context().newCDPSession(page);
  const found = new Promise<number>((done) => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin.startsWith('chrome-extension://')) done(context.id);
    });
  });
  await session.send('Runtime.enable');
  const contextId = await found;
  return async (expression) => {
    const { result } = await session.send('Runtime.evaluate', {
      ...{ contextId, expression, awaitPromise: true, returnByValue: true },
    });
    return result.value;
  };
}

test('from our own script’s world, what is forged, too large or a flood is dropped; the next page is read as ever', async ({
  withLearner,
}) => {
  const page = await signIn(withLearner);
  const inWorld = await worldOn(page);
  const send = (code: string) => inWorld(`chrome.runtime.sendMessage(${code})`);
  for (const type of ['read-tab', 'teach-tab'])
    expect(await send(JSON.stringify({ type, tabId: 1 }))).toMatchObject({ notice: { title: '这一页没有存下' } });
  const huge = `{ type: 'reading', paths: ['/'], reading: { ...${JSON.stringify(reading)}, frames: ['x'.repeat(6_000_000)] } }`;
  expect(await send(huge)).toMatchObject({ notice: { title: '这一页内容太多，没有存下' } });
  const answers = (await inWorld(
    `Promise.all(Array.from({ length: 1_000 }, () => chrome.runtime.sendMessage({ type: 'reading' }).then(({ notice }) => notice.title)))`,
  )) as string[];
  const dropped = answers.filter((title) => title === '这一页变化太快，暂时没有读').length;
  expect(dropped).toBeGreaterThanOrEqual(1_000 - 120);
  expect(await tableOf(withLearner, 'records')).toEqual([]);
  // Another tab is heard meanwhile.
  const other = await withLearner.context.newPage();
  await other.goto(academyUrl('/records'));
  await expect(noticeOn(other)).toContainText('本页读到');
});

test('another extension is not heard', async ({ academy }) => {
  const folder = mkdtempSync(join(tmpdir(), 'other-'));
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ manifest_version: 3, name: 'other', version: '1' }));
  writeFileSync(join(folder, 'page.html'), '<!doctype html><title>other</title>');
  const own = ensureBuild('chromium-test');
  const browser = await openBrowser({ extension: `${own},${folder}`, port: academy.port });
  await (await answerFirstQuestions(browser)).close();
  const id = new URL(browser.background.url()).host;
  // An unpacked extension's id is the hash of its folder, written with the letters a to p.
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  const otherId = [...hash].map((digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)]).join('');
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${otherId}/page.html`);
  const answer = await page.evaluate(
    ([to, message]) => chrome.runtime.sendMessage(to as string, message).catch((error: Error) => error.message),
    [id, { type: 'reading', reading, paths: ['/'] }] as const,
  );
  expect(answer).toMatch(/Receiving end does not exist|Could not establish connection/);
  expect(await tableOf(browser, 'records')).toEqual([]);
  await browser.close();
  rmSync(folder, { recursive: true });
});

test('a page can’t read or change the ledger by messages, events, its own prototypes, our notice, or our addresses', async ({
  withLearner,
}) => {
  const page = await signIn(withLearner);
  await page.goto(academyUrl('/records'));
  await expect(noticeOn(page)).toContainText('本页读到');
  const before = await tableOf(withLearner, 'records');
  const { protocol, host } = new URL(withLearner.background.url());
  const found = await page.evaluate(
    async ([message, base]) => {
      for (const type of ['reading', 'wxt:content-script-started', 'message', 'nmgce-ledger'])
        for (const target of [window, document, document.documentElement])
          target.dispatchEvent(new CustomEvent(type, { detail: message, bubbles: true }));
      window.postMessage(message, '*');
      Object.assign(Object.prototype, { reading: message.reading, paths: ['/'] });
      const host = document.querySelector('nmgce-ledger-notice');
      host?.setAttribute('data-reading', JSON.stringify(message));
      host?.remove();
      const named = (await indexedDB.databases()).map(({ name }) => name);
      const reached: string[] = [];
      for (const path of ['ledger.html', 'background.js', 'reader.js', 'manifest.json'])
        await fetch(`${base}/${path}`).then(
          () => reached.push(path),
          () => {},
        );
      const frame = document.body.appendChild(
        Object.assign(document.createElement('iframe'), { src: `${base}/ledger.html` }),
      );
      await new Promise((done) => setTimeout(done, 1_500));
      const inFrame = (() => {
        try {
          return frame.contentDocument?.body.innerText ?? null;
        } catch {
          return null;
        }
      })();
      return { named, reached, inFrame };
    },
    [{ type: 'reading', reading, paths: ['/'] }, `${protocol}//${host}`] as const,
  );
  expect(found.named.filter((name) => name?.includes('ledger'))).toEqual([]);
  expect(found.reached).toEqual([]);
  expect(found.inFrame ?? '').not.toContain('其其格玛');
  expect(await tableOf(withLearner, 'records')).toEqual(before);
});
