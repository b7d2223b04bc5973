import type { Page } from '@playwright/test';
import { silentReading } from '../../lib/academy/reading.ts';
import { type Figure, figure, median } from './figure.ts';

const at = '2018-11-30T01:12:00.000Z';

/** A page of so many finished courses, as the reader tells it. */
const readingOf = (count: number) => ({
  ...silentReading('records'),
  learner: '其其格玛',
  year: 2018,
  courses: Array.from({ length: count }, (_, index) => ({
    ...{ title: `草原生态保护与建设专题第${index}讲`, hours: 150, completedOn: '2018-05-06', year: 2018 },
    ...{ courseKey: `id:${index}`, required: true },
  })),
});

/** What saving a page of 1,000 courses costs, against the same objects put bare into IndexedDB in one transaction. */
export async function saveFigures(page: Page, few = false): Promise<Figure[]> {
  const { floors, firsts, agains } = await page.evaluate(
    async ([reading, now, turns]) => {
      const source = (at: string) => ({ reading, platform: 'www.nmgce.gov.cn', at });
      const gone = (name: string) =>
        new Promise((done) => {
          indexedDB.deleteDatabase(name).onsuccess = done;
        });
      const opened = (name: string) =>
        new Promise<IDBDatabase>((done) => {
          const asked = indexedDB.open(name, 1);
          asked.onupgradeneeded = () => {
            asked.result.createObjectStore('records', { keyPath: 'id' }).createIndex('profile', 'profile');
          };
          asked.onsuccess = () => done(asked.result);
        });
      const put = (database: IDBDatabase, objects: object[]) =>
        new Promise((done) => {
          const transaction = database.transaction('records', 'readwrite', { durability: 'strict' });
          const store = transaction.objectStore('records');
          for (const object of objects) store.put(object);
          transaction.oncomplete = done;
        });
      const times = { floors: [0], firsts: [0], agains: [0] };
      for (const values of Object.values(times)) values.pop();
      for (let turn = -2; turn < turns; turn++) {
        await gone('bench-ledger');
        const ledger = helper.openLedger('bench-ledger');
        const groups = [{ from: '2017-01-01', group: 'county-leader' as const }];
        await helper.createProfile(ledger, { name: '其其格玛', groups }, now);
        const first = await timedLong(() => helper.saveReading(ledger, source(now)));
        const again = await timedLong(() => helper.saveReading(ledger, source(now)));
        const records = await ledger.records.toArray();
        if (records.length !== reading.courses.length) throw new Error(`${records.length} were saved`);
        ledger.close();
        await gone('bench-floor');
        const bare = await opened('bench-floor');
        const floor = await timedLong(() => put(bare, records));
        bare.close();
        // The first runs are the compiler's.
        if (turn < 0) continue;
        times.floors.push(floor);
        times.firsts.push(first);
        times.agains.push(again);
      }
      return times;
    },
    [readingOf(1_000), at, few ? 3 : 15] as const,
  );
  return [
    figure('1,000 courses saved, against bare IndexedDB', median(firsts) / median(floors), '×', 1.5),
    figure('the same again, unchanged', median(agains) / median(floors), '×', 1),
  ];
}
