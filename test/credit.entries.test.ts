import { describe, expect, test } from 'vitest';
import { type Step, standing } from '../lib/credit/index.ts';
import type { TrainingRecord } from '../lib/model.ts';
import {
  account,
  course,
  idsOf,
  inMinutes,
  lecture,
  offJob,
  opening,
  type Setup,
  type Told,
  text,
  toldOf,
} from './credit.account.ts';

const day = '2018-03-05';
const week: [string, string] = ['2018-03-05', '2018-03-09'];

/** What is said of an entry, of the first unless the test says otherwise. */
const saidOf = (records: TrainingRecord[], record = records[0], setup: Setup = {}): Told[] => {
  const { entries } = standing(account(records, setup), setup.year ?? 2018, setup.today ?? '2030-01-01');
  return toldOf(entries.find((line) => line.record === record?.id)?.steps);
};
/** The same without the hours of the entry by itself. */
const placeOf = (...args: Parameters<typeof saidOf>): Told[] => saidOf(...args).slice(1);

describe('Every entry says why', () => {
  describe('its hours by themselves', () => {
    test.each<[name: string, record: TrainingRecord, ...steps: [Step['code'], number, Step['values']][]]>([
      [
        'fewer planned hours than its half-days',
        offJob(5, week, { stated: 18.5, absent: 1 }),
        ['half-days', 5, { halfDays: 5, hours: 2000 }],
        ['planned-hours', 5, { hours: 1850 }],
        ['absence', 10, { absent: 100, planned: 1850, hours: 1750, divisor: 7 }],
      ],
      [
        'withdrawn, and not revived',
        offJob(10, week, { absent: 6, recognized: { hours: 3000, by: '组织部', on: day } }),
        ['half-days', 5, { halfDays: 10, hours: 4000 }],
        ['withdrawn', 10, { absent: 600, planned: 4000, hours: 0, divisor: 7 }],
        ['not-revived', 10, { hours: 0, computed: 0, by: '组织部', on: day }],
      ],
      [
        'minutes over the day’s limit',
        inMinutes('other', 450, day),
        ['minutes', 5, { minutes: 450, unit: 45, hours: 1000 }],
        ['daily-limit', 5, { days: 1, limit: 800, hours: 800 }],
      ],
      ['minutes within it', inMinutes('other', 360, day), ['minutes', 5, { minutes: 360, unit: 45, hours: 800 }]],
      ['a lecture', lecture(90, day), ['lecture', 8, { minutes: 90, unit: 45, worth: 400, hours: 800 }]],
      [
        'a lecture not to cadres',
        lecture(90, day, { toCadres: false }),
        ['not-cadres', 8, { minutes: 90, unit: 45, worth: 400, hours: 0 }],
      ],
      ['a text', text(2999, day), ['text', 7, { characters: 2999, unit: 1000, worth: 400, hours: 800 }]],
      ['a course', course(1.5, day), ['course', 6, { hours: 150 }]],
      [
        'a class over New Year',
        offJob(3, ['2018-12-31', '2019-01-01'], { split: { 2019: 2, 2018: 1 }, stated: 10 }),
        ['half-days', 5, { halfDays: 3, hours: 1200 }],
        ['planned-hours', 5, { hours: 1000 }],
        ['split', 9, { year: 2018, hours: 333 }],
        ['split', 9, { year: 2019, hours: 667 }],
      ],
    ])('%s', (_, record, ...steps) => {
      expect(saidOf([record])).toEqual(steps.map((step) => [...step, [record.id]]));
    });

    test('a text by the unit’s own rounding, and what it adds to the sum of the year', () => {
      const proportional = { settings: { switches: { selfStudy: 'proportional' } } } as const;
      const [second, third] = [text(100, '2018-03-06'), text(100, '2018-03-06')];
      const first = text(900, day);
      expect(saidOf([first], first, proportional)).toEqual([
        ['text-proportional', 7, { characters: 900, unit: 1000, worth: 400, hours: 360 }, [first.id]],
      ]);
      const byYear = { settings: { switches: { selfStudy: 'year' } } } as const;
      // By day and id, in whatever order they were entered.
      for (const records of [
        [third, second, first],
        [first, second, third],
        [second, third, first],
        [third, first, second],
      ])
        expect([first, second, third].map((record) => placeOf(records, record, byYear))).toEqual([
          [['text-year', 7, { hours: 0 }, [first.id]]],
          [['text-year', 7, { hours: 400 }, [second.id]]],
          [['text-year', 7, { hours: 0 }, [third.id]]],
        ]);
      expect(placeOf([course(2, day)], undefined, byYear)).toEqual([]);
    });
  });

  describe('its place among the others', () => {
    const named = (hours: number, on: string | null, extra: Partial<TrainingRecord> = {}) =>
      course(hours, on, { title: '党史', courseKey: null, ...extra });
    const [fewest, more] = [named(2, day), named(3, day)];

    test('the same course, with the one that counts', () => {
      const [one, other] = [named(2, day, { courseKey: 'id:1' }), named(2, day, { courseKey: 'id:1' })];
      expect(placeOf([one, other])).toEqual([]);
      expect(placeOf([one, other], other)).toEqual([['same-course', 6, {}, idsOf(other, one)]]);
    });

    test('hours that differ, with every reading, though none of a course that was denied', () => {
      const readings = [named(2, day, { courseKey: 'id:1' }), named(4, day, { courseKey: 'id:1' })];
      const [one, other] = readings as [TrainingRecord, TrainingRecord];
      expect(placeOf(readings)).toEqual([['hours-differ', 6, {}, idsOf(one, other)]]);
      expect(placeOf(readings, other)).toEqual([
        ['same-course', 6, {}, idsOf(other, one)],
        ['hours-differ', 6, {}, idsOf(one, other)],
      ]);
      const same = { ...one, confirmed: false };
      const denied = [named(1, day), same, other];
      expect(placeOf(denied, same)).toEqual([
        ['near-match', 6, {}, idsOf(same, denied[0] as TrainingRecord)],
        ['denied', 6, {}, [same.id]],
      ]);
      expect(placeOf(denied, other)).toEqual([
        ['same-course', 6, {}, idsOf(other, same)],
        ['denied', 6, {}, [other.id]],
      ]);
    });

    test('a near match with the one that counts, and the learner’s answer', () => {
      const near = (record: TrainingRecord): Told => ['near-match', 6, {}, idsOf(record, fewest)];
      expect(placeOf([fewest, more])).toEqual([]);
      expect(placeOf([fewest, more], more)).toEqual([near(more)]);
      const other = { ...more, confirmed: true };
      expect(placeOf([fewest, other], other)).toEqual([near(other), ['confirmed', 6, {}, [other.id]]]);
      const same = { ...more, confirmed: false };
      expect(placeOf([fewest, same], same)).toEqual([near(same), ['denied', 6, {}, [same.id]]]);
    });

    test('a course that was read in an earlier year, and the learner’s answer', () => {
      const first = named(2, '2017-05-06', { courseKey: 'id:1' });
      const again = named(2, day, { courseKey: 'id:1' });
      const repeated: Told = ['course-repeated', 6, {}, [again.id]];
      expect(placeOf([first, again], again)).toEqual([repeated]);
      expect(placeOf([first, { ...again, confirmed: true }], again)).toEqual([
        repeated,
        ['confirmed', 6, {}, [again.id]],
      ]);
      const twice = { ...again, id: 'second page' };
      expect(placeOf([first, again, twice], twice)).toEqual([['same-course', 6, {}, idsOf(twice, again)]]);
      // Only an answer that was asked for is told.
      expect(placeOf([named(2, day, { confirmed: true })])).toEqual([]);
    });

    test('a correction with what it corrects', () => {
      const late = named(4, day, { corrects: fewest.id });
      expect(placeOf([fewest, late], late)).toEqual([['correction', 6, {}, idsOf(late, fewest)]]);
      expect(placeOf([fewest, late])).toEqual([['corrected', 6, {}, [fewest.id]]]);
    });

    test('planned, waiting for its day, without a year, or a balance of earlier years', () => {
      const [planned, later] = [offJob(2, day, { planned: true }), offJob(2, day)];
      expect(placeOf([planned])).toEqual([['planned', null, {}, [planned.id]]]);
      expect(placeOf([later], later, { today: '2018-03-04' })).toEqual([['future', null, {}, [later.id]]]);
      const undated = course(2, null);
      expect(placeOf([undated])).toEqual([['undated', 9, {}, [undated.id]]]);
      const balance = opening(100, 2019);
      expect(saidOf([balance])).toEqual([
        ['stated', 9, { hours: 10_000 }, [balance.id]],
        ['opening', 9, {}, [balance.id]],
      ]);
    });

    test('what makes up for another year, in the year attended and in the other', () => {
      const madeUp = offJob(10, ['2019-03-04', '2019-03-08'], { makeupFor: 2018 });
      const step: Told = ['made-up', 11, { year: 2018, hours: 4000 }, [madeUp.id]];
      expect(placeOf([madeUp])).toEqual([step]);
      expect(placeOf([madeUp], madeUp, { year: 2019 })).toEqual([step]);
    });
  });

  test('hours of an entry without a year, and of a balance, are all of its hours', () => {
    const lines = ({ entries }: ReturnType<typeof standing>) => entries.map(({ hours, state }) => [state, hours]);
    const records = [course(2, null, { id: 'a' }), opening(100, 2019, { id: 'b' })];
    expect(lines(standing(account(records), 2018, '2030-01-01'))).toEqual([
      ['undated', 200],
      ['opening', 10_000],
    ]);
  });

  test('an entry is told in the years that it has a part in, and in no other', () => {
    const records = [
      offJob(4, ['2018-12-30', '2019-01-02'], { id: 'a', split: { 2018: 2, 2019: 2 }, makeupFor: 2017 }),
      offJob(2, '2019-05-06', { id: 'b' }),
      opening(100, 2016, { id: 'c' }),
    ];
    records.push(offJob(2, '2019-05-07', { id: 'd', makeupFor: 2013, planned: true }));
    const told = (year: number) => standing(account(records), year, '2030-01-01').entries.map(({ record }) => record);
    expect([2013, 2017, 2018, 2019, 2020].map(told)).toEqual([['c'], ['a', 'c'], ['a'], ['a', 'b', 'd'], []]);
  });
});
