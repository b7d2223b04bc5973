import { describe, expect, test } from 'vitest';
import { type Figure, type Step, standing } from '../lib/credit/index.ts';
import type { Decision, Override, TrainingRecord } from '../lib/model.ts';
import {
  account,
  course,
  idsOf,
  inHalfDays,
  inMinutes,
  lecture,
  offJob,
  opening,
  type Setup,
  text,
} from './credit.account.ts';

const day = '2018-03-05';
const week: [string, string] = ['2018-03-05', '2018-03-09'];
const school = { institution: true };
const decided: Decision = { by: '人事科', on: '2018-01-05', why: '批复' };
const unit = (...overrides: Pick<Override, 'field' | 'value'>[]): Setup['settings'] => ({
  overrides: overrides.map((override) => ({ ...decided, ...override })),
});

type Told = [code: Step['code'], article: number | null, values: Step['values'], records?: string[]];
const toldOf = (steps: readonly Step[] = []): Told[] =>
  steps.map(({ code, article, values, records }) =>
    records.length > 0 ? [code, article, values, records] : [code, article, values],
  );

/** How a figure came about. */
const reasons = (figure: Figure, records: TrainingRecord[], setup: Setup = {}): Told[] =>
  toldOf(standing(account(records, setup), setup.year ?? 2018, setup.today ?? '2030-01-01').reasons[figure]);

/** What is said of an entry, of the first unless the test says otherwise. */
const saidOf = (records: TrainingRecord[], record = records[0], setup: Setup = {}): Told[] => {
  const { entries } = standing(account(records, setup), setup.year ?? 2018, setup.today ?? '2030-01-01');
  return toldOf(entries.find((line) => line.record === record?.id)?.steps);
};
/** The same without the hours of the entry by itself. */
const placeOf = (...args: Parameters<typeof saidOf>): Told[] => saidOf(...args).slice(1);

