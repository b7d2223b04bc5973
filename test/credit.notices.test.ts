import { describe, expect, test } from 'vitest';
import { course, inHalfDays, inMinutes, lecture, noticed, offJob, stand, text } from './credit.account.ts';

const day = '2018-03-05';
const week: [string, string] = ['2018-03-05', '2018-03-09'];
const ids = (...records: { id: string }[]) => records.map(({ id }) => id);

describe('Warnings, never silent corrections', () => {
  test('overlap: two entries that share a day hold more half-days than their joint span', () => {
    const class5 = offJob(9, week);
    const talk = inHalfDays('other', 2, '2018-03-07');
    expect(noticed('overlap', [class5, talk])).toEqual(ids(class5, talk));
    expect(noticed('overlap', [class5, inHalfDays('other', 1, '2018-03-07')])).toBeNull();
    expect(noticed('overlap', [class5, inHalfDays('other', 2, '2018-03-10')])).toBeNull();
    const late = inHalfDays('other', 4, ['2018-03-09', '2018-03-10']);
    expect(noticed('overlap', [class5, late])).toEqual(ids(class5, late));
    expect(noticed('overlap', [class5, inHalfDays('other', 3, ['2018-03-09', '2018-03-10'])])).toBeNull();
  });

  test('more than 8 in a day: half-days, minutes and lectures, before any limit', () => {
    const morning = inHalfDays('other', 1, day);
    const minutes = inMinutes('study-group', 225, day);
    expect(noticed('over-eight-a-day', [morning, minutes])).toEqual(ids(morning, minutes));
    expect(noticed('over-eight-a-day', [morning, inMinutes('study-group', 224, day)])).toBeNull();
    expect(noticed('over-eight-a-day', [inMinutes('study-group', 405, day)])).toHaveLength(1);
    const taught = lecture(135, day);
    expect(noticed('over-eight-a-day', [taught])).toEqual(ids(taught));
  });

  test('more than 8 in a day: a class counts only where it fills every half-day of its span', () => {
    const full = offJob(10, week);
    const talk = inHalfDays('other', 1, '2018-03-07');
    expect(noticed('over-eight-a-day', [full, talk])).toEqual(ids(full, talk));
    expect(noticed('over-eight-a-day', [offJob(9, week), talk])).toBeNull();
    const other = offJob(4, ['2018-03-12', '2018-03-13']);
    expect(noticed('over-eight-a-day', [full, talk, other])).toEqual(ids(full, talk));
  });

  test('absence over one seventh', () => {
    const record = offJob(10, week, { absent: 6 });
    expect(noticed('absence-over-seventh', [record])).toEqual([record.id]);
    expect(noticed('absence-over-seventh', [offJob(10, week, { absent: 5 })])).toBeNull();
  });

  test('same self-study text or same lecture twice in one year', () => {
    const [one, two] = [text(1000, day, { title: '读 书' }), text(2000, '2018-12-31', { title: ' 读  书' })];
    expect(noticed('same-text', [one, two])).toEqual(ids(one, two));
    expect(noticed('same-text', [one, { ...two, startOn: '2019-01-01', endOn: '2019-01-01' }])).toBeNull();
    const taught = [lecture(45, day, { title: '党课' }), lecture(45, '2018-06-01', { title: '党课' })];
    expect(noticed('same-lecture', taught)).toEqual(ids(...taught));
    expect(noticed('same-text', taught)).toBeNull();
  });

  test('days stated beyond the calendar days, in all or within one year', () => {
    expect(noticed('days-beyond-calendar', [offJob(11, week)])).toHaveLength(1);
    expect(noticed('days-beyond-calendar', [offJob(10, week)])).toBeNull();
    const split = offJob(6, ['2018-12-31', '2019-01-04'], { split: { 2018: 3, 2019: 3 } });
    expect(noticed('days-beyond-calendar', [split])).toEqual([split.id]);
  });

  test('recognised hours above the computed ones', () => {
    const recognised = (hours: number) => offJob(10, week, { recognized: { hours, by: '单位', on: day } });
    expect(noticed('recognized-above-computed', [recognised(4001)])).toHaveLength(1);
    expect(noticed('recognized-above-computed', [recognised(4000)])).toBeNull();
  });

  test('a lecture not to cadres', () => {
    const record = lecture(45, day, { toCadres: false });
    expect(noticed('audience-not-cadres', [record])).toEqual([record.id]);
  });
});

describe('Filing (art. 13)', () => {
  test('later items stay in the year and are marked', () => {
    const records = [course(1, '2018-12-20'), course(1, '2018-12-21'), offJob(1, ['2018-12-19', '2018-12-22'])];
    expect(noticed('after-filing', records)).toEqual(ids(...records.slice(1)));
    expect(stand(records).total).toBe(6);
  });

  test('a withdrawn class gives no text', () => {
    const long: [string, string] = ['2018-03-01', '2018-05-31'];
    expect(noticed('appointment-form', [offJob(10, long)])).toHaveLength(1);
    expect(noticed('appointment-form', [offJob(10, long, { absent: 6 })])).toBeNull();
    expect(noticed('appointment-form', [inHalfDays('other', 10, long)])).toBeNull();
  });
});

describe('Notices', () => {
  test('of every year that an entry touches', () => {
    const record = offJob(130, ['2018-12-01', '2019-02-28'], { split: { 2018: 40, 2019: 90 } });
    expect([2017, 2018, 2019].map((year) => noticed('appointment-form', [record], { year }))).toEqual([
      null,
      [record.id],
      [record.id],
    ]);
  });

  test('a make-up entry raises them in the year attended', () => {
    const record = offJob(11, week, { makeupFor: 2017 });
    expect(noticed('days-beyond-calendar', [record])).toEqual([record.id]);
    expect(noticed('days-beyond-calendar', [record], { year: 2017 })).toBeNull();
  });

  test('no warning changes a figure', () => {
    expect(stand([offJob(11, week), inHalfDays('other', 1, '2018-03-07')]).total).toBe(48);
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
