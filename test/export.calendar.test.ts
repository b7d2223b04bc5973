import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { calendarFile } from '../lib/form/calendar.ts';
import type { TrainingRecord } from '../lib/model.ts';
import { account, course, lecture, offJob, type Setup } from './credit.account.ts';
import { asked } from './credit.ledger.ts';

const at = '2018-11-30T16:30:00.000Z';

/** An entry as an independent reader finds it. */
interface Found {
  uid: string;
  summary: string;
  description: string;
  from: string;
  /** The first day after it. */
  until: string;
  isWholeDay: boolean;
  stamp: string;
  transparency: string;
  location: string | null;
  /** Seconds from the beginning of the first day. */
  alarms: number[];
}

function readBack(text: string): Found[] {
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const value = (name: string) => String(component.getFirstPropertyValue(name));
    return {
      uid: event.uid,
      summary: event.summary,
      description: event.description,
      from: event.startDate.toString(),
      until: event.endDate.toString(),
      isWholeDay: event.startDate.isDate && event.endDate.isDate,
      stamp: value('dtstamp'),
      transparency: value('transp'),
      location: event.location,
      alarms: component
        .getAllSubcomponents('valarm')
        .map((alarm) => (alarm.getFirstPropertyValue('trigger') as ICAL.Duration).toSeconds()),
    };
  });
}

const fileOf = (records: TrainingRecord[] = [], setup: Setup = {}, instant = at) =>
  calendarFile(account(records, setup), instant);
const eventsOf = (records: TrainingRecord[] = [], setup: Setup = {}, instant = at) => {
  const file = fileOf(records, setup, instant);
  return file ? readBack(file.text) : [];
};
const datesOf = (events: Found[]) => events.map(({ summary, from, until }) => [summary, from, until]);

describe('what lies ahead', () => {
  test('the filing date, of whole days, with reminders in the morning two weeks and three days before', () => {
    expect(eventsOf()).toEqual([
      {
        uid: 'filing-2018-p1@nmgce-ledger.invalid',
        summary: '2018年度学时登记表申报截止 · 其其格玛',
        description:
          '登记表打印、签字，12月20日前交单位审核（第十三条）。\n由学时台账于2018年12月1日导出，以后有变动请重新导出。',
        ...{ from: '2018-12-20', until: '2018-12-21', isWholeDay: true, stamp: '2018-11-30T16:30:00Z' },
        ...{ transparency: 'TRANSPARENT', location: null, alarms: [(9 - 14 * 24) * 3600, (9 - 3 * 24) * 3600] },
      },
    ]);
    expect(eventsOf([], {}, '2018-12-20T15:59:00.000Z')).toHaveLength(1);
    expect(fileOf([], {}, '2018-12-20T16:00:00.000Z')).toBeNull();
  });

  test('where the unit’s windows for online study end', () => {
    const onlineWindow: { [year: string]: [string, string] } = {
      ...{ 2017: ['02-01', '12-15'], 2018: ['02-01', '12-15'], 2019: ['03-01', '11-30'] },
    };
    const events = eventsOf([], { settings: { switches: { onlineWindow } } });
    expect(datesOf(events)).toEqual([
      ['2018年度网络学习时间截止 · 其其格玛', '2018-12-15', '2018-12-16'],
      ['2018年度学时登记表申报截止 · 其其格玛', '2018-12-20', '2018-12-21'],
      ['2019年度网络学习时间截止 · 其其格玛', '2019-11-30', '2019-12-01'],
    ]);
    expect(events[0]?.description).toContain('单位规定的网络学习时间：2月1日至12月15日。');
  });

  test('how long a promoted learner may make up; nothing once it is made up', () => {
    const profile = { promotedOn: '2018-05-01' };
    const [, grace] = eventsOf([course(10, '2018-03-01')], { profile });
    expect([grace?.summary, grace?.from]).toEqual(['2018年度学时补足期限 · 其其格玛', '2019-05-01']);
    expect(grace?.description).toContain('2018年5月1日任职当日学时还不足，可在2019年5月1日前补足（第十一条）。');
    const since = [course(50, '2018-06-01'), offJob(16, ['2018-09-03', '2018-09-12'])];
    expect(eventsOf(since, { profile })).toHaveLength(1);
    const madeUp = [course(50, '2018-06-01'), offJob(16, ['2019-02-04', '2019-02-13'], { makeupFor: 2018 })];
    expect(eventsOf(madeUp, { profile }, '2019-03-01T00:00:00.000Z').map(({ uid }) => uid)).toEqual([
      'filing-2019-p1@nmgce-ledger.invalid',
    ]);
  });

  test('what is planned, and what is entered for a day to come, on its own days', () => {
    const class5 = offJob(10, ['2018-12-10', '2018-12-14'], {
      id: 'a',
      title: '进修班',
      planned: true,
      place: '旗委党校',
    });
    const gaps = ['2018-12-07a', '2018-12-07p', '2018-12-08a', '2018-12-14a', '2018-12-01p'];
    const fridays = offJob(5, ['2018-12-01', '2018-12-14'], {
      id: 'b',
      title: '周五班',
      planned: true,
      halfDaysOn: gaps,
    });
    const later = lecture(90, '2019-01-08', { id: 'c', title: '支部工作' });
    const gone = offJob(2, '2018-11-05', { planned: true });
    const deleted = offJob(2, '2018-12-05', { planned: true, deletedAt: at });
    const attended = offJob(2, '2018-12-01');
    const events = eventsOf([class5, fridays, later, gone, deleted, attended]);
    expect(datesOf(events)).toEqual([
      ['计划：周五班 · 其其格玛', '2018-12-01', '2018-12-02'],
      ['计划：周五班 · 其其格玛', '2018-12-07', '2018-12-09'],
      ['计划：进修班 · 其其格玛', '2018-12-10', '2018-12-15'],
      ['计划：周五班 · 其其格玛', '2018-12-14', '2018-12-15'],
      ['2018年度学时登记表申报截止 · 其其格玛', '2018-12-20', '2018-12-21'],
      ['计划：支部工作 · 其其格玛', '2019-01-08', '2019-01-09'],
    ]);
    expect(events[2]).toMatchObject({ transparency: 'OPAQUE', location: '旗委党校', alarms: [-15 * 3600] });
    expect(events[2]?.description).toContain('脱产培训，计划中，学时未计入。');
  });
});

