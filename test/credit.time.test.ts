import { describe, expect, test } from 'vitest';
import { type NoticeCode, noticeCodes } from '../lib/credit/types.ts';
import type { TrainingRecord } from '../lib/model.ts';
import {
  codesOf,
  course,
  inHalfDays,
  inMinutes,
  lecture,
  noticed,
  offJob,
  opening,
  type Setup,
  stand,
  statesOf,
  text,
} from './credit.account.ts';

const day = '2018-03-05';
const week: [string, string] = ['2018-03-05', '2018-03-09'];

describe('Precise points: Time', () => {
  test.each([
    ['a class by its end', offJob(10, week), 40],
    ['a course by its completion', course(2, '2018-03-09'), 2],
    ['a text', text(1000, '2018-03-09'), 4],
    ['a lecture', lecture(45, '2018-03-09'), 4],
  ])('an entry dated after today is held with the planned ones until its day has come: %s', (_, record, hours) => {
    const on = (today: string) => {
      const { total, planned, days } = stand([record], { today });
      return { total, planned, days: days > 0, future: noticed('future', [record], { today }) };
    };
    expect(on('2018-03-08')).toEqual({ total: 0, planned: hours, days: false, future: [record.id] });
    expect(on('2018-03-09')).toMatchObject({ total: hours, planned: 0, future: null });
  });

  test('a class over New Year is held whole until its last day', () => {
    const record = offJob(4, ['2018-12-31', '2019-01-01'], { split: { 2018: 2, 2019: 2 } });
    const held = (today: string) => [2018, 2019].map((year) => stand([record], { year, today }).planned);
    expect([held('2018-12-31'), held('2019-01-01')]).toEqual([
      [8, 8],
      [0, 0],
    ]);
  });

  test('`after-filing` looks at `endOn`, or `completedOn`', () => {
    const records = [
      offJob(1, ['2018-12-19', '2018-12-20']),
      offJob(1, ['2018-12-20', '2018-12-21']),
      course(1, '2018-12-20'),
      course(1, '2018-12-21'),
      course(1, null, { year: 2018 }),
    ];
    expect(noticed('after-filing', records)).toEqual([records[1]?.id, records[3]?.id]);
  });

  test('what is planned stays planned, also where it would be withdrawn', () => {
    expect(statesOf([offJob(10, week, { absent: 6, planned: true })])).toEqual(['planned']);
  });

  test('`future` is not of what is planned anyway', () => {
    expect(noticed('future', [offJob(2, day, { planned: true })], { today: '2018-01-01' })).toBeNull();
  });

  describe('no other warning changes a figure', () => {
    const own = { title: '乡村振兴', origin: 'manual', courseKey: null } as const;
    const cases: [NoticeCode, number, ...TrainingRecord[]][] = [
      ['overlap', 12, offJob(2, day), inHalfDays('other', 1, day)],
      ['over-eight-a-day', 24, lecture(270, day)],
      ['after-filing', 4, offJob(1, '2018-12-31')],
      ['outside-window', 2, course(2, '2018-12-31')],
      ['same-text', 8, text(1000, day, { title: '读书' }), text(1000, day, { title: '读书' })],
      ['same-lecture', 8, lecture(45, day, { title: '党课' }), lecture(45, day, { title: '党课' })],
      ['also-on-academy', 2, course(2, day, { title: own.title }), course(9, day, own)],
      ['days-beyond-calendar', 44, offJob(11, week)],
      ['recognized-above-computed', 48, offJob(10, week, { recognized: { hours: 4800, by: '单位', on: day } })],
      ['appointment-form', 40, offJob(10, ['2018-03-01', '2018-05-31'])],
    ];
    const settings = { switches: { onlineWindow: { 2018: ['02-01', '12-15'] as [string, string] } } };

    test.each(cases)('%s', (code, total, ...records) => {
      const found = stand(records, { settings });
      expect(found.total).toBe(total);
      expect(found.notices.map((notice) => notice.code)).toContain(code);
    });
  });

  test('years before the Measure are judged by it all the same', () => {
    const records = [offJob(15, ['2010-03-01', '2010-03-12']), course(62.5, '2010-05-06')];
    expect(stand(records, { year: 2010 })).toMatchObject({
      pack: 'nmg-2016',
      total: 110,
      required: { total: 110, online: 50, days: null },
      met: true,
      cycle: { from: 2008, to: 2012 },
    });
  });
});

