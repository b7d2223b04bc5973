import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { monthDays } from '../lib/credit/cycle.ts';
import { type Entry, identified, settle, stateIn } from '../lib/credit/entries.ts';
import { appraise, packOf, standing } from '../lib/credit/index.ts';
import { inScope } from '../lib/credit/scope.ts';
import type { TrainingRecord } from '../lib/model.ts';
import {
  account,
  course,
  inHalfDays,
  inMinutes,
  lecture,
  offJob,
  opening,
  stand,
  statesOf,
  text,
} from './credit.account.ts';
import { asked as anyAccount } from './credit.ledger.ts';

const pack = packOf('nmg-2016');

const scope = { year: 2018, cycle: { from: 2018, to: 2022 }, kinds: ['off-job', 'other'] } as const;
/** Which of the records are asked, and of which matters only that they were read. */
const asked = (...records: TrainingRecord[]) => {
  const { records: own, met } = inScope(records, scope);
  const read = met.map(({ record }) => record);
  return records.map((record) => (own.includes(record) ? 'asked' : read.includes(record) ? 'met' : null));
};

describe('Only records that can have a part in the asked year are looked at', () => {
  test('all that have a day in it', () => {
    const days = ['2017-12-31', '2018-01-01', '2018-12-31', '2019-01-01'];
    const expected = [null, 'asked', 'asked', null];
    expect(asked(...days.map((on) => text(1000, on)))).toEqual(expected);
    expect(asked(...days.map((on) => lecture(45, on)))).toEqual(expected);
    expect(asked(...days.map((on) => inMinutes('study-group', 90, on)))).toEqual(expected);
  });

  test('what makes up for it, whenever it was', () => {
    const made = (makeupFor: number) => text(1000, '2030-05-06', { makeupFor });
    expect(asked(made(2017), made(2018), made(2019))).toEqual([null, 'asked', null]);
  });

  test('of the five years those whose hours these count', () => {
    const days = ['2017-12-31', '2018-01-01', '2022-12-31', '2023-01-01'];
    const expected = [null, 'asked', 'asked', null];
    expect(asked(...days.map((on) => offJob(1, on)))).toEqual(expected);
    expect(asked(...days.map((on) => inHalfDays('other', 1, on)))).toEqual(expected);
    expect(asked(opening(100, 2017), opening(100, 2020), inHalfDays('study-group', 1, '2020-05-06'))).toEqual([
      null,
      'asked',
      null,
    ]);
    expect(asked(offJob(1, ['2022-12-31', '2023-01-01']), offJob(1, ['2017-11-01', '2017-12-30']))).toEqual([
      'asked',
      null,
    ]);
  });

  test('what shares a day with an entry of the year that reaches beyond it', () => {
    const sitting = (from: string, to = from) => inMinutes('study-group', 90, [from, to]);
    const [early, late] = [sitting('2017-12-28', '2018-01-03'), sitting('2018-12-30', '2019-01-03')];
    const beside = ['2017-12-27', '2017-12-28', '2019-01-03', '2019-01-04'].map((on) => sitting(on));
    expect(asked(...beside)).toEqual([null, null, null, null]);
    expect(asked(early, ...beside)).toEqual(['asked', null, 'asked', null, null]);
    expect(asked(late, ...beside)).toEqual(['asked', null, null, 'asked', null]);
    expect(asked(...beside, late, early)).toEqual([null, 'asked', 'asked', null, 'asked', 'asked']);
    // The furthest day decides, whichever entry comes last.
    const [shorter, shortest] = [sitting('2018-12-30', '2019-01-01'), sitting('2018-06-01')];
    expect(asked(late, shorter, shortest, ...beside).slice(3)).toEqual([null, null, 'asked', null]);
    const [begun, begunLater] = [early, sitting('2017-12-30', '2018-01-01')];
    expect(asked(begun, begunLater, shortest, ...beside).slice(3)).toEqual([null, 'asked', null, null]);
  });

  describe('courses', () => {
    const of = (year: number | null, extra: Partial<TrainingRecord> = {}) => course(2, null, { year, ...extra });

    test('of the year, and those without one; of an earlier one only that they were read; none of a later one', () => {
      expect(asked(of(2017), of(2018), of(2019), of(null))).toEqual(['met', 'asked', null, 'asked']);
      expect(asked(course(2, '2017-12-31', { year: 2018 }), course(2, '2018-01-01', { year: 2019 }))).toEqual([
        'met',
        'asked',
      ]);
    });

    test('a year is judged whole where one of its courses was said to be the same as another', () => {
      expect(asked(of(2016), of(2017, { confirmed: false }), of(2017))).toEqual(['met', 'asked', 'asked']);
      expect(asked(of(2016), of(2017, { confirmed: true }), of(2017, { confirmed: null }))).toEqual([
        'met',
        'met',
        'met',
      ]);
      expect(asked(of(2017), of(2019, { confirmed: false }), of(2020))).toEqual(['met', 'asked', null]);
      expect(asked(of(2021, { confirmed: false }), of(2019))).toEqual(['asked', null]);
    });

    test('a year is judged whole where one of its courses makes up for the asked one, with all before it', () => {
      expect(asked(of(2017), of(2020, { makeupFor: 2018 }), of(2020), of(2019), of(2021))).toEqual([
        'met',
        'asked',
        'asked',
        'met',
        null,
      ]);
      expect(asked(of(2019, { makeupFor: 2017 }))).toEqual([null]);
      const [sooner, later] = [of(2016, { makeupFor: 2018 }), of(2020, { makeupFor: 2018 })];
      expect(asked(later, sooner, of(2015), of(2019))).toEqual(['asked', 'asked', 'met', 'met']);
    });
  });
});

