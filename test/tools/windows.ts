import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './build.ts';
import { lookAt } from './look.ts';
import { screens } from './screens.ts';

/** A screen as it stands in a window, and the file that its picture goes to. */
export interface Window {
  screen: string;
  file: string;
  size: { width: number; height: number };
}

const page = { width: 1280, height: 800 };
const inReadme = { 'popup-read': { width: 420, height: 600 }, overview: page, entry: page, form: page };

/** What README shows. */
export const readmeWindows: Window[] = Object.entries(inReadme).map(([screen, size]) => ({
  screen,
  file: join(root, 'test', 'pictures', `${screen}.png`),
  size,
}));

/** Takes screens as they stand in a window, in light colours and the smallest text. */
export async function takeWindows(windows: readonly Window[], port: number): Promise<void> {
  const asked = screens.filter(({ name }) => windows.some(({ screen }) => screen === name));
  await lookAt(asked, port, async (page, { name }) => {
    for (const { file, size } of windows.filter(({ screen }) => screen === name)) {
      mkdirSync(dirname(file), { recursive: true });
      await page.setViewportSize(size);
      await page.screenshot({ path: file });
    }
  });
}
