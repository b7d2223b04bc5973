import type { Page } from 'puppeteer-core';
import { ensureBuild } from '../tools/build.ts';
import { answerFirstQuestionsIn, openFirefox } from '../tools/firefox.ts';
import { academyUrl } from '../tools/learner.ts';
import { expect, test } from './fixtures.ts';

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

test('Firefox: first run, one page read, its notice, and the popup', async ({ academy }) => {
  const firefox = await openFirefox(ensureBuild('firefox-test'), academy.port);
  try {
    await answerFirstQuestionsIn(firefox);

    const page = await firefox.browser.newPage();
    await page.bringToFront();
    await page.goto(academyUrl('/login'));
    await page.locator('input[type=password]').fill('demo');
    await page.locator('input:not([type=password])').fill('demo');
    await Promise.all([page.waitForNavigation(), page.locator('form button').click()]);
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
