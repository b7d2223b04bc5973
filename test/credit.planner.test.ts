import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { afterPlanned, planOf, standing, type Way } from '../lib/credit/index.ts';
import type { Settings, TrainingRecord } from '../lib/model.ts';
import { nextStep, paceText, wayTile } from '../lib/sentences/ui-ways.ts';
import { account, course, inHalfDays, inMinutes, lecture, offJob, type Setup } from './credit.account.ts';
import { group, ledger } from './credit.ledger.ts';

// A thousand ledgers take their time where other tests run beside them.
vi.setConfig({ testTimeout: 120_000 });

const may = '2018-05-06';
const stand = (records: TrainingRecord[], setup: Setup = {}) =>
  standing(account(records, setup), setup.year ?? 2018, setup.today ?? '2018-12-01');
const plan = (records: TrainingRecord[], setup: Setup = {}) =>
  planOf(stand(records, setup), setup.today ?? '2018-12-01', setup.settings?.switches ?? {});
const kindsOf = (ways: readonly Way[]) => ways.map(({ kind }) => kind);
const full = course(63.5, may);
const others = [inMinutes('other', 90, '2018-04-01'), lecture(45, '2018-04-02')];

describe('the ways to close a gap', () => {
  test('the online minimum by itself, then alternatives of which each closes the rest, with proof and certifier', () => {
    const records = [offJob(10, '2018-03-05'), ...others, course(45, may)];
    const found = plan(records);
    const tile = (way: Way) =>
      Object.values(wayTile(way, found, 'nmg-2016'))
        .filter(Boolean)
        .join(' ');
    expect(found.online && tile(found.online)).toBe('网络培训 5 学时 +5 凭学院学习记录');
    expect(found.rest).toBe(1400);
    expect(found.ways.map(tile)).toEqual([
      '脱产培训 2 天 +16 凭结业证书、学员鉴定表，由主办单位和培训机构认定',
      '中心组学习 7 次 +14 每次 90 分钟，凭学习通知、签到表，由主办单位和所在单位认定',
      '自学笔记 4,000 字 +16 凭读书笔记或文章，由所在单位认定',
      '其他培训 2 天 +16 凭培训通知、签到表，由主办单位和所在单位认定',
      '给干部授课 180 分钟 +16 凭授课通知、讲稿，由所在单位认定',
    ]);
  });

  test('a capped kind is never one of them; without a cap, or below it, online is', () => {
    expect(kindsOf(plan([full]).ways)).not.toContain('online');
    expect(kindsOf(plan([course(80, may)], { group: 'other' }).ways)).toContain('online');
    const settings = { switches: { otherOnlineCap: 50 } } satisfies Partial<Settings>;
    const capped = (online: number, halfDays: number) =>
      kindsOf(plan([course(online, may), offJob(halfDays, may)], { group: 'other', settings }).ways);
    expect(capped(30, 10)).toContain('online');
    expect(capped(30.25, 9)).not.toContain('online');
  });

  test('days may be the nearer way where days meet the year', () => {
    const records = [inHalfDays('other', 20, ['2018-03-05', '2018-03-14'])];
    expect(plan(records, { group: 'other' }).ways.find(({ kind }) => kind === 'off-job')?.measure).toEqual({
      type: 'half-days',
      halfDays: 3,
    });
    const nearlyDays = {
      ...records[0],
      measure: { type: 'half-days', halfDays: 20, plannedHours: 1000 },
    } as TrainingRecord;
    expect(plan([nearlyDays], { group: 'other' }).ways[0]).toMatchObject({ measure: { halfDays: 4 }, hours: 1600 });
  });

  test('a met year has none', () => {
    expect(plan([full, offJob(15, may)])).toMatchObject({ online: null, rest: 0, ways: [], pace: null });
  });
});

