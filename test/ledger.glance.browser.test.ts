import { afterEach, beforeEach, expect, test } from 'vitest';
import { readBook } from '../lib/ledger/book.ts';
import { changePreferences, type LedgerDatabase, only, openLedger } from '../lib/ledger/database.ts';
import { worthGathering } from '../lib/ledger/gathered.ts';
import { keepGlance, readGlance } from '../lib/ledger/glance.ts';
import { createProfile, deleteRecord, putRecord, putRecords } from '../lib/ledger/records.ts';
import type { TrainingRecord } from '../lib/model.ts';

const at = '2018-12-01T01:12:00.000Z';
let db: LedgerDatabase;
let profile = '';

/** Of 2017, but for every tenth. */
const text = (index: number): TrainingRecord => {
  const day = `${index % 10 === 0 ? 2018 : 2017}-05-06`;
  return {
    ...{ id: `r${index}`, profile, kind: 'self-study', title: `读书笔记 ${index}`, origin: 'manual' },
    ...{ measure: { type: 'characters', characters: 1_000 }, startOn: day, endOn: day },
  };
};

beforeEach(async () => {
  db = openLedger(`test-${crypto.randomUUID()}`);
  profile = await createProfile(db, { name: '其其格玛', groups: [{ from: '2013-01-01', group: 'county' }] }, at);
  const many = Array.from({ length: worthGathering }, (_, index) => text(index));
  await putRecords(db, many, at);
});
afterEach(async () => {
  await db.delete();
});

test('a glance is the book of its year, with the records of that year alone', async () => {
  expect(await readGlance(db, 2018)).toBeNull();
  await keepGlance(db, profile, 2018);
  const [glance, whole] = [await readGlance(db, 2018), await readBook(db, 2018)];
  expect(glance).toEqual({
    ...whole,
    isScattered: false,
    account: {
      ...whole.account,
      onlyYear: 2018,
      records: whole.account?.records.filter(({ endOn }) => endOn?.startsWith('2018')),
    },
  });
  expect(glance?.account?.records).toHaveLength(worthGathering / 10);
  expect(glance?.years).toEqual([2018, 2017]);
  expect(await readGlance(db, 2017)).toBeNull();
});

test('any write to what it was made from throws it away at once, whoever makes it', async () => {
  const writes: [string, () => PromiseLike<unknown>][] = [
    ['a record of the year', () => putRecord(db, { ...text(10), title: '改过的' }, at)],
    ['a record of another year', () => deleteRecord(db, 'r1', at)],
    ['the rules', () => db.settings.put({ pack: 'nmg-2016', cycleStart: 2016 }, only)],
    ['the learner', () => db.profiles.update(profile, { promotedOn: '2018-03-01' })],
    [
      'a reading',
      () =>
        db.readings.put({
          ...{ key: 'k', profile, platform: 'www.nmgce.gov.cn', year: 2018, at },
          ...{ outcome: 'empty', coverage: null, statedTotal: null },
        }),
    ],
  ];
  for (const [name, write] of writes) {
    await keepGlance(db, profile, 2018);
    expect(await readGlance(db, 2018), name).not.toBeNull();
    await write();
    expect(await readGlance(db, 2018), name).toBeNull();
  }
});

test('what is not made of records is never an old one', async () => {
  await keepGlance(db, profile, 2018);
  await changePreferences(db, { textSize: 26 });
  expect((await readGlance(db, 2018))?.preferences.textSize).toBe(26);
});

test('another learner has none of it', async () => {
  const other = await createProfile(db, { name: '乌云', groups: [{ from: '2013-01-01', group: 'county' }] }, at);
  await keepGlance(db, other, 2018);
  await keepGlance(db, profile, 2018);
  await changePreferences(db, { activeProfile: other });
  expect(await readGlance(db, 2018)).toBeNull();
});

test('few records are there as soon without one', async () => {
  await db.records.delete('r0');
  await keepGlance(db, profile, 2018);
  expect(await db.glances.count()).toBe(0);
});
