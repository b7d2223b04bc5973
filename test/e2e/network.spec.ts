import { rmSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { startAcademy } from '../academy/server.ts';
import { academyHost, openBrowser } from '../tools/browser.ts';
import { ensureBuild } from '../tools/build.ts';
import { hostFlags, quietFlags } from '../tools/chromium.ts';
import { academyUrl, answerFirstQuestions, noticeOn, signIn } from '../tools/learner.ts';
import { ensureChromium } from '../tools/programs.ts';
import { expect, tableOf, test } from './fixtures.ts';
import { nowhere, type Traffic, trafficIn, watchedProfile } from './network.ts';

/** A request as the academy saw it; who is signed in differs from one session to the next. */
const seen = ({ method, url, rawHeaders }: IncomingMessage): string =>
  [method, url, ...rawHeaders.map((text) => text.replace(/session=[\w-]+/, 'session=…'))].join(' | ');

/** Every kind of page that the academy has, and two pages of the list. */
const walk = [
  '/records',
  '/records?page=2',
  '/grid',
  '/hours',
  '/mine',
  '/archive',
  '/unknown',
  '/totals',
  '/courses',
  '/news',
];

async function walkThrough(page: Page, settled: (page: Page, path: string) => Promise<void>): Promise<void> {
  for (const path of walk) {
    await page.goto(academyUrl(path), { waitUntil: 'networkidle' });
    await settled(page, path);
  }
}

/** A day with the extension: installing, first questions, reading, form and roster. Returns what academy and network saw. */
async function dayWith(): Promise<{ requests: string[]; traffic: Traffic; port: number; read: number }> {
  const requests: string[] = [];
  const academy = await startAcademy(0, (request) => requests.push(seen(request)));
  const { profile, flags, log } = watchedProfile();
  const browser = await openBrowser({ extension: ensureBuild('chromium-test'), port: academy.port, profile, flags });
  await (await answerFirstQuestions(browser)).close();
  await walkThrough(await signIn(browser), async (page, path) => {
    if (/records|grid|hours/.test(path)) await noticeOn(page).getByText('读到').first().waitFor();
    else await page.waitForTimeout(500);
  });
  const read = (await tableOf(browser, 'records')).length;
  const form = await browser.open('form.html');
  await Promise.all([form.waitForEvent('download'), form.getByRole('button', { name: '下载登记表' }).click()]);
  for (const name of ['popup.html', 'ledger.html', 'options.html', 'roster.html', 'privacy.html', 'help.html'])
    await (await browser.open(name)).locator('h1').first().waitFor();
  await browser.close();
  await academy.close();
  const traffic = trafficIn(log);
  rmSync(profile, { recursive: true, force: true });
  return { requests, traffic, port: academy.port, read };
}

/** What a page can do that no listener of ours might see: ask another host, look it up, connect and call ahead. */
async function stray(context: BrowserContext, door: number): Promise<void> {
  const page = await context.newPage();
  await page.goto(academyUrl('/news'));
  await page.evaluate((port) => {
    fetch('http://elsewhere.example/').catch(() => {});
    const link = (rel: string, href: string) =>
      document.head.append(Object.assign(document.createElement('link'), { rel, href }));
    link('dns-prefetch', 'http://ahead.example/');
    link('preconnect', `http://127.0.0.1:${port}/`);
  }, door);
  await page.waitForTimeout(1_000);
}

/** The same walk without any extension; after it, strays prove that the log hears them. */
async function dayWithout(): Promise<{ requests: string[]; traffic: Traffic; door: number }> {
  const requests: string[] = [];
  const academy = await startAcademy(0, (request) => requests.push(seen(request)));
  const { profile, flags, log } = watchedProfile();
  const context = await chromium.launchPersistentContext(profile, {
    ...{ executablePath: ensureChromium(), viewport: { width: 1280, height: 860 } },
    ...{ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' },
    args: [...quietFlags, ...hostFlags(academyHost, academy.port), ...flags],
  });
  await walkThrough(await signIn({ context } as Parameters<typeof signIn>[0]), async () => {});
  const walked = [...requests];
  const server = createServer((socket) => socket.destroy());
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const door = (server.address() as AddressInfo).port;
  await stray(context, door);
  await context.close();
  await academy.close();
  server.close();
  const traffic = trafficIn(log);
  rmSync(profile, { recursive: true, force: true });
  return { requests: walked, traffic, door };
}

test('through a whole day the network sees what the pages ask for, and nothing of the extension', async () => {
  test.setTimeout(180_000);
  const [withIt, without] = [await dayWith(), await dayWithout()];

  // The log hears a request, a lookup and a connection.
  expect(without.traffic.requests.map(({ url }) => url)).toContain('http://elsewhere.example/');
  expect(without.traffic.lookups.join()).toContain('~notfound');
  expect(without.traffic.connections).toContain(`127.0.0.1:${without.door}`);

  // The extension did its work meanwhile.
  expect(withIt.read).toBeGreaterThan(20);
  const { requests, lookups, connections, datagrams } = withIt.traffic;
  const own = requests.filter(({ url }) => !url.startsWith(nowhere));
  expect(own.filter(({ url }) => !url.startsWith(academyUrl('/')))).toEqual([]);
  expect(requests.filter(({ initiator }) => initiator.includes('extension'))).toEqual([]);
  expect(lookups.filter((host) => ![`http://127.0.0.1:${withIt.port}`, nowhere.slice(0, -1)].includes(host))).toEqual(
    [],
  );
  expect(connections.filter((address) => !['127.0.0.1:9', `127.0.0.1:${withIt.port}`].includes(address))).toEqual([]);
  expect(datagrams).toBe(0);

  // It only reads: the academy can't tell whether it is there.
  const port = /127\.0\.0\.1:\d+/g;
  const plain = (list: string[]) => list.map((text) => text.replace(port, '')).sort();
  expect(withIt.requests.length).toBeGreaterThan(walk.length);
  expect(plain(withIt.requests)).toEqual(plain(without.requests));
});
