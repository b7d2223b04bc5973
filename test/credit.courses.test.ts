import { describe, expect, test } from 'vitest';
import { type Step, standing } from '../lib/credit/index.ts';
import type { TrainingRecord } from '../lib/model.ts';
import { account, course, noticed, stand } from './credit.account.ts';

const day = '2018-05-06';
const named = (hours: number, on: string | null, extra: Partial<TrainingRecord> = {}) =>
  course(hours, on, { title: '乡村振兴', courseKey: null, ...extra });
const online = (records: TrainingRecord[], setup: Parameters<typeof stand>[1] = {}) => {
  const { kinds, unconfirmed } = stand(records, setup);
  return { counted: kinds.online.earned, unconfirmed };
};
const ids = (...records: TrainingRecord[]) => records.map(({ id }) => id);

describe('Same course', () => {
  test('one id counts once, whatever pages it was read from', () => {
    const records = [
      named(2, day, { courseKey: 'id:1' }),
      named(2, null, { courseKey: 'id:1', year: 2018, title: '另题' }),
    ];
    expect(online(records)).toEqual({ counted: 2, unconfirmed: 0 });
  });

  test('without an id, platform, title, hours and day decide; titles after NFKC, trimming and collapsing spaces', () => {
    const records = [named(2, day, { title: ' 党史  学习（一）' }), named(2, day, { title: '党史 学习(一)' })];
    expect(online(records)).toEqual({ counted: 2, unconfirmed: 0 });
    expect(noticed('near-match', records)).toBeNull();
  });

  test('one id with different hours: the smallest counts', () => {
    const records = [named(2, day, { courseKey: 'id:1' }), named(1.5, day, { courseKey: 'id:1' })];
    expect(online(records).counted).toBe(1.5);
    expect(noticed('hours-differ', records)).toEqual(ids(...records));
  });

  test('two ids of one platform are two courses, though they share a title', () => {
    const records = [named(2, day, { courseKey: 'id:1' }), named(2, day, { courseKey: 'id:2' })];
    expect(online(records)).toEqual({ counted: 4, unconfirmed: 0 });
  });

  test('a near match is asked about: the fewest hours count, then the earlier day, then the smaller id', () => {
    const [many, late, early, dayless] = [
      named(3, day),
      named(2, '2018-06-01'),
      named(2, day),
      named(2, null, { year: 2018 }),
    ];
    const records = [many, dayless, late, early];
    expect(online(records)).toEqual({ counted: 2, unconfirmed: 7 });
    expect(noticed('near-match', records)).toEqual(ids(many, late, early, dayless));
    const states = (answer: boolean) => online([{ ...late, confirmed: answer }, early]);
    expect(states(true)).toEqual({ counted: 4, unconfirmed: 0 });
    expect(states(false)).toEqual({ counted: 2, unconfirmed: 0 });
    expect(noticed('near-match', [{ ...late, confirmed: true }, early])).toBeNull();
    expect(online([late, { ...early, confirmed: false }])).toEqual({ counted: 2, unconfirmed: 2 });
  });

  describe('a title that is written otherwise is a near match where hours and day agree', () => {
    const pairs = [
      ['《草原生态》', '草原生态'],
      ['草原生态（上）', '草原生态 (上)'],
      ['草原生态：保护', '草原生态——保护'],
      ['草原生态', '草原生态。'],
      ['草原生态保护与建…', '草原生态保护与建设'],
      ['1.草原生态', '草原生态'],
      ['草原“生态”', '草原"生态"'],
    ] as const;

    test.each(pairs)('%s · %s', (plain, linked) => {
      const one = course(2, day, { title: plain, courseKey: null });
      const other = course(2, day, { title: linked, courseKey: 'id:1' });
      expect(online([one, other])).toEqual({ counted: 2, unconfirmed: 2 });
      expect(noticed('near-match', [one, other])).toEqual(ids(one, other));
      const answered = (confirmed: boolean) => [one, other].map((record) => ({ ...record, confirmed }));
      expect(online(answered(true))).toEqual({ counted: 4, unconfirmed: 0 });
      expect(online(answered(false))).toEqual({ counted: 2, unconfirmed: 0 });
    });

    test('not where hours, day, ids, the number of a part or the rest of the title part them', () => {
      const titled = (title: string, hours = 2, on = day, courseKey: string | null = null) =>
        course(hours, on, { title, courseKey });
      for (const records of [
        [titled('《草原生态》'), titled('草原生态', 2.5)],
        [titled('《草原生态》'), titled('草原生态', 2, '2018-07-01')],
        [titled('《草原生态》', 2, day, 'id:1'), titled('草原生态', 2, day, 'id:2')],
        [titled('1.草原生态'), titled('2.草原生态')],
        [titled('草原生态（1）'), titled('草原生态（2）')],
        [titled('草原…'), titled('草原生态')],
        [titled('草原生态保…'), titled('草原生态建设')],
        [titled('…'), titled('——')],
      ])
        expect(online(records).unconfirmed).toBe(0);
    });
  });

  test('each is compared with the counted ones only', () => {
    const one = named(1, day, { courseKey: 'id:1' });
    const noId = named(2, day);
    const two = named(3, day, { courseKey: 'id:2' });
    expect(online([one, noId, two])).toEqual({ counted: 4, unconfirmed: 2 });
    expect(online([one, { ...noId, confirmed: true }, two])).toEqual({ counted: 3, unconfirmed: 3 });
  });

  test('other platforms and hand-entered courses meet by title alone', () => {
    const records = [
      named(2, day, { courseKey: 'id:1' }),
      named(2.5, '2018-07-01', { courseKey: 'id:2', platform: 'other.example' }),
      named(3, '2018-08-01', { origin: 'manual', platform: null }),
    ];
    expect(online(records)).toEqual({ counted: 2, unconfirmed: 5.5 });
    expect(noticed('also-on-academy', records.slice(1))).toEqual(ids(...records.slice(1)));
    expect(noticed('also-on-academy', records.slice(2))).toBeNull();
  });

  test('read again in a later year it is held apart until the learner says so', () => {
    const first = named(2, '2017-05-06', { courseKey: 'id:1' });
    const again = named(2, day, { courseKey: 'id:1' });
    expect(online([first], { year: 2017 }).counted).toBe(2);
    expect(online([first, again])).toEqual({ counted: 0, unconfirmed: 2 });
    expect(noticed('course-repeated', [first, again])).toEqual([again.id]);
    expect(noticed('course-repeated', [first, again], { year: 2017 })).toBeNull();
    expect(online([first, { ...again, confirmed: true }])).toEqual({ counted: 2, unconfirmed: 0 });
    expect(online([first, { ...again, confirmed: false }])).toEqual({ counted: 0, unconfirmed: 0 });
  });

  test('repeated goes by id, else by title and hours; planned, deleted and denied ones repeat nothing', () => {
    const first = named(2, '2017-05-06', { courseKey: 'id:1' });
    expect(online([first, named(2, day, { courseKey: 'id:2' })])).toEqual({ counted: 2, unconfirmed: 0 });
    expect(online([first, named(2, day)])).toEqual({ counted: 0, unconfirmed: 2 });
    expect(online([first, named(2.5, day)])).toEqual({ counted: 2.5, unconfirmed: 0 });
    expect(online([{ ...first, planned: true }, named(2, day)]).counted).toBe(2);
    expect(online([{ ...first, deletedAt: '2018-01-01T00:00:00+08:00' }, named(2, day)]).counted).toBe(2);
    const denied = [named(1, '2017-01-01'), named(2, '2017-05-06', { confirmed: false })];
    expect(online([...denied, named(2, day)])).toEqual({ counted: 2, unconfirmed: 0 });
  });

  test('what was said to be the same stays so when the other’s hours are settled to more, and those count', () => {
    const settled = (hours: number) =>
      named(4, day, { id: `settled/${hours}`, origin: 'manual', corrects: `id-${hours}`, courseKey: null });
    const [one, other] = [1.5, 4].map((hours) => named(hours, day, { id: `id-${hours}`, courseKey: 'id:1' }));
    const same = named(1.5, null, { year: 2018, confirmed: false });
    const pages = [one, other, same] as TrainingRecord[];
    expect(online(pages)).toEqual({ counted: 1.5, unconfirmed: 0 });
    const answered = [...pages, settled(1.5)];
    expect(online(answered)).toEqual({ counted: 4, unconfirmed: 0 });
    expect(noticed('near-match', answered)).toBeNull();
    // Later pages disagree again, or bring one more of that title: that is asked, the old answer isn't.
    expect(online([...answered, named(3, day, { courseKey: 'id:1' })])).toEqual({ counted: 3, unconfirmed: 0 });
    expect(online([...answered, named(2, null, { year: 2018 })])).toEqual({ counted: 2, unconfirmed: 4 });
    // Taken back, or settled without an answer, the fewest hours count.
    expect(online([one, other, { ...same, confirmed: null }, settled(1.5)] as TrainingRecord[])).toEqual({
      counted: 1.5,
      unconfirmed: 4,
    });
  });

  test('elsewhere the answer has no effect', () => {
    expect(online([named(2, day, { confirmed: false })])).toEqual({ counted: 2, unconfirmed: 0 });
  });
});

