import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { documentsOf } from '../../lib/academy/documents.ts';
import { outlineOf } from '../../lib/academy/outline.ts';
import { pathOf } from '../../lib/academy/path.ts';
import type { Reading } from '../../lib/academy/reading.ts';
import { parseMessage } from '../../lib/messages.ts';
import { closeAll, open, watched } from '../academy.frames.ts';
import { render } from '../academy.shuffle.render.ts';
import { layouts } from '../academy.shuffle.ts';
import { changedText, tokenChanges } from './mutate.ts';
import { fuzz } from './run.ts';

const pages = Object.values(
  import.meta.glob<string>(['../pages/*/index.html', '../traps/*.html'], {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
)
  // Their scripts are the pages' own affair; and 400 of these within one another are the end of Chromium itself.
  .map((html) => html.replace(/<script[\s\S]*?<\/script>/gi, '').replace(/<i?frame\b[^>]*>/gi, ''))
  .map((html) => html.replaceAll('inline-block', 'inline'));

afterEach(closeAll);

const cases = fc.record({
  page: fc.oneof(
    fc.nat(pages.length - 1).map((index) => pages[index] as string),
    layouts.map((layout) => render(layout).body),
  ),
  changes: tokenChanges,
});

/** What the reader makes of a page is a message that the background takes; and it only looks. */
function readOf(html: string): { reading: Reading; took: number } {
  const page = open(html);
  const before = page.documentElement.outerHTML;
  // Laying itself out is the page's own time.
  page.body.getBoundingClientRect();
  const start = performance.now();
  const reading = watched(page);
  const took = performance.now() - start;
  expect(page.documentElement.outerHTML === before).toBe(true);
  const paths = [...new Set(documentsOf(page).map(pathOf))];
  // As it goes through the browser.
  const sent = JSON.parse(JSON.stringify({ type: 'reading', reading, paths }));
  expect(parseMessage(sent)).toEqual(sent);
  outlineOf(page);
  return { reading, took };
}

test('a page, however changed, is read within a second, is left as it was, and gives a message that is taken', async (context) => {
  let read = 0;
  await fuzz(context, 'pages', cases, 200, async ({ page, changes }) => {
    const { reading, took } = readOf(changedText(page, changes));
    closeAll();
    // The browser lets go of a frame that is gone only once the script rests.
    await new Promise((rested) => setTimeout(rested));
    if (reading.outcome === 'records') read++;
    return took;
  });
  expect(read).toBeGreaterThan(20);
});
