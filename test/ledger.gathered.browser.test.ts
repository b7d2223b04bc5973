import { afterEach, beforeEach, expect, test } from 'vitest';
import { readBook } from '../lib/ledger/book.ts';
import { type LedgerDatabase, openLedger } from '../lib/ledger/database.ts';
import { gather, worthGathering } from '../lib/ledger/gathered.ts';
import { createProfile, deleteRecord, putRecord, putRecords } from '../lib/ledger/records.ts';
import type { TrainingRecord } from '../lib/model.ts';

const at = '2018-12-01T01:12:00.000Z';
let db: LedgerDatabase;
let profile = '';

const text = (index: number): TrainingRecord => ({
  id: `r${index}`,
  profile,
  kind: 'self-study',
  title: `读书笔记 ${index}`,
  measure: { type: 'characters', characters: 1_000 },
  startOn: '2018-05-06',
  endOn: '2018-05-06',
  origin: 'manual',
});

beforeEach(async () => {
  db = openLedger(`test-${crypto.randomUUID()}`);
  profile = await createProfile(db, { name: '其其格玛', groups: [{ from: '2013-01-01', group: 'county' }] }, at);
  await putRecords(
    db,
    Array.from({ length: worthGathering }, (_, index) => text(index)),
    at,
  );
});
afterEach(async () => {
  await db.delete();
});

const titles = async () => (await readBook(db, 2018)).account?.records.map(({ title }) => title).sort();

test('records that were put together are the same, and no longer scattered', async () => {
  const before = await readBook(db, 2018);
  expect(before.isScattered).toBe(true);
  await gather(db, profile);
  const after = await readBook(db, 2018);
  expect(after.isScattered).toBe(false);
  expect(after.account?.records).toEqual(before.account?.records);
});

test('any write to the records is seen at once, whoever makes it', async () => {
  const writes: [string, () => PromiseLike<unknown>][] = [
    ['put', () => putRecord(db, { ...text(1), title: '改过的' }, at)],
    ['deleted', () => deleteRecord(db, 'r2', at)],
    ['added', () => db.records.add({ ...text(1), id: 'new' })],
    ['removed', () => db.records.delete('new')],
    ['modified', () => db.records.where('profile').equals(profile).modify({ note: '备注' })],
    ['cleared', () => db.records.clear()],
  ];
  for (const [name, write] of writes) {
    await gather(db, profile);
    await write();
    expect(await db.gathered.count(), name).toBe(0);
  }
  expect(await titles()).toEqual([]);
});

test('what is not written in the end leaves them as they were', async () => {
  await gather(db, profile);
  const before = await titles();
  const given = db.transaction('rw', db.profiles, db.records, db.history, async () => {
    await putRecord(db, { ...text(1), title: '没有存成的' }, at);
    throw new Error('given up');
  });
  await expect(given).rejects.toThrow('given up');
  expect(await db.gathered.count()).toBe(1);
  expect(await titles()).toEqual(before);
});

test('few records are left as they are', async () => {
  await db.records.delete('r0');
  await gather(db, profile);
  expect(await db.gathered.count()).toBe(0);
  expect((await readBook(db, 2018)).isScattered).toBe(false);
});

test('putting them together comes between no write and its reading', async () => {
  await Promise.all([gather(db, profile), putRecord(db, { ...text(1), title: '同时改的' }, at), gather(db, profile)]);
  expect(await titles()).toContain('同时改的');
});
