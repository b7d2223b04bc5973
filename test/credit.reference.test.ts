import { describe, expect, test } from 'vitest';
import type { Group, TrainingRecord } from '../lib/model.ts';
import { course, inHalfDays, inMinutes, lecture, offJob, opening, stand, text } from './credit.account.ts';

const county = ['county-leader', 'county'] as const;
const day = '2024-03-04';
const year = 2024;
const reference = (records: TrainingRecord[], group: Group = 'county-leader', of = year) =>
  stand(records, { group, year: of }).reference;
const meter = (name: string, ...args: Parameters<typeof reference>) =>
  reference(...args)?.meters.find((each) => each.name === name);
/** A class of so many hours that any institution held. */
const hoursOff = (stated: number, on = day) => offJob(200, on, { stated });

describe('Second reading, from 2023 (`cn-2023`)', () => {
  test('from 2023 on, not before', () => {
    expect([2022, 2023, 2030].map((of) => reference([], 'other', of)?.pack)).toEqual([undefined, 'cn-2023', 'cn-2023']);
    expect(reference([], 'other', 2022)).toBeNull();
  });

  test('beside the main verdict, never instead of it', () => {
    const records = [hoursOff(600), course(49, day)];
    const { met, total, required } = stand(records, { year });
    expect({ met, total, required }).toEqual({
      met: false,
      total: 649,
      required: { total: 110, online: 50, days: null },
    });
  });

  test('separate meters that are not added', () => {
    const records = [hoursOff(500), course(60, day), text(60_000, day), lecture(900, day)];
    expect(reference(records)?.meters.map(({ name, have }) => [name, have])).toEqual([
      ['five-year-hours', 500],
      ['five-year-months', 0],
      ['online', 60],
    ]);
  });

  test.each(county)('%s: every five years 550 hours or 3 months', (group) => {
    const months = offJob(1, ['2024-03-01', '2024-05-31']);
    const days = [offJob(1, ['2024-03-01', '2024-04-30']), offJob(1, ['2024-05-01', '2024-05-29'])];
    const online = course(50, day);
    expect(reference([hoursOff(550), online], group)).toEqual({
      pack: 'cn-2023',
      meters: [
        { name: 'five-year-hours', have: 550, required: 550, met: true },
        { name: 'five-year-months', have: 0, required: 3, met: false },
        { name: 'online', have: 50, required: 50, met: true },
      ],
      met: true,
    });
    expect(reference([hoursOff(549.99), online], group)).toMatchObject({ met: false });
    expect(reference([months, online], group)).toMatchObject({ met: true });
    expect(meter('five-year-months', [months], group)).toEqual({
      name: 'five-year-months',
      have: 3,
      required: 3,
      met: true,
    });
    expect(meter('five-year-months', days, group)).toMatchObject({ have: 2.9, met: false });
  });

  test('five years: off-job at any institution, study-group and other of the cycle, opening balances included', () => {
    const records = [
      offJob(1, '2023-01-01'),
      offJob(2, '2027-12-31', { institution: true }),
      inHalfDays('study-group', 3, day),
      inMinutes('other', 90, day),
      opening(100, 2023),
      offJob(1, '2022-12-31'),
      offJob(1, '2028-01-01'),
      offJob(1, '2024-05-07', { planned: true }),
      course(7, day),
      text(1000, day),
      lecture(45, day),
    ];
    expect(meter('five-year-hours', records)?.have).toBe(4 + 8 + 12 + 2 + 100);
  });

  test('the whole cycle counts, also years after the one asked for, from its first year on', () => {
    const later = inHalfDays('study-group', 3, '2025-03-04');
    const have = (of: number) => reference([later], 'county', of)?.meters[0]?.have;
    expect([2023, 2024, 2025, 2027, 2028].map(have)).toEqual([12, 12, 12, 12, 0]);
  });

  test('months are from off-job classes, at any institution', () => {
    const quarter: [string, string] = ['2024-03-01', '2024-05-31'];
    const have = (record: TrainingRecord) => meter('five-year-months', [record])?.have;
    expect(have(offJob(1, quarter))).toBe(3);
    expect(have(offJob(10, quarter, { absent: 6 }))).toBe(0);
    expect(have(inHalfDays('other', 1, quarter))).toBe(0);
    expect(have(opening(600, 2024, { startOn: '2024-01-01' }))).toBe(0);
  });

  test('other: every year 90 hours or 12 days', () => {
    const online = course(50, day);
    const met = (...records: TrainingRecord[]) => reference([...records, online], 'other')?.met;
    expect(reference([hoursOff(90), online], 'other')).toEqual({
      pack: 'cn-2023',
      meters: [
        { name: 'year-hours', have: 90, required: 90, met: true },
        { name: 'year-days', have: 100, required: 12, met: true },
        { name: 'online', have: 50, required: 50, met: true },
      ],
      met: true,
    });
    const twelve = offJob(24, ['2024-03-04', '2024-03-15'], { stated: 60 });
    expect([met(twelve), met(offJob(23, ['2024-03-04', '2024-03-15'], { stated: 89.99 }))]).toEqual([true, false]);
    expect(met(inMinutes('other', 90 * 45, ['2024-03-04', '2024-03-22']))).toBe(true);
    expect(met(hoursOff(90, '2023-03-06'))).toBe(false);
  });

  test('a year: off-job, study-group and other', () => {
    const records = [
      offJob(1, day),
      inHalfDays('study-group', 2, '2024-04-01'),
      inMinutes('other', 90, '2024-05-06'),
      text(9000, day),
      lecture(900, day),
      course(40, day),
    ];
    expect(meter('year-hours', records, 'other')?.have).toBe(4 + 8 + 2);
    expect(meter('year-days', records, 'other')?.have).toBe(1.5);
  });

  test.each([...county, 'other'] as const)('%s: 50 online a year, no cap', (group) => {
    expect(meter('online', [course(49.99, day)], group)).toMatchObject({ have: 49.99, required: 50, met: false });
    expect(meter('online', [course(50, day)], group)).toMatchObject({ met: true });
    expect(meter('online', [course(80, day)], group)).toMatchObject({ have: 80, met: true });
    expect(meter('online', [course(80, '2023-05-06')], group)).toMatchObject({ have: 0 });
  });

  test('met: (hours or months; for other hours or days) and online', () => {
    for (const group of [...county, 'other'] as const) {
      expect(reference([hoursOff(600), course(49.99, day)], group)?.met).toBe(false);
      expect(reference([course(60, day)], group)?.met).toBe(false);
      expect(reference([hoursOff(600), course(50, day)], group)?.met).toBe(true);
    }
  });
});
