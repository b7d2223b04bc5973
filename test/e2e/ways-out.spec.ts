import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { openBrowser } from '../tools/browser.ts';
import { type Build, ensureBuild } from '../tools/build.ts';
import { expect, test } from './fixtures.ts';
import {
  type Listener,
  listen,
  sendForm,
  tryWaysOut,
  tryWaysOutOfWorker,
  waysOut,
  waysOutOfWorker,
} from './ways-out.ts';

const heardFrom = ({ visits }: Listener, who: string): string[] => {
  const ways = visits.filter((path) => path.startsWith(`/${who}/`)).map((path) => path.slice(who.length + 2));
  return [...new Set(ways)].sort();
};

/** Each way is one: from an ordinary page and its worker it gets through. Returns how long the slowest took, in ms. */
async function hearEachWay(context: BrowserContext, listener: Listener): Promise<number> {
  const [plain, working] = [await context.newPage(), await context.newPage()];
  for (const page of [plain, working]) await page.goto(`${listener.url}/ordinary`);
  const start = Date.now();
  const soon = { timeout: 20_000, intervals: [100] };
  await plain.evaluate(tryWaysOut, `${listener.url}/plain`);
  await working.evaluate(
    ([way, to]) => void new Worker(URL.createObjectURL(new Blob([`(${way})(${JSON.stringify(to)})`]))),
    [String(tryWaysOutOfWorker), `${listener.url}/worker`] as const,
  );
  await expect.poll(() => heardFrom(listener, 'plain'), soon).toEqual([...waysOut].sort());
  await expect.poll(() => heardFrom(listener, 'worker'), soon).toEqual([...waysOutOfWorker].sort());
  await plain.evaluate(sendForm, `${listener.url}/plain`);
  await expect.poll(() => heardFrom(listener, 'plain'), soon).toContain('form');
  for (const page of [plain, working]) await page.close();
  return Date.now() - start;
}

test('of every way out of every page and of the background none gets through', async () => {
  // A busy machine hears the slowest way late, and then waits as long again.
  test.setTimeout(180_000);
  const extension = ensureBuild('chromium');
  const names = readdirSync(extension).filter((name) => name.endsWith('.html'));
  expect(names).toContain('privacy.html');
  const listener = await listen();
  const browser = await openBrowser({ extension, port: 9 });
  try {
    const asLong = await hearEachWay(browser.context, listener);
    listener.visits.length = 0;
    await browser.background.evaluate(tryWaysOutOfWorker, `${listener.url}/background`);
    const pages: Page[] = [];
    for (const name of names) {
      const page = await browser.open(name);
      await page.evaluate(tryWaysOut, `${listener.url}/${name}`);
      pages.push(page);
    }
    await new Promise((heard) => setTimeout(heard, asLong));
    // Last, since it leaves the page where it gets through.
    for (const page of pages) await page.evaluate(sendForm, `${listener.url}/${new URL(page.url()).pathname}`);
    await new Promise((heard) => setTimeout(heard, asLong));
    expect(listener.visits).toEqual([]);
  } finally {
    await browser.close();
    listener.close();
  }
});

const scripts = (build: Build): [name: string, text: string][] => {
  const folder = ensureBuild(build);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(js|html)$/.test(name))
    .map((name) => [name, readFileSync(join(folder, name), 'utf8')]);
};

/** What no policy stops: to open a page or go to one, to connect ahead, to call. */
const beyondPolicy = [
  /\bwindow\.open\b|\blocation\.assign\b|\blocation\.href\s*=[^=]|\b(?:window|self|globalThis|document|top|parent)\.location\s*=[^=]/,
  /<meta[^>]+http-equiv/i,
  /preconnect|dns-prefetch|prerender|speculationrules/,
  /RTCPeerConnection|WebTransport/,
  /\btabs\.update\b|\bwindows\.create\b|\bsendNativeMessage\b|\bconnectNative\b/,
];

test('what the policy does not stop is in no shipped file', () => {
  for (const build of ['chromium', 'firefox'] as const) {
    for (const [name, text] of scripts(build)) {
      for (const way of beyondPolicy) expect(text, `${build}: ${name}`).not.toMatch(way);
    }
    // The one tab that is opened is the extension's own, on installing.
    const opened = scripts(build).flatMap(([, text]) => text.match(/\btabs\.create\(.{60}/g) ?? []);
    expect(opened).toHaveLength(1);
    expect(opened[0]).toMatch(/runtime\.getURL\([`'"]\/welcome\.html/);
  }
});

test('what runs on pages holds no way to load, send or look at what signs the learner in', () => {
  const ways =
    /\b(?:fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts|Worker|Image|Audio|FontFace)\s*\(|\bimport\(|document\.cookie|cookieStore|localStorage|indexedDB|\.(?:src|srcset|action|ping)\s*=[^=]/;
  for (const build of ['chromium', 'firefox'] as const) {
    const onPages = scripts(build).filter(([name]) => /^(content-scripts\/|reader|teach|outline)/.test(name));
    expect(onPages.map(([name]) => name).sort()).toEqual([
      'content-scripts/academy.js',
      'outline.js',
      'reader.js',
      'teach.js',
    ]);
    for (const [name, text] of onPages) expect(text, `${build}: ${name}`).not.toMatch(ways);
  }
});

test('the only address that the pages lead to is the academy', () => {
  const sources = ['entrypoints', 'components'].flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(tsx?|css|html)$/.test(name))
      .map((name) => readFileSync(join(room, name), 'utf8')),
  );
  const addresses = sources.flatMap((text) => text.match(/(?:https?|wss?|ftp):\/\/[^'"`\s]+/g) ?? []);
  const [academy, typed] = ['http://www.nmgce.gov.cn/', 'http://$' + '{address}'];
  expect([...new Set(addresses)].sort()).toEqual([typed, academy]);
});
