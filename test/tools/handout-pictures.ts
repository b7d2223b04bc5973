import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { openBrowser } from './browser.ts';
import { ensureBuild } from './build.ts';
import { quietFlags } from './chromium.ts';
import { handout } from './handout.ts';

import { openWholeFirefox, type WholeFirefox } from './marionette.ts';
import { ensureChromium, Missing } from './programs.ts';
import type { Window } from './windows.ts';

// The pictures that are handed out: of real browsers in Chinese for lib/build/handout/pictures/ (the sketches there of browsers that
// run nowhere here are drawn by hand), and of the product in the size that stores ask for.

const save = (name: string, picture: Uint8Array) => writeFileSync(join(handout, 'pictures', name), picture);

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Draws a ring and its number around a place in the window of the document at hand, in px. */
function mark(number: number, { x, y, width, height }: Box): void {
  const put = (text: string, style: Partial<CSSStyleDeclaration>) => {
    const div = document.createElementNS('http://www.w3.org/1999/xhtml', 'div') as HTMLElement;
    div.textContent = text;
    const bare = {
      position: 'fixed',
      boxSizing: 'border-box',
      inset: 'auto',
      margin: '0',
      padding: '0',
      overflow: 'visible',
    };
    Object.assign(div.style, { ...bare, background: 'none', border: 'none', ...style });
    // An open menu lies above all but what is opened after it.
    div.popover = 'manual';
    (document.body ?? document.documentElement).append(div);
    div.showPopover();
  };
  const px = (value: number) => `${value}px`;
  const [left, top] = [Math.max(x - 8, 15), Math.max(y - 8, 15)];
  put('', {
    ...{ left: px(left), top: px(top), width: px(x + width + 8 - left), height: px(y + height + 8 - top) },
    ...{ border: '4px solid #c62828', borderRadius: '12px', pointerEvents: 'none' },
  });
  put(String(number), {
    ...{ left: px(Math.max(left - 26, 0)), top: px(top - 15), width: '32px', height: '32px', borderRadius: '50%' },
    ...{ background: '#c62828', color: '#fff', font: '700 20px/32px sans-serif', textAlign: 'center' },
  });
}

async function markIn(page: Page, number: number, selector: string): Promise<void> {
  const box = await (await page.waitForSelector(selector))?.boundingBox();
  if (box) await page.evaluate(mark, number, box);
}

const rest = (time: number) => new Promise((done) => setTimeout(done, time));

/** Chromium's page of extensions with the extension in it. */
async function takeChromium(): Promise<void> {
  const userDataDir = mkdtempSync(join(tmpdir(), 'pictures-'));
  const browser = await puppeteer.launch({
    executablePath: ensureChromium(),
    userDataDir,
    pipe: true,
    enableExtensions: true,
    env: { ...process.env, LANGUAGE: 'zh_CN' },
    args: [...quietFlags, '--lang=zh-CN'],
  });
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: 900, height: 450 });
    await page.goto('chrome://extensions');
    await page.evaluate('chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })');
    await browser.installExtension(ensureBuild('chromium'));
    await page.bringToFront();
    await page.waitForSelector('>>> extensions-item');
    await rest(1_000);
    const said = await (await page.$('>>> #loadUnpacked'))?.evaluate((button) => button.textContent);
    if (!said?.includes('扩展程序'))
      throw new Missing(
        'This Chromium speaks no Chinese: install chromium-l10n, or set CHROMIUM_PATH to one that does.',
      );
    await markIn(page, 1, '>>> .more-actions:has(#devMode)');
    await markIn(page, 2, '>>> #loadUnpacked');
    save('chrome.png', await page.screenshot());
    await page.reload();
    await markIn(page, 1, '>>> #dev-reload-button');
    const card = await (await page.waitForSelector('>>> extensions-item'))?.boundingBox();
    if (card) save('reload.png', await page.screenshot({ clip: card }));
  } finally {
    await browser.close();
    rmSync(userDataDir, { recursive: true, force: true });
  }
}

/** Marks what a function finds in the page that is shown, which is of the browser's own. */
const markInFirefox = (firefox: WholeFirefox, number: number, find: string) =>
  firefox.inBrowser(
    `const document = gBrowser.selectedBrowser.contentDocument;
     (${mark})(${number}, (${find})(document).getBoundingClientRect());`,
  );

/** Firefox's pages for its settings and its add-ons. */
async function takeFirefox(): Promise<void> {
  const places = [
    process.env.FIREFOX_LANGPACK,
    '/usr/lib/firefox-esr/browser/extensions/langpack-zh-CN@firefox-esr.mozilla.org.xpi',
  ];
  const langpack = places.find((place) => place && existsSync(place));
  if (!langpack)
    throw new Missing('No Chinese for Firefox: install firefox-esr-l10n-zh-cn, or set FIREFOX_LANGPACK to its .xpi.');
  const profile = mkdtempSync(join(tmpdir(), 'pictures-'));
  const firefox = await openWholeFirefox(profile, {
    'xpinstall.signatures.required': false,
    'extensions.langpacks.signatures.required': false,
    'intl.locale.requested': 'zh-CN',
  });
  try {
    await firefox.install(langpack);
    await rest(2_000);
    // A browser that is driven from outside has a striped address bar.
    await firefox.inBrowser("document.documentElement.removeAttribute('remotecontrol')");
    await firefox.open('about:config');
    await rest(2_000);
    await firefox.inBrowser(
      `const search = gBrowser.selectedBrowser.contentDocument.querySelector('#about-config-search');
       search.value = 'xpinstall.signatures.required';
       search.dispatchEvent(new Event('input'));
       window.resizeTo(1100, 260);`,
    );
    await rest(1_000);
    await markInFirefox(firefox, 1, "(page) => page.querySelector('#prefs tr button')");
    save('firefox-config.png', await firefox.picture());
    await firefox.inBrowser('window.resizeTo(1100, 480)');
    await firefox.open('about:addons');
    await rest(2_000);
    const gear = "page.querySelector('.more-options-button')";
    await firefox.inBrowser(`const page = gBrowser.selectedBrowser.contentDocument; ${gear}.click();`);
    await rest(1_000);
    await markInFirefox(firefox, 1, `(page) => ${gear}`);
    await markInFirefox(firefox, 2, "(page) => page.querySelector('[action=install-from-file]')");
    save('firefox-addons.png', await firefox.picture());
  } finally {
    await firefox.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** The page that opens by itself once the extension is there. */
async function takeWelcome(): Promise<void> {
  const browser = await openBrowser({ extension: ensureBuild('chromium-test'), port: 9 });
  try {
    const page = await browser.open('welcome.html');
    await page.setViewportSize({ width: 900, height: 760 });
    await page.getByLabel('您的姓名').waitFor();
    save('welcome.png', await page.screenshot());
  } finally {
    await browser.close();
  }
}

/** Takes the pictures of 安装说明.html anew; the answer is the exit code. */
export async function takeInstalling(): Promise<number> {
  await takeWelcome();
  await takeChromium();
  await takeFirefox();
  return 0;
}

/** What a store shows of the product, in this order (lib/build/handout/store.md), in the size that all of them want. */
export const storeWindows = (folder: string): Window[] =>
  ['overview', 'entry', 'questions', 'form', 'years'].map((screen, index) => ({
    screen,
    file: join(folder, `${index + 1}-${screen}.png`),
    size: { width: 1280, height: 800 },
  }));
