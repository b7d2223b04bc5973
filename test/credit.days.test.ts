import { describe, expect, test } from 'vitest';
import type { TrainingRecord } from '../lib/model.ts';
import { inMinutes, noticed, offJob, opening, stand } from './credit.account.ts';

const day = '2018-03-05';
const week: [string, string] = ['2018-03-05', '2018-03-09'];

describe('Precise points: Days', () => {
  const daysOf = (...records: TrainingRecord[]) => stand(records).days;

  test('(half-days − absent ÷ 4) ÷ 2', () => {
    expect([0, 1, 2, 4].map((absent) => daysOf(offJob(10, week, { absent })))).toEqual([5, 4.87, 4.75, 4.5]);
    expect(daysOf(offJob(10, week, { stated: 30 }))).toBe(5);
  });

  test('withdrawn, minutes, planned, make-up and opening entries give none', () => {
    const made = offJob(2, '2018-06-05', { makeupFor: 2017 });
    expect(daysOf(offJob(10, week, { absent: 6 }))).toBe(0);
    expect(daysOf(inMinutes('other', 450, day))).toBe(0);
    expect(daysOf(offJob(10, week, { planned: true }))).toBe(0);
    expect([daysOf(made), stand([made], { year: 2017 }).days]).toEqual([0, 0]);
    expect(daysOf(opening(80, 2018))).toBe(0);
  });

  test('recognition does not change days', () => {
    expect(daysOf(offJob(10, week, { recognized: { hours: 100, by: '单位', on: day } }))).toBe(5);
    expect(daysOf(inMinutes('other', 450, day, { recognized: { hours: 800, by: '单位', on: day } }))).toBe(0);
  });

  test('a class over New Year gives them by share, rounded down to 0.01', () => {
    const record = offJob(3, ['2018-12-31', '2019-01-01'], { split: { 2018: 1, 2019: 2 }, absent: 1 });
    expect([daysOf(record), stand([record], { year: 2019 }).days]).toEqual([0.45, 0.91]);
    const another = offJob(3, ['2018-12-30', '2019-01-02'], { split: { 2018: 1, 2019: 2 }, absent: 1 });
    expect(daysOf(record, another)).toBe(0.9);
  });

  test('met by 12 days: no `total-short`, though `short.total` keeps its formula', () => {
    const short = (halfDays: number) => {
      const records = [offJob(halfDays, ['2018-03-05', '2018-03-16'], { stated: 60 })];
      const { days, met, short: missing } = stand(records, { group: 'other' });
      return [days, met, missing.total, noticed('total-short', records, { group: 'other' })];
    };
    expect(short(24)).toEqual([12, true, 30, null]);
    expect(short(23)).toEqual([11.5, false, 30, []]);
    const absent = [offJob(25, ['2018-03-05', '2018-03-17'], { stated: 60, absent: 4.04 })];
    expect(stand(absent, { group: 'other' })).toMatchObject({ days: 11.99, met: false });
  });
});