describe('Every figure keeps its derivation', () => {
  describe('a kind', () => {
    test('its sum with the entries that it is made of, by id, and how many they are', () => {
      const [second, first] = [offJob(2, day, { id: 'b' }), offJob(1, '2018-03-06', { id: 'a' })];
      expect(reasons('off-job', [second, first])).toEqual([
        ['kind-sum', 5, { kind: 'off-job', hours: 1200, count: 2 }, ['a', 'b']],
      ]);
      expect(reasons('other', [])).toEqual([['kind-sum', 5, { kind: 'other', hours: 0, count: 0 }]]);
      expect(reasons('study-group', [])).toEqual([['kind-sum', 5, { kind: 'study-group', hours: 0, count: 0 }]]);
    });

    test('self-study names the way of rounding that the unit chose, and nothing where it is the Measure’s', () => {
      const selfStudy = 'year' as const;
      const steps = reasons('self-study', [], {
        settings: { switches: { selfStudy }, decisions: { selfStudy: decided } },
      });
      expect(steps.slice(1)).toEqual([['switch', null, { name: 'selfStudy', value: 'year', ...decided }]]);
      expect(reasons('self-study', [], { settings: { switches: { selfStudy } } }).slice(1)).toEqual([
        ['switch-undecided', null, { name: 'selfStudy', value: 'year' }],
      ]);
      expect(reasons('self-study', [], { settings: { switches: { selfStudy: 'document' } } })).toHaveLength(1);
      const countyAnnual = { group: 'county', settings: { switches: { countyAnnual: 90 } } } as const;
      expect(reasons('self-study', [], countyAnnual)).toHaveLength(1);
    });

    test('online names the cap, who set it, and what is over', () => {
      const records = [course(62.5, day)];
      const capped: Told = ['cap', 6, { hours: 5000, cap: 5000, over: 1250, earned: 6250 }];
      expect(reasons('online', records).slice(1)).toEqual([capped]);
      const setup: Setup = { group: 'other', settings: { switches: { otherOnlineCap: 50 } } };
      expect(reasons('online', records, setup).slice(1)).toEqual([
        ['switch-undecided', null, { name: 'otherOnlineCap', value: 50 }],
        capped,
      ]);
      expect(reasons('online', records, { group: 'other' })).toHaveLength(1);
      expect(reasons('online', records, { settings: unit({ field: 'onlineCap', value: null }) }).slice(1)).toEqual([
        ['lifted', 17, { field: 'onlineCap', ...decided }],
      ]);
    });
  });

  test('the total: each kind that has hours as it counts, and their sum', () => {
    const records = [
      offJob(10, week),
      course(62.5, day),
      text(1000, day),
      inMinutes('other', 90, day),
      lecture(45, day),
    ];
    expect(reasons('total', records)).toEqual([
      ['part', 5, { kind: 'off-job', hours: 4000 }],
      ['part', 6, { kind: 'online', hours: 5000 }],
      ['part', 7, { kind: 'self-study', hours: 400 }],
      ['part', 5, { kind: 'other', hours: 200 }],
      ['part', 8, { kind: 'teaching', hours: 400 }],
      ['total', 9, { hours: 10_000 }],
    ]);
    expect(reasons('total', [])).toEqual([['total', 9, { hours: 0 }]]);
  });

  describe('days', () => {
    test('name the entries that give days in the year, and no others', () => {
      const [split, whole] = [
        offJob(4, ['2018-12-30', '2019-01-02'], { split: { 2018: 2, 2019: 2 } }),
        inHalfDays('other', 2, day),
      ];
      const records = [
        split,
        whole,
        inMinutes('other', 90, '2018-04-02'),
        offJob(2, '2018-04-03', { planned: true }),
        offJob(2, '2018-04-04', { makeupFor: 2017 }),
        offJob(2, '2017-04-05'),
        offJob(2, '2019-04-05', { makeupFor: 2018 }),
      ];
      expect(reasons('days', records)).toEqual([['days', 9, { days: 200 }, idsOf(split, whole)]]);
    });
  });

  describe('what is required', () => {
    test.each([
      ['county-leader', [11_000, null, 5000, 5000]],
      ['county', [11_000, null, 5000, 5000]],
      ['other', [9000, 1200, null, null]],
    ] as const)('%s', (group, [annual, days, minimum, cap]) => {
      const step = (code: Step['code'], article: number, hours: number | null): Told[] =>
        hours === null ? [] : [[code, article, { group, hours }]];
      expect(reasons('required', [], { group })).toEqual([
        ...step('required', 9, annual),
        ...step('required-days', 9, days),
        ...step('required-online', 6, minimum),
        ...step('required-cap', 6, cap),
      ]);
    });

    test('the unit’s own figure stands in the place of the Measure’s, with who, when and why; so does its choice', () => {
      const settings = unit({ field: 'annual', value: 95.5 }, { field: 'onlineMinimum', value: null });
      expect(reasons('required', [], { settings })).toEqual([
        ['override', 17, { field: 'annual', value: 95.5, ...decided }],
        ['lifted', 17, { field: 'onlineMinimum', ...decided }],
        ['required-cap', 6, { group: 'county-leader', hours: 5000 }],
      ]);
      const switches = { countyAnnual: 90 } as const;
      expect(reasons('required', [], { group: 'county', settings: { switches } })[0]).toEqual([
        'switch-undecided',
        null,
        { name: 'countyAnnual', value: 90 },
      ]);
      const capped = { group: 'other', settings: { switches: { otherOnlineCap: 50 } } } as const;
      expect(reasons('required', [], capped).slice(2)).toEqual([
        ['switch-undecided', null, { name: 'otherOnlineCap', value: 50 }],
      ]);
    });

    test('the switches in force are those that decide a figure: none that an override beats, none at its default', () => {
      const inForce = (setup: Setup) =>
        standing(account([], setup), 2018, '2030-01-01').switches.map(({ name, value }) => [name, value]);
      const switches = { countyAnnual: 90, otherOnlineCap: 50, selfStudy: 'proportional' } as const;
      expect(inForce({ settings: { switches } })).toEqual([['selfStudy', 'proportional']]);
      expect(inForce({ group: 'county', settings: { switches } })).toEqual([
        ['countyAnnual', 90],
        ['selfStudy', 'proportional'],
      ]);
      expect(inForce({ group: 'other', settings: { switches } })).toEqual([
        ['otherOnlineCap', 50],
        ['selfStudy', 'proportional'],
      ]);
      const both = unit({ field: 'annual', value: 100 }, { field: 'onlineCap', value: 60 });
      for (const group of ['county', 'other'] as const)
        expect(inForce({ group, settings: { ...both, switches } })).toEqual([['selfStudy', 'proportional']]);
      const others = unit({ field: 'onlineMinimum', value: 40 });
      expect(inForce({ group: 'county', settings: { ...others, switches } })).toHaveLength(2);
      expect(inForce({ group: 'other', settings: { ...others, switches } })).toHaveLength(2);
      const byDefault = { countyAnnual: 110, selfStudy: 'document' } as const;
      expect(inForce({ group: 'county', settings: { switches: byDefault } })).toEqual([]);
    });
  });

  describe('what is short', () => {
    test('required, total and what is missing', () => {
      expect(reasons('short', [offJob(10, week)])).toEqual([
        ['short', 9, { required: 11_000, total: 4000, hours: 7000 }],
      ]);
    });

    test('met by days says so, and only then', () => {
      const twelve = [offJob(24, ['2018-03-05', '2018-03-16'], { stated: 60 })];
      const short: Told = ['short', 9, { required: 9000, total: 6000, hours: 3000 }];
      expect(reasons('short', twelve, { group: 'other' })).toEqual([
        short,
        ['met-by-days', 9, { days: 1200, required: 1200 }],
      ]);
      expect(reasons('short', [], { group: 'other' })).toHaveLength(1);
    });

    test('the unit’s own hours and days are told first', () => {
      const settings = unit({ field: 'days', value: 10 }, { field: 'annual', value: null });
      expect(reasons('short', [], { group: 'other', settings })).toEqual([
        ['lifted', 17, { field: 'annual', ...decided }],
        ['override', 17, { field: 'days', value: 10, ...decided }],
        ['short', 9, { required: 0, total: 0, hours: 0 }],
      ]);
    });

    test('online: the minimum, what was earned, and what is missing; or that there is none', () => {
      expect(reasons('online-short', [course(30, day)])).toEqual([
        ['online-short', 6, { required: 5000, earned: 3000, hours: 2000 }],
      ]);
      expect(reasons('online-short', [], { group: 'other' })).toEqual([['no-online-minimum', 6, { group: 'other' }]]);
      expect(reasons('online-short', [], { settings: unit({ field: 'onlineMinimum', value: null }) })).toEqual([
        ['lifted', 17, { field: 'onlineMinimum', ...decided }],
        ['no-online-minimum', 6, { group: 'county-leader' }],
      ]);
    });
  });

  describe('what is held apart', () => {
    test('planned: entries of the year and what waits for its day', () => {
      const [planned, later] = [offJob(2, day, { planned: true }), text(1000, '2018-12-02')];
      const records = [
        planned,
        later,
        offJob(2, '2018-04-02'),
        text(999, '2018-12-03'),
        offJob(2, '2018-04-03', { planned: true, makeupFor: 2017 }),
        offJob(2, '2019-04-03', { planned: true }),
      ];
      expect(reasons('planned', records, { today: '2018-12-01' })).toEqual([
        ['planned-sum', null, { hours: 1200 }, idsOf(planned, later)],
      ]);
    });

    test('unconfirmed: the courses that the learner is asked about', () => {
      const [fewest, more] = [2, 3].map((hours) => course(hours, day, { title: '党史', courseKey: null }));
      expect(reasons('unconfirmed', [fewest, more] as TrainingRecord[])).toEqual([
        ['unconfirmed-sum', 6, { hours: 300 }, [more?.id]],
      ]);
    });

    test('undated: the courses that no page gives a year', () => {
      const undated = course(1.5, null);
      expect(reasons('undated', [undated, course(2, day)])).toEqual([['undated-sum', 9, { hours: 150 }, [undated.id]]]);
    });
  });

  describe('make-up and promotion (art. 11)', () => {
    const madeUp = offJob(10, ['2019-03-04', '2019-03-08'], { makeupFor: 2018 });
    const split = offJob(4, ['2018-12-30', '2019-01-02'], { split: { 2018: 2, 2019: 2 }, makeupFor: 2018 });
    const own = offJob(10, week);

    test('the year computed again with the hours that make up for it', () => {
      const elsewhere = [offJob(2, '2019-04-01', { makeupFor: 2017 }), offJob(2, '2019-04-02')];
      const planned = offJob(2, '2019-04-03', { makeupFor: 2018, planned: true });
      expect(reasons('makeup', [own, madeUp, split, planned, ...elsewhere])).toEqual([
        ['makeup-sum', 11, { hours: 4800, year: 2018 }, idsOf(madeUp, split)],
        ['makeup-total', 11, { total: 9600, required: 11_000, hours: 1400 }],
      ]);
      expect(reasons('makeup', [own])).toEqual([]);
      const met = reasons('makeup', [own, madeUp, offJob(10, '2018-05-07')]);
      expect(met[1]?.[2]).toEqual({ total: 12_000, required: 11_000, hours: 0 });
      const lifted = reasons('makeup', [madeUp], { settings: unit({ field: 'annual', value: null }) });
      expect(lifted[1]?.[2]).toEqual({ total: 4000, required: 0, hours: 0 });
    });

    test('the day of appointment and the day until which a short year may be made up for', () => {
      expect(reasons('grace', [], { profile: { promotedOn: '2018-07-01' } })).toEqual([
        ['grace', 11, { promotedOn: '2018-07-01', until: '2019-07-01' }],
      ]);
      expect(reasons('grace', [])).toEqual([]);
    });
  });

  describe('the five years (art. 9)', () => {
    const held = offJob(10, week, school);
    const months = offJob(4, ['2017-11-20', '2018-01-10'], { ...school, split: { 2017: 2, 2018: 2 } });
    const balance = opening(100, 2018);
    const others = [
      offJob(10, '2018-05-07'),
      offJob(10, '2017-05-08', school),
      offJob(10, '2018-05-09', { ...school, planned: true }),
      course(2, day),
    ];

    test('hours and months with the classes that they are made of, and what is required', () => {
      expect(reasons('cycle', [held, months, ...others])).toEqual([
        ['cycle-hours', 9, { from: 2018, to: 2022, hours: 4800 }, idsOf(held, months)],
        ['cycle-months', 9, { days: 5, months: 0.1 }, [held.id]],
        ['cycle-required-hours', 9, { required: 55_000, hours: 50_200 }],
        ['cycle-required-months', 9, { required: 3 }],
        ['cycle-not-met', 9, {}],
      ]);
    });

    test('opening balances apart; they give no months', () => {
      const second = opening(20, 2019, { startOn: '2019-01-01' });
      expect(reasons('cycle', [held, balance, second]).slice(0, 3)).toEqual([
        ['cycle-hours', 9, { from: 2018, to: 2022, hours: 16_000 }, idsOf(held, balance, second)],
        ['cycle-opening', 9, { hours: 12_000 }, idsOf(balance, second)],
        ['cycle-months', 9, { days: 5, months: 0.1 }, [held.id]],
      ]);
    });

    test('met, shown only, or none', () => {
      const full = offJob(200, '2018-07-02', { ...school, stated: 550 });
      expect(reasons('cycle', [full]).slice(2)).toEqual([
        ['cycle-required-hours', 9, { required: 55_000, hours: 0 }],
        ['cycle-required-months', 9, { required: 3 }],
        ['cycle-met', 9, {}],
      ]);
      expect(reasons('cycle', [full], { group: 'county' }).slice(1)).toEqual([
        ['cycle-months', 9, { days: 1, months: 0 }, [full.id]],
        ['cycle-shown', 9, {}],
      ]);
      expect(reasons('cycle', [full], { group: 'other' })).toEqual([]);
    });

    test('the unit’s own figures, and a limb that it lifted is not asked for', () => {
      const settings = unit({ field: 'cycleHours', value: null }, { field: 'cycleMonths', value: 2 });
      expect(reasons('cycle', [], { settings }).slice(2)).toEqual([
        ['lifted', 17, { field: 'cycleHours', ...decided }],
        ['override', 17, { field: 'cycleMonths', value: 2, ...decided }],
        ['cycle-required-months', 9, { required: 2 }],
        ['cycle-not-met', 9, {}],
      ]);
      const noMonths = unit({ field: 'cycleMonths', value: null });
      expect(reasons('cycle', [], { settings: noMonths }).slice(2)).toEqual([
        ['lifted', 17, { field: 'cycleMonths', ...decided }],
        ['cycle-required-hours', 9, { required: 55_000, hours: 55_000 }],
        ['cycle-not-met', 9, {}],
      ]);
      const none = unit({ field: 'cycleHours', value: null }, { field: 'cycleMonths', value: null });
      expect(standing(account([held], { settings: none }), 2018, '2030-01-01').cycle).toMatchObject({
        required: null,
        short: null,
        met: null,
      });
    });
  });

  test('the second reading: each meter by itself, what is missing, and its source', () => {
    const records = [course(60, '2024-03-04'), inHalfDays('other', 2, '2024-03-05')];
    const steps = reasons('reference', records, { group: 'other', year: 2024 });
    expect(steps).toEqual([
      ['meter', null, { name: 'year-hours', have: 800, required: 9000, hours: 8200 }],
      ['meter', null, { name: 'year-days', have: 100, required: 1200, hours: 1100 }],
      ['meter', null, { name: 'online', have: 6000, required: 5000, hours: 0 }],
      ['meters-apart', null, { source: expect.stringContaining('全国') }],
    ]);
    expect(reasons('reference', records)).toEqual([]);
  });
});

