import { describe, expect, test } from 'vitest';
import { appraise, packOf } from '../lib/credit/index.ts';
import { groups, kinds } from '../lib/model.ts';
import { course, inHalfDays, inMinutes, lecture, noticed, offJob, stand, statesOf, text } from './credit.account.ts';

const day = '2018-03-05';
const week: [string, string] = ['2018-03-05', '2018-03-09'];
const newYear: [string, string] = ['2018-12-31', '2019-01-01'];
const total = (...args: Parameters<typeof stand>) => stand(...args).total;
const bothYears = (record: Parameters<typeof stand>[0][number]) => [total([record]), total([record], { year: 2019 })];

describe('Precise points: Hours', () => {
  test.each(['off-job', 'study-group', 'other'] as const)(
    'planned hours of %s count only where they are less than 4 a half-day',
    (kind) => {
      const hours = (plannedHours: number | null) =>
        total([offJob(5, week, { kind, measure: { type: 'half-days', halfDays: 5, plannedHours } })]);
      expect([null, 0, 1850, 1999, 2000, 2001, 3000].map(hours)).toEqual([20, 0, 18.5, 19.99, 20, 20, 20]);
    },
  );

  describe('a class over New Year', () => {
    const split = { 2018: 1, 2019: 2 };

    test('net hours go by share of the half-days, the first year rounded down to 0.01, the rest to the last', () => {
      expect(bothYears(offJob(3, newYear, { split, stated: 10 }))).toEqual([3.33, 6.67]);
      expect(bothYears(offJob(3, newYear, { split: { 2018: 2, 2019: 1 }, stated: 10 }))).toEqual([6.66, 3.34]);
      expect(bothYears(offJob(3, newYear, { split, absent: 1 }))).toEqual([3.66, 7.34]);
      const longAgo = offJob(3, ['0999-12-31', '1000-01-01'], { split: { '0999': 1, 1000: 2 }, stated: 10 });
      expect(total([longAgo], { year: 1000 })).toBe(6.67);
    });

    test('a year without half-days gets nothing', () => {
      expect(bothYears(offJob(3, newYear, { split: { 2018: 3, 2019: 0 } }))).toEqual([12, 0]);
    });

    test('minutes are floored per year', () => {
      expect(bothYears(inMinutes('other', 180, newYear, { split: { 2018: 80, 2019: 100 } }))).toEqual([1, 2]);
      expect(bothYears(inMinutes('other', 90, newYear, { split: { 2018: 44, 2019: 46 } }))).toEqual([0, 1]);
    });

    test('minutes are limited by the days of each year', () => {
      const record = inMinutes('other', 900, ['2018-12-31', '2019-01-02'], { split: { 2018: 450, 2019: 450 } });
      expect(bothYears(record)).toEqual([8, 10]);
    });

    test('recognised hours go by the same share', () => {
      const recognized = { hours: 1000, by: '单位', on: '2019-02-01' };
      expect(bothYears(offJob(3, newYear, { split, recognized }))).toEqual([3.33, 6.67]);
      const minutes = { split: { 2018: 45, 2019: 90 }, recognized };
      expect(bothYears(inMinutes('other', 135, newYear, minutes))).toEqual([3.33, 6.67]);
    });
  });

  test('a text or a lecture belongs to the year of its `endOn`', () => {
    const span = { startOn: '2018-12-20', endOn: '2019-01-02' };
    for (const record of [text(1000, day, span), lecture(45, day, span)]) {
      expect(bothYears(record)).toEqual([0, 4]);
      expect(statesOf([record])).toEqual([null]);
    }
  });

  test('self-study `proportional` rounds per document', () => {
    const settings = { switches: { selfStudy: 'proportional' } } as const;
    expect(total([text(1002, day), text(1002, '2018-03-06')], { settings })).toBe(8);
  });

  test('self-study `year`: recognised documents leave the sum', () => {
    const settings = { switches: { selfStudy: 'year' } } as const;
    const recognized = { hours: 300, by: '单位', on: day };
    const [first, second] = [text(900, day), text(900, '2018-03-06')];
    expect(total([first, second, text(900, '2018-03-07', { recognized })], { settings })).toBe(7);
  });

  test('teaching has no daily limit, only the warning', () => {
    const taught = lecture(450, day);
    expect(total([taught])).toBe(40);
    expect(noticed('over-eight-a-day', [taught])).toEqual([taught.id]);
  });

  test.each(groups)('%s earns teaching', (group) => {
    expect(total([lecture(90, day)], { group })).toBe(8);
  });

  test('recognition never revives a withdrawn class or a lecture not to cadres', () => {
    const recognized = { hours: 3000, by: '组织部', on: '2018-06-01' };
    const lost = [offJob(10, week, { absent: 6, recognized }), lecture(90, day, { toCadres: false, recognized })];
    expect(lost.map((record) => total([record]))).toEqual([0, 0]);
    expect(lost.map((record) => appraise(record, packOf('nmg-2016'), {}).hours)).toEqual([0, 0]);
    expect(statesOf(lost)).toEqual(['nothing', 'nothing']);
  });

  test('`earned` is before any cap and differs from `counted` only online', () => {
    const { kinds: found } = stand([
      offJob(200, ['2018-03-01', '2018-06-30']),
      inHalfDays('study-group', 100, ['2018-07-01', '2018-08-30']),
      course(120, day),
      text(60_000, day),
      inHalfDays('other', 100, ['2018-09-01', '2018-10-30']),
      lecture(900, day),
    ]);
    expect(kinds.map((kind) => [kind, found[kind].earned, found[kind].counted])).toEqual([
      ['off-job', 800, 800],
      ['study-group', 400, 400],
      ['online', 120, 50],
      ['self-study', 240, 240],
      ['other', 400, 400],
      ['teaching', 80, 80],
    ]);
  });
});
