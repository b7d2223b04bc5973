import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { openBrowser } from '../tools/browser.ts';
import { type Build, ensureBuild } from '../tools/build.ts';
import { expect, test } from './fixtures.ts';

const shipped = () => ensureBuild('chromium');
const file = (build: Build, name: string) => readFileSync(join(ensureBuild(build), name), 'utf8');

test('the manifests ask for the academy, activeTab and scripting, and for nothing else', () => {
  const chromium = JSON.parse(file('chromium', 'manifest.json'));
  expect([...chromium.permissions].sort()).toEqual(['activeTab', 'scripting']);
  expect(chromium.host_permissions).toEqual(['*://*.nmgce.gov.cn/*']);
  const firefox = JSON.parse(file('firefox', 'manifest.json'));
  expect([...firefox.permissions].sort()).toEqual(['*://*.nmgce.gov.cn/*', 'activeTab', 'scripting']);
  for (const manifest of [chromium, firefox]) {
    expect(manifest.optional_permissions).toBeUndefined();
    expect(manifest.optional_host_permissions).toBeUndefined();
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
  }
});

test('what runs on pages is small and carries no database, schema or view library', () => {
  for (const build of ['chromium', 'firefox'] as const) {
    const [script, reader] = ['content-scripts/academy.js', 'reader.js'].map((path) => file(build, path));
    expect(Buffer.byteLength(script as string)).toBeLessThan(20_000);
    expect(Buffer.byteLength(reader as string)).toBeLessThan(100_000);
    for (const trace of [/dexie/i, /indexedDB/, /zod/i, /ZodError/, /preact/i, /__k\b/])
      expect(`${script}${reader}`).not.toMatch(trace);
  }
});

test('only the test build opens the notice to a look from outside and lets today be set', () => {
  for (const build of ['chromium', 'firefox'] as const) {
    expect(file(build, 'content-scripts/academy.js')).toMatch(/mode:\s*["'`]closed["'`]/);
    expect(file(build, 'content-scripts/academy.js')).not.toMatch(/mode:\s*["'`]open["'`]/);
    expect(file(build, 'background.js')).not.toContain('todayForTests');
  }
  expect(file('chromium-test', 'content-scripts/academy.js')).toMatch(/mode:\s*["'`]open["'`]/);
});

/** A listener on another address, which counts who comes. */
async function otherAddress() {
  const visits: string[] = [];
  const server = createServer((request, response) => {
    visits.push(new URL(request.url ?? '', 'http://x').pathname);
    response.writeHead(200, { 'access-control-allow-origin': '*', 'content-type': 'text/html' }).end('ok');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, visits, close: () => server.close() };
}

/** Tries each way out once; the name of the way stands in the address. */
async function tryEveryWayOut(page: Page, url: string): Promise<void> {
  await page.evaluate(async (to) => {
    await fetch(`${to}/fetch`).catch(() => {});
    document.body.append(Object.assign(new Image(), { src: `${to}/image` }));
    document.body.append(Object.assign(document.createElement('iframe'), { src: `${to}/frame` }));
    document.head.append(
      Object.assign(document.createElement('link'), { rel: 'stylesheet', href: `${to}/stylesheet` }),
    );
  }, url);
  await page.waitForTimeout(1_000);
  // Last, since it leaves the page where it gets through.
  await page.evaluate((to) => {
    const form = Object.assign(document.createElement('form'), { action: `${to}/form` });
    document.body.append(form);
    form.submit();
  }, url);
  await page.waitForTimeout(1_000);
}

/** The id that the key in wxt.config.ts gives. */
const pinnedId = 'jnnlgjnapfopbgobmphanjmnhlajppbe';

const everyWay = ['/fetch', '/form', '/frame', '/image', '/stylesheet'];

test('from the popup and the roster no fetch, image, frame, stylesheet or form reaches another address, nor a fetch from the background', async () => {
  const other = await otherAddress();
  const browser = await openBrowser({ extension: shipped(), port: 9 });
  try {
    const plain = await browser.context.newPage();
    await plain.goto(`${other.url}/plain`);
    await tryEveryWayOut(plain, other.url);
    // The ways are real: a plain page gets through by each of them.
    expect([...new Set(other.visits)].filter((way) => everyWay.includes(way)).sort()).toEqual(everyWay);

    other.visits.length = 0;
    for (const page of ['popup.html', 'roster.html']) await tryEveryWayOut(await browser.open(page), other.url);
    const answer = await browser.background.evaluate(
      (to) =>
        fetch(`${to}/background`).then(
          () => 'through',
          () => 'refused',
        ),
      other.url,
    );
    expect(answer).toBe('refused');
    expect(other.visits).toEqual([]);
  } finally {
    await browser.close();
    other.close();
  }
});

test('the extension keeps its id, and with it the ledger, wherever its folder lies', async () => {
  const ids: string[] = [];
  for (const _ of [1, 2]) {
    const folder = mkdtempSync(join(tmpdir(), 'moved-'));
    cpSync(shipped(), folder, { recursive: true });
    const browser = await openBrowser({ extension: folder, port: 9 });
    ids.push(new URL(browser.background.url()).host);
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
  expect(ids).toEqual([pinnedId, pinnedId]);
});
