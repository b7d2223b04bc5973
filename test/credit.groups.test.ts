import { describe, expect, test } from 'vitest';
import { packOf, standing } from '../lib/credit/index.ts';
import type { Group } from '../lib/model.ts';
import { account, course, noticed, offJob, stand } from './credit.account.ts';

const day = '2018-03-05';
const week: [string, string] = ['2018-03-05', '2018-03-09'];
const total = (...args: Parameters<typeof stand>) => stand(...args).total;

describe('Groups', () => {
  describe('annual total, online minimum and cap, five years', () => {
    test.each([
      ['county-leader', { total: 110, online: 50, days: null }, 5000, { hours: 550, months: 3 }],
      ['county', { total: 110, online: 50, days: null }, 5000, null],
      ['other', { total: 90, online: null, days: 12 }, null, undefined],
    ] as const)('%s', (group, required, cap, years) => {
      const found = stand([], { group });
      expect(found.required).toEqual(required);
      expect(found.cycle?.required).toEqual(years);
      expect(standing(account([], { group }), 2018, '2018-12-01').onlineCap).toBe(cap);
      expect(total([course(60, day)], { group })).toBe(cap === null ? 60 : 50);
    });

    test('county: the five years are shown, not required', () => {
      const { cycle } = stand([offJob(10, week, { institution: true })], { group: 'county' });
      expect(cycle).toMatchObject({ hours: 40, required: null, short: null, met: null });
    });

    test('other: no cycle at all', () => {
      expect(stand([offJob(10, week, { institution: true })], { group: 'other' }).cycle).toBeNull();
    });

    test('other: 90 hours, or 12 days', () => {
      const met = (halfDays: number, stated: number) =>
        stand([offJob(halfDays, ['2018-03-05', '2018-03-23'], { stated })], { group: 'other' }).met;
      expect([met(23, 89.99), met(23, 90), met(24, 60)]).toEqual([false, true, true]);
    });

    test('by switch county owes 90, the other groups what they owed', () => {
      const settings = { switches: { countyAnnual: 90 } } as const;
      const owed = (group: Group) => stand([], { group, settings }).required;
      expect(owed('county')).toEqual({ total: 90, online: 50, days: null });
      expect([owed('county-leader').total, owed('other').total]).toEqual([110, 90]);
      expect(stand([], { group: 'county', settings: { switches: { countyAnnual: 110 } } }).required.total).toBe(110);
    });

    test('by switch other has a cap of 50, and still no minimum', () => {
      const settings = { switches: { otherOnlineCap: 50 } } as const;
      const { kinds: found, required, short } = stand([course(80, day)], { group: 'other', settings });
      expect([found.online, required.online, short]).toEqual([
        { earned: 80, counted: 50 },
        null,
        { total: 40, online: 0 },
      ]);
    });

    test('the cap switch is of `other` alone', () => {
      const by = { by: '人事科', on: '2018-01-05', why: '批复' };
      const settings = { switches: { otherOnlineCap: 50 }, decisions: { otherOnlineCap: by } } as const;
      const told = (group: Group) =>
        standing(account([], { group, settings }), 2018, '2018-12-01').reasons.required.map(({ code }) => code);
      expect(told('other')).toContain('switch');
      for (const group of ['county-leader', 'county'] as const) expect(told(group)).not.toContain('switch');
    });
  });

  test('art. 6 sets minimum and cap, art. 9 the year and the five years', () => {
    const { onlineMinimum, onlineCap, annual, cycle } = packOf('nmg-2016');
    for (const group of ['county-leader', 'county', 'other'] as const) {
      expect([onlineMinimum[group].article, onlineCap[group].article]).toEqual([6, 6]);
      expect([annual[group].article, cycle.hours[group].article, cycle.months[group].article]).toEqual([9, 9, 9]);
    }
  });

  describe('the group of a year', () => {
    const groups = [
      { from: '2018-12-21', group: 'county-leader' as const },
      { from: '2018-12-20', group: 'county' as const },
      { from: '2016-05-01', group: 'other' as const },
    ];
    const changed = (from: string, group: Group = 'county') => ({
      profile: {
        groups: [
          { from: '2016-01-01', group: 'other' as const },
          { from, group },
        ],
      },
    });

    test('is the one held on 20 December', () => {
      const group = (year: number) => stand([], { year, profile: { groups } }).group;
      expect([2017, 2018, 2019].map(group)).toEqual(['other', 'county', 'county-leader']);
    });

    test('before the first `from`, the first group holds', () => {
      expect(stand([], { year: 2013, profile: { groups } }).group).toBe('other');
    });

    test('without any group the fullest requirement holds, so that nothing is over-claimed', () => {
      expect(stand([], { profile: { groups: [] } })).toMatchObject({
        group: 'county-leader',
        required: { total: 110, online: 50, days: null },
      });
    });

    test('of two that begin on one day the last one told holds', () => {
      const from = '2016-05-01';
      const both = (...groups: Group[]) => ({ profile: { groups: groups.map((group) => ({ from, group })) } });
      expect(stand([], both('other', 'county')).group).toBe('county');
      expect(stand([], both('county', 'other')).group).toBe('other');
    });

    test('a change within the year is noted', () => {
      expect(noticed('group-changed', [], changed('2018-01-02'))).toEqual([]);
      expect(noticed('group-changed', [], changed('2018-12-31'))).toEqual([]);
      expect(noticed('group-changed', [], changed('2018-01-01'))).toBeNull();
      expect(noticed('group-changed', [], changed('2019-01-01'))).toBeNull();
      expect(noticed('group-changed', [], changed('2018-07-01', 'other'))).toBeNull();
      expect(noticed('group-changed', [], { year: 2016, profile: { groups } })).toBeNull();
    });

    test('a change is never averaged', () => {
      expect(stand([], changed('2018-07-01')).required).toEqual({ total: 110, online: 50, days: null });
      expect(stand([], changed('2018-12-21')).required).toEqual({ total: 90, online: null, days: 12 });
    });
  });
});