describe('Precise points: Notices', () => {
  test('of every year that an entry touches', () => {
    const record = offJob(130, ['2018-12-01', '2019-02-28'], { split: { 2018: 40, 2019: 90 } });
    const none = offJob(4, ['2018-12-30', '2019-01-02'], { split: { 2018: 0, 2019: 5 } });
    const of = (code: NoticeCode, entry: TrainingRecord) =>
      [2017, 2018, 2019, 2020].map((year) => noticed(code, [entry], { year })?.length ?? 0);
    expect(of('appointment-form', record)).toEqual([0, 1, 1, 0]);
    expect(of('days-beyond-calendar', none)).toEqual([0, 1, 1, 0]);
    expect(of('after-filing', record)).toEqual([0, 1, 0, 0]);
    const long = offJob(4, ['2017-12-01', '2019-01-31'], { split: { 2017: 2, 2019: 2 } });
    expect(of('appointment-form', long)).toEqual([1, 1, 1, 0]);
    const sittings = inMinutes('other', 90, ['2017-12-01', '2019-01-31'], { split: { 2017: 45, 2019: 45 } });
    expect(of('after-filing', sittings)).toEqual([1, 1, 0, 0]);
    // Each year names its own entries only.
    const [over, next] = [
      offJob(8, ['2018-12-30', '2019-01-02'], { split: { 2018: 4, 2019: 4 } }),
      inHalfDays('other', 1, '2019-01-02'),
    ];
    expect(noticed('overlap', [over, next])).toEqual([over.id]);
    expect(noticed('overlap', [over, next], { year: 2019 })).toEqual([over.id, next.id]);
  });

  test('a make-up entry raises them in the year attended', () => {
    const record = offJob(11, week, { makeupFor: 2017 });
    expect(noticed('days-beyond-calendar', [record])).toEqual([record.id]);
    expect(noticed('days-beyond-calendar', [record], { year: 2017 })).toBeNull();
  });

  test('none for planned, denied or deleted entries (but `future`)', () => {
    const loud = offJob(11, ['2018-12-24', '2018-12-28'], { recognized: { hours: 9000, by: '单位', on: day } });
    expect(codesOf([loud])).toHaveLength(6);
    for (const hush of [{ planned: true }, { deletedAt: '2018-12-29T00:00:00Z' }])
      expect(codesOf([{ ...loud, ...hush }, offJob(2, '2018-12-24')])).toEqual([
        'online-short',
        'total-short',
        'after-filing',
      ]);
    expect(codesOf([loud], { today: '2018-12-01' })).toEqual(['online-short', 'total-short', 'future']);
    const deleted = { ...loud, deletedAt: '2018-12-01T00:00:00Z' };
    expect(noticed('future', [deleted], { today: '2018-12-01' })).toBeNull();
    const [read, same] = [1, 2].map((hours) => course(hours, '2018-12-24', { title: '乡村振兴', courseKey: null }));
    const denied = [read, { ...same, confirmed: false }] as TrainingRecord[];
    expect(noticed('after-filing', denied)).toEqual([read?.id]);
  });

  describe('each rests on its article', () => {
    const titled = (title: string) => [text(1000, day, { title }), text(1000, day, { title })];
    const taught = (title: string) => [lecture(45, day, { title }), lecture(45, day, { title })];
    const read = (hours: number, on: string, extra: Partial<TrainingRecord> = {}) =>
      course(hours, on, { title: '乡村振兴', courseKey: null, ...extra });
    const change = { from: '2018-07-01', group: 'county' as const };
    const override = { field: 'annual', value: 100, by: '人事科', on: day, why: '批复' } as const;

    const cases: [NoticeCode, number | null, TrainingRecord[], Setup?][] = [
      ['online-over-cap', 6, [course(60, day)]],
      ['online-short', 6, []],
      ['total-short', 9, []],
      ['course-repeated', 6, [read(2, '2017-05-06'), read(2, day)]],
      ['no-year', 9, [course(1, null)]],
      ['absence-over-seventh', 10, [offJob(10, week, { absent: 6 })]],
      ['overlap', null, [offJob(2, day), offJob(2, day)]],
      ['over-eight-a-day', 5, [offJob(3, day)]],
      ['future', 6, [offJob(2, day)], { today: '2018-03-04' }],
      ['after-filing', 13, [offJob(2, '2018-12-21')]],
      [
        'outside-window',
        null,
        [course(1, day)],
        { settings: { switches: { onlineWindow: { 2018: ['04-01', '12-15'] } } } },
      ],
      ['near-match', 6, [read(2, day), read(3, day)]],
      ['hours-differ', 6, [read(2, day, { courseKey: 'id:1' }), read(3, day, { courseKey: 'id:1' })]],
      ['same-text', 7, titled('读书')],
      ['same-lecture', 8, taught('党课')],
      ['also-on-academy', 6, [read(2, day), read(3, day, { origin: 'manual' })]],
      ['days-beyond-calendar', 5, [offJob(3, day)]],
      ['recognized-above-computed', 10, [offJob(1, day, { recognized: { hours: 401, by: '单位', on: day } })]],
      ['group-changed', 9, [], { profile: { groups: [{ from: '2017-01-01', group: 'other' }, change] } }],
      ['opening-balance', 9, [opening(100, 2018)]],
      ['audience-not-cadres', 8, [lecture(45, day, { toCadres: false })]],
      ['appointment-form', 13, [offJob(1, ['2018-03-01', '2018-04-30'])]],
      ['override', 17, [], { settings: { overrides: [override] } }],
    ];

    test.each(cases)('%s: %s', (code, article, records, setup) => {
      expect(stand(records, setup).notices).toContainEqual(expect.objectContaining({ code, article }));
    });

    test('of every code', () => {
      expect(cases.map(([code]) => code)).toEqual([...noticeCodes]);
    });
  });

  test('one per code, in the order of INTERFACES.md, records sorted by id, each with its article', () => {
    const records = [
      offJob(11, week, { id: 'z' }),
      offJob(11, week, { id: 'b' }),
      course(60, '2018-12-24', { id: 'c' }),
      course(1, null, { id: 'a' }),
    ];
    expect(stand(records).notices).toEqual([
      { code: 'online-over-cap', article: 6, records: ['c'] },
      { code: 'no-year', article: 9, records: ['a'] },
      { code: 'overlap', article: null, records: ['b', 'z'] },
      { code: 'over-eight-a-day', article: 5, records: ['b', 'z'] },
      { code: 'after-filing', article: 13, records: ['c'] },
      { code: 'days-beyond-calendar', article: 5, records: ['b', 'z'] },
    ]);
  });
});
