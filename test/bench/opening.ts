import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ExtensionBrowser, openBrowser } from '../tools/browser.ts';
import { ensureBuild } from '../tools/build.ts';
import { restore } from '../tools/learner.ts';
import { type Figure, figure, median } from './figure.ts';
import { tenYears } from './records.ts';

/** What tells that a page shows what it was opened for. */
const verdict = '.verdict h2';
const table = 'table.entries tbody tr';

/** Static text in place of what a page shows, once an empty database is open. */
const floorScript = `
const asked = indexedDB.open('floor', 1);
asked.onupgradeneeded = () => asked.result.createObjectStore('rows');
asked.onsuccess = () => {
  document.getElementById('app').innerHTML = '<main><div class="verdict"><h2><b class="big">还差 8 学时</b></h2></div></main>';
};`;

/** The built extension, with the same page once more for the floor: its looks and its frame, but static text. */
function withFloor(folder: string): void {
  cpSync(ensureBuild('chromium-test'), folder, { recursive: true });
  const html = readFileSync(join(folder, 'popup.html'), 'utf8');
  const bare = html
    .replace(/<script.*<\/script>\s*/, '<script type="module" src="/floor.js"></script>')
    .replace(/<link rel="modulepreload".*\n\s*/g, '');
  writeFileSync(join(folder, 'floor.html'), bare);
  writeFileSync(join(folder, 'floor.js'), floorScript);
}

/** Runs before a page does: notes when what it was opened for stands in it, and was painted. */
const watchFor = (selector: string) => {
  const look = () => {
    if (!document.querySelector(selector)) return requestAnimationFrame(look);
    Object.assign(globalThis, { shownAfter: performance.now() });
  };
  requestAnimationFrame(look);
};

/** @returns milliseconds from the page's beginning until it shows what it was opened for */
async function openingTime({ context, background }: ExtensionBrowser, path: string, selector: string): Promise<number> {
  const page = await context.newPage();
  await page.addInitScript(watchFor, selector);
  await page.goto(new URL(path, background.url()).href);
  const shown = await page.waitForFunction(() => (globalThis as unknown as { shownAfter?: number }).shownAfter);
  const took = (await shown.jsonValue()) as number;
  await page.close();
  return took;
}

interface Opening {
  path: string;
  selector: string;
}
const popup: Opening = { path: 'popup.html', selector: verdict };
const ledger: Opening = { path: 'ledger.html#overview', selector: table };
const floor: Opening = { path: 'floor.html', selector: verdict };

/** @returns how long each takes against the floor, opened in turn */
async function ratios(browser: ExtensionBrowser, openings: readonly Opening[], turns: number): Promise<number[]> {
  const times = [floor, ...openings].map((): number[] => []);
  for (let turn = -2; turn < turns; turn++)
    for (const [index, { path, selector }] of [floor, ...openings].entries()) {
      const took = await openingTime(browser, path, selector);
      // The first runs are the compiler's, and what is kept for the next opening is made in them.
      if (turn >= 0) times[index]?.push(took);
    }
  const [least, ...others] = times.map(median);
  return others.map((time) => time / (least as number));
}

/** What opening the popup, and the ledger's page, costs with so many records, against the same page with static text. */
export async function openingFigures(turns = 25): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'floor-'));
  try {
    withFloor(folder);
    const withRecords = async <Value>(count: number, use: (browser: ExtensionBrowser) => Promise<Value>) => {
      const browser = await openBrowser({ extension: folder, port: 9 });
      try {
        const { profile, ...rest } = tenYears(count);
        await restore(browser, { ...rest, profiles: [profile] });
        return await use(browser);
      } finally {
        await browser.close();
      }
    };
    const [none] = await withRecords(0, (browser) => ratios(browser, [{ ...popup, selector: '.next' }], turns));
    const [some] = await withRecords(1_000, (browser) => ratios(browser, [popup], turns));
    const [many, page] = await withRecords(10_000, (browser) => ratios(browser, [popup, ledger], turns));
    return [
      figure(
        'popup to its verdict without records, against static text and an empty database',
        none as number,
        '×',
        1.1,
      ),
      figure('with 1,000 records', some as number, '×', 1.15),
      figure('with 10,000 records', many as number, '×', 1.25),
      figure('ledger page to its table with 10,000 records, against the same', page as number, '×', 1.5),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
