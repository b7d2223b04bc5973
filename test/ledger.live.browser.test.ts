import { Dexie, liveQuery } from 'dexie';
import { expect, test, vi } from 'vitest';
import type { Outcome } from '../lib/academy/reading.ts';
import { readBook } from '../lib/ledger/book.ts';
import { openLedger } from '../lib/ledger/database.ts';
import { saveReading } from '../lib/ledger/readings.ts';
import { createProfile } from '../lib/ledger/records.ts';

test('a page that follows the ledger sees every write, one after another', async () => {
  const name = `test-${crypto.randomUUID()}`;
  const db = openLedger(name);
  await createProfile(
    db,
    { name: '其其格玛', groups: [{ from: '2013-01-01', group: 'other' }] },
    '2018-12-01T00:00:00Z',
  );
  const seen: (Outcome | undefined)[] = [];
  const watching = liveQuery(() => readBook(db, 2018)).subscribe((book) => seen.push(book.coverage?.outcome));
  const outcomes = ['empty', 'layout-changed', 'doubtful', 'records', 'loading'] as const;
  for (const [second, outcome] of outcomes.entries()) {
    const reading = {
      outcome,
      learner: null,
      year: 2018,
      courses: [],
      skipped: [],
      coverage: null,
      statedTotal: { hours: 100, year: 2018 },
      taught: null,
      frames: [],
    };
    await saveReading(db, { reading, platform: 'www.nmgce.gov.cn', at: `2018-12-01T00:00:0${second}.000Z` });
    await vi.waitFor(() => expect(seen.at(-1)).toBe(outcome));
  }
  watching.unsubscribe();
  db.close();
  await Dexie.delete(name);
});
