import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { afterPlanned, gapOf, planOf, standing, type Way } from '../lib/credit/index.ts';
import type { Filed } from '../lib/ledger/file.ts';
import type { Settings, TrainingRecord } from '../lib/model.ts';
import { verdictText } from '../lib/sentences/ui.ts';
import { nextStep, paceText, waysTitle, wayTile } from '../lib/sentences/ui-ways.ts';
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
      '脱产培训 2 天 +16 凭培训通知、结业证书、学员鉴定表，由主办单位和培训机构认定',
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

  test('days that meet the year leave the online minimum alone', () => {
    const held = inHalfDays('other', 24, ['2018-03-05', '2018-03-16']);
    const short = { ...held, measure: { type: 'half-days', halfDays: 24, plannedHours: 6000 } } as TrainingRecord;
    const settings: Partial<Settings> = {
      overrides: [{ field: 'onlineMinimum', value: 20, by: '人事科', on: '2018-01-05', why: '批复' }],
    };
    const setup = { group: 'other', settings } as const;
    expect(plan([short], setup)).toMatchObject({ rest: 0, ways: [], online: { hours: 2000 }, pace: { rest: 0 } });
    expect(gapOf(stand([short], setup))).toEqual({ hours: 2000, isOnline: true });
  });

  test('a tile says where days and not hours close the gap', () => {
    const records = [inHalfDays('other', 23, ['2018-03-05', '2018-03-16'])];
    const nearly = {
      ...records[0],
      measure: { type: 'half-days', halfDays: 23, plannedHours: 5000 },
    } as TrainingRecord;
    const found = plan([nearly], { group: 'other' });
    expect(wayTile(found.ways[0] as Way, found, 'nmg-2016').gain).toBe('+4，按天数达标');
  });

  test('what lies above the cap is no gain, even of the minimum', () => {
    const settings: Partial<Settings> = {
      overrides: [{ field: 'onlineCap', value: 40, by: '人事科', on: '2018-01-05', why: '批复' }],
    };
    const { online, rest } = plan([offJob(15, may)], { settings });
    expect([online?.measure, online?.hours, rest]).toEqual([{ type: 'course', hours: 5000 }, 4000, 1000]);
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

  test('only a text can still be written on the last day', () => {
    const { ways } = plan(needs(20), { today: '2018-12-31' });
    expect(ways.map(({ kind, deadline }) => [kind, deadline])).toEqual([
      ['off-job', 'too-late'],
      ['study-group', 'too-late'],
      ['self-study', 'year-end'],
      ['other', 'too-late'],
      ['teaching', 'too-late'],
    ]);
  });

  test('days of online study are not there twice', () => {
    // Five days each: in time for the form one after the other, or not.
    const ways = (today: string) => {
      const { online, ways } = plan([offJob(5, may), course(10, may)], { today });
      return [online?.deadline, ways[0]?.deadline];
    };
    expect(ways('2018-12-11')).toEqual(['filing', 'filing']);
    expect(ways('2018-12-12')).toEqual(['filing', 'year-end']);
    // Where they can't be enough, they take nothing from the rest.
    const late = plan([offJob(10, may)], { today: '2018-12-30' });
    expect([late.online?.deadline, late.ways.find(({ kind }) => kind === 'self-study')?.deadline]).toEqual([
      'too-late',
      'year-end',
    ]);
  });

  test('it says which way no longer fits, and why', () => {
    const said = (today: string, index: number) => {
      const found = plan(needs(20), { today });
      return wayTile(found.ways[index] as Way, found, 'nmg-2016').deadline;
    };
    expect(said('2018-12-19', 0)).toBe('12 月 20 日前排不下，年底前可以完成，须向单位说明');
    expect(said('2018-12-30', 0)).toBe('今年只剩 2 天，按每天 8 学时排不下');
    expect(said('2018-12-30', 2)).toBe('年底前可以完成，须向单位说明');
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
    expect(online('2018-12-14')?.outsideWindow).toBe(false);
    // What is finished outside it counts, and is marked.
    expect(online('2018-12-15')).toMatchObject({ deadline: 'filing', endOn: '2018-12-20', outsideWindow: true });
    expect(online('2018-12-31')?.deadline).toBe('too-late');
    const narrow = { onlineWindow: { 2018: ['12-10', '12-12'] } } satisfies Settings['switches'];
    const seven = planOf(stand([], { today: '2018-11-01' }), '2018-11-01', narrow).online;
    expect(seven).toMatchObject({ days: 7, startOn: '2018-12-14', endOn: '2018-12-20', outsideWindow: true });
  });

  test('a tile tells what happens outside the window', () => {
    const switches = { onlineWindow: { 2018: ['02-01', '12-15'] } } satisfies Settings['switches'];
    const said = (today: string) => {
      const found = planOf(stand([offJob(15, may), course(34, may)], { today }), today, switches);
      return wayTile(found.online as Way, found, 'nmg-2016').deadline;
    };
    const outside = '单位规定的网络学习时间里已经学不完，之后学完照常计入，登记表会注明';
    expect(said('2018-12-01')).toBeNull();
    expect(said('2018-12-16')).toBe(outside);
    expect(said('2018-12-20')).toBe(`${outside}；12 月 20 日前排不下，年底前可以完成，须向单位说明`);
    expect(said('2018-12-31')).toBe('今年只剩 1 天，按每天 8 学时排不下');
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
      ['course', '2018-12-30', '2018-12-31'],
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
    expect(pace('2018-09-01')).toEqual({ months: 4, onlineMonths: 4, online: 500, rest: 500 });
    expect(pace('2018-10-15')).toEqual({ months: 3, onlineMonths: 3, online: 700, rest: 700 });
    expect(pace('2018-12-20')).toEqual({ months: 1, onlineMonths: 1, online: 2000, rest: 2000 });
    expect(pace('2018-12-21')).toEqual({ months: 1, onlineMonths: 1, online: 2000, rest: 2000 });
    expect(pace('2018-12-31')).toEqual({ months: 1, onlineMonths: 1, online: 2000, rest: 2000 });
    expect(pace('2019-01-01')).toBeNull();
  });

  test('online study ends with its window', () => {
    const switches = { onlineWindow: { 2018: ['02-01', '10-15'] } } satisfies Settings['switches'];
    const pace = (today: string) => planOf(stand([course(30, may), offJob(10, may)], { today }), today, switches).pace;
    expect(pace('2018-09-01')).toEqual({ months: 4, onlineMonths: 2, online: 1000, rest: 500 });
    expect(pace('2018-10-15')).toEqual({ months: 3, onlineMonths: 1, online: 2000, rest: 700 });
    expect(pace('2018-10-16')).toEqual({ months: 3, onlineMonths: 3, online: 700, rest: 700 });
  });

  test('in words', () => {
    expect(paceText({ months: 4, onlineMonths: 4, online: 500, rest: 500 })).toBe(
      '连本月还有 4 个月，每月约需网络 5 学时、其余培训 5 学时。',
    );
    expect(paceText({ months: 1, onlineMonths: 1, online: 0, rest: 2000 })).toBe('本月要完成培训 20 学时。');
    expect(paceText({ months: 4, onlineMonths: 1, online: 500, rest: 300 })).toBe(
      '本月要完成网络 5 学时。连本月还有 4 个月，每月约需其余培训 3 学时。',
    );
  });
});

