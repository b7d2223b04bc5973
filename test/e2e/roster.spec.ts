import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, type WorkSheet } from '@e965/xlsx';
import type { Page } from '@playwright/test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { account, course, inHalfDays, offJob } from '../credit.account.ts';
import { edited, ledgerText } from '../form/filled.ts';
import { dropFiles, form, met, person, rollUp, short, unitSize, writeUnit } from '../form/unit.ts';
import type { ExtensionBrowser } from '../tools/browser.ts';
import { ensureBuild } from '../tools/build.ts';
import { openFirefox } from '../tools/firefox.ts';
import { expect, test } from './fixtures.ts';

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const asForm = (name: string, bytes: Uint8Array) => ({ name, mimeType: word, buffer: Buffer.from(bytes) });
const asLedger = (name: string, text: string) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
/** Somebody writes another total into the form. */
const raised = (bytes: Uint8Array) => edited(bytes, (xml) => xml.replace(/(<w:t[^>]*>[^<]*)\b102\b/, '$1112'));

const rows = (page: Page) => page.locator('.roster tbody > tr:not(.more):has(> th)');
const row = (page: Page, text: string) => rows(page).filter({ hasText: text });
/** The cell of a row below a header, as it is shown. */
async function cell(page: Page, of: string, header: string): Promise<string> {
  const headers = await page.locator('.roster > table > thead th').allInnerTexts();
  const at = headers.findIndex((text) => text.replace(/[ ↕▲▼]/g, '') === header);
  return (await row(page, of).locator('> *').nth(at).innerText()).trim();
}
const names = async (page: Page) =>
  (await page.locator('.roster .learner').allInnerTexts()).map((name) => name.replace(/^[▸▾]/, '').trim());
const counts = (page: Page) => page.locator('.counts');
const skipped = (page: Page) => page.getByRole('region', { name: /^没有列入的文件/ });

const filesField = (page: Page) => page.getByLabel(/^(选择文件|再选文件)$/);

async function saved(page: Page): Promise<{ name: string; bytes: Uint8Array }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出 Excel' }).click(),
  ]);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

/** Now and then the browser's tools lose a folder before the page hears of it; then another page gets it. */
async function withFolder({ open }: ExtensionBrowser, folder: string): Promise<Page> {
  for (let left = 4; ; left--) {
    const page = await open('roster.html');
    try {
      await page.getByLabel('选择文件夹').setInputFiles(folder, { timeout: 5_000 });
      return page;
    } catch (error) {
      if (left === 0) throw error;
      await page.close();
    }
  }
}

/** Each row of a sheet, its cells by what stands above them. */
function rowsOf(sheet: WorkSheet | undefined): { [header: string]: { t: string; v: unknown; f?: string } }[] {
  const cells = Object.entries(sheet ?? {}).filter(([place]) => /^[A-Z]+\d+$/.test(place));
  const at = (place: string) => ({ column: place.replace(/\d/g, ''), line: Number(place.replace(/\D/g, '')) });
  const headers = new Map(
    cells.filter(([place]) => at(place).line === 1).map(([place, { v }]) => [at(place).column, v]),
  );
  const found: { [header: string]: { t: string; v: unknown } }[] = [];
  for (const [place, value] of cells) {
    const { column, line } = at(place);
    if (line === 1) continue;
    found[line - 2] ??= {};
    (found[line - 2] as { [header: string]: unknown })[headers.get(column)] = value;
  }
  return found;
}

