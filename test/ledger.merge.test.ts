import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { parseLedger } from '../lib/ledger/file.ts';
import { mergeLedgers } from '../lib/ledger/merge.ts';
import { stamped } from '../lib/ledger/records.ts';
import type { TrainingRecord } from '../lib/model.ts';

// A thousand ledgers take their time where other tests run beside them.
vi.setConfig({ testTimeout: 120_000 });

const early = '2018-12-01T09:00:00+08:00';
const late = '2018-12-02T09:00:00+08:00';

interface Part {
  records?: object[];
  profiles?: object[];
  settings?: object;
  [field: string]: unknown;
}

const course = (id: string, part: object = {}) => ({
  id,
  profile: 'p1',
  kind: 'online',
  title: '草原生态',
  measure: { type: 'course', hours: 1.5 },
  origin: 'academy',
  ...part,
});
const profile = { id: 'p1', name: '其其格玛', groups: [{ from: '2017-01-01', group: 'county-leader' }] };
const file = (part: Part = {}) =>
  JSON.stringify({
    format: 'nmgce-ledger',
    version: 1,
    exportedAt: early,
    settings: { pack: 'nmg-2016' },
    profiles: [profile],
    records: [],
    ...part,
  });
const merged = (...files: string[]) => JSON.parse(mergeLedgers(files));
const records = (...files: string[]) => merged(...files).records;

describe('merging ledger files', () => {
  test('the later stamp of a field wins, deletion and restoring included', () => {
    const one = course('r1', {
      title: '甲',
      note: '一',
      deletedAt: early,
      changed: { title: early, deletedAt: early },
    });
    const two = course('r1', { title: '乙', note: '一', deletedAt: null, changed: { title: late } });
    expect(records(file({ records: [one] }), file({ records: [two] }))).toMatchObject([
      { title: '乙', note: '一', deletedAt: early, changed: { title: late, deletedAt: early } },
    ]);
    const restored = { ...one, deletedAt: null, changed: { title: early, deletedAt: late } };
    expect(records(file({ records: [one] }), file({ records: [restored] }))[0].deletedAt).toBeNull();
  });

  test('a change made after the clock was set back is still the later one', () => {
    const ahead = stamped(undefined, course('r1', { title: '甲' }) as TrainingRecord, late);
    const corrected = stamped(ahead, { ...ahead, title: '乙' }, early);
    for (const files of [
      [ahead, corrected],
      [corrected, ahead],
    ])
      expect(records(...files.map((record) => file({ records: [record] })))).toMatchObject([{ title: '乙' }]);
    expect(corrected.changed?.note).toBeUndefined();
  });

  test('an absent stamp is the oldest, and a field that a file lacks is not spoken of', () => {
    const one = course('r1', { title: '甲', note: '一', changed: { title: early } });
    expect(records(file({ records: [one] }), file({ records: [course('r1', { title: '乙' })] }))).toMatchObject([
      { title: '甲', note: '一' },
    ]);
  });

  test('equal stamps with different values are a conflict: the first by canonical JSON is held, all are listed', () => {
    const with_ = (title: string, measure: object) =>
      file({ records: [course('r1', { title, measure, changed: { title: early } })] });
    const one = with_('乙', { type: 'course', hours: 2 });
    const two = with_('甲', { hours: 1.5, type: 'course' });
    const result = merged(one, two);
    expect(result.records).toMatchObject([{ title: '乙', measure: { hours: 1.5 } }]);
    expect(result.conflicts).toEqual([
      {
        record: 'r1',
        field: 'measure',
        values: [
          { type: 'course', hours: 1.5 },
          { type: 'course', hours: 2 },
        ],
      },
      { record: 'r1', field: 'title', values: ['乙', '甲'] },
    ]);
    const three = with_('丙', { type: 'course', hours: 2 });
    expect(merged(JSON.stringify(result), three).conflicts[1].values).toEqual(['丙', '乙', '甲']);
    const settled = file({ records: [course('r1', { title: '丁', changed: { title: late } })] });
    expect(merged(JSON.stringify(result), settled).conflicts.map(({ field }: { field: string }) => field)).toEqual([
      'measure',
    ]);
  });

  test('one instant in two zones is no conflict', () => {
    const at = (stamp: string) => file({ records: [course('r1', { changed: { title: stamp } })] });
    expect(merged(at('2018-12-01T01:00:00Z'), at(early)).conflicts).toBeUndefined();
  });

  test('ids deleted for good stay away, with what they left open', () => {
    const [one, two] = ['甲', '乙'].map((title) => file({ records: [course('r1', { title }), course('r2')] }));
    const gone = file({ purged: ['r1'] });
    const result = merged(one as string, two as string, gone);
    expect(result.records.map(({ id }: { id: string }) => id)).toEqual(['r2']);
    expect([result.purged, result.conflicts]).toEqual([['r1'], undefined]);
  });

  test('settings and profiles are merged like records; a profile with another name is refused', () => {
    const unit = (cycleStart: number, at: string) =>
      file({ settings: { pack: 'nmg-2016', cycleStart, changed: { cycleStart: at } } });
    expect(merged(unit(2013, late), unit(2018, early)).settings.cycleStart).toBe(2013);
    const post = (name: string) => file({ profiles: [{ ...profile, post: name }] });
    expect(merged(post('局长'), post('副局长')).conflicts).toEqual([
      { record: 'profiles/p1', field: 'post', values: ['副局长', '局长'] },
    ]);
    const other = file({ profiles: [{ ...profile, name: '巴图' }] });
    expect(() => mergeLedgers([file(), other])).toThrow('profiles[0].name: other-name');
  });

  test('readings and filed years are united, the latest export stands, fields of later makers are kept', () => {
    const reading = (at: string) => ({
      profile: 'p1',
      platform: 'www.nmgce.gov.cn',
      year: 2018,
      at,
      outcome: 'records',
    });
    const one = file({ readings: [reading(early)], later: 1 });
    const two = file({ readings: [reading(early), reading(late)], exportedAt: late, later: 2 });
    expect(merged(one, two)).toMatchObject({ exportedAt: late, later: 1, readings: [{ at: early }, { at: late }] });
  });

  test('a wrong file is refused', () => {
    expect(() => mergeLedgers([file(), '{'])).toThrow('$: no-json');
  });
});