describe('the gap that the verdict tells', () => {
  const gap = (...args: Parameters<typeof stand>) => gapOf(stand(...args));

  test('is the larger of the two, and says which', () => {
    expect(gap([offJob(26, may)])).toEqual({ hours: 5000, isOnline: true });
    expect(gap([course(20, may)])).toEqual({ hours: 9000, isOnline: false });
    expect(gap([offJob(15, may)])).toEqual({ hours: 5000, isOnline: false });
    expect(gap([full, offJob(15, may)])).toEqual({ hours: 0, isOnline: false });
  });

  test('is told alike by the verdict, the ways and what is left after the year', () => {
    const result = stand([offJob(26, may)]);
    expect(verdictText(result)).toBe('网络还差 50 学时');
    expect(waysTitle(result, planOf(result, '2018-12-01'))).toBe('怎样补足网络 50 学时');
    expect(waysTitle(result, planOf(result, '2019-01-01'))).toBe('2018 年度已经结束');
    expect(nextStep(result, planOf(result, '2019-01-01')).lead).toBe('2018 年度已经结束，网络还差 ');
  });
});

describe('the next step', () => {
  const step = (records: TrainingRecord[], today: string, filed?: Filed) => {
    const result = stand(records, { today });
    return Object.values(nextStep(result, planOf(result, today), filed)).join('');
  };

  test('a met year asks for the form, and says when its day is past', () => {
    const met = [full, offJob(15, may)];
    expect(step(met, '2018-12-20')).toBe('本年度已达标。请在 12 月 20 日前生成登记表，交单位审核。');
    expect(step(met, '2018-12-21')).toBe('本年度已达标。12 月 20 日的期限已过，请尽快生成登记表，交单位审核。');
  });

  test('past the day of the form nothing is locked, and the unit has to know', () => {
    const short = [full, offJob(10, may)];
    const rest = '年底前完成的仍计入，请向单位说明。再参加 2.5 天脱产培训即可达标。网络学时已满，再学不再计入。';
    expect(step(short, '2018-12-20')).not.toContain('期限');
    expect(step(short, '2018-12-21')).toBe(`12 月 20 日的期限已过，${rest}`);
    const result = stand(short, { today: '2018-12-21' });
    const tiles = planOf(result, '2018-12-21').ways.map((way) =>
      wayTile(way, planOf(result, '2018-12-21'), result.pack),
    );
    expect(new Set(tiles.map(({ deadline }) => deadline))).toEqual(new Set(['年底前可以完成，须向单位说明']));
  });

  test('once a year is filed, the form is no longer asked for', () => {
    const filed = { profile: 'p1', year: 2018, at: '2018-12-05T01:00:00Z', standing: {} };
    expect(step([full, offJob(15, may)], '2018-12-21', filed)).toBe('本年度已达标，12 月 5 日已留档。');
    expect(step([full, offJob(10, may)], '2018-12-10', filed)).toBe(
      '12 月 5 日已留档，年底前完成的仍计入，请向单位说明。再参加 2.5 天脱产培训即可达标。网络学时已满，再学不再计入。',
    );
  });

  test('promises nothing that the days left deny', () => {
    expect(step([offJob(15, may)], '2018-12-30')).toBe(
      '12 月 20 日的期限已过，年底前完成的仍计入。到学院再学完 50 学时网络课程；今年只剩 2 天，按每天 8 学时排不下，请尽量多学并向单位说明。',
    );
  });

  test('names what is done with each kind', () => {
    expect(step([full, offJob(10, may)], '2018-12-31')).toBe(
      '12 月 20 日的期限已过，年底前完成的仍计入，请向单位说明。再写 5,000 字读书笔记即可达标。网络学时已满，再学不再计入。',
    );
  });

  test('a year made up for is told as made up', () => {
    const makeup = offJob(4, '2019-03-05', { makeupFor: 2018 });
    expect(step([full, offJob(11, may), makeup], '2019-06-01')).toBe(
      '2018 年度已经结束，不足的学时已经补训补足（第十一条）。',
    );
  });
});

describe('where the year stands once all that is planned is done', () => {
  const online = (year: number) =>
    course(50, `${year}-12-20`, { planned: true, title: '网络培训 50 学时', courseKey: null });

  test('what is planned for another year stays planned', () => {
    const records = [online(2018), online(2019), offJob(15, '2019-03-05')];
    expect(afterPlanned(account(records), 2019)).toMatchObject({ total: 11000, met: true });
    const made = offJob(2, '2020-03-05', { planned: true, makeupFor: 2019 });
    expect(afterPlanned(account([made]), 2019).makeup?.hours).toBe(800);
    const late = course(8, '2020-03-05', { planned: true, makeupFor: 2019 });
    expect(afterPlanned(account([late]), 2019).makeup?.hours).toBe(800);
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
