import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Build, builds, ensureBuild, root } from './build.ts';
import { ensureChromium, ensureFirefox, ensureOffice, Missing, run } from './programs.ts';

// `npm test`: everything a change must pass, on a machine with only Node and npm. Ends with one plain line.

interface Count {
  passed: number;
  failed: number;
}

const bin = (path: string) => join(root, 'node_modules', path);
const says = (line: string) => process.stdout.write(`\n── ${line}\n`);

/** One command is one check. */
function check(name: string, script: string, args: string[]): Count {
  says(name);
  const { status } = spawnSync(process.execPath, [bin(script), ...args], { cwd: root, stdio: 'inherit' });
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function build(name: Build): Count {
  says(`build ${name} → ${builds[name].folder}`);
  try {
    rmSync(join(root, builds[name].folder), { recursive: true, force: true });
    ensureBuild(name);
    return { passed: 1, failed: 0 };
  } catch (error) {
    if (!(error instanceof Missing)) throw error;
    process.stdout.write(`${error.message}\n`);
    return { passed: 0, failed: 1 };
  }
}

/** A runner that reports its own count as JSON; one that dies before reporting is one failure. */
function suite(name: string, script: string, args: string[], report: string, count: (json: string) => Count): Count {
  says(name);
  const file = join(root, report);
  rmSync(file, { force: true });
  const { status } = spawnSync(process.execPath, [bin(script), ...args], { cwd: root, stdio: 'inherit' });
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const { passed, failed } = count(readFileSync(file, 'utf8'));
  return { passed, failed: failed || (status === 0 ? 0 : 1) };
}

const vitestCount = (json: string): Count => {
  const report = JSON.parse(json) as { numPassedTests: number; numFailedTests: number };
  return { passed: report.numPassedTests, failed: report.numFailedTests };
};

const playwrightCount = (json: string): Count => {
  const { stats } = JSON.parse(json) as { stats: { expected: number; unexpected: number; flaky: number } };
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
};

const endToEnd = (project: string): Count =>
  suite(
    `end to end, ${project}`,
    '@playwright/test/cli.js',
    ['test', `--project=${project}`],
    '.output/e2e.json',
    playwrightCount,
  );

run(async () => {
  process.env.CHROMIUM_PATH = ensureChromium();
  process.env.FIREFOX_PATH = ensureFirefox();
  ensureOffice();
  const counts = [
    build('chromium'),
    build('firefox'),
    build('chromium-test'),
    build('firefox-test'),
    check('lint and format', '@biomejs/biome/bin/biome', ['ci', '--error-on-warnings', '.']),
    check('types', 'typescript/bin/tsc', ['--noEmit']),
    suite(
      'unit tests',
      'vitest/vitest.mjs',
      ['run', '--reporter=default', '--reporter=json', '--outputFile.json=.output/vitest.json'],
      '.output/vitest.json',
      vitestCount,
    ),
    endToEnd('alone'),
    endToEnd('together'),
  ];
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  return failed === 0 ? 0 : 1;
});
