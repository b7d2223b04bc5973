import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { textOf } from '../lib/intake/bytes.ts';
import { pageOfGrid } from '../lib/intake/cells.ts';
import { gridOfText } from '../lib/intake/csv.ts';
import { columnName, type Grid, spoils } from '../lib/intake/grid.ts';
import { pageOfMhtml } from '../lib/intake/mhtml.ts';
import { offersOfClipboard, offersOfFiles } from '../lib/intake/offer.ts';
import { partNamed } from '../lib/intake/page.ts';
import { IntakeProblem, most } from '../lib/intake/problem.ts';
import { gridsOfWorkbook } from '../lib/intake/workbook.ts';
import { checkZip, entriesOf } from '../lib/intake/zip.ts';
import { intakeProblemText, noteText } from '../lib/sentences/intake.ts';
import { zipOf } from './fuzz/zip.ts';
import { fileOf, gb18030, mhtmlOf, utf8, type Value, workbookOf } from './intake.files.ts';

const header = ['课程名称', '学时', '状态', '完成时间'];
const course: Value[] = ['草原', 1.5, '已完成', '2018-05-06'];

test('text is read as marked, as UTF-8, or as GB18030', () => {
  expect(textOf(utf8('课程'))).toBe('课程');
  expect(textOf(Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8('课程')))).toBe('课程');
  expect(textOf(Uint8Array.of(0xff, 0xfe, 0xfe, 0x8b))).toBe('课');
  expect(textOf(Uint8Array.of(0xfe, 0xff, 0x8b, 0xfe))).toBe('课');
  expect(textOf(gb18030('课程名称,学时'))).toBe('课程名称,学时');
  expect(textOf(gb18030('课程'), 'gb2312')).toBe('课程');
});

test('text that is cut in a character, or of no known encoding, is refused', () => {
  const cut = utf8('课程名称,学时\n草原');
  expect(() => textOf(cut.subarray(0, -1))).toThrow('truncated');
  expect(() => textOf(gb18030('课程名称,学时').subarray(0, -1))).toThrow('truncated');
  expect(() => textOf(Uint8Array.of(0x41, 0xff, 0xff, 0x41, 0x80))).toThrow('encoding');
});

test('cells parted by commas, tabs or semicolons; an open quote is named by its row', () => {
  expect(gridOfText('课程,学时\n"草,原",1.5').rows).toEqual([
    ['课程', '学时'],
    ['草,原', '1.5'],
  ]);
  expect(gridOfText('课程\t学时\r\n草原\t1.5\r\n').rows.slice(0, 2)).toEqual([
    ['课程', '学时'],
    ['草原', '1.5'],
  ]);
  expect(gridOfText('课程;学时\n草原;1.5').rows[1]).toEqual(['草原', '1.5']);
  expect(() => gridOfText('课程,学时\n草原,1.5\n"森林,1\n湖,2\n')).toThrow('open-quote (row 3)');
  expect(() => gridOfText('课程,学时\n'.repeat(most.rows + 1))).toThrow('too-many-rows');
});

test('of a workbook that names sheets without end none is read, and at once', async () => {
  const files = unzipSync(workbookOf({ 明细: [['课程名称', '学时']] }));
  const list = strFromU8(files['xl/workbook.xml'] as Uint8Array);
  const endless = list.replace(/<sheet [^>]*>/, (sheet) => sheet.repeat(20_000));
  const bytes = zipSync({ ...files, 'xl/workbook.xml': strToU8(endless) });
  const start = performance.now();
  await expect(gridsOfWorkbook(bytes)).rejects.toThrow('too-many-sheets');
  expect(performance.now() - start).toBeLessThan(10_000);
});

