import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Zippable, zipSync } from 'fflate';
import { commitFile, commitIn, sources } from '../../lib/build/commit.ts';
import { root } from './build.ts';

/** What the extension is built from, and what tells how. */
const archived = [...sources, '.npmrc', 'LICENSE', 'PRIVACY.md', 'README.md', 'test/tools'];

/** @returns the files at or below a path, by their paths from a folder */
export function filesBelow(path: string, from: string): Zippable {
  if (statSync(path).isFile()) return { [relative(from, path).replaceAll('\\', '/')]: readFileSync(path) };
  return Object.assign({}, ...readdirSync(path).map((name) => filesBelow(join(path, name), from)));
}

/** @returns a zip in which neither the clock nor the machine shows: its entries in one order, of one date and no system */
export function archive(files: Zippable): Uint8Array {
  const inOrder = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(inOrder), { level: 9, os: 0, mtime: new Date(1980, 0, 1) });
}

/** @returns the files that the extension is built from, and the commit they are of */
export const sourceFiles = (): Zippable => ({
  ...Object.assign({}, ...archived.map((path) => filesBelow(join(root, path), root))),
  [commitFile]: new TextEncoder().encode(`${JSON.stringify(commitIn())}\n`),
});
