import { Dexie } from 'dexie';
import { afterEach, describe, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { exportLedger } from '../lib/ledger/backup.ts';
import { readBook } from '../lib/ledger/book.ts';
import { type LedgerDatabase, NewerLedger, openLedger } from '../lib/ledger/database.ts';
import { parseLedger } from '../lib/ledger/file.ts';
import { readGlance } from '../lib/ledger/glance.ts';
import { saveReading } from '../lib/ledger/readings.ts';
import { rescue } from '../lib/ledger/rescue.ts';
import { whyClosed } from '../lib/ledger/why-closed.ts';
import { type Dump, dumpOf, dumpText, parseDump, restoreDump } from './backups/dump.ts';
import { at, figuresOf, fill, host, pageOf } from './backups/fill.ts';

// A database of every version that was ever released, made by the code of that version, opened with today's code.

const texts = import.meta.glob<string>('./backups/version-*.json', { query: '?raw', import: 'default', eager: true });
const dumps = Object.entries(texts).map(([path, text]): [string, Dump] => [
  path.replace(/.*version-|\.json/g, ''),
  parseDump(text),
]);
const dumpNamed = (name: string) => dumps.find(([each]) => each === name)?.[1] as Dump;

let opened: LedgerDatabase[] = [];
const names: string[] = [];
const named = () => {
  names.push(`test-${crypto.randomUUID()}`);
  return names.at(-1) as string;
};
const open = (name: string) => {
  const db = openLedger(name);
  opened.push(db);
  return db;
};
afterEach(async () => {
  for (const db of opened) db.close();
  opened = [];
  for (const name of names.splice(0)) await Dexie.delete(name);
});

const newest = openLedger('never-opened').newest;

test(`version ${newest}, the newest, has its dump, with rows in every store`, async () => {
  if (import.meta.env.VITE_DUMP) {
    const name = named();
    const db = open(name);
    await fill(db);
    const figures = await figuresOf(db);
    db.close();
    await commands.writeFile(
      `test/backups/version-${newest}.json`,
      `${dumpText({ ...(await dumpOf(name)), figures })}\n`,
    );
    return;
  }
  const hint =
    'fill what is new in test/backups/fill.ts, then: VITE_DUMP=1 npx vitest run --project browser test/ledger.upgrades';
  expect(
    dumps.map(([name]) => name),
    hint,
  ).toContain(String(newest));
  for (const { name, rows } of dumpNamed(String(newest)).stores) expect(rows, `${name}: ${hint}`).not.toEqual([]);
});

test('every version before it has one', () => {
  for (let version = 1; version < newest; version++) expect(dumps.map(([name]) => name)).toContain(String(version));
});

describe.each(dumps)('a database of version %s', (_, dump) => {
  test('is brought on: every row is there, the figures are those of then, and it can be read, saved and written', async () => {
    const name = named();
    await restoreDump(name, dump);
    const db = open(name);
    await db.open();
    expect(db.verno).toBe(newest);
    const { stores } = await dumpOf(name);
    for (const before of dump.stores) {
      const now = stores.find((store) => store.name === before.name);
      expect(now?.rows, before.name).toEqual(before.rows);
      expect(now?.keyPath).toEqual(before.keyPath);
    }
    expect(stores.map((store) => store.name).sort()).toEqual(db.tables.map((table) => table.name).sort());
    expect(await figuresOf(db)).toEqual(dump.figures);
    const { account } = await readBook(db, 2018);
    const glance = await readGlance(db, 2018);
    if (glance) expect(glance.account?.profile).toEqual(account?.profile);
    const ledger = parseLedger(await exportLedger(db, at));
    expect(ledger.records).toHaveLength(104);
    expect(ledger).toMatchObject({ laterField: { kept: true }, purged: ['gone'] });
    expect(ledger.filed).toHaveLength(1);
    const again = await saveReading(db, { reading: pageOf('其其格玛', 100), platform: host, at, paths: ['/records'] });
    expect(again).toMatchObject({ code: 'saved', added: 0 });
    expect(await db.records.count()).toBe(104);
  });

  test('is rescued as it lies: the file holds all of it, and nothing has changed', async () => {
    const name = named();
    await restoreDump(name, dump);
    const rescued = await rescue(name, at);
    expect(rescued).toMatchObject({ version: dump.version, isLedger: true });
    const { stores, version } = await dumpOf(name);
    expect({ stores, version }).toEqual({ stores: dump.stores, version: dump.version });
    const kept = parseLedger(rescued?.text ?? '');
    const db = open(name);
    expect(kept).toEqual({ ...parseLedger(await exportLedger(db, at)) });
  });
});

/** Opening with a version more, whose upgrade goes wrong after it has changed something. */
async function failToUpgrade(name: string, failure: Error | (() => never)): Promise<LedgerDatabase> {
  const db = open(name);
  db.version(newest + 1)
    .stores({ later: 'id' })
    .upgrade(async (transaction) => {
      await transaction.table('records').clear();
      throw typeof failure === 'function' ? failure() : failure;
    });
  await expect(db.open()).rejects.toThrow();
  return db;
}

describe('an upgrade that goes wrong', () => {
  test.each([
    ['in its own code', new TypeError('a row of an odd shape'), 'failed'],
    ['for want of space', new DOMException('full', 'QuotaExceededError'), 'no-space'],
  ])('%s keeps every row at the version it had, and the next attempt brings it on', async (_, failure, why) => {
    const dump = dumpNamed('3');
    const name = named();
    await restoreDump(name, dump);
    const db = await failToUpgrade(name, failure);
    expect(whyClosed(await db.profiles.count().catch((error) => error))).toBe(why);
    const { stores, version } = await dumpOf(name);
    expect({ stores, version }).toEqual({ stores: dump.stores, version: 3 });
    expect(parseLedger((await rescue(name, at))?.text ?? '').records).toHaveLength(104);
    const next = open(name);
    expect(await next.records.count()).toBe(104);
  });

  test('that no version can bring on is still read row by row', async () => {
    const name = named();
    const store = { name: 'records', keyPath: 'number', autoIncrement: false, indexes: [] };
    const profiles = { ...store, name: 'profiles', rows: [] };
    const odd = { version: 1, stores: [{ ...store, rows: [{ value: { number: 1, title: '读书笔记' } }] }, profiles] };
    await restoreDump(name, { ...odd, figures: null });
    await expect(open(name).open()).rejects.toThrow();
    const rescued = await rescue(name, at);
    expect(rescued).toMatchObject({ version: 1, isLedger: false });
    expect(JSON.parse(rescued?.text ?? '')).toMatchObject({
      format: 'nmgce-ledger-rows',
      stores: { records: { keys: [1], values: [{ number: 1, title: '读书笔记' }] } },
    });
    expect((await dumpOf(name)).stores.map((each) => each.rows.length)).toEqual([0, 1]);
  });

  test('a database that is not there is not made by looking for it', async () => {
    const name = named();
    expect(await rescue(name, at)).toBeNull();
    expect((await indexedDB.databases()).map((each) => each.name)).not.toContain(name);
  });
});

test('a ledger of a later version is neither read nor written, and can be rescued', async () => {
  const name = named();
  const dump = { ...dumpNamed(String(newest)), version: newest + 1 };
  await restoreDump(name, dump);
  const db = open(name);
  await expect(db.open()).rejects.toBeInstanceOf(NewerLedger);
  for (const attempt of [
    () => db.records.clear(),
    () => readBook(db, 2018),
    () => saveReading(db, { reading: pageOf('其其格玛', 100), platform: host, at }),
  ])
    expect(whyClosed(await attempt().catch((error: unknown) => error))).toBe('newer');
  const { stores, version } = await dumpOf(name);
  expect({ stores, version }).toEqual({ stores: dump.stores, version: newest + 1 });
  expect(await rescue(name, at)).toMatchObject({ version: newest + 1, isLedger: true });
});

test('an old tab lets go of the ledger, so that an upgrade can go on; what stays in the way is told of, and nothing is lost', async () => {
  const name = named();
  await restoreDump(name, dumpNamed('5'));
  const old = new Dexie(name);
  await old.open();
  const db = open(name);
  expect(await db.records.count()).toBe(104);
  expect(old.isOpen()).toBe(false);
  db.close();

  // One that doesn't listen, as a page that hangs.
  const stubborn = named();
  await restoreDump(stubborn, dumpNamed('5'));
  const holding = await new Promise<IDBDatabase>((done) => {
    const opening = indexedDB.open(stubborn);
    opening.onsuccess = () => done(opening.result);
  });
  const waiting = open(stubborn);
  const blocked = new Promise((done) => waiting.on('blocked', done));
  const count = waiting.records.count();
  await blocked;
  holding.close();
  expect(await count).toBe(104);
});
