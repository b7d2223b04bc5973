import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Course, Reading } from '../lib/academy/reading.ts';
import { exportLedger, importLedger, LedgerNotEmpty } from '../lib/ledger/backup.ts';
import { readBook } from '../lib/ledger/book.ts';
import { changePreferences, type LedgerDatabase, openLedger } from '../lib/ledger/database.ts';
import type { Filed } from '../lib/ledger/file.ts';
import { putBack, takeBack } from '../lib/ledger/filing.ts';
import { mergeLedgers } from '../lib/ledger/merge.ts';
import { LedgerProblem } from '../lib/ledger/problem.ts';
import { saveReading } from '../lib/ledger/readings.ts';
import { createProfile, deleteRecord, putRecord, ReadOnlyRecord, restoreRecord } from '../lib/ledger/records.ts';
import type { TrainingRecord } from '../lib/model.ts';

const platform = 'www.nmgce.gov.cn';
const at = '2018-11-30T01:12:00.000Z';
const later = '2018-12-01T01:12:00.000Z';

let name = '';
let db: LedgerDatabase;
let profile = '';

beforeEach(async () => {
  name = `test-${crypto.randomUUID()}`;
  db = openLedger(name);
  profile = await createProfile(db, { name: '其其格玛', groups: [{ from: '2013-01-01', group: 'county-leader' }] }, at);
});

afterEach(() => {
  db.close();
  return Dexie.delete(name);
});

const course = (number: number, change: Partial<Course> = {}): Course => ({
  title: `课程${number}`,
  hours: 150,
  completedOn: null,
  year: 2018,
  courseKey: `id:${number}`,
  required: null,
  ...change,
});

const page = (courses: Course[], change: Partial<Reading> = {}): Reading => ({
  outcome: 'records',
  learner: '其其格玛',
  year: 2018,
  courses,
  skipped: [],
  coverage: null,
  statedTotal: null,
  taught: null,
  frames: [],
  ...change,
});

const save = (reading: Reading, when = at) => saveReading(db, { reading, platform, at: when });
const covered = async () => (await readBook(db, 2018)).coverage;
const numbered = (count: number, from = 1) => Array.from({ length: count }, (_, index) => course(from + index));

const lecture: TrainingRecord = {
  id: 'r1',
  profile: 'p-其其格玛',
  kind: 'other',
  title: '讲座',
  measure: { type: 'minutes', minutes: 90 },
  startOn: '2018-05-06',
  endOn: '2018-05-06',
  origin: 'manual',
};

