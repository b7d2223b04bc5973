import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { permissionReasons } from '../lib/sentences/ui-privacy.ts';
import { versions } from '../lib/sentences/versions.ts';
import { newStylesIn } from './oldest.ts';
import { root } from './tools/build.ts';
import { handout, installPage, versionNotes } from './tools/handout.ts';

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const page = installPage(version);
const text = page
  .replace(/<style>.*?<\/style>/gs, '')
  .replace(/data:[^"]+/g, '')
  .replace(/<[^>]+>/g, '');

test('the installing page is whole in one file that fetches nothing, runs nothing and is small enough to send', () => {
  expect(Buffer.byteLength(page)).toBeLessThanOrEqual(600_000);
  expect(page).not.toMatch(/<script|<iframe|<link|\bon\w+="|url\(|@import/);
  const addresses = [...page.matchAll(/(?:src|href|action)="([^"]*)"/g)].map(([, address]) => address as string);
  expect(addresses.filter((address) => !/^(#[\w-]+|data:image\/(png|svg\+xml);base64,)/.test(address))).toEqual([]);
  for (const [, place] of page.matchAll(/href="#([^"]+)"/g)) expect(page).toContain(`id="${place}"`);
});

test('every picture of the installing page is there, says what it shows, and none lies about', () => {
  const images = [...page.matchAll(/<img [^>]*>/g)].map(([image]) => image);
  for (const image of images) expect(image).toMatch(/alt="[^"]{10,}"/);
  const named = [...readFileSync(join(handout, 'install.html'), 'utf8').matchAll(/src="pictures\/([^"]+)"/g)];
  expect(named.map(([, name]) => name).sort()).toEqual(readdirSync(join(handout, 'pictures')).sort());
  for (const name of readdirSync(join(handout, 'pictures')).filter((each) => each.endsWith('.svg')))
    expect(readFileSync(join(handout, 'pictures', name), 'utf8'), name).toMatch(/>示意图<\/text>/);
});

test('the installing page names the zips as they are called, and what each browser calls its switches', () => {
  expect(text).not.toContain('{');
  for (const name of [
    ...[`nmgce-ledger-${version}-chrome.zip`, `nmgce-ledger-${version}-firefox.zip`, 'SHA256SUMS'],
    ...['edge://extensions', '开发人员模式', '加载解压缩的扩展'],
    ...['chrome://extensions', '开发者模式', '加载未打包的扩展程序', '加载已解压的扩展程序', 'se://extensions'],
    ...['about:addons', '从文件安装附加组件', 'xpinstall.signatures.required', '临时加载附加组件'],
    ...['清单文件缺失或不可读取', '请停用以开发者模式运行的扩展程序', '关闭开发人员模式下的扩展'],
  ])
    expect(text).toContain(name);
});

test('its styles are those that the oldest browsers know', () => {
  const embellishing = ['page-break-after: avoid', 'size'];
  const sheet = readFileSync(join(handout, 'install.css'), 'utf8');
  expect(newStylesIn(sheet).filter((style) => !embellishing.includes(style))).toEqual([]);
});

test('the newest version note is of this version, and no version is told twice', () => {
  expect(versions[0]?.version).toBe(version);
  const numbers = versions.map((note) =>
    note.version
      .split('.')
      .map((part) => part.padStart(4, '0'))
      .join('.'),
  );
  expect(numbers).toEqual([...new Set(numbers)].sort().reverse());
  const days = versions.map(({ date }) => date);
  expect(days).toEqual([...days].sort().reverse());
  for (const day of days) expect(day).toMatch(/^20\d\d-\d\d-\d\d$/);
});

/** Words of ours, and names that everybody knows by their Latin letters. */
const known = /Word|WPS|Excel|PDF|Chrome|Edge|Firefox|360|Windows|ESR/g;

test('version notes are short sentences in words that learners use', () => {
  for (const { news, asks } of versions) {
    expect(news.length).toBeLessThanOrEqual(8);
    for (const line of [...news, asks]) {
      expect(line.length, line).toBeLessThanOrEqual(40);
      expect(line, line).toMatch(/。$/);
      expect(line.replace(known, ''), line).not.toMatch(/[!！A-Za-z]|学分|小时|插件|数据库|缓存|接口|修复/);
    }
  }
});

test('the version notes are a file that Notepad on Windows 7 shows as it is meant', () => {
  const notes = versionNotes();
  expect(notes).toMatch(/^\uFEFF学时台账 /);
  expect(notes.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const { news } of versions) for (const line of news) expect(notes).toContain(`· ${line}\r\n`);
});

const store = readFileSync(join(handout, 'store.md'), 'utf8');
/** The lines below each heading. */
const parts = new Map(
  store
    .split(/^## /m)
    .slice(1)
    .map((part) => [part.split('\n')[0] as string, part.split('\n').slice(1).join('\n').trim()] as const),
);

test('the name and the summary for the stores are those of the manifest, within what each store takes', () => {
  const { name, description } = JSON.parse(readFileSync(join(root, 'public/_locales/zh_CN/messages.json'), 'utf8'));
  expect(parts.get('名称')).toBe(name.message);
  expect(parts.get('一句话介绍')).toBe(description.message);
  // Chrome takes the least of a summary, Edge of a name, and Edge wants the most of a description.
  expect(description.message.length).toBeLessThanOrEqual(132);
  expect(name.message.length).toBeLessThanOrEqual(45);
  expect(parts.get('详细介绍')?.length).toBeGreaterThanOrEqual(250);
});

// That each permission of the manifest has its reason, and no other, test/privacy.test.ts holds.
test('the stores are told the same reason for every permission as learners are', () => {
  const rows = [...(parts.get('权限的理由') ?? '').matchAll(/^\| `([^`]+)` \| (.+) \|$/gm)];
  expect(Object.fromEntries(rows.map(([, permission, reason]) => [permission, reason]))).toEqual(permissionReasons);
});
