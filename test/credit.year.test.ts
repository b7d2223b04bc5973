import { describe, expect, test } from 'vitest';
import { standing } from '../lib/credit/index.ts';
import {
  account,
  codesOf,
  course,
  idsOf,
  inHalfDays,
  lecture,
  noticed,
  offJob,
  type Setup,
  stand,
  text,
} from './credit.account.ts';

const day = '2018-03-05';
const week: [string, string] = ['2018-03-05', '2018-03-09'];
const total = (...args: Parameters<typeof stand>) => stand(...args).total;
/** A class of so many hours, fewer than its half-days would bring. */
const hoursOff = (stated: number) => offJob(100, ['2018-03-05', '2018-04-30'], { stated });

describe("A year's standing", () => {
  test('online.earned: finished courses of that year, each once', () => {
    const read = course(2, day, { courseKey: 'id:1' });
    const records = [
      read,
      { ...read, id: 'another page' },
      course(1.5, day),
      course(4, '2017-12-31'),
      course(8, '2019-01-01'),
      course(16, day, { planned: true }),
    ];
    expect(stand(records).kinds.online.earned).toBe(3.5);
  });

  test('online.counted: summed first, then capped once a year', () => {
    const online = (...hours: number[]) => stand(hours.map((each) => course(each, day))).kinds.online;
    expect(online(30, 30)).toEqual({ earned: 60, counted: 50 });
    expect(online(25, 24.99)).toEqual({ earned: 49.99, counted: 49.99 });
    expect(online(50)).toEqual({ earned: 50, counted: 50 });
  });

  test('online.over is what was earned and not counted; none where the cap is hit exactly', () => {
    const over = (hours: number) => {
      const { reasons } = standing(account([course(hours, day)]), 2018, '2018-12-01');
      return [reasons.online.at(-1)?.code, reasons.online.at(-1)?.values.over];
    };
    expect([over(50), over(50.01), over(62.5)]).toEqual([
      ['under-cap', 0],
      ['cap', 1],
      ['cap', 1250],
    ]);
    expect(codesOf([course(50, day)])).not.toContain('online-over-cap');
    const records = [course(50, day), course(0.01, day), course(4, '2017-05-06')];
    expect(noticed('online-over-cap', records)).toEqual(idsOf(...records.slice(0, 2)));
    const answered = course(4, '2017-05-06', { confirmed: false });
    expect(noticed('online-over-cap', [...records, answered])).toEqual(idsOf(...records.slice(0, 2)));
    const [counted, asked] = [60, 61].map((hours) => course(hours, day, { title: '党史', courseKey: null }));
    expect(
      noticed(
        'online-over-cap',
        [counted, asked].flatMap((each) => each ?? []),
      ),
    ).toEqual([counted?.id]);
  });

  test('total: five kinds as earned, and online as counted', () => {
    const records = [
      offJob(1, day),
      inHalfDays('study-group', 2, '2018-04-02'),
      inHalfDays('other', 4, ['2018-05-07', '2018-05-08']),
      text(8000, '2018-06-01'),
      lecture(720, '2018-07-02'),
      course(62.5, '2018-08-01'),
    ];
    expect(total(records)).toBe(4 + 8 + 16 + 32 + 64 + 50);
  });

  test('days: half-days / 2 over off-job, study-group and other', () => {
    const records = [
      offJob(1, day),
      inHalfDays('study-group', 2, '2018-04-02'),
      inHalfDays('other', 4, ['2018-05-07', '2018-05-08']),
    ];
    expect(stand(records).days).toBe(3.5);
    expect(stand([...records, text(8000, day), lecture(720, day), course(40, day)]).days).toBe(3.5);
  });

  test('met: the total reaches what is required, and online the minimum', () => {
    const standingOf = (others: number, online: number) => {
      const { met, short } = stand([hoursOff(others), course(online, day)]);
      return { met, short };
    };
    expect(standingOf(60, 50)).toEqual({ met: true, short: { total: 0, online: 0 } });
    expect(standingOf(59.99, 50)).toEqual({ met: false, short: { total: 0.01, online: 0 } });
    expect(standingOf(100, 49.99)).toEqual({ met: false, short: { total: 0, online: 0.01 } });
    expect(codesOf([hoursOff(60), course(50, day)])).toEqual([]);
    expect(codesOf([hoursOff(59.99), course(49.99, day)])).toEqual(['online-short', 'total-short']);
  });

  test('met: the minimum is asked of what was earned, before a cap below it', () => {
    const cap = { field: 'onlineCap', value: 40, by: '人事科', on: '2018-01-05', why: '批复' } as const;
    const { met, kinds } = stand([hoursOff(70), course(50, day)], { settings: { overrides: [cap] } });
    expect([met, kinds.online]).toEqual([true, { earned: 50, counted: 40 }]);
  });

  test('met by days is for `other` alone', () => {
    const twelveDays = offJob(24, ['2018-03-05', '2018-03-16'], { stated: 59 });
    const met = (group: 'county-leader' | 'county' | 'other') =>
      stand([twelveDays, course(50, day)], { group, settings: { switches: { countyAnnual: 110 } } }).met;
    expect([met('county-leader'), met('county'), met('other')]).toEqual([false, false, true]);
  });

  test('met: an online minimum, where there is one, binds beside twelve days too', () => {
    const minimum = { field: 'onlineMinimum', value: 10, by: '人事科', on: '2018-01-05', why: '批复' } as const;
    const setup: Setup = { group: 'other', settings: { overrides: [minimum] } };
    const twelveDays = offJob(24, ['2018-03-05', '2018-03-16']);
    expect([stand([twelveDays], setup).met, stand([twelveDays, course(10, day)], setup).met]).toEqual([false, true]);
  });

  test('short is never below 0', () => {
    expect(stand([hoursOff(200), course(80, day)]).short).toEqual({ total: 0, online: 0 });
    expect(stand([]).short).toEqual({ total: 110, online: 50 });
    expect([noticed('online-short', []), noticed('total-short', [])]).toEqual([[], []]);
  });

  test('a county-level cadre needs at least 60 from elsewhere: surplus online hours never help', () => {
    for (const group of ['county-leader', 'county'] as const) {
      expect(stand([course(500, day), hoursOff(59.99)], { group }).met).toBe(false);
      expect(stand([course(500, day), hoursOff(60)], { group }).met).toBe(true);
    }
  });

  test('no carry-over to another year', () => {
    const records = [hoursOff(400), course(80, day)];
    expect([2017, 2019].map((year) => stand(records, { year }).total)).toEqual([0, 0]);
  });

  describe('Year', () => {
    test('is the calendar year', () => {
      const records = ['2017-12-31', '2018-01-01', '2018-12-31', '2019-01-01'].map((on) => offJob(1, on));
      expect([2017, 2018, 2019].map((year) => total(records, { year }))).toEqual([4, 8, 4]);
    });

    test("20 December is the filing date, not the year's end: later items stay in the year and are marked", () => {
      const records = [
        course(1, '2018-12-20'),
        course(1, '2018-12-21'),
        offJob(1, '2018-12-20'),
        offJob(1, '2018-12-31'),
      ];
      expect(noticed('after-filing', records)).toEqual(idsOf(...records.filter((_, index) => index % 2)));
      expect(total(records)).toBe(10);
    });

    const window = { settings: { switches: { onlineWindow: { 2018: ['02-01', '12-15'] as [string, string] } } } };

    test("a course finished outside the learner's own window is marked", () => {
      const days = ['2018-01-31', '2018-02-01', '2018-12-15', '2018-12-16'];
      const records = days.map((on) => course(1, on));
      expect(noticed('outside-window', records, window)).toEqual([records[0]?.id, records[3]?.id]);
      expect(total(records, window)).toBe(4);
      expect(noticed('outside-window', [offJob(1, '2018-01-31')], window)).toBeNull();
      expect(noticed('outside-window', [course(1, null, { year: 2018 })], window)).toBeNull();
    });

    test("the college's window is of 2018 only: none by default, none in another year", () => {
      expect(noticed('outside-window', [course(1, '2018-01-31'), course(1, '2018-12-16')])).toBeNull();
      expect(noticed('outside-window', [course(1, '2019-01-31')], { ...window, year: 2019 })).toBeNull();
    });
  });

  describe('Crossing New Year', () => {
    const newYear: [string, string] = ['2018-12-27', '2019-01-02'];

    test('hours are split by the half-days that fall in each year', () => {
      const record = offJob(10, newYear, { split: { 2018: 8, 2019: 2 } });
      expect([2017, 2018, 2019].map((year) => total([record], { year }))).toEqual([0, 32, 8]);
    });

    test('the one-seventh test uses the whole class', () => {
      const absent = (hours: number) => {
        const record = offJob(10, newYear, { split: { 2018: 8, 2019: 2 }, absent: hours });
        return [total([record]), total([record], { year: 2019 })];
      };
      expect([absent(5), absent(6)]).toEqual([
        [28, 7],
        [0, 0],
      ]);
      const record = offJob(10, newYear, { split: { 2018: 8, 2019: 2 }, absent: 6 });
      expect(noticed('absence-over-seventh', [record], { year: 2019 })).toEqual([record.id]);
    });

    test('the two-month test uses the whole class', () => {
      const formIn = (end: string) =>
        noticed('appointment-form', [offJob(20, ['2018-12-01', end], { split: { 2018: 10, 2019: 10 } })]);
      expect([formIn('2019-01-31')?.length, formIn('2019-01-30')]).toEqual([1, null]);
    });
  });

  describe('No date and no year on the page', () => {
    test('the course is kept, and in no total until it has a year', () => {
      const records = [course(1.5, null), course(2, null, { year: 2018 })];
      expect(stand(records)).toMatchObject({ total: 2, undated: 1.5, unconfirmed: 0, planned: 0 });
      expect(noticed('no-year', records)).toEqual([records[0]?.id]);
      expect(noticed('no-year', records.slice(1))).toBeNull();
    });

    test('`undated` is over all years of the profile', () => {
      const records = [course(1.5, null), course(0.5, null), course(2, null, { year: 2018 })];
      for (const year of [2013, 2018, 2030]) expect(stand(records, { year }).undated).toBe(2);
    });

    test('`completedOn` beats `year`', () => {
      const record = course(2, '2017-12-31', { year: 2018 });
      expect([total([record], { year: 2017 }), total([record])]).toEqual([2, 0]);
    });
  });

  test.each([
    ['a class', offJob(2, day, { planned: true }), 8],
    ['a course', course(2, day, { planned: true }), 2],
    ['a text', text(1000, day, { planned: true }), 4],
    ['a lecture', lecture(45, day, { planned: true }), 4],
  ])('Planned: %s is in no total and raises no notice', (_, record, hours) => {
    expect(stand([record])).toMatchObject({ total: 0, days: 0, planned: hours });
    expect(codesOf([record])).toEqual(['online-short', 'total-short']);
  });

  test('what is in the trash counts for nothing', () => {
    const deletedAt = '2018-12-01T09:00:00+08:00';
    const records = [offJob(10, week, { deletedAt }), course(2, null, { deletedAt }), course(2, day, { deletedAt })];
    expect(stand(records)).toMatchObject({ total: 0, days: 0, planned: 0, undated: 0, unconfirmed: 0 });
  });
});
