import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { ensureBuild, root } from '../tools/build.ts';
import { quietFlags } from '../tools/chromium.ts';
import { academyUrl, noticeOn } from '../tools/learner.ts';
import { ensureChromium } from '../tools/programs.ts';
import { expect, test } from './fixtures.ts';

// A background that ends just under a question leaves it without an answer, which no browser does when asked to. So the
// built content script runs here with a stand-in for the browser; `npm run soak` kills the real one at random moments.

const file = (name: string) => readFileSync(join(ensureBuild('chromium-test'), name), 'utf8');

/** What becomes of a message of one type; the others are answered. */
const fates = {
  silence: () => undefined,
  rejection: () => Promise.reject(new Error('channel closed')),
  'no more extension': () => {
    throw new Error('context invalidated');
  },
};

let browser: Browser;
test.beforeAll(async () => {
  browser = await chromium.launch({ executablePath: ensureChromium(), args: quietFlags });
});
test.afterAll(() => browser.close());

for (const type of ['reader', 'reading'])
  for (const [name, fate] of Object.entries(fates))
    test(`${name} on “${type}”: the page asks to be loaded again, and doesn't go on as if nothing were there`, async () => {
      const page = await browser.newPage();
      await page.route('**', (route) =>
        route.fulfill({ path: join(root, 'test/pages/2018-12-01-cards-4/index.html') }),
      );
      await page.goto(academyUrl('/records'));
      await page.evaluate(file('reader.js'));
      await page.evaluate(
        ([lost, becomes]) => {
          const sendMessage = (message: { type: string }) =>
            message.type === lost
              ? new Function(`return (${becomes})()`)()
              : Promise.resolve(message.type === 'reader' ? true : { notice: { tone: 'none', title: '', lines: [] } });
          const onMessage = { addListener() {} };
          Object.assign(globalThis, { browser: { runtime: { id: 'stand-in', onMessage, sendMessage } } });
        },
        [type, String(fate)] as const,
      );
      await page.evaluate(file('content-scripts/academy.js'));
      await expect(noticeOn(page)).toContainText('请刷新本页');
      // Longer than a page rests before what shows no records is believed.
      await page.waitForTimeout(3_000);
      await expect(noticeOn(page)).toBeVisible();
      await page.close();
    });
