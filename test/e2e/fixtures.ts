import { test as base } from '@playwright/test';
import type { browser as extensionApi } from 'wxt/browser';
import { startAcademy } from '../academy/server.ts';
import { type ExtensionBrowser, openBrowser } from '../tools/browser.ts';
import { ensureBuild } from '../tools/build.ts';
import { answerFirstQuestions } from '../tools/learner.ts';

/** Inside the extension's own contexts. */
declare const chrome: typeof extensionApi;

export { expect } from '@playwright/test';
export { learner, restore } from '../tools/learner.ts';

interface Fixtures {
  /** A fresh browser with the test build of the extension, on 1 December 2018. */
  fresh: ExtensionBrowser;
  /** The same, after 其其格玛 has answered the first questions. */
  withLearner: ExtensionBrowser;
}

export const test = base.extend<Fixtures, { academy: { port: number } }>({
  academy: [
    async ({ playwright: _ }, use) => {
      const academy = await startAcademy();
      await use(academy);
      await academy.close();
    },
    { scope: 'worker' },
  ],
  fresh: async ({ academy }, use) => {
    const browser = await openBrowser({ extension: ensureBuild('chromium-test'), port: academy.port });
    await use(browser);
    await browser.close();
  },
  withLearner: async ({ fresh }, use) => {
    await (await answerFirstQuestions(fresh)).close();
    await use(fresh);
  },
});

/** What the toolbar icon shows: the badge's text and the title. */
export const badgeOf = ({ background }: ExtensionBrowser): Promise<{ text: string; title: string }> =>
  background.evaluate(async () => ({
    text: await chrome.action.getBadgeText({}),
    title: await chrome.action.getTitle({}),
  }));

/** The rows of one table of the extension's database, read from a page of its own. */
export async function tableOf<Row>(browser: ExtensionBrowser, table: string): Promise<Row[]> {
  const page = await browser.open('welcome.html');
  try {
    return await page.evaluate(
      (name) =>
        new Promise<Row[]>((done, fail) => {
          const opening = indexedDB.open('nmgce-ledger');
          opening.onerror = () => fail(opening.error);
          opening.onsuccess = () => {
            const rows = opening.result.transaction(name).objectStore(name).getAll();
            rows.onsuccess = () => {
              opening.result.close();
              done(rows.result as Row[]);
            };
          };
        }),
      table,
    );
  } finally {
    await page.close();
  }
}
