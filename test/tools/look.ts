import type { Page } from '@playwright/test';
import { openBrowser } from './browser.ts';
import { ensureBuild } from './build.ts';
import { holdings } from './holdings.ts';
import type { Screen } from './screens.ts';

/**
 * Opens screens one after another, each in a browser that holds what it asks for.
 *
 * @param port the replica's port on loopback
 * @param look what is done with each; its page is closed after it
 */
export async function lookAt(
  asked: readonly Screen[],
  port: number,
  look: (page: Page, screen: Screen) => Promise<void>,
): Promise<void> {
  for (const [holding, fill] of Object.entries(holdings)) {
    const screens = asked.filter(({ holds }) => holds === holding);
    if (screens.length === 0) continue;
    const browser = await openBrowser({ extension: ensureBuild('chromium-test'), port });
    try {
      await fill(browser);
      for (const screen of screens) {
        const page = await screen.open(browser);
        await look(page, screen);
        await page.close();
      }
    } finally {
      await browser.close();
    }
  }
}
