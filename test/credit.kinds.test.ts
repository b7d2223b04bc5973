import { describe, expect, test } from 'vitest';
import { appraise, packOf, standing } from '../lib/credit/index.ts';
import { kinds } from '../lib/model.ts';
import { account, course, inHalfDays, inMinutes, lecture, noticed, offJob, stand, text } from './credit.account.ts';

const day = '2018-03-05';
const week: [string, string] = ['2018-03-05', '2018-03-09'];
const total = (...args: Parameters<typeof stand>) => stand(...args).total;

describe('Units', () => {
  test('hours are whole hundredths, and sums of them exact: 0.25 × 7 + 0.5 × 3 + 48 = 51.25', () => {
    const courses = [...Array(7).fill(0.25), ...Array(3).fill(0.5), 48].map((each) => course(each, day));
    expect(standing(account(courses), 2018, '2018-12-01').kinds.online.earned).toBe(5125);
    expect(stand(courses).kinds.online.earned).toBe(51.25);
  });

  test('45 minutes are 1 学时', () => {
    expect(total([inMinutes('other', 45, day)])).toBe(1);
  });

  test('a half-day is 4, a full day 8', () => {
    expect([1, 2].map((halfDays) => total([offJob(halfDays, day)]))).toEqual([4, 8]);
    const { halfDay, day: whole, minutes } = packOf('nmg-2016').units;
    expect([halfDay, whole, minutes].map(({ article }) => article)).toEqual([5, 5, 5]);
  });
});

