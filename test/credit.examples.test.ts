import { describe, expect, test } from 'vitest';
import { standing } from '../lib/credit/index.ts';
import { account, course, inHalfDays, inMinutes, lecture, offJob, stand, text } from './credit.account.ts';

describe('RULES.md, worked examples', () => {
  test('1: online 62.5 over the cap, and the rest meets the year', () => {
    const records = [
      offJob(12, ['2018-03-05', '2018-03-12']),
      inHalfDays('study-group', 12, ['2018-06-01', '2018-06-30']),
      course(62.5, '2018-05-06'),
    ];
    const { kinds, total, met } = stand(records);
    expect(kinds.online).toEqual({ earned: 62.5, counted: 50 });
    const { reasons } = standing(account(records), 2018, '2018-12-01');
    expect(reasons.online).toContainEqual(expect.objectContaining({ values: expect.objectContaining({ over: 1250 }) }));
    expect({ total, met }).toEqual({ total: 146, met: true });
  });

  test('2: others 120 do not replace the online minimum', () => {
    const { total, met, short } = stand([course(49.75, '2018-05-06'), offJob(30, ['2018-03-05', '2018-03-30'])]);
    expect({ total, met, short }).toEqual({ total: 169.75, met: false, short: { total: 0, online: 0.25 } });
  });

  test('3: surplus online hours do not help the total', () => {
    const others = offJob(15, ['2018-03-05', '2018-03-30'], { stated: 59.5 });
    const { total, met, short } = stand([course(50.25, '2018-05-06'), others]);
    expect({ total, met, short }).toEqual({ total: 109.5, met: false, short: { total: 0.5, online: 0 } });
  });

  test('4: group `other` has no cap, unless the unit chose one', () => {
    const records = [course(80, '2018-05-06'), inHalfDays('other', 4, ['2018-06-04', '2018-06-05'])];
    const free = stand(records, { group: 'other' });
    expect([free.total, free.met]).toEqual([96, true]);
    const capped = stand(records, { group: 'other', settings: { switches: { otherOnlineCap: 50 } } });
    expect([capped.total, capped.short.total]).toEqual([66, 24]);
  });

  test('5: a class of ten half-days, absent 5 or 6 hours', () => {
    const hours = (absent: number) => stand([offJob(10, ['2018-03-05', '2018-03-09'], { absent })]).total;
    expect([hours(5), hours(6)]).toEqual([35, 0]);
  });

  test('6: exactly one seventh of the stated hours still passes', () => {
    expect(stand([offJob(11, ['2018-03-05', '2018-03-10'], { stated: 42, absent: 6 })]).total).toBe(36);
  });

  test('7: characters are rounded for each text', () => {
    expect(stand([text(2999, '2018-03-05')]).total).toBe(8);
    expect(stand([text(900, '2018-03-05'), text(900, '2018-03-06'), text(900, '2018-03-07')]).total).toBe(0);
  });

  test('8: taught 44, 90 and 100 minutes', () => {
    expect([44, 90, 100].map((minutes) => stand([lecture(minutes, '2018-03-05')]).total)).toEqual([0, 8, 8]);
  });

  test('9: a class over New Year gives each year its half-days', () => {
    const record = offJob(5, ['2018-12-14', '2019-01-11'], { split: { 2018: 3, 2019: 2 } });
    expect([stand([record]).total, stand([record], { year: 2019 }).total]).toEqual([12, 8]);
  });

  test('10: two months make the appointment form, a day less does not', () => {
    const codes = (end: string) => stand([offJob(80, ['2018-03-01', end])]).notices.map(({ code }) => code);
    expect(codes('2018-04-30')).toContain('appointment-form');
    expect(codes('2018-04-29')).not.toContain('appointment-form');
  });

  test('11: thirteen weeks are short by hours and met by months', () => {
    const record = offJob(130, ['2019-03-01', '2019-05-31'], { institution: true });
    const { cycle } = stand([record], { year: 2019 });
    expect(cycle).toMatchObject({ from: 2018, to: 2022, hours: 520, short: 30, months: 3, met: true });
  });

  test('12: a year of everything, short by 10', () => {
    const sittings = [1, 2, 3, 4, 5, 6].map((month) => inMinutes('study-group', 135, `2018-0${month}-10`));
    const records = [
      course(63.5, '2018-05-06'),
      offJob(6, ['2018-10-15', '2018-10-17']),
      ...sittings,
      text(2500, '2018-07-01'),
    ];
    const { kinds, total, short } = stand(records);
    expect([kinds.online.counted, kinds['off-job'].counted]).toEqual([50, 24]);
    expect([kinds['study-group'].counted, kinds['self-study'].counted]).toEqual([18, 8]);
    expect([total, short.total]).toEqual([100, 10]);
  });
});
