import { type ExecFileSyncOptions, execFile, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commitFile, commitIn } from '../lib/build/commit.ts';
import { checkShipped, licenceTexts, shippedPackages } from '../lib/build/packages.ts';
import { sourceFiles } from './tools/archive.ts';
import { root } from './tools/build.ts';

const json = (name: string) => JSON.parse(readFileSync(join(root, name), 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'supply-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('the lock file names no host, and every package with its sum', () => {
  const lock = json('package-lock.json');
  const packages = Object.entries<{ [field: string]: unknown }>(lock.packages).filter(([path]) => path !== '');
  expect(packages.length).toBeGreaterThan(100);
  for (const [path, { funding: _, ...entry }] of packages) {
    expect(JSON.stringify(entry), path).not.toMatch(/:\/\/|git[+@]|"resolved"/);
    if (!entry.bundled && !entry.inBundle) expect(entry.integrity, path).toMatch(/^sha512-/);
  }
});

test('packages are asked for in one version only', () => {
  const { dependencies, devDependencies, optionalDependencies } = json('package.json');
  for (const version of Object.values({ ...dependencies, ...devDependencies, ...optionalDependencies }))
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
});

/** Licences under which code may be handed on with this. */
const known = ['Apache-2.0', 'BSD-3-Clause', 'ISC', 'MIT', '(MIT AND Zlib)', '(MIT OR GPL-3.0-or-later)'];

test('what is shipped is little, each under a licence that is known and goes along', () => {
  const packages = shippedPackages();
  expect(packages.length).toBeLessThanOrEqual(30);
  expect(packages.filter(({ licence }) => !known.includes(licence))).toEqual([]);
  const texts = licenceTexts();
  for (const { name, version, licence } of packages) expect(texts).toContain(`${name} ${version} (${licence})`);
  expect(texts.match(/Permission is hereby granted/g)?.length).toBeGreaterThan(15);
  expect(texts).not.toMatch(/Licenses of bundled/);
});

test('a build stops where another package is in it than the list says', () => {
  const all = shippedPackages().map(({ name }) => `/x/node_modules/${name}/index.js`);
  expect(() => checkShipped([...all, '\0vite/preload-helper.js', '/x/lib/today.ts'])).not.toThrow();
  expect(() => checkShipped([...all, '/x/node_modules/dexie/node_modules/@far/away/i.js'])).toThrow('@far/away');
  expect(() => checkShipped(all.filter((path) => !path.includes('/papaparse/')))).toThrow('papaparse');
});

test('a build knows its commit, and whether the sources are as they were committed', () => {
  const here = join(folder, 'history');
  mkdirSync(join(here, 'lib'), { recursive: true });
  const options: ExecFileSyncOptions = { cwd: here, stdio: 'pipe' };
  const git = (...args: string[]) =>
    String(execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.invalid', ...args], options)).trim();
  expect(commitIn(here)).toEqual({ id: null, isChanged: false });
  writeFileSync(join(here, commitFile), '{"id":"abc","isChanged":true}');
  expect(commitIn(here)).toEqual({ id: 'abc', isChanged: true });
  rmSync(join(here, commitFile));
  git('init', '-q');
  expect(commitIn(here)).toEqual({ id: null, isChanged: false });
  writeFileSync(join(here, 'lib', 'a.ts'), 'a');
  git('add', '.');
  git('commit', '-qm', 'x');
  const id = git('rev-parse', 'HEAD');
  writeFileSync(join(here, 'notes.md'), 'not of the extension');
  expect(commitIn(here)).toEqual({ id, isChanged: false });
  writeFileSync(join(here, 'lib', 'b.ts'), 'b');
  expect(commitIn(here)).toEqual({ id, isChanged: true });
});

/** The sources laid out in a folder, built and zipped there; returns the sums. */
async function zippedIn(name: string, timeZone: string): Promise<string> {
  const place = join(folder, name);
  for (const [path, bytes] of Object.entries(sourceFiles())) {
    mkdirSync(dirname(join(place, path)), { recursive: true });
    writeFileSync(join(place, path), bytes as Uint8Array);
  }
  symlinkSync(join(root, 'node_modules'), join(place, 'node_modules'), 'junction');
  const env = { ...process.env, TZ: timeZone, HOME: place };
  const { stdout } = await promisify(execFile)(process.execPath, [join(place, 'test/tools/zip.ts')], { env });
  expect(readFileSync(join(place, '.output/zip/SHA256SUMS'), 'utf8')).toBe(stdout);
  return stdout;
}

describe('what is handed out', () => {
  let sums: string[];
  beforeAll(async () => {
    sums = [
      await zippedIn('one', 'Asia/Shanghai'),
      await zippedIn('another-place/with a long name', 'America/New_York'),
    ];
  }, 240_000);

  const { version } = json('package.json');
  const zips = ['chrome', 'firefox', 'sources'].map((name) => `nmgce-ledger-${version}-${name}.zip`);
  const filesIn = (name: string) => Object.keys(unzipSync(readFileSync(join(folder, 'one/.output/zip', name))));

  test('two builds of one commit are the same to the last byte, whatever folder and time zone', () => {
    const [one, other] = sums;
    expect(one?.match(/(?<=^[0-9a-f]{64} {2}).+$/gm)).toEqual([...zips, '安装说明.html', '版本说明.txt']);
    expect(other).toBe(one);
    expect(readdirSync(join(folder, 'one/.output/zip')).sort()).toEqual(
      [...zips, '安装说明.html', '版本说明.txt', 'SHA256SUMS'].sort(),
    );
  });

  test('the zips of the extension unzip to what a browser loads, and hold nothing that it has no use for', () => {
    for (const name of zips.slice(0, 2)) {
      const files = filesIn(name);
      expect(files).toContain('manifest.json');
      expect(
        files.filter((file) => !/\.(html|js|css|json|png|docx)$|^help\/\w+\.webp$|^licences\.txt$/.test(file)),
      ).toEqual([]);
      expect(files.filter((file) => /test|fixture|replica|handout|pictures|安装/i.test(file))).toEqual([]);
    }
  });

  test('the zip of the sources holds what the others are made from, and no tests', () => {
    const rooms = [
      ...new Set(filesIn(zips[2] as string).map((file) => file.replace(/(?<=^test\/\w+|^(?!test)\w+)\/.*/, ''))),
    ];
    expect(rooms.sort()).toEqual(
      [
        ...['.npmrc', 'COMMIT', 'LICENSE', 'PRIVACY.md', 'README.md', 'components', 'entrypoints', 'lib'],
        ...['package-lock.json', 'package.json', 'public', 'test/tools', 'tsconfig.json', 'wxt.config.ts'],
      ].sort(),
    );
  });
});
