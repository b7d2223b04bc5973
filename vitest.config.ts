import preact from '@preact/preset-vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findChromium, quietFlags } from './test/tools/chromium.ts';

const define = { __TEST_BUILD__: 'true' };

/** Of the longer command, `npm run soak`, which runs what is made of chance many times more often. */
const isSoak = Boolean(process.env.SOAK);
const [named, within] = isSoak ? ['soak', '{soak,fuzz}/**'] : ['', '**'];
const outside = ['test/e2e/**', ...(isSoak ? [] : ['test/soak/**'])];

/** Rules, words and files run in Node; what touches a page or the database runs in a real Chromium. */
export default defineConfig({
  test: {
    provide: {
      // `runs` is null where each test keeps its own bound. FUZZ_SEED repeats a run, FUZZ_SHRINK looks for the simplest failing case.
      fuzz: {
        runs: isSoak ? Number(process.env.FUZZ_RUNS ?? 10_000) : null,
        seed: Number(process.env.FUZZ_SEED ?? 7),
        endOnFailure: !process.env.FUZZ_SHRINK,
      },
    },
    projects: [
      {
        define,
        extends: true,
        test: {
          name: named || 'node',
          include: [`test/${within}/*.test.ts`],
          exclude: ['test/**/*.browser.test.{ts,tsx}', ...outside],
        },
      },
      {
        define,
        extends: true,
        plugins: [preact()],
        // Found late, one of these would reload the page in the middle of a test.
        optimizeDeps: {
          include: [
            'dexie',
            'zod/mini',
            'preact',
            'preact/hooks',
            'preact/jsx-runtime',
            'preact/jsx-dev-runtime',
            'wxt/browser',
            'papaparse',
            '@e965/xlsx/dist/xlsx.mini.min.js',
          ],
        },
        test: {
          name: named ? `${named}-browser` : 'browser',
          include: [`test/${within}/*.browser.test.{ts,tsx}`],
          exclude: outside,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: findChromium() ?? undefined, args: quietFlags },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
