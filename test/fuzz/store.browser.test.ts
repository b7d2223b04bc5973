import { Dexie } from 'dexie';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportLedger, importLedger, LedgerNotEmpty } from '../../lib/ledger/backup.ts';
import { readBook } from '../../lib/ledger/book.ts';
import { type LedgerDatabase, openLedger } from '../../lib/ledger/database.ts';
import { parseLedger } from '../../lib/ledger/file.ts';
import { addPeople } from '../../lib/ledger/people.ts';
import { LedgerProblem } from '../../lib/ledger/problem.ts';
import { saveReading } from '../../lib/ledger/readings.ts';
import { importRecipes, RecipeProblem } from '../../lib/ledger/recipes.ts';
import { createProfile } from '../../lib/ledger/records.ts';
import { LearnerThere } from '../../lib/ledger/refusals.ts';
import { BadMessage, parseMessage } from '../../lib/messages.ts';
import { errorText } from '../../lib/sentences/ledger.ts';
import { recipeProblems } from '../../lib/sentences/recipes.ts';
import { ledger, messages } from './corpus.ts';
import { changedText, tokenChanges } from './mutate.ts';
import { fuzz } from './run.ts';
import { changedValue, jsonOf, valueChanges } from './values.ts';

let db: LedgerDatabase;
const at = '2018-12-01T01:00:00Z';

beforeAll(() => {
  db = openLedger(`test-${crypto.randomUUID()}`);
});
afterAll(async () => {
  db.close();
  await Dexie.delete(db.name);
});

const stored = () =>
  db.transaction('r', db.tables, async () =>
    JSON.stringify(
      await Promise.all(db.tables.map((table) => Promise.all([table.toCollection().primaryKeys(), table.toArray()]))),
    ),
  );
const clear = () => db.transaction('rw', db.tables, () => Promise.all(db.tables.map((table) => table.clear())));

/** Whole, or refused with a sentence, and then nothing has changed. */
async function expectWhole(store: () => Promise<unknown>, isKnown: (error: unknown) => boolean): Promise<boolean> {
  const before = await stored();
  try {
    await store();
    return true;
  } catch (error) {
    if (!isKnown(error)) throw error;
    expect((await stored()) === before).toBe(true);
    return false;
  }
}

const files = fc.record({
  values: valueChanges,
  text: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, tokenChanges),
});
type Changes = typeof files extends fc.Arbitrary<infer Value> ? Value : never;
const textOf = (value: unknown, { values, text }: Changes) =>
  changedText(jsonOf(changedValue(value, values)), text, /"(?:[^"\\]|\\.)*"|[\d.eE+-]+|[^"\d]/g);

test('a ledger file, however changed, is restored whole and can be saved again, or changes nothing', async (context) => {
  let restored = 0;
  await fuzz(context, 'ledger files restored', files, 60, async (changes) => {
    const known = (error: unknown) => {
      const isKnown =
        error instanceof LedgerProblem || error instanceof LedgerNotEmpty || error instanceof LearnerThere;
      if (isKnown) expect(errorText(error)).toMatch(/。$/);
      return isKnown;
    };
    const text = textOf(ledger, changes);
    if (await expectWhole(() => importLedger(db, text), known)) {
      restored++;
      await readBook(db, 2018);
      parseLedger(await exportLedger(db, at));
      // Its learners are there now; what the same file adds to them is refused whole.
      expect(await expectWhole(() => addPeople(db, text, at), known)).toBe(parseLedger(text).profiles.length === 0);
    }
    await clear();
  });
  expect(restored).toBeGreaterThan(9);
});

const recipes = {
  format: 'nmgce-recipes',
  version: 1,
  recipes: [{ ...(messages[1] as { taught: object }).taught, host: 'www.nmgce.gov.cn', taughtOn: '2018-12-01' }],
};

test('a file of what was taught, however changed, is taken whole, or changes nothing', async (context) => {
  await fuzz(context, 'files of recipes', files, 50, async (changes) => {
    const text = textOf(recipes, changes);
    const isTaken = await expectWhole(
      () => importRecipes(db, text),
      (error) => error instanceof RecipeProblem && recipeProblems[error.code].endsWith('。'),
    );
    if (isTaken) expect(text).not.toContain('"__proto__":');
    await clear();
  });
});

test('a reading, however changed, is refused, or stored so that the ledger can be saved and read again', async (context) => {
  await fuzz(context, 'readings stored', valueChanges, 80, async (changes) => {
    await createProfile(db, { name: '其其格玛', groups: [{ from: '2017-01-01', group: 'county-leader' }] }, at);
    try {
      const message = parseMessage(changedValue(messages[0], changes));
      if (message.type !== 'reading') return;
      const { reading, paths } = message;
      await saveReading(db, { reading, paths, platform: 'www.nmgce.gov.cn', at });
      parseLedger(await exportLedger(db, at));
      const first = await db.records.count();
      await saveReading(db, { reading, paths, platform: 'www.nmgce.gov.cn', at });
      expect(await db.records.count()).toBe(first);
    } catch (error) {
      if (!(error instanceof BadMessage)) throw error;
    } finally {
      await clear();
    }
  });
});
