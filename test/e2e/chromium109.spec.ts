import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import type { Reading } from '../../lib/academy/reading.ts';
import { academyHost } from '../tools/browser.ts';
import { ensureBuild } from '../tools/build.ts';
import { hostFlags, quietFlags } from '../tools/chromium.ts';
import { findChromium109 } from '../tools/chromium109.ts';
import { academyUrl, answerFirstQuestions, enterTraining, signIn } from '../tools/learner.ts';
import { ensureChromium } from '../tools/programs.ts';
import { expect, test } from './fixtures.ts';

// The package of that browser can't load extensions: the built pages are served to it under their own policy, with a
// stand-in for the few calls that they make of the browser.

const folder = ensureBuild('chromium-test');
const fileIn = (path: string) => readFileSync(join(folder, path), 'utf8');
const manifest = JSON.parse(fileIn('manifest.json'));
/** An extension may load its own files whatever its policy says; a site's pages need leave to. */
const policy = manifest.content_security_policy.extension_pages.replace("connect-src 'none'", "connect-src 'self'");

const types: { [ending: string]: string } = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

async function servePages(): Promise<Server> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '', 'http://x').pathname.slice(1);
    const type = `${types[extname(path)] ?? 'application/octet-stream'}; charset=utf-8`;
    try {
      const body = readFileSync(join(folder, path));
      response.writeHead(200, { 'content-type': type, 'content-security-policy': policy }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return server;
}

/** Stands for the browser's own part of an extension, as far as the pages and the content script call it. */
function standIn(manifest: object): void {
  const nothing = async () => {};
  const asWindow = globalThis as unknown as { toBackground?: (message: unknown) => Promise<unknown> };
  Object.assign(globalThis, {
    browser: {
      runtime: {
        id: 'stand-in',
        getManifest: () => manifest,
        getURL: (path: string) => new URL(path, location.href).href,
        onMessage: { addListener() {} },
        sendMessage: (message: unknown) => asWindow.toBackground?.(message),
      },
      tabs: { query: async () => [] },
      scripting: { executeScript: async () => [{ result: '页面结构' }] },
      action: { setBadgeText: nothing, setBadgeBackgroundColor: nothing, setTitle: nothing },
    },
  });
}

async function contextOf(executablePath: string, port: number): Promise<BrowserContext> {
  const browser = await chromium.launch({ executablePath, args: [...quietFlags, ...hostFlags(academyHost, port)] });
  const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  await context.addInitScript(standIn, manifest);
  return context;
}

/** Reads a page of the replica with the built content script; what it would tell the background is returned. */
async function readingOf(page: Page, path: string): Promise<Reading> {
  await page.goto(academyUrl(path));
  const heard = new Promise<Reading>((hear) => {
    page.exposeFunction('toBackground', async (message: { type: string; reading: Reading }) => {
      if (message.type === 'reader') {
        await page.evaluate(fileIn('reader.js'));
        return true;
      }
      hear(message.reading);
      return { notice: { tone: 'ok', title: '读到了', lines: [] }, recipe: null };
    });
  });
  await page.evaluate(fileIn('content-scripts/academy.js'));
  return heard;
}

const oldest = findChromium109();

test.describe('in Chromium 109', () => {
  test.skip(!oldest, 'set CHROMIUM_109_PATH to run it here');

  test('every page opens, and a learner gets from the first questions to the form', async () => {
    test.setTimeout(120_000);
    const server = await servePages();
    const context = await contextOf(oldest as string, 9);
    const wrong: string[] = [];
    context.on('weberror', (error) => wrong.push(String(error.error())));
    context.on('console', (said) => said.type() === 'error' && wrong.push(said.text()));
    const open = async (path: string) => {
      const page = await context.newPage();
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/${path}`);
      return page;
    };
    try {
      expect(context.browser()?.version()).toMatch(/^109\./);
      await answerFirstQuestions({ open } as Parameters<typeof answerFirstQuestions>[0]);
      const ledger = await open('ledger.html#entry');
      const fields = {
        培训班名称: '处级干部理论进修班',
        开始日期: '2018-10-15',
        结束日期: '2018-10-17',
        天数: '3',
        主办单位: '盟委组织部',
      };
      expect(await enterTraining(ledger, { kind: '脱产培训', fields })).toContain('24 学时');
      for (const name of readdirSync(folder).filter((each) => each.endsWith('.html'))) {
        const page = await open(name);
        await expect(page.locator('h1, h2').first(), name).toBeVisible();
      }
      for (const room of ['records', 'questions', 'papers', 'years', 'intake', 'backup', 'year-end/reconcile']) {
        await ledger.goto(ledger.url().replace(/#.*/, `#${room}`));
        await expect(ledger.locator('main h1').first(), room).toBeVisible();
      }
      await ledger.goto(ledger.url().replace(/#.*/, '#intake'));
      await ledger
        .locator('input[type=file]')
        .first()
        .setInputFiles({
          ...{ name: '课程.csv', mimeType: 'text/csv' },
          buffer: Buffer.from('课程名称,学时,完成时间\n草原生态保护,1.5,2018-05-06\n'),
        });
      await expect(ledger.getByText('草原生态保护').first()).toBeVisible();
      const form = await open('form.html');
      const [file] = await Promise.all([
        form.waitForEvent('download'),
        form.getByRole('button', { name: '下载登记表' }).click(),
      ]);
      expect(file.suggestedFilename()).toMatch(/\.docx$/);
      expect(wrong).toEqual([]);
    } finally {
      await context.browser()?.close();
      server.close().closeAllConnections();
    }
  });

  test('the academy is read as in a new Chromium', async ({ academy }) => {
    test.setTimeout(120_000);
    const read: Reading[][] = [];
    for (const path of [oldest as string, ensureChromium()]) {
      const context = await contextOf(path, academy.port);
      try {
        await (await signIn({ context } as Parameters<typeof signIn>[0])).close();
        const readings: Reading[] = [];
        for (const each of ['/records', '/grid', '/hours', '/mine', '/archive'])
          readings.push(await readingOf(await context.newPage(), each));
        read.push(readings);
      } finally {
        await context.browser()?.close();
      }
    }
    expect(read[0]?.map(({ outcome }) => outcome)).toContain('records');
    expect(read[0]).toEqual(read[1]);
  });
});
