import { describe, expect, test } from 'vitest';
import { appraise, packOf, packs, referencePack, standing } from '../lib/credit/index.ts';
import {
  account,
  course,
  inHalfDays,
  inMinutes,
  lecture,
  noticed,
  offJob,
  opening,
  stand,
  text,
} from './credit.account.ts';

const day = '2018-03-05';
const week: [string, string] = ['2018-03-05', '2018-03-09'];
const total = (...args: Parameters<typeof stand>) => stand(...args).total;

describe('Units', () => {
  test('sums of hours are exact', () => {
    const hours = [...Array(7).fill(0.25), ...Array(3).fill(0.5), 48];
    const { kinds } = stand(hours.map((each) => course(each, day)));
    expect(kinds.online.earned).toBe(51.25);
  });

  test('45 minutes are 1 学时, the rest is dropped', () => {
    expect([44, 45, 89, 90].map((minutes) => total([inMinutes('other', minutes, day)]))).toEqual([0, 1, 1, 2]);
  });

  test('minutes give at most 8 for each calendar day of the entry', () => {
    expect(total([inMinutes('study-group', 600, day)])).toBe(8);
    expect(total([inMinutes('study-group', 600, [day, '2018-03-06'])])).toBe(13);
  });
});

describe('Kinds', () => {
  test('a half-day is 4, stated planned hours count only where they are fewer', () => {
    expect(total([offJob(5, week)])).toBe(20);
    expect(total([offJob(5, week, { stated: 18.5 }), inHalfDays('other', 5, week)])).toBe(38.5);
    expect(total([offJob(5, week, { stated: 30 })])).toBe(20);
  });

  test('absence is of off-job training only', () => {
    expect(total([inHalfDays('other', 10, week, { absentHours: 600 })])).toBe(40);
    expect(noticed('absence-over-seventh', [inHalfDays('other', 10, week, { absentHours: 600 })])).toBeNull();
  });

  test('self-study by the sum of the year, recognised texts left out of it', () => {
    const settings = { switches: { selfStudy: 'year' } } as const;
    const texts = [text(900, day), text(900, '2018-03-06'), text(900, '2018-03-07')];
    expect(total(texts, { settings })).toBe(8);
    const [first, second, third] = texts;
    if (!first || !second || !third) throw new Error('three texts');
    const recognised = { ...third, recognized: { hours: 300, by: '单位', on: day } };
    expect(total([first, second, recognised], { settings })).toBe(7);
  });

  test('self-study proportional, rounded down to 0.01 for each text', () => {
    const settings = { switches: { selfStudy: 'proportional' } } as const;
    expect(total([text(999, day)], { settings })).toBe(3.99);
    expect(total([text(1001, day), text(1001, day)], { settings })).toBe(8);
  });

  test('teaching counts only before cadres, without a daily limit, for any group, never in five years', () => {
    expect(total([lecture(90, day, { toCadres: false })])).toBe(0);
    const { total: earned, cycle } = stand([lecture(450, day, { institution: true })], { group: 'county' });
    expect([earned, cycle?.hours]).toEqual([40, 0]);
  });

  test('recognised hours replace the computed ones, and both stay visible', () => {
    const record = offJob(10, week, { recognized: { hours: 3000, by: '组织部', on: '2018-06-01' } });
    expect(total([record])).toBe(30);
    const { steps } = appraise(record, packOf('nmg-2016'), {});
    expect(steps.map(({ code, values }) => [code, values.hours, values.computed])).toContainEqual([
      'recognized',
      3000,
      4000,
    ]);
  });

  test('recognition never revives a withdrawn class or a lecture not to cadres', () => {
    const recognized = { hours: 3000, by: '组织部', on: '2018-06-01' };
    expect(total([offJob(10, week, { absent: 6, recognized })])).toBe(0);
    const lost = lecture(90, day, { toCadres: false, recognized });
    expect([total([lost]), appraise(lost, packOf('nmg-2016'), {}).hours]).toEqual([0, 0]);
  });
});

