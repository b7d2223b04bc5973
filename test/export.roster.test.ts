import { expect, test } from 'vitest';
import { rosterColumns, rosterText, rowOfReport } from '../lib/form/roster.ts';
import { course, offJob } from './credit.account.ts';
import { readAll, reportOf } from './export.report.ts';

const records = [
  course(63.5, '2018-05-06'),
  offJob(13, ['2018-06-04', '2018-06-12']),
  course(1.5, '2017-05-06', { courseKey: 'id:again' }),
  course(1.5, '2018-05-06', { courseKey: 'id:again' }),
];
const named = (name: string) => reportOf(records, { profile: { name } });
const cellsOf = (line = '') => line.split('\t');
/** The first cell of a learner's row. */
const nameCell = (name: string) => cellsOf(rosterText([named(name)], false))[0];

test('a learner’s year is one line, each figure in the cell below its header', () => {
  const [headers, cells, ...rest] = rosterText([named('其其格玛')], true)
    .split('\r\n')
    .map(cellsOf);
  expect(rest).toEqual([]);
  expect(headers?.map((header, index) => `${header} ${cells?.[index]}`)).toEqual([
    '姓名 其其格玛',
    '年度 2018',
    '干部类别 县处级及以上党政领导干部',
    '要求 110',
    '或天数要求 ',
    '合计 102',
    '培训天数 ',
    '脱产培训 52',
    '中心组学习 0',
    '网络已学 63.5',
    '网络计入 50',
    '在职自学 0',
    '其他培训 0',
    '授课奖励 0',
    '结论 未达标',
    '还差 8',
    '网络还差 0',
    '补训后合计 ',
    '待确认 1.5',
    '待定年度 0',
    '统计截止 2018-11-30',
    '说明 ',
  ]);
  expect(rosterText([named('其其格玛')], false)).toBe(cells?.join('\t'));
});

test('a year without entries has no figures, and what the reading leaves open is said', () => {
  const none = { ...named('其其格玛'), isRecorded: false };
  const row = Object.fromEntries(rosterColumns.map(({ header, of }) => [header, of(rowOfReport(none))]));
  expect(row).toMatchObject({ 要求: 110, 合计: null, 网络计入: null, 还差: null, 结论: '无记录', 说明: null });
  const partly = { ...named('其其格玛'), coverage: { ...readAll, read: 20 } };
  expect(rosterText([partly], false)).toMatch(/\t网络课程还没有全部读到或核对，数字可能有出入$/);
  expect(rosterText([{ ...partly, coverage: null }], false)).toMatch(/\t学院的课程还没有读取，网络学时可能不全$/);
});

test.each(['其\t其\r\n格玛', '其\u000b其\u2028格玛', '\t其 其 格玛\n'])('%j stays in its cell', (name) => {
  expect(nameCell(name)?.replaceAll(' ', '')).toBe('其其格玛');
  expect(cellsOf(rosterText([named(name)], false))).toHaveLength(
    rosterColumns.filter(({ isOfFile }) => !isOfFile).length,
  );
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '＝1+1', '＠甲', '\u200b=1', ' =1', '"甲'])(
  '%j is never computed',
  (name) => {
    expect(nameCell(name)).toBe(`'${name.trim()}`);
  },
);

test('names keep what belongs to them', () => {
  for (const name of ['阿拉腾·其其格', 'ᠴᠡᠴᠡᠭᠮᠠ᠎ᠠ', '其其格玛（示例）', '某-某']) expect(nameCell(name)).toBe(name);
});
