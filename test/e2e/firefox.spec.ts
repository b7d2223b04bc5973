import type { Page } from 'puppeteer-core';
import type { browser as extensionApi } from 'wxt/browser';
import { ensureBuild } from '../tools/build.ts';
import { type FirefoxWithExtension, openFirefox } from '../tools/firefox.ts';
import { academyUrl } from '../tools/learner.ts';
import { expect, test } from './fixtures.ts';

/** Inside the extension's own pages. */
declare const browser: typeof extensionApi;

/** Waits until the page shows a text, then gives all it shows. */
async function shown(page: Page, selector: string, text: string): Promise<string> {
  await page.waitForFunction(
    (within, wanted) => {
      const host = document.querySelector<HTMLElement>(within);
      return (host?.shadowRoot?.textContent ?? host?.innerText ?? '').includes(wanted);
    },
    { timeout: 20_000 },
    selector,
    text,
  );
  return page.$eval(selector, (host) => host.shadowRoot?.textContent ?? (host as HTMLElement).innerText);
}

/** Through the first run, and signed in to the academy. */
async function begin(firefox: FirefoxWithExtension): Promise<Page> {
  const welcome = await firefox.open('welcome.html');
  await welcome.locator('input[type=text]').fill('其其格玛');
  await welcome.locator('input[value="county-leader"]').click();
  await welcome.locator('button[type=submit]').click();
  await shown(welcome, '#app', '其其格玛，接下来读取学院里的课程');
  const page = await firefox.browser.newPage();
  await page.bringToFront();
  await page.goto(academyUrl('/login'));
  await page.locator('input[type=password]').fill('demo');
  await page.locator('input:not([type=password])').fill('demo');
  await Promise.all([page.waitForNavigation(), page.locator('form button').click()]);
  return page;
}

test('Firefox: first run, one page read, its notice, and the popup', async ({ academy }) => {
  const firefox = await openFirefox(ensureBuild('firefox-test'), academy.port);
  try {
    const page = await begin(firefox);
    await page.goto(academyUrl('/records?year=2018&page=1'));
    expect(await shown(page, 'nmgce-ledger-notice', '本页读到')).toContain('本页读到 10 门，新记入 10 门');

    const popup = await firefox.open('popup.html');
    const text = await shown(popup, '#app', '还差');
    expect(text).toContain('2018 年度 · 其其格玛');
    expect(text).toMatch(/已学 \d/);
    expect(text).toContain('10/37 门');
  } finally {
    await firefox.close();
  }
});

/** Waits until the teaching over the page shows a text. */
const taught = (page: Page, text: string) =>
  page.waitForFunction(
    (wanted) => {
      const host = document.querySelector('nmgce-ledger-teach');
      const stage = host?.shadowRoot?.querySelector('iframe')?.contentDocument;
      return stage?.body.textContent?.includes(wanted);
    },
    { timeout: 20_000 },
    text,
  );

test('Firefox: a page that no reader can know is taught by keyboard, read from then on, and its change is said', async ({
  academy,
}) => {
  const firefox = await openFirefox(ensureBuild('firefox-test'), academy.port);
  try {
    const page = await begin(firefox);
    await page.goto(academyUrl('/unknown'));
    await shown(page, 'nmgce-ledger-notice', '这一页没有读出来');

    const own = await firefox.open('popup.html');
    const began = await own.evaluate(async () => {
      const [tab] = await browser.tabs.query({ url: '*://*.nmgce.gov.cn/*' });
      return browser.runtime.sendMessage({ type: 'teach-tab', tabId: tab?.id });
    });
    expect(began).toBe(true);
    await page.bringToFront();
    await taught(page, '请点一下列表里的一门课程');
    await page.keyboard.press('ArrowDown');
    await taught(page, '草原生态保护');
    await page.keyboard.press('Enter');
    await taught(page, '无日期');
    for (let press = 0; press < 4; press++) await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await taught(page, '读出 5 门已完成的课程，另有 3 行不记入');
    const isOn = (name: string) => {
      const stage = document.querySelector('nmgce-ledger-teach')?.shadowRoot?.querySelector('iframe')?.contentDocument;
      return stage?.activeElement?.textContent?.includes(name) ?? false;
    };
    for (let press = 0; press < 12 && !(await page.evaluate(isOn, '保存，以后照这样读')); press++)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await taught(page, '记住了');
    await page.keyboard.press('Enter');
    expect(await shown(page, 'nmgce-ledger-notice', '本页读到')).toContain('本页读到 5 门，新记入 5 门');

    await page.goto(academyUrl('/unknown?changed'));
    await shown(page, 'nmgce-ledger-notice', '您教过的认法已不适用');
  } finally {
    await firefox.close();
  }
});
