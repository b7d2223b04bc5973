import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { standing } from '../lib/credit/index.ts';
import { type FormFields, formFields } from '../lib/form/fields.ts';
import type { Settings, TrainingRecord } from '../lib/model.ts';
import {
  account,
  course,
  inHalfDays,
  inMinutes,
  lecture,
  offJob,
  opening,
  type Setup,
  text,
} from './credit.account.ts';
import { group, ledger } from './credit.ledger.ts';

function fieldsOf(records: TrainingRecord[], { year = 2018, today = '2018-12-01', ...setup }: Setup = {}): FormFields {
  const whole = account(records, setup);
  return formFields(whole, standing(whole, year, today), today, '2018-11-30T01:12:00Z');
}

/** What the form says the hours of the only entry were computed from. */
const basisOf = (record: TrainingRecord, setup?: Setup) =>
  fieldsOf([record], setup).分类.flatMap(({ 明细 }) => 明细)[0]?.计算依据;

describe('rows by kind', () => {
  test('stand in the order of the Measure, numbered through; a kind without any says so', () => {
    const fields = fieldsOf([
      text(2500, '2018-11-01'),
      course(63.5, '2018-05-06'),
      inMinutes('study-group', 90, '2018-09-02'),
      inMinutes('study-group', 90, '2018-03-02'),
      offJob(6, ['2018-10-15', '2018-10-17']),
    ]);
    expect(fields.分类.map(({ 组别, 小计实得, 小计计入 }) => [组别, 小计实得, 小计计入])).toEqual([
      ['一、脱产培训', '24', '24'],
      ['二、中心组学习', '4', '4'],
      ['三、网络培训', '63.5', '50'],
      ['四、在职自学', '8', '8'],
      ['五、其他培训：无', '0', '0'],
      ['六、授课奖励：无', '0', '0'],
    ]);
    const rows = fields.分类.flatMap(({ 明细 }) => 明细.map(({ 序号, 起止时间 }) => [序号, 起止时间]));
    expect(rows).toEqual([
      ['1', '2018.10.15—2018.10.17'],
      ['2', '2018.03.02'],
      ['3', '2018.09.02'],
      ['4', '2018.05.06'],
      ['5', '2018.11.01'],
    ]);
    expect([fields.实得合计, fields.总学时]).toEqual(['99.5', '86']);
  });

  test('whatever the ledger, they add up to the subtotals, and those to the total', () => {
    const hundredths = (figure: string) => Math.round(Number(figure.replace('＊', '')) * 100);
    const sumOf = (figures: string[]) => figures.reduce((sum, figure) => sum + hundredths(figure), 0);
    fc.assert(
      fc.property(ledger, group, fc.boolean(), (any, of, isOverCap) => {
        const records = isOverCap ? [...any, course(60, '2018-06-01')] : any;
        const { 分类, 明细, 实得合计, 总学时 } = fieldsOf(records, { group: of, today: '2030-01-01' });
        for (const { 明细: rows, 小计实得, 小计计入, 有明细 } of 分类) {
          expect(sumOf(rows.map(({ 实得 }) => 实得))).toBe(hundredths(小计实得));
          expect(sumOf(rows.map(({ 学时 }) => 学时))).toBe(hundredths(小计计入));
          expect(有明细).toBe(rows.length > 0);
        }
        expect(sumOf(分类.map(({ 小计实得 }) => 小计实得))).toBe(hundredths(实得合计));
        expect(sumOf(分类.map(({ 小计计入 }) => 小计计入))).toBe(hundredths(总学时));
        expect(分类.flatMap((kind) => kind.明细)).toHaveLength(明细.filter(({ 序号 }) => 序号 !== '').length);
      }),
      { numRuns: 300 },
    );
  });

  test('say what the hours were computed from', () => {
    expect(basisOf(offJob(6, ['2018-10-15', '2018-10-17']))).toBe('6 个半天');
    expect(basisOf(offJob(10, ['2018-10-15', '2018-10-19'], { absent: 4 }))).toBe('10 个半天，请假 4 学时');
    expect(basisOf(offJob(11, ['2018-10-15', '2018-10-20'], { stated: 42, absent: 6 }))).toBe(
      '11 个半天，主办单位定 42 学时，请假 6 学时',
    );
    expect(basisOf(inMinutes('study-group', 1090, '2018-03-02'))).toBe('1,090 分钟，按每日上限计 8 学时');
    expect(basisOf(text(2500, '2018-11-01'))).toBe('2,500 字');
    expect(basisOf(lecture(100, '2018-11-01'))).toBe('100 分钟');
    const recognized = { hours: 600, by: '旗委组织部', on: '2018-06-20' };
    expect(basisOf(inHalfDays('other', 2, '2018-06-12', { recognized }))).toBe('2 个半天，单位认定 6 学时（折合 8）');
    expect(basisOf(inHalfDays('other', 2, '2018-06-12', { recognized: { ...recognized, hours: 800 } }))).toBe(
      '2 个半天，单位认定 8 学时',
    );
  });

  test('say of a class over New Year which part is of this one', () => {
    const classes = offJob(12, ['2018-12-28', '2019-01-04'], { split: { 2018: 4, 2019: 8 } });
    expect(basisOf(classes, { today: '2019-12-01' })).toBe('12 个半天，本年 4 个，申报后新增');
    const sitting = inMinutes('other', 270, ['2018-12-31', '2019-01-01'], { split: { 2018: 180, 2019: 90 } });
    expect(basisOf(sitting, { year: 2019, today: '2019-12-01' })).toBe('270 分钟，本年 90 分钟');
  });

  test('say how the unit rounds texts, and that online study is capped', () => {
    const by = { by: '人事科', on: '2018-03-01', why: '批复' };
    const settings = (selfStudy: 'year' | 'proportional'): Partial<Settings> => ({
      switches: { selfStudy },
      decisions: { selfStudy: by },
    });
    const notes = () => text(2500, '2018-11-01');
    expect(basisOf(notes(), { settings: settings('proportional') })).toBe('2,500 字，按比例折算');
    expect(basisOf(notes(), { settings: settings('year') })).toBe('2,500 字，全年字数合并折算');
    expect(fieldsOf([notes()], { settings: settings('year') }).分类[3]?.小计计入).toBe('8＊');
    expect(basisOf(course(63.5, '2018-05-06'))).toBe('课程学时相加，年度最多计 50');
    expect(basisOf(course(50, '2018-05-06'))).toBe('课程学时相加');
    expect(basisOf(course(63.5, '2018-05-06'), { group: 'other' })).toBe('课程学时相加');
  });

  test('name who certified and the papers that are there; the rest is for the pen', () => {
    const evidence = [
      { name: '结业证书', where: '', have: true },
      { name: '学员鉴定表', where: '', have: false },
      { name: '培训通知', where: '', have: true },
    ];
    const rowOf = (record: TrainingRecord) => fieldsOf([record]).分类.flatMap(({ 明细 }) => 明细)[0];
    expect(rowOf(offJob(6, ['2018-10-15', '2018-10-17'], { certifier: '盟委党校', evidence }))).toMatchObject({
      认定单位: '盟委党校',
      证明材料: '结业证书、培训通知',
    });
    const recognized = { hours: 600, by: '旗委组织部', on: '2018-06-20' };
    expect(rowOf(inHalfDays('other', 2, '2018-06-12', { recognized, certifier: '本单位' }))).toMatchObject({
      认定单位: '旗委组织部',
      证明材料: '',
    });
    expect(rowOf(text(2500, '2018-11-01'))).toMatchObject({ 认定单位: '', 证明材料: '', 主办单位: '', 地点: '' });
    expect(rowOf(course(2, '2018-05-06'))).toMatchObject({ 认定单位: '', 证明材料: '学习记录，见附表' });
  });
});

