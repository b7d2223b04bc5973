import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { browser as extensionApi } from 'wxt/browser';
import type { FormFigures } from '../../lib/form/figures.ts';
import { account, course, offJob } from '../credit.account.ts';
import { edited, filledForm, ledgerText, type Told } from '../form/filled.ts';
import { card, paragraph, withBody } from '../form/own-template.ts';
import { writeUnit } from '../form/unit.ts';
import { academyHost, type ExtensionBrowser } from './browser.ts';
import { learner, type Training } from './learner.ts';
import { manyRecords } from './many.ts';

/** Inside the extension's own contexts. */
declare const chrome: typeof extensionApi;

// What is done on a page before it is taken or looked over (test/tools/screens.ts).

export async function beginClass(page: Page): Promise<void> {
  await page.getByLabel('培训班名称').fill('全区基层党组织书记和党务工作者能力提升专题培训示范班（第二期）');
  await page.getByLabel('开始日期').fill('2018-11-12');
  await page.getByLabel('结束日期').fill('2018-11-23');
}

export async function severalSittings(page: Page): Promise<void> {
  const again = page.getByRole('button', { name: '不要了，重新填' });
  if ((await again.count()) > 0) await again.click();
  await page.getByRole('radio', { name: '中心组学习' }).check();
  await page.getByRole('radio', { name: '按分钟' }).check();
  await page.getByLabel('同样的培训有好几次').check();
  await page.getByLabel('第一次').fill('2018-03-15');
  await page.getByLabel('每次学习时长').fill('90');
}

/** A unit's card that all fits, and one with two mistyped tags and no total. */
const ownTemplates = {
  '某旗干部培训登记卡.docx': withBody(...card),
  '某旗登记表（旧）.docx': withBody(paragraph('{姓 名}，｛民族｝，{单位职务}，{年度}'), card[3] ?? ''),
};

export async function chooseTemplates(page: Page): Promise<void> {
  for (const [name, bytes] of Object.entries(ownTemplates)) {
    await page.getByLabel('选择模板文件').setInputFiles({ name, mimeType: '', buffer: Buffer.from(bytes) });
    await page.getByText(`已存入“${name}”`).waitFor();
  }
  await page
    .getByLabel('选择模板文件')
    .setInputFiles({ name: '说明.docx', mimeType: '', buffer: Buffer.from('{姓名}') });
  await page.getByRole('button', { name: '预览：某旗干部培训登记卡.docx' }).click();
  await page.getByRole('region', { name: '预览 某旗干部培训登记卡.docx' }).waitFor();
}

export const byKind = (page: Page) => page.getByRole('radio', { name: '分类式' }).check();

/** A unit's roster with one of each: met, short, edited, at odds with its entries, twice, of another year, broken. */
export async function severalFiles(page: Page): Promise<void> {
  const records = (days: number) => [
    course(63.5, '2018-05-06'),
    offJob(days * 2, ['2018-06-04', '2018-06-12'], { title: '处级干部理论进修班' }),
  ];
  const of = (name: string, days: number, setup: Told = {}) =>
    filledForm(records(days), { ...setup, profile: { name, employer: '某旗农牧和科技局' } });
  const untrue = (figures: FormFigures) => ({
    ...figures,
    met: true,
    values: { ...figures.values, 合计: 11_000, 还差: 0 },
  });
  const raised = edited(await of('乌云毕力格', 6.5, { withEntries: true }), (xml) =>
    xml.replace(/(<w:t[^>]*>[^<]*)\b102\b/, '$1112'),
  );
  const files: [name: string, bytes: Uint8Array | string][] = [
    ['其其格玛.docx', await of('其其格玛', 7.5, { withEntries: true })],
    ['其其格玛_旧.docx', await of('其其格玛', 6.5, { today: '2018-11-20' })],
    ['乌云毕力格.docx', raised],
    ['阿拉腾.docx', await of('阿拉腾', 6.5, { withEntries: true, printed: untrue })],
    ['2017_巴特尔.docx', await of('巴特尔', 5, { year: 2017 })],
    ['没有传完.docx', raised.slice(0, 2_000)],
    ['二科台账.json', ledgerText([account(records(8), { profile: { name: '萨仁高娃', employer: '某旗教育局' } })])],
  ];
  const given = files.map(([name, content]) => ({
    name,
    mimeType: 'application/zip',
    buffer: Buffer.from(content as string),
  }));
  await page.locator('input[type=file]').first().setInputFiles(given);
  await page.getByText('读完了').waitFor();
  await page.getByRole('button', { name: '阿拉腾', exact: true }).click();
}

export const classOfFiveDays: Training = {
  kind: '脱产培训',
  fields: { 培训班名称: '处级干部进修班', 开始日期: '2018-06-04', 结束日期: '2018-06-08', 天数: '5' },
};

