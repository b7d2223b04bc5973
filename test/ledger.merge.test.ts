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

  test('a wrong file is refused, and so are conflicts that are none', () => {
    expect(() => mergeLedgers([file(), '{'])).toThrow('$: no-json');
    const open = (conflicts: unknown) => () => mergeLedgers([file({ records: [course('r1')], conflicts })]);
    expect(open({})).toThrow('conflicts: wrong-type');
    expect(open([{ record: 'r1', field: 'title' }])).toThrow('conflicts[0].values: missing');
    expect(open([{ record: 'r1', field: 'title', values: ['草原生态', 1] }])).toThrow(
      'conflicts[0].values[1]: unknown-value',
    );
    expect(open([{ record: 'r1', field: 'mood', values: [1, {}] }])).not.toThrow();
  });

  test('a field that says something else than its conflict was settled since', () => {
    const two = ['甲', '乙'].map((title) => file({ records: [course('r1', { title })] }));
    const result = merged(...two);
    const [held] = result.records;
    const settled = JSON.stringify({ ...result, records: [{ ...held, title: '甲', changed: { title: late } }] });
    expect(merged(settled)).not.toHaveProperty('conflicts');
    expect(merged(settled, ...two)).not.toHaveProperty('conflicts');
    expect(records(settled, ...two)).toMatchObject([{ title: '甲' }]);
  });

  test('a filing that was taken back stays away', () => {
    const filed = [2017, 2018].map((year) => ({ profile: 'p1', year, at: early, standing: {} }));
    const result = merged(file({ filed }), file({ purged: [`filed/p1/2018/${early}`] }));
    expect(result.filed).toMatchObject([{ year: 2017 }]);
  });

  test('fields of two files that contradict each other together are refused, with the place', () => {
    const lecture = (part: object) =>
      file({
        records: [
          {
            ...{ id: 'r1', profile: 'p1', kind: 'other', title: '讲座', measure: { type: 'minutes', minutes: 90 } },
            ...{ origin: 'manual', startOn: '2018-05-06', endOn: '2018-05-06', ...part },
          },
        ],
      });
    const moved = lecture({ startOn: '2018-06-01', endOn: '2018-06-01', changed: { startOn: early, endOn: early } });
    const longer = lecture({ endOn: '2018-05-07', changed: { endOn: late } });
    expect(() => mergeLedgers([moved, longer])).toThrow('records[0].endOn: end-before-start');
  });
});

describe('whatever the files', () => {
  const stamp = fc.constantFrom(undefined, early, '2018-12-01T01:00:00Z', late);
  const anyRecord = fc
    .record({
      id: fc.constantFrom('r1', 'r2', 'r3'),
      title: fc.constantFrom('甲', '乙', '丙'),
      measure: fc.constantFrom({ type: 'course', hours: 1.5 }, { hours: 2, type: 'course' }),
      note: fc.constantFrom(undefined, null, '一', '😀', '\uff5e'),
      deletedAt: fc.constantFrom(undefined, null, early, late),
      mood: fc.constantFrom(undefined, { of: ['x'], is: 1 }, { is: 1, of: ['x'] }, [], false),
      at: fc.record({ title: stamp, measure: stamp, note: stamp, deletedAt: stamp, mood: stamp }),
    })
    .map(({ id, at, ...part }) => course(id, { ...part, changed: at }));
  const anyReading = fc
    .record({ year: fc.constantFrom(null, 2018), at: fc.constantFrom(early, late) })
    .map((part) => ({ profile: 'p1', platform: 'www.nmgce.gov.cn', outcome: 'records', ...part }));
  const anyFiled = fc
    .record({ year: fc.constantFrom(2017, 2018), standing: fc.constantFrom({ total: 110 }, null) })
    .map((part) => ({ profile: 'p1', at: early, ...part }));
  const plainFile = fc
    .record({
      records: fc.uniqueArray(anyRecord, { selector: ({ id }) => id }),
      readings: fc.array(anyReading, { maxLength: 2 }),
      filed: fc.array(anyFiled, { maxLength: 2 }),
      purged: fc.subarray(['r1', 'r3', `filed/p1/2018/${early}`], { maxLength: 2 }),
      exportedAt: fc.constantFrom(early, late),
      profiles: fc
        .record({ post: fc.constantFrom(undefined, null, '局长', '副局长'), changed: fc.record({ post: stamp }) })
        .map((part) => [{ ...profile, ...part }]),
      settings: fc.record({
        pack: fc.constant('nmg-2016'),
        cycleStart: fc.constantFrom(2013, 2018),
        changed: fc.record({ cycleStart: stamp }),
      }),
      later: fc.constantFrom(undefined, 1, '1', ['a'], { b: 2 }),
    })
    .map(file);
  // What was merged before holds conflicts, and a field that was changed since stands beside a stale one.
  const mergedFile = fc.tuple(plainFile, plainFile).map(([one, other]) => mergeLedgers([one, other]));
  const staleFile = fc.tuple(mergedFile, fc.constantFrom('丁', '乙')).map(([text, title]) => {
    const { records, ...rest } = JSON.parse(text);
    const changed = (each: { changed?: object }) => ({ ...each.changed, title: late });
    return JSON.stringify({
      ...rest,
      records: records.map((each: object) => ({ ...each, title, changed: changed(each) })),
    });
  });
  const anyFile = fc.oneof({ weight: 4, arbitrary: plainFile }, mergedFile, staleFile);
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
