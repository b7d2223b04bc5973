import { defineConfig } from '@playwright/test';

/** Here times are taken, or pages keep a whole processor busy; another browser beside would make them late. */
const measured = ['hostile.spec.ts', 'opening.spec.ts', 'roster.spec.ts', 'ways-out.spec.ts'];

/** The built extension in real browsers; `npm test` builds it first and installs the browsers where it can. */
export default defineConfig({
  testDir: 'test/e2e',
  // `npm test` runs one after the other (test/tools/test.ts).
  projects: [
    { name: 'alone', testMatch: measured, workers: 1 },
    { name: 'together', testMatch: '*.spec.ts', testIgnore: measured, workers: 2 },
  ],
  globalSetup: './test/e2e/setup.ts',
  outputDir: '.output/e2e',
  // Most of a test is waiting for a page to rest; more than two browsers would make each other late on an office machine.
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: '.output/e2e.json' }]],
});
