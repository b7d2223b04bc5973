import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { browser as extensionApi } from 'wxt/browser';
import { archive, filesBelow } from '../tools/archive.ts';
import { academyHost } from '../tools/browser.ts';
import { ensureBuild } from '../tools/build.ts';
import { hostFlags, quietFlags } from '../tools/chromium.ts';
import { academyUrl } from '../tools/learner.ts';
import { ensureChromium } from '../tools/programs.ts';
import { expect, test } from './fixtures.ts';

// What 安装说明.html says of updating, of a folder that is moved and of the developer mode, tried as it says it: the zip is
// unzipped, loaded as the page of extensions loads it, and stays loaded from one start of the browser to the next.

/** What the browser's own page of extensions calls. */
declare const chrome: typeof extensionApi & {
  developerPrivate: {
    reload(id: string): Promise<unknown>;
    updateProfileConfiguration(configuration: { inDeveloperMode: boolean }): Promise<unknown>;
    getExtensionInfo(id: string): Promise<{ state: string; version: string }>;
  };
};

test.describe.configure({ timeout: 180_000 });

const build = ensureBuild('chromium-test');
const id = 'jnnlgjnapfopbgobmphanjmnhlajppbe';

let home: string;
test.beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'update-'));
});
test.afterEach(() => rmSync(home, { recursive: true, force: true }));

/** Unzips what is handed out into a folder whose contents it replaces, as it is or as a later version. */
function unzipInto(name: string, version?: string): string {
  const folder = join(home, name);
  rmSync(folder, { recursive: true, force: true });
  for (const [path, bytes] of Object.entries(unzipSync(archive(filesBelow(build, build))))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  const manifest = join(folder, 'manifest.json');
  if (version) writeFileSync(manifest, JSON.stringify({ ...JSON.parse(readFileSync(manifest, 'utf8')), version }));
  return folder;
}

/** The learner's browser, with what was loaded into it before. */
const start = (port: number): Promise<Browser> =>
  puppeteer.launch({
    executablePath: ensureChromium(),
    userDataDir: join(home, 'profile'),
    pipe: true,
    enableExtensions: true,
    args: [...quietFlags, ...hostFlags(academyHost, port)],
  });

async function open(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(url);
  return page;
}

const shows = (page: Page, text: string, within = 'body') =>
  page.waitForFunction(
    (selector, wanted) => {
      const found = document.querySelector<HTMLElement>(selector);
      return (found?.shadowRoot?.textContent ?? found?.innerText ?? '').includes(wanted);
    },
    { polling: 200, timeout: 20_000 },
    within,
    text,
  );

const pageOf = (browser: Browser, path: string) => open(browser, `chrome-extension://${id}/${path}`);

async function makeLedger(browser: Browser): Promise<void> {
  const welcome = await (await browser.waitForTarget((found) => found.url().endsWith('/welcome.html'))).asPage();
  await welcome.bringToFront();
  await welcome.locator('input[type=text]').fill('其其格玛');
  await welcome.locator('input[value="county-leader"]').click();
  await welcome.locator('button[type=submit]').click();
  await shows(welcome, '其其格玛，接下来读取学院里的课程');
}

/** What the browser's page of extensions does; null where it lists no such extension. */
async function stateIn(browser: Browser): Promise<{ state: string; version: string } | null> {
  const page = await open(browser, 'chrome://extensions');
  const state = await page.evaluate(async (extension) => {
    const info = await chrome.developerPrivate.getExtensionInfo(extension).catch(() => null);
    return info && { state: info.state, version: info.version };
  }, id);
  await page.close();
  return state;
}

const setDeveloperMode = async (browser: Browser, isOn: boolean) => {
  const page = await open(browser, 'chrome://extensions');
  await page.evaluate((on) => chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: on }), isOn);
  await page.close();
};

