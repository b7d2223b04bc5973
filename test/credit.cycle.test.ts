import { describe, expect, test } from 'vitest';
import { monthsAndDays } from '../lib/credit/days.ts';
import { course, inHalfDays, noticed, offJob, opening, stand } from './credit.account.ts';

const school = { institution: true };
const cycle = (...args: Parameters<typeof stand>) => stand(...args).cycle;

describe('Five years', () => {
  test('cycles repeat every five years both ways from the start year', () => {
    const span = (year: number, cycleStart?: number) => {
      const { from, to } = cycle([], { year, settings: { cycleStart } }) ?? {};
      return [from, to];
    };
    expect([span(2012), span(2013), span(2017), span(2018), span(2023)]).toEqual([
      [2008, 2012],
      [2013, 2017],
      [2013, 2017],
      [2018, 2022],
      [2023, 2027],
    ]);
    expect([span(2018, 2016), span(2015, 2016)]).toEqual([
      [2016, 2020],
      [2011, 2015],
    ]);
  });

  test('only off-job training at a recognised institution, and opening balances, over the whole cycle', () => {
    const records = [
      offJob(10, '2018-03-05', school),
      offJob(10, '2018-04-05'),
      inHalfDays('other', 10, '2018-05-05', school),
      offJob(10, '2022-03-05', school),
      offJob(10, '2023-03-05', school),
      opening(100, 2019),
      opening(7, 2019, { institution: false }),
    ];
    expect(cycle(records)?.hours).toBe(180);
    expect(stand(records, { year: 2019 }).total).toBe(0);
    expect(noticed('opening-balance', records)).toEqual([records[5]?.id]);
  });

  test('an opening balance gives no months and waits for its day', () => {
    expect(cycle([opening(100, 2019)])?.months).toBe(0);
    expect(cycle([opening(100, 2019)], { today: '2019-12-30' })?.hours).toBe(0);
  });

  test('months: whole calendar months and the days over, end included', () => {
    expect(monthsAndDays('2018-01-31', '2018-02-27')).toEqual({ months: 0, days: 28 });
    expect(monthsAndDays('2018-01-31', '2018-02-28')).toEqual({ months: 1, days: 0 });
    expect(monthsAndDays('2018-01-31', '2018-03-01')).toEqual({ months: 1, days: 1 });
    expect(monthsAndDays('2016-02-29', '2016-03-28')).toEqual({ months: 1, days: 0 });
    expect(monthsAndDays('2018-12-15', '2019-02-14')).toEqual({ months: 2, days: 0 });
    expect(monthsAndDays('2018-03-05', '2018-03-05')).toEqual({ months: 0, days: 1 });
  });

  test('classes add up, 30 days a month; months are rounded down to one decimal', () => {
    const classes = [offJob(1, ['2018-03-01', '2018-04-30'], school), offJob(1, ['2018-05-01', '2018-05-29'], school)];
    expect(cycle(classes)).toMatchObject({ months: 2.9, met: false });
    expect(cycle([...classes, offJob(1, '2018-06-01', school)])).toMatchObject({ months: 3, met: true });
  });

  test('a withdrawn class gives no hours and no months', () => {
    expect(cycle([offJob(10, ['2018-03-01', '2018-05-31'], { ...school, absent: 6 })])).toMatchObject({
      hours: 0,
      months: 0,
    });
  });

  test("a class over the cycle's end: hours by split, months to the cycle of its start", () => {
    const record = offJob(100, ['2017-12-01', '2018-02-28'], { ...school, split: { 2017: 40, 2018: 60 } });
    expect(cycle([record], { year: 2017 })).toMatchObject({ hours: 160, months: 3 });
    expect(cycle([record])).toMatchObject({ hours: 240, months: 0 });
  });

  test("a unit's own figures", () => {
    const override = { field: 'cycleHours', value: 40, by: '人事科', on: '2018-01-05', why: '批复' } as const;
    const settings = { overrides: [override] };
    expect(cycle([offJob(10, '2018-03-05', school)], { settings })).toMatchObject({
      required: { hours: 40, months: 3 },
      met: true,
    });
    const lifted = { overrides: [{ ...override, value: null }] };
    expect(cycle([], { settings: lifted })).toMatchObject({
      required: { hours: null, months: 3 },
      short: null,
      met: false,
    });
  });
});

describe('Second reading, from 2023', () => {
  const records = [
    offJob(10, ['2024-03-04', '2024-03-08']),
    inHalfDays('other', 4, ['2024-04-01', '2024-04-02']),
    course(60, '2024-05-01'),
    opening(500, 2023, { institution: false }),
    offJob(100, ['2025-03-01', '2025-05-31']),
  ];
  const reference = (group: 'county-leader' | 'county' | 'other', year = 2024) =>
    stand(records, { group, year }).reference;

  test('county groups: five years of concentrated training, and online without a cap', () => {
    for (const group of ['county-leader', 'county'] as const) {
      expect(reference(group)).toEqual({
        pack: 'cn-2023',
        meters: [
          { name: 'five-year-hours', have: 956, required: 550, met: true },
          { name: 'five-year-months', have: 3.1, required: 3, met: true },
          { name: 'online', have: 60, required: 50, met: true },
        ],
        met: true,
      });
    }
  });

  test('other: a year of concentrated training in hours or days, and online', () => {
    expect(reference('other')).toEqual({
      pack: 'cn-2023',
      meters: [
        { name: 'year-hours', have: 56, required: 90, met: false },
        { name: 'year-days', have: 7, required: 12, met: false },
        { name: 'online', have: 60, required: 50, met: true },
      ],
      met: false,
    });
  });

  test('not before 2023', () => {
    expect([reference('other', 2022), reference('other', 2023)?.pack]).toEqual([null, 'cn-2023']);
  });
});