describe('whatever the files', () => {
  const stamp = fc.constantFrom(undefined, early, '2018-12-01T01:00:00Z', late);
  const anyRecord = fc
    .record({
      id: fc.constantFrom('r1', 'r2', 'r3'),
      title: fc.constantFrom('甲', '乙', '丙'),
      note: fc.constantFrom(undefined, null, '一', '😀', '\uff5e'),
      deletedAt: fc.constantFrom(undefined, null, early, late),
      at: fc.record({ title: stamp, note: stamp, deletedAt: stamp }),
    })
    .map(({ id, at, ...part }) => course(id, { ...part, changed: at }));
  const anyFile = fc
    .record({
      records: fc.uniqueArray(anyRecord, { selector: ({ id }) => id }),
      purged: fc.subarray(['r1', 'r3'], { maxLength: 1 }),
      exportedAt: fc.constantFrom(early, late),
      settings: fc.record({
        pack: fc.constant('nmg-2016'),
        cycleStart: fc.constantFrom(2013, 2018),
        changed: fc.record({ cycleStart: stamp }),
      }),
    })
    .map(file);
  const merge = (...files: string[]) => mergeLedgers(files);
  const runs = { numRuns: 1_000 };

  test('order and repetition do not matter, and the result is a ledger file', () => {
    fc.assert(
      fc.property(anyFile, anyFile, (a, b) => {
        const both = merge(a, b);
        expect(merge(b, a)).toBe(both);
        expect(merge(both, both)).toBe(both);
        expect(merge(both, a, b, a)).toBe(both);
        expect(() => parseLedger(both)).not.toThrow();
      }),
      runs,
    );
  });

  test('nor does it matter which are merged first', () => {
    fc.assert(
      fc.property(anyFile, anyFile, anyFile, (a, b, c) => {
        const all = merge(a, b, c);
        expect(merge(merge(a, b), c)).toBe(all);
        expect(merge(a, merge(b, c))).toBe(all);
      }),
      runs,
    );
  });
});
