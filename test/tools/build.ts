import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sources } from '../../lib/build/commit.ts';
import { Missing } from './programs.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The builds there are: what ships, and what the tests use (it lets today be set and the notice be seen). */
export const builds = {
  chromium: { args: [], folder: '.output/chrome-mv3' },
  firefox: { args: ['-b', 'firefox'], folder: '.output/firefox-mv2' },
  'chromium-test': { args: ['--mode', 'test'], folder: '.output/chrome-mv3-test' },
  'firefox-test': { args: ['-b', 'firefox', '--mode', 'test'], folder: '.output/firefox-mv2-test' },
} as const;
export type Build = keyof typeof builds;

/** The latest change below a file or folder, in milliseconds; a removed file shows in its folder's own time. */
function changedAt(path: string): number {
  const own = statSync(path);
  if (!own.isDirectory()) return own.mtimeMs;
  return Math.max(own.mtimeMs, ...readdirSync(path).map((name) => changedAt(join(path, name))));
}

/**
 * Builds the extension where the build is older than its sources.
 *
 * @returns the folder of the unpacked extension
 * @throws Missing with the builder's own words where it fails
 */
export function ensureBuild(build: Build): string {
  const { args, folder } = builds[build];
  const out = join(root, folder);
  const manifest = join(out, 'manifest.json');
  const newest = Math.max(...sources.map((source) => changedAt(join(root, source))));
  if (existsSync(manifest) && statSync(manifest).mtimeMs > newest) return out;
  const wxt = join(root, 'node_modules/wxt/bin/wxt.mjs');
  // A test runner says `test` here, and the build would carry names of folders for its debugger.
  const env = { ...process.env, NODE_ENV: 'production' };
  const run = spawnSync(process.execPath, [wxt, 'build', ...args], { cwd: root, env, encoding: 'utf8' });
  if (run.status !== 0) throw new Missing(`The build (${build}) failed:\n${run.stdout}${run.stderr}`);
  return out;
}
