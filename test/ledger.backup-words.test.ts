import { expect, test } from 'vitest';
import type { Comparison } from '../lib/ledger/compare.ts';
import { compareLedgers } from '../lib/ledger/compare.ts';
import type { Ledger } from '../lib/ledger/file.ts';
import { ChangedSincePlanned, Contradiction, OtherIdThere } from '../lib/ledger/refusals.ts';
import type { TrainingRecord } from '../lib/model.ts';
import { errorText } from '../lib/sentences/ledger.ts';
import {
  changeRows,
  choicesOf,
  comparisonText,
  entryLine,
  otherLines,
  snapshotText,
} from '../lib/sentences/ui-backup.ts';

const at = '2018-12-01T01:12:00.000Z';
const entry = (part: Partial<TrainingRecord> = {}): TrainingRecord => ({
  ...{ id: 'a', profile: 'p1', kind: 'other', title: '讲座', measure: { type: 'minutes', minutes: 90 } },
  ...{ startOn: '2018-05-06', endOn: '2018-05-06', origin: 'manual' },
  ...part,
});
const ledger = (records: TrainingRecord[], part: Partial<Ledger> = {}): Ledger => ({
  ...{ exportedAt: at, settings: { pack: 'nmg-2016' }, records },
  profiles: [{ id: 'p1', name: '其其格玛', groups: [{ from: '2017-01-01', group: 'county-leader' }] }],
  ...part,
});
const compared = (before: Ledger, after: Ledger): Comparison => compareLedgers(before, after);

test('what would change is told field by field, in the words of the pages', () => {
  const comparison = compared(
    ledger([entry({ deletedAt: at })]),
    ledger([entry({ measure: { type: 'minutes', minutes: 180 }, confirmed: true, halfDaysOn: ['2018-05-06a'] })], {
      settings: { pack: 'nmg-2016', cycleStart: 2018, switches: { selfStudy: 'year' } },
      profiles: [{ id: 'p1', name: '其其格玛', post: '局长', groups: [{ from: '2018-01-01', group: 'other' }] }],
      filed: [{ profile: 'p1', year: 2017, at, standing: {} }],
    }),
  );
  expect(changeRows(comparison)).toEqual([
    ['五年周期从', '空', '2018'],
    ['单位口径', '没有', '有改动'],
    ['其其格玛 · 干部类别', '2017-01-01 起县处级及以上党政领导干部', '2018-01-01 起其他干部'],
    ['其其格玛 · 职务', '空', '局长'],
    ['讲座 · 数量', '90 分钟', '180 分钟'],
    ['讲座 · 回收站', '在回收站', '不在'],
    ['讲座 · 是否计入', '空', '是'],
  ]);
  expect(comparisonText(comparison)).toBe('新增 0 条，改动 1 条，删除 0 条，不变 0 条');
  expect(otherLines(comparison)).toEqual(['新增 1 份年度留档']);
  const details = compared(ledger([entry()]), ledger([entry({ halfDaysOn: ['2018-05-06a'] })]));
  expect(changeRows(details)).toEqual([['讲座 · 其他细节', '', '有改动']]);
});

test('the choices of a conflict can be told apart, hours in words', () => {
  const texts = (field: string, values: unknown[]) => choicesOf({ record: 'a', field, values }).map(({ text }) => text);
  expect(
    texts(
      'measure',
      [1.5, 2].map((hours) => ({ type: 'course', hours })),
    ),
  ).toEqual(['课程 1.5 学时', '课程 2 学时']);
  expect(texts('deletedAt', [at, null])).toEqual(['在回收站', '不在']);
  expect(texts('mood', [{ is: 1 }, { is: 2 }])).toEqual(['已填 {"is":1}', '已填 {"is":2}']);
});

test('an entry and a snapshot in a line', () => {
  expect(entryLine(entry({ endOn: '2018-05-08' }))).toBe('讲座（2018-05-06 至 2018-05-08）');
  expect(entryLine(entry({ startOn: null, endOn: null, year: 2018 }))).toBe('讲座（2018）');
  const line = { number: 1, at, exportedAt: null, broughtInAt: null, reason: 'merge' as const };
  expect(snapshotText({ ...line, counts: { profiles: 2, records: 80 } })).toBe('2018-12-01 09:12 合并以前，2 人 80 条');
});

test('what is refused says what is kept and what to do', () => {
  for (const error of [
    new ChangedSincePlanned(),
    new OtherIdThere('其其格玛'),
    new Contradiction('讲座', 'end-before-start'),
  ]) {
    expect(errorText(error)).toMatch(/没有.+请.+。$/);
  }
});