test('taken in again, each entry replaces itself: the same ids, a newer stamp', () => {
  const planned = offJob(2, '2018-12-11', { title: '党校一日班', planned: true });
  const before = eventsOf([planned]);
  const after = eventsOf([{ ...planned, title: '党校两日班', endOn: '2018-12-12' }], {}, '2018-12-02T01:00:00.000Z');
  expect(after.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid));
  expect(after.map(({ stamp }) => stamp)).toEqual(['2018-12-02T01:00:00Z', '2018-12-02T01:00:00Z']);
  expect(new Set(after.map(({ uid }) => uid)).size).toBe(2);
  expect(fileOf([planned])).toEqual(fileOf([planned]));
});

test('whatever is typed comes back as it was, and no line is too long or begins another', () => {
  const typed = fc.string({
    unit: fc.constantFrom(...'甲乙\\;,:"\n𠮷é a\u0001=', '\r\n'),
    minLength: 1,
    maxLength: 120,
  });
  fc.assert(
    fc.property(typed, typed, typed, (title, name, id) => {
      const planned = offJob(2, '2018-12-11', { id, title, planned: true, place: title });
      const text = fileOf([planned], { profile: { name } })?.text ?? '';
      const lines = text.split('\r\n');
      expect(lines.pop()).toBe('');
      for (const line of lines) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(line).not.toMatch(/[\r\n\ufffd]|[\ud800-\udbff](?![\udc00-\udfff])/);
      }
      const kept = (value: string) => value.replaceAll('\r\n', '\n').replaceAll('\u0001', '');
      const [event, ...others] = readBack(text);
      expect(event?.summary).toBe(kept(`计划：${title} · ${name}`));
      expect(event?.uid).toBe(`planned-${encodeURIComponent(id.replaceAll('\u0001', ''))}@nmgce-ledger.invalid`);
      expect(others).toHaveLength(1);
    }),
    { numRuns: 200 },
  );
});

test('for any ledger: a file that is read back, of days from today on, each with an id of its own', () => {
  fc.assert(
    fc.property(asked, ({ account: whole, today }) => {
      const file = calendarFile(whole, `${today}T04:00:00.000Z`);
      const events = file ? readBack(file.text) : [];
      expect(events).toHaveLength(file?.count ?? 0);
      expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
      for (const { until, isWholeDay } of events) expect(isWholeDay && until > today).toBe(true);
    }),
    { numRuns: 200 },
  );
});
