import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { standing } from '../lib/credit/index.ts';
import type { Override, TrainingRecord } from '../lib/model.ts';
import { conclusionText } from '../lib/sentences/conclusion.ts';
import { course, inHalfDays, offJob, text } from './credit.account.ts';
import { asked } from './credit.ledger.ts';
import { readAll, reportOf } from './export.report.ts';

type Setup = Parameters<typeof reportOf>[1];
const told = (records: TrainingRecord[], setup?: Setup) => conclusionText(reportOf(records, setup));
const online = (hours: number) => course(hours, '2018-05-06');
const days = (number: number, on = '2018-06-04') => offJob(number * 2, on, { institution: true });
const lifted = (field: Override['field']): Override => ({
  ...{ field, value: null, by: '旗委组织部', on: '2018-01-10', why: '旗里的口径' },
});

describe('a year in a few sentences', () => {
  test('short, with more online study than counts', () => {
    expect(told([online(63.5), days(6.5)])).toBe(
      '其其格玛：截至11月30日，2018年度已计入102学时（要求110学时），还差8学时；网络培训已学63.5学时，计入50学时，超出13.5学时不计入。',
    );
  });

  test('met', () => {
    expect(told([online(50), days(7.5)])).toBe(
      '其其格玛：截至11月30日，2018年度已计入110学时（要求110学时），已达标；网络培训已学50学时。',
    );
  });

  test('enough in total, short only of what must be online', () => {
    expect(told([online(49.75), days(15)])).toBe(
      '其其格玛：截至11月30日，2018年度已计入169.75学时（要求110学时），合计已够；网络培训已学49.75学时（要求50学时），还差0.25学时，尚未达标。',
    );
  });

  test('short of both, each said by itself: one is no part of the other', () => {
    expect(told([online(40), days(8)])).toBe(
      '其其格玛：截至11月30日，2018年度已计入104学时（要求110学时），还差6学时；网络培训已学40学时（要求50学时），还差10学时。',
    );
    expect(told([days(1)])).toContain('还差102学时；网络培训已学0学时（要求50学时），还差50学时。');
  });

  test('what is not sure is named and in no sum', () => {
    const records = [
      online(50),
      course(1.5, '2017-05-06', { courseKey: 'id:again' }),
      course(1.5, '2018-05-06', { courseKey: 'id:again' }),
      text(2000, '2018-12-11', { planned: true }),
      course(2, null),
      days(7),
    ];
    expect(told(records)).toContain('已计入106学时（要求110学时），还差4学时；网络培训已学50学时。');
    expect(told(records)).toContain('另有待确认1.5学时、计划8学时、待定年度2学时，未计入。');
  });

  test('a group that days meet too', () => {
    const seminar = (number: number) => inHalfDays('other', number * 2, ['2018-06-04', '2018-06-29']);
    expect(told([seminar(10)], { group: 'other' })).toBe(
      '其其格玛：截至11月30日，2018年度已计入80学时、培训10天（要求90学时或12天），还差10学时或2天。',
    );
    const stated = offJob(24, ['2018-06-04', '2018-06-15'], { stated: 80 });
    expect(told([stated], { group: 'other' })).toContain('已计入80学时、培训12天（要求90学时或12天），已达标。');
  });

  test('where nothing is required there is no verdict, but for what is still required online', () => {
    const settings = { overrides: [lifted('annual'), lifted('onlineMinimum')] };
    expect(told([days(2)], { settings })).toBe('其其格玛：截至11月30日，2018年度已计入16学时，年度合计不作要求。');
    expect(told([online(45)], { settings: { overrides: [lifted('annual')] } })).toContain(
      '年度合计不作要求；网络培训已学45学时（要求50学时），还差5学时，尚未达标。',
    );
  });

  test('a year that is over has no day; one without entries is not called short', () => {
    const past = { year: 2017, coverage: { ...readAll, listYear: 2017 } };
    expect(told([course(50, '2017-05-06'), days(2, '2017-06-05')], past)).toBe(
      '其其格玛：2017年度已计入66学时（要求110学时），还差44学时；网络培训已学50学时。',
    );
    expect(told([], { year: 2016, isRecorded: false, coverage: null })).toBe('其其格玛：2016年度在台账里没有记录。');
  });

  test('what was made up for it later, and until when it may be', () => {
    const records = [course(50, '2017-05-06'), days(5, '2017-06-05'), days(2.5), days(1)];
    const madeUp = records.map((record, index) => (index >= 2 ? { ...record, makeupFor: 2017 } : record));
    const past = { year: 2017, coverage: readAll };
    expect(told(madeUp, past)).toContain('还差20学时；网络培训已学50学时。补训28学时后合计118学时，已达标。');
    expect(told(madeUp.slice(0, 3), past)).toContain('补训20学时后合计110学时，已达标。');
    expect(told([...madeUp.slice(0, 2), { ...days(1), makeupFor: 2017 }], past)).toContain('合计98学时，仍未达标。');
    expect(told(madeUp.slice(2), { ...past, isRecorded: false })).toBe(
      '其其格玛：2017年度在台账里没有记录。已为2017年度补训28学时。',
    );
    const promoted = { profile: { promotedOn: '2018-05-01' } };
    expect(told([online(10)], promoted)).toContain('任职当年不足的部分，可在2019年5月1日前补足。');
    expect(told([online(50), days(8)], promoted)).not.toContain('补足');
    expect(told([online(10)], { ...promoted, today: '2019-05-02', coverage: readAll })).not.toContain('补足');
  });

  test('how far the courses were read is said where it matters', () => {
    const records = [online(63.5), days(6.5)];
    const missing = '注意：网络课程还没有全部读到或核对，数字可能有出入。';
    expect(told(records, { coverage: null })).toContain('注意：学院的课程还没有读取，网络学时可能不全。');
    expect(told(records, { coverage: { ...readAll, read: 20 } })).toContain(missing);
    expect(told(records, { coverage: { ...readAll, outcome: 'layout-changed' } })).toContain(missing);
    expect(told(records, { coverage: { ...readAll, agrees: false } })).toContain(missing);
    expect(told(records, { today: '2018-12-10' })).toContain('网络课程读取于11月30日。');
    expect(told(records, { today: '2019-03-10' })).toContain('网络课程读取于11月30日。');
    const after = { ...readAll, trustedAt: '2019-01-02T01:00:00.000Z' };
    expect(told(records, { today: '2019-03-10', coverage: after })).not.toContain('读取于');
  });
});

test('for any ledger it names the total, and a gap where there is one', () => {
  fc.assert(
    fc.property(asked, ({ account, year, today }) => {
      const result = standing(account, year, today);
      const { total, met, makeup } = result;
      const sentence = conclusionText({ account, standing: result, isRecorded: true, coverage: readAll, today });
      expect(sentence).toContain(`已计入${total / 100}学时`);
      expect(sentence).not.toMatch(/NaN|undefined|null|-\d|。。|，，|；。/);
      expect(sentence.includes('还差')).toBe(!met);
      expect(sentence.includes('补训')).toBe(makeup !== null);
    }),
    { numRuns: 300 },
  );
});
