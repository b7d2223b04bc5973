import preact from '@preact/preset-vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findChromium, quietFlags } from './test/tools/chromium.ts';

const define = { __TEST_BUILD__: 'true' };

/** Rules, words and files run in Node; what touches a page or the database runs in a real Chromium. */
export default defineConfig({
  test: {
    projects: [
      {
        define,
        test: {
          name: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.browser.test.{ts,tsx}', 'test/e2e/**'],
        },
      },
      {
        define,
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
          name: 'browser',
          include: ['test/**/*.browser.test.{ts,tsx}'],
          exclude: ['test/e2e/**'],
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