describe('What is left out changes nothing', () => {
  const states = (entries: readonly Entry[], year: number) =>
    new Map(entries.map((entry) => [entry.record.id, stateIn(entry, year)]));

  test('an entry is to its year what it is among the entries of all years', () => {
    fc.assert(
      fc.property(anyAccount, ({ account: found, year, today }) => {
        const { entries } = settle(identified(found.records), today, pack, found.settings.switches ?? {});
        const all = states(entries, year);
        for (const { record, state, madeUp } of standing(found, year, today).entries)
          if (state !== 'made-up' || madeUp === 0) expect(state).toBe(all.get(record));
      }),
      { numRuns: 200 },
    );
  });

  test('where texts are rounded by the year, those that make up are a sum of their own, for each year', () => {
    const texts = [2018, 2017, null, 2018].map((makeupFor) => text(500, '2019-03-04', { makeupFor }));
    const { entries } = settle(texts, '2030-01-01', pack, { selfStudy: 'year' });
    expect(entries.map(({ shares }) => shares[0]?.hours)).toEqual([0, 0, 0, 400]);
  });
});

describe('What no form and no file admits still has an answer', () => {
  const without = { startOn: null, endOn: null };
  const shares = (record: TrainingRecord) => appraise(record, pack, {}).shares;

  test('an entry without its days brings no hours to any year', () => {
    for (const days of [without, { endOn: null }, { startOn: null }])
      expect(appraise(inMinutes('other', 90, '2018-03-05', days), pack, {})).toMatchObject({ hours: 0, steps: [] });
    expect(shares(text(1000, '2018-03-05', without))).toEqual([]);
    expect(shares(text(1000, '2018-03-05', { ...without, year: 2018 }))).toEqual([]);
    expect(statesOf([text(1000, '2018-03-05', { ...without, makeupFor: 2018 })])).toEqual([null]);
    const { entries } = settle([text(1000, '2018-03-05', without)], '2030-01-01', pack, {});
    expect(entries.map(({ state }) => state)).toEqual(['counted']);
  });

  test('nor months to the five years', () => {
    const classes = [{ startOn: null }, { endOn: null }].map((days) => offJob(10, '2018-03-05', days));
    const { entries } = settle(classes, '2030-01-01', pack, {});
    expect(monthDays(entries, { from: 2018, to: 2022 }, 30)).toBe(0);
  });

  test('a text is not split over years', () => {
    const record = text(1000, '2018-03-05', { split: { 2017: 1, 2018: 1 } });
    expect(shares(record)).toEqual([{ year: 2018, hours: 400, days: 0 }]);
  });

  test('stated hours are an opening balance, whether or not they are marked as one', () => {
    const balance = opening(100, 2018, { opening: null });
    expect(statesOf([balance])).toEqual(['opening']);
    expect(stand([{ ...balance, planned: true }])).toMatchObject({ total: 0, planned: 0 });
    const { entries } = standing(account([opening(100, 2018, { makeupFor: 2017 })]), 2018, '2030-01-01');
    expect(entries[0]?.steps.map(({ code }) => code)).toEqual(['stated', 'opening']);
  });
});
