import { expect, test } from 'vitest';
import { compareLedgers } from '../lib/ledger/compare.ts';
import { type Ledger, parseLedger, writeLedger } from '../lib/ledger/file.ts';
import { unsavedIn } from '../lib/ledger/unsaved.ts';
import type { TrainingRecord } from '../lib/model.ts';

const at = '2018-11-30T01:12:00.000Z';
const later = '2018-12-01T01:12:00.000Z';

const entry = (id: string, part: Partial<TrainingRecord> = {}): TrainingRecord => ({
  ...{ id, profile: 'p1', kind: 'other', title: `讲座${id}`, measure: { type: 'minutes', minutes: 90 } },
  ...{ startOn: '2018-05-06', endOn: '2018-05-06', origin: 'manual' },
  ...part,
});
const ledger = (records: TrainingRecord[], part: Partial<Ledger> = {}): Ledger => ({
  exportedAt: at,
  settings: { pack: 'nmg-2016' },
  profiles: [{ id: 'p1', name: '其其格玛', groups: [{ from: '2017-01-01', group: 'county-leader' }] }],
  records,
  ...part,
});
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

test('each entry is added, changed field by field, deleted or kept', () => {
  const before = [entry('a'), entry('b'), entry('c'), entry('d'), entry('e', { deletedAt: at }), entry('f')];
  const after = [
    entry('a', { note: null, changed: { title: later } }),
    entry('b', { title: '讲座乙', measure: { type: 'minutes', minutes: 45 } }),
    entry('d', { deletedAt: later }),
    entry('e'),
    entry('f', { readAt: later }),
    entry('g'),
  ];
  const { records, isSame } = compareLedgers(ledger(before), ledger(after));
  expect(ids(records.added)).toEqual(['g']);
  expect(ids(records.deleted)).toEqual(['c', 'd']);
  expect(records.kept).toBe(2);
  expect(records.changed).toMatchObject([
    {
      thing: { id: 'b' },
      fields: [
        { field: 'title', was: '讲座b', is: '讲座乙' },
        { field: 'measure', was: { minutes: 90 }, is: { minutes: 45 } },
      ],
    },
    { thing: { id: 'e' }, fields: [{ field: 'deletedAt', was: at, is: null }] },
  ]);
  expect(isSame).toBe(false);
});

test('settings, profiles, readings, filed years and conflicts count too', () => {
  const before = ledger([]);
  const same = (part: Partial<Ledger>) => compareLedgers(before, ledger([], part)).isSame;
  expect(same({})).toBe(true);
  expect(compareLedgers(before, parseLedger(writeLedger(before))).isSame).toBe(true);
  expect(same({ settings: { pack: 'nmg-2016', cycleStart: 2018 } })).toBe(false);
  expect(same({ profiles: before.profiles.map((each) => ({ ...each, post: '局长' })) })).toBe(false);
  expect(same({ filed: [{ profile: 'p1', year: 2017, at, standing: {} }] })).toBe(false);
  expect(same({ readings: [{ profile: 'p1', platform: 'x', year: 2018, at, outcome: 'records' }] })).toBe(false);
  expect(same({ conflicts: [{ record: 'settings', field: 'cycleStart', values: [2013, 2018] }] })).toBe(false);
});

test('since the last backup counts what carries a later stamp; without one, all', () => {
  const records = [
    entry('a', { changed: { title: at } }),
    entry('b', { changed: { title: at, note: later } }),
    entry('c'),
  ];
  expect([null, at, later].map((savedAt) => unsavedIn(records, savedAt))).toEqual([3, 1, 0]);
});
