import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuild, root } from './build.ts';
import { ensureChromium, run } from './programs.ts';

// `npm run soak [-- FILTER]`: what takes too long for `npm test` – 10,000 cases of each kind of fuzz, and faults tried many
// times over. Ends with a table of them. FUZZ_SEED repeats a run, FUZZ_RUNS shortens it.

run(async () => {
  // The first build also writes the settings that the test runner reads TypeScript by.
  ensureBuild('chromium-test');
  const seed = process.env.FUZZ_SEED ?? String(Math.floor(Math.random() * 2 ** 31));
  process.stdout.write(`FUZZ_SEED=${seed}\n`);
  const { status } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/vitest/vitest.mjs'),
      ...['run', '--reporter=default', '--reporter=./test/soak/table.ts'],
      ...process.argv.slice(2),
    ],
    {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, CHROMIUM_PATH: ensureChromium(), SOAK: '1', FUZZ_SEED: seed },
    },
  );
  return status ?? 1;
});
