import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commitIn } from '../../lib/build/commit.ts';
import { archive, filesBelow, sourceFiles } from './archive.ts';
import { type Build, builds, ensureBuild, root } from './build.ts';
import { installPage, versionNotes } from './handout.ts';
import { run } from './programs.ts';

// `npm run zip`: what is handed out – the extension for Chromium and for Firefox, the sources they are built from, how to
// install it, what is new, and the sums by which each is known – in `.output/zip/`. One commit gives the same bytes
// wherever and whenever it is built.

const out = join(root, '.output', 'zip');

function extension(build: Build): Uint8Array {
  const folder = join(root, builds[build].folder);
  rmSync(folder, { recursive: true, force: true });
  return archive(filesBelow(ensureBuild(build), folder));
}

run(async () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const files = {
    [`nmgce-ledger-${version}-chrome.zip`]: extension('chromium'),
    [`nmgce-ledger-${version}-firefox.zip`]: extension('firefox'),
    [`nmgce-ledger-${version}-sources.zip`]: archive(sourceFiles()),
    '安装说明.html': installPage(version),
    '版本说明.txt': versionNotes(),
  };
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(out, name), bytes);
  const sums = Object.entries(files).map(
    ([name, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`,
  );
  writeFileSync(join(out, 'SHA256SUMS'), sums.join(''));
  process.stdout.write(sums.join(''));
  const { id, isChanged } = commitIn();
  if (isChanged || !id)
    process.stderr.write(`Not to be handed out: built from ${id ? 'changed' : 'unknown'} sources.\n`);
  return 0;
});