describe('Groups', () => {
  test('county 110 or by switch 90, no requirement over five years', () => {
    expect(stand([], { group: 'county' })).toMatchObject({ required: { total: 110, online: 50, days: null } });
    const settings = { switches: { countyAnnual: 90 } } as const;
    expect(stand([], { group: 'county', settings }).required.total).toBe(90);
    expect(stand([], { group: 'county-leader', settings }).required.total).toBe(110);
    expect(stand([], { group: 'county' }).cycle).toMatchObject({ required: null, short: null, met: null });
  });

  test('other: 90 hours or 12 days, no minimum, no cycle', () => {
    const { required, cycle, short } = stand([], { group: 'other' });
    expect(required).toEqual({ total: 90, online: null, days: 12 });
    expect([cycle, short.online]).toEqual([null, 0]);
  });

  test('twelve days meet the year without a notice, though short.total keeps its formula', () => {
    const records = [
      inHalfDays('other', 24, ['2018-03-05', '2018-03-16'], {
        measure: { type: 'half-days', halfDays: 24, plannedHours: 6000 },
      }),
    ];
    expect(stand(records, { group: 'other' })).toMatchObject({ days: 12, met: true, short: { total: 30 } });
    expect(noticed('total-short', records, { group: 'other' })).toBeNull();
    expect(stand(records.slice(1), { group: 'other' }).met).toBe(false);
  });

  test('the group of a year is the one held on 20 December; before the first, the first', () => {
    const groups = [
      { from: '2018-12-21', group: 'county-leader' as const },
      { from: '2018-12-20', group: 'county' as const },
      { from: '2016-05-01', group: 'other' as const },
    ];
    const group = (year: number) => stand([], { year, profile: { groups } }).group;
    expect([2013, 2017, 2018, 2019].map(group)).toEqual(['other', 'other', 'county', 'county-leader']);
    expect(noticed('group-changed', [], { profile: { groups } })).toEqual([]);
    expect(noticed('group-changed', [], { profile: { groups }, year: 2019 })).toBeNull();
    expect(noticed('group-changed', [], { profile: { groups }, year: 2016 })).toBeNull();
    const changed = (from: string) => [
      { from: '2016-01-01', group: 'other' as const },
      { from, group: 'county' as const },
    ];
    expect(noticed('group-changed', [], { profile: { groups: changed('2018-01-02') } })).toEqual([]);
    expect(noticed('group-changed', [], { profile: { groups: changed('2018-01-01') } })).toBeNull();
  });
});

describe("A year's standing", () => {
  test('days are half-days less absence, over three kinds; minutes and withdrawn classes give none', () => {
    const records = [
      offJob(10, week, { absent: 1 }),
      inHalfDays('study-group', 1, day),
      inMinutes('other', 450, day),
      offJob(10, ['2018-04-02', '2018-04-06'], { absent: 6 }),
    ];
    expect(stand(records).days).toBe(5.37);
  });

  test('recognition does not change days', () => {
    expect(stand([offJob(10, week, { recognized: { hours: 100, by: '单位', on: day } })]).days).toBe(5);
  });

  test('planned entries are in no total and raise no notice', () => {
    const records = [offJob(12, day, { planned: true })];
    expect(stand(records)).toMatchObject({ total: 0, planned: 48, days: 0 });
    expect(stand(records).notices.map(({ code }) => code)).toEqual(['online-short', 'total-short']);
  });

  test('an entry dated after today is held until its day', () => {
    const records = [offJob(10, ['2018-03-05', '2018-03-09'])];
    expect(stand(records, { today: '2018-03-08' })).toMatchObject({ total: 0, planned: 40 });
    expect(noticed('future', records, { today: '2018-03-08' })).toHaveLength(1);
    expect(stand(records, { today: '2018-03-09' })).toMatchObject({ total: 40, planned: 0 });
    expect(noticed('future', records, { today: '2018-03-09' })).toBeNull();
  });

  test('the trash counts for nothing', () => {
    expect(stand([offJob(10, week, { deletedAt: '2018-12-01T09:00:00+08:00' })]).total).toBe(0);
  });

  test('an unknown year keeps a course out of every total', () => {
    const records = [course(1.5, null), course(2, null, { year: 2018 })];
    expect(stand(records)).toMatchObject({ total: 2, undated: 1.5 });
    expect(stand(records, { year: 2015 })).toMatchObject({ total: 0, undated: 1.5 });
    expect(noticed('no-year', records)).toEqual([records[0]?.id]);
  });

  test('the day of completion beats the stated year', () => {
    expect(total([course(2, '2017-12-31', { year: 2018 })])).toBe(0);
  });
});

