import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import type { TrainingRecord } from '../../lib/model.ts';
import { grid } from '../bench/pages.ts';
import { type ExtensionBrowser, openBrowser } from '../tools/browser.ts';
import { ensureBuild } from '../tools/build.ts';
import { academyUrl, noticeOn } from '../tools/learner.ts';

/** Courses of the long page. */
export const long = 1_000;

/** An academy of one page, with `long` finished courses. */
export async function startLongPage(): Promise<{ port: number; close: () => Promise<void> }> {
  const page = grid(long);
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

export const openTestBuild = (port: number, profile?: string): Promise<ExtensionBrowser> =>
  openBrowser({ extension: ensureBuild('chromium-test'), port, ...(profile ? { profile } : {}) });

/** Runs in a page of the extension: a store's rows, without the extension's own code. */
const readStore = (name: string) =>
  new Promise<unknown[]>((done, fail) => {
    const opening = indexedDB.open('nmgce-ledger');
    opening.onerror = () => fail(opening.error);
    opening.onsuccess = () => {
      const rows = opening.result.transaction(name).objectStore(name).getAll();
      rows.onerror = () => fail(rows.error);
      rows.onsuccess = () => {
        opening.result.close();
        done(rows.result);
      };
    };
  });

/** @param inside any page of the extension */
export const recordsIn = (inside: Page) => inside.evaluate(readStore, 'records') as Promise<TrainingRecord[]>;

/** Empties what readings wrote, so that the next one is the first again. */
export const emptyReadings = (inside: Page): Promise<void> =>
  inside.evaluate(
    () =>
      new Promise<void>((done, fail) => {
        const opening = indexedDB.open('nmgce-ledger');
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const stores = ['records', 'readings', 'history', 'gathered', 'glances', 'shown'];
          const emptying = opening.result.transaction(stores, 'readwrite');
          for (const name of stores) emptying.objectStore(name).clear();
          emptying.onerror = () => fail(emptying.error);
          emptying.oncomplete = () => {
            opening.result.close();
            done();
          };
        };
      }),
  );

/** What became of the long page's courses. */
export interface Toll {
  lost: number;
  doubled: number;
  wrong: number;
}

export const noToll = (): Toll => ({ lost: 0, doubled: 0, wrong: 0 });

/** Counts into a toll what of the long page's courses is missing, there twice, or otherwise than on the page. */
export function take(toll: Toll, records: readonly TrainingRecord[]): void {
  const titles = records.map(({ title }) => title);
  const kept = new Set(titles);
  const hours = [25, 50, 100, 150, 200];
  toll.lost += long - kept.size;
  toll.doubled += titles.length - kept.size;
  toll.wrong += records.filter(({ title, measure }) => {
    const number = Number(/第(\d+)讲$/.exec(title)?.[1]);
    return measure.type !== 'course' || measure.hours !== hours[number % 5];
  }).length;
}

/** Opens the long page and waits for what the notice says; @returns its text */
export async function readLongPage(page: Page): Promise<string> {
  await page.goto(academyUrl('/'));
  return settledNotice(page);
}

export async function settledNotice(page: Page): Promise<string> {
  const notice = noticeOn(page);
  await notice
    .getByText(/本页读到|请刷新本页|没有存下/)
    .first()
    .waitFor({ timeout: 60_000 });
  return notice.innerText();
}