describe('saving a reading', () => {
  test('keeps its courses, each with where and when it was read', async () => {
    expect(await save(page(numbered(10)))).toMatchObject({ code: 'saved', added: 10, known: 0, named: true });
    expect(await db.records.get('p-其其格玛/www.nmgce.gov.cn/2018/id:1/150')).toMatchObject({
      profile,
      kind: 'online',
      measure: { type: 'course', hours: 150 },
      origin: 'academy',
      platform,
      readAt: at,
    });
  });

  test('a second visit changes nothing but when the page was read', async () => {
    await save(page(numbered(10)));
    const before = await db.records.toArray();
    expect(await save(page(numbered(10)), later)).toMatchObject({ added: 0, changed: 0, known: 10 });
    expect(await db.records.toArray()).toEqual(before);
    expect(await db.readings.toArray()).toMatchObject([{ at: later }]);
  });

  test('two tabs at once make no duplicate', async () => {
    const other = openLedger(name);
    const reading = page(numbered(200));
    const both = await Promise.all([save(reading), saveReading(other, { reading, platform, at })]);
    other.close();
    expect(both.map((saved) => (saved.code === 'saved' ? saved.added : -1)).sort((a, b) => a - b)).toEqual([0, 200]);
    expect(await db.records.count()).toBe(200);
  });

  test('fewer rows never remove anything', async () => {
    await save(page(numbered(10)));
    await save(page(numbered(3)), later);
    await save(page([], { outcome: 'empty' }), later);
    await save(page([], { outcome: 'layout-changed' }), later);
    expect(await db.records.count()).toBe(10);
  });

  test('a page that knows more of a course fills it in; one that knows less removes nothing', async () => {
    await save(page([course(1)]));
    expect(await save(page([course(1, { completedOn: '2018-05-06', required: true })]), later)).toMatchObject({
      added: 0,
      changed: 1,
    });
    await save(page([course(1)]), later);
    expect(await db.records.toArray()).toMatchObject([{ completedOn: '2018-05-06', required: true }]);
  });

  test('what a page does not tell is no word against what another computer read', async () => {
    const { completedOn, ...told } = course(1, { completedOn: '2018-05-06' });
    await save(page([{ ...told, completedOn: null }]));
    const mine = await exportLedger(db, at);
    const other = openLedger(`${name}-other`);
    await importLedger(other, JSON.stringify({ ...JSON.parse(mine), records: [], readings: [] }));
    await saveReading(other, { reading: page([{ ...told, completedOn }]), platform, at: later });
    const merged = JSON.parse(mergeLedgers([mine, await exportLedger(other, later)]));
    expect(merged).not.toHaveProperty('conflicts');
    expect(merged.records).toMatchObject([{ completedOn }]);
    await other.delete();
  });

  test('another figure of hours for one course stands beside the first, for the rules to flag', async () => {
    await save(page([course(1)]));
    await save(page([course(1, { hours: 200 })]));
    expect((await db.records.toArray()).map(({ measure }) => measure)).toEqual([
      { type: 'course', hours: 150 },
      { type: 'course', hours: 200 },
    ]);
    expect(await covered()).toMatchObject({ read: 1, readHours: 150 });
  });

  test('a course without year takes its place once another page tells the year, and not twice', async () => {
    await save(page([course(1, { year: null })], { year: null }));
    expect(await save(page([course(1)]))).toMatchObject({ added: 0, changed: 1 });
    expect(await save(page([course(1, { year: null })]))).toMatchObject({ added: 0, changed: 0, known: 1 });
    expect((await db.records.toArray()).map(({ year }) => year)).toEqual([2018]);
  });

  test('and stays there when the file of a computer that has it without year is merged', async () => {
    await save(page([course(1, { year: null })], { year: null }));
    const old = await exportLedger(db, at);
    await save(page([course(1)]), later);
    const merged = JSON.parse(mergeLedgers([await exportLedger(db, later), old]));
    expect(merged.records).toMatchObject([{ year: 2018 }]);
  });

  test('and what the learner said of it, or corrected in it, goes with it', async () => {
    await save(page([course(1, { year: null })], { year: null }));
    const [undated] = (await db.records.toArray()) as [TrainingRecord];
    await putRecord(db, { ...undated, note: '已核对' }, at);
    await putRecord(db, { ...lecture, corrects: undated.id }, at);
    await save(page([course(1)]), later);
    const [placed, correction] = await db.records.orderBy('id').toArray();
    expect(placed).toMatchObject({ note: '已核对', year: 2018, changed: { note: at, readAt: later } });
    expect(correction).toMatchObject({ corrects: placed?.id, changed: { title: at, corrects: later } });
  });

  test('a year that the learner has said stays, and another year of the course stands beside it', async () => {
    await save(page([course(1, { year: null })], { year: null }));
    const [undated] = (await db.records.toArray()) as [TrainingRecord];
    await putRecord(db, { ...undated, year: 2017 }, at);
    expect(await save(page([course(1)]), later)).toMatchObject({ added: 1 });
    expect((await db.records.orderBy('id').toArray()).map(({ year }) => year)).toEqual([2018, 2017]);
  });

  test('without an id, title, hours and day decide, however the title is spaced', async () => {
    const untitled = { courseKey: null, completedOn: '2018-05-06' };
    await save(page([course(1, { ...untitled, title: '民法典　导读' })]));
    await save(page([course(1, { ...untitled, title: ' 民法典 导读' })]));
    expect(await db.records.count()).toBe(1);
    await save(page([course(1, { ...untitled, title: '民法典 导读', completedOn: '2018-05-07' })]));
    expect(await db.records.count()).toBe(2);
  });

  test('what the learner put in the trash or noted stays so', async () => {
    await save(page([course(1)]));
    const [record] = await db.records.toArray();
    await putRecord(db, { ...(record as TrainingRecord), note: '已核对' }, at);
    await deleteRecord(db, record?.id ?? '', at);
    await save(page([course(1, { required: true })]), later);
    expect(await db.records.toArray()).toMatchObject([{ note: '已核对', deletedAt: at, required: true }]);
  });
});

