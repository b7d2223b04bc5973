import type { Page } from '@playwright/test';
import axe from 'axe-core';
import { holdings } from '../tools/holdings.ts';
import { lookAt } from '../tools/look.ts';
import { screens } from '../tools/screens.ts';
import { expect, test } from './fixtures.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds wrong on a page, as `rule: where`; on the academy's pages only in what is ours. */
async function faultsOn(page: Page, ours: string[] | null): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(
    async ([tags, include]) => {
      const context = include ? { include } : document;
      const { violations } = await (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run(context, {
        runOnly: tags,
        // Rules for what is new in 2.2 are off by default.
        rules: { 'target-size': { enabled: true } },
        resultTypes: ['violations'],
      });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
    },
    [rules, ours] as const,
  );
}

for (const holding of Object.keys(holdings))
  test(`axe finds nothing wrong on any screen, light or dark, of a browser that holds: ${holding}`, async ({
    academy,
  }) => {
    test.setTimeout(300_000);
    const held = screens.filter(({ holds }) => holds === holding);
    await lookAt(held, academy.port, async (page, { name, kind }) => {
      const ours = kind === 'academy' ? ['nmgce-ledger-notice', 'nmgce-ledger-teach'] : null;
      for (const colours of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme: colours });
        expect.soft(await faultsOn(page, ours), `${name}, ${colours}`).toEqual([]);
      }
    });
  });
