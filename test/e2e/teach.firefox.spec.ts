import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import type { browser as extensionApi } from 'wxt/browser';
import { ensureBuild } from '../tools/build.ts';
import { answerFirstQuestionsIn, openFirefox } from '../tools/firefox.ts';
import { academyUrl } from '../tools/learner.ts';
import { expect, test } from './fixtures.ts';

/** Inside the extension's own pages. */
declare const browser: typeof extensionApi;

const notice = (page: Page, text: string) =>
  page.waitForFunction(
    (wanted) =>
      document
        .querySelector('nmgce-ledger-notice')
        ?.shadowRoot?.querySelector('section')
        ?.textContent?.includes(wanted),
    { timeout: 20_000 },
    text,
  );

async function frameIn(around: Page | Frame, selector: string): Promise<Frame> {
  const frame = await (await around.waitForSelector(selector))?.contentFrame();
  if (!frame) throw new Error(`no frame at ${selector}`);
  return frame;
}

test('Firefox: a page that no reader can know is taught, read, and said to have changed', async ({ academy }) => {
  test.setTimeout(120_000);
  const firefox = await openFirefox(ensureBuild('firefox-test'), academy.port);
  try {
    await answerFirstQuestionsIn(firefox);

    const page = await firefox.browser.newPage();
    await page.bringToFront();
    await page.setViewport({ width: 1280, height: 800 });
    await page.goto(academyUrl('/login'));
    await page.locator('input[type=password]').fill('demo');
    await page.locator('input:not([type=password])').fill('demo');
    await Promise.all([page.waitForNavigation(), page.locator('form button').click()]);
    await page.goto(academyUrl('/unknown'));
    await notice(page, '这一页没有读出来');

    const own = await firefox.open('popup.html');
    const begun = await own.evaluate(async () => {
      const [tab] = await browser.tabs.query({ url: '*://*.nmgce.gov.cn/*' });
      return browser.runtime.sendMessage({ type: 'teach-tab', tabId: tab?.id });
    });
    expect(begun).toBe(true);
    await page.bringToFront();
    const stage = await frameIn(page, 'nmgce-ledger-teach >>> iframe');
    await stage.waitForSelector('.bar');
    // Its own style is in force.
    expect(await stage.$eval('h1', (title) => getComputedStyle(title).fontSize)).toBe('22px');

    let list = await frameIn(page, 'main iframe');
    for (let depth = 0; depth < 2; depth++) list = await frameIn(list, 'iframe');
    const course = (await list.waitForSelector('main > div:nth-child(3) a')) as ElementHandle;
    const box = await course.boundingBox();
    if (!box) throw new Error('the course is not to be seen');
    await page.mouse.move(box.x + 20, box.y + 8);
    await stage.waitForFunction(() => document.querySelector('.said')?.textContent?.includes('行政公文写作'));
    await page.mouse.click(box.x + 20, box.y + 8);
    await stage.waitForSelector('.panel');
    await (await stage.waitForSelector('select[aria-label$="2018-02-08"]'))?.select('completedOn');
    await stage.waitForFunction(() => document.body.textContent?.includes('读出 5 门已完成的课程，另有 3 行不记入'));
    await (await stage.waitForSelector('.panel button.primary'))?.click();
    await stage.waitForSelector('.bar[role=status]');
    await page.keyboard.press('Enter');
    await notice(page, '本页读到 5 门，新记入 5 门');
    expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);

    await page.goto(academyUrl('/unknown?changed'));
    await notice(page, '您教过的认法已不适用');
  } finally {
    await firefox.close();
  }
});