describe('whose page it is', () => {
  test("another learner's page is held apart and says so", async () => {
    expect(await save(page(numbered(5), { learner: '阿拉坦·其木格' }))).toEqual({
      code: 'other-learner',
      learner: '阿拉坦·其木格',
      courses: 5,
    });
    expect(await db.records.count()).toBe(0);
    expect(await db.held.toArray()).toMatchObject([{ learner: '阿拉坦·其木格', courses: 5 }]);
    // Once one's own page has come, the other's name is no longer kept; a page without a name says nothing of it.
    await save(page([], { outcome: 'loading', learner: null }), later);
    expect(await db.held.count()).toBe(1);
    await save(page(numbered(1)), later);
    expect(await db.held.toArray()).toEqual([]);
  });

  test('the dot in a name and its spaces do not make another learner', async () => {
    await createProfile(db, { name: '阿拉坦·其木格', groups: [{ from: '2013-01-01', group: 'other' }] }, at);
    expect(await save(page(numbered(2), { learner: ' 阿拉坦•其木格 ' }))).toMatchObject({ profile: 'p-阿拉坦·其木格' });
  });

  test('a page goes to the learner it names, whoever is being looked at', async () => {
    const other = await createProfile(db, { name: '乌云', groups: [{ from: '2013-01-01', group: 'other' }] }, at);
    await changePreferences(db, { activeProfile: other });
    await save(page(numbered(2)));
    expect((await db.records.toArray()).map((record) => record.profile)).toEqual([profile, profile]);
  });

  test('a page without a name goes to the learner being looked at, and that is said', async () => {
    expect(await save(page(numbered(2), { learner: null }))).toMatchObject({ code: 'saved', named: false });
  });

  test('before the first run nothing is kept', async () => {
    await db.profiles.clear();
    expect(await save(page(numbered(2)))).toEqual({ code: 'no-profile', courses: 2 });
    expect(await db.records.count()).toBe(0);
  });
});

test('what looks like an ID number is never stored', async () => {
  const saved = await save(
    page([
      course(1),
      course(2, { title: '000102190001010010 的课程' }),
      course(3, { courseKey: 'id:000102190001010010' }),
      course(4, { title: '000102190001010010 2018 年专题' }),
    ]),
  );
  expect(saved).toMatchObject({ added: 1, refused: 3 });
  await save(page([], { outcome: 'empty', learner: '000102190001010010' }));
  const everything = JSON.stringify(await Promise.all(db.tables.map((table) => table.toArray())));
  expect(everything).not.toContain('000102190001010010');
});