describe('Every entry says why', () => {
  describe('its hours by themselves', () => {
    test.each<[name: string, record: TrainingRecord, ...steps: [Step['code'], number, Step['values']][]]>([
      [
        'fewer planned hours than its half-days',
        offJob(5, week, { stated: 18.5, absent: 1 }),
        ['half-days', 5, { halfDays: 5, hours: 2000 }],
        ['planned-hours', 5, { hours: 1850 }],
        ['absence', 10, { absent: 100, planned: 1850, hours: 1750 }],
      ],
      [
        'withdrawn, and not revived',
        offJob(10, week, { absent: 6, recognized: { hours: 3000, by: '组织部', on: day } }),
        ['half-days', 5, { halfDays: 10, hours: 4000 }],
        ['withdrawn', 10, { absent: 600, planned: 4000, hours: 0 }],
        ['not-revived', 10, { hours: 0, computed: 0, by: '组织部', on: day }],
      ],
      [
        'minutes over the day’s limit',
        inMinutes('other', 450, day),
        ['minutes', 5, { minutes: 450, hours: 1000 }],
        ['daily-limit', 5, { days: 1, hours: 800 }],
      ],
      ['minutes within it', inMinutes('other', 360, day), ['minutes', 5, { minutes: 360, hours: 800 }]],
      ['a lecture', lecture(90, day), ['lecture', 8, { minutes: 90, hours: 800 }]],
      ['a lecture not to cadres', lecture(90, day, { toCadres: false }), ['not-cadres', 8, { minutes: 90, hours: 0 }]],
      ['a text', text(2999, day), ['text', 7, { characters: 2999, hours: 800 }]],
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
        ['text-proportional', 7, { characters: 900, hours: 360 }, [first.id]],
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
