import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Target } from 'puppeteer-core';
import { openBrowser } from '../tools/browser.ts';
import { ensureBuild } from '../tools/build.ts';
import { quietFlags } from '../tools/chromium.ts';
import { restore } from '../tools/learner.ts';
import { ensureChromium } from '../tools/programs.ts';
import { type Figure, figure, median } from './figure.ts';
import { writeFloor } from './floor.ts';
import { tenYears } from './records.ts';

/** @returns megabytes of heap, once what nobody holds is gone */
async function heapOf(target: Target): Promise<number> {
  const session = await target.createCDPSession();
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return (usedSize + (backingStorageSize ?? 0)) / 1e6;
}

/** @returns megabytes that an extension's background and its popup hold, a second after it was opened */
async function heldBy(extension: string, profile: string, selector: string): Promise<number> {
  const browser = await puppeteer.launch({
    executablePath: ensureChromium(),
    userDataDir: profile,
    pipe: true,
    enableExtensions: [extension],
    args: [...quietFlags, '--host-resolver-rules=MAP * ~NOTFOUND'],
  });
  try {
    const background = await browser.waitForTarget((target) => target.type() === 'service_worker');
    const page = await browser.newPage();
    await page.goto(new URL('/popup.html', background.url()).href);
    await page.waitForSelector(selector);
    await new Promise((rest) => setTimeout(rest, 1_000));
    return (await heapOf(page.target())) + (await heapOf(background));
  } finally {
    await browser.close();
  }
}

/** What the background and the popup hold with 10,000 records, beyond an extension that opens an empty database. */
export async function memoryFigures(turns = 3): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'memory-'));
  const [profile, bare, floor] = [join(folder, 'own'), join(folder, 'bare'), join(folder, 'floor')];
  try {
    writeFloor(floor);
    const extension = ensureBuild('chromium-test');
    const browser = await openBrowser({ extension, port: 9, profile });
    const { profile: learner, ...rest } = tenYears(10_000);
    await restore(browser, { ...rest, profiles: [learner] });
    await browser.close();
    const more: number[] = [];
    for (let turn = 0; turn < turns; turn++)
      more.push((await heldBy(extension, profile, '.verdict h2')) - (await heldBy(floor, bare, 'h2')));
    return [
      figure(
        'memory of background and popup with 10,000 records, beyond one with an empty database',
        median(more),
        'MB',
        10,
      ),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