describe('how far a year is covered', () => {
  const list = (from: number, pageNumber: number, change: Partial<Reading> = {}) =>
    page(numbered(pageNumber === 4 ? 7 : 10, from), {
      coverage: { shown: 10, total: 37, page: pageNumber, pages: 4 },
      statedTotal: { hours: 5550, year: 2018 },
      ...change,
    });

  test('adds up over the pages, names the next one, and compares with the printed total at the end', async () => {
    await save(list(1, 1));
    await save(list(21, 3));
    expect(await covered()).toMatchObject({ read: 20, total: 37, nextPage: 2, agrees: null });
    await save(list(11, 2));
    await save(list(31, 4));
    expect(await covered()).toMatchObject({
      read: 37,
      total: 37,
      nextPage: null,
      readHours: 5550,
      statedHours: 5550,
      agrees: true,
    });
  });

  test('says when the printed total differs', async () => {
    await save(
      page(numbered(2), {
        coverage: { shown: 2, total: 2, page: 1, pages: 1 },
        statedTotal: { hours: 400, year: 2018 },
      }),
    );
    expect(await covered()).toMatchObject({ readHours: 300, statedHours: 400, agrees: false });
  });

  test('a doubtful reading is told and does not hide when the last trusted one was', async () => {
    await save(list(1, 1));
    await save(page([], { outcome: 'layout-changed' }), later);
    expect(await covered()).toMatchObject({ outcome: 'layout-changed', at: later, trustedAt: at });
  });

  test('a list with unfinished courses in it says nothing of how many are finished', async () => {
    const skipped = [{ title: '没学完', reason: 'unfinished' as const }];
    await save(page(numbered(2), { skipped, coverage: { shown: 3, total: 3, page: 1, pages: 1 } }));
    expect(await covered()).toMatchObject({ read: 2, total: null });
  });

  test('without a total, the pages say how far it is', async () => {
    const coverage = { shown: 10, total: null, pages: 3 };
    await save(page(numbered(10), { coverage: { ...coverage, page: 1 }, statedTotal: { hours: 3750, year: 2018 } }));
    expect(await covered()).toMatchObject({ total: null, nextPage: 2, agrees: null });
    await save(page(numbered(10, 11), { coverage: { ...coverage, page: 2 } }));
    await save(page(numbered(5, 21), { coverage: { ...coverage, page: 3 } }), later);
    expect(await covered()).toMatchObject({ read: 25, nextPage: null, agrees: true });
  });

  test('the doubt about a page stays until that page is read without one', async () => {
    const skipped = [{ title: '没读懂', reason: 'unclear-hours' as const }];
    const seconds = (second: number) => `2018-12-01T00:00:0${second}.000Z`;
    await save(list(1, 1), seconds(1));
    await save(list(11, 2, { outcome: 'doubtful', skipped }), seconds(2));
    await save(list(21, 3), seconds(3));
    await save(list(31, 4), seconds(4));
    await save(page([], { outcome: 'empty', year: null }), seconds(5));
    expect(await covered()).toMatchObject({ outcome: 'doubtful', unclear: 1, nextPage: null });
    await save(list(11, 2), seconds(6));
    expect(await covered()).toMatchObject({ outcome: 'records', unclear: 0 });
  });

  test("a list of all years says nothing of one year's total, whatever years its rows are of", async () => {
    await save(list(1, 1), at);
    await save(
      page(numbered(10), { year: null, statedTotal: null, coverage: { shown: 10, total: 80, page: 1, pages: 8 } }),
      later,
    );
    expect(await covered()).toMatchObject({ total: 37 });
  });

  test('the newest list decides how many there are; a tab of one kind is a part of it', async () => {
    await save(page(numbered(10), { coverage: { shown: 10, total: 41, page: 1, pages: 5 } }), at);
    await save(page(numbered(10), { coverage: { shown: 10, total: 40, page: 1, pages: 4 } }), later);
    const tab = numbered(5).map((each) => ({ ...each, required: true }));
    await save(page(tab, { coverage: { shown: 5, total: 5, page: 1, pages: 1 } }), '2018-12-02T00:00:00.000Z');
    expect(await covered()).toMatchObject({ read: 10, total: 40, nextPage: 2 });
  });

  test('a course in the trash was read all the same', async () => {
    const coverage = { shown: 2, total: 2, page: 1, pages: 1 };
    await save(page(numbered(2), { coverage, statedTotal: { hours: 300, year: 2018 } }));
    await deleteRecord(db, (await db.records.toArray())[0]?.id ?? '', later);
    expect(await covered()).toMatchObject({ read: 2, total: 2, agrees: true });
  });

  test('is unknown before the first reading; a login page or a news list is none', async () => {
    await save(page([], { outcome: 'signed-out' }));
    await save(page([], { outcome: 'elsewhere' }));
    expect(await covered()).toBeNull();
  });
});

describe('entries by hand', () => {
  test('are stored with a stamp on every field that changed', async () => {
    await putRecord(db, lecture, at);
    await putRecord(db, { ...(await db.records.get('r1')), ...lecture, title: '法治讲座' }, later);
    const stored = await db.records.get('r1');
    expect(stored?.changed).toMatchObject({ title: later, kind: at });
  });

  test('a bad one is refused whole, and what was there stays', async () => {
    await putRecord(db, lecture, at);
    for (const bad of [
      { endOn: '2018-02-30' },
      { endOn: '2018-05-05' },
      { measure: { type: 'minutes' as const, minutes: -1 } },
      { measure: { type: 'minutes' as const, minutes: 1_000_000_000 } },
      { profile: 'p-nobody' },
      { note: '身份证 000102190001010010' },
    ]) {
      await expect(putRecord(db, { ...lecture, ...bad }, later)).rejects.toThrow(LedgerProblem);
    }
    expect(await db.records.toArray()).toMatchObject([{ title: '讲座', endOn: '2018-05-06' }]);
  });

  test('what was read from the academy is not rewritten', async () => {
    await save(page([course(1)]));
    const [record] = (await db.records.toArray()) as [TrainingRecord];
    await expect(putRecord(db, { ...record, measure: { type: 'course', hours: 900 } }, at)).rejects.toThrow(
      ReadOnlyRecord,
    );
    await expect(putRecord(db, { ...record, title: '别的' }, at)).rejects.toThrow(ReadOnlyRecord);
    await putRecord(db, { ...record, confirmed: true }, at);
    expect(await db.records.toArray()).toMatchObject([{ title: '课程1', confirmed: true }]);
  });

  test('go to the trash and come back', async () => {
    await putRecord(db, lecture, at);
    expect(await deleteRecord(db, 'r1', later)).toBe(true);
    expect(await db.records.get('r1')).toMatchObject({ deletedAt: later });
    await restoreRecord(db, 'r1', later);
    expect(await db.records.get('r1')).toMatchObject({ deletedAt: null });
    expect(await deleteRecord(db, 'r2', later)).toBe(false);
  });
});

