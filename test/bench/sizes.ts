import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { archive, filesBelow } from '../tools/archive.ts';
import { ensureBuild } from '../tools/build.ts';
import { type Figure, figure } from './figure.ts';

const kB = (bytes: number) => bytes / 1000;

/** The scripts that a page of the extension loads before it runs, its imports included; what it loads later isn't. */
function scriptsOf(folder: string, page: string): string[] {
  const html = readFileSync(join(folder, page), 'utf8');
  const found = new Set<string>();
  const follow = (path: string) => {
    if (found.has(path)) return;
    found.add(path);
    const code = readFileSync(join(folder, path), 'utf8');
    for (const [, name] of code.matchAll(/(?:\bfrom|\bimport)\s*["'`]\.\/([^"'`]+)["'`]/g)) follow(`chunks/${name}`);
  };
  for (const [, path] of html.matchAll(/<script[^>]*\bsrc="\/([^"]+)"/g)) follow(path as string);
  return [...found];
}

/** How large what ships is, as it is built. */
export function sizeFigures(): Figure[] {
  const folder = ensureBuild('chromium');
  const content = statSync(join(folder, 'content-scripts/academy.js')).size;
  const popup = scriptsOf(folder, 'popup.html').map((path) => statSync(join(folder, path)).size);
  const { ...files } = filesBelow(folder, folder);
  for (const path of Object.keys(files)) if (path.startsWith('help/')) delete files[path];
  return [
    figure('content script', kB(content), 'kB', 20),
    figure(
      'the popup’s scripts, without the lazily loaded Dexie',
      kB(popup.reduce((sum, size) => sum + size, 0)),
      'kB',
      60,
    ),
    figure('the zip, without the help’s pictures', kB(archive(files).length), 'kB', 500),
  ];
}
