import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from '@playwright/test';
import { hostFlags, quietFlags } from './chromium.ts';
import { ensureChromium } from './programs.ts';

export const academyHost = 'www.nmgce.gov.cn';

/** A Chromium with the extension in it, in which the academy's host name is the replica's. */
export interface ExtensionBrowser {
  context: BrowserContext;
  /** The extension's background. */
  background: Worker;
  /** Opens a page of the extension, such as `popup.html`. */
  open(page: string): Promise<Page>;
  close(): Promise<void>;
}

/**
 * @param options.extension folder of the unpacked extension
 * @param options.port the replica's port on loopback
 * @param options.profile folder of the browser's profile; a fresh one, removed at the end, where none is given
 * @param options.headless false to show the browser's window
 * @param options.flags further ones, after all others
 */
export async function openBrowser(options: {
  extension: string;
  port: number;
  profile?: string;
  headless?: boolean;
  flags?: readonly string[];
}): Promise<ExtensionBrowser> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: ensureChromium(),
    headless: options.headless ?? true,
    viewport: { width: 1280, height: 860 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    acceptDownloads: true,
    // Without a UTF-8 locale Chromium gives a download with a Chinese name another one.
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...quietFlags,
      ...hostFlags(academyHost, options.port),
      `--disable-extensions-except=${options.extension}`,
      `--load-extension=${options.extension}`,
      ...(options.flags ?? []),
    ],
  });
  const background = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const { protocol, host } = new URL(background.url());
  return {
    context,
    background,
    async open(path) {
      const page = await context.newPage();
      await page.goto(`${protocol}//${host}/${path}`);
      return page;
    },
    async close() {
      await context.close();
      if (!options.profile) rmSync(profile, { recursive: true, force: true });
    },
  };
}
