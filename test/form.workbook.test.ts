import { read, type WorkSheet } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { standing } from '../lib/credit/index.ts';
import { yearWorkbook } from '../lib/form/workbook.ts';
import { account, course, offJob, text } from './credit.account.ts';

const records = [
  course(63.5, '2018-05-06', { title: '草原生态' }),
  course(2, null, { title: '没有日期' }),
  offJob(6, ['2018-10-15', '2018-10-17'], { title: '=进修班&<1>\u0001', organizer: '盟委组织部', note: '自带笔记本' }),
  text(2500, '2018-06-01', { title: '读书笔记', planned: true }),
];
const whole = account(records);
const of = (year: number) => standing(whole, year, '2018-12-01');

function workbook() {
  const bytes = yearWorkbook(whole, of(2018), [of(2017), of(2018)]);
  return { bytes, book: read(bytes, { cellDates: true, cellNF: true }) };
}
const rowsOf = (sheet: WorkSheet | undefined) =>
  Array.from({ length: 20 }, (_, row) =>
    [...'ABCDEFGHIJKL'].map((column) => sheet?.[`${column}${row + 1}`]?.v ?? null),
  );

test('the year is a sheet of its entries, numbers as numbers and days as days, with its sums', () => {
  const { book } = workbook();
  expect(book.SheetNames).toEqual(['2018 年明细', '各年汇总']);
  const sheet = book.Sheets['2018 年明细'];
  const rows = rowsOf(sheet);
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
  expect(rows.slice(1, 5).map((row) => [row[1], row[2], row[7], row[8], row[9], row[10]])).toEqual([
    ['网络培训', '草原生态', 63.5, null, '合计封顶', '学院读取'],
    ['在职自学', '读书笔记', 8, null, '—', '计划'],
    ['脱产培训', '=进修班&<1>', 24, 24, '计入', '本人填报'],
    ['网络培训', '没有日期', 2, null, '待定年度', '学院读取'],
  ]);
  expect([sheet?.D4?.t, sheet?.D4?.z, sheet?.H2?.t]).toEqual(['d', 'yyyy-mm-dd', 'n']);
  expect((sheet?.D4?.v as Date | undefined)?.toISOString().slice(0, 10)).toBe('2018-10-15');
  expect(rows.slice(5, 11).map((row) => [row[2], row[7], row[8], row[9]])).toEqual([
    ['脱产培训小计', 24, 24, null],
    ['网络培训小计', 63.5, 50, null],
    ['年度合计', null, 74, '还差 36 学时'],
    ['年度要求', null, 110, '县处级及以上党政领导干部'],
    ['另有计划', 8, null, '不在合计里'],
    ['另有待定年度', 2, null, '不在合计里'],
  ]);
});

test('the years of the cycle are the second sheet', () => {
  const { book } = workbook();
  const rows = rowsOf(book.Sheets.各年汇总);
  expect(rows[0]?.slice(0, 11)).toEqual([
    '年度',
    '脱产培训',
    '中心组学习',
    '网络培训',
    '在职自学',
    '其他培训',
    '授课奖励',
    '合计',
    '要求',
    '还差',
    '结论',
  ]);
  expect(rows[2]?.slice(0, 11)).toEqual([2018, 24, 0, 50, 0, 0, 0, 74, 110, 36, '还差 36 学时']);
  expect(rows[3]?.slice(0, 2)).toEqual(['五年', '院校类脱产 0 学时，0 个月']);
});

test('headers stay while scrolling, columns have widths', () => {
  const { bytes } = workbook();
  const files = unzipSync(bytes);
  const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] as Uint8Array);
  expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
  expect(sheet.match(/<col [^>]*width="[\d.]+"/g)).toHaveLength(12);
});