describe('the days left', () => {
  const needs = (hours: number) => [full, offJob((60 - hours) / 4, may)];
  const deadline = (today: string, hours = 20) =>
    plan(needs(hours), { today }).ways.find(({ kind }) => kind === 'off-job')?.deadline;

  test('today counts; in time for the form, only before the year ends, or no longer', () => {
    // 20 学时 take three days.
    expect(['2018-12-18', '2018-12-19', '2018-12-29', '2018-12-30'].map((day) => deadline(day))).toEqual([
      'filing',
      'year-end',
      'year-end',
      'too-late',
    ]);
    expect(plan(needs(20), { today: '2018-12-18' }).left).toEqual({ filing: 3, yearEnd: 14 });
    expect(plan(needs(20), { today: '2019-01-01' }).left).toEqual({ filing: 0, yearEnd: 0 });
  });

  test('what the rules set no daily limit to is possible until the last day', () => {
    const { ways } = plan(needs(20), { today: '2018-12-31' });
    expect(ways.map(({ kind, deadline }) => [kind, deadline])).toEqual([
      ['off-job', 'too-late'],
      ['study-group', 'too-late'],
      ['self-study', 'year-end'],
      ['other', 'too-late'],
      ['teaching', 'year-end'],
    ]);
  });

  test('it says which way no longer fits, and why', () => {
    const found = plan(needs(20), { today: '2018-12-30' });
    const said = (index: number) => wayTile(found.ways[index] as Way, found, 'nmg-2016').deadline;
    expect(said(0)).toBe('今年只剩 2 天，按每天 8 学时排不下');
    expect(said(2)).toBe('12 月 20 日前排不下，年底前可以完成，须向单位说明');
  });

  test('online study ends with the window that the unit set', () => {
    const switches = { onlineWindow: { 2018: ['02-01', '12-15'] } } satisfies Settings['switches'];
    const online = (today: string) =>
      planOf(stand([offJob(15, may), course(34, may)], { today }), today, switches).online;
    expect(online('2018-12-14')).toMatchObject({
      days: 2,
      deadline: 'filing',
      startOn: '2018-12-14',
      endOn: '2018-12-15',
    });
    expect(online('2018-12-15')?.deadline).toBe('too-late');
  });

  test('a way ends with the last day that fits, whatever the window of online study', () => {
    const switches = { onlineWindow: { 2018: ['02-01', '12-15'] } } satisfies Settings['switches'];
    const spans = (today: string) => {
      const { online, ways } = planOf(stand([offJob(12, may), course(34, may)], { today }), today, switches);
      return [online, ways[0]].map((way) => [way?.measure.type, way?.startOn, way?.endOn]);
    };
    expect(spans('2018-12-01')).toEqual([
      ['course', '2018-12-14', '2018-12-15'],
      ['half-days', '2018-12-19', '2018-12-20'],
    ]);
    expect(spans('2018-12-20')).toEqual([
      ['course', '2018-12-14', '2018-12-15'],
      ['half-days', '2018-12-30', '2018-12-31'],
    ]);
  });

  test('a year that is over says so, and speaks of making up', () => {
    const result = stand(needs(20), { today: '2019-03-01' });
    expect(Object.values(nextStep(result, planOf(result, '2019-03-01'))).join('')).toBe(
      '2018 年度已经结束，还差 20 学时。以后参加补训的，补录时请填写补训年度 2018（第十一条）。',
    );
  });

  test('the next step passes over what no longer fits', () => {
    const result = stand(needs(20), { today: '2018-12-31' });
    expect(nextStep(result, planOf(result, '2018-12-31')).amount).toBe('5,000 字');
  });

  test('a year to come has all its days', () => {
    expect(plan([], { year: 2019 }).left).toEqual({ filing: 354, yearEnd: 365 });
  });
});

describe('the pace', () => {
  const pace = (today: string) => plan([course(30, may), offJob(10, may)], { today }).pace;

  test('from September on, a month, rounded up to whole hours, the online minimum by itself', () => {
    expect(pace('2018-08-31')).toBeNull();
    expect(pace('2018-09-01')).toEqual({ months: 4, online: 500, rest: 500 });
    expect(pace('2018-10-15')).toEqual({ months: 3, online: 700, rest: 700 });
    expect(pace('2018-12-20')).toEqual({ months: 1, online: 2000, rest: 2000 });
    expect(pace('2018-12-21')).toEqual({ months: 1, online: 2000, rest: 2000 });
    expect(pace('2018-12-31')).toEqual({ months: 1, online: 2000, rest: 2000 });
    expect(pace('2019-01-01')).toBeNull();
  });

  test('in words', () => {
    expect(paceText({ months: 4, online: 500, rest: 500 })).toBe(
      '连本月还有 4 个月，每月约需网络 5 学时、其余培训 5 学时。',
    );
    expect(paceText({ months: 1, online: 0, rest: 2000 })).toBe('本月要完成培训 20 学时。');
  });
});

const asEntry = (way: Way, id: string): TrainingRecord => ({
  id,
  profile: 'p1',
  kind: way.kind,
  title: id,
  measure: way.measure,
  ...(way.kind === 'online' ? { completedOn: way.endOn } : { startOn: way.startOn, endOn: way.endOn }),
  origin: 'manual',
});

test('any one way with the online part meets the year once it is done, and changes nothing before', () => {
  fc.assert(
    fc.property(ledger, group, (records, of) => {
      const real = records.map((record) => ({ ...record, planned: false }));
      const before = standing(account(real, { group: of }), 2018, '2030-01-01');
      const { online, ways } = planOf(before, '2018-01-01');
      for (const way of before.met ? [] : [null, ...ways].slice(ways.length > 0 ? 1 : 0)) {
        const planned = [online && asEntry(online, 'need'), way && asEntry(way, 'way')]
          .filter((entry) => entry !== null)
          .map((entry) => ({ ...entry, planned: true }));
        const whole = account([...real, ...planned], { group: of });
        expect(standing(whole, 2018, '2030-01-01')).toMatchObject({ total: before.total, met: false });
        expect(afterPlanned(whole, 2018).met).toBe(true);
      }
    }),
    { numRuns: 1_000 },
  );
});
