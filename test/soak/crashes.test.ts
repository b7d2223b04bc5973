import { mkdtempSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { expect, onTestFinished, test } from 'vitest';
import type { ExtensionBrowser } from '../tools/browser.ts';
import { academyUrl, answerFirstQuestions } from '../tools/learner.ts';
import { tell } from './table.ts';
import { emptyReadings, long, noToll, openTestBuild, readLongPage, recordsIn, startLongPage, take } from './world.ts';

const [kills, crashes] = [50, 20];

/** The moment falls between the middle of the wait for the notice, when the page rests and is read, and a little beyond. */
const momentIn = (usual: number) => usual * (0.5 + 0.6 * Math.random());

async function usualTime(page: Page, inside: Page): Promise<number> {
  const began = performance.now();
  await readLongPage(page);
  const took = performance.now() - began;
  await emptyReadings(inside);
  return took;
}

/** Ends the background at once, as the browser does with one that is in its way. */
async function killBackground({ context }: ExtensionBrowser, inside: Page): Promise<void> {
  const session = await context.newCDPSession(inside);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}

test('the background killed while 1,000 courses are saved: all of a page is kept or nothing, and the notice is true', async ({
  task,
}) => {
  const academy = await startLongPage();
  const browser = await openTestBuild(academy.port);
  onTestFinished(async () => {
    await browser.close();
    await academy.close();
  });
  await (await answerFirstQuestions(browser)).close();
  const inside = await browser.open('report.html');
  const page = await browser.context.newPage();
  const usual = await usualTime(page, inside);
  const toll = noToll();
  const moments = { unsaved: 0, saved: 0 };
  for (let turn = 0; turn < kills; turn++) {
    await emptyReadings(inside);
    const told = readLongPage(page);
    await wait(momentIn(usual));
    await killBackground(browser, inside);
    const notice = await told;
    const kept = (await recordsIn(inside)).length;
    if (kept !== 0 && kept !== long) toll.wrong++;
    if (notice.includes('本页读到') && kept === 0) toll.wrong++;
    moments[notice.includes('本页读到') ? 'saved' : 'unsaved']++;
    // What the notice asks for, and what a learner does anyway.
    expect(await readLongPage(page)).toContain('本页读到 1000 门');
    take(toll, await recordsIn(inside));
  }
  console.log(`background killed: notice ${JSON.stringify(moments)}, usual ${usual.toFixed(0)} ms`);
  tell(task, { fault: 'background killed while 1,000 courses are saved', tried: kills, ...toll });
  expect(toll).toEqual(noToll());
}, 1_800_000);

/** Ends the whole browser at once. */
function killBrowser(profile: string): void {
  const [, id] = /-(\d+)$/.exec(readlinkSync(join(profile, 'SingletonLock'))) ?? [];
  process.kill(Number(id), 'SIGKILL');
}

test.skipIf(process.platform !== 'linux')(
  'the browser killed in the middle of a write: it opens again and again, with all of a page or nothing, and what was there before',
  async ({ task }) => {
    const academy = await startLongPage();
    const profile = mkdtempSync(join(tmpdir(), 'crash-'));
    onTestFinished(async () => {
      await academy.close();
      rmSync(profile, { recursive: true, force: true });
    });
    const first = await openTestBuild(academy.port, profile);
    await (await answerFirstQuestions(first)).close();
    const usual = await usualTime(await first.context.newPage(), await first.open('report.html'));
    await first.close();
    const toll = noToll();
    const moments = { none: 0, all: 0, recovered: 0 };
    for (let turn = 0; turn < crashes; turn++) {
      const doomed = await openTestBuild(academy.port, profile);
      await emptyReadings(await doomed.open('report.html'));
      const page = await doomed.context.newPage();
      await page.goto(academyUrl('/'), { waitUntil: 'commit' });
      await wait(momentIn(usual));
      killBrowser(profile);
      await doomed.context.close().catch(() => {});

      const again = await openTestBuild(academy.port, profile);
      const inside = await again.open('report.html');
      const kept = (await recordsIn(inside)).length;
      moments[kept === 0 ? 'none' : 'all']++;
      if (kept !== 0 && kept !== long) toll.wrong++;
      const ledger = await again.open('ledger.html');
      await ledger.getByText('其其格玛').first().waitFor();
      expect(await readLongPage(await again.context.newPage())).toContain('本页读到 1000 门');
      take(toll, await recordsIn(inside));
      // What is written last, as the popup's badge or the next page does.
      await new Promise((rest) => setTimeout(rest, 1_500));
      await again.close();

      // What was torn breaks only now.
      const third = await openTestBuild(academy.port, profile);
      const later = await third.open('ledger.html');
      await later.getByText('其其格玛').first().waitFor();
      take(toll, await recordsIn(later));
      const seen = later.getByRole('button', { name: '知道了' });
      if ((await seen.count()) > 0) {
        moments.recovered++;
        await seen.click();
        await seen.waitFor({ state: 'detached' });
      }
      await third.close();
    }
    console.log(`browser killed: kept ${JSON.stringify(moments)}`);
    tell(task, { fault: 'browser killed in the middle of a write', tried: crashes, ...toll });
    expect(toll).toEqual(noToll());
  },
  1_800_000,
);