/** A browser into which the folder was loaded and that has been closed since, with a ledger in it. */
async function loadAndClose(folder: string, port: number): Promise<void> {
  const browser = await start(port);
  await setDeveloperMode(browser, true);
  await browser.installExtension(folder);
  await makeLedger(browser);
  await browser.close();
  // What is loaded from outside lasts until the browser closes, by one bit; what is loaded by hand has it not.
  const file = join(home, 'profile/Default/Preferences');
  const preferences = JSON.parse(readFileSync(file, 'utf8'));
  preferences.extensions.settings[id].creation_flags &= ~(1 << 15);
  writeFileSync(file, JSON.stringify(preferences));
}

/** Starts the browser anew, looks, and closes it. */
async function inBrowser<Seen>(port: number, look: (browser: Browser) => Promise<Seen>): Promise<Seen> {
  const browser = await start(port);
  try {
    return await look(browser);
  } finally {
    await browser.close();
  }
}

const stateBecomes = (browser: Browser, state: string | undefined) =>
  expect.poll(async () => (await stateIn(browser))?.state).toBe(state);

test('a folder whose contents are replaced and that is loaded again brings the new version to the old ledger', async ({
  academy: { port },
}) => {
  await loadAndClose(unzipInto('学时台账'), port);
  await inBrowser(port, async (browser) => {
    await stateBecomes(browser, 'ENABLED');
    const tab = await open(browser, academyUrl('/login'));
    await tab.locator('input[type=password]').fill('demo');
    await tab.locator('input:not([type=password])').fill('demo');
    await Promise.all([tab.waitForNavigation(), tab.locator('form button').click()]);
    await tab.goto(academyUrl('/records?year=2018&page=1'));
    await shows(tab, '本页读到 10 门', 'nmgce-ledger-notice');

    unzipInto('学时台账', '9.9.9');
    const extensions = await open(browser, 'chrome://extensions');
    await extensions.evaluate((extension) => chrome.developerPrivate.reload(extension), id);
    await expect.poll(() => stateIn(browser)).toEqual({ state: 'ENABLED', version: '9.9.9' });

    await shows(await pageOf(browser, 'options.html'), '现在用的是 9.9.9');
    await shows(await pageOf(browser, 'ledger.html#records'), '10 条');
    await shows(await pageOf(browser, 'ledger.html#backup'), '升级');
    // The tab's script is of the version before: once its page changes, it says what to do.
    await tab.bringToFront();
    await tab.evaluate(() => document.querySelector('h2, h3, td')?.closest('li, tr, div')?.remove());
    await shows(tab, '请刷新本页', 'nmgce-ledger-notice');
    await tab.reload();
    await shows(tab, '本页读到 10 门', 'nmgce-ledger-notice');
  });
});

test('a folder that is moved away takes the extension with it, and put back or loaded from elsewhere it has its ledger', async ({
  academy: { port },
}) => {
  const [folder, elsewhere] = [unzipInto('学时台账'), join(home, '别处')];
  await loadAndClose(folder, port);
  await inBrowser(port, (browser) => stateBecomes(browser, 'ENABLED'));

  renameSync(folder, elsewhere);
  await inBrowser(port, (browser) => stateBecomes(browser, undefined));

  renameSync(elsewhere, folder);
  await inBrowser(port, async (browser) => {
    await stateBecomes(browser, 'ENABLED');
    await shows(await pageOf(browser, 'options.html'), '其其格玛');
  });

  renameSync(folder, elsewhere);
  await inBrowser(port, async (browser) => {
    expect(await browser.installExtension(elsewhere)).toBe(id);
    await shows(await pageOf(browser, 'options.html'), '其其格玛');
  });
});

test('without the developer mode the extension is off, and its ledger waits', async ({ academy: { port } }) => {
  await loadAndClose(unzipInto('学时台账'), port);
  await inBrowser(port, async (browser) => {
    await stateBecomes(browser, 'ENABLED');
    await setDeveloperMode(browser, false);
    await stateBecomes(browser, 'DISABLED');
    await setDeveloperMode(browser, true);
    await stateBecomes(browser, 'ENABLED');
    await shows(await pageOf(browser, 'options.html'), '其其格玛');
  });
});