describe('Crossing New Year', () => {
  const split = { 2018: 1, 2019: 2 };
  const newYear: [string, string] = ['2018-12-31', '2019-01-01'];

  test('net hours go by share, the first year rounded down, the rest to the last', () => {
    const record = offJob(3, newYear, { split, stated: 10 });
    expect([total([record]), total([record], { year: 2019 })]).toEqual([3.33, 6.67]);
  });

  test('days go by share, rounded down to 0.01', () => {
    const record = offJob(3, newYear, { split, absent: 1 });
    expect([stand([record]).days, stand([record], { year: 2019 }).days]).toEqual([0.45, 0.91]);
  });

  test('minutes are floored in each year', () => {
    const record = inMinutes('other', 180, newYear, { split: { 2018: 80, 2019: 100 } });
    expect([total([record]), total([record], { year: 2019 })]).toEqual([1, 2]);
  });

  test('the seventh is of the whole class', () => {
    const record = offJob(10, ['2018-12-27', '2019-01-02'], { split: { 2018: 8, 2019: 2 }, absent: 6 });
    expect([total([record]), total([record], { year: 2019 })]).toEqual([0, 0]);
    expect(noticed('absence-over-seventh', [record], { year: 2019 })).toEqual([record.id]);
  });
});

describe('Make-up and promotion (art. 11)', () => {
  const madeUp = offJob(10, ['2019-03-04', '2019-03-08'], { makeupFor: 2018, institution: true });
  const own = [course(50, day), offJob(10, week)];

  test('hours leave the year attended and count once for the other year', () => {
    expect(stand([madeUp], { year: 2019 })).toMatchObject({ total: 0, days: 0, makeup: null });
    expect(stand([madeUp], { year: 2019 }).cycle?.hours).toBe(40);
    expect(stand([...own, madeUp])).toMatchObject({
      total: 90,
      met: false,
      makeup: { hours: 40, total: 130, met: true },
    });
  });

  test('one cap over both, hours as earned', () => {
    const late = course(20, '2019-04-01', { makeupFor: 2018 });
    expect(stand([...own, late]).makeup).toEqual({ hours: 20, total: 90, met: false });
  });

  test('while planned or unconfirmed they are in no figure of the year attended either', () => {
    const again = (on: string) => course(2, on, { courseKey: 'id:1', title: '党史', makeupFor: 2016 });
    const records = [offJob(10, week, { makeupFor: 2017, planned: true }), again('2017-05-06'), again('2018-05-06')];
    expect(stand(records)).toMatchObject({ planned: 0, unconfirmed: 0 });
  });

  test('a class over New Year that makes up for one of its years has its own hours there and made-up ones apart', () => {
    const record = offJob(8, ['2018-12-30', '2019-01-02'], { split: { 2018: 4, 2019: 4 }, makeupFor: 2018 });
    const line = (year: number, of = record) => standing(account([of]), year, '2030-01-01').entries[0];
    expect(line(2018)).toMatchObject({ state: 'counted', hours: 1600, madeUp: 1600 });
    expect(line(2019)).toMatchObject({ state: 'made-up', hours: 1600, madeUp: 0 });
    expect(stand([record])).toMatchObject({ total: 16, makeup: { hours: 16, total: 32 } });
    expect(line(2018, madeUp)).toMatchObject({ state: 'made-up', hours: 0, madeUp: 4000 });
    expect(line(2018, { ...record, planned: true })).toMatchObject({ state: 'planned', hours: 1600, madeUp: 0 });
  });

  test('tagging the attended year itself is ignored', () => {
    expect(stand([offJob(10, week, { makeupFor: 2018 })])).toMatchObject({ total: 40, makeup: null });
  });

  test('short on the day of appointment: due a year later, also when met since', () => {
    const rest = offJob(20, ['2018-08-01', '2018-08-10']);
    const grace = (promotedOn: string, records = [...own, rest]) => stand(records, { profile: { promotedOn } }).grace;
    expect(grace('2018-07-01')).toBe('2019-07-01');
    expect(grace('2018-08-10')).toBeNull();
    expect(grace('2017-07-01')).toBeNull();
    expect(grace('2018-08-10', [course(50, null, { year: 2018 }), offJob(10, week), rest])).toBe('2019-08-10');
    expect(stand([], { year: 2016, profile: { promotedOn: '2016-02-29' } }).grace).toBe('2017-02-28');
  });
});

