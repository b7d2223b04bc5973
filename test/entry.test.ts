import { describe, expect, test } from 'vitest';
import { byYear, movedTo, weeksOf, workdaysOf } from '../entrypoints/ledger/entry/calendar.ts';
import { charactersIn } from '../entrypoints/ledger/entry/characters.ts';
import { emptyDraft } from '../entrypoints/ledger/entry/draft.ts';
import { knownFrom } from '../entrypoints/ledger/entry/known.ts';
import { recordsOf, sittingsOf } from '../entrypoints/ledger/entry/sittings.ts';
import type { TrainingRecord } from '../lib/model.ts';

describe('the half-day calendar', () => {
  // 2018-10-12 is a Friday.
  const friday = { from: '2018-10-12', to: '2018-10-12' };
  const overWeekend = { from: '2018-10-12', to: '2018-10-15' };

  test('shows whole weeks from Monday to Sunday', () => {
    expect(weeksOf(overWeekend).map((week) => [week[0], week.at(-1), week.length])).toEqual([
      ['2018-10-08', '2018-10-14', 7],
      ['2018-10-15', '2018-10-21', 7],
    ]);
    expect(weeksOf({ from: '2018-10-08', to: '2018-10-14' })).toHaveLength(1);
    expect(weeksOf({ from: '2018-10-14', to: '2018-10-15' })).toHaveLength(2);
  });

  test('begins with mornings and afternoons of working days', () => {
    expect(workdaysOf(overWeekend)).toEqual(['2018-10-12a', '2018-10-12p', '2018-10-15a', '2018-10-15p']);
    expect(workdaysOf({ from: '2018-10-13', to: '2018-10-14' })).toEqual([]);
  });

  test('keeps what was clicked when the class gets other days, and takes up new working days only', () => {
    expect(movedTo(['2018-10-12a'], friday, overWeekend)).toEqual(['2018-10-12a', '2018-10-15a', '2018-10-15p']);
    expect(movedTo(['2018-10-12a', '2018-10-13a'], overWeekend, friday)).toEqual(['2018-10-12a']);
    expect(movedTo([], { from: '', to: '' }, friday)).toEqual(['2018-10-12a', '2018-10-12p']);
  });

  test('parts the half-days by year', () => {
    const range = { from: '2018-12-31', to: '2019-01-01' };
    expect(byYear(['2018-12-31p', '2019-01-01a', '2019-01-01p'], range)).toEqual({ 2018: 1, 2019: 2 });
    expect(byYear(['2018-12-31p'], range)).toEqual({ 2018: 1, 2019: 0 });
  });
});

describe('several sittings', () => {
  test('come again every month, every two weeks or every week, the last day with them', () => {
    expect(sittingsOf('2018-03-15', 'month', '2018-06-15')).toEqual([
      '2018-03-15',
      '2018-04-15',
      '2018-05-15',
      '2018-06-15',
    ]);
    expect(sittingsOf('2018-12-20', 'week', '2019-01-03')).toEqual(['2018-12-20', '2018-12-27', '2019-01-03']);
    expect(sittingsOf('2018-03-01', 'fortnight', '2018-03-28')).toEqual(['2018-03-01', '2018-03-15']);
  });

  test('fall on the last day of a month that has no such day', () => {
    expect(sittingsOf('2018-01-31', 'month', '2018-04-30')).toEqual([
      '2018-01-31',
      '2018-02-28',
      '2018-03-31',
      '2018-04-30',
    ]);
    expect(sittingsOf('2018-11-30', 'month', '2019-02-28').at(-1)).toBe('2019-02-28');
  });

  test('are none without a first day, and never more than a year can hold', () => {
    expect(sittingsOf('', 'week', '2018-06-01')).toEqual([]);
    expect(sittingsOf('2018-06-02', 'week', '2018-06-01')).toEqual([]);
    expect(sittingsOf('0001-01-01', 'week', '2018-06-01')).toHaveLength(60);
  });

  test('become entries of their own, each on its day and under its own id', () => {
    const draft = { ...emptyDraft('study-group', '2018-03-15'), several: true, sittings: ['2018-03-15', '2018-04-17'] };
    const record = recordOn('2018-03-15', {});
    expect(recordsOf(draft, record).map(({ id, startOn, endOn }) => [id, startOn, endOn])).toEqual([
      ['r', '2018-03-15', '2018-03-15'],
      ['r-2', '2018-04-17', '2018-04-17'],
    ]);
    expect(recordsOf({ ...draft, kind: 'self-study' }, record)).toEqual([record]);
  });
});

const recordOn = (endOn: string, part: Partial<TrainingRecord>): TrainingRecord => ({
  ...{ id: 'r', profile: 'p1', kind: 'study-group', title: '集体学习', origin: 'manual' },
  measure: { type: 'minutes', minutes: 90 },
  startOn: endOn,
  endOn,
  ...part,
});

test('characters are counted as word processors do: Chinese ones and marks one by one, other words as one', () => {
  expect(charactersIn('学而时习之，不亦说乎？')).toBe(11);
  expect(charactersIn('2018年 WTO 规则（试行）')).toBe(9);
  expect(charactersIn(' \n\t')).toBe(0);
  expect(charactersIn('“一带一路”——纲要……')).toBe(12);
});

test('what earlier entries said can be chosen again: of the same kind first, then the latest, each once', () => {
  const records = [
    recordOn('2018-05-01', { organizer: '旗委宣传部', place: '三楼会议室' }),
    recordOn('2018-06-01', { organizer: '旗委组织部' }),
    recordOn('2018-07-01', { organizer: '旗委组织部', kind: 'other' }),
    recordOn('2018-08-01', { organizer: '市委党校', kind: 'off-job' }),
    recordOn('2018-09-01', { organizer: '已删除的', deletedAt: '2018-10-01T00:00:00Z' }),
  ];
  expect(knownFrom(records, 'study-group').organizer).toEqual(['旗委组织部', '旗委宣传部', '市委党校']);
  expect(knownFrom(records, 'off-job').organizer[0]).toBe('市委党校');
  expect(knownFrom(records, 'other').place).toEqual(['三楼会议室']);
});
