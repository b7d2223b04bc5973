import { mkdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Page } from '@playwright/test';
import { startAcademy } from '../academy/server.ts';
import { card, paragraph, withBody } from '../form/own-template.ts';
import { openBrowser } from './browser.ts';
import { ensureBuild, root } from './build.ts';

// `npm run pictures [-- WORD]`: every page of the sample ledger, or those whose name has the word, in both widths, text
// sizes and colours.

const out = join(root, '.output', 'pictures');

interface Shot {
  name: string;
  path: string;
  /** What is done on the page before it is taken. */
  prepare?: (page: Page) => Promise<void>;
}

async function beginClass(page: Page): Promise<void> {
  await page.getByLabel('培训班名称').fill('全区基层党组织书记和党务工作者能力提升专题培训示范班（第二期）');
  await page.getByLabel('开始日期').fill('2018-11-12');
  await page.getByLabel('结束日期').fill('2018-11-23');
}

async function severalSittings(page: Page): Promise<void> {
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

async function chooseTemplates(page: Page): Promise<void> {
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
const byKind = (page: Page) => page.getByRole('radio', { name: '分类式' }).check();

const shots: Shot[] = [
  { name: 'overview', path: 'ledger.html#overview' },
  { name: 'entry', path: 'ledger.html#entry', prepare: beginClass },
  { name: 'sittings', path: 'ledger.html#entry', prepare: severalSittings },
  { name: 'records', path: 'ledger.html#records', prepare: (page) => page.locator('.entries summary').first().click() },
  { name: 'questions', path: 'ledger.html#questions' },
  { name: 'papers', path: 'ledger.html#papers' },
  { name: 'years', path: 'ledger.html#years' },
  ...['reconcile', 'entries', 'check', 'form', 'file'].map((step) => ({
    name: `wizard-${step}`,
    path: `ledger.html#year-end/${step}`,
  })),
  { name: 'settings', path: 'options.html' },
  { name: 'form', path: 'form.html' },
  { name: 'own-templates', path: 'form.html', prepare: chooseTemplates },
  { name: 'tags', path: 'tags.html' },
  { name: 'form-by-kind', path: 'form.html', prepare: byKind },
];

/** Main text in px: the smallest, and twice that. */
const texts = { 100: 18, 200: 36 };

/** A window as tall as the page: what is beyond its window a browser may not have painted yet. */
async function stretch(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 860 });
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height });
}

async function take(page: Page, { name, path, prepare }: Shot): Promise<void> {
  await page.goto(new URL(`/${path}`, page.url()).href);
  // Another room of the same page is no new page.
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await prepare?.(page);
  // What stays in place in a window would stand in the middle of a picture of the whole page.
  await page.addStyleTag({ content: '.sample, .save { position: static !important }' });
  for (const width of [1280, 800]) {
    for (const [percent, size] of Object.entries(texts)) {
      await page.evaluate((px) => {
        document.documentElement.style.fontSize = `${px}px`;
      }, size);
      await stretch(page, width);
      for (const colours of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme: colours });
        await page.screenshot({ path: join(out, `${name}-${width}-${percent}-${colours}.png`), fullPage: true });
      }
    }
  }
}

const word = process.argv[2] ?? '';
if (!word) rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const academy = await startAcademy();
const browser = await openBrowser({ extension: ensureBuild('chromium-test'), port: academy.port });
try {
  const page = await browser.open('welcome.html');
  await page.getByRole('button', { name: '先看看示例' }).click();
  await page.getByText('与您的台账无关').waitFor();
  for (const shot of shots.filter(({ name }) => name.includes(word))) {
    await take(page, shot);
    process.stdout.write(`${relative(root, join(out, shot.name))}-*.png\n`);
  }
} finally {
  await browser.close();
  await academy.close();
}
