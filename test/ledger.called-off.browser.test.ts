import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { exportLedger, importLedger } from '../lib/ledger/backup.ts';
import { bringIn, planBringing, planGoingBack, type Way } from '../lib/ledger/bring.ts';
import { type LedgerDatabase, only, openLedger } from '../lib/ledger/database.ts';
import { parseLedger, writeLedger } from '../lib/ledger/file.ts';
import { exportProfile } from '../lib/ledger/people.ts';
import { saveReading } from '../lib/ledger/readings.ts';
import { keepSnapshot, ledgerIn, pack, stateOf } from '../lib/ledger/snapshots.ts';
import type { Watch } from '../lib/watch.ts';
import { manyRecords } from './tools/many.ts';

const at = '2018-11-30T01:12:00.000Z';
const later = '2018-12-01T01:12:00.000Z';
const learner = { id: 'p1', name: '其其格玛', groups: [{ from: '2017-01-01', group: 'county-leader' }] };

/** So many that every act comes to rest a few times. */
const count = 2_000;
const records = manyRecords(count);
/** Of another computer: a third says otherwise, and some are more. */
const others = [
  ...records.map((record, index) =>
    index % 3 ? record : { ...record, note: `另一台写的${index}`, changed: { note: at } },
  ),
  ...manyRecords(count + 700).slice(count),
];
const fileOf = (entries: readonly object[]) =>
  JSON.stringify({
    ...{ format: 'nmgce-ledger', version: 1, exportedAt: at, settings: { pack: 'nmg-2016' } },
    ...{ profiles: [learner], records: entries },
  });

let db: LedgerDatabase;
beforeEach(() => {
  db = openLedger(`test-${crypto.randomUUID()}`);
});
afterEach(async () => {
  db.close();
  await Dexie.delete(db.name);
});

/** All that is stored, but for what only makes the next page quicker. */
const everything = async () => {
  const kept = db.tables.filter(({ name }) => !['gathered', 'glances', 'shown'].includes(name));
  return JSON.stringify(await Promise.all(kept.map(async (table) => [table.name, await table.toArray()])));
};

/** The ledger as its file has it. */
const text = async () => writeLedger(ledgerIn(await stateOf(db)));

/**
 * Runs an act again and again, called off at one rest after another and then by chance in between, until nothing is left to
 * call off; each time all must be as it was before.
 *
 * @returns how often it was called off
 */
async function calledOffEverywhere(act: (watch: Watch) => Promise<unknown>): Promise<number> {
  const before = await everything();
  let calls = 0;
  for (let stopAt = 0; ; stopAt++) {
    const control = new AbortController();
    let told = 0;
    const onProgress = () => {
      if (told++ === stopAt) control.abort();
    };
    // Between two rests, too: while the database answers.
    const timer = stopAt % 2 ? setTimeout(() => control.abort(), Math.random() * 20 * stopAt) : 0;
    const isDone = await act({ onProgress, signal: control.signal }).then(
      () => true,
      (error) => {
        if (!control.signal.aborted) throw error;
        return false;
      },
    );
    clearTimeout(timer);
    if (isDone) return calls;
    calls++;
    // Not shown where it differs: it is long.
    expect((await everything()) === before, `called off at rest ${stopAt}`).toBe(true);
  }
}

test('a file comes into an empty ledger whole or not at all', async () => {
  expect(await calledOffEverywhere((watch) => importLedger(db, fileOf(records), watch))).toBeGreaterThan(3);
  expect(await db.records.count()).toBe(count);
}, 60_000);

describe('into a ledger that holds something', () => {
  beforeEach(async () => {
    await importLedger(db, fileOf(records));
    await keepSnapshot(db, 'upgrade', at);
    await db.records.update('r1', { note: '后来写的' });
  });

  test.each<Way>(['merge', 'replace'])(
    '%s is done whole or not at all, and so is going back',
    async (way) => {
      let plan = await planBringing(db, fileOf(others), way, later);
      await calledOffEverywhere(async (watch) => {
        plan = await planBringing(db, fileOf(others), way, later, watch);
      });
      const before = await text();
      expect(await calledOffEverywhere((watch) => bringIn(db, plan, later, watch))).toBeGreaterThan(3);
      expect(await db.records.count()).toBe(count + 700);
      // One snapshot alone came of all the trying.
      expect(await db.snapshots.count()).toBe(2);

      const back = await planGoingBack(db, (await db.snapshots.orderBy('number').last())?.number ?? 0);
      expect(
        await calledOffEverywhere((watch) => bringIn(db, back as NonNullable<typeof back>, later, watch)),
      ).toBeGreaterThan(3);
      expect((await text()) === before).toBe(true);
      expect(await db.snapshots.count()).toBe(3);
    },
    120_000,
  );

  test('a backup that is called off doesn’t count as one', async () => {
    await db.records.bulkPut(parseLedger(fileOf(manyRecords(6_000))).records);
    const before = await db.preferences.get(only);
    expect(await calledOffEverywhere((watch) => exportProfile(db, 'p1', later, watch))).toBeGreaterThan(0);
    expect(await db.preferences.get(only)).toEqual(before);
    expect(await calledOffEverywhere((watch) => exportLedger(db, later, watch))).toBeGreaterThan(0);
    expect((await db.preferences.get(only))?.exportedAt).toBe(later);
  }, 60_000);

  test('courses of a list are stored all or none, with the snapshot before them', async () => {
    const courses = Array.from({ length: 1_500 }, (_, index) => ({
      ...{ title: `表里的第${index}讲`, hours: 150, completedOn: '2018-05-06', year: 2018 },
      ...{ courseKey: null, required: null },
    }));
    const reading = {
      ...{ outcome: 'records' as const, learner: null, year: 2018, courses, skipped: [], coverage: null },
      ...{ statedTotal: null, taught: null, frames: [] },
    };
    const source = { reading, platform: 'www.nmgce.gov.cn', at: later, origin: 'import' as const };
    const store = async (watch: Watch) => {
      const ready = await pack(await stateOf(db), watch);
      await db.transaction('rw', db.tables, async () => {
        await keepSnapshot(db, 'import', later, ready);
        await saveReading(db, source, watch);
      });
    };
    expect(await calledOffEverywhere(store)).toBeGreaterThan(3);
    expect(await db.records.count()).toBe(count + 1_500);
    expect(await db.snapshots.count()).toBe(2);
  }, 60_000);
});
