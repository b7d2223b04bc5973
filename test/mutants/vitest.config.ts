import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vitest/config';

/** Texts of tests that would run too long for every mutant. */
const replaced: [file: RegExp, from: string, to: string][] = [
  [/credit\.planner\.test\.ts$/, 'numRuns: 1_000', 'numRuns: 25, seed: 1'],
  [/credit\.naive\.test\.ts$/, 'numRuns: 2_000', 'numRuns: 150, seed: 1'],
  [/credit\.scope\.test\.ts$/, 'numRuns: 200', 'numRuns: 200, seed: 1'],
];

const fewerRuns: Plugin = {
  name: 'fewer-runs',
  enforce: 'pre',
  transform(code, id) {
    const found = replaced.find(([file]) => file.test(id));
    if (!found) return null;
    const [, from, to] = found;
    if (!code.includes(from)) throw new Error(`${id}: no ${from}`);
    return code.replace(from, to);
  },
};

/** The rules' own tests without the long random ones and without the tool, which runs in a process of its own. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  define: { __TEST_BUILD__: 'true' },
  plugins: [fewerRuns],
  test: {
    include: ['test/credit.*.test.ts'],
    exclude: ['test/credit.{properties,tool}.test.ts'],
    isolate: false,
    // One test reads the rules' source, which holds the mutants' own numbers here.
    testNamePattern: /^(?!.*nor does it repeat one of a pack)/,
  },
});
