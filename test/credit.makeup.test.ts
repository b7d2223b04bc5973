import { describe, expect, test } from 'vitest';
import { standing } from '../lib/credit/index.ts';
import type { TrainingRecord } from '../lib/model.ts';
import { account, course, inHalfDays, lecture, noticed, offJob, stand, text } from './credit.account.ts';

const day = '2018-03-05';
const week: [string, string] = ['2018-03-05', '2018-03-09'];
const own = [course(50, day), offJob(10, week)];

describe('Make-up (art. 11)', () => {
  const madeUp = offJob(10, ['2019-03-04', '2019-03-08'], { makeupFor: 2018, institution: true });

  test('its hours leave the total of the year attended', () => {
    expect(stand([madeUp], { year: 2019 })).toMatchObject({ total: 0, days: 0, makeup: null, met: false });
    expect(stand([course(20, '2019-04-01', { makeupFor: 2018 })], { year: 2019 }).kinds.online.earned).toBe(0);
  });

  test('they count once, for the other year, whose original result stays', () => {
    expect(stand([...own, madeUp])).toMatchObject({
      total: 90,
      met: false,
      short: { total: 20, online: 0 },
      makeup: { hours: 40, total: 130, met: true },
    });
    expect([2017, 2020].map((year) => stand([...own, madeUp], { year }).makeup)).toEqual([null, null]);
  });

  test.each([
    ['study-group', inHalfDays('study-group', 3, '2019-03-04', { makeupFor: 2018 })],
    ['other', inHalfDays('other', 3, '2019-03-04', { makeupFor: 2018 })],
    ['online', course(12, '2019-03-04', { makeupFor: 2018 })],
    ['self-study', text(3000, '2019-03-04', { makeupFor: 2018 })],
    ['teaching', lecture(135, '2019-03-04', { makeupFor: 2018 })],
  ])('%s may make up too', (_, record) => {
    expect(stand([...own, record]).makeup).toEqual({
      hours: 12,
      total: record.kind === 'online' ? 90 : 102,
      met: false,
    });
  });

  test('the year is computed again with the made-up hours: a total that they reach exactly is met', () => {
    const met = (absent: number) => stand([...own, offJob(5, '2019-03-04', { makeupFor: 2018, absent })]).makeup?.met;
    expect([met(0), met(0.01)]).toEqual([true, false]);
  });

  test('one cap over both; `makeup.hours` as earned, before the cap', () => {
    const late = course(20, '2019-04-01', { makeupFor: 2018 });
    expect(stand([...own, late]).makeup).toEqual({ hours: 20, total: 90, met: false });
    const [some, rest] = [course(40, day), offJob(15, week)];
    expect(stand([some, rest, late]).makeup).toEqual({ hours: 20, total: 110, met: true });
  });

  test('made-up hours give no days', () => {
    const records = [offJob(23, week, { stated: 60 }), offJob(2, '2019-03-04', { makeupFor: 2018 })];
    const { days, makeup } = stand(records, { group: 'other' });
    expect([days, makeup]).toEqual([11.5, { hours: 8, total: 68, met: false }]);
  });

  test('they are in no figure of the year attended, while planned or unconfirmed either', () => {
    const again = (on: string) => course(2, on, { courseKey: 'id:1', title: '党史', makeupFor: 2016 });
    const records = [offJob(10, week, { makeupFor: 2017, planned: true }), again('2017-05-06'), again('2018-05-06')];
    expect(stand(records)).toMatchObject({ total: 0, days: 0, planned: 0, unconfirmed: 0 });
    const over = course(60, day);
    expect(noticed('online-over-cap', [over, course(20, day, { makeupFor: 2017 })])).toEqual([over.id]);
  });

  test('what is planned makes up for nothing yet, nor what waits for its day', () => {
    expect(stand([...own, { ...madeUp, planned: true }]).makeup).toBeNull();
    expect(stand([...own, madeUp], { today: '2019-03-07' }).makeup).toBeNull();
  });

  test('where texts are rounded by the year, those that make up are a sum of their own', () => {
    const settings = { switches: { selfStudy: 'year' } } as const;
    const later = [text(900, '2019-03-04', { makeupFor: 2018 }), text(900, '2019-03-05', { makeupFor: 2018 })];
    expect(stand([text(900, day), ...later.slice(0, 1)], { settings })).toMatchObject({ total: 0, makeup: null });
    expect(stand([text(900, day), ...later], { settings }).makeup?.hours).toBe(4);
    const two = [text(900, '2019-03-04', { makeupFor: 2018 }), text(900, '2019-03-05', { makeupFor: 2017 })];
    expect([2017, 2018].map((year) => stand(two, { year, settings }).makeup)).toEqual([null, null]);
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

  test('make-up hours stay in the cycle of the year attended', () => {
    const record = offJob(10, ['2018-03-05', '2018-06-04'], { makeupFor: 2017, institution: true });
    expect(stand([record]).cycle).toMatchObject({ hours: 40, months: 3 });
    expect(stand([record], { year: 2017 }).cycle).toMatchObject({ hours: 0, months: 0 });
  });

  test('tagging the attended year itself is ignored', () => {
    expect(stand([offJob(10, week, { makeupFor: 2018 })])).toMatchObject({ total: 40, days: 5, makeup: null });
  });
});

describe('Promotion (art. 11)', () => {
  const rest = offJob(20, ['2018-08-01', '2018-08-10']);
  const graceOf = (promotedOn: string | null, records: TrainingRecord[] = [...own, rest], year = 2018) =>
    stand(records, { year, profile: { promotedOn } }).grace;

  test('short on the day of appointment: due by the same date a year later', () => {
    expect(graceOf('2018-07-01')).toBe('2019-07-01');
    expect(graceOf(null)).toBeNull();
  });

  test('it shows in that year’s standing, also when met since', () => {
    expect(stand([...own, rest]).met).toBe(true);
    expect(graceOf('2018-08-09')).toBe('2019-08-09');
    expect([2017, 2019].map((year) => graceOf('2018-07-01', [], year))).toEqual([null, null]);
  });

  test('entries dated up to that day are asked, the day itself included', () => {
    expect([graceOf('2018-08-09'), graceOf('2018-08-10'), graceOf('2018-12-31')]).toEqual(['2019-08-09', null, null]);
    const last = course(50, '2018-08-10');
    const before = [offJob(10, week), rest];
    expect(graceOf('2018-08-10', [...before, last])).toBeNull();
    expect(graceOf('2018-08-09', [...before, last])).toBe('2019-08-09');
  });

  test('corrected ones are not, and a correction in the trash, or planned, corrects nothing', () => {
    const read = course(50, day, { id: 'read' });
    const records = [read, offJob(15, week)];
    const less = course(40, day, { origin: 'manual', corrects: 'read' });
    expect(graceOf('2018-07-01', [...records, less])).toBe('2019-07-01');
    expect(graceOf('2018-07-01', [...records, { ...less, completedOn: '2018-08-01' }])).toBe('2019-07-01');
    const deletedAt = '2018-06-01T00:00:00Z';
    expect(graceOf('2018-07-01', [...records, { ...less, deletedAt }])).toBeNull();
    expect(graceOf('2018-07-01', [...records, { ...less, planned: true }])).toBeNull();
  });

  test('only that year’s entries are', () => {
    const earlier = [course(50, '2017-05-06'), offJob(30, ['2017-03-06', '2017-03-24'])];
    expect(graceOf('2018-07-01', earlier)).toBe('2019-07-01');
  });

  test('entries without a day are left out', () => {
    expect(graceOf('2018-08-10', [course(50, null, { year: 2018 }), offJob(10, week), rest])).toBe('2019-08-10');
  });

  test('a course that was read before is asked about, though only the year of that reading is known', () => {
    const read = { courseKey: 'id:1', title: '党史' };
    const [before, again] = [course(50, null, { ...read, year: 2017 }), course(50, day, read)];
    expect(graceOf('2018-08-10', [again, offJob(10, week), rest])).toBeNull();
    expect(graceOf('2018-08-10', [before, again, offJob(10, week), rest])).toBe('2019-08-10');
  });

  test('against the full requirement of that year, whatever the group on the day', () => {
    const groups = [
      { from: '2016-01-01', group: 'other' as const },
      { from: '2018-09-01', group: 'county-leader' as const },
    ];
    const ninety = [course(50, day), offJob(10, week)];
    const setup = { profile: { groups, promotedOn: '2018-07-01' } };
    expect(stand(ninety, setup).grace).toBe('2019-07-01');
    expect(stand([...ninety, offJob(5, '2018-06-04')], setup).grace).toBeNull();
  });

  test('short of the online minimum alone is short', () => {
    expect(graceOf('2018-08-10', [course(49.75, day), offJob(30, week)])).toBe('2019-08-10');
  });

  test('29 February → 28 February', () => {
    expect(graceOf('2016-02-29', [], 2016)).toBe('2017-02-28');
    expect(graceOf('2016-02-28', [], 2016)).toBe('2017-02-28');
    expect(graceOf('2015-02-28', [], 2015)).toBe('2016-02-28');
  });
});
