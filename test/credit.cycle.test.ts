import { describe, expect, test } from 'vitest';
import { calendarDays, dayIn, monthsAndDays, yearsOn } from '../lib/credit/days.ts';
import { codesOf, course, inHalfDays, inMinutes, noticed, offJob, opening, stand, text } from './credit.account.ts';

const school = { institution: true };
const cycle = (...args: Parameters<typeof stand>) => stand(...args).cycle;
const span = (year: number, cycleStart?: number) => {
  const { from, to } = cycle([], { year, settings: { cycleStart } }) ?? {};
  return [from, to];
};

describe('Five years (art. 9)', () => {
  test('cycles default to 2013–2017, 2018–2022, 2023–2027', () => {
    expect([2013, 2017, 2018, 2022, 2023, 2027].map((year) => span(year))).toEqual([
      [2013, 2017],
      [2013, 2017],
      [2018, 2022],
      [2018, 2022],
      [2023, 2027],
      [2023, 2027],
    ]);
  });

  test('the start year is a setting; cycles repeat every five years both ways from it', () => {
    expect([2011, 2015, 2016, 2020, 2021].map((year) => span(year, 2016))).toEqual([
      [2011, 2015],
      [2011, 2015],
      [2016, 2020],
      [2016, 2020],
      [2021, 2025],
    ]);
    expect([span(2012), span(2028)]).toEqual([
      [2008, 2012],
      [2028, 2032],
    ]);
  });

  test('only off-job training at a recognised institution', () => {
    const others = [
      offJob(10, '2018-04-05'),
      offJob(10, '2018-04-06', { institution: false }),
      inHalfDays('study-group', 10, '2018-05-05', school),
      inHalfDays('other', 10, '2018-05-05', school),
      inMinutes('other', 90, '2018-05-06', school),
      course(40, '2018-05-06', school),
      text(9000, '2018-05-06', school),
    ];
    expect(cycle(others)).toMatchObject({ hours: 0, months: 0 });
    expect(cycle([...others, offJob(10, '2018-03-05', school)])?.hours).toBe(40);
  });

  test('hours: 550 meet it, 549.99 do not', () => {
    const hours = (stated: number) => cycle([offJob(200, '2018-03-05', { ...school, stated })]);
    expect(hours(550)).toMatchObject({ hours: 550, short: 0, met: true });
    expect(hours(549.99)).toMatchObject({ hours: 549.99, short: 0.01, met: false });
    expect(hours(600)).toMatchObject({ short: 0, met: true });
  });

  test('months: 30 × whole calendar months + remaining days, ≥ 90 such days = 3 months', () => {
    const classes = [offJob(1, ['2018-03-01', '2018-04-30'], school), offJob(1, ['2018-05-01', '2018-05-29'], school)];
    expect(cycle(classes)).toMatchObject({ months: 2.9, met: false });
    expect(cycle([...classes, offJob(1, '2018-06-01', school)])).toMatchObject({ months: 3, met: true });
  });

  test('either limb meets it', () => {
    const long = offJob(1, ['2018-03-01', '2018-05-31'], school);
    const full = offJob(200, '2018-07-02', { ...school, stated: 550 });
    expect([cycle([long])?.met, cycle([full])?.met, cycle([])?.met]).toEqual([true, true, false]);
  });

  test('the whole cycle counts, also years after the one asked for', () => {
    const years = ['2017-12-31', '2018-01-01', '2022-12-31', '2023-01-01'];
    const records = years.map((on) => offJob(2, on, school));
    expect([2018, 2022].map((year) => cycle(records, { year })?.hours)).toEqual([16, 16]);
    const months = (year: number) => cycle([offJob(1, ['2022-03-01', '2022-05-31'], school)], { year })?.months;
    expect([months(2018), months(2022), months(2023)]).toEqual([3, 3, 0]);
  });

  describe('an opening balance', () => {
    test('is in the cycle of its last year', () => {
      expect([2017, 2018, 2022, 2023].map((year) => cycle([opening(100, 2018)], { year })?.hours)).toEqual([
        0, 100, 100, 0,
      ]);
      expect(cycle([opening(7, 2019, { institution: false })])?.hours).toBe(0);
    });

    test('enters no annual total and no other figure of a year', () => {
      const found = stand([opening(100, 2018)]);
      expect(found).toMatchObject({ total: 0, days: 0, planned: 0, unconfirmed: 0, short: { total: 110, online: 50 } });
      expect(found.kinds['off-job']).toEqual({ earned: 0, counted: 0 });
    });

    test('gives no months', () => {
      expect(cycle([opening(100, 2019)])?.months).toBe(0);
      expect(cycle([opening(100, 2019, { startOn: '2019-01-01' })])?.months).toBe(0);
    });

    test('is told, and waits for its day', () => {
      const balance = opening(100, 2019);
      expect(noticed('opening-balance', [balance])).toEqual([balance.id]);
      expect(noticed('opening-balance', [balance], { year: 2023 })).toBeNull();
      expect(noticed('opening-balance', [balance], { group: 'other' })).toBeNull();
      expect(noticed('opening-balance', [opening(7, 2019, { institution: false })])).toBeNull();
      expect(noticed('opening-balance', [offJob(2, '2018-03-05', school)])).toBeNull();
      expect(cycle([balance], { today: '2019-12-30' })?.hours).toBe(0);
      expect(stand([balance], { year: 2019, today: '2019-12-30' })).toMatchObject({ total: 0, planned: 0 });
      expect(cycle([balance], { today: '2019-12-31' })?.hours).toBe(100);
    });
  });

  describe('months', () => {
    test.each([
      ['one day', '2018-03-05', '2018-03-05', 0, 1],
      ['a month less a day', '2018-03-05', '2018-04-03', 0, 30],
      ['a month, the end included', '2018-03-05', '2018-04-04', 1, 0],
      ['a month and a day', '2018-03-05', '2018-04-05', 1, 1],
      ['over New Year', '2018-12-15', '2019-02-14', 2, 0],
      ['31 January and no 31 February: the 1st of March', '2018-01-31', '2018-02-27', 0, 28],
      ['31 January to the day before that 1st', '2018-01-31', '2018-02-28', 1, 0],
      ['31 January to that 1st itself', '2018-01-31', '2018-03-01', 1, 1],
      ['the same in a leap year', '2020-01-31', '2020-02-29', 1, 0],
      ['not yet in a leap year', '2020-01-31', '2020-02-28', 0, 29],
      ['from 29 February', '2016-02-29', '2016-03-28', 1, 0],
      ['a whole February', '2018-02-01', '2018-02-28', 1, 0],
      ['no 31 April', '2018-03-31', '2018-04-30', 1, 0],
      ['a whole year', '2018-01-01', '2018-12-31', 12, 0],
    ])('%s', (_, from, to, months, days) => {
      expect(monthsAndDays(from, to)).toEqual({ months, days });
    });

    test('a leap year has its day, a century only every fourth', () => {
      const days = (from: string, to: string) => calendarDays(from, to);
      expect([days('2018-02-28', '2018-03-01'), days('2020-02-28', '2020-03-01')]).toEqual([2, 3]);
      expect([days('2000-02-28', '2000-03-01'), days('2100-02-28', '2100-03-01')]).toEqual([3, 2]);
      expect([days('1999-03-01', '2000-02-29'), days('2018-01-01', '2018-12-31')]).toEqual([366, 365]);
      const on = (day: string, years: number) => yearsOn(day, years);
      expect([on('2016-02-29', 1), on('2016-02-29', 4), on('2016-02-28', 4)]).toEqual([
        '2017-02-28',
        '2020-02-29',
        '2020-02-28',
      ]);
      expect([on('1996-02-29', 4), on('2096-02-29', 4)]).toEqual(['2000-02-29', '2100-02-28']);
      expect(dayIn(998, '12-20')).toBe('0998-12-20');
    });

    test('the two-month test uses the same addition', () => {
      const form = (from: string, to: string, split?: { [year: string]: number }) =>
        codesOf([offJob(10, [from, to], { split })]).includes('appointment-form');
      expect([form('2018-06-30', '2018-08-29'), form('2018-06-30', '2018-08-28')]).toEqual([true, false]);
      const split = { 2017: 5, 2018: 5 };
      expect([form('2017-12-31', '2018-02-28', split), form('2017-12-31', '2018-02-27', split)]).toEqual([true, false]);
    });
  });

  test('a withdrawn class gives no hours, months or text', () => {
    const records = [offJob(10, ['2018-03-01', '2018-05-31'], { ...school, absent: 6 })];
    expect(cycle(records)).toMatchObject({ hours: 0, months: 0, met: false });
    expect(noticed('appointment-form', records)).toBeNull();
  });

  test("a class over a cycle's end: hours by split, months to the cycle of its start", () => {
    const record = offJob(100, ['2017-12-01', '2018-02-28'], { ...school, split: { 2017: 40, 2018: 60 } });
    expect(cycle([record], { year: 2017 })).toMatchObject({ hours: 160, months: 3 });
    expect(cycle([record])).toMatchObject({ hours: 240, months: 0 });
  });

  test('for `county`, `required`, `short` and `met` are null, whatever figure a unit has set', () => {
    const override = { field: 'cycleHours', value: 40, by: '人事科', on: '2018-01-05', why: '批复' } as const;
    const records = [offJob(20, '2018-03-05', school)];
    for (const overrides of [[], [override]])
      expect(cycle(records, { group: 'county', settings: { overrides } })).toMatchObject({
        hours: 80,
        required: null,
        short: null,
        met: null,
      });
  });

  test('the group of the year asked for decides whether there is a cycle', () => {
    const groups = [
      { from: '2016-01-01', group: 'other' as const },
      { from: '2019-06-01', group: 'county' as const },
      { from: '2020-06-01', group: 'county-leader' as const },
    ];
    const records = [offJob(10, '2018-03-05', school)];
    const found = (year: number) => cycle(records, { year, profile: { groups } });
    expect(found(2018)).toBeNull();
    expect(found(2019)).toMatchObject({ hours: 40, required: null, short: null, met: null });
    expect(found(2020)).toMatchObject({ hours: 40, required: { hours: 550, months: 3 }, short: 510, met: false });
  });
});
