import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coverageIn } from '../lib/academy/coverage.ts';
import { dayIn, yearIn } from '../lib/academy/day.ts';
import { requiredOf } from '../lib/academy/facts.ts';
import { hoursIn } from '../lib/academy/hours.ts';
import { learnersIn } from '../lib/academy/learner.ts';
import { kept } from '../lib/academy/personal.ts';
import { factOf } from '../lib/academy/row.ts';
import { statusOf } from '../lib/academy/status.ts';
import { plain } from '../lib/academy/text.ts';
import { totalsIn } from '../lib/academy/total.ts';

const nowhere = {} as Element;
/** Facts as a table's columns or a card's labels give them: `label：text`, or a text under no label. */
const says = (...texts: string[]) =>
  texts.map((said) => {
    const [, label = null, text = ''] = /^(?:(.+): ?)?(.*)$/.exec(plain(said)) ?? [];
    return factOf(nowhere, label, text);
  });

describe('text', () => {
  test('full-width, NBSP and zero-width characters are ordinary ones', () => {
    expect(plain('１．５\u00a0学\u200b时　１００％')).toBe('1.5 学时 100%');
  });
  test('a title keeps its own characters, but no ID number, and says that it had one', () => {
    expect(kept(' 公文\n  写作（上） ')).toBe('公文 写作（上）');
    expect(kept('张某 00010219000101001X')).toBe('张某 【已隐去号码】');
    expect(kept('张某 000102 19000101 0010')).toBe('张某 【已隐去号码】');
    expect(kept('张某 000102000101001')).toBe('张某 【已隐去号码】');
    expect(kept('０００１０２１９０００１０１００１０')).toBe('');
    expect(kept('课程 150000000000000000')).toBe('课程 150000000000000000');
    expect(kept('订单 1234567890123456')).toBe('订单 1234567890123456');
  });
});

describe('hours', () => {
  test.each([
    ['1.5', 150],
    ['1.50 学时', 150],
    ['0.5', 50],
    ['1.0/1.5', 150],
    ['１．５', 150],
    ['0.25', 25],
    ['', 'no-hours'],
    ['--', 'no-hours'],
    ['-1', 'unclear-hours'],
    ['1.234', 'unclear-hours'],
    ['1.500', 'unclear-hours'],
    ['45 分钟', 'unclear-hours'],
    ['45:00', 'unclear-hours'],
    ['1小时', 'unclear-hours'],
    ['1 2', 'unclear-hours'],
    ['1.5/1.5/1.5', 'unclear-hours'],
    ['99999', 'unclear-hours'],
  ])('%s', (text, hours) => expect(hoursIn(text)).toBe(hours));

  test('two decimals are exact', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999_999 }),
        (hundredths) => hoursIn((hundredths / 100).toFixed(2)) === hundredths,
      ),
    );
  });
});

describe('days and years', () => {
  test.each([
    ['2018-5-6', '2018-05-06'],
    ['2018/5/6 0:00:00', '2018-05-06'],
    ['2018年5月6日', '2018-05-06'],
    ['2018.05.06', '2018-05-06'],
    ['２０１８－０５－０６', '2018-05-06'],
    ['2016-02-29', '2016-02-29'],
    ['2018-02-29', null],
    ['2018-13-01', null],
    ['2018-5', null],
    ['2018-5-6 至 2018-6-1', null],
    ['20180506', '2018-05-06'],
    ['20180230', null],
    ['120180506', null],
    ['1900-01-01 0:00:00', null],
    ['1970-1-1', null],
  ])('%s', (text, day) => expect(dayIn(text)).toBe(day));
  test.each([
    ['2018年度已完成课程', 2018],
    ['2018', 2018],
    ['2013—2017年规划', null],
    ['全部', null],
    ['2018-5-6', null],
  ])('%s', (text, year) => expect(yearIn(text)).toBe(year));
});

describe('completion', () => {
  test.each([
    [['已完成'], 'done'],
    [['【已通过】'], 'done'],
    [['状态：已结业'], 'done'],
    [['已完成', '95.68%'], 'done'],
    [['100.00% 已完成'], 'done'],
    [['100.00%'], 'done'],
    [['进度：100％'], 'done'],
    [['100%', '学习中'], 'unfinished'],
    [['100%', '继续学习'], 'unfinished'],
    [['45%'], 'partial'],
    [['已完成', '未完成'], 'unclear'],
    [['好评率：100%'], 'silent'],
    [['已学习 45 分钟'], 'silent'],
    [['学习中心'], 'silent'],
    [[], 'silent'],
  ])('%j', (texts, status) => expect(statusOf(says(...texts))).toBe(status));
  test('必修 and 选修', () => {
    expect(requiredOf(says('必修'))).toBe(true);
    expect(requiredOf(says('查看', '选修'))).toBe(false);
    expect(requiredOf(says('专题班'))).toBeNull();
    expect(requiredOf(says('必修', '选修'))).toBeNull();
  });
});

