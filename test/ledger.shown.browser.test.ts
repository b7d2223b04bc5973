import { afterEach, beforeEach, expect, test } from 'vitest';
import { changePreferences, type LedgerDatabase, only, openLedger } from '../lib/ledger/database.ts';
import { firstLook } from '../lib/ledger/first-look.ts';
import { reportPlatform } from '../lib/ledger/platforms.ts';
import { createProfile, deleteRecord, putRecord } from '../lib/ledger/records.ts';
import { keepShown, readShown } from '../lib/ledger/shown.ts';
import type { TrainingRecord } from '../lib/model.ts';

const at = '2018-12-01T01:12:00.000Z';
const stamp = '2018-12-01 0.1.0';
let db: LedgerDatabase;
let profile = '';

const notes = (title: string): TrainingRecord => ({
  ...{ id: 'notes', profile, kind: 'self-study', title, origin: 'manual' },
  ...{ measure: { type: 'characters', characters: 1_000 }, startOn: '2018-05-06', endOn: '2018-05-06' },
});
const keep = () => keepShown(db, stamp, 2018, ({ account, years }) => ({ records: account?.records.length, years }));

beforeEach(async () => {
  db = openLedger(`test-${crypto.randomUUID()}`);
  profile = await createProfile(db, { name: '其其格玛', groups: [{ from: '2013-01-01', group: 'county' }] }, at);
  await putRecord(db, notes('读书笔记'), at);
});
afterEach(async () => {
  await db.delete();
});

test('what is kept is there at a first look, with the platforms that were reported', async () => {
  await reportPlatform(db, 'cela.example:8080', '2018-12-01');
  const made = await keep();
  expect(made).toEqual({ records: 1, years: [2018] });
  expect(await readShown(db, stamp)).toEqual(made);
  expect(await firstLook(stamp, db.name)).toEqual({ shown: made, platforms: ['cela.example:8080'] });
});

test('on another day, and in another version, nothing is', async () => {
  await keep();
  for (const other of ['2018-12-02 0.1.0', '2018-12-01 0.2.0']) {
    expect(await readShown(db, other)).toBeNull();
    expect(await firstLook(other, db.name)).toEqual({ shown: null, platforms: [] });
  }
});

test('any write to what it was made from throws it away at once, whoever makes it', async () => {
  const row = { profile, platform: 'www.nmgce.gov.cn', year: 2018, at };
  const writes: [string, () => PromiseLike<unknown>][] = [
    ['a record', () => putRecord(db, notes('改过的'), at)],
    ['a record in the trash', () => deleteRecord(db, 'notes', at)],
    ['the rules', () => db.settings.put({ pack: 'nmg-2016', cycleStart: 2016 }, only)],
    ['the learner', () => db.profiles.update(profile, { promotedOn: '2018-03-01' })],
    ['the text size', () => changePreferences(db, { textSize: 26 })],
    ['a filing', () => db.filed.put({ profile, year: 2018, at, standing: { total: 110 } })],
    ['a page of someone else', () => db.held.put({ ...row, key: 'k', learner: '乌云', courses: 1 })],
    ['a reading', () => db.readings.put({ ...row, key: 'k', outcome: 'empty', coverage: null, statedTotal: null })],
  ];
  for (const [name, write] of writes) {
    await keep();
    expect((await firstLook(stamp, db.name))?.shown, name).not.toBeNull();
    await write();
    expect((await firstLook(stamp, db.name))?.shown, name).toBeNull();
  }
});

test('a write that comes while it is made is in it, or throws it away', async () => {
  await Promise.all([
    keep(),
    deleteRecord(db, 'notes', at),
    keep(),
    putRecord(db, { ...notes('又一本'), id: 'b' }, at),
  ]);
  const { shown } = (await firstLook<{ records: number }>(stamp, db.name)) ?? {};
  if (shown) expect(shown.records).toBe(await db.records.count());
});

test('a first look makes no database, upgrades none and holds none up', async () => {
  const none = `test-${crypto.randomUUID()}`;
  expect(await firstLook(stamp, none)).toBeNull();
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(none);

  const older = `test-${crypto.randomUUID()}`;
  const open = (version: number) =>
    new Promise<IDBDatabase>((done, fail) => {
      const asked = indexedDB.open(older, version);
      asked.onupgradeneeded = () => asked.result.createObjectStore(`store-${version}`);
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => fail(asked.error);
      asked.onblocked = () => fail(new Error('held up'));
    });
  (await open(70)).close();
  expect(await firstLook(stamp, older)).toBeNull();
  const newer = await open(80);
  expect([...newer.objectStoreNames]).toEqual(['store-70', 'store-80']);
  newer.close();
  indexedDB.deleteDatabase(older);
});

test('where there is no room to keep it, it is made all the same', async () => {
  const full = openLedger(db.name);
  full.use({
    stack: 'dbcore',
    create: (core) => ({
      ...core,
      table: (name) => {
        const table = core.table(name);
        const refuse = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
        return name === 'shown' ? { ...table, mutate: refuse } : table;
      },
    }),
  });
  const made = await keepShown(full, stamp, 2018, ({ years }) => ({ years }));
  full.close();
  expect(made).toEqual({ years: [2018] });
  expect(await readShown(db, stamp)).toBeNull();
});
