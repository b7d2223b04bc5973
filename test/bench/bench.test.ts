import { chromium } from '@playwright/test';
import { expect, test } from 'vitest';
import { findChromium, quietFlags } from '../tools/chromium.ts';
import { creditFigures } from './credit.ts';
import { tableOf } from './figure.ts';
import { openBenchPage } from './page.ts';
import { readerFigures } from './reader.ts';
import { saveFigures } from './save.ts';
import { sizeFigures } from './sizes.ts';

// A look at the figures of `npm run bench` that need no browser of their own, with few turns: it prints, and fails on no
// time. What each of them measures must be right all the same.
test('what the work costs that pages wait for', { timeout: 180_000 }, async () => {
  const browser = await chromium.launch({ executablePath: findChromium() ?? undefined, args: quietFlags });
  try {
    const page = await openBenchPage(await browser.newContext());
    const figures = [
      ...(await readerFigures(page, true)),
      ...(await saveFigures(page, true)),
      ...(await creditFigures(page, true)),
      ...sizeFigures(),
    ];
    console.log(tableOf(figures));
    for (const { name, value } of figures) expect(value, name).toBeGreaterThan(0);
    // No clock is in these: what the pages wait for first stays small.
    const [content, popup] = sizeFigures();
    expect([content, popup]).toMatchObject([{ ok: true }, { ok: true }]);
  } finally {
    await browser.close();
  }
});