/** A file of another computer that says of one entry what is said otherwise here, and has one more. */
export async function bringConflict(page: Page): Promise<void> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载备份文件' }).click(),
  ]);
  const ledger = JSON.parse(readFileSync(await file.path(), 'utf8'));
  const entry = ledger.records.find(({ kind }: { kind: string }) => kind === 'off-job');
  const more = {
    ...entry,
    id: 'of-the-other',
    title: '旗委党校专题培训班',
    startOn: '2018-03-05',
    endOn: '2018-03-16',
  };
  ledger.records = [
    ...ledger.records.filter((other: unknown) => other !== entry),
    { ...entry, title: '处级干部进修班（秋季）' },
    more,
  ];
  await page.getByLabel('选择备份文件').setInputFiles({
    ...{ name: '办公室电脑.json', mimeType: 'application/json' },
    buffer: Buffer.from(JSON.stringify(ledger)),
  });
  await page.getByText('两台电脑写的不一样').first().waitFor();
}

/** Types into the help's search, and waits for what it says. */
export const lookFor = (words: string, said: string) => async (page: Page) => {
  await page.getByRole('searchbox').fill(words);
  await page.getByRole('status').filter({ hasText: said }).waitFor();
};

/** What the popup's 教它认页面 does. */
export async function beginTeaching(page: Page, browser: ExtensionBrowser): Promise<void> {
  const own = await browser.open('report.html');
  await own.evaluate(async (url) => {
    const [tab] = await chrome.tabs.query({ url });
    await chrome.runtime.sendMessage({ type: 'teach-tab', tabId: tab?.id });
  }, `*://${academyHost}/unknown*`);
  await own.close();
  await page.bringToFront();
  await stageOn(page).getByRole('heading', { name: '请点一下列表里的一门课程' }).waitFor();
}

const stageOn = (page: Page) => page.frameLocator('nmgce-ledger-teach iframe');

/** A row is pointed at, and what its parts are is asked. */
export async function tellTwoRows(page: Page, browser: ExtensionBrowser): Promise<void> {
  await beginTeaching(page, browser);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await stageOn(page).getByLabel('这一栏是：2018-02-03').waitFor();
}

/** After so many rests of a long work, its page goes on and the work doesn't, so that it can be looked at. */
const standStill = (page: Page, rests: number) =>
  page.evaluate((count) => {
    const { MessageChannel: Real } = globalThis;
    let left = count;
    globalThis.MessageChannel = class extends Real {
      constructor() {
        super();
        if (left-- <= 0) this.port2.postMessage = () => {};
      }
    };
  }, rests);

const standsStill = (page: Page) => page.locator('.going').waitFor();

/** A backup of ten full years, half way in. */
export async function largeBackup(page: Page): Promise<void> {
  await standStill(page, 6);
  const head = { format: 'nmgce-ledger', version: 1, exportedAt: '2018-11-30T09:00:00+08:00' };
  const ledger = { ...head, settings: { pack: 'nmg-2016' }, profiles: [learner], records: manyRecords(20_000) };
  await page.getByLabel('选择备份文件').setInputFiles({
    ...{ name: '学时台账_其其格玛_2018-11-30.json', mimeType: 'application/json' },
    buffer: Buffer.from(JSON.stringify(ledger)),
  });
  await standsStill(page);
}

/** A unit's files, half of them read. */
export async function halfOfUnit(page: Page): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'unit-'));
  try {
    await writeUnit(folder);
    await standStill(page, 240);
    const files = readdirSync(folder).map((name) => join(folder, name));
    await page.locator('input[type=file]').first().setInputFiles(files);
    await standsStill(page);
    await page.waitForTimeout(2_000);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** As if the ledger had just come back from its spare copy. */
export async function afterRecovery(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        indexedDB.open('nmgce-ledger').onsuccess = ({ target }) => {
          const { result: open } = target as IDBOpenDBRequest;
          const store = open.transaction('preferences', 'readwrite').objectStore('preferences');
          store.get('only').onsuccess = (found) => {
            const { result: preferences } = found.target as IDBRequest;
            store.put({ ...preferences, recoveredAt: '2018-12-01T08:30:00.000Z' }, 'only').onsuccess = () => {
              open.close();
              done();
            };
          };
        };
      }),
  );
  await page.reload();
  await page.getByRole('heading', { name: '台账已从副本恢复' }).waitFor();
}

/** The year is handed in. */
export async function fileYear(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: '留档（' })
    .or(page.getByRole('button', { name: '再留一次档' }))
    .click();
  await page.getByRole('status').getByText('留档以后没有变动').waitFor();
}

export async function popupOfFiled(page: Page): Promise<void> {
  await fileYear(page);
  await page.goto(new URL('/popup.html', page.url()).href);
  await page.getByText('已留档').first().waitFor();
}
