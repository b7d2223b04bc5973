import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coverageIn } from '../lib/academy/coverage.ts';
import { dayIn, yearIn } from '../lib/academy/day.ts';
import { requiredOf, statusOf } from '../lib/academy/facts.ts';
import { hoursIn } from '../lib/academy/hours.ts';
import { learnerIn } from '../lib/academy/learner.ts';
import { factOf } from '../lib/academy/row.ts';
import { kept, plain } from '../lib/academy/text.ts';
import { totalIn } from '../lib/academy/total.ts';

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
  test('a title keeps its own characters, but no ID number', () => {
    expect(kept(' 公文\n  写作（上） ')).toBe('公文 写作（上）');
    expect(kept('张某 00010219000101001X')).toBe('张某');
    expect(kept('张某 000102 19000101 0010')).toBe('张某');
    expect(kept('张某 000102000101001')).toBe('张某');
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
])('the learner in %s', (text, name) => expect(learnerIn([text])).toBe(name));

test.each([
  ['共有 23 项', { total: 23, page: null, pages: null }],
  ['共37门', { total: 37, page: null, pages: null }],
  ['共 37 条 第 2/4 页', { total: 37, page: 2, pages: 4 }],
  ['第 2 页 共 4 页', { total: null, page: 2, pages: 4 }],
  ['共 3 条未读消息', null],
  ['学习中心', null],
])('paging in %s', (text, paging) => expect(coverageIn([text], null, 2)).toEqual(paging && { shown: 2, ...paging }));

test.each([
  ['2018年度已获得学时:63.5', { hours: 6350, year: 2018 }],
  ['累计学时: 63.5', { hours: 6350, year: null }],
  ['已获得 42.5 学时', { hours: 4250, year: null }],
  ['学时 30.5/50', { hours: 3050, year: null }],
  ['2018年度应完成学时:50', null],
  ['还差 8 学时', null],
])('the total in %s', (text, total) => expect(totalIn(text)).toEqual(total));
