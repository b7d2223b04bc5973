import { Dexie } from 'dexie';
import { expect, onTestFinished, test } from 'vitest';
import { openLedger } from '../../lib/ledger/database.ts';
import { saveReading } from '../../lib/ledger/readings.ts';
import { type Dump, parseDump, restoreDump } from '../backups/dump.ts';
import { at, figuresOf, host, pageOf } from '../backups/fill.ts';
import { tell } from './table.ts';

const texts = import.meta.glob<string>('../backups/version-*.json', { query: '?raw', import: 'default', eager: true });

/** A page of the version before, which doesn't make room. */
const holdOpen = (name: string): Promise<IDBDatabase> =>
  new Promise((done, fail) => {
    const opening = indexedDB.open(name);
    opening.onerror = () => fail(opening.error);
    opening.onsuccess = () => done(opening.result);
  });

const times = 5;

test('an old page holds the ledger while a new version wants to save: it waits, and then all is there', async ({
  task,
}) => {
  const older: Dump[] = Object.entries(texts)
    .filter(([path]) => !path.endsWith(`-${openLedger('never-opened').newest}.json`))
    .map(([, text]) => parseDump(text));
  const toll = { lost: 0, doubled: 0, wrong: 0 };
  for (let turn = 0; turn < times; turn++) {
    for (const dump of older) {
      const name = `test-${crypto.randomUUID()}`;
      await restoreDump(name, dump);
      const before = dump.stores.find((store) => store.name === 'records')?.rows.length ?? 0;
      const holding = await holdOpen(name);
      const db = openLedger(name);
      onTestFinished(async () => {
        db.close();
        await Dexie.delete(name);
      });
      const blocked = new Promise((done) => db.on('blocked', done));
      const saving = saveReading(db, { reading: pageOf('其其格玛', 100), platform: host, at, paths: ['/records'] });
      await blocked;
      await new Promise((done) => setTimeout(done, 200 * Math.random()));
      holding.close();
      await saving;
      const records = await db.records.toArray();
      toll.lost += Math.max(0, before - records.length);
      toll.doubled += Math.max(0, records.length - before);
      if (JSON.stringify(await figuresOf(db)) !== JSON.stringify(dump.figures)) toll.wrong++;
    }
  }
  expect(older.length).toBeGreaterThan(5);
  tell(task, { fault: 'an old page holds the ledger while a new version saves', tried: times * older.length, ...toll });
  expect(toll).toEqual({ lost: 0, doubled: 0, wrong: 0 });
}, 300_000);
