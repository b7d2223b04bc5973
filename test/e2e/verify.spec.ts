import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readCode } from '../form/scan.ts';
import type { ExtensionBrowser } from '../tools/browser.ts';
import { expect, learner, restore, tableOf, test } from './fixtures.ts';

const records = [
  {
    ...{ id: 'c1', profile: 'p1', kind: 'online', title: '草原生态保护', origin: 'academy', completedOn: '2018-05-06' },
    ...{ measure: { type: 'course', hours: 63.5 }, platform: 'www.nmgce.gov.cn', courseKey: 'id:1' },
  },
  {
    ...{ id: 'o1', profile: 'p1', kind: 'off-job', title: '处级干部进修班', origin: 'manual', institution: true },
    ...{ measure: { type: 'half-days', halfDays: 6 }, startOn: '2018-09-03', endOn: '2018-09-05' },
  },
];
const ledger = { settings: { pack: 'nmg-2016' }, profiles: [learner], records };

/** Takes the form as a Word file, through the page. */
async function takeForm(browser: ExtensionBrowser, withEntries = false): Promise<Uint8Array> {
  const page = await browser.open('form.html');
  if (withEntries) await page.getByLabel('把本年明细一起带上').check();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载登记表' }).click(),
  ]);
  const bytes = new Uint8Array(readFileSync(await file.path()));
  await page.close();
  return bytes;
}

async function review(page: Page, docx: Uint8Array, name = '交来的登记表.docx') {
  await page.getByLabel('选择登记表文件').setInputFiles({
    ...{ name, mimeType: 'application/octet-stream' },
    buffer: Buffer.from(docx),
  });
  return page.getByRole('region', { name: '其其格玛，2018 年度' });
}

async function type(page: Page, text: string) {
  await page.getByLabel(/粘贴二维码扫出来的文字/).fill(text);
  await page.getByRole('button', { name: '核对', exact: true }).click();
}

test('5. Code: a form as it was made agrees with itself and the ledger; a later edit is named', async ({ fresh }) => {
  await restore(fresh, ledger);
  const docx = await takeForm(fresh);
  const page = await fresh.open('form.html#verify');
  const found = await review(page, docx);
  await expect(found).toContainText('表上的文字和数字，与生成时一样');
  await expect(found).toContainText('与本机台账今天的数一致');
  await expect(page.getByText('它不是签名')).toBeVisible();

  const files = unzipSync(docx);
  const xml = strFromU8(files['word/document.xml'] as Uint8Array);
  const edited = xml.replace(/(年度总学时：<\/w:t><w:t[^>]*>)74</, '$1114<');
  expect(edited === xml).toBe(false);
  files['word/document.xml'] = strToU8(edited);
  await review(page, zipSync(files), '改过的.docx');
  await expect(found).toContainText('生成以后，表上有 1 处改动');
  await expect(found.getByRole('row', { name: /年度总学时：74.*年度总学时：114/ })).toBeVisible();

  await page.getByLabel('选择登记表文件').setInputFiles({ name: '别的.docx', mimeType: '', buffer: Buffer.from('x') });
  await expect(page.getByRole('alert')).toContainText('没有随表的数据');
});

test('5. Code: the QR code on the form gives its figures, what the ledger says otherwise is named, and the short code tells same or not', async ({
  fresh,
}) => {
  await restore(fresh, ledger);
  const docx = await takeForm(fresh);
  const picture = Object.entries(unzipSync(docx)).find(([name]) => name.endsWith('.gif'))?.[1];
  const scanned = await readCode(picture as Uint8Array);
  expect(scanned).toContain('姓名 其其格玛');
  const code = scanned.slice(-9);

  const page = await fresh.open('form.html#verify');
  await type(page, scanned);
  const found = page.getByRole('region', { name: '其其格玛，2018 年度' });
  await expect(found).toContainText('与本机台账今天的数一致');
  await expect(found.getByRole('row', { name: '合计 74 学时' })).toBeVisible();
  await type(page, scanned.replace('合计 74', '合计 114'));
  await expect(page.getByRole('alert')).toContainText('对不上，可能改动过');

  await type(page, code.toLowerCase());
  await expect(page.getByRole('region', { name: `核对码 ${code}` })).toContainText('2018 年度登记表今天的数一致');
  const other = code.endsWith('0') ? '1' : '0';
  await type(page, `${code.slice(0, -1)}${other}`);
  await expect(page.getByRole('status')).toContainText('都不一样');

  const entries = await fresh.open('ledger.html#records');
  await entries.getByRole('button', { name: /删除 处级干部进修班/ }).click();
  await expect(entries.locator('.entries tbody tr')).toHaveCount(1);
  await type(page, scanned);
  await expect(found).toContainText('与本机台账今天的数有');
  await expect(found.getByRole('row', { name: '脱产 24 学时 没有' })).toBeVisible();
});

test('6. Backup: the year’s entries travel only when they are let, are computed again, and come into an empty browser', async ({
  fresh,
}) => {
  await restore(fresh, ledger);
  const bare = await takeForm(fresh);
  const full = await takeForm(fresh, true);
  const page = await fresh.open('form.html#verify');
  const found = await review(page, bare);
  await expect(found).toContainText('与生成时一样');
  await expect(found).not.toContainText('随表的明细');
  await review(page, full, '带明细的.docx');
  await expect(found).toContainText('按随表的明细重算，数字一致');
  await expect(found).toContainText('在本机已有台账，没有改动');
});

test('6. Backup: a form that carries its year brings it into a browser without a ledger', async ({
  fresh,
  academy,
}) => {
  await restore(fresh, ledger);
  const full = await takeForm(fresh, true);
  const { openBrowser } = await import('../tools/browser.ts');
  const { ensureBuild } = await import('../tools/build.ts');
  const empty = await openBrowser({ extension: ensureBuild('chromium-test'), port: academy.port });
  try {
    const page = await empty.open('form.html#verify');
    const found = await review(page, full);
    await expect(found).toContainText('按随表的明细重算，数字一致');
    await page.getByRole('button', { name: '存入“其其格玛”的明细' }).click();
    await expect(found).toContainText('已存入本机');
    expect((await tableOf<{ id: string }>(empty, 'records')).map(({ id }) => id).sort()).toEqual(['c1', 'o1']);
  } finally {
    await empty.close();
  }
});
