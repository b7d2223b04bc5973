import type { Page } from '@playwright/test';
import type { FormFigures } from '../../lib/form/figures.ts';
import { account, course, offJob } from '../credit.account.ts';
import { edited, filledForm, ledgerText, type Told } from '../form/filled.ts';
import { card, paragraph, withBody } from '../form/own-template.ts';

/** A page of the sample ledger, as it is taken. */
export interface Screen {
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

/** A unit's roster with one of each: met, short, edited, at odds with its entries, twice, of another year, broken. */
async function severalFiles(page: Page): Promise<void> {
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

export const screens: Screen[] = [
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
  { name: 'backup', path: 'ledger.html#backup' },
  { name: 'settings', path: 'options.html' },
  { name: 'form', path: 'form.html' },
  { name: 'own-templates', path: 'form.html', prepare: chooseTemplates },
  { name: 'tags', path: 'tags.html' },
  { name: 'form-by-kind', path: 'form.html', prepare: byKind },
  { name: 'roster', path: 'roster.html', prepare: severalFiles },
  { name: 'roster-empty', path: 'roster.html' },
  { name: 'privacy', path: 'privacy.html' },
];
