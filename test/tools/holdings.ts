import type { Page } from '@playwright/test';
import { account, course, offJob } from '../credit.account.ts';
import { ledgerText } from '../form/filled.ts';
import type { ExtensionBrowser } from './browser.ts';
import { academyUrl, answerFirstQuestions, noticeOn, restore, signIn, turnAllPages } from './learner.ts';
import { bringConflict } from './scenes.ts';

// What a browser holds when a screen is looked at (test/tools/screens.ts).

/** A database of an earlier shape that no upgrade can bring on. */
export const leaveUnfit = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((done, fail) => {
        // Asked for at once, so that nobody opens it in between.
        indexedDB.deleteDatabase('nmgce-ledger');
        const opening = indexedDB.open('nmgce-ledger', 1);
        opening.onupgradeneeded = () => {
          const records = opening.result.createObjectStore('records', { keyPath: 'number' });
          records.put({ number: 1, title: '读书笔记' });
        };
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          opening.result.close();
          done();
        };
      }),
  );

/** Gives the database a version that no code here knows. */
export const ageBy = (page: Page, versions: number) =>
  page.evaluate(
    (more) =>
      new Promise<void>((done, fail) => {
        const opening = indexedDB.open('nmgce-ledger');
        opening.onsuccess = () => {
          const { version } = opening.result;
          opening.result.close();
          const next = indexedDB.open('nmgce-ledger', version + 10 * more);
          next.onerror = () => fail(next.error);
          next.onsuccess = () => {
            next.result.close();
            done();
          };
        };
      }),
    versions,
  );

/** A year whose every requirement is met, and nothing in it is in doubt. */
const metYear = () =>
  JSON.parse(
    ledgerText([
      account([course(63.5, '2018-05-06'), offJob(20, ['2018-06-04', '2018-06-15'], { title: '处级干部理论进修班' })]),
    ]),
  );

async function asLearner(browser: ExtensionBrowser): Promise<void> {
  await (await answerFirstQuestions(browser)).close();
}

async function spoil(browser: ExtensionBrowser, how: (page: Page) => Promise<void>): Promise<void> {
  const page = await browser.open('report.html');
  await how(page);
  await page.close();
}

/** By name, how a fresh browser comes to hold it. */
export const holdings = {
  nothing: async () => {},
  /** The first questions answered, nothing read yet. */
  learner: asLearner,
  /** One page of four read. */
  partial: async (browser) => {
    await asLearner(browser);
    const page = await signIn(browser);
    await page.goto(academyUrl('/records?year=2018&page=1'));
    await noticeOn(page).getByText('本页读到').waitFor();
    await page.close();
  },
  /** All pages read, nothing entered. */
  read: async (browser) => {
    await asLearner(browser);
    const page = await signIn(browser);
    await turnAllPages(page);
    await page.close();
  },
  met: (browser) => restore(browser, metYear()),
  /** Two computers merged, which say of one entry what the other doesn't. */
  merged: async (browser) => {
    await restore(browser, metYear());
    const page = await browser.open('ledger.html#backup');
    await bringConflict(page);
    await page.getByRole('button', { name: '合并', exact: true }).click();
    await page.getByText('已合并').waitFor();
    await page.close();
  },
  later: async (browser) => {
    await asLearner(browser);
    await spoil(browser, (page) => ageBy(page, 1));
  },
  unfit: (browser) => spoil(browser, leaveUnfit),
} satisfies { [name: string]: (browser: ExtensionBrowser) => Promise<void> };

export type Holding = keyof typeof holdings;
