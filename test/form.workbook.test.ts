import { read, type WorkSheet } from '@e965/xlsx';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { standing } from '../lib/credit/index.ts';
import { yearWorkbook } from '../lib/form/workbook.ts';
import { course, inHalfDays, offJob, opening, text } from './credit.account.ts';
import { asked } from './credit.ledger.ts';
import { readAll, reportOf } from './export.report.ts';
import { sheetsShown } from './form/office.ts';
import { hasCalc } from './tools/programs.ts';

const cycleStart = { settings: { cycleStart: 2016 } };
const records = [
  course(63.5, '2018-05-06', { title: '草原生态' }),
  course(2, null, { title: '没有日期' }),
  offJob(6, ['2018-10-15', '2018-10-17'], {
    ...{ title: '=进修班&<1>\u0001', organizer: '盟委组织部', note: '自带笔记本', institution: true },
  }),
  text(2500, '2018-06-01', { title: '读书笔记', planned: true }),
  offJob(10, ['2017-03-06', '2017-03-10'], { title: '往年的班', institution: true }),
  offJob(2, '2017-04-10', { title: '会议', institution: false }),
  offJob(4, ['2017-05-08', '2017-05-09'], { title: '补训的班', institution: true, makeupFor: 2016 }),
  opening(120.5, 2016),
];
const recorded = [2018, 2017];
const report = reportOf(records, { ...cycleStart, today: '2018-12-01' });

const opened = (bytes: Uint8Array) => read(bytes, { cellDates: true, cellNF: true });
const workbook = (of = report) => opened(yearWorkbook(of, recorded));
const letters = [...'ABCDEFGHIJKLMNOPQRSTU'];
const rowsOf = (sheet: WorkSheet | undefined) =>
  Array.from({ length: 20 }, (_, row) => letters.map((column) => sheet?.[`${column}${row + 1}`]?.v ?? null));
/** The rows of the second sheet by what stands in their first cell, each cell by its header; without the empty ones. */
function cycleSheet(of = report) {
  const [headers = [], ...rows] = rowsOf(workbook(of).Sheets.各年汇总);
  const named = (row: unknown[]) => headers.flatMap((header, at) => (row[at] === null ? [] : [[header, row[at]]]));
  return new Map(
    rows.filter(([first]) => first !== null).map((row) => [String(row[0]), Object.fromEntries(named(row))]),
  );
}

test('the year is a sheet of its entries, numbers as numbers and days as days, with its sums', () => {
  const book = workbook();
  expect(book.SheetNames).toEqual(['2018 年明细', '各年汇总']);
  const sheet = book.Sheets['2018 年明细'];
  const rows = rowsOf(sheet).map((row) => row.slice(0, 12));
  expect(rows[0]).toEqual([
    '序号',
    '类别',
    '内容',
    '开始日期',
    '结束日期',
    '主办单位',
    '地点',
    '已学',
    '计入',
    '状态',
    '来源',
    '备注',
  ]);
  expect(rows.slice(1, 6).map((row) => [row[1], row[2], row[7], row[8], row[9], row[10]])).toEqual([
    ['脱产培训', '期初', 120.5, null, '只计五年', '期初'],
    ['网络培训', '草原生态', 63.5, null, '合计封顶', '学院读取'],
    ['在职自学', '读书笔记', 8, null, '—', '计划'],
    ['脱产培训', '=进修班&<1>', 24, 24, '计入', '本人填报'],
    ['网络培训', '没有日期', 2, null, '待定年度', '学院读取'],
  ]);
  expect([sheet?.D5?.t, sheet?.D5?.z, sheet?.H3?.t, sheet?.C5?.t]).toEqual(['d', 'yyyy-mm-dd', 'n', 's']);
  expect((sheet?.D5?.v as Date | undefined)?.toISOString().slice(0, 10)).toBe('2018-10-15');
  expect(rows.slice(6, 13).map((row) => [row[2], row[7], row[8], row[9]])).toEqual([
    ['脱产培训小计', 24, 24, null],
    ['网络培训小计', 63.5, 50, null],
    ['年度合计', null, 74, '还差 36 学时'],
    ['年度要求', null, 110, '县处级及以上党政领导干部'],
    ['其中网络要求', 50, null, null],
    ['另有计划', 8, null, '不在合计里'],
    ['另有待定年度', 2, null, '不在合计里'],
  ]);
  expect([sheet?.C14?.v, sheet?.D14?.t, sheet?.C15]).toEqual(['统计日期', 'd', undefined]);
});

test('what the reading leaves open stands below the year, too', () => {
  const { Sheets } = workbook({ ...report, coverage: { ...readAll, read: 20 } });
  expect(Sheets['2018 年明细']?.C15?.v).toBe('注意：网络课程还没有全部读到或核对，数字可能有出入');
});

