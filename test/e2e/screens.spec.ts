import type { Page } from '@playwright/test';
import { holdings } from '../tools/holdings.ts';
import { lookAt } from '../tools/look.ts';
import { type Screen, screens } from '../tools/screens.ts';
import { faultsOn } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { goneInForcedColours, losses, markSurfaces, shared, sizesAndContrast, wordsAndLengths } from './looks.ts';

/** The window's width, and how large its text is: as set, twice that, and twice that at 200 % zoom of 800 px. */
const windows = { page: [1280, 800, 400], popup: [420], academy: [1280, 640] };

/** Nothing is lost in a narrow window, or with text twice as large. */
async function lossesOn(page: Page, { kind }: Screen): Promise<string[]> {
  const found: string[] = [];
  for (const width of windows[kind])
    for (const size of kind === 'academy' || width < 800 ? [null] : [null, 36]) {
      await page.setViewportSize({ width: kind === 'popup' && size ? 800 : width, height: 860 });
      await page.evaluate((px) => {
        document.documentElement.style.fontSize = px ? `${px}px` : '';
      }, size);
      found.push(...(await page.evaluate(losses)).map((each) => `${width} px, text ${size ?? 18}: ${each}`));
    }
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
  await page.setViewportSize({ width: windows[kind][0] as number, height: 860 });
  return found;
}

// Both workers take of them: one alone would still be at them when all else is done.
test.describe.configure({ mode: 'parallel' });

for (const holding of Object.keys(holdings))
  test(`every screen meets the rules of accessibility and of the design where the browser holds: ${holding}`, async ({
    academy,
  }) => {
    test.setTimeout(400_000);
    const held = screens.filter(({ holds }) => holds === holding);
    await lookAt(held, academy.port, async (page, screen) => {
      const { name, kind } = screen;
      const ours = kind === 'academy' ? ['nmgce-ledger-notice', 'nmgce-ledger-teach'] : null;
      await page.evaluate(`globalThis.looks = (${shared})(${ours !== null})`);
      for (const colours of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme: colours });
        expect.soft(await faultsOn(page, ours), `axe: ${name}, ${colours}`).toEqual([]);
        expect.soft(await page.evaluate(sizesAndContrast, false), `sizes: ${name}, ${colours}`).toEqual([]);
        await page.emulateMedia({ contrast: 'more' });
        expect.soft(await page.evaluate(sizesAndContrast, true), `more contrast: ${name}, ${colours}`).toEqual([]);
        await page.emulateMedia({ contrast: null });
      }
      // That page speaks to the unit's IT office, in its words.
      if (name !== 'privacy') expect.soft(await page.evaluate(wordsAndLengths), `words: ${name}`).toEqual([]);
      expect.soft(await lossesOn(page, screen), `losses: ${name}`).toEqual([]);
      await page.evaluate(markSurfaces);
      await page.emulateMedia({ forcedColors: 'active' });
      expect.soft(await page.evaluate(goneInForcedColours), `forced colours: ${name}`).toEqual([]);
    });
  });