describe('Rule packs are data', () => {
  const override = { field: 'annual', value: 100, by: '人事科', on: '2018-01-05', why: '批复' } as const;

  test("a unit's override beats the switch, of several that fit the last, and is told", () => {
    const settings = {
      switches: { countyAnnual: 90 },
      overrides: [
        override,
        { ...override, value: 95.5, years: [2018, 2018] },
        { ...override, value: 80, group: 'other' },
      ],
    } as const;
    const setup = { group: 'county', settings: { ...settings, overrides: [...settings.overrides] } } as never;
    expect(stand([], setup).required.total).toBe(95.5);
    expect(noticed('override', [], setup)).toEqual([]);
    expect(stand([], { ...(setup as object), year: 2019 }).required.total).toBe(100);
  });

  test('the standing names the overrides in force: of several for one figure the last', () => {
    const overrides = [
      override,
      { ...override, value: 95.5 },
      { ...override, field: 'onlineCap' as const, years: [2019, 2020] as [number, number] },
      { ...override, field: 'days' as const, group: 'other' as const },
    ];
    expect(standing(account([], { settings: { overrides } }), 2018, '2018-12-01').overrides).toEqual([overrides[1]]);
  });

  test('an override may lift a rule', () => {
    const settings = { overrides: [{ ...override, field: 'onlineCap' as const, value: null }] };
    expect(stand([course(62.5, day)], { settings }).total).toBe(62.5);
  });

  test('every number of a pack names its article', () => {
    expect([...packs, referencePack].flatMap((pack) => uncited(pack))).toEqual([]);
    expect(uncited({ cap: 50, minimum: { value: 50 }, annual: { value: 110, article: 9 } })).toEqual([
      'cap',
      'minimum.value',
    ]);
  });
});

/** Paths of numbers that name no article. */
function uncited(node: unknown, path: string[] = [], cited = false): string[] {
  if (typeof node === 'number') return cited ? [] : [path.join('.')];
  if (typeof node !== 'object' || node === null) return [];
  const has = 'article' in node;
  return Object.entries(node).flatMap(([key, value]) => uncited(value, [...path, key], has));
}

test('every figure has its derivation, and every entry says why', () => {
  const records = [course(62.5, day), offJob(10, week), opening(100, 2017), course(1, null)];
  const { reasons, entries } = standing(account(records), 2018, '2018-12-01');
  for (const [figure, steps] of Object.entries(reasons)) expect(steps, figure).not.toEqual([]);
  expect(reasons.online.map(({ code, values }) => [code, values.hours])).toEqual([
    ['kind-sum', 6250],
    ['cap', 5000],
  ]);
  expect(entries.map(({ state }) => state)).toEqual(['counted', 'counted', 'undated']);
  for (const { steps } of entries) expect(steps.length).toBeGreaterThan(0);
});

test('what is planned rests on no article, whatever its kind', () => {
  const records = [offJob(10, week, { planned: true }), offJob(2, '2018-12-28')];
  const { reasons, entries, planned } = standing(account(records), 2018, '2018-12-01');
  expect(planned).toBe(4800);
  expect(reasons.planned).toMatchObject([{ code: 'planned-sum', article: null, values: { hours: 4800 } }]);
  const held = entries.flatMap(({ steps }) => steps.filter(({ code }) => code === 'planned' || code === 'future'));
  expect(held.map(({ article }) => article)).toEqual([null, null]);
});

test('months are rounded down to one decimal, in the figure and in its derivation alike', () => {
  const long = offJob(2, ['2018-03-01', '2018-05-20'], { institution: true });
  const { cycle, reasons } = standing(account([long]), 2018, '2018-12-01');
  expect(cycle).toMatchObject({ monthDays: 80, months: 2.6 });
  expect(stand([long]).cycle?.months).toBe(2.6);
  expect(reasons.cycle).toContainEqual(
    expect.objectContaining({ code: 'cycle-months', values: { days: 80, months: 2.6 } }),
  );
});
