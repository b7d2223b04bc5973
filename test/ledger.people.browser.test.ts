import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Reading } from '../lib/academy/reading.ts';
import { standing } from '../lib/credit/index.ts';
import { importLedger } from '../lib/ledger/backup.ts';
import { readBook } from '../lib/ledger/book.ts';
import { changePreferences, type LedgerDatabase, only, openLedger } from '../lib/ledger/database.ts';
import { keepDraft } from '../lib/ledger/drafts.ts';
import { addPeople, deleteProfile, exportProfile } from '../lib/ledger/people.ts';
import { saveReading } from '../lib/ledger/readings.ts';
import { createProfile, putRecord, updateSettings } from '../lib/ledger/records.ts';
import { ChangedSinceSaved, LearnerThere } from '../lib/ledger/refusals.ts';
import { fillSample } from '../lib/ledger/sample.ts';
import { keepSnapshot, ledgerOf, listSnapshots, type Snapshot } from '../lib/ledger/snapshots.ts';
import { keepTemplate, listTemplates } from '../lib/ledger/templates.ts';
import type { TrainingRecord } from '../lib/model.ts';

const platform = 'www.nmgce.gov.cn';
const at = '2018-11-30T01:12:00.000Z';
const later = '2018-12-01T01:12:00.000Z';
const groups = [{ from: '2013-01-01', group: 'county-leader' as const }];
const template = { name: '某旗登记表.docx', bytes: Uint8Array.of(80, 75, 3, 4), addedAt: at };

let names: string[] = [];
let db: LedgerDatabase;
let own = '';
let other = '';

function open(): LedgerDatabase {
  const name = `test-${crypto.randomUUID()}`;
  names.push(name);
  return openLedger(name);
}

const page = (learner: string | null, number = 1): Reading => ({
  outcome: 'records',
  learner,
  year: 2018,
  courses: [
    { title: `课程${number}`, hours: 150, completedOn: '2018-05-06', year: null, courseKey: 'id:1', required: null },
  ],
  skipped: [],
  coverage: { shown: 1, total: 1, page: 1, pages: 1 },
  statedTotal: { hours: 150, year: 2018 },
  taught: null,
  frames: [],
});

const lecture = (profile: string): TrainingRecord => ({
  id: `${profile} lecture`,
  profile,
  kind: 'other',
  title: '讲座',
  measure: { type: 'minutes', minutes: 90 },
  startOn: '2018-05-06',
  endOn: '2018-05-06',
  origin: 'manual',
});

/** Every table holds something of both learners, the last signed in being 乌云. */
async function fill(): Promise<void> {
  await updateSettings(db, { cycleStart: 2018, switches: { selfStudy: 'year' } }, at);
  for (const [id, name] of [
    [other, '其其格玛'],
    [own, '乌云'],
  ] as const) {
    await putRecord(db, lecture(id), at);
    await putRecord(db, { ...lecture(id), place: `${name}的会议室` }, later);
    await putRecord(db, { ...lecture(id), place: null }, later);
    await keepDraft(db, { profile: id, name: 'new', fields: { title: `${name}没有填完的` }, at });
    await saveReading(db, { reading: page(name), platform, at });
    await db.filed.put({ profile: id, year: 2017, at, standing: { total: 110 } });
    await db.purged.bulkPut([{ id: `${id}/${platform}/2018/id:9/150` }, { id: `settled/${id}/x` }]);
  }
  for (const profile of [other, own]) {
    const records = await db.records.where('profile').equals(profile).toArray();
    await db.gathered.put({ profile, json: JSON.stringify(records) });
    await db.glances.put({ profile, year: 2018, json: '{}' });
  }
  for (const name of ['其其格玛', '乌云']) {
    await db.held.put({
      key: `elsewhere.example/${name}`,
      platform: 'elsewhere.example',
      learner: name,
      courses: 1,
      at,
    });
    await db.asked.put({
      tabId: name.length,
      origin: 'http://elsewhere.example',
      last: { outcome: 'records', notice: { tone: 'ok', title: `已记到“${name}”名下` } as never },
    });
  }
  await db.sessions.put({ platform: 'elsewhere.example', profile: other });
  await keepSnapshot(db, 'import', at);
  await keepTemplate(db, template);
  await changePreferences(db, {
    activeProfile: own,
    textSize: 26,
    unknownFields: {
      later: ['what later makers keep'],
      conflicts: [own, other].map((id) => ({ record: `profiles/${id}`, field: 'post', values: ['a', 'b'] })),
    },
  });
  await db.shown.put({ stamp: at, json: JSON.stringify({ learner: own, name: '乌云' }) }, only);
}

const everything = async (): Promise<{ [table: string]: unknown[] }> =>
  Object.fromEntries(await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()])));

const resultOf = async (from: LedgerDatabase, id: string) => {
  await changePreferences(from, { activeProfile: id });
  const { account, coverage } = await readBook(from, 2018);
  return { standing: account && standing(account, 2018, '2018-12-01'), coverage };
};

beforeEach(async () => {
  db = open();
  other = await createProfile(db, { name: '其其格玛', groups, post: 'a' }, at);
  own = await createProfile(db, { name: '乌云', groups, post: 'a' }, at);
  await fill();
});

afterEach(async () => {
  db.close();
  await Promise.all(names.map((name) => Dexie.delete(name)));
  names = [];
});

