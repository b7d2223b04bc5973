import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { browser as extensionApi } from 'wxt/browser';
import type { Reading } from '../../lib/academy/reading.ts';
import type { Hours } from '../../lib/model.ts';
import { ensureBuild } from './build.ts';
import { hostFlags, quietFlags } from './chromium.ts';
import { ensureChromium, Missing, run } from './programs.ts';

// `npm run -s read -- PATH [--page URL-PATH] [--host HOST]` (INTERFACES.md): what the built extension makes of a saved page.

/** Inside the extension's own contexts. */
declare const chrome: typeof extensionApi;

const academy = 'www.nmgce.gov.cn';
/** A page is read as it stands after 15 s; this is that and the start of a browser on a busy machine. */
const patience = 60_000;

const types: { [ending: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

interface Site {
  path: string;
  page: string;
  host: string;
}

/** A file is every page of its site; a folder is a web root with index.html. */
function serve({ path, page }: Site): Promise<Server> {
  const folder = statSync(path).isDirectory();
  const pagePath = new URL(page, 'http://x').pathname;
  const server = createServer((request, response) => {
    const url = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname);
    const wanted = normalize(url.endsWith('/') ? `${url}index.html` : url);
    const file = folder ? join(path, wanted) : url === pagePath ? path : '';
    if (!file || !existsSync(file) || !statSync(file).isFile()) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': types[extname(file).toLowerCase()] ?? 'application/octet-stream' });
    response.end(readFileSync(file));
  });
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done(server)));
}

const decimal = (hours: Hours) => hours / 100;

/** The reading as INTERFACES.md prints it: hours as plain decimal numbers. */
function printed(path: string, reading: Reading): string {
  const { outcome, learner, courses, skipped, coverage, statedTotal } = reading;
  return JSON.stringify({
    path,
    outcome,
    learner,
    courses: courses.map((course) => ({ ...course, hours: decimal(course.hours) })),
    skipped,
    coverage,
    statedTotal: statedTotal && { ...statedTotal, hours: decimal(statedTotal.hours) },
  });
}

/** Listens in the extension's own background for what its content script sends. */
async function listen(browser: Browser): Promise<() => Promise<Reading>> {
  const target = await browser.waitForTarget((found) => found.type() === 'service_worker', { timeout: patience });
  const worker = await target.worker();
  if (!worker) throw new Error('The extension has no background.');
  await worker.evaluate(() => {
    const scope = globalThis as unknown as { heard: Promise<unknown> };
    scope.heard = new Promise((hear) => {
      chrome.runtime.onMessage.addListener((message: { type?: string; reading?: unknown }) => {
        if (message.type === 'reading') hear(message.reading);
      });
    });
  });
  return () => worker.evaluate(() => (globalThis as unknown as { heard: Promise<unknown> }).heard) as Promise<Reading>;
}

async function readSite(site: Site, extension: string, executablePath: string): Promise<Reading> {
  const server = await serve(site);
  const { port } = server.address() as AddressInfo;
  const userDataDir = mkdtempSync(join(tmpdir(), 'read-'));
  const browser = await puppeteer.launch({
    executablePath,
    userDataDir,
    pipe: true,
    enableExtensions: [extension],
    args: [...quietFlags, ...hostFlags(site.host, port)],
  });
  try {
    const heard = await listen(browser);
    // The welcome page opens by itself, and would lie over a page that was opened before it.
    await browser.waitForTarget((found) => found.url().endsWith('/welcome.html'), { timeout: patience });
    const page = await browser.newPage();
    await page.bringToFront();
    const url = `http://${site.host}${site.page}`;
    // A page may keep loading for longer than the reader waits for it.
    page.goto(url, { waitUntil: 'domcontentloaded' }).catch(() => {});
    if (site.host !== academy) await askToRead(browser, page, site.host);
    return await Promise.race([heard(), tooLate(site)]);
  } finally {
    await browser.close();
    rmSync(userDataDir, { recursive: true, force: true });
    server.close();
  }
}

async function tooLate({ path }: Site): Promise<never> {
  await new Promise((late) => setTimeout(late, patience).unref());
  throw new Missing(`${path}: the extension did not answer; is the machine very busy?`);
}

/** Asks as a learner does: the click on the icon grants the tab, and the platform is said to be reported. */
async function askToRead(browser: Browser, page: Page, host: string): Promise<void> {
  // The grant is for the page that the click finds, and ends when the tab goes on to another.
  const isThere = (wanted: string) => location.hostname === wanted && document.readyState !== 'loading';
  await page.waitForFunction(isThere, { timeout: patience }, host);
  const [extension] = (await browser.extensions()).values();
  await extension?.triggerAction(page);
  const target = await browser.waitForTarget((found) => found.url().endsWith('/popup.html'), { timeout: patience });
  const popup = await target.asPage();
  for (const name of ['读取本页', '是，单位已申报']) await popup.locator(`button ::-p-text(${name})`).click();
}

/** Wrong usage or a wrong path: said in one line before anything is opened. */
class Wrong extends Error {}

function sites(args: string[]): Site[] {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { page: { type: 'string', default: '/' }, host: { type: 'string', default: academy } },
    });
    if (positionals.length === 0) throw new Wrong('PATH: name a saved page or a folder (--page URL-PATH, --host HOST)');
    const page = values.page.startsWith('/') ? values.page : `/${values.page}`;
    for (const path of positionals) {
      if (!existsSync(path)) throw new Wrong(`${path}: there is no such file or folder`);
      const first = join(path, page === '/' ? 'index.html' : '');
      if (statSync(path).isDirectory() && !existsSync(first)) throw new Wrong(`${path}: the folder has no index.html`);
    }
    return positionals.map((path) => ({ path, page, host: values.host }));
  } catch (error) {
    throw error instanceof Wrong ? error : new Wrong(`arguments: ${(error as Error).message}`);
  }
}

run(async () => {
  try {
    const asked = sites(process.argv.slice(2));
    const chromium = ensureChromium();
    const extension = ensureBuild('chromium');
    for (const site of asked) {
      const reading = await readSite({ ...site, path: resolve(site.path) }, extension, chromium);
      process.stdout.write(`${printed(site.path, reading)}\n`);
    }
    return 0;
  } catch (error) {
    if (!(error instanceof Wrong)) throw error;
    process.stderr.write(`${error.message.split('\n')[0]}\n`);
    return 2;
  }
});
