import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { exportLedger } from '../lib/ledger/backup.ts';
import { bringIn, planBringing, planGoingBack } from '../lib/ledger/bring.ts';
import { type KeptConflict, settleConflicts } from '../lib/ledger/conflicts.ts';
import { changePreferences, type LedgerDatabase, only, openLedger } from '../lib/ledger/database.ts';
import { writeLedger } from '../lib/ledger/file.ts';
import { gather } from '../lib/ledger/gathered.ts';
import { historyOf } from '../lib/ledger/history.ts';
import { mergeLedgers } from '../lib/ledger/merge.ts';
import { exportProfile } from '../lib/ledger/people.ts';
import { createProfile, deleteRecord, putRecord, updateProfile, updateSettings } from '../lib/ledger/records.ts';
import { ChangedSincePlanned, Contradiction, OtherIdThere } from '../lib/ledger/refusals.ts';
import { keepSnapshot, ledgerIn, ledgerOf, listSnapshots, mostSnapshots, stateOf } from '../lib/ledger/snapshots.ts';
import { emptyTrash } from '../lib/ledger/trash.ts';
import type { TrainingRecord } from '../lib/model.ts';

const early = '2018-11-29T01:12:00.000Z';
const at = '2018-11-30T01:12:00.000Z';
const later = '2018-12-01T01:12:00.000Z';
const groups = [{ from: '2013-01-01', group: 'county-leader' as const }];

let names: string[] = [];
let db: LedgerDatabase;
let other: LedgerDatabase;
let profile = '';

function open(): LedgerDatabase {
  const name = `test-${crypto.randomUUID()}`;
  names.push(name);
  return openLedger(name);
}

const lecture = (id: string, part: Partial<TrainingRecord> = {}): TrainingRecord => ({
  ...{ id, profile, kind: 'other', title: `讲座${id}`, measure: { type: 'minutes', minutes: 90 } },
  ...{ startOn: '2018-05-06', endOn: '2018-05-06', origin: 'manual' },
  ...part,
});
const titles = async (of: LedgerDatabase) => (await of.records.orderBy('id').toArray()).map(({ title }) => title);
const fileOf = (of: LedgerDatabase) => exportLedger(of, at);
const conflictsOf = async (of: LedgerDatabase) => JSON.parse(await exportLedger(of, later)).conflicts;
const merge = async (into: LedgerDatabase, text: string, when = later) =>
  bringIn(into, await planBringing(into, text, 'merge', when), when);
/** The ledger as it is, whatever the order of what is inside. */
const textOf = async (of: LedgerDatabase) => writeLedger(ledgerIn(await stateOf(of)));
/** Everything but snapshots, which an act adds to. */
const everything = async (of: LedgerDatabase) =>
  JSON.stringify(await Promise.all(of.tables.filter(({ name }) => name !== 'snapshots').map((each) => each.toArray())));

beforeEach(async () => {
  [db, other] = [open(), open()];
  for (const each of [db, other]) {
    profile = await createProfile(each, { name: '其其格玛', groups }, early);
    await putRecord(each, lecture('a'), early);
  }
});

afterEach(async () => {
  db.close();
  other.close();
  await Promise.all(names.map((name) => Dexie.delete(name)));
  names = [];
});

