import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { drawPdf, type Laid, layOut, readPdf } from '../form/office.ts';
import { readCode } from '../form/scan.ts';
import { expect, learner, restore, test } from './fixtures.ts';

const entry = { profile: 'p1', origin: 'manual', organizer: '旗委', place: '会议室' };
const sittings = (count: number) =>
  Array.from({ length: count }, (_, index) => {
    const day = `2018-${String((index % 9) + 1).padStart(2, '0')}-05`;
    const measure = { type: 'minutes', minutes: 90 };
    return {
      ...entry,
      id: `s${index}`,
      kind: 'study-group',
      title: `学习之${index}`,
      measure,
      startOn: day,
      endOn: day,
    };
  });
const training = {
  ...entry,
  ...{ id: 'o1', kind: 'off-job', title: '进修班', measure: { type: 'half-days', halfDays: 6 }, absentHours: 3 },
  ...{ startOn: '2018-10-15', endOn: '2018-10-17', certifier: '旗委组织部' },
};
const course = (index: number) => ({
  ...{ id: `c${index}`, profile: 'p1', kind: 'online', title: `网课之${index}`, origin: 'academy' },
  ...{ measure: { type: 'course', hours: 2 }, completedOn: '2018-05-06', courseKey: `id:${index}` },
  ...{ platform: 'www.nmgce.gov.cn', required: index % 2 === 0 },
});
const courses = Array.from({ length: 30 }, (_, index) => course(index));

/** Hands on the file that the browser would print. */
async function inPdf<Result>(page: Page, act: (pdf: string) => Result): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'print-'));
  try {
    const file = join(folder, 'form.pdf');
    writeFileSync(file, await page.pdf({ preferCSSPageSize: true }));
    return act(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the browser would print, laid out on paper. */
const printed = (page: Page): Promise<Laid> => inPdf(page, readPdf);

async function downloaded(page: Page): Promise<Uint8Array> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载登记表' }).click(),
  ]);
  return readFileSync(await file.path());
}

const bare = (text: string) => text.replace(/\s/g, '');
/** The paragraphs of a Word file, without the spaces that only lay it out. */
const paragraphsOf = (docx: Uint8Array) =>
  [...strFromU8(unzipSync(docx)['word/document.xml'] as Uint8Array).matchAll(/<w:p[ >].*?<\/w:p>/gs)]
    .map(([paragraph]) => bare([...paragraph.matchAll(/<w:t[^>]*>([^<]*)</g)].map(([, text]) => text).join('')))
    .filter(Boolean);

for (const [name, records] of [
  ['twelve rows', [...courses, training, ...sittings(10)]],
  ['forty rows', [...courses, training, ...sittings(38)]],
  ['no row', []],
] as const)
  test(`both layouts print what the Word file says, on A4, with ${name}`, async ({ fresh }) => {
    await restore(fresh, { settings: { pack: 'nmg-2016' }, profiles: [learner], records });
    const page = await fresh.open('form.html');
    for (const [layout, size] of [
      ['一页式', /^59[45].* x 841.*A4/],
      ['分类式', /^841.* x 59[45].*A4/],
    ] as const) {
      await page.getByRole('radio', { name: layout }).check();
      const word = await downloaded(page);
      const [laid] = layOut([word]);
      const paper = await printed(page);
      expect(paper.paper).toMatch(size);
      expect(laid?.paper).toMatch(size);
      expect(paper.pages).toHaveLength(laid?.pages.length ?? 0);
      // Each cell of the Word file is on the paper, as one text.
      const text = bare(paper.raw);
      for (const paragraph of paragraphsOf(word)) expect(text).toContain(paragraph);
    }
  });

