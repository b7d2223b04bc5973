import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { findChromium } from './chromium.ts';

/** Said to the person at the terminal as one line; tools end with it, never with a stack trace. */
export class Missing extends Error {}

/**
 * Installs Debian packages where that is possible: on Debian or Ubuntu, as root.
 *
 * @returns whether the installer ended well
 */
function aptInstall(packages: string[]): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  process.stderr.write(`Installing ${packages.join(', ')} (apt-get) …\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // Standard output belongs to the command that asked.
  const run = (args: string[]) => spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 2] }).status === 0;
  run(['update', '-qq']);
  return run(['install', '-y', '-qq', '--no-install-recommends', ...packages]);
}

const onPath = (name: string): string | null =>
  (process.env.PATH ?? '')
    .split(process.platform === 'win32' ? ';' : ':')
    .map((folder) => `${folder}/${name}`)
    .find((place) => existsSync(place)) ?? null;

/**
 * A Chromium that runs here: one already installed, else Playwright's download, else Debian's package.
 *
 * @returns its path
 * @throws Missing with one line that says what to install
 */
export function ensureChromium(): string {
  const found = findChromium();
  if (found) return found;
  process.stderr.write('No Chromium found. Trying the download of Playwright …\n');
  const cli = fileURLToPath(new URL('../../node_modules/@playwright/test/cli.js', import.meta.url));
  const download = spawnSync(process.execPath, [cli, 'install', 'chromium'], {
    stdio: ['ignore', 'ignore', 'ignore'],
    timeout: 10 * 60_000,
  });
  if (download.status === 0 && existsSync(chromium.executablePath())) return chromium.executablePath();
  aptInstall(['chromium', 'fonts-noto-cjk']);
  const installed = findChromium();
  if (installed) return installed;
  throw new Missing(
    'No Chromium: install one (Debian: apt-get install chromium fonts-noto-cjk; elsewhere: npx playwright install chromium) or set CHROMIUM_PATH.',
  );
}

/**
 * @returns the path of a Firefox: FIREFOX_PATH, firefox-esr or firefox
 * @throws Missing with one line that says what to install
 */
export function ensureFirefox(): string {
  const find = () =>
    [process.env.FIREFOX_PATH, onPath('firefox-esr'), onPath('firefox')].find((place) => place && existsSync(place));
  const found = find() ?? (aptInstall(['firefox-esr', 'fonts-noto-cjk']) ? find() : null);
  if (found) return found;
  throw new Missing('No Firefox: install one (Debian: apt-get install firefox-esr) or set FIREFOX_PATH.');
}

/** @returns whether LibreOffice opens workbooks here: Debian has Calc in a package of its own */
export const hasCalc = (): boolean => process.platform !== 'linux' || onPath('localc') !== null;

/**
 * LibreOffice and poppler, which open the filled forms and the workbook in the tests. One test can do without Calc, whose
 * cells others look at.
 *
 * @throws Missing with one line that says what to install
 */
export function ensureOffice(): void {
  const there = () => onPath('soffice') && onPath('pdftotext');
  if (!there()) aptInstall(['libreoffice-writer', 'libreoffice-calc', 'poppler-utils', 'fonts-noto-cjk']);
  else if (!hasCalc()) aptInstall(['libreoffice-calc']);
  if (!there()) {
    throw new Missing('No LibreOffice: install it (Debian: apt-get install libreoffice-writer poppler-utils).');
  }
}

/**
 * Runs a tool's main part and turns what is missing into one line.
 *
 * @param main the tool; its answer is the exit code
 */
export async function run(main: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (!(error instanceof Missing)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