test('a workbook gives days, figures and shares as a reader needs them', async () => {
  const day = { t: 'n' as const, v: 43226, z: 'm/d/yy' };
  const [grid] = await gridsOfWorkbook(
    workbookOf({
      已完成: [header, ['草原', 0.1 + 0.2, { t: 'n', v: 1, z: '0.00%' }, day], ['森林', 1.25, '已完成', null]],
    }),
  );
  expect(grid?.sheet).toBe('已完成');
  expect(grid?.rows).toEqual([header, ['草原', '0.3', '100.00%', '2018-05-06'], ['森林', '1.25', '已完成', '']]);
});

test('a figure with a unit is given with it; one that the sheet shows as another, or not at all, is not believed', async () => {
  const shown = (v: number, z: string): Value => ({ t: 'n', v, z });
  const [grid] = await gridsOfWorkbook(
    workbookOf({
      已完成: [
        header,
        ['草原', shown(45, '0"分钟"'), shown(1, '0%'), null],
        ['森林', shown(0.5, '0.0"天"'), shown(0.996, '0%'), null],
        ['湖泊', shown(1_500, '0.0,'), '已完成', null],
        ['河流', shown(3, ';;;'), '已完成', null],
        ['沙地', shown(1.46, '0.0"学时"'), '已完成', null],
        ['湿地', shown(1.46, '0.0_ ;[Red]-0.0'), '已完成', null],
        ['戈壁', shown(1.5, '#,##0.00'), shown(20180506, '0000"-"00"-"00'), null],
        ['山地', shown(2, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ '), '已完成', null],
        ['高原', shown(2, 'G/通用格式'), '已完成', null],
      ],
    }),
  );
  expect(grid?.rows.slice(1).map(([, hours, state]) => [hours, state])).toEqual([
    ['45分钟', '100%'],
    ['0.5天', '？'],
    ['？', '已完成'],
    ['', '已完成'],
    ['？', '已完成'],
    ['1.46', '已完成'],
    ['1.5', '2018-05-06'],
    ['2.00', '已完成'],
    ['2', '已完成'],
  ]);
  const { notes } = pageOfGrid(grid as Grid);
  expect(notes.filter(spoils).map(({ code, row, column }) => `${code} ${row} ${column}`)).toEqual([
    'format 3 C',
    'format 4 B',
    'format 6 B',
  ]);
});

test('the day is the same in workbooks that count from 1904, and in Chinese formats', async () => {
  const files = unzipSync(workbookOf({ 表: [header, ['草原', 1, '已完成', { t: 'n', v: 41764, z: 'm/d/yy' }]] }));
  const book = new TextDecoder().decode(files['xl/workbook.xml']);
  files['xl/workbook.xml'] = utf8(book.replace(/<workbookPr[^/]*\/>/, '<workbookPr date1904="1"/>'));
  const styles = new TextDecoder().decode(files['xl/styles.xml']);
  files['xl/styles.xml'] = utf8(styles.replaceAll('numFmtId="14"', 'numFmtId="31"'));
  const [grid] = await gridsOfWorkbook(zipSync(files) as Uint8Array<ArrayBuffer>);
  expect(grid?.rows[1]?.[3]).toBe('2018-05-06');
});

test('a day written as one, not as a number, is that day in every time zone', async () => {
  const files = unzipSync(workbookOf({ 表: [header, ['草原', 1, '已完成', { t: 'n', v: 43226, z: 'm/d/yy' }]] }));
  const sheet = new TextDecoder().decode(files['xl/worksheets/sheet1.xml']);
  expect(sheet).toContain('<v>43226</v>');
  files['xl/worksheets/sheet1.xml'] = utf8(
    sheet.replace(/<c ([^>]*?)(?: t="n")?><v>43226</, '<c $1 t="d"><v>2018-05-06T00:00:00<'),
  );
  const [grid] = await gridsOfWorkbook(zipSync(files) as Uint8Array<ArrayBuffer>);
  expect(grid?.rows[1]?.[3]).toBe('2018-05-06');
});

test('empty and hidden sheets are no choice, hidden columns are nobody’s to see', async () => {
  const bytes = workbookOf({ 空: [], 甲: [header, course], 乙: [header, course] }, (sheet, name) => {
    if (name === '乙') sheet['!cols'] = [{}, { hidden: true }];
  });
  const grids = await gridsOfWorkbook(bytes);
  expect(grids.map(({ sheet }) => sheet)).toEqual(['甲', '乙']);
  expect(grids[1]?.rows[1]).toEqual(['草原', '', '已完成', '2018-05-06']);
});

test('a sheet that the list names many times is one choice', async () => {
  const files = unzipSync(workbookOf({ 明细: [header, course] }));
  const list = new TextDecoder().decode(files['xl/workbook.xml']).replace(/<sheet .*?\/>/, (sheet) => sheet.repeat(50));
  expect(await gridsOfWorkbook(zipSync({ ...files, 'xl/workbook.xml': utf8(list) }))).toHaveLength(1);
});

test.each(['A2757600914', 'ZZZZZZZ2', 'A-1', '-1', '', 'A1e9', 'XFE2'])(
  'a cell that claims to lie at “%s” fills no memory',
  async (place) => {
    const files = unzipSync(workbookOf({ 明细: [header, course] }));
    const [name = ''] = Object.keys(files).filter((each) => each.includes('sheet1.xml'));
    const sheet = new TextDecoder().decode(files[name]).replace('r="B2"', `r="${place}"`);
    const begun = performance.now();
    await gridsOfWorkbook(zipSync({ ...files, [name]: utf8(sheet) })).catch((error) =>
      expect(error).toBeInstanceOf(IntakeProblem),
    );
    expect(performance.now() - begun).toBeLessThan(1_000);
  },
);

test('a workbook with macros, another kind of zip, and one cut short are refused', async () => {
  const bytes = workbookOf({ 表: [header, course] });
  const files = unzipSync(bytes);
  await expect(
    gridsOfWorkbook(zipSync({ ...files, 'xl/vbaProject.bin': utf8('x') }) as Uint8Array<ArrayBuffer>),
  ).rejects.toThrow('macros');
  await expect(gridsOfWorkbook(zipSync({ 'word/document.xml': utf8('x') }) as Uint8Array<ArrayBuffer>)).rejects.toThrow(
    'no-workbook',
  );
  for (const length of [bytes.length - 1, bytes.length - 100, bytes.length / 2, 30])
    await expect(gridsOfWorkbook(bytes.slice(0, length)), String(length)).rejects.toThrow('truncated');
  await expect(gridsOfWorkbook(workbookOf({ 表: [] }))).rejects.toThrow('no-content');
});

test('a workbook whose file claims in its own header to be endless costs no memory', async () => {
  const name = 'xl/worksheets/sheet1.xml';
  const bytes = zipSync(unzipSync(workbookOf({ 表: [header, course] }))) as Uint8Array<ArrayBuffer>;
  const { at } = entriesOf(bytes).find((entry) => entry.name === name) as { at: number };
  const view = new DataView(bytes.buffer);
  // Its sizes come after it, so that those before it say nothing.
  view.setUint16(at + 6, 8, true);
  view.setUint32(at + 22, 0xffff_ffff, true);
  const before = process.memoryUsage().rss;
  const [grid] = await gridsOfWorkbook(bytes);
  expect(grid?.rows).toHaveLength(2);
  expect(process.memoryUsage().rss - before).toBeLessThan(500_000_000);
});

test('a zip that holds two files of one name is refused', async () => {
  const bytes = zipOf(
    [
      ['xl/workbook.xml', utf8('a')],
      ['xl/workbook.xml', utf8('b')],
    ],
    false,
  );
  await expect(checkZip(bytes)).rejects.toThrow('truncated');
});

test('a zip that unpacks to more than it may, or to more than it says, is refused before anything believes it', {
  // Sixty megabytes of zeros are packed first.
  timeout: 60_000,
}, async () => {
  const zeros = zipSync({ 'xl/workbook.xml': new Uint8Array(most.unpacked + 1) }, { level: 9 });
  await expect(checkZip(zeros)).rejects.toThrow('zip-bomb');
  const liar = zipSync({ 'xl/workbook.xml': new Uint8Array(5_000_000) }, { level: 9 });
  const view = new DataView(liar.buffer, liar.byteOffset);
  const central = liar.length - 22 - 46 - 'xl/workbook.xml'.length;
  expect(view.getUint32(central, true)).toBe(0x02014b50);
  view.setUint32(22, 4_000_000_000, true);
  await expect(checkZip(liar)).rejects.toThrow('zip-bomb');
  for (const at of [22, central + 24]) view.setUint32(at, 10, true);
  await expect(checkZip(liar)).rejects.toThrow('zip-bomb');
});

test('a byte that changed on the way is noticed: another figure would look like any', async () => {
  const files = unzipSync(workbookOf({ 表: [header, course] }));
  for (const level of [0, 6] as const) {
    const bytes = zipSync(files, { level }) as Uint8Array<ArrayBuffer>;
    await checkZip(bytes);
    const text = new TextDecoder('latin1').decode(bytes);
    // Packed, the sum is changed and not what it is of.
    const at = level === 0 ? text.indexOf('<v>1.5</v>') + 3 : text.indexOf('PK\x01\x02') + 16;
    bytes.set([text.charCodeAt(at) ^ 8], at);
    await expect(checkZip(bytes), String(level)).rejects.toThrow('truncated');
  }
});

test('older workbooks and locked ones are told apart from each other, pictures and unknown files from both', async () => {
  const container = (text: string) =>
    Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, ...[...text].flatMap((one) => [one.charCodeAt(0), 0]));
  const offers = (name: string, bytes: Uint8Array<ArrayBuffer> | string) => offersOfFiles([fileOf(name, bytes)]);
  await expect(offers('旧.xls', container('Workbook'))).rejects.toThrow('old-workbook');
  await expect(offers('锁.xlsx', container('EncryptedPackage'))).rejects.toThrow('encrypted');
  await expect(offers('图.csv', Uint8Array.of(0x89, 0x50, 0x4e, 0x47))).rejects.toThrow('picture');
  await expect(offers('x.csv', Uint8Array.of(1, 0, 2, 0))).rejects.toThrow('unknown-format');
  await expect(offers('空.csv', '')).rejects.toThrow('no-content');
});

test('a file over the bound is refused without being read', async () => {
  const large = fileOf('大.csv', '');
  Object.defineProperty(large, 'size', { value: 100_000_000 });
  Object.defineProperty(large, 'arrayBuffer', { value: () => Promise.reject(new Error('read')) });
  await expect(offersOfFiles([large])).rejects.toThrow('too-large');
});

test('columns are named as spreadsheets name them', () => {
  expect([0, 25, 26, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
});

const gridOf = (rows: string[][], change: Partial<Grid> = {}): Grid => ({
  sheet: '表',
  rows,
  formulas: [],
  unclear: [],
  merges: [],
  hidden: [],
  isCounted: false,
  ...change,
});

const line = (title: string) => [title, '1.5', '已完成', '2018-05-06'];

test('a formula, merged cells and a row out of step cost their rows the hours, and are named by sheet, row and column', () => {
  const { html, notes } = pageOfGrid(
    gridOf([['2018年度已完成课程'], header, line('草原'), line('森林'), line('湖泊'), line('河流'), ['合计', '6']], {
      formulas: [
        { row: 3, column: 1 },
        { row: 6, column: 1 },
      ],
      merges: [{ from: { row: 4, column: 1 }, to: { row: 5, column: 1 } }],
    }),
  );
  expect(notes).toEqual([
    { code: 'formula', sheet: '表', row: 4, column: 'B', title: '森林' },
    { code: 'merged', sheet: '表', row: 5, column: 'B', title: '湖泊' },
    { code: 'merged', sheet: '表', row: 6, column: 'B', title: '河流' },
  ]);
  expect(html).toContain('<h2>2018年度已完成课程</h2>');
  expect(html.match(/<td>1\.5<\/td>/g)).toHaveLength(1);
  expect(html).toContain('<tr><td>合计</td><td></td></tr>');
});

test('a row without a year among rows that have one is not taken, but where its day tells', () => {
  const { notes } = pageOfGrid(
    gridOf([
      ['2018年度'],
      ['年度', ...header],
      ['2017', '草原', '1', '已完成', ''],
      ['', '森林', '1', '已完成', ''],
      ['', '湖泊', '1', '已完成', '2017-05-06'],
    ]),
  );
  expect(notes.map(({ code, row, column }) => `${code} ${row} ${column}`)).toEqual(['year 4 A']);
});

test('a cell that is not understood is named by its place and what stands there; a day alone costs no row', () => {
  const { html, notes } = pageOfGrid(
    gridOf([
      header,
      ['草原', '45分钟', '已完成', '2018-05-06'],
      ['森林', '1', '合格', '2018-05-06'],
      ['湖泊', '1', '已完成', '2018-13-40'],
      ['河流', '1', '95%', ''],
      ['沙地', '', '学习中', '—'],
    ]),
  );
  expect(notes.map(noteText)).toEqual([
    '工作表“表”第 2 行 B 列的学时“45分钟”看不明白，这一行没有采用。',
    '工作表“表”第 3 行 C 列“合格”没有写明是否完成，这一行没有采用。',
    '工作表“表”第 4 行 D 列的日期“2018-13-40”看不明白，日期没有采用。',
  ]);
  expect(html).toContain('<tr><td>湖泊</td><td>1</td>');
});

test('a sentence names sheet, row and column, and a row that stops the whole file', () => {
  expect(noteText({ code: 'formula', sheet: '课程', row: 3, column: 'C', title: '草原' })).toBe(
    '工作表“课程”第 3 行 C 列是公式，结果不一定可靠，这一行没有采用。请改成数字。',
  );
  expect(noteText({ code: 'uneven', sheet: null, row: 2, column: null, title: '草' })).toMatch(
    /^第 2 行的格数与表头不一致/,
  );
  expect(intakeProblemText(new IntakeProblem('open-quote', 3))).toMatch(/^第 3 行的引号没有成对/);
  expect(intakeProblemText(new IntakeProblem('macros'))).toContain('另存为不带宏的 .xlsx');
});

test('cells of a .csv are never shifted: a row of another length is named', () => {
  const { notes } = pageOfGrid(gridOfText('课程,学时,状态\n草,原,1.5,已完成\n森林,1\n湖泊,1,已完成\n\n合计,2\n'));
  expect(notes).toEqual([
    { code: 'uneven', sheet: null, row: 2, column: null, title: '草' },
    { code: 'uneven', sheet: null, row: 3, column: null, title: '森林' },
  ]);
});

test('a merged header says its word over all its columns and rows; a title over two columns is one title', () => {
  const { html, notes } = pageOfGrid(
    gridOf(
      [
        ['课程名称', '', '学时', '状态'],
        ['', '', '', ''],
        ['草原', '', '1.5', '已完成'],
      ],
      {
        merges: [
          { from: { row: 0, column: 0 }, to: { row: 1, column: 1 } },
          { from: { row: 2, column: 0 }, to: { row: 2, column: 1 } },
        ],
      },
    ),
  );
  expect(notes).toEqual([]);
  expect(html).toContain('<tr><td>课程名称</td><td>课程名称</td><td></td><td></td></tr>');
});

test('a row that the sheet hides is left out, and said', () => {
  const { html, notes } = pageOfGrid(gridOf([header, line('草原'), line('森林')], { hidden: [1] }));
  expect(notes).toEqual([{ code: 'hidden', sheet: '表', row: 2, column: null, title: '草原' }]);
  expect(html).not.toContain('草原');
});

test('markup in a cell is text', () => {
  expect(pageOfGrid(gridOf([header, line('<img src=x onerror=alert(1)>&amp;')])).html).toContain(
    '<td>&lt;img src=x onerror=alert(1)>&amp;amp;</td>',
  );
});

test('a page in one file comes apart into the page, its frames and its styles', () => {
  const page = pageOfMhtml(
    utf8(
      mhtmlOf('<!doctype html><p>草原=1.5</p><iframe src="cid:frame-1@mhtml.blink"></iframe>', [
        { type: 'text/html', id: 'frame-1@mhtml.blink', text: '<p>森林</p>' },
        { type: 'text/css', id: 'css-1@mhtml.blink', text: '.x{display:none}' },
        { type: 'image/png', id: 'picture', text: 'x' },
      ]),
    ),
  );
  expect(page.html).toBe('<!doctype html><p>草原=1.5</p><iframe src="cid:frame-1@mhtml.blink"></iframe>');
  expect(page.url).toBe('http://www.nmgce.gov.cn/records?year=2018');
  expect(partNamed('cid:frame-1@mhtml.blink', page)?.text).toBe('<p>森林</p>');
  expect(partNamed('cid:css-1@mhtml.blink', page)?.text).toBe('.x{display:none}');
  expect(page.parts).toHaveLength(2);
});

test('a page in one file that breaks off is refused', () => {
  const text = mhtmlOf('<p>草原</p>');
  expect(() => pageOfMhtml(utf8(text.slice(0, -30)))).toThrow('truncated');
});

test('a page without its end is refused; where it was saved from is read from its comment', async () => {
  const whole = '<!doctype html><!-- saved from url=(0030)http://www.nmgce.gov.cn/records --><html><p>草原</p></html>';
  const [offer] = await offersOfFiles([fileOf('页.html', whole)]);
  expect(offer?.page.url).toBe('http://www.nmgce.gov.cn/records');
  await expect(offersOfFiles([fileOf('页.html', whole.slice(0, -9))])).rejects.toThrow('truncated');
});

test('a page is chosen together with its folder; two pages at once are not', async () => {
  const top = '<html><iframe src="./%E9%A1%B5_files/saved_resource.html"></iframe></html>';
  const frame = fileOf('saved_resource.html', '<html><p>草原</p></html>');
  const script = fileOf('app.js', 'x');
  const [offer] = await offersOfFiles([frame, script, fileOf('页.html', top)]);
  expect(offer?.page.html).toBe(top);
  expect(partNamed('./%E9%A1%B5_files/saved_resource.html', offer?.page as never)?.text).toContain('草原');
  await expect(offersOfFiles([fileOf('1.html', '<html></html>'), fileOf('2.html', '<html></html>')])).rejects.toThrow(
    'several-pages',
  );
});

test('a workbook that is a page in truth is read as one, whatever its name', async () => {
  const [offer] = await offersOfFiles([fileOf('导出.xls', '<html><table><tr><td>课程</td></tr></table></html>')]);
  expect(offer?.kind).toBe('page');
});

test('the clipboard offers its table, and its plain cells behind it', () => {
  const offers = offersOfClipboard({ html: '<table></table>', text: '课程\t学时' });
  expect(offers.map(({ page }) => page.html.includes('<td>'))).toEqual([false, true]);
  expect(() => offersOfClipboard({ html: '', text: '  ' })).toThrow('no-content');
});

test('a table on the clipboard is not refused for what its plain cells can’t tell', () => {
  const html = '<table><tr><td>课程</td><td>学时</td></tr><tr><td>"两会"精神</td><td>1</td></tr></table>';
  for (const text of ['课程\t学时\n"两会"精神\t1', '课程\t学时\n'.repeat(most.rows + 1)])
    expect(offersOfClipboard({ html, text }).map(({ page }) => page.html)).toEqual([html]);
});
