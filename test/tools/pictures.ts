import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Page } from '@playwright/test';
import { startAcademy } from '../academy/server.ts';
import { drawPages } from '../form/office.ts';
import { root } from './build.ts';
import { storeWindows, takeInstalling } from './handout-pictures.ts';
import { takeHelpPictures } from './help-pictures.ts';
import { lookAt } from './look.ts';
import { papers } from './papers.ts';
import { ensureOffice, run } from './programs.ts';
import { type Screen, screens } from './screens.ts';
import { readmeWindows, takeWindows } from './windows.ts';

// `npm run pictures [-- WORD]`: every screen in every state, in both widths, text sizes and colours, and the filled forms
// as LibreOffice puts them on paper; or those whose name has the word. `stores` takes those for the stores; `readme`
// those in README, `install` those of 安装说明.html and `help` those in the help, which are committed.

const out = join(root, '.output', 'pictures');
const word = process.argv[2] ?? '';
const isAsked = ({ name }: { name: string }) => name.includes(word);
const say = (name: string) => process.stdout.write(`${relative(root, join(out, name))}-*.png\n`);

/** Main text in px: the smallest, and twice that. */
const texts = { 100: 18, 200: 36 };
/** Windows of the pages, the popup, and of what we show on the academy's pages, in px. */
const widths = { page: [1280, 800], popup: [420], academy: [1280] };

/** A window as tall as the page: what is beyond its window a browser may not have painted yet. */
async function stretch(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 860 });
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height });
}

/** Takes a screen at each width, text size and colours it is shown in. */
async function take(page: Page, { name, kind }: Screen): Promise<void> {
  // What stays in place in a window would stand in the middle of a picture of the whole page.
  if (kind !== 'academy') await page.addStyleTag({ content: '.sample, .save { position: static !important }' });
  for (const width of widths[kind]) {
    for (const [percent, size] of Object.entries(kind === 'academy' ? { 100: null } : texts)) {
      await page.evaluate((px) => {
        if (px) document.documentElement.style.fontSize = `${px}px`;
      }, size);
      if (kind === 'page') await stretch(page, width);
      else await page.setViewportSize({ width, height: kind === 'popup' ? 600 : 860 });
      for (const colours of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme: colours });
        const path = join(out, `${name}-${width}-${percent}-${colours}.png`);
        await page.screenshot({ path, fullPage: kind !== 'academy' });
      }
    }
  }
}

async function withAcademy(use: (port: number) => Promise<void>): Promise<void> {
  const academy = await startAcademy();
  try {
    await use(academy.port);
  } finally {
    await academy.close();
  }
}

const takeScreens = (asked: readonly Screen[]) =>
  withAcademy((port) =>
    lookAt(asked, port, async (page, screen) => {
      await take(page, screen);
      say(screen.name);
    }),
  );

const takeHelp = () =>
  withAcademy((port) => takeHelpPictures(port, (path) => process.stdout.write(`${relative(root, path)}\n`)));

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
if (word === 'help') await takeHelp();
const [askedScreens, askedPapers] = [screens.filter(isAsked), papers.filter(isAsked)];
if (askedScreens.length > 0) await takeScreens(askedScreens);
if (askedPapers.length > 0) await drawPapers(askedPapers);
if (!word || word === 'stores') await withAcademy((port) => takeWindows(storeWindows(join(out, 'store')), port));
if (word === 'readme') await withAcademy((port) => takeWindows(readmeWindows, port));
if (word === 'install') await run(takeInstalling);
