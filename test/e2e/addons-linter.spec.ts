import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuild, root } from '../tools/build.ts';
import { expect, test } from './fixtures.ts';

// What `web-ext lint` runs, without the rest of it.

/** Every warning there may be, how often, and why it is let stand. */
const explained = {
  // What the extension collects, nothing, is said to Firefox 140 and later; earlier ones don't read it.
  'KEY_FIREFOX_UNSUPPORTED_BY_MIN_VERSION manifest.json': 1,
  'KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION manifest.json': 1,
  // Preact's way to set markup as it stands, which no page of ours uses.
  'UNSAFE_VAR_ASSIGNMENT chunks': 1,
  // jszip and lodash.get look for the global object by it where all else fails; the policy lets no text become code.
  'DANGEROUS_EVAL chunks': 3,
};

test('the linter of Firefox add-ons has no error, and only warnings that are explained', () => {
  const bin = join(root, 'node_modules/addons-linter/bin/addons-linter');
  const { stdout } = spawnSync(process.execPath, [bin, '--output', 'json', ensureBuild('firefox')], {
    encoding: 'utf8',
  });
  const { errors, notices, warnings } = JSON.parse(stdout) as {
    [kind: string]: { code: string; file: string }[];
  };
  expect([errors, notices]).toEqual([[], []]);
  const counted: { [warning: string]: number } = {};
  for (const { code, file } of warnings ?? []) {
    const warning = `${code} ${file.split('/')[0]}`;
    counted[warning] = (counted[warning] ?? 0) + 1;
  }
  expect(counted).toEqual(explained);
});

test('no page sets markup as it stands', () => {
  for (const room of ['entrypoints', 'components']) {
    for (const name of readdirSync(room, { recursive: true, encoding: 'utf8' }).filter((each) => /\.tsx?$/.test(each)))
      expect(readFileSync(join(room, name), 'utf8'), name).not.toMatch(
        /dangerouslySetInnerHTML|\.(inner|outer)HTML\s*=/,
      );
  }
});