test.each([
  ['欢迎您,其其格玛', '其其格玛'],
  ['欢迎您, 其其格玛 退出', '其其格玛'],
  ['您好,阿拉坦苏和巴雅尔图!', '阿拉坦苏和巴雅尔图'],
  ['学员: 巴特尔·额尔德尼', '巴特尔·额尔德尼'],
  ['姓名:白音', '白音'],
  ['其其格玛 同志', '其其格玛'],
  ['欢迎您,其其格玛同志!', '其其格玛'],
  ['您好,请登录', null],
  ['您好,欢迎来到学院', null],
  ['欢迎您, 000102190001010010', null],
  ['姓名:张', null],
])('the learner in %s', (text, name) => expect(learnersIn([text])).toEqual(name === null ? [] : [name]));

test('labels that name several people name no learner', () => {
  expect(learnersIn(['您好,白音', '学员:白音', '姓名:其其格玛'])).toEqual(['白音', '其其格玛']);
  expect(learnersIn(['您好,白音', '学员:其其格玛'])).toEqual(['其其格玛']);
});

test.each([
  ['共有 23 项', { total: 23, page: null, pages: null }],
  ['共37门', { total: 37, page: null, pages: null }],
  ['共 37 条 第 2/4 页', { total: 37, page: 2, pages: 4 }],
  ['第 2 页 共 4 页', { total: null, page: 2, pages: 4 }],
  ['共37记录', { total: 37, page: null, pages: null }],
  ['总记录数:37', { total: 37, page: null, pages: null }],
  ['37 条记录', { total: 37, page: null, pages: null }],
  ['合计 37 条', { total: 37, page: null, pages: null }],
  ['总数:37条', { total: 37, page: null, pages: null }],
  ['当前 1-3,共37个', { total: 37, page: null, pages: null }],
  ['Total 37', { total: 37, page: null, pages: null }],
  ['1 - 10 of 37', { total: 37, page: null, pages: null }],
  ['Showing 1 to 10 of 37 entries', { total: 37, page: null, pages: null }],
  ['显示第 1 到第 10 条记录,总共 37 条记录', { total: 37, page: null, pages: null }],
  ['显示1到10,共37记录', { total: 37, page: null, pages: null }],
  ['总记录:4 总页数:2 当前页:1', { total: 4, page: 1, pages: 2 }],
  ['当前第2页,共4页,37条记录,每页10条', { total: 37, page: 2, pages: 4 }],
  ['2/4 共37门课程', { total: 37, page: 2, pages: 4 }],
  ['第2/4页 共99999999999999999999条', { total: null, page: 2, pages: 4 }],
  ['第99999999999999999999页', { total: null, page: null, pages: null }],
  ['上一页 2/4 下一页', { total: null, page: 2, pages: 4 }],
  ['您已完成必修课共 12 门,选修课共 25 门', null],
  ['学时 2/50', null],
  ['每页显示 10 条记录', null],
  ['共 3 条未读消息', null],
  ['学习中心', null],
])('paging in %s', (text, paging) => expect(coverageIn([text], null, 2)).toEqual(paging && { shown: 2, ...paging }));

test.each([
  ['2018年度已获得学时:63.5', [[6350, 2018]]],
  ['累计学时: 63.5', [[6350, null]]],
  ['已获得 42.5 学时', [[4250, null]]],
  ['学时 30.5/50', [[3050, null]]],
  ['合计 3 门,4 学时', [[400, null]]],
  ['2018年共完成 5 门课程,已获得 8 学时', [[800, 2018]]],
  ['您2018年度已完成课程5门,获得6学时,尚需完成44学时!', [[600, 2018]]],
  ['应完成学时: 50 已获得学时: 6 还差: 44 学时', [[600, null]]],
  ['必修:3.5/20学时 选修:2.5/30学时 合计:6/50学时', [[600, null]]],
  ['已获得必修学时:3.5 已获得总学时:6', [[600, null]]],
  [
    '2018年度已获得学时:6 2017年度已获得学时:50',
    [
      [600, 2018],
      [5000, 2017],
    ],
  ],
  ['2016年至2018年累计学时:150', [[15000, null]]],
  ['36.5 已获得学时', [[3650, null]]],
  ['50 应完成学时', []],
  ['36.5 已获得学时 50 应完成学时', []],
  ['2018年度应完成学时:50', []],
  ['还差 8 学时', []],
  ['关于2019年度学时登记的通知 2019-01-08', []],
  ['2019年度学时:2019-01-08 起登记', []],
  ['全区干部网络培训已完成50学时人数过万', []],
  ['年度学时完成率 共学时:73%', []],
  ['公共课学时:3', []],
] as [string, [number, number | null][]][])('the totals in %s', (text, totals) =>
  expect(totalsIn(text)).toMatchObject(totals.map(([hours, year]) => ({ hours, year }))),
);