describe('five years', () => {
  test('are the cycle of the form, as far as it has come', () => {
    const { 五年 } = fieldsOf(
      [
        offJob(6, ['2018-10-15', '2018-10-17']),
        course(63.5, '2020-05-06'),
        offJob(20, ['2020-03-02', '2020-03-13']),
        opening(100, 2017),
        offJob(20, ['2022-03-02', '2022-03-13'], { planned: true }),
      ],
      { year: 2020, today: '2021-03-01' },
    );
    expect(五年).toMatchObject([
      { 年度: '2018', 脱产: '24', 网络: '0', 合计: '24', 要求: '110', 结论: '未达标（差 86，网络差 50）' },
      { 年度: '2019', 脱产: '', 合计: '', 要求: '', 结论: '无记录' },
      { 年度: '2020', 脱产: '80', 网络: '50', 合计: '130', 要求: '110', 结论: '达标' },
      { 年度: '2021', 结论: '无记录' },
      { 年度: '2022', 合计: '', 结论: '' },
    ]);
  });

  test('are those that the learner counts from, for every group', () => {
    const years = (setup: Setup) => fieldsOf([], setup).五年.map(({ 年度 }) => 年度);
    expect(years({ settings: { cycleStart: 2016 } })).toEqual(['2016', '2017', '2018', '2019', '2020']);
    expect(years({ group: 'other' })).toHaveLength(5);
  });

  test('keep the figures of a year that was made up for, and say that it was', () => {
    const { 五年 } = fieldsOf(
      [
        course(50, '2018-05-06'),
        offJob(12, ['2018-03-05', '2018-03-12']),
        offJob(4, ['2019-03-05', '2019-03-06'], { makeupFor: 2018 }),
      ],
      { year: 2019, today: '2019-12-01' },
    );
    expect(五年[0]).toMatchObject({ 脱产: '48', 合计: '98', 结论: '补训后达标' });
    expect(五年[1]).toMatchObject({ 脱产: '0', 合计: '0' });
  });
});