describe('the ledger file', () => {
  test('of two readings of one page keeps the later, in whatever order they are listed', async () => {
    const readings = [later, at].map((when) => ({ profile, platform, year: 2018, at: when, outcome: 'records' }));
    const file = JSON.parse(await exportLedger(db, later));
    await importLedger(db, JSON.stringify({ ...file, readings }));
    expect(await db.readings.toArray()).toMatchObject([{ at: later }]);
  });

  test('carries the whole ledger into an empty one', async () => {
    await save(page(numbered(3)));
    await putRecord(db, lecture, at);
    const text = await exportLedger(db, later);
    expect((await readBook(db, 2018)).preferences.exportedAt).toBe(later);
    const other = openLedger(`${name}-other`);
    await importLedger(other, text);
    expect(await other.records.toArray()).toEqual(await db.records.toArray());
    expect(await other.readings.toArray()).toEqual(await db.readings.toArray());
    expect(await exportLedger(other, later)).toBe(text);
    await other.delete();
  });

  test('carries a course with a long id, which can be confirmed all the same', async () => {
    await save(page([course(1, { courseKey: 'id:201805061230' })]));
    const [record] = (await db.records.toArray()) as [TrainingRecord];
    await putRecord(db, { ...record, confirmed: true }, later);
    const other = openLedger(`${name}-other`);
    expect((await importLedger(other, await exportLedger(db, later))).records).toHaveLength(1);
    await other.delete();
  });

  test('takes the place of what the first questions of a new installation made', async () => {
    await putRecord(db, lecture, at);
    const text = await exportLedger(db, later);
    const other = openLedger(`${name}-other`);
    await createProfile(other, { name: '乌云', groups: [{ from: '2013-01-01', group: 'other' }] }, at);
    const empty = page([], { outcome: 'empty', learner: '乌云' });
    await saveReading(other, { reading: empty, platform, at });
    await importLedger(other, text);
    expect(await other.readings.count()).toBe(0);
    expect((await readBook(other, 2018)).account).toMatchObject({ profile: { id: profile }, records: [{ id: 'r1' }] });
    other.close();
    await Dexie.delete(`${name}-other`);
  });

  test('without a filing that was taken back keeps it away, and with one put back does not', async () => {
    await db.filed.put({ profile, year: 2017, at, standing: {} });
    const old = await exportLedger(db, at);
    const [filed] = (await db.filed.toArray()) as [Filed];
    const merged = async () => JSON.parse(mergeLedgers([await exportLedger(db, later), old])).filed ?? [];
    await takeBack(db, filed);
    expect(await merged()).toEqual([]);
    await putBack(db, filed);
    expect(await merged()).toHaveLength(1);
  });

  test('is not restored over what is there, and a broken one changes nothing', async () => {
    await putRecord(db, lecture, at);
    const text = await exportLedger(db, later);
    await expect(importLedger(db, text)).rejects.toThrow(LedgerNotEmpty);
    await db.records.clear();
    await db.filed.put({ profile, year: 2017, at, standing: {} });
    await expect(importLedger(db, text)).rejects.toThrow(LedgerNotEmpty);
    const other = openLedger(`${name}-other`);
    await expect(importLedger(other, text.slice(0, -10))).rejects.toThrow(LedgerProblem);
    expect(await other.profiles.count()).toBe(0);
    await other.delete();
  });
});