describe('merging a file into a ledger', () => {
  test('is told before it is done, and gives what the command gives', async () => {
    await putRecord(db, lecture('b'), at);
    await putRecord(other, lecture('a', { title: '新名称' }), at);
    await putRecord(other, lecture('c'), at);
    await updateSettings(other, { cycleStart: 2018 }, at);
    const [mine, theirs] = [await fileOf(db), await fileOf(other)];
    const before = await everything(db);
    const plan = await planBringing(db, theirs, 'merge', later);
    expect(await everything(db)).toBe(before);
    expect(plan.comparison).toMatchObject({
      records: {
        added: [{ id: 'c' }],
        changed: [{ thing: { id: 'a' }, fields: [{ field: 'title', was: '讲座a', is: '新名称' }] }],
        deleted: [],
        kept: 1,
      },
      settings: [{ field: 'cycleStart', was: null, is: 2018 }],
      conflicts: [],
    });
    await bringIn(db, plan, later);
    expect(await titles(db)).toEqual(['新名称', '讲座b', '讲座c']);
    const now = JSON.parse(await exportLedger(db, at));
    expect(mergeLedgers([JSON.stringify(now)])).toBe(mergeLedgers([mine, theirs]));
    expect((await planBringing(db, theirs, 'merge', later)).comparison.isSame).toBe(true);
    expect(await historyOf(db, 'a')).toMatchObject([{ at: later, fields: [{ was: '讲座a', is: '新名称' }] }]);
  });

  test('what was gathered of the old state goes with it', async () => {
    await db.records.bulkPut(Array.from({ length: 1_000 }, (_, number) => lecture(`x${number}`)));
    await gather(db, profile);
    await putRecord(other, lecture('c'), at);
    await merge(db, await fileOf(other));
    expect(await db.gathered.count()).toBe(0);
  });

  test('in the trash on one computer is in the trash; fields of later makers stay', async () => {
    await changePreferences(db, { unknownFields: { later: [1] } });
    await deleteRecord(other, 'a', at);
    const plan = await planBringing(db, await fileOf(other), 'merge', later);
    expect(plan.comparison.records.deleted).toMatchObject([{ id: 'a' }]);
    await bringIn(db, plan, later);
    expect(await db.records.get('a')).toMatchObject({ deletedAt: at });
    expect(JSON.parse(await fileOf(db)).later).toEqual([1]);
  });

  test('is refused where the ledger changed meanwhile, and then nothing is done', async () => {
    const plan = await planBringing(db, await fileOf(other), 'merge', later);
    await putRecord(db, lecture('b'), at);
    const before = await everything(db);
    await expect(bringIn(db, plan, later)).rejects.toThrow(ChangedSincePlanned);
    expect([await everything(db), await db.snapshots.count()]).toEqual([before, 0]);
  });

  test('a file in which something is wrong is refused whole, with the place', async () => {
    const file = JSON.parse(await fileOf(other));
    file.records[0].measure.minutes = -1;
    await expect(planBringing(db, JSON.stringify(file), 'merge', later)).rejects.toThrow(
      'records[0].measure.minutes: out-of-bounds',
    );
    const renamed = (await fileOf(other)).replaceAll(profile, 'p9');
    await expect(planBringing(db, renamed, 'merge', later)).rejects.toThrow(OtherIdThere);
  });
});

test('an entry that contradicts itself once merged is refused by its name', async () => {
  await putRecord(db, lecture('a', { startOn: '2018-06-01', endOn: '2018-06-01' }), at);
  await putRecord(other, lecture('a', { endOn: '2018-05-07' }), later);
  const planned = planBringing(db, await fileOf(other), 'merge', later);
  await expect(planned).rejects.toThrow(Contradiction);
  await expect(planned).rejects.toThrow('讲座a: end-before-start');
});

describe('replacing by a file', () => {
  test('says what would be lost, and makes the ledger what the file says', async () => {
    const text = await fileOf(db);
    const saved = JSON.parse(text);
    await putRecord(db, lecture('b'), at);
    await putRecord(db, lecture('a', { note: '后来写的' }), at);
    await updateSettings(db, { cycleStart: 2018 }, at);
    const plan = await planBringing(db, text, 'replace', later);
    expect(plan.comparison.records).toMatchObject({ deleted: [{ id: 'b' }], changed: [{ thing: { id: 'a' } }] });
    expect(plan.untouched).toEqual([]);
    await bringIn(db, plan, later);
    expect(JSON.parse(await exportLedger(db, saved.exportedAt))).toEqual(saved);
  });

  test('of one learner leaves the others, and the settings, alone', async () => {
    const { text } = await exportProfile(db, profile, at);
    const second = await createProfile(db, { name: '乌云', groups }, at);
    await putRecord(db, lecture('b', { profile: second }), at);
    await updateSettings(db, { cycleStart: 2018 }, at);
    await putRecord(db, lecture('a', { title: '改坏了' }), at);
    const plan = await planBringing(db, text, 'replace', later);
    expect(plan).toMatchObject({
      untouched: ['乌云'],
      comparison: { settings: [], records: { deleted: [], kept: 1 } },
    });
    await bringIn(db, plan, later);
    expect(await titles(db)).toEqual(['讲座a', '讲座b']);
    expect(await db.preferences.get(only)).toMatchObject({ activeProfile: second, broughtInAt: later });
  });
});

