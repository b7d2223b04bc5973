import type { Page } from '@playwright/test';
import axe from 'axe-core';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds wrong on a page, as `rule: where`; on the academy's pages only in what is ours. */
export async function faultsOn(page: Page, ours: string[] | null): Promise<string[]> {
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
