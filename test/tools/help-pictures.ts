import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { type PictureName, pictures } from '../../lib/sentences/help/pictures.ts';
import { root } from './build.ts';
import { noticeOn } from './learner.ts';
import { lookAt } from './look.ts';
import { type Screen, screens } from './screens.ts';

/** What of which screen a picture of the help shows: from the upper left of a part on. */
interface Shot {
  screen: string;
  part(page: Page): Locator;
}

const region = (screen: string, id: string): Shot => ({
  screen,
  part: (page) => page.locator(`section[aria-labelledby=${id}]`),
});

const shots: { [name in PictureName]: Shot } = {
  notice: { screen: 'notice-read', part: noticeOn },
  popup: { screen: 'popup-read', part: (page) => page.locator('body') },
  reconcile: region('overview-read', 'reconcile'),
  entry: { screen: 'entry', part: (page) => page.locator('form.entry > .fields') },
  questions: { screen: 'questions', part: (page) => page.locator('main') },
  why: region('overview', 'sum'),
  form: region('form', 'check'),
  backup: region('conflict', 'save'),
  merge: region('conflict', 'bring'),
};

const names = Object.keys(pictures) as PictureName[];
const folder = join(root, 'public', 'help');
const wordsFile = join(root, 'test', 'pictures', 'help.json');

/** The words of each picture, a line each; what a clock shows is left out. */
type Words = { [name: string]: string[] };

async function wordsIn(part: Locator): Promise<string[]> {
  const lines = (await part.innerText()).split('\n').map((line) => line.trim());
  return lines.filter(Boolean).map((line) => line.replace(/\d\d:\d\d/g, '00:00'));
}

/** Opens every screen of which the help shows a part. */
async function lookAtParts(
  port: number,
  look: (part: Locator, name: PictureName, page: Page, kind: Screen['kind']) => Promise<void>,
): Promise<void> {
  const isShown = (screen: string) => names.filter((name) => shots[name].screen === screen);
  const asked = screens.filter(({ name }) => isShown(name).length > 0);
  await lookAt(asked, port, async (page, screen) => {
    for (const name of isShown(screen.name)) {
      if (screen.kind === 'page') await fitWindow(page, shots[name].part(page), pictures[name].width);
      if (screen.kind === 'popup') await page.setViewportSize(pictures[name]);
      await look(shots[name].part(page), name, page, screen.kind);
    }
  });
}

/** Makes the window as wide as the part needs to be, and as tall as the page. */
async function fitWindow(page: Page, part: Locator, width: number): Promise<void> {
  for (const _ of [1, 2]) {
    const now = page.viewportSize()?.width ?? 0;
    const box = await part.boundingBox();
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ width: now + width - Math.round(box?.width ?? width), height });
  }
}

/** The largest that a picture may be, in bytes. */
export const most = 40_000;

/** As small as need be, by the browser's own encoder. */
async function encoded(page: Page, png: Buffer): Promise<Buffer> {
  const blank = await page.context().newPage();
  const webp = await blank.evaluate(
    async ([data, bytes]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      canvas.getContext('2d', { alpha: false })?.drawImage(image, 0, 0);
      for (let quality = 0.9; ; quality -= 0.1) {
        const blob = await canvas.convertToBlob({ type: 'image/webp', quality });
        if (blob.size <= bytes || quality < 0.2) return [...new Uint8Array(await blob.arrayBuffer())];
      }
    },
    [png.toString('base64'), most] as const,
  );
  await blank.close();
  return Buffer.from(webp);
}

/**
 * Takes the help's pictures anew, and keeps their words beside them.
 *
 * @param say is told of each picture's path
 */
export async function takeHelpPictures(port: number, say: (path: string) => void): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const words: Words = {};
  await lookAtParts(port, async (part, name, page, kind) => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.addStyleTag({ content: '.sample, .save { position: static !important }' });
    const { width, height } = pictures[name];
    const box = (await part.boundingBox()) ?? { x: 0, y: 0 };
    const window = page.viewportSize() ?? { width, height };
    // On the academy's page a little of it stands around the notice.
    const around = kind === 'academy' ? 16 : 0;
    const clip = {
      x: Math.max(0, Math.min(box.x - around, window.width - width)),
      y: Math.max(0, Math.min(box.y - around, window.height - height)),
      ...{ width, height },
    };
    const path = join(folder, `${name}.webp`);
    writeFileSync(path, await encoded(page, await page.screenshot({ clip })));
    words[name] = await wordsIn(part);
    say(path);
  });
  const sorted = Object.fromEntries(names.map((name) => [name, words[name]]));
  writeFileSync(wordsFile, `${JSON.stringify(sorted, null, 2)}\n`);
}

/** @returns the words of each picture's screen, as it was taken and as it is now */
export async function helpWords(port: number): Promise<{ taken: Words; now: Words }> {
  const now: Words = {};
  await lookAtParts(port, async (part, name) => {
    now[name] = await wordsIn(part);
  });
  return { taken: JSON.parse(readFileSync(wordsFile, 'utf8')), now };
}
