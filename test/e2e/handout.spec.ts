import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { quietFlags } from '../tools/chromium.ts';
import { findChromium109 } from '../tools/chromium109.ts';
import { installPage } from '../tools/handout.ts';
import { ensureChromium } from '../tools/programs.ts';
import { faultsOn } from './axe.ts';
import { expect, test } from './fixtures.ts';

// 安装说明.html as it lies beside the zips: opened from a folder, before there is any extension.

let folder: string;
let address: string;
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'handout-'));
  writeFileSync(join(folder, '安装说明.html'), installPage('0.0.0'));
  address = pathToFileURL(join(folder, '安装说明.html')).href;
});
test.afterAll(() => rmSync(folder, { recursive: true }));

async function withPage(executablePath: string, use: (page: Page) => Promise<void>): Promise<void> {
  const browser = await chromium.launch({ executablePath, args: quietFlags });
  try {
    await use(await browser.newPage());
  } finally {
    await browser.close();
  }
}

const isWhole = (page: Page) =>
  page.evaluate(() => ({
    drawn: [...document.images].every(({ complete, naturalWidth }) => complete && naturalWidth > 0),
    fits: document.documentElement.scrollWidth <= innerWidth,
    smallest: Math.min(
      ...[...document.querySelectorAll('main *')].map((found) => Number.parseFloat(getComputedStyle(found).fontSize)),
    ),
  }));

for (const [name, path] of Object.entries({ 'Chromium 109': findChromium109(), 'a new Chromium': ensureChromium() }))
  test(`the installing page is whole in ${name}, at any width and text size, and asks for nothing`, async () => {
    test.skip(!path, 'set CHROMIUM_109_PATH to run it here');
    await withPage(path as string, async (page) => {
      const asked: string[] = [];
      page.on('request', (request) => {
        if (!request.url().startsWith('data:')) asked.push(request.url());
      });
      await page.goto(address);
      for (const width of [1280, 800, 420])
        for (const size of ['20px', '40px']) {
          await page.setViewportSize({ width, height: 800 });
          await page.evaluate((text) => {
            document.documentElement.style.fontSize = text;
          }, size);
          const { drawn, fits, smallest } = await isWhole(page);
          expect([drawn, fits], `${width} ${size}`).toEqual([true, true]);
          expect(smallest).toBeGreaterThanOrEqual(15);
        }
      expect(asked).toEqual([address]);
    });
  });

test('axe finds nothing wrong on the installing page, light or dark', async () => {
  await withPage(ensureChromium(), async (page) => {
    await page.goto(address);
    for (const colours of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: colours });
      expect(await faultsOn(page, null), colours).toEqual([]);
    }
  });
});