describe('Correction', () => {
  const read = course(2, day, { id: 'a1', courseKey: 'id:1' });
  const correction = (hours: number, extra: Partial<TrainingRecord> = {}) =>
    course(hours, '2018-06-01', {
      title: read.title,
      courseKey: null,
      platform: null,
      origin: 'manual',
      corrects: 'a1',
      ...extra,
    });

  test('its hours, day and year count, what was read does not', () => {
    expect(online([read, correction(3)])).toEqual({ counted: 3, unconfirmed: 0 });
    expect(online([read, correction(3, { completedOn: '2017-06-01' })]).counted).toBe(0);
    expect(stand([read, correction(3)]).notices.map(({ code }) => code)).toEqual(['online-short', 'total-short']);
  });

  test('in the trash, or planned, it corrects nothing', () => {
    expect(online([read, correction(3, { deletedAt: '2018-12-01T00:00:00+08:00' })]).counted).toBe(2);
    expect(online([read, correction(3, { planned: true })]).counted).toBe(2);
  });

  test('of several the latest counts, by `changed`, then by id', () => {
    const old = correction(4, { id: 'c9', changed: { title: '2018-12-01T09:00:00+08:00' } });
    const late = correction(5, { id: 'c1', changed: { title: '2018-12-01T02:00:00Z' } });
    expect(online([read, old, late]).counted).toBe(5);
    expect(online([read, { ...late, changed: null }, { ...old, changed: null }]).counted).toBe(4);
  });

  test('of two that correct each other the later one counts', () => {
    const one = correction(4, { id: 'c1', corrects: 'c2', changed: { title: '2018-12-02T00:00:00Z' } });
    const two = correction(5, { id: 'c2', corrects: 'c1', changed: { title: '2018-12-01T00:00:00Z' } });
    const lines = (records: TrainingRecord[]) => standing(account(records), 2018, '2030-01-01').entries;
    const codes = (steps: Step[] = []) => steps.map(({ code }) => code).filter((code) => code.startsWith('correct'));
    expect(online([one, two]).counted).toBe(4);
    expect(lines([two, one]).map(({ state, steps }) => [state, codes(steps)])).toEqual([
      ['counted', ['correction']],
      ['corrected', ['corrected']],
    ]);
    expect(
      online([
        { ...one, changed: null },
        { ...two, changed: null },
      ]).counted,
    ).toBe(5);
  });

  test('a ring of three, and a later correction from outside it', () => {
    const ring = ['c1', 'c2', 'c3'].map((id, index) =>
      correction(index + 1, { id, corrects: `c${((index + 1) % 3) + 1}` }),
    );
    expect(online(ring).counted).toBe(3);
    expect(online([...ring, correction(9, { id: 'c4', corrects: 'c3' })]).counted).toBe(9);
  });

  test('without an id of its own it is the course that it corrects, beside others and in later years', () => {
    const records = [read, correction(3, { id: 'c1' }), correction(4, { id: 'c2', corrects: 'c1' })];
    const again = { ...read, id: 'again', completedOn: '2019-05-06' };
    expect(stand([...records, again])).toMatchObject({ total: 4, unconfirmed: 0 });
    expect(stand([...records, again], { year: 2019 })).toMatchObject({ total: 0, unconfirmed: 2 });
    expect(online([...records, { ...read, id: 'other', courseKey: 'id:2' }])).toEqual({ counted: 6, unconfirmed: 0 });
  });

  test('a correction of a correction stands for both', () => {
    expect(online([read, correction(3, { id: 'c1' }), correction(4, { id: 'c2', corrects: 'c1' })]).counted).toBe(4);
  });
});

test('a window of the unit marks a course finished outside it, none by default', () => {
  const records = [course(1, '2018-01-31'), course(1, '2018-02-01'), course(1, '2018-12-16')];
  const settings = { switches: { onlineWindow: { 2018: ['02-01', '12-15'] as [string, string] } } };
  expect(noticed('outside-window', records, { settings })).toEqual([records[0]?.id, records[2]?.id]);
  expect(noticed('outside-window', records)).toBeNull();
  expect(stand(records, { settings }).total).toBe(3);
});
