import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Page } from '@playwright/test';
import { startAcademy } from '../academy/server.ts';
import { drawPages } from '../form/office.ts';
import { openBrowser } from './browser.ts';
import { ensureBuild, root } from './build.ts';
import { papers } from './papers.ts';
import { ensureOffice } from './programs.ts';
import { type Screen, screens } from './screens.ts';

// `npm run pictures [-- WORD]`: every page of the sample ledger in both widths, text sizes and colours, and the filled forms
// as LibreOffice puts them on paper; or those whose name has the word.

const out = join(root, '.output', 'pictures');
const word = process.argv[2] ?? '';
const isAsked = ({ name }: { name: string }) => name.includes(word);
const say = (name: string) => process.stdout.write(`${relative(root, join(out, name))}-*.png\n`);

/** Main text in px: the smallest, and twice that. */
const texts = { 100: 18, 200: 36 };

/** A window as tall as the page: what is beyond its window a browser may not have painted yet. */
async function stretch(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 860 });
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height });
}

async function take(page: Page, { name, path, prepare }: Screen): Promise<void> {
  await page.goto(new URL(`/${path}`, page.url()).href);
  // Another room of the same page is no new page.
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await prepare?.(page);
  // What stays in place in a window would stand in the middle of a picture of the whole page.
  await page.addStyleTag({ content: '.sample, .save { position: static !important }' });
  for (const width of [1280, 800]) {
    for (const [percent, size] of Object.entries(texts)) {
      await page.evaluate((px) => {
        document.documentElement.style.fontSize = `${px}px`;
      }, size);
      await stretch(page, width);
      for (const colours of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme: colours });
        await page.screenshot({ path: join(out, `${name}-${width}-${percent}-${colours}.png`), fullPage: true });
      }
    }
  }
}

async function takeScreens(asked: readonly Screen[]): Promise<void> {
  const academy = await startAcademy();
  const browser = await openBrowser({ extension: ensureBuild('chromium-test'), port: academy.port });
  try {
    const page = await browser.open('welcome.html');
    await page.getByRole('button', { name: '先看看示例' }).click();
    await page.getByText('与您的台账无关').waitFor();
    for (const screen of asked) {
      await take(page, screen);
      say(screen.name);
    }
  } finally {
    await browser.close();
    await academy.close();
  }
}

async function drawPapers(asked: typeof papers): Promise<void> {
  ensureOffice();
  const drawn = drawPages(await Promise.all(asked.map(({ fill }) => fill())), 100);
  for (const [index, { name }] of asked.entries()) {
    for (const [page, picture] of (drawn[index] ?? []).entries())
      writeFileSync(join(out, `${name}-${page + 1}.png`), picture);
    say(name);
  }
}

if (!word) rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const [askedScreens, askedPapers] = [screens.filter(isAsked), papers.filter(isAsked)];
if (askedScreens.length > 0) await takeScreens(askedScreens);
if (askedPapers.length > 0) await drawPapers(askedPapers);
