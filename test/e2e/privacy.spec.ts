import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser } from '../tools/browser.ts';
import { type Build, ensureBuild } from '../tools/build.ts';
import { expect, test } from './fixtures.ts';

const shipped = () => ensureBuild('chromium');
const file = (build: Build, name: string) => readFileSync(join(ensureBuild(build), name), 'utf8');

test('the manifests ask for the academy, activeTab and scripting, and for nothing else', () => {
  const chromium = JSON.parse(file('chromium', 'manifest.json'));
  expect([...chromium.permissions].sort()).toEqual(['activeTab', 'scripting']);
  expect(chromium.host_permissions).toEqual(['*://*.nmgce.gov.cn/*']);
  const firefox = JSON.parse(file('firefox', 'manifest.json'));
  expect([...firefox.permissions].sort()).toEqual(['*://*.nmgce.gov.cn/*', 'activeTab', 'scripting']);
  for (const manifest of [chromium, firefox]) {
    expect(manifest.optional_permissions).toBeUndefined();
    expect(manifest.optional_host_permissions).toBeUndefined();
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
  }
});

test('what runs on pages is small and carries no database, schema or view library', () => {
  for (const build of ['chromium', 'firefox'] as const) {
    const [script, reader] = ['content-scripts/academy.js', 'reader.js'].map((path) => file(build, path));
    expect(Buffer.byteLength(script as string)).toBeLessThan(20_000);
    expect(Buffer.byteLength(reader as string)).toBeLessThan(100_000);
    for (const trace of [/dexie/i, /indexedDB/, /zod/i, /ZodError/, /preact/i, /__k\b/])
      expect(`${script}${reader}`).not.toMatch(trace);
  }
});

test('only the test build opens the notice to a look from outside and lets today be set', () => {
  for (const build of ['chromium', 'firefox'] as const) {
    expect(file(build, 'content-scripts/academy.js')).toMatch(/mode:\s*["'`]closed["'`]/);
    expect(file(build, 'content-scripts/academy.js')).not.toMatch(/mode:\s*["'`]open["'`]/);
    expect(file(build, 'background.js')).not.toContain('todayForTests');
  }
  expect(file('chromium-test', 'content-scripts/academy.js')).toMatch(/mode:\s*["'`]open["'`]/);
});

/** The id that the key in wxt.config.ts gives. */
const pinnedId = 'jnnlgjnapfopbgobmphanjmnhlajppbe';

test('the extension keeps its id, and with it the ledger, wherever its folder lies', async () => {
  const ids: string[] = [];
  for (const _ of [1, 2]) {
    const folder = mkdtempSync(join(tmpdir(), 'moved-'));
    cpSync(shipped(), folder, { recursive: true });
    const browser = await openBrowser({ extension: folder, port: 9 });
    ids.push(new URL(browser.background.url()).host);
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
  expect(ids).toEqual([pinnedId, pinnedId]);
});

test('the page for the IT office says what the manifest holds, and what it was built from', async () => {
  const { permissions, host_permissions, content_security_policy, version } = JSON.parse(
    file('chromium', 'manifest.json'),
  );
  const browser = await openBrowser({ extension: shipped(), port: 9 });
  try {
    const page = await browser.open('privacy.html');
    const rowsOf = async (name: string) => {
      const cells = page.getByRole('region', { name }).locator('tbody tr');
      return Promise.all((await cells.all()).map((row) => row.locator('th, td').allInnerTexts()));
    };
    const asked = await rowsOf('要了哪些权限');
    expect(asked.map(([permission]) => permission)).toEqual([...host_permissions, ...permissions]);
    const rules = await rowsOf('发出的网络请求：0 次');
    expect(rules.map(([rule]) => rule)).toEqual(content_security_policy.extension_pages.split('; '));
    for (const [, meaning] of [...asked, ...rules]) expect(meaning).not.toBe('');
    await expect(page.getByRole('region', { name: '版本' })).toContainText(version);
    await expect(page.getByRole('region', { name: '版本' })).toContainText(/源代码提交号\s*([0-9a-f]{40}|未知)/);
    const packages = await rowsOf('用到的开源组件');
    expect(packages.map(([name]) => name)).toEqual(expect.arrayContaining(['dexie', 'preact', 'zod']));
    for (const [, number, licence] of packages) {
      expect(number).toMatch(/^\d+\.\d+\.\d+$/);
      expect(licence).not.toBe('');
    }
    await page.getByRole('link', { name: '许可证全文' }).click();
    await expect(page.getByText('Permission is hereby granted').first()).toBeVisible();
  } finally {
    await browser.close();
  }
});
