import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { mayTell } from '../../lib/academy/documents.ts';
import type { readInSteps } from '../../lib/academy/read.ts';
import type { taughtOf } from '../academy.teach.ts';
import { ensureBuild } from '../tools/build.ts';
import { findChromium, quietFlags } from '../tools/chromium.ts';
import { cards, grid, news, untold } from './pages.ts';

/**
 * What the shipped reader costs, as ratios against floors measured in the same run, so that a busy machine changes little.
 * It prints; it fails only where a figure is ten times its bound, which no noise explains.
 */

/** What the built reader leaves behind (entrypoints/reader.ts). */
declare const academyReader: typeof readInSteps;
/** What helper.ts exports, bundled for the bench. */
declare const helper: { mayTell: typeof mayTell; taughtOf: typeof taughtOf };

let browser: Browser;
let page: Page;
const lines: string[] = [];

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: findChromium() ?? undefined, args: quietFlags });
  page = await browser.newPage();
  await page.goto('about:blank');
  await page.evaluate(readFileSync(join(ensureBuild('chromium'), 'reader.js'), 'utf8'));
  const lib = { entry: 'test/bench/helper.ts', formats: ['iife' as const], name: 'helper' };
  const [built] = [await build({ configFile: false, logLevel: 'error', build: { lib, write: false } })].flat();
  if (built && 'output' in built) await page.evaluate(`${built.output[0].code}; globalThis.helper = helper`);
}, 60_000);
afterAll(async () => {
  await browser.close();
  console.log(['reader bench', ...lines].join('\n'));
});

function say(name: string, value: number, unit: string, bound?: number): void {
  lines.push(`${name}: ${value.toFixed(2)} ${unit}${bound === undefined ? '' : ` (bound ${bound})`}`);
  if (bound !== undefined) expect(value, name).toBeLessThan(10 * bound);
}

/** Medians in milliseconds of a bare loop over the cells and of the reader, run in turn; and the longest of its slices. */
function measure(html: string, turns: number, taught = false) {
  return page.evaluate(
    ([body, count, isTaught]) => {
      document.body.innerHTML = body;
      document.body.getBoundingClientRect();
      const course = isTaught ? document.querySelector('tr:nth-child(2)') : null;
      const recipe = course && helper.taughtOf(course, { words: { 1: 'hours', 2: 'completedOn' }, allDone: true });
      const bare = () => {
        let sum = 0;
        for (const cell of document.querySelectorAll('td')) sum += (cell.textContent ?? '').length;
        return sum;
      };
      const read = () => {
        const steps = academyReader(document, recipe);
        for (;;) {
          const step = steps.next();
          if (step.done) return step.value;
        }
      };
      /** As the content script drives it: 8 ms at a time. */
      const longestSlice = () => {
        const steps = academyReader(document, recipe);
        let longest = 0;
        for (let done = false; !done; ) {
          const start = performance.now();
          do done = steps.next().done ?? false;
          while (!done && performance.now() - start < 8);
          longest = Math.max(longest, performance.now() - start);
        }
        return longest;
      };
      const timed = (work: () => unknown) => {
        const start = performance.now();
        work();
        return performance.now() - start;
      };
      const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] as number;
      const [floors, reads, slices, gates]: number[][] = [[], [], [], []] as number[][];
      for (let turn = 0; turn < count; turn++) {
        floors?.push(timed(bare));
        reads?.push(timed(read));
        slices?.push(longestSlice());
        gates?.push(timed(() => helper.mayTell([document])));
      }
      const { outcome, courses } = read();
      const [floor, own, slice, asked] = [floors, reads, slices, gates].map((values) => median(values as number[]));
      return { floor, own, slice, asked, outcome, courses: courses.length } as {
        floor: number;
        own: number;
        slice: number;
        asked: number;
        outcome: string;
        courses: number;
      };
    },
    [html, turns, taught] as const,
  );
}

test('what reading costs', { timeout: 120_000 }, async () => {
  // The first runs are the compiler's.
  await measure(grid(300), 60);
  const thousand = await measure(grid(1_000), 41);
  expect(thousand.courses).toBe(1_000);
  say('table of 1,000 rows, against a bare loop over its cells', thousand.own / thousand.floor, '×', 3);
  const busy = await measure(grid(1_000, true), 21);
  expect(busy.courses).toBe(1_000);
  say('the same with a hidden column and words that take turns', busy.own / busy.floor, '×');
  const tenThousand = await measure(grid(10_000), 9);
  expect(tenThousand.courses).toBe(10_000);
  say('10,000 rows, against ten times 1,000', tenThousand.own / (10 * thousand.own), '×', 1.3);
  // The page's own memory: the bare loop grows too.
  say('the bare loop over 10,000 rows, against ten times 1,000', tenThousand.floor / (10 * thousand.floor), '×');
  say('longest task on 10,000 rows', tenThousand.slice, 'ms', 50);
  const taught = await measure(untold(5_000), 5, true);
  expect(taught.courses).toBe(5_000);
  say('a taught list of 5,000 rows, against a bare loop over its cells', taught.own / taught.floor, '×');
  say('longest task on it', taught.slice, 'ms', 50);
  const none = await measure(news, 41);
  expect(none.outcome).toBe('elsewhere');
  say('5,000 elements that are no record page, as the content script sees them', none.asked, 'ms', 2);
  say('the same, if the reader were asked', none.own, 'ms');
  const few = await measure(cards(500), 9);
  const many = await measure(cards(2_000), 5);
  expect(many.courses).toBe(2_000);
  say('500 cards', few.own, 'ms');
  say('2,000 cards, against four times 500', many.own / (4 * few.own), '×', 1.3);
});