test('a continuation page repeats the header and says that it goes on, and nothing but the form is printed', async ({
  fresh,
}) => {
  const records = [...courses, training, ...sittings(38)];
  await restore(fresh, { settings: { pack: 'nmg-2016' }, profiles: [learner], records });
  const page = await fresh.open('form.html');
  await page.emulateMedia({ colorScheme: 'dark' });
  for (const [layout, last] of [
    ['一页式', /脱产培训\s+中心组学习.*年度总学时：147.*本人签字：.*备案意见/s],
    ['分类式', /六、授课奖励：无.*合\s+计.*157\s+147.*本人签字：.*本表由本人填报/s],
  ] as const) {
    await page.getByRole('radio', { name: layout }).check();
    const { pages, raw } = await printed(page);
    const form = pages.slice(
      0,
      pages.findIndex((text) => text.includes('附表：网络')),
    );
    expect(form.length).toBeGreaterThan(1);
    for (const text of form.slice(1)) expect(text).toMatch(/续表、附表\s+其其格玛.*序号\s+起止时间/s);
    expect(form.at(-1)).toMatch(last);
    expect(raw).not.toMatch(/生成前检查|下载登记表|学时台账|跳到正文|未填/);
    expect(bare(raw)).toContain(`第${pages.length}页共${pages.length}页`);
    const signed = (await inPdf(page, (pdf) => drawPdf(pdf, 200)))[form.length - 1] as Uint8Array;
    expect(await readCode(signed)).toMatch(/^学时登记表 2018\n姓名 其其格玛\n.*\n合计 147\n.*\n核对码 /s);
  }
  // Dark paper would drink the office's toner.
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  const colours = await page.getByLabel('登记表预览').evaluate((paper) => {
    const { color, backgroundColor } = getComputedStyle(paper);
    return [color, backgroundColor, getComputedStyle(document.body).backgroundColor];
  });
  expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)', 'rgb(255, 255, 255)']);
});

test('rows stay whole, and the signatures with what is signed, wherever a page ends', async ({ fresh }) => {
  const title = '基层治理体系和治理能力现代化专题研讨班暨旗县级领导干部集中轮训示范班（第三期）';
  const counts = { 2014: 13, 2015: 16, 2016: 19, 2017: 22, 2018: 25 };
  const lecture = { kind: 'teaching', title: '讲课', measure: { type: 'lecture', minutes: 90, toCadres: true } };
  const records = Object.entries(counts).flatMap(([year, count]) =>
    [...sittings(count).map((sitting) => ({ ...sitting, title })), { ...sittings(1)[0], id: 'l', ...lecture }].map(
      (each) => ({ ...each, id: `${year}${each.id}`, startOn: `${year}-03-05`, endOn: `${year}-03-05` }),
    ),
  );
  await restore(fresh, { settings: { pack: 'nmg-2016' }, profiles: [learner], records });
  const page = await fresh.open('form.html');
  for (const [year, count] of Object.entries(counts)) {
    await page.goto(page.url().replace(/form\.html.*/, `form.html?year=${year}`));
    for (const [layout, closing] of [
      ['一页式', /脱产培训中心组学习.*本人签字.*本表由本人填报/],
      ['分类式', /小计88合计.*本人签字.*本表由本人填报/],
    ] as const) {
      await page.getByRole('radio', { name: layout }).check();
      const pages = (await printed(page)).raw.split('\f').map(bare);
      expect(pages.map((text) => text.split(title).length - 1).reduce((sum, whole) => sum + whole)).toBe(count);
      expect(pages.filter((text) => /合计[（\d]|年度总学时|签字：|盖章）年|填表说明/.test(text))).toEqual([
        expect.stringMatching(closing),
      ]);
    }
  }
});

test('the print button calls the paper as the Word file is called, and leaves the page as it was', async ({
  fresh,
}) => {
  await restore(fresh, { settings: { pack: 'nmg-2016' }, profiles: [learner], records: [training] });
  const page = await fresh.open('form.html');
  await page.evaluate(() => {
    window.print = () => {
      document.body.dataset.printed = document.title;
      dispatchEvent(new Event('afterprint'));
    };
  });
  const title = await page.title();
  await page.getByRole('button', { name: '打印或存为 PDF' }).click();
  await expect(page.locator('body')).toHaveAttribute('data-printed', '其其格玛_2018_学时登记表');
  expect(await page.title()).toBe(title);
});