test('7. Officer: forms and a ledger become the unit’s roster, without a ledger on the machine and nothing stored', async ({
  fresh,
}) => {
  const welcome = await fresh.open('welcome.html');
  await welcome.getByRole('link', { name: '汇总学员交来的登记表' }).click();
  const page = welcome;
  await expect(page).toHaveTitle('单位汇总 · 学时台账');
  await expect(page.getByText('本页什么都不存，也不发送')).toBeVisible();
  const before = await page.evaluate(() => indexedDB.databases());

  const two = ledgerText([
    account(met(), person('阿拉腾')),
    account([inHalfDays('other', 4, '2018-05-05', { profile: 'p2' })], {
      ...{ group: 'other', profile: { id: 'p2', name: '巴特尔' } },
    }),
  ]);
  await filesField(page).setInputFiles([
    asForm('其其格玛.docx', await form('其其格玛', short(), { withEntries: true })),
    asForm('乌云.docx', await form('乌云', met())),
    asLedger('二科.json', two),
  ]);
  await expect(counts(page)).toHaveText('共 4 人，达标 2，未达标 2，有差异 0。');
  expect(await names(page)).toEqual(['阿拉腾', '巴特尔', '其其格玛', '乌云']);
  expect(await cell(page, '其其格玛', '合计')).toBe('102');
  expect(await cell(page, '其其格玛', '还差')).toBe('8');
  expect(await cell(page, '其其格玛', '核对')).toBe('一致');
  expect(await cell(page, '其其格玛', '待确认')).toBe('0');
  expect(await cell(page, '乌云', '核对')).toBe('未带明细');
  expect(await cell(page, '乌云', '待确认')).toBe('');
  expect(await cell(page, '阿拉腾', '核对')).toBe('按明细计算');
  expect(await cell(page, '阿拉腾', '网络计入')).toBe('50');
  expect(await cell(page, '巴特尔', '或天数要求')).toBe('12');
  expect(await cell(page, '巴特尔', '培训天数')).toBe('2');
  expect(await page.evaluate(() => indexedDB.databases())).toEqual(before);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);

  // The reviewer's page and the settings lead here too.
  await page.getByRole('link', { name: '核对一份登记表' }).click();
  await page.getByRole('link', { name: '到“单位汇总”' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('单位汇总');
  await page.goto(page.url().replace('roster.html', 'options.html'));
  await page.getByRole('link', { name: '打开单位汇总' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('单位汇总');
});

test('7. Officer: an edited form and one at odds with its entries are found, and the row says what differs', async ({
  fresh,
}) => {
  const page = await fresh.open('roster.html');
  const untrue = await form('乌云', short(), {
    withEntries: true,
    printed: (figures) => ({ ...figures, met: true, values: { ...figures.values, 合计: 11_200, 还差: 0 } }),
  });
  await filesField(page).setInputFiles([
    asForm('其其格玛.docx', raised(await form('其其格玛', short(), { withEntries: true }))),
    asForm('乌云.docx', untrue),
    asForm('阿拉腾.docx', await form('阿拉腾', met())),
  ]);
  await expect(counts(page)).toHaveText('共 3 人，达标 2（1 份有差异，待核对），未达标 1，有差异 2。');
  expect(await cell(page, '其其格玛', '核对')).toBe('表上改动 1 处');
  expect(await cell(page, '乌云', '核对')).toBe('与明细重算不一致 3 项');

  // By keyboard: open the row, read, close it again.
  const open = page.getByRole('button', { name: '其其格玛', exact: true });
  await open.focus();
  await page.keyboard.press('Enter');
  await expect(open).toHaveAttribute('aria-expanded', 'true');
  await expect(page.locator('.more')).toContainText('生成以后，表上有 1 处改动');
  await expect(page.locator('.more .pairs tbody tr')).toContainText(['112']);
  await expect(page.locator('.more')).toContainText('按随表的明细重算，数字一致');
  await page.keyboard.press('Enter');
  await expect(page.locator('.more')).toHaveCount(0);
  await page.getByRole('button', { name: '乌云', exact: true }).press('Enter');
  await expect(page.locator('.more .pairs tbody tr')).toHaveText([
    /结论\s*达标\s*未达标/,
    /合计\s*112 学时\s*102 学时/,
    /还差\s*没有\s*8 学时/,
  ]);

  await page.getByLabel('只看有差异的').check();
  expect(await names(page)).toEqual(['其其格玛', '乌云']);
  await expect(page.getByText('现在显示 2 份')).toBeVisible();
});

test('7. Officer: a broken file is named with its reason and skipped, forms of another year stand apart', async ({
  fresh,
}) => {
  const page = await fresh.open('roster.html');
  const good = await form('其其格玛', met());
  const wrong = ledgerText([account(short(), person('甲'))]).replace('"halfDays": 13', '"halfDays": 13.5');
  await filesField(page).setInputFiles([
    asForm('好.docx', good),
    asForm('断.docx', good.slice(0, 3_000)),
    asForm('别的.docx', zipSync({ 'word/document.xml': strToU8('<w:p/>') })),
    asForm('过大.docx', zipSync({ 'word/document.xml': new Uint8Array(61_000_000) })),
    asLedger('错.json', wrong),
    asForm('旧.docx', await form('乌云', [offJob(4, '2017-06-05')], { year: 2017 })),
    asLedger('不是.json', '{"a":1}'),
  ]);
  await expect(skipped(page).getByRole('listitem')).toHaveText([
    '断.docx：文件不完整，或者不是 Word 文件，打不开。请让本人重新发一份。',
    /^别的.docx：这份文件里没有随表的数据/,
    /^过大.docx：文件解开以后过大/,
    '错.json：第 2 条记录的“半天数”：这里只能填整数。',
    /^不是.json：这不是学时台账的文件/,
  ]);
  expect(await names(page)).toEqual(['其其格玛']);
  const others = page.getByRole('region', { name: '别的年度的登记表，1 份' });
  await expect(others).toContainText('不是 2018 年度的，没有列入上面的表');
  await expect(others).toContainText('旧.docx：乌云');
  await others.getByRole('button', { name: '改看 2017 年度' }).click();
  await expect(page.getByRole('combobox', { name: '年度' })).toHaveValue('2017');
  expect(await names(page)).toEqual(['乌云']);
  await expect(page.getByRole('region', { name: '别的年度的登记表，1 份' })).toContainText('好.docx：其其格玛');
});

test('7. Officer: a ledger’s rows are of the year that is chosen', async ({ fresh }) => {
  const page = await fresh.open('roster.html');
  const records = [...short(), offJob(30, ['2017-06-05', '2017-06-23']), course(50, '2017-03-04')];
  await filesField(page).setInputFiles([asLedger('台账.json', ledgerText([account(records, person('阿拉腾'))]))]);
  await expect(counts(page)).toHaveText('共 1 人，达标 0，未达标 1，有差异 0。');
  await page.getByRole('combobox', { name: '年度' }).selectOption('2017');
  await expect(counts(page)).toHaveText('共 1 人，达标 1，未达标 0，有差异 0。');
  expect(await cell(page, '阿拉腾', '合计')).toBe('170');
  await page.getByRole('combobox', { name: '年度' }).selectOption('2016');
  await expect(counts(page)).toHaveText('共 1 人，达标 0，未达标 0，无记录 1，有差异 0。');
  expect(await cell(page, '阿拉腾', '合计')).toBe('');
});

test('7. Officer: a learner in two files stays twice, marked, until the officer takes one out', async ({ fresh }) => {
  const page = await fresh.open('roster.html');
  const older = asForm('其其格玛.docx', await form('其其格玛', short(), { today: '2018-11-20' }));
  await filesField(page).setInputFiles([older, asForm('其其格玛（新）.docx', await form('其其格玛', met()))]);
  await expect(counts(page)).toHaveText('共 2 份，1 人（有 1 份是重复的），达标 1，未达标 1，有差异 0。');
  await expect(row(page, '重复')).toHaveCount(2);
  await row(page, '2018-11-20').getByRole('button').click();
  await expect(page.locator('.more')).toContainText(
    '“其其格玛（新）.docx”里有同名的“其其格玛”，统计截止 2018-12-01：那一份较新。',
  );
  await page.getByRole('button', { name: '移出 其其格玛，其其格玛.docx' }).click();
  await expect(counts(page)).toHaveText('共 1 人，达标 1，未达标 0，有差异 0。');
  await expect(row(page, '重复')).toHaveCount(0);
  const undo = page.getByRole('button', { name: '撤销' });
  await expect(undo).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(row(page, '重复')).toHaveCount(2);
  // The very same file once more is no third one.
  const folder = mkdtempSync(join(tmpdir(), 'again-'));
  try {
    const path = join(folder, '乌云.docx');
    writeFileSync(path, await form('乌云', met()));
    await filesField(page).setInputFiles(path);
    await expect(rows(page)).toHaveCount(3);
    await filesField(page).setInputFiles(path);
    await expect(page.getByText('有 1 个已经读过，没有重复列入')).toBeVisible();
    await expect(rows(page)).toHaveCount(3);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('7. Officer: what is shown is exported, cell by cell, with what differs and what was left out', async ({
  fresh,
}) => {
  const page = await fresh.open('roster.html');
  await filesField(page).setInputFiles([
    asForm('=1+1.docx', raised(await form('=1+1', short(), { withEntries: true, ...person('=1+1', '@某局') }))),
    asForm('乌云.docx', await form('乌云', met())),
    asForm('断.docx', new Uint8Array([1, 2, 3])),
    asForm('旧.docx', await form('阿拉腾', [], { year: 2017 })),
  ]);
  await expect(counts(page)).toHaveText('共 2 人，达标 1，未达标 1，有差异 1。');
  const { name, bytes } = await saved(page);
  expect(name).toBe('单位汇总_2018.xlsx');
  await expect(page.getByText('✓ 已导出 2 份。')).toBeVisible();
  const { Sheets, SheetNames } = read(bytes, { cellDates: true });
  expect(SheetNames).toEqual(['单位汇总', '差异', '未列入的文件']);
  const [first, second] = rowsOf(Sheets.单位汇总);
  const plain = (of: typeof first) =>
    Object.fromEntries(Object.entries(of ?? {}).map(([header, { t, v }]) => [header, [t, v]]));
  const code = await cell(page, '=1+1', '核对码');
  const figures = {
    ...{ 年度: ['n', 2018], 干部类别: ['s', '县处级及以上党政领导干部'], 要求: ['n', 110] },
    ...{ 脱产培训: ['n', 52], 网络已学: ['n', 63.5], 网络计入: ['n', 50], 在职自学: ['n', 0], 其他培训: ['n', 0] },
    ...{ 授课奖励: ['n', 0], 网络还差: ['n', 0], 统计截止: ['d', new Date('2018-12-01')] },
  };
  expect(plain(first)).toEqual({
    ...{ ...figures, 姓名: ['s', '=1+1'], 单位: ['s', '@某局'], 合计: ['n', 102], 中心组学习: ['n', 0] },
    ...{ 结论: ['s', '未达标'], 还差: ['n', 8], 核对码: ['s', code], 核对: ['s', '表上改动 1 处'] },
    ...{ 来源: ['s', '=1+1.docx'], 待确认: ['n', 0], 待定年度: ['n', 0] },
  });
  expect(plain(second)).toEqual({
    ...{ ...figures, 姓名: ['s', '乌云'], 单位: ['s', '某旗某局'], 合计: ['n', 118], 中心组学习: ['n', 16] },
    ...{ 结论: ['s', '达标'], 还差: ['n', 0], 核对码: ['s', await cell(page, '乌云', '核对码')] },
    ...{ 核对: ['s', '未带明细'], 来源: ['s', '乌云.docx'] },
  });
  expect(rowsOf(Sheets.差异).map((each) => [each.姓名?.v, each.种类?.v, each.来源?.v])).toEqual([
    ['=1+1', '表上改动', '=1+1.docx'],
  ]);
  expect(rowsOf(Sheets.未列入的文件).map((each) => [each.文件?.v, each.原因?.v])).toEqual([
    ['旧.docx', '是 2017 年度的登记表。'],
    ['断.docx', '文件不完整，或者不是 Word 文件，打不开。请让本人重新发一份。'],
  ]);
  const parts = unzipSync(bytes);
  for (const sheet of [1, 2, 3])
    expect(strFromU8(parts[`xl/worksheets/sheet${sheet}.xml`] as Uint8Array)).toMatch(
      /<pane [^>]*state="frozen".*<col [^>]*width=/s,
    );
  for (const [part, content] of Object.entries(parts))
    if (part.startsWith('xl/worksheets')) expect(strFromU8(content)).not.toContain('<f>');

  await page.getByLabel('结论').selectOption('未达标');
  const part = await saved(page);
  expect(part.name).toBe('单位汇总_2018_筛选_1份.xlsx');
  expect(rowsOf(read(part.bytes).Sheets.单位汇总).map((each) => each.姓名?.v)).toEqual(['=1+1']);
});

test('7. Officer: headers put the rows in order, words find them, and the table scrolls in its own frame', async ({
  fresh,
}) => {
  const page = await fresh.open('roster.html');
  await filesField(page).setInputFiles([
    asForm('1.docx', await form('其其格玛', short())),
    asForm('2.docx', await form('乌云', met(), person('乌云', '某旗教育局'))),
    asForm('3.docx', await form('阿拉腾', [])),
  ]);
  await expect(rows(page)).toHaveCount(3);
  const header = (name: string) => page.getByRole('columnheader', { name });
  await expect(header('姓名')).toHaveAttribute('aria-sort', 'ascending');
  await header('合计').getByRole('button').press('Enter');
  await expect(header('合计')).toHaveAttribute('aria-sort', 'descending');
  expect(await names(page)).toEqual(['乌云', '其其格玛', '阿拉腾']);
  await header('合计').getByRole('button').press('Space');
  await expect(header('合计')).toHaveAttribute('aria-sort', 'ascending');
  expect(await names(page)).toEqual(['阿拉腾', '其其格玛', '乌云']);
  await page.getByRole('searchbox', { name: '查找' }).fill('教育局');
  expect(await names(page)).toEqual(['乌云']);
  await page.getByRole('button', { name: '看全部' }).click();
  expect(await names(page)).toHaveLength(3);

  await page.setViewportSize({ width: 800, height: 860 });
  for (const size of [22, 26, 30]) {
    await page.getByRole('button', { name: '大字' }).click();
    await expect(page.locator('html')).toHaveCSS('font-size', `${size}px`);
  }
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '36px';
  });
  const frame = page.getByRole('region', { name: '各人的数' });
  const [inside, outside] = await Promise.all([
    frame.evaluate((element) => element.scrollWidth - element.clientWidth),
    page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
  ]);
  expect(inside).toBeGreaterThan(500);
  expect(outside).toBeLessThanOrEqual(0);
  await frame.focus();
  for (let press = 0; press < 5; press++) await page.keyboard.press('ArrowRight');
  await expect.poll(() => frame.evaluate((element) => element.scrollLeft)).toBeGreaterThan(50);
  // The name stays in view.
  expect((await row(page, '乌云').getByRole('button').boundingBox())?.x).toBeGreaterThanOrEqual(0);
});

test('7. Officer: a folder is chosen, or files and folders are dropped anywhere on the page', async ({ fresh }) => {
  const folder = mkdtempSync(join(tmpdir(), 'unit-'));
  try {
    mkdirSync(join(folder, '登记表', '二科'), { recursive: true });
    writeFileSync(join(folder, '登记表', '乌云.docx'), await form('乌云', met()));
    writeFileSync(join(folder, '登记表', '~$乌云.docx'), 'x');
    writeFileSync(join(folder, '登记表', '二科', '其其格玛.docx'), await form('其其格玛', short()));
    writeFileSync(join(folder, '阿拉腾.docx'), await form('阿拉腾', met()));
    const page = await withFolder(fresh, join(folder, '登记表'));
    await expect(rows(page)).toHaveCount(2);
    expect(await cell(page, '其其格玛', '来源')).toBe('登记表/二科/其其格玛.docx');
    await expect(skipped(page).getByRole('listitem')).toHaveText([/^登记表\/~\$乌云.docx：.*不用管。$/]);

    await page.getByRole('button', { name: '全部清空' }).click();
    await expect(page.getByText('把学员交来的登记表')).toBeVisible();
    await dropFiles(
      page,
      readdirSync(folder).map((name) => join(folder, name)),
    );
    await expect(rows(page)).toHaveCount(3);
    await expect(page.getByText('松开鼠标')).toHaveCount(0);
    expect(await cell(page, '其其格玛', '来源')).toBe('登记表/二科/其其格玛.docx');
    expect(await cell(page, '阿拉腾', '来源')).toBe('阿拉腾.docx');
    await expect(page).toHaveURL(/roster\.html$/);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('7. Officer: 500 files in one go, at 50 a second or more, with memory flat, and the page answering', async ({
  fresh,
}) => {
  test.setTimeout(180_000);
  const folder = mkdtempSync(join(tmpdir(), 'many-'));
  try {
    await writeUnit(folder);
    const page = await fresh.open('roster.html');
    const { perFile, grown, longest } = await rollUp(page, folder);
    console.log(
      `${unitSize} files: ${(1_000 / perFile).toFixed(0)} a second, heap grown by ${grown.toFixed(1)} MB, longest task ${longest.toFixed(0)} ms`,
    );
    await expect(counts(page)).toContainText('共 495 人');
    await expect(page.getByText('第 1–100 条，共 495 条')).toBeVisible();
    await expect(skipped(page).getByRole('listitem')).toHaveCount(5);
    await expect(counts(page)).toContainText('有差异 100');
    expect(perFile).toBeLessThan(20);
    expect(grown).toBeLessThan(6);
    expect(longest).toBeLessThan(400);

    // While it reads it says how far it is, and can be stopped.
    await page.getByRole('button', { name: '全部清空' }).click();
    await dropFiles(page, [folder]);
    await page.getByRole('button', { name: '停下' }).click();
    const stopped = page.getByText(/^已停下，还有 \d+ 个没有读；已读的都在下面/);
    await expect(stopped).toBeVisible();
    const left = Number(/\d+/.exec(await stopped.innerText()));
    expect(left).toBeGreaterThan(100);
    await page.waitForTimeout(300);
    await expect(stopped).toContainText(`还有 ${left} 个`);
    await expect(page.locator('.reading .n').first()).toHaveText(String(unitSize - left));
    await page.getByRole('button', { name: '接着读' }).click();
    await expect(counts(page)).toContainText('共 495 人');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('7. Officer: nothing of the database is in what the page loads', () => {
  const folder = ensureBuild('chromium');
  const loaded = new Map<string, string>();
  const follow = (path: string) => {
    if (loaded.has(path)) return;
    const text = readFileSync(join(folder, path), 'utf8');
    loaded.set(path, text);
    for (const [, name] of text.matchAll(/["'`](?:\.\/|\/?chunks\/)([\w.-]+\.js)["'`]/g)) follow(`chunks/${name}`);
  };
  follow('roster.html');
  expect(loaded.size).toBeGreaterThan(5);
  for (const [path, text] of loaded) expect(text, path).not.toMatch(/dexie|indexedDB|IDBDatabase/i);
});

test('7. Officer: Firefox reads the same files', async ({ academy }) => {
  const firefox = await openFirefox(ensureBuild('firefox-test'), academy.port);
  try {
    const page = await firefox.open('roster.html');
    const bytes = Buffer.from(raised(await form('其其格玛', short(), { withEntries: true }))).toString('base64');
    await page.evaluate((content) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(atob(content), (one) => one.charCodeAt(0))], '其其格玛.docx'));
      dispatchEvent(new DragEvent('drop', { dataTransfer: data, cancelable: true }));
    }, bytes);
    await page.waitForFunction(() => document.body.innerText.includes('表上改动 1 处'), { timeout: 20_000 });
    expect(await page.evaluate(() => document.querySelector('.counts')?.textContent)).toBe(
      '共 1 人，达标 0，未达标 1，有差异 1。',
    );
    expect(await page.evaluate(() => 'webkitdirectory' in HTMLInputElement.prototype)).toBe(true);
  } finally {
    await firefox.close();
  }
});
