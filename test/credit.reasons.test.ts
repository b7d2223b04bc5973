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
  type Told,
  text,
  toldOf,
} from './credit.account.ts';

const day = '2018-03-05';
const week: [string, string] = ['2018-03-05', '2018-03-09'];
const school = { institution: true };
const decided: Decision = { by: '人事科', on: '2018-01-05', why: '批复' };
const unit = (...overrides: Pick<Override, 'field' | 'value'>[]): Setup['settings'] => ({
  overrides: overrides.map((override) => ({ ...decided, ...override })),
});

/** How a figure came about. */
const reasons = (figure: Figure, records: TrainingRecord[], setup: Setup = {}): Told[] =>
  toldOf(standing(account(records, setup), setup.year ?? 2018, setup.today ?? '2030-01-01').reasons[figure]);

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

    test('texts of which the unit rounds the sum are all named', () => {
      const texts = [text(900, day), text(900, '2018-03-06'), text(900, '2018-03-07')];
      const settings: Setup['settings'] = { switches: { selfStudy: 'year' } };
      expect(reasons('self-study', texts, { settings })[0]).toEqual([
        'kind-sum',
        7,
        { kind: 'self-study', hours: 800, count: 3 },
        idsOf(...texts),
      ]);
      expect(reasons('self-study', texts)[0]?.[2]).toEqual({ kind: 'self-study', hours: 0, count: 0 });
    });

    test('online names the cap, who set it, and what is over', () => {
      const records = [course(62.5, day)];
      const capped: Told = ['cap', 6, { hours: 5000, cap: 5000, over: 1250, earned: 6250 }];
      expect(reasons('online', records).slice(1)).toEqual([capped]);
      const setup: Setup = { group: 'other', settings: { switches: { otherOnlineCap: 50 } } };
      expect(reasons('online', records, setup).slice(1)).toEqual([
        ['switch-undecided', null, { name: 'otherOnlineCap', value: 50 }],
        // Article 6 caps no such group.
        ['cap', null, capped[2]],
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
        ['short', null, { required: 0, total: 0, hours: 0 }],
      ]);
    });

    test('online: the minimum, what was earned, and what is missing; or that there is none', () => {
      expect(reasons('online-short', [course(30, day)])).toEqual([
        ['online-short', 6, { required: 5000, earned: 3000, hours: 2000 }],
      ]);
      expect(reasons('online-short', [], { group: 'other' })).toEqual([['no-online-minimum', 6, { group: 'other' }]]);
      expect(reasons('online-short', [], { settings: unit({ field: 'onlineMinimum', value: null }) })).toEqual([
        ['lifted', 17, { field: 'onlineMinimum', ...decided }],
      ]);
      expect(reasons('online-short', [], { settings: unit({ field: 'onlineMinimum', value: 40 }) })).toEqual([
        ['override', 17, { field: 'onlineMinimum', value: 40, ...decided }],
        ['online-short', null, { required: 4000, earned: 0, hours: 4000 }],
      ]);
    });
  });

  describe('what is held apart', () => {
    test('no opening balance is planned for its year', () => {
      expect(
        reasons('planned', [opening(20, 2018, { planned: true }), offJob(2, day, { planned: true })])[0]?.[2],
      ).toEqual({
        hours: 800,
      });
      expect(reasons('planned', [opening(20, 2018, { planned: true })])).toEqual([['planned-sum', null, { hours: 0 }]]);
    });

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
        ['online-short', 6, { required: 5000, earned: 0, hours: 5000 }],
      ]);
      expect(reasons('makeup', [own])).toEqual([]);
      const met = reasons('makeup', [own, madeUp, offJob(10, '2018-05-07')]);
      expect(met[1]?.[2]).toEqual({ total: 12_000, required: 11_000, hours: 0 });
      const lifted = reasons('makeup', [madeUp], { settings: unit({ field: 'annual', value: null }) });
      expect(lifted[1]).toEqual(['lifted', 17, { field: 'annual', ...decided }]);
      expect(lifted[2]?.[2]).toEqual({ total: 4000, required: 0, hours: 0 });
      const days = inHalfDays('other', 24, ['2018-03-05', '2018-03-16']);
      const online = reasons('makeup', [own, madeUp, course(60, '2018-05-08')], {
        settings: unit({ field: 'onlineMinimum', value: 40 }),
      });
      expect(online.slice(1)).toEqual([
        ['override', 17, { field: 'onlineMinimum', value: 40, ...decided }],
        ['makeup-total', 11, expect.objectContaining({ hours: 0 })],
      ]);
      const ofDays = reasons('makeup', [inHalfDays('other', 24, ['2018-03-05', '2018-03-16']), madeUp], {
        group: 'other',
        settings: unit({ field: 'days', value: 10 }),
      });
      expect(ofDays.slice(1)).toEqual([
        ['override', 17, { field: 'days', value: 10, ...decided }],
        ['makeup-total', 11, expect.objectContaining({ required: 9000 })],
        ['met-by-days', null, { days: 1200, required: 1000 }],
      ]);
      const byDays = reasons('makeup', [days, offJob(1, '2019-03-05', { makeupFor: 2018 })], {
        group: 'other',
        settings: unit({ field: 'annual', value: 200 }),
      });
      expect(byDays.slice(2)).toEqual([
        ['makeup-total', 11, { total: 10_000, required: 20_000, hours: 10_000 }],
        ['met-by-days', 9, { days: 1200, required: 1200 }],
      ]);
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
      expect(reasons('cycle', [], { settings: none }).slice(2)).toEqual([
        ['lifted', 17, { field: 'cycleHours', ...decided }],
        ['lifted', 17, { field: 'cycleMonths', ...decided }],
      ]);
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