describe('a real conflict', () => {
  beforeEach(async () => {
    await putRecord(db, lecture('a', { title: '甲', note: '一' }), at);
    await putRecord(other, lecture('a', { title: '乙', note: '二' }), at);
  });

  test('is kept until it is settled, and stays settled when the old file is merged again', async () => {
    const theirs = await fileOf(other);
    await merge(db, theirs);
    expect(await conflictsOf(db)).toEqual([
      { record: 'a', field: 'note', values: ['一', '二'] },
      { record: 'a', field: 'title', values: ['乙', '甲'] },
    ]);
    // This machine's clock is behind the other's.
    await settleConflicts(db, 'a', { title: '甲', note: '一' }, early);
    expect(await conflictsOf(db)).toBeUndefined();
    expect((await db.preferences.get(only))?.unknownFields).toEqual({});
    await merge(db, theirs);
    expect(await conflictsOf(db)).toBeUndefined();
    expect(await db.records.get('a')).toMatchObject({ title: '甲', note: '一' });
    await merge(other, await fileOf(db));
    expect(await other.records.get('a')).toMatchObject({ title: '甲', note: '一' });
  });

  test('of one field leaves the other open; a change of the field by hand settles it, back and forth too', async () => {
    await merge(db, await fileOf(other));
    await settleConflicts(db, 'a', { note: '二' }, later);
    expect(await conflictsOf(db)).toMatchObject([{ field: 'title' }]);
    const held = (await db.records.get('a')) as TrainingRecord;
    await putRecord(db, { ...held, title: '丙' }, later);
    expect(await conflictsOf(db)).toBeUndefined();
    await putRecord(db, { ...held, title: '乙' }, later);
    expect(await conflictsOf(db)).toBeUndefined();
  });

  test('of hours is chosen in hundredths; of a profile and of settings too', async () => {
    const course = (hours: number) =>
      lecture('c', { kind: 'online', startOn: null, endOn: null, measure: { type: 'course', hours } });
    for (const [each, hours, post, cycleStart] of [
      [db, 150, '局长', 2018],
      [other, 250, '副局长', 2013],
    ] as const) {
      await putRecord(each, course(hours), at);
      await updateProfile(each, { ...(await each.profiles.toArray())[0], post } as never, at);
      await updateSettings(each, { cycleStart }, at);
    }
    await merge(db, await fileOf(other));
    await settleConflicts(db, 'c', { measure: { type: 'course', hours: 2.5 } }, later);
    await settleConflicts(db, `profiles/${profile}`, { post: '局长' }, later);
    await settleConflicts(db, 'settings', { cycleStart: 2018 }, later);
    expect(await db.records.get('c')).toMatchObject({ measure: { hours: 250 } });
    expect(await db.profiles.get(profile)).toMatchObject({ post: '局长' });
    expect(await db.settings.get(only)).toMatchObject({ cycleStart: 2018 });
    const open = ((await db.preferences.get(only))?.unknownFields.conflicts ?? []) as KeptConflict[];
    expect(open.every(({ record }) => record === 'a')).toBe(true);
  });
});

test('emptying the trash deletes for good what was entered by hand, and can be taken back', async () => {
  await putRecord(db, lecture('b'), at);
  await db.records.put(lecture('read', { origin: 'academy', deletedAt: at }));
  await deleteRecord(db, 'a', at);
  const old = await fileOf(db);
  await emptyTrash(db, profile, later);
  expect(await titles(db)).toEqual(['讲座b', '讲座read']);
  await merge(db, await fileOf(other));
  await merge(db, old);
  expect(await titles(db)).toEqual(['讲座b', '讲座read']);
  const [, , snapshot] = await listSnapshots(db);
  expect(snapshot?.reason).toBe('empty-trash');
  const plan = await planGoingBack(db, snapshot?.number ?? 0);
  await bringIn(db, plan as NonNullable<typeof plan>, later);
  expect(await titles(db)).toEqual(['讲座a', '讲座b', '讲座read']);
});

describe('snapshots', () => {
  test('each act that brings something in takes one, and going back takes one too', async () => {
    const before = await textOf(db);
    await putRecord(other, lecture('c'), at);
    await merge(db, await fileOf(other));
    const merged = await textOf(db);
    const [snapshot] = await listSnapshots(db);
    expect(snapshot).toMatchObject({ reason: 'merge', at: later, counts: { profiles: 1, records: 1 } });
    const plan = await planGoingBack(db, snapshot?.number ?? 0);
    expect(plan?.comparison.records.deleted).toMatchObject([{ id: 'c' }]);
    await bringIn(db, plan as NonNullable<typeof plan>, later);
    expect(await textOf(db)).toBe(before);
    const [second] = await db.snapshots.orderBy('number').reverse().toArray();
    expect(second?.reason).toBe('go-back');
    expect(writeLedger(ledgerOf(second as never))).toBe(merged);
  });

  test('the last ten are kept, and the same state is kept once', async () => {
    await keepSnapshot(db, 'upgrade', at);
    await keepSnapshot(db, 'upgrade', later);
    expect(await db.snapshots.count()).toBe(1);
    for (let number = 0; number < 12; number++) {
      await putRecord(db, lecture('a', { title: `第${number}次` }), at);
      await keepSnapshot(db, 'import', later);
    }
    const lines = await listSnapshots(db);
    expect([lines.length, mostSnapshots]).toEqual([10, 10]);
    const newest = await db.snapshots.get(lines[0]?.number ?? 0);
    expect(ledgerOf(newest as never).records).toMatchObject([{ title: '第11次' }]);
  });

  test('an empty ledger needs none', async () => {
    const empty = open();
    await keepSnapshot(empty, 'upgrade', at);
    expect(await empty.snapshots.count()).toBe(0);
    empty.close();
  });
});