test("a learner's own file holds all of that one, and nothing of another", async () => {
  const { text } = await exportProfile(db, own, later);
  const file = JSON.parse(text);
  expect(file).toMatchObject({
    exportedAt: later,
    settings: { cycleStart: 2018, switches: { selfStudy: 'year' } },
    profiles: [{ name: '乌云' }],
    filed: [{ year: 2017 }],
    purged: [`${own}/${platform}/2018/id:9/150`, `settled/${own}/x`],
    conflicts: [{ record: `profiles/${own}` }],
  });
  expect([file.records.length, file.readings.length]).toEqual([2, 1]);
  expect(text).not.toContain('其其格玛');
  expect((await readBook(db, 2018)).preferences.exportedAt).toBeNull();
});

test('deleting leaves no trace of id or name in any table, and nothing of the others changes', async () => {
  const before = await resultOf(db, other);
  await changePreferences(db, { activeProfile: own });
  await deleteProfile(db, own, await exportProfile(db, own, later));
  const tables = await everything();
  // A new table that holds anything of a learner is to be filled above, and emptied in deleteProfile.
  expect(Object.keys(tables).sort()).toEqual([
    ...[
      'asked',
      'drafts',
      'filed',
      'gathered',
      'glances',
      'held',
      'history',
      'platforms',
      'preferences',
      'profiles',
      'purged',
    ],
    ...['readings', 'recipes', 'records', 'sessions', 'settings', 'shown', 'snapshots', 'templates'],
  ]);
  for (const [name, rows] of Object.entries(tables)) expect(JSON.stringify(rows), name).not.toContain('乌云');
  const [snapshot] = tables.snapshots as [Snapshot];
  expect(snapshot.counts).toEqual({ profiles: 1, records: 2 });
  const held = JSON.stringify(ledgerOf(snapshot));
  expect([held.includes('其其格玛'), held.includes('乌云')]).toEqual([true, false]);
  expect(tables.preferences).toMatchObject([
    { activeProfile: null, textSize: 26, unknownFields: { later: ['what later makers keep'], conflicts: [{}] } },
  ]);
  expect(await resultOf(db, other)).toEqual(before);
  expect([tables.filed?.length, tables.purged?.length, tables.held?.length]).toEqual([1, 2, 1]);
});

test('a page without a name goes to nobody once the learner who signed in there is deleted', async () => {
  await deleteProfile(db, own, await exportProfile(db, own, later));
  expect(await saveReading(db, { reading: page(null, 2), platform, at: later })).toMatchObject({ code: 'unnamed' });
  expect(await db.records.count()).toBe(2);
});

test('what came in after the file was saved is not deleted unsaved', async () => {
  const saved = await exportProfile(db, own, later);
  await putRecord(db, { ...lecture(own), note: '改过' }, later);
  const before = await everything();
  await expect(deleteProfile(db, own, saved)).rejects.toThrow(ChangedSinceSaved);
  expect(await everything()).toEqual(before);
});

test('the saved file brings back the same standing, beside the others and in an empty ledger', async () => {
  const before = await resultOf(db, own);
  const saved = await exportProfile(db, own, later);
  await deleteProfile(db, own, saved);
  expect(await addPeople(db, saved.text, later)).toMatchObject([{ name: '乌云' }]);
  expect(await resultOf(db, own)).toEqual(before);
  const [newest] = await listSnapshots(db);
  expect(newest).toMatchObject({ reason: 'import', at: later, counts: { profiles: 1 } });
  expect((await exportProfile(db, own, later)).text).toBe(saved.text);

  const empty = open();
  await importLedger(empty, saved.text);
  expect(await resultOf(empty, own)).toEqual(before);
  empty.close();
});

test('a learner who is there, or whose name is, is not read in a second time', async () => {
  const { text } = await exportProfile(db, own, later);
  const before = await everything();
  await expect(addPeople(db, text, later)).rejects.toThrow(LearnerThere);
  await expect(addPeople(db, text.replaceAll(own, 'p9'), later)).rejects.toThrow(LearnerThere);
  await expect(addPeople(db, text.slice(0, -30), later)).rejects.toThrow('no-json');
  expect(await everything()).toEqual(before);
});

test("with the last learner goes what they shared but the unit's template, and the first run comes again", async () => {
  for (const id of [own, other]) await deleteProfile(db, id, await exportProfile(db, id, later));
  expect((await readBook(db, 2018)).account).toBeNull();
  const { preferences, sessions, templates, ...tables } = await everything();
  expect(templates).toEqual([template]);
  expect(preferences).toEqual([{ activeProfile: null, textSize: 26, exportedAt: null, unknownFields: {} }]);
  expect(Object.entries(tables).filter(([name, rows]) => name !== 'asked' && rows.length > 0)).toEqual([]);
  expect(sessions).toMatchObject([{ profile: null }, { profile: null }]);
});

test('the sample begins afresh each time it is filled', async () => {
  const sample = open();
  await fillSample(sample, '2018-12-01', at);
  const first = await sample.records.orderBy('id').toArray();
  await sample.records.clear();
  await changePreferences(sample, { textSize: 30 });
  await keepTemplate(sample, template);
  await fillSample(sample, '2018-12-01', at);
  expect(await listTemplates(sample)).toEqual([]);
  expect(await sample.records.orderBy('id').toArray()).toEqual(first);
  expect((await readBook(sample, 2018)).preferences.textSize).toBe(18);
  sample.close();
});
