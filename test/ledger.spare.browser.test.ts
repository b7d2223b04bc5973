import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { wholeLedger } from '../lib/ledger/backup.ts';
import { only, openLedger } from '../lib/ledger/database.ts';
import { deleteProfile, exportProfile } from '../lib/ledger/people.ts';
import { createProfile, putRecord } from '../lib/ledger/records.ts';
import { keepSnapshot } from '../lib/ledger/snapshots.ts';
import { forgetSpare, keepSpare, openOwnLedger } from '../lib/ledger/spare.ts';
import { keepTemplate } from '../lib/ledger/templates.ts';
import { text } from './credit.account.ts';

const at = '2018-12-01T01:12:00.000Z';
const groups = [{ from: '2017-01-01', group: 'county-leader' as const }];

let name: string;
let db: ReturnType<typeof openLedger>;
const open = () => {
  db = openOwnLedger(() => at, name);
  return db;
};
beforeEach(() => {
  name = `test-${crypto.randomUUID()}`;
  open();
});
afterEach(async () => {
  await forgetSpare(db);
  db.close();
  await Dexie.delete(name);
});

/** What a browser does with a database that it finds broken. */
async function lose(): Promise<void> {
  db.close();
  await Dexie.delete(name);
  open();
}

const folder = () => navigator.storage.getDirectory();
const written = async () => (await (await folder()).getFileHandle(`${name}.json`).catch(() => null))?.getFile();
const rowsOf = async () =>
  Object.fromEntries(await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()] as const)));

async function fill(): Promise<string> {
  const id = await createProfile(db, { name: '其其格玛', groups }, at);
  await putRecord(db, { ...text(2_500, '2018-06-01', { title: '草原生态' }), profile: id }, at);
  await putRecord(db, { ...text(3_500, '2018-06-02', { title: '乡村振兴' }), profile: id }, at);
  await keepTemplate(db, { name: '表.docx', bytes: new Uint8Array([0, 1, 254, 255]), addedAt: at });
  await db.platforms.put({ host: 'study.example', reportedOn: '2018-05-01' });
  await keepSnapshot(db, 'import', at);
  return id;
}

test('a database that is gone comes back with all that it held, and says of when', async () => {
  await fill();
  const [before, ledger] = [await rowsOf(), await wholeLedger(db, at)];
  await keepSpare(db, at);
  await lose();
  const preferences = await db.preferences.get(only);
  expect(preferences?.recoveredAt).toBe(at);
  expect(await wholeLedger(db, at)).toEqual(ledger);
  const { preferences: _, settings: __, ...after } = await rowsOf();
  for (const [table, rows] of Object.entries(after)) expect(rows, table).toEqual(before[table]);
});

test('a write is in the copy a moment later, without anybody asking', async () => {
  await fill();
  await vi.waitFor(async () => expect((await (await written())?.text()) ?? '').toContain('乡村振兴'), 5_000);
});

test('a learner who was deleted is in no copy, and a ledger emptied on purpose stays empty', async () => {
  const id = await fill();
  await keepSpare(db, at);
  await deleteProfile(db, id, await exportProfile(db, id, at));
  expect(await written()).toBeUndefined();
  await keepSpare(db, at);
  expect(await written()).toBeUndefined();
  await lose();
  expect(await db.profiles.count()).toBe(0);
});

test('an empty database doesn’t take the copy’s place, and a ledger that is there is never touched by it', async () => {
  await fill();
  await keepSpare(db, at);
  db.close();
  await Dexie.delete(name);
  // Without the way back: as if the copy had not been read.
  const bare = openLedger(name);
  await keepSpare(bare, at);
  expect((await written())?.size).toBeGreaterThan(100);
  await createProfile(bare, { name: '乌云', groups }, at);
  bare.close();
  open();
  expect((await db.profiles.toArray()).map((profile) => profile.name)).toEqual(['乌云']);
});

test('a copy that can’t be read is left alone, and the ledger opens empty', async () => {
  await fill();
  for (const broken of ['', '{"format":"nmgce-ledger-spare"', '{"ledger":"{}"}', 'null']) {
    const file = await (await folder()).getFileHandle(`${name}.json`, { create: true });
    const writing = await file.createWritable();
    await writing.write(broken);
    await writing.close();
    const errors = vi.spyOn(console, 'error').mockImplementation(() => {});
    await lose();
    expect(await db.profiles.count(), broken).toBe(0);
    expect(errors, broken).toHaveBeenCalled();
    errors.mockRestore();
    expect(await (await written())?.text()).toBe(broken);
  }
});

test('what only the version knows that wrote it stays away from another; the ledger comes', async () => {
  await fill();
  await keepSpare(db, at);
  const file = await (await folder()).getFileHandle(`${name}.json`);
  const spare = JSON.parse(await (await file.getFile()).text());
  const writing = await file.createWritable();
  await writing.write(JSON.stringify({ ...spare, version: 6 }));
  await writing.close();
  await lose();
  expect(await db.records.count()).toBe(2);
  expect(await db.templates.count()).toBe(0);
});

test('two that open at once recover it once', async () => {
  await fill();
  await keepSpare(db, at);
  await lose();
  const other = openOwnLedger(() => at, name);
  const counts = await Promise.all([db.records.count(), other.records.count()]);
  other.close();
  expect(counts).toEqual([2, 2]);
  expect(await db.history.count()).toBe(0);
});
