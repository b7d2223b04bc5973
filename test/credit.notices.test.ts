import { describe, expect, test } from 'vitest';
import type { TrainingRecord } from '../lib/model.ts';
import { codesOf, course, idsOf, inHalfDays, inMinutes, lecture, noticed, offJob, text } from './credit.account.ts';

const day = '2018-03-05';
const week: [string, string] = ['2018-03-05', '2018-03-09'];

describe('Warnings, never silent corrections', () => {
  describe('overlapping half-days', () => {
    const class9 = offJob(9, week);

    test('two entries share a day and together hold more half-days than twice the days of their joint span', () => {
      const talk = inHalfDays('other', 2, '2018-03-07');
      expect(noticed('overlap', [class9, talk])).toEqual(idsOf(class9, talk));
      expect(noticed('overlap', [class9, inHalfDays('other', 1, '2018-03-07')])).toBeNull();
    });

    test('the joint span is from the first day of either to the last', () => {
      const late = (halfDays: number) => inHalfDays('other', halfDays, ['2018-03-09', '2018-03-10']);
      expect(noticed('overlap', [class9, late(4)])).toHaveLength(2);
      expect(noticed('overlap', [late(4), class9])).toHaveLength(2);
      expect(noticed('overlap', [class9, late(3)])).toBeNull();
    });

    test('not without a day in common, nor with one in minutes', () => {
      expect(noticed('overlap', [offJob(10, week), inHalfDays('other', 4, '2018-03-10')])).toBeNull();
      expect(noticed('overlap', [offJob(10, week), inMinutes('other', 450, '2018-03-07')])).toBeNull();
      expect(noticed('overlap', [offJob(11, week)])).toBeNull();
    });

    test('only those that overlap are named, of any number', () => {
      const [one, two, apart] = [offJob(2, day), inHalfDays('other', 1, day), offJob(2, '2018-03-06')];
      const third = inHalfDays('study-group', 1, day);
      expect(noticed('overlap', [one, two, apart, third])).toEqual(idsOf(one, two, third));
    });
  });

  describe('more than 8 in a day', () => {
    const over = (...records: TrainingRecord[]) => noticed('over-eight-a-day', records);

    test('of half-days, minutes and lectures together', () => {
      const [morning, sitting, taught] = [
        inHalfDays('other', 1, day),
        inMinutes('study-group', 45, day),
        lecture(45, day),
      ];
      expect(over(morning, sitting, taught)).toEqual(idsOf(morning, sitting, taught));
      expect(over(morning, taught)).toBeNull();
      expect(over(morning, inMinutes('study-group', 180, day))).toBeNull();
      expect(over(morning, inMinutes('study-group', 225, day))).toHaveLength(2);
    });

    test('before any limit', () => {
      expect(over(inMinutes('study-group', 404, day))).toBeNull();
      expect(over(inMinutes('study-group', 405, day))).toHaveLength(1);
      expect([over(lecture(134, day)), over(lecture(135, day))?.length]).toEqual([null, 1]);
    });

    test('only entries of such a day are named, of any order', () => {
      const pair = (on: string) => [offJob(2, on), inMinutes('other', 45, on)];
      const [early, late] = [pair('2018-05-07'), pair('2018-06-04')];
      const apart = ['2018-05-04', '2018-05-08', '2018-06-05'].map((on) => inMinutes('other', 45, on));
      expect(over(...late, ...apart, ...early)).toEqual(idsOf(...early, ...late).sort());
    });

    test('on one day, not on two', () => {
      expect(over(offJob(2, day), inMinutes('other', 360, '2018-03-06'))).toBeNull();
    });

    test('a class counts only where it fills every half-day of its span', () => {
      const full = offJob(10, week);
      const talk = inHalfDays('other', 1, '2018-03-09');
      expect(over(full, talk)).toEqual(idsOf(full, talk));
      expect(over(offJob(9, week), talk)).toBeNull();
      expect(over(full, inHalfDays('other', 1, '2018-03-10'))).toBeNull();
      expect(over(full, talk, offJob(4, ['2018-03-12', '2018-03-13']))).toEqual(idsOf(full, talk));
    });

    test('minutes and lectures over several days fall surely on none', () => {
      expect(over(twoDays(), inMinutes('other', 450, ['2018-03-05', '2018-03-06']))).toBeNull();
      expect(over(lecture(450, day, { endOn: '2018-03-06' }))).toBeNull();
    });

    test('courses, texts and lectures not to cadres are no hours of a day', () => {
      expect(over(twoDays(), course(9, day), text(9000, day), lecture(450, day, { toCadres: false }))).toBeNull();
    });

    const twoDays = () => offJob(4, [day, '2018-03-06']);
  });

  test('absence over one seventh', () => {
    const record = offJob(10, week, { absent: 5.72 });
    expect(noticed('absence-over-seventh', [record])).toEqual([record.id]);
    expect(noticed('absence-over-seventh', [offJob(10, week, { absent: 5.71 })])).toBeNull();
  });

  describe('same self-study text or same lecture twice', () => {
    const twice = [
      ['same-text', (on: string, title: string) => text(1000, on, { title })],
      ['same-lecture', (on: string, title: string) => lecture(45, on, { title })],
    ] as const;

    test.each(twice)('%s: same normalised title in one year', (code, entry) => {
      const [one, two] = [entry('2018-01-01', '读 书（一）'), entry('2018-12-31', ' 读  书(一)')];
      expect(noticed(code, [one, two])).toEqual(idsOf(one, two));
      expect(noticed(code, [one, entry(day, '读书(一)')])).toBeNull();
      expect(noticed(code, [one, entry('2017-12-31', '读 书(一)')])).toBeNull();
    });

    test('a text and a lecture of one title are two things', () => {
      const records = [text(1000, day, { title: '党课' }), lecture(45, day, { title: '党课' })];
      expect(codesOf(records)).toEqual(['online-short', 'total-short']);
    });
  });

  test('a hand-entered online course that the academy also lists', () => {
    const read = course(2, day, { title: '乡村振兴' });
    const own = course(3, '2018-06-01', { title: ' 乡村振兴', origin: 'manual', platform: null, courseKey: null });
    expect(noticed('also-on-academy', [read, own])).toEqual(idsOf(read, own));
    expect(noticed('also-on-academy', [{ ...read, platform: 'other.example' }, own])).toHaveLength(2);
    expect(noticed('also-on-academy', [read, { ...own, confirmed: true }])).toBeNull();
    expect(noticed('also-on-academy', [read, { ...own, title: '另题' }])).toBeNull();
    expect(noticed('also-on-academy', [read, text(1000, day, { title: read.title })])).toBeNull();
    expect(noticed('also-on-academy', [{ ...read, completedOn: '2017-05-06' }, own])).toBeNull();
    expect(noticed('also-on-academy', [read, { ...read, id: 'another page' }])).toBeNull();
  });

  test('days stated beyond the calendar days, in all or within one year', () => {
    const beyond = (record: TrainingRecord, year = 2018) => noticed('days-beyond-calendar', [record], { year });
    expect([beyond(offJob(10, week)), beyond(offJob(11, week))?.length]).toEqual([null, 1]);
    expect([beyond(offJob(2, day)), beyond(inHalfDays('other', 3, day))?.length]).toEqual([null, 1]);
    const split = (first: number, last: number) =>
      offJob(first + last, ['2018-12-31', '2019-01-04'], { split: { 2018: first, 2019: last } });
    expect([beyond(split(2, 8)), beyond(split(3, 3))?.length, beyond(split(1, 9))?.length]).toEqual([null, 1, 1]);
    expect(beyond(split(3, 3), 2019)).toHaveLength(1);
    const minutes = inMinutes('other', 180, ['2018-12-31', '2019-01-04'], { split: { 2018: 80, 2019: 100 } });
    expect(beyond(minutes)).toBeNull();
  });

  test('recognised hours above the computed ones', () => {
    const recognised = (hours: number, more: { absent?: number } = {}) =>
      offJob(10, week, { ...more, recognized: { hours, by: '单位', on: day } });
    expect(noticed('recognized-above-computed', [recognised(4001)])).toHaveLength(1);
    expect(noticed('recognized-above-computed', [recognised(4000)])).toBeNull();
    expect(noticed('recognized-above-computed', [recognised(3501, { absent: 5 })])).toHaveLength(1);
  });

  test('a lecture not to cadres', () => {
    const record = lecture(45, day, { toCadres: false });
    expect(noticed('audience-not-cadres', [record])).toEqual([record.id]);
    expect(noticed('absence-over-seventh', [record])).toBeNull();
    expect(noticed('audience-not-cadres', [offJob(10, week, { absent: 6 })])).toBeNull();
    expect(noticed('audience-not-cadres', [lecture(45, day)])).toBeNull();
  });
});
