import { describe, expect, test } from 'vitest';
import type { TrainingRecord } from '../lib/model.ts';
import { course, idsOf, lecture, noticed, offJob, stand, statesOf, text } from './credit.account.ts';

const day = '2018-05-06';
const elsewhere = 'other.example';
const named = (hours: number, on: string | null, extra: Partial<TrainingRecord> = {}) =>
  course(hours, on, { title: '乡村振兴', courseKey: null, ...extra });
const online = (records: TrainingRecord[], setup: Parameters<typeof stand>[1] = {}) => {
  const { kinds, unconfirmed } = stand(records, setup);
  return { counted: kinds.online.earned, unconfirmed };
};

describe('Precise points: Same course', () => {
  describe('two records of one year are the same course', () => {
    test('when platform and courseKey agree, whatever pages it was read from', () => {
      const records = [
        named(2, day, { courseKey: 'id:1' }),
        named(2, null, { courseKey: 'id:1', year: 2018, title: '另题' }),
      ];
      expect(online(records)).toEqual({ counted: 2, unconfirmed: 0 });
      expect(statesOf(records)).toEqual(['counted', 'nothing']);
      expect(noticed('near-match', records)).toBeNull();
    });

    test('not when one id stands on two platforms', () => {
      const other = { courseKey: 'id:1', platform: elsewhere };
      const [one, far] = [named(2, day, { courseKey: 'id:1' }), named(2, day, { ...other, title: '另题' })];
      expect(online([one, far])).toEqual({ counted: 4, unconfirmed: 0 });
      expect(online([one, named(2, day, other)])).toEqual({ counted: 2, unconfirmed: 2 });
    });

    test('when neither has an id and platform, title, hours and day agree', () => {
      const records = [named(2, day), named(2, day)];
      expect(online(records)).toEqual({ counted: 2, unconfirmed: 0 });
      expect(statesOf(records)).toEqual(['counted', 'nothing']);
      expect(noticed('near-match', records)).toBeNull();
    });

    test.each([
      ['an id on one side', named(2, day, { courseKey: 'id:1' })],
      ['another platform', named(2, day, { platform: elsewhere })],
      ['other hours', named(2.5, day)],
      ['another day', named(2, '2018-05-07')],
      ['no day', named(2, null, { year: 2018 })],
    ])('not with %s: a near match', (_, record) => {
      expect(statesOf([named(2, day), record]).sort()).toEqual(['counted', 'unconfirmed']);
    });

    test.each([
      ['NFKC', '党史学习（一）', '党史学习(一)'],
      ['trimming', ' 党史学习　', '党史学习'],
      ['collapsing spaces', '党史 　 学习', '党史 学习'],
    ])('titles after %s', (_, one, other) => {
      const records = [named(2, day, { title: one }), named(2, day, { title: other })];
      expect(statesOf(records)).toEqual(['counted', 'nothing']);
    });
  });

  test('two ids of one platform are two courses, though they share title, hours and day', () => {
    const records = [named(2, day, { courseKey: 'id:1' }), named(2, day, { courseKey: 'id:2' })];
    expect(online(records)).toEqual({ counted: 4, unconfirmed: 0 });
    expect(noticed('near-match', records)).toBeNull();
  });

  test('no platform is a platform of its own, however a page leaves it out', () => {
    const of = (on: string, courseKey: string, platform: string | null) => named(2, on, { courseKey, platform });
    for (const [one, other] of [
      [null, ''],
      ['', null],
    ] as const) {
      const two = [of(day, 'id:1', one), of(day, 'id:2', other)];
      expect(online(two)).toEqual({ counted: 4, unconfirmed: 0 });
      expect(online([...two, named(1, day, { title: '另题' })])).toEqual({ counted: 5, unconfirmed: 0 });
      expect(online([of('2017-05-06', 'id:1', one), of(day, 'id:2', other)])).toEqual({ counted: 2, unconfirmed: 0 });
    }
  });

  test('one id, different hours: the smallest counts (`hours-differ`)', () => {
    const records = [2, 1.5, 3].map((hours) => named(hours, day, { courseKey: 'id:1' }));
    expect(online(records)).toEqual({ counted: 1.5, unconfirmed: 0 });
    expect(statesOf(records)).toEqual(['nothing', 'counted', 'nothing']);
    expect(noticed('hours-differ', records)).toEqual(idsOf(...records));
    expect(noticed('hours-differ', [named(2, day, { courseKey: 'id:1' }), named(2, day, { courseKey: 'id:1' })])).toBe(
      null,
    );
  });

  describe('near match', () => {
    test.each([
      ['fewest hours count', named(2, '2018-06-01', { id: 'b' }), named(2.5, day, { id: 'a' })],
      ['ties by earlier day', named(2, day, { id: 'b' }), named(2, '2018-05-07', { id: 'a' })],
      ['no day last', named(2, '2018-12-31', { id: 'b' }), named(2, null, { id: 'a', year: 2018 })],
      ['then by smaller id', named(2, day, { id: 'a' }), named(2, day, { id: 'b', courseKey: 'id:1' })],
    ])('%s; the other is unconfirmed', (_, first, second) => {
      expect(statesOf([first, second])).toEqual(['counted', 'unconfirmed']);
      expect(statesOf([second, first])).toEqual(['unconfirmed', 'counted']);
      expect(noticed('near-match', [first, second])).toEqual(idsOf(first, second).sort());
    });

    const [fewest, more, most] = [named(2, day), named(2.5, '2018-06-01'), named(3, '2018-07-01')];

    test('one counts, all the others are unconfirmed', () => {
      expect(online([most, fewest, more])).toEqual({ counted: 2, unconfirmed: 5.5 });
      expect(noticed('near-match', [most, fewest, more])).toEqual(idsOf(fewest, more, most));
    });

    test('`confirmed: true` is another course and counts', () => {
      const answered = [fewest, { ...more, confirmed: true }];
      expect(online(answered)).toEqual({ counted: 4.5, unconfirmed: 0 });
      expect(noticed('near-match', answered)).toBeNull();
    });

    test('the answer belongs to the course, whichever of its readings holds it', () => {
      const readings = [more, { ...more, id: 'more/2' }].map((each) => ({ ...each, courseKey: 'id:1' }));
      const answered = (confirmed: boolean) => [fewest, readings[0], { ...readings[1], confirmed }] as TrainingRecord[];
      expect(online([fewest, ...readings] as TrainingRecord[])).toEqual({ counted: 2, unconfirmed: 2.5 });
      expect(online(answered(true))).toEqual({ counted: 4.5, unconfirmed: 0 });
      expect(online(answered(false))).toEqual({ counted: 2, unconfirmed: 0 });
    });

    test('`confirmed: false` is the same and dropped', () => {
      const answered = [fewest, { ...more, confirmed: false }];
      expect(online(answered)).toEqual({ counted: 2, unconfirmed: 0 });
      expect(statesOf(answered)).toEqual(['counted', 'denied']);
      expect(noticed('near-match', answered)).toBeNull();
    });

    test('is of one year', () => {
      const records = [fewest, named(3, '2017-05-06')];
      expect(online(records)).toEqual({ counted: 2, unconfirmed: 0 });
      expect(noticed('near-match', [fewest, more], { year: 2017 })).toBeNull();
    });

    test('each is compared with the counted ones only', () => {
      const one = named(1, day, { courseKey: 'id:1' });
      const noId = named(2, day);
      const two = named(3, day, { courseKey: 'id:2' });
      expect(statesOf([one, noId, two])).toEqual(['counted', 'unconfirmed', 'counted']);
      expect(noticed('near-match', [one, noId, two])).toEqual(idsOf(one, noId));
      expect(statesOf([one, { ...noId, confirmed: false }, two])).toEqual(['counted', 'denied', 'counted']);
      expect(statesOf([one, { ...noId, confirmed: true }, two])).toEqual(['counted', 'counted', 'unconfirmed']);
    });

    test('hand-entered online courses and other platforms’ meet by title alone', () => {
      const read = named(2, day, { courseKey: 'id:1' });
      const far = named(2.5, '2018-07-01', { courseKey: 'id:2', platform: elsewhere });
      const own = named(3, '2018-08-01', { origin: 'manual', platform: null });
      expect(statesOf([read, far])).toEqual(['counted', 'unconfirmed']);
      expect(statesOf([read, own])).toEqual(['counted', 'unconfirmed']);
      expect(online([read, far, own])).toEqual({ counted: 2, unconfirmed: 5.5 });
    });
  });

  describe('repeated', () => {
    const first = named(2, '2017-05-06', { courseKey: 'id:1' });
    const again = named(2, day, { courseKey: 'id:1' });

    test('the later one is held apart until confirmed', () => {
      expect(online([first, again], { year: 2017 })).toEqual({ counted: 2, unconfirmed: 0 });
      expect(online([first, again])).toEqual({ counted: 0, unconfirmed: 2 });
      expect(online([first, { ...again, confirmed: true }])).toEqual({ counted: 2, unconfirmed: 0 });
      expect(online([first, { ...again, confirmed: false }])).toEqual({ counted: 0, unconfirmed: 0 });
      expect(noticed('course-repeated', [first, again])).toEqual([again.id]);
      expect(noticed('course-repeated', [first, again], { year: 2017 })).toBeNull();
      expect(noticed('near-match', [first, again])).toBeNull();
      expect(noticed('course-repeated', [first, { ...again, confirmed: true }])).toBeNull();
    });

    test('it is held apart once, also when read from two pages or beside a near match', () => {
      expect(online([first, again, { ...again, id: 'another page' }])).toEqual({ counted: 0, unconfirmed: 2 });
      const fewer = named(1, day, { courseKey: null });
      expect(online([first, again, fewer])).toEqual({ counted: 1, unconfirmed: 2 });
    });

    test('also where its year has a course that was said to be the same, and whatever the order', () => {
      const fewer = named(1, '2017-03-01', { title: '甲' });
      const denied = named(3, '2017-03-02', { title: '甲', confirmed: false });
      const asked = named(4, '2017-03-03', { title: '甲' });
      expect(online([again, denied, fewer, first])).toEqual({ counted: 0, unconfirmed: 2 });
      const later = named(4, day, { title: '甲' });
      expect(online([later, denied, fewer, asked])).toEqual({ counted: 0, unconfirmed: 4 });
      expect(online([named(3, day, { title: '甲' }), denied, fewer])).toEqual({ counted: 3, unconfirmed: 0 });
    });

    test('by whichever of its readings', () => {
      const fewest = named(1.5, day, { courseKey: 'id:2', title: '另题' });
      const other = named(2, day, { courseKey: 'id:2' });
      const before = named(2, '2017-05-06', { courseKey: 'id:9', platform: 'other.example' });
      expect(online([before, fewest, other])).toEqual({ counted: 0, unconfirmed: 1.5 });
    });

    test('it lies in an earlier year, however long ago, and whether or not it counts there', () => {
      const third = named(2, '2024-05-06', { courseKey: 'id:1' });
      expect(statesOf([first, again, third], { year: 2024 }).at(-1)).toBe('unconfirmed');
      const unanswered = [named(1, '2017-05-06'), named(2, '2017-06-01')];
      expect(online([...unanswered, named(2, day)])).toEqual({ counted: 0, unconfirmed: 2 });
      expect(online([named(2, day), named(2, '2019-05-06')])).toEqual({ counted: 2, unconfirmed: 0 });
      expect(online([named(2, null), again])).toEqual({ counted: 2, unconfirmed: 0 });
    });

    test('in whatever order they were read, and though its year has an answer of its own', () => {
      const answered = named(2, '2017-07-01', { title: '另题', confirmed: false });
      for (const records of [
        [first, again, answered],
        [again, answered, first],
      ])
        expect(online(records)).toEqual({ counted: 0, unconfirmed: 2 });
    });

    test('what was denied as the same repeats nothing, whatever years lie around it', () => {
      const oldest = named(2, '2015-05-06', { courseKey: 'id:1' });
      const denied = named(3, '2016-05-06', { courseKey: 'id:1', title: '另题', confirmed: false });
      const between = named(1, '2017-05-06', { courseKey: 'id:3', title: '三题' });
      const now = named(3, day, { title: '另题' });
      expect(online([between, oldest, denied, now])).toEqual({ counted: 3, unconfirmed: 0 });
      expect(online([between, denied, now])).toEqual({ counted: 0, unconfirmed: 3 });
    });

    test('by id, whatever its title and hours', () => {
      const renamed = { ...again, title: '另题', measure: { type: 'course', hours: 450 } as const };
      expect(online([first, renamed])).toEqual({ counted: 0, unconfirmed: 4.5 });
      expect(online([first, named(2, day, { courseKey: 'id:2' })])).toEqual({ counted: 2, unconfirmed: 0 });
    });

    test.each([
      ['no id', named(2, day)],
      ['another platform', named(2, day, { courseKey: 'id:1', platform: elsewhere })],
      ['the same title by NFKC and spaces', named(2, day, { title: ' 乡村振兴　' })],
    ])('else by title and hours: %s', (_, later) => {
      expect(online([first, later])).toEqual({ counted: 0, unconfirmed: 2 });
      expect(online([named(2, '2017-05-06'), later])).toEqual({ counted: 0, unconfirmed: 2 });
    });

    test('other hours or another title are another course', () => {
      expect(online([first, named(2.5, day)])).toEqual({ counted: 2.5, unconfirmed: 0 });
      expect(online([first, named(2, day, { title: '另题' })])).toEqual({ counted: 2, unconfirmed: 0 });
    });

    test('planned, deleted and denied ones repeat nothing', () => {
      expect(online([{ ...first, planned: true }, again])).toEqual({ counted: 2, unconfirmed: 0 });
      const deletedAt = '2018-01-01T00:00:00+08:00';
      expect(online([{ ...first, deletedAt }, again])).toEqual({ counted: 2, unconfirmed: 0 });
      const denied = [named(1, '2017-01-01'), named(2, '2017-05-06', { confirmed: false })];
      expect(online([...denied, named(2, day)])).toEqual({ counted: 2, unconfirmed: 0 });
    });
  });

  test.each([true, false])('elsewhere `confirmed: %s` has no effect', (confirmed) => {
    const records = [
      named(2, day, { confirmed }),
      offJob(2, '2018-06-04', { confirmed }),
      text(1000, '2018-07-02', { confirmed }),
      lecture(45, '2018-08-06', { confirmed }),
    ];
    expect(stand(records)).toMatchObject({ total: 18, unconfirmed: 0 });
    expect(stand([named(2, null, { confirmed })]).undated).toBe(2);
    expect(stand([named(2, day, { confirmed, planned: true })])).toMatchObject({ total: 0, planned: 2 });
  });
});