test('every year of the cycle is a row; one without entries says so instead of being short', () => {
  const rows = cycleSheet();
  expect([...rows.keys()].slice(0, 5)).toEqual(['2016', '2017', '2018', '2019', '2020']);
  expect(rows.get('2018')).toEqual({
    ...{ 年度: 2018, 干部类别: '县处级及以上党政领导干部', 要求: 110, 合计: 74, 结论: '未达标' },
    ...{ 脱产培训: 24, 中心组学习: 0, 网络已学: 63.5, 网络计入: 50, 在职自学: 0, 其他培训: 0, 授课奖励: 0 },
    ...{ 还差: 36, 网络还差: 0, 待确认: 0, 院校类脱产: 24 },
  });
  expect(rows.get('2016')).toEqual({ 年度: 2016, 干部类别: '县处级及以上党政领导干部', 要求: 110, 结论: '无记录' });
  expect(rows.get('2017')).toMatchObject({ 脱产培训: 48, 院校类脱产: 56 });
});

test('the five years are summed up as on the page: opening balances, hours, months, what is required', () => {
  const rows = cycleSheet();
  const { cycle } = report.standing;
  expect([...rows].slice(5)).toEqual([
    ['期初（截至 2016 年底，本人填报）', { 年度: '期初（截至 2016 年底，本人填报）', 院校类脱产: 120.5 }],
    ['五年合计（2016–2020）', { 年度: '五年合计（2016–2020）', 院校类脱产: 200.5, 折合月数: 0.3, 五年结论: '未达标' }],
    ['五年要求（满足一项即可）', { 年度: '五年要求（满足一项即可）', 院校类脱产: 550, 折合月数: 3 }],
    ['还差', { 年度: '还差', 院校类脱产: 349.5 }],
  ]);
  expect([cycle?.hours, cycle?.months, cycle?.short]).toEqual([20_050, 0.3, 34_950]);
});

test('a group that owes no five years has none in the sheet; days that meet the year leave nothing short', () => {
  const twelve = inHalfDays('other', 24, ['2018-06-04', '2018-06-15'], { absentHours: 0 });
  const days = reportOf([{ ...twelve, measure: { type: 'half-days', halfDays: 24, plannedHours: 8_000 } }], {
    ...{ group: 'other', ...cycleStart },
  });
  const rows = cycleSheet(days);
  expect([...rows.keys()]).toEqual(['2016', '2017', '2018', '2019', '2020']);
  expect(rows.get('2018')).toMatchObject({ 要求: 90, 或天数要求: 12, 合计: 80, 培训天数: 12, 结论: '达标', 还差: 0 });
  expect(rows.get('2018')).not.toHaveProperty('院校类脱产');
});

test('for any ledger the years and the opening balances add up to the five years', () => {
  fc.assert(
    fc.property(asked, ({ account, year, today }) => {
      const result = standing(account, year, today);
      const years = Array.from({ length: 20 }, (_, step) => 2010 + step);
      const of = { account, standing: result, isRecorded: true, coverage: null, today };
      const { Sheets } = opened(yearWorkbook(of, years));
      const [headers = [], ...rows] = rowsOf(Sheets.各年汇总);
      const at = headers.indexOf('院校类脱产');
      expect(at >= 0).toBe(result.cycle !== null);
      if (!result.cycle) return;
      const parts = rows.filter(([name]) => typeof name === 'number' || String(name).startsWith('期初'));
      const sum = parts.reduce((total, row) => total + Math.round(Number(row[at]) * 100), 0);
      expect(sum).toBe(result.cycle.hours);
    }),
    { numRuns: 100 },
  );
});

test('headers stay while scrolling, columns have widths', () => {
  const files = unzipSync(yearWorkbook(report, recorded));
  const sheetOf = (number: number) => strFromU8(files[`xl/worksheets/sheet${number}.xml`] as Uint8Array);
  for (const sheet of [sheetOf(1), sheetOf(2)]) expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
  expect(sheetOf(1).match(/<col [^>]*width="[\d.]+"/g)).toHaveLength(12);
  expect(sheetOf(2).match(/<col [^>]*width="[\d.]+"/g)).toHaveLength(letters.length);
});

test.skipIf(!hasCalc())(
  'LibreOffice opens both sheets and shows days and numbers as they are read',
  () => {
    const shown = sheetsShown(yearWorkbook(report, recorded));
    expect(Object.keys(shown).sort()).toEqual(['2018 年明细', '各年汇总']);
    expect(shown['2018 年明细']?.[4]).toBe(
      '4,脱产培训,=进修班&<1>,2018-10-15,2018-10-17,盟委组织部,,24,24,计入,本人填报,自带笔记本',
    );
    expect(shown['2018 年明细']?.[2]).toContain(',63.5,,合计封顶');
    expect(shown.各年汇总?.find((line) => line.startsWith('五年合计'))).toMatch(/,200\.5,0\.3,未达标$/);
  },
  60_000,
);

test.skipIf(!hasCalc())(
  'a title that begins like a formula is text for LibreOffice, as it was entered',
  () => {
    const titles = ['=1+1', '+86 座谈会', '-3', '@某旗', '=HYPERLINK("http://a.invalid","看")'];
    const entries = titles.map((title, index) => offJob(2, `2018-03-0${index + 1}`, { title, organizer: title }));
    const shown = sheetsShown(yearWorkbook(reportOf(entries, { today: '2018-12-01' }), [2018]))['2018 年明细'];
    for (const [index, title] of titles.entries()) {
      const cell = /[",]/.test(title) ? `"${title.replaceAll('"', '""')}"` : title;
      expect(shown?.[index + 1]).toContain(`,${cell},2018-03-0${index + 1},2018-03-0${index + 1},${cell},`);
    }
  },
  60_000,
);