describe('Kinds', () => {
  describe('how hours arise, and the articles they rest on', () => {
    test.each([
      ['off-job: half-days × 4, less absence', offJob(3, week, { absent: 1 }), 11, [5, 10]],
      ['study-group: half-days × 4', inHalfDays('study-group', 3, week), 12, [5]],
      ['study-group: minutes', inMinutes('study-group', 135, day), 3, [5]],
      ['online: the prescribed hours', course(1.25, day), 1.25, [6]],
      ['self-study: 4 for every 1,000 characters', text(1000, day), 4, [7]],
      ['other: half-days × 4', inHalfDays('other', 3, week), 12, [5]],
      ['other: minutes', inMinutes('other', 135, day), 3, [5]],
      ['teaching: 4 for every 45 minutes', lecture(45, day), 4, [8]],
    ])('%s', (_, record, hours, articles) => {
      const { total: sum, kinds: found } = stand([record]);
      expect(found[record.kind]).toEqual({ earned: hours, counted: hours });
      expect(sum).toBe(hours);
      expect(appraise(record, packOf('nmg-2016'), {}).steps.map(({ article }) => article)).toEqual(articles);
    });

    test('all six kinds have their figure, always', () => {
      expect(Object.keys(stand([]).kinds)).toEqual([...kinds]);
    });
  });

  describe('minutes', () => {
    test.each(['study-group', 'other'] as const)('%s: floor(minutes / 45)', (kind) => {
      const hours = [0, 44, 45, 89, 90].map((minutes) => total([inMinutes(kind, minutes, day)]));
      expect(hours).toEqual([0, 0, 1, 1, 2]);
    });

    test('at most 8 for each calendar day of the entry', () => {
      expect([360, 405, 600].map((minutes) => total([inMinutes('study-group', minutes, day)]))).toEqual([8, 8, 8]);
      const two = (minutes: number) => total([inMinutes('study-group', minutes, [day, '2018-03-06'])]);
      expect([600, 720, 765].map(two)).toEqual([13, 16, 16]);
      expect(total([inMinutes('study-group', 360, day), inMinutes('other', 360, day)])).toBe(16);
    });
  });

  describe('absence', () => {
    test('absent × 7 > planned is withdrawn, 0 hours; exactly one seventh still passes', () => {
      const hours = (halfDays: number, absent: number) => total([offJob(halfDays, week, { absent })]);
      expect([hours(7, 4), hours(7, 4.01)]).toEqual([24, 0]);
      expect([hours(10, 5.71), hours(10, 5.72)]).toEqual([34.29, 0]);
    });

    test('planned are the stated planned hours, where there are any', () => {
      expect(total([offJob(11, week, { absent: 6.28 })])).toBe(37.72);
      expect(total([offJob(11, week, { absent: 6.28, stated: 42 })])).toBe(0);
    });

    test('is of off-job training only', () => {
      for (const kind of ['other', 'study-group'] as const) {
        const record = inHalfDays(kind, 10, week, { absentHours: 600 });
        expect(total([record])).toBe(40);
        expect(noticed('absence-over-seventh', [record])).toBeNull();
      }
    });
  });

  describe('self-study', () => {
    const year = { settings: { switches: { selfStudy: 'year' } } } as const;
    const proportional = { settings: { switches: { selfStudy: 'proportional' } } } as const;

    test('4 × floor(characters / 1000) for each document', () => {
      const hours = [0, 999, 1000, 1999, 2000].map((characters) => total([text(characters, day)]));
      expect(hours).toEqual([0, 0, 4, 4, 8]);
      const halves = [text(500, day), text(500, '2018-03-06')];
      expect(total(halves)).toBe(0);
      expect(total(halves, { settings: { switches: { selfStudy: 'document' } } })).toBe(0);
    });

    test('by switch the floor is on the yearly sum', () => {
      expect(total([text(900, day), text(900, '2018-03-06'), text(900, '2018-03-07')], year)).toBe(8);
      expect([total([text(999, day)], year), total([text(999, day), text(1, '2018-12-31')], year)]).toEqual([0, 4]);
      const twoYears = [text(900, '2018-12-31'), text(900, '2019-01-01')];
      expect([total(twoYears, year), total(twoYears, { ...year, year: 2019 })]).toEqual([0, 0]);
    });

    test('by switch proportional, rounded down to 0.01', () => {
      expect([999, 2, 3].map((characters) => total([text(characters, day)], proportional))).toEqual([3.99, 0, 0.01]);
    });
  });

  describe('teaching', () => {
    test('4 × floor(minutes / 45)', () => {
      expect([44, 45, 89, 90].map((minutes) => total([lecture(minutes, day)]))).toEqual([0, 4, 4, 8]);
    });

    test('counts only where the audience are cadres', () => {
      expect(total([lecture(90, day, { toCadres: false })])).toBe(0);
    });

    test('is never in the five-year figure', () => {
      expect(stand([lecture(450, day, { institution: true })]).cycle?.hours).toBe(0);
    });
  });

  test('online: the prescribed hours as they are, to the hundredth', () => {
    expect([0, 0.25, 1.5, 2.05].map((hours) => total([course(hours, day)]))).toEqual([0, 0.25, 1.5, 2.05]);
  });

  describe('recognised hours', () => {
    const recognized = { hours: 300, by: '组织部', on: '2018-06-01' };

    test.each([
      ['half-days', offJob(10, week, { recognized })],
      ['minutes', inMinutes('study-group', 450, day, { recognized })],
      ['a course', course(1, day, { recognized })],
      ['a text', text(9000, day, { recognized })],
      ['a lecture', lecture(450, day, { recognized })],
    ])('replace the computed ones of %s, fewer or more', (_, record) => {
      expect(total([record])).toBe(3);
      expect(total([{ ...record, recognized: { ...recognized, hours: 4900 } }])).toBe(49);
      expect(total([{ ...record, recognized: { ...recognized, hours: 0 } }])).toBe(0);
    });

    test('both stay visible, with who and when', () => {
      const { steps } = appraise(offJob(10, week, { recognized }), packOf('nmg-2016'), {});
      expect(steps).toContainEqual(
        expect.objectContaining({
          code: 'recognized',
          article: 10,
          values: { hours: 300, computed: 4000, by: '组织部', on: '2018-06-01' },
        }),
      );
    });
  });
});
