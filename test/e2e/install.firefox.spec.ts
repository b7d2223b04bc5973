import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, unzipSync } from 'fflate';
import { archive, filesBelow } from '../tools/archive.ts';
import { ensureBuild } from '../tools/build.ts';
import { openWholeFirefox, type WholeFirefox } from '../tools/marionette.ts';
import { expect, test } from './fixtures.ts';

// What 安装说明.html says of Firefox: the release build takes signed add-ons only, an ESR takes this one with the check off.

test.describe.configure({ timeout: 180_000 });

const id = 'nmgce-ledger@nmgce-ledger.invalid';

let folder: string;
let profile: string;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'firefox-'));
  profile = join(folder, 'profile');
  mkdirSync(profile);
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The zip as it is handed out, or the same as a later version. */
function zipOf(version?: string): string {
  const build = ensureBuild('firefox');
  const files = filesBelow(build, build);
  const manifest = JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8'));
  const later = { 'manifest.json': strToU8(JSON.stringify({ ...manifest, version })) };
  const path = join(folder, `nmgce-ledger-${version ?? manifest.version}-firefox.zip`);
  writeFileSync(path, archive({ ...files, ...(version ? later : {}) }));
  expect(Object.keys(unzipSync(readFileSync(path)))).toContain('manifest.json');
  return path;
}

/** The add-on's version, and whether it stays; null where there is none. */
const addOnIn = (firefox: WholeFirefox) =>
  firefox.inBrowser<{ version: string; stays: boolean } | null>(
    `const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
     return AddonManager.getAddonByID(arguments[0]).then((found) =>
       found && { version: found.version, stays: !found.temporarilyInstalled });`,
    id,
  );

/** Opens one of the add-on's pages, under the host that Firefox drew for it, and waits until it shows a text. */
async function openPage(firefox: WholeFirefox, page: string, text: string): Promise<void> {
  const host = await firefox.inBrowser<string>(
    `return WebExtensionPolicy.getByID(arguments[0]).mozExtensionHostname`,
    id,
  );
  await firefox.open(`moz-extension://${host}/${page}`);
  await expect
    .poll(() => firefox.inPage<string>('return document.body.innerText').catch(() => ''), { timeout: 30_000 })
    .toContain(text);
}

async function makeLedger(firefox: WholeFirefox): Promise<void> {
  await openPage(firefox, 'welcome.html', '您的姓名');
  await firefox.inPage(
    `const name = document.querySelector('input[type=text]');
     name.value = '其其格玛';
     name.dispatchEvent(new Event('input', { bubbles: true }));
     document.querySelector('input[value="county-leader"]').click();
     setTimeout(() => document.querySelector('button[type=submit]').click(), 200);`,
  );
  await expect
    .poll(() => firefox.inPage<string>('return document.body.innerText'), { timeout: 30_000 })
    .toContain('其其格玛，接下来读取学院里的课程');
}

/** Starts the Firefox of this test, looks, and closes it. */
async function inFirefox(isChecked: boolean, look: (firefox: WholeFirefox) => Promise<void>): Promise<void> {
  const firefox = await openWholeFirefox(profile, { 'xpinstall.signatures.required': isChecked });
  try {
    await look(firefox);
  } finally {
    await firefox.close();
  }
}

test('with the check of signatures off, the zip stays installed, and a later one over it keeps the ledger', async () => {
  await inFirefox(false, async (firefox) => {
    await firefox.install(zipOf());
    await makeLedger(firefox);
  });
  await inFirefox(false, async (firefox) => {
    expect(await addOnIn(firefox)).toMatchObject({ stays: true });
    await firefox.install(zipOf('9.9.9'));
    expect(await addOnIn(firefox)).toEqual({ version: '9.9.9', stays: true });
    await openPage(firefox, 'options.html', '现在用的是 9.9.9');
    await openPage(firefox, 'ledger.html', '其其格玛');
  });
});

test('with the check on, the zip is refused', async () => {
  await inFirefox(true, async (firefox) => {
    await expect(firefox.install(zipOf())).rejects.toThrow('ERROR_SIGNEDSTATE_REQUIRED');
    expect(await addOnIn(firefox)).toBeNull();
  });
});

test('what is loaded for a trial is gone at the next start, and loaded again it has its ledger', async () => {
  await inFirefox(true, async (firefox) => {
    await firefox.load(zipOf());
    expect(await addOnIn(firefox)).toMatchObject({ stays: false });
    await makeLedger(firefox);
  });
  await inFirefox(true, async (firefox) => {
    expect(await addOnIn(firefox)).toBeNull();
    await firefox.load(zipOf());
    await openPage(firefox, 'options.html', '其其格玛');
  });
});
