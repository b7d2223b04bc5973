import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { exportLedger } from '../lib/ledger/backup.ts';
import { type LedgerDatabase, openLedger } from '../lib/ledger/database.ts';
import { createProfile } from '../lib/ledger/records.ts';
import { keepTemplate, listTemplates, removeTemplate } from '../lib/ledger/templates.ts';

let name = '';
let db: LedgerDatabase;
beforeEach(() => {
  name = `test-${crypto.randomUUID()}`;
  db = openLedger(name);
});
afterEach(() => {
  db.close();
  return Dexie.delete(name);
});

const template = (of: string, day: number) => ({
  name: `${of}.docx`,
  bytes: Uint8Array.from({ length: 300 }, (_, index) => (index * day) % 256),
  addedAt: `2018-11-0${day}T01:12:00.000Z`,
});
const [card, table] = [template('登记卡', 3), template('登记表', 5)];

test('templates are kept byte for byte, the latest first, and are there after a new start', async () => {
  expect(await keepTemplate(db, table)).toBeNull();
  expect(await keepTemplate(db, card)).toBeNull();
  db.close();
  db = openLedger(name);
  expect(await listTemplates(db)).toEqual([table, card]);
});

test('one of the same name takes the place of the former, which can be put back', async () => {
  await keepTemplate(db, card);
  const changed = { ...template('登记卡', 7), bytes: Uint8Array.of(1) };
  const before = await keepTemplate(db, changed);
  expect(before).toEqual(card);
  expect(await listTemplates(db)).toEqual([changed]);
  await keepTemplate(db, before as typeof card);
  expect(await listTemplates(db)).toEqual([card]);
});

test('one is removed, and comes back with the day it was added', async () => {
  await keepTemplate(db, card);
  await keepTemplate(db, table);
  await removeTemplate(db, card.name);
  expect(await listTemplates(db)).toEqual([table]);
  await keepTemplate(db, card);
  expect(await listTemplates(db)).toEqual([table, card]);
});

test('they are of the machine: the ledger file says nothing of them', async () => {
  await createProfile(db, { name: '其其格玛', groups: [{ from: '2013-01-01', group: 'county-leader' }] }, card.addedAt);
  const before = await exportLedger(db, card.addedAt);
  await keepTemplate(db, card);
  expect(await exportLedger(db, card.addedAt)).toBe(before);
});

test('a ledger of the version before gets the table, and keeps what it holds', async () => {
  db.close();
  const older = new Dexie(name);
  older.version(5).stores({
    profiles: 'id',
    records: 'id, profile',
    readings: 'key, profile',
    held: 'key',
    settings: '',
    preferences: '',
    filed: '[profile+year+at]',
    purged: 'id',
    recipes: '[host+path]',
    platforms: 'host',
    asked: 'tabId',
    sessions: 'platform',
    drafts: '[profile+name]',
    history: '++number, record, profile',
    gathered: 'profile',
    glances: '[profile+year]',
  });
  await older.delete();
  await older.open();
  await older.table('purged').put({ id: 'kept' });
  older.close();
  db = openLedger(name);
  expect(await db.purged.toArray()).toEqual([{ id: 'kept' }]);
  await keepTemplate(db, card);
  expect(await listTemplates(db)).toEqual([card]);
});
