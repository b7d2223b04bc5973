import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { account, inMinutes } from '../credit.account.ts';
import { ledgerText } from '../form/filled.ts';
import { rollUp, writeUnit } from '../form/unit.ts';
import type { ExtensionBrowser } from '../tools/browser.ts';
import { type Figure, figure, median } from './figure.ts';

const turns = 7;

/** Restores a year of so many rows, of 2018. */
async function bringRows({ open }: ExtensionBrowser, count: number): Promise<void> {
  const sittings = Array.from({ length: count }, (_, index) => {
    const day = `2018-${String((index % 9) + 1).padStart(2, '0')}-${String((index % 27) + 1).padStart(2, '0')}`;
    return inMinutes('study-group', 90, day, { title: `集体学习之${index}`, organizer: '旗委', place: '会议室' });
  });
  const page = await open('ledger.html#backup');
  const buffer = Buffer.from(ledgerText([account(sittings)]));
  await page.getByLabel('选择备份文件').setInputFiles({ name: 'rows.json', mimeType: 'application/json', buffer });
  await page.getByText('已从“rows.json”恢复').waitFor();
  await page.close();
}

/** Runs in the page: milliseconds from the press to the file, which the browser then saves. */
const press = () =>
  new Promise<number>((done) => {
    const make = URL.createObjectURL;
    const began = performance.now();
    URL.createObjectURL = (blob) => {
      URL.createObjectURL = make;
      done(performance.now() - began);
      return make.call(URL, blob);
    };
    [...document.querySelectorAll('button')].find((button) => button.textContent?.includes('下载登记表'))?.click();
  });

/** Milliseconds of the first form on its page, with what is loaded for it, and of the ones after; and of their floor. */
interface FillTimes {
  first: number;
  again: number;
  /** Unzipping and zipping the same bytes. */
  floor: number;
}

async function fillTimes(page: Page, bench: Page): Promise<FillTimes> {
  await page.getByRole('button', { name: '下载登记表' }).waitFor();
  const [times, floors]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < turns; turn++) {
    const [file, took] = await Promise.all([page.waitForEvent('download'), page.evaluate(press)]);
    times.push(took);
    const docx = readFileSync(await file.path()).toString('base64');
    floors.push(
      await bench.evaluate((base64) => {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        return timed(() => helper.zipSync(helper.unzipSync(bytes)));
      }, docx),
    );
  }
  return { first: times[0] as number, again: median(times.slice(1)), floor: median(floors.slice(1)) };
}

/**
 * What filling a long form and rolling up a unit's forms cost, in the built extension (test build: 1 December 2018).
 *
 * @param bench a page that `openBenchPage` opened
 */
export async function formFigures(browser: ExtensionBrowser, bench: Page): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'unit-'));
  try {
    await writeUnit(folder);
    const { perFile, grown, longest } = await rollUp(await browser.open('roster.html'), folder);
    await bringRows(browser, 300);
    const { first, again, floor } = await fillTimes(await browser.open('form.html'), bench);
    return [
      figure('form of 300 rows, against unzipping and zipping the same bytes', again / floor, '×', 8),
      figure('the first form on its page', first, 'ms', 1_000),
      figure('500 forms rolled up, each', perFile, 'ms', 20),
      figure('memory they leave, with their table', grown, 'MB', 6),
      figure('longest task over 50 ms meanwhile', longest, 'ms', 400),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
