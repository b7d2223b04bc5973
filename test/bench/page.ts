import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { build } from 'vite';
import type { readInSteps } from '../../lib/academy/read.ts';
import { ensureBuild, root } from '../tools/build.ts';
import type * as bundled from './helper.ts';

declare global {
  /** What the built reader leaves behind (entrypoints/reader.ts). */
  var academyReader: typeof readInSteps;
  /** Ours, bundled as the extension's own code is. */
  var helper: typeof bundled;
  /** @returns milliseconds of a piece of work, at once or awaited */
  var timed: (work: () => unknown) => number;
  var timedLong: (work: () => Promise<unknown>) => Promise<number>;
}

async function bundle(): Promise<string> {
  const lib = { entry: join(root, 'test/bench/helper.ts'), formats: ['iife' as const], name: 'helper' };
  const define = { __TEST_BUILD__: 'false', 'process.env.NODE_ENV': '"production"' };
  const [built] = [await build({ configFile: false, logLevel: 'error', define, build: { lib, write: false } })].flat();
  if (!built || !('output' in built)) throw new Error('nothing was built');
  return built.output[0].code;
}

/** Opens an empty page with a storage of its own, in which the shipped reader and our own code are there to be called. */
export async function openBenchPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.route('http://127.0.0.1/', (route) => route.fulfill({ contentType: 'text/html', body: '<body></body>' }));
  await page.goto('http://127.0.0.1/');
  await page.evaluate(readFileSync(join(ensureBuild('chromium'), 'reader.js'), 'utf8'));
  await page.evaluate(`${await bundle()}; globalThis.helper = helper`);
  await page.evaluate(() => {
    globalThis.timed = (work) => {
      const start = performance.now();
      work();
      return performance.now() - start;
    };
    globalThis.timedLong = async (work) => {
      const start = performance.now();
      await work();
      return performance.now() - start;
    };
  });
  return page;
}
