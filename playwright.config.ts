import { defineConfig } from '@playwright/test';

/** The built extension in real browsers; `npm test` builds it first and installs the browsers where it can. */
export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '*.spec.ts',
  globalSetup: './test/e2e/setup.ts',
  outputDir: '.output/e2e',
  // Two browsers at once on an office machine make each other late, and a late test is a wrong alarm.
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: '.output/e2e.json' }]],
});
