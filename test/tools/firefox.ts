import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { ensureFirefox } from './programs.ts';

/** A Firefox with the extension in it, in which every http host is the replica academy. */
export interface FirefoxWithExtension {
  browser: Browser;
  /** Opens a page of the extension, such as `popup.html`. */
  open(page: string): Promise<Page>;
  close(): Promise<void>;
}

/** The add-on's id (wxt.config.ts), and the host its pages get: Firefox draws another at each installation unless told. */
const addOn = { id: 'nmgce-ledger@nmgce-ledger.invalid', host: '5b1e4b4e-3c7f-4c27-9d7e-0d9d5a3f2a11' };

/**
 * @param extension folder of the unpacked extension
 * @param port the replica's port on loopback
 */
export async function openFirefox(extension: string, port: number): Promise<FirefoxWithExtension> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: ensureFirefox(),
    headless: true,
    // Pages of an extension are the system's to a remote.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': port,
      'dom.security.https_first': false,
      'extensions.webextensions.uuids': JSON.stringify({ [addOn.id]: addOn.host }),
      'intl.accept_languages': 'zh-CN',
      'datareporting.policy.dataSubmissionEnabled': false,
    },
  });
  const before = (await browser.pages()).length;
  await browser.installExtension(extension);
  // The welcome page opens by itself; a page opened before it would lie behind it and stand still.
  while ((await browser.pages()).length === before) await new Promise((rest) => setTimeout(rest, 100));
  return {
    browser,
    async open(path) {
      const page = await browser.newPage();
      // The answer to this never comes: the page is another process's then.
      page.goto(`moz-extension://${addOn.host}/${path}`).catch(() => {});
      // A look at the very moment of that change fails within Firefox, and is only to be had again.
      const until = Date.now() + 20_000;
      while (!(await page.$('#app > *').catch(() => null))) {
        if (Date.now() > until) throw new Error(`${path} shows nothing`);
        await new Promise((rest) => setTimeout(rest, 100));
      }
      await page.bringToFront();
      return page;
    },
    close: () => browser.close(),
  };
}

/** Answers the three questions of the first run. */
export async function answerFirstQuestionsIn({ open }: FirefoxWithExtension): Promise<void> {
  const welcome = await open('welcome.html');
  await welcome.locator('input[type=text]').fill('其其格玛');
  await welcome.locator('input[value="county-leader"]').click();
  await welcome.locator('button[type=submit]').click();
  await welcome.waitForFunction(() => document.body.innerText.includes('其其格玛，接下来读取学院里的课程'), {
    timeout: 20_000,
  });
}
