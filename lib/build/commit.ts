import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The commit a build is made from. */
export interface Commit {
  /** 40 hexadecimal digits; null where nobody knows it. */
  id: string | null;
  /** The sources differ from that commit's. */
  isChanged: boolean;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What the extension is made of; a change anywhere else makes no other extension. */
export const sources = [
  'components',
  'entrypoints',
  'lib',
  'package-lock.json',
  'package.json',
  'public',
  'tsconfig.json',
  'wxt.config.ts',
];

/** The archive of the sources has no history, and names its commit in this file instead (`test/tools/zip.ts`). */
export const commitFile = 'COMMIT';

const git = (cwd: string, ...args: string[]) =>
  execFileSync('git', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();

/** @returns the commit that a folder holds: this project's, or another copy of it */
export function commitIn(folder = root): Commit {
  const file = join(folder, commitFile);
  // Without a history of its own, this folder may lie in another project's.
  if (!existsSync(join(folder, '.git'))) {
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { id: null, isChanged: false };
  }
  try {
    return {
      id: git(folder, 'rev-parse', 'HEAD'),
      isChanged: git(folder, 'status', '--porcelain', '--', ...sources) !== '',
    };
  } catch {
    return { id: null, isChanged: false };
  }
}
