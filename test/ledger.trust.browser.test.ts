import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Course, Reading } from '../lib/academy/reading.ts';
import { standing } from '../lib/credit/index.ts';
import type { Account } from '../lib/credit/types.ts';
import {
  claimPages,
  closeProfile,
  confirmCourse,
  openProfileFor,
  placeCourses,
  settleCourse,
  unsettleCourse,
} from '../lib/ledger/answers.ts';
import { exportLedger, importLedger } from '../lib/ledger/backup.ts';
import { readBook } from '../lib/ledger/book.ts';
import type { YearCoverage } from '../lib/ledger/coverage.ts';
import { type HeldReading, type LedgerDatabase, openLedger } from '../lib/ledger/database.ts';
import { openQuestions, type Question } from '../lib/ledger/questions.ts';
import { previewReading, saveReading } from '../lib/ledger/readings.ts';
import { createProfile, putRecord, ReadOnlyRecord } from '../lib/ledger/records.ts';
import type { Profile } from '../lib/model.ts';
import { badgeOf } from '../lib/sentences/badge.ts';
import { noticeOf } from '../lib/sentences/reading.ts';
import { readingRemark, readingStep } from '../lib/sentences/ui.ts';

const platform = 'www.nmgce.gov.cn';
const at = '2018-11-30T01:12:00.000Z';
const later = '2018-12-01T01:12:00.000Z';
const groups: Profile['groups'] = [{ from: '2013-01-01', group: 'county-leader' }];

let name = '';
let db: LedgerDatabase;
let profile = '';

beforeEach(async () => {
  name = `test-${crypto.randomUUID()}`;
  db = openLedger(name);
  profile = await createProfile(db, { name: '其其格玛', groups }, at);
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

const save = (reading: Reading, when = at, host = platform) => saveReading(db, { reading, platform: host, at: when });
const numbered = (count: number, from = 1) => Array.from({ length: count }, (_, index) => course(from + index));
const covered = async () => (await readBook(db, 2018)).coverage;

const account = async () => (await readBook(db, 2018)).account as Account;

async function questions(): Promise<Question[]> {
  const { account, held } = await readBook(db, 2018);
  return account ? openQuestions(account, held, '2018-12-01') : [];
}
async function only<Kind extends Question['kind']>(kind: Kind): Promise<Extract<Question, { kind: Kind }>> {
  const open = await questions();
  expect(open.map((question) => question.kind)).toEqual([kind]);
  return open[0] as Extract<Question, { kind: Kind }>;
}
async function online(year = 2018): Promise<number> {
  const { account } = await readBook(db, year);
  return account ? standing(account, year, '2018-12-01').kinds.online.earned : -1;
}

describe('two pages that disagree', () => {
  const [less, more] = [page([course(1)]), page([course(1, { hours: 200 })])];

  test('on the hours: the lower counts, the learner chooses, and reading again asks nothing', async () => {
    await save(less);
    await save(more, later);
    expect(await online()).toBe(150);
    const { choices } = await only('hours-differ');
    const [low, high] = choices.map(({ id }) => id) as [string, string];

    const settled = await settleCourse(db, [low], high, later);
    expect([await online(), await questions()]).toEqual([200, []]);
    expect(await covered()).toMatchObject({ read: 1, readHours: 200, differ: 0 });
    await save(less, later);
    await save(more, later);
    expect([await online(), await questions(), await db.records.count()]).toEqual([200, [], 3]);
    // What was read stays as it was read.
    expect(await db.records.get(low)).toMatchObject({ measure: { hours: 150 }, origin: 'academy' });

    await unsettleCourse(db, settled, later);
    expect(await online()).toBe(150);
    await only('hours-differ');
    await settleCourse(db, [high], low, later);
    expect([await online(), await questions()]).toEqual([150, []]);
  });

  test('on the hours once more: a figure that is new is asked about, an old one is not', async () => {
    await save(less);
    await save(more);
    const [low, high] = (await only('hours-differ')).choices.map(({ id }) => id) as [string, string];
    await settleCourse(db, [low], high, later);
    await save(page([course(1, { hours: 250 })]), later);
    const { choices, ids } = await only('hours-differ');
    expect(choices.map(({ measure }) => measure)).toMatchObject([{ hours: 200 }, { hours: 250 }]);
    const highest = choices[1]?.id ?? '';
    await settleCourse(
      db,
      ids.filter((id) => id !== highest),
      highest,
      later,
    );
    expect([await online(), await questions()]).toEqual([250, []]);
  });

  test('a settled course survives a backup', async () => {
    await save(less);
    await save(more);
    const [low, high] = (await only('hours-differ')).choices.map(({ id }) => id) as [string, string];
    await settleCourse(db, [low], high, later);
    const other = openLedger(`${name}-other`);
    await importLedger(other, await exportLedger(db, later));
    expect(await other.records.toArray()).toEqual(await db.records.toArray());
    await other.delete();
  });

  test('on the day within a year: nothing is dropped, the first counts until the learner chooses', async () => {
    await save(page([course(1, { completedOn: '2018-05-06' })]));
    await save(page([course(1, { completedOn: '2018-06-01' })]), later);
    await save(page([course(1, { completedOn: '2018-06-01' })]), later);
    const { record, days } = await only('day-differs');
    expect(days).toEqual([
      { on: '2018-05-06', readAt: at },
      { on: '2018-06-01', readAt: later },
    ]);
    await settleCourse(db, [record.id], record.id, later, { completedOn: '2018-06-01' });
    expect(await questions()).toEqual([]);
    await save(page([course(1, { completedOn: '2018-06-01' })]), later);
    expect([await questions(), await online()]).toEqual([[], 150]);
  });

  test('two days of one course on one page are not dropped either', async () => {
    await save(page([course(1, { completedOn: '2018-05-06' }), course(1, { completedOn: '2018-06-01' })]));
    await only('day-differs');
  });

  test('on the year: it counts in the earlier, and the learner says once, twice, or only later', async () => {
    await save(page([course(1, { completedOn: '2017-12-30', year: 2017 })], { year: 2017 }));
    await save(page([course(1, { completedOn: '2018-01-02' })]), later);
    const { record, earlier, ids } = await only('course-repeated');
    expect([await online(2017), await online()]).toEqual([150, 0]);
    await confirmCourse(db, ids, true, later);
    expect([await online(2017), await online(), await questions()]).toEqual([150, 150, []]);
    await confirmCourse(db, ids, null, later);
    await settleCourse(
      db,
      earlier.map(({ id }) => id),
      record.id,
      later,
    );
    expect([await online(2017), await online(), await questions()]).toEqual([0, 150, []]);
  });

  test('a course that is asked about as a namesake keeps its answer when its hours are settled', async () => {
    await save(page([course(9, { courseKey: null, title: '课程1', hours: 100, completedOn: '2018-01-05' })]));
    await save(less);
    await save(more);
    const near = (await questions()).find(({ kind }) => kind === 'near-match') as Question & { kind: 'near-match' };
    await confirmCourse(db, near.ids, true, later);
    const [low, high] = (await only('hours-differ')).choices.map(({ id }) => id) as [string, string];
    await settleCourse(db, [low], high, later);
    expect([await questions(), await online()]).toEqual([[], 300]);
  });
});

test('courses without a year are placed together, and taken back', async () => {
  const undated = numbered(3).map((each) => ({ ...each, year: null }));
  await save(page(undated, { year: null }));
  const ids = (await only('no-year')).records.map(({ id }) => id);
  await placeCourses(db, ids, 2018, later);
  expect([await online(), await questions()]).toEqual([450, []]);
  expect((await db.records.toArray()).every(({ changed }) => changed?.year === later)).toBe(true);
  await placeCourses(db, ids, null, later);
  expect(await online()).toBe(0);
});

describe('whose page it is', () => {
  const stranger = page(numbered(5), { learner: '乌云' });
  const nameless = page(numbered(2), { learner: null });

  test("after another learner's page, one without a name is nobody's until the learner says so", async () => {
    await save(stranger);
    expect(await save(nameless, later)).toEqual({ code: 'unnamed', courses: 2, name: '其其格玛' });
    expect([await db.records.count(), (await questions()).length]).toEqual([0, 2]);
    const held = (await db.held.toArray()).find(({ learner }) => learner === null) as HeldReading;
    await claimPages(db, held, profile);
    expect(await save(nameless, later)).toMatchObject({ code: 'saved', named: false, name: '其其格玛' });
    await claimPages(db, held, null);
    expect(await save(nameless, later)).toMatchObject({ code: 'unnamed' });
  });

  test('a page of several learners is nobody’s, and nothing of it is stored', async () => {
    expect(await save(page([], { outcome: 'doubtful', learner: null, isOfSeveral: true }))).toEqual({
      code: 'several-learners',
    });
    expect([await db.records.count(), await db.readings.count(), await db.held.count()]).toEqual([0, 0, 0]);
  });

  test('any page that shows a name tells who has signed in, also a news list', async () => {
    await save(page([], { outcome: 'elsewhere', learner: '乌云' }));
    expect(await save(nameless)).toMatchObject({ code: 'unnamed' });
    await save(page([], { outcome: 'elsewhere' }));
    expect(await save(nameless)).toMatchObject({ code: 'saved' });
    expect(JSON.stringify(await db.sessions.toArray())).not.toContain('乌云');
  });

  test('another platform, a file, and the next sign-in are another matter', async () => {
    await save(stranger);
    expect(await save(nameless, at, 'study.example')).toMatchObject({ code: 'saved' });
    expect(await saveReading(db, { reading: nameless, platform, at, origin: 'import' })).toMatchObject({
      code: 'saved',
    });
    await save(page([], { outcome: 'signed-out', learner: null }));
    expect(await save(nameless)).toMatchObject({ code: 'saved' });
  });

  test('a page without a name goes to the learner who signed in, not to the one being looked at', async () => {
    await createProfile(db, { name: '乌云', groups }, at);
    await save(page([], { outcome: 'elsewhere' }));
    const saved = await save(nameless);
    expect(saved).toMatchObject({ code: 'saved', profile, named: false, active: false });
    expect(noticeOf(saved).lines.join()).toContain('本页没有显示姓名，按“其其格玛”记入');
    const own = await save(page(numbered(1)));
    expect(noticeOf(own).lines.join()).toContain('记入“其其格玛”的台账');
  });

  test('a ledger is opened for the learner of the page, and closed while it is empty', async () => {
    await save(stranger);
    const { held } = await only('whose-page');
    const id = await openProfileFor(db, held, groups, later);
    expect((await readBook(db, 2018)).account?.profile).toMatchObject({ id, name: '乌云' });
    expect(await questions()).toEqual([]);
    expect(await closeProfile(db, id, held, profile)).toBe(true);
    expect((await readBook(db, 2018)).account?.profile.id).toBe(profile);
    await only('whose-page');

    const again = await openProfileFor(db, held, groups, later);
    expect(await save(stranger, later)).toMatchObject({ code: 'saved', profile: again, added: 5 });
    expect(await closeProfile(db, again, held, profile)).toBe(false);
    expect(await db.profiles.count()).toBe(2);
  });
});

test('what is looked at before it is stored counts as what is stored: a row that stands twice counts once', async () => {
  const plain = (hours: number) => course(1, { courseKey: null, hours, completedOn: '2018-05-06' });
  const reading = page([plain(150), plain(150), plain(200), course(2), course(2, { hours: 200 })]);
  const lines = await previewReading(db, { reading, platform, at, origin: 'import' });
  expect(lines?.map(({ state }) => state)).toEqual(['new', 'repeated', 'new', 'new', 'changed']);
  expect(await save(reading)).toMatchObject({ added: 3, changed: 1 });
});

describe('an id that names another course', () => {
  const titled = (title: string, change: Partial<Course> = {}) => course(0, { title, ...change });

  test('is its place on the page: the course is neither known nor counted, and that is said', async () => {
    const coverage = { shown: 1, total: 2, page: 1, pages: 2 };
    await save(page([titled('草原生态')], { coverage }));
    const second = page([titled('依法行政')], { coverage: { ...coverage, page: 2 } });
    expect((await previewReading(db, { reading: second, platform, at }))?.map(({ state }) => state)).toEqual(['clash']);
    const saved = await save(second, later);
    expect(saved).toMatchObject({ outcome: 'doubtful', added: 0, known: 0, unclear: 1, unfinished: 0 });
    expect(noticeOf(saved).lines.join()).toContain('有 1 门的编号和台账里另一门课相同，分不清，没有记入');
    expect(await covered()).toMatchObject({ read: 1, outcome: 'doubtful', unclear: 1 });
  });

  test('on one page too, with other hours, and before either has a year', async () => {
    await save(page([titled('草原生态'), titled('依法行政'), titled('公文写作', { hours: 200 })]));
    await save(page([titled('党史学习', { year: null })], { year: null }), later);
    expect((await db.records.toArray()).map(({ title }) => title)).toEqual(['草原生态']);
  });

  test('but not where the title is written otherwise, or lies in another year', async () => {
    await save(page([titled('草原生态保护与建设'), titled('1.草原生态保护…'), titled('【必修】草原生态保护与建设')]));
    await save(page([titled('依法行政', { year: 2017 })], { year: 2017 }), later);
    expect(await covered()).toMatchObject({ outcome: 'records', read: 1 });
    expect(await db.records.count()).toBe(2);
  });
});

describe('how far a list was read', () => {
  const scrolled = (count: number, change: Partial<Reading> = {}) =>
    page(numbered(count), { coverage: { shown: count, total: 37, page: null, pages: null }, ...change });
  const said = async (reading: Reading, when = at) => noticeOf(await save(reading, when)).lines.join();

  test('a list that is scrolled has no pages to turn', async () => {
    expect(await said(scrolled(20))).toBe('2018 年度已读 20/37 门，请把列表继续往下拉，或翻看其他页。');
    expect(await said(scrolled(37), later)).toBe('2018 年度已读 37/37 门，全部读到。');
  });

  test('a list that states no number is never called complete', async () => {
    const open = page(numbered(20));
    expect(await said(open)).toBe('2018 年度已读 20 门。不知道一共有多少门，请看看还有没有没显示的。');
    const stated = { ...open, statedTotal: { hours: 4000, year: 2018 } };
    expect(await said(stated, later)).toContain('学院合计 40，读到 30 学时，可能还有没显示的课程');
  });

  test('a list of all years says so, and its total is not one year’s', async () => {
    const mixed = [...numbered(2), course(3, { year: 2017 })];
    const all = page(mixed, {
      year: null,
      coverage: { shown: 3, total: 80, page: 1, pages: 27 },
      statedTotal: { hours: 6350, year: 2018 },
    });
    expect(await said(all)).toBe('已读 3/80 门，请继续翻到第 2 页。');
    expect(await covered()).toMatchObject({ listYear: null, read: 3, total: 80, statedHours: 6350, agrees: null });
  });

  test('a total of another year is compared with that year', async () => {
    const coverage = { shown: 2, total: 2, page: 1, pages: 1 };
    await save(page(numbered(2), { coverage, statedTotal: { hours: 4000, year: 2017 } }));
    expect(await covered()).toMatchObject({ read: 2, statedHours: null, agrees: null });
    expect((await readBook(db, 2017)).coverage).toBeNull();
  });

  test('where the platform lists fewer courses than before, none is removed and that is said', async () => {
    await save(page(numbered(5), { coverage: { shown: 5, total: 5, page: 1, pages: 1 } }));
    const fewer = page(numbered(3), { coverage: { shown: 3, total: 3, page: 1, pages: 1 } });
    expect(await said(fewer, later)).toBe('2018 年度已读 5 门，学院现在只列出 3 门。台账没有删减，请核对。');
    expect(await db.records.count()).toBe(5);
  });

  test('an empty list where there were courses is no clean reading', async () => {
    await save(page(numbered(5)));
    const empty = page([], { outcome: 'empty' });
    expect(noticeOf(await save(empty, later))).toMatchObject({ tone: 'care', title: '本页没有列出课程' });
    expect(await covered()).toMatchObject({ read: 5, trustedAt: at });
  });

  test('a doubt goes when its page does, however many pages the list has now', async () => {
    const list = (number: number, pages: number, change: Partial<Reading> = {}) =>
      page(numbered(2, number * 2), { coverage: { shown: 2, total: null, page: number, pages }, ...change });
    const skipped = [{ title: '没读懂', reason: 'unclear-hours' as const }];
    await save(list(5, 5, { outcome: 'doubtful', skipped }));
    await save(list(1, 4), later);
    expect(await covered()).toMatchObject({ outcome: 'records', unclear: 0 });
  });

  describe('a doubt stays until its own list is read without one', () => {
    const skipped = [{ title: '没读懂', reason: 'unclear-hours' as const }];
    const doubtful = (courses: Course[]) => page(courses, { outcome: 'doubtful', skipped });
    const of = (required: boolean, from: number) => numbered(3, from).map((each) => ({ ...each, required }));
    const onPath = (reading: Reading, when: string, ...paths: string[]) =>
      saveReading(db, { reading, platform, at: when, paths });
    const evenLater = '2018-12-01T02:12:00.000Z';

    test('not another tab, of one course or many', async () => {
      await save(doubtful(of(true, 1)));
      await save(page(of(false, 11).slice(0, 1)), later);
      await save(page(of(false, 11)), later);
      expect(await covered()).toMatchObject({ outcome: 'doubtful', unclear: 1 });
      await save(page(of(true, 1)), evenLater);
      expect(await covered()).toMatchObject({ outcome: 'records', unclear: 0 });
    });

    test('two doubtful tabs are two doubts; the whole list settles both', async () => {
      await save(doubtful(of(true, 1)));
      await save(doubtful(of(false, 11)), later);
      expect(await covered()).toMatchObject({ unclear: 2 });
      await save(page([...of(true, 1), ...of(false, 11)]), evenLater);
      expect(await covered()).toMatchObject({ outcome: 'records', unclear: 0 });
    });

    test('not another page of the platform; a frame that comes and goes makes no other page', async () => {
      await onPath(doubtful(numbered(3)), at, '/index', '/records');
      await onPath(page(numbered(1, 77)), later, '/index', '/classes');
      expect(await covered()).toMatchObject({ outcome: 'doubtful', unclear: 1 });
      await onPath(page(numbered(3)), evenLater, '/index', '/dialog', '/records');
      expect(await covered()).toMatchObject({ outcome: 'records', unclear: 0 });
    });

    test('nor a file; but a page settles what a file left open', async () => {
      await onPath(doubtful(numbered(3)), at, '/records');
      await saveReading(db, { reading: page(numbered(3)), platform, at: later, origin: 'import' });
      expect(await covered()).toMatchObject({ unclear: 1 });
      await onPath(page(numbered(3)), evenLater, '/records');
      await saveReading(db, { reading: doubtful(numbered(3)), platform, at: evenLater, origin: 'import' });
      await onPath(page(numbered(3)), '2018-12-01T03:12:00.000Z', '/records');
      expect(await covered()).toMatchObject({ unclear: 0 });
    });

    test('the pages of a tab are not those of the whole list', async () => {
      const coverage = (number: number, total: number | null) => ({ shown: 3, total, page: number, pages: 2 });
      await save(page([...of(true, 1), ...of(false, 11)], { coverage: coverage(1, 9) }));
      await save(page(of(true, 1), { coverage: coverage(2, 6) }), later);
      expect(await covered()).toMatchObject({ nextPage: 2 });
      await save(page(of(false, 14), { coverage: coverage(2, 9) }), evenLater);
      expect(await covered()).toMatchObject({ nextPage: null });
    });
  });

  test('namesakes without an id are counted once until the learner has said whether they are the same', async () => {
    const plain = (on: string) => course(1, { courseKey: null, completedOn: on });
    const coverage = { shown: 2, total: 2, page: 1, pages: 1 };
    await save(page([plain('2018-05-06'), plain('2018-07-01')], { coverage }));
    expect(await covered()).toMatchObject({ read: 1, asked: 1, readHours: 300 });
    expect(readingStep((await covered()) as YearCoverage)).toBe(
      '已读 1/2 门，有 1 门可能重复，请到“待您确认”回答，数字才完整。',
    );
    const { ids } = await only('near-match');
    await confirmCourse(db, ids, true, later);
    expect(await covered()).toMatchObject({ read: 2, asked: 0, readHours: 300 });
    await confirmCourse(db, ids, false, later);
    expect(await covered()).toMatchObject({ read: 1, asked: 0, readHours: 150 });
  });

  test('a page that was never read is not said to be', async () => {
    await save(page([], { outcome: 'layout-changed', year: null }));
    expect(readingRemark((await covered()) as YearCoverage)).toMatchObject({
      tone: 'care',
      text: '11-30 09:12 没有读出来',
    });
  });

  test('another platform that could not be read does not hide how far the academy was, and is named', async () => {
    await save(scrolled(37));
    await save(page([], { outcome: 'layout-changed', year: null }), later, 'study.example');
    const coverage = (await covered()) as YearCoverage;
    expect(coverage).toMatchObject({ platform, read: 37, outcome: 'records', trustedAt: at });
    expect(coverage.others).toMatchObject([{ platform: 'study.example', outcome: 'layout-changed' }]);
    expect(readingRemark(coverage)).toEqual({ tone: 'care', text: '11-30 09:12 读取 37/37 门 · study.example 待核对' });
    expect(readingStep(coverage)).toMatch(/^study\.example：页面有变化/);
  });

  test('what is unread on the academy is not forgotten when another platform is read, nor told of that one', async () => {
    const first = { coverage: { shown: 5, total: 20, page: 1, pages: 4 } };
    await save(page(numbered(5), first));
    const whole = { coverage: { shown: 2, total: 2, page: 1, pages: 1 } };
    const other = await save(page(numbered(2, 50), whole), later, 'study.example');
    expect(noticeOf(other).lines).toContain('2018 年度已读 2/2 门，全部读到。');
    const coverage = (await covered()) as YearCoverage;
    expect(coverage).toMatchObject({ platform, read: 5, total: 20, nextPage: 2, others: [] });
    expect(readingStep(coverage)).toBe('已读 5/20 门，请在学院继续翻到第 2 页，数字才完整。');
    expect(readingRemark(coverage)).toMatchObject({ tone: 'care' });

    await save(page([], { outcome: 'layout-changed' }), later, 'study.example');
    expect(readingStep((await covered()) as YearCoverage)).toBe(
      '已读 5/20 门，请在学院继续翻到第 2 页，数字才完整。另外，study.example 也要核对。',
    );
    await save(page(numbered(2, 50), whole), '2018-12-01T02:12:00.000Z', 'study.example');

    await save(page(numbered(20), { coverage: { shown: 20, total: 20, page: 1, pages: 1 } }), later);
    await save(page(numbered(2, 60), { coverage: { shown: 2, total: 6, page: 1, pages: 3 } }), later, 'other.example');
    expect(readingStep((await covered()) as YearCoverage)).toBe(
      '已读 2/6 门，请在 other.example 继续翻到第 2 页，数字才完整。',
    );
    expect(badgeOf(standing(await account(), 2018, '2018-12-01'), await covered()).text).not.toBe('!');
  });

  test('what may be another reading of a course is not read for two, nor for a page that was not', async () => {
    const file = page(numbered(17).map((each) => ({ ...each, courseKey: null })));
    await saveReading(db, { reading: file, platform, at, origin: 'import' });
    const list = (number: number, pages: number, total: number) =>
      page(numbered(10, 10 * number - 9), { coverage: { shown: 10, total, page: number, pages } });
    await save(list(1, 4, 37), later);
    await save(list(2, 4, 37), later);
    expect(await covered()).toMatchObject({ read: 20, asked: 17, total: 37, nextPage: 3 });
    await save(list(1, 3, 20), '2018-12-02T01:12:00.000Z');
    expect(await covered()).toMatchObject({ read: 20, total: 20, nextPage: 2, agrees: null });
  });

  test('the same course under a title that is written otherwise is no second one of the list', async () => {
    const titled = (title: string, courseKey: string | null) => course(1, { title, courseKey });
    await save(page([titled('《草原生态》', null)]));
    await save(page([titled('草原生态', 'id:1')], { statedTotal: { hours: 150, year: 2018 } }), later);
    expect(await covered()).toMatchObject({ read: 1, asked: 1, readHours: 300, agrees: true });
    await confirmCourse(db, (await only('near-match')).ids, false, later);
    expect(await covered()).toMatchObject({ read: 1, asked: 0 });
  });

  test('more courses than the academy lists are pointed to no question that isn’t there', async () => {
    const coverage = { shown: 5, total: 5, page: 1, pages: 1 };
    const listed = (from: number) =>
      page(
        numbered(5).map((each, index) => ({ ...each, completedOn: '2018-05-06', courseKey: `id:${from + index}` })),
        {
          coverage,
        },
      );
    await save(listed(1));
    await save(listed(91), later);
    expect(await questions()).toEqual([]);
    expect(readingStep((await covered()) as YearCoverage)).toBe(
      '台账里有 10 门，学院现在只列出 5 门。台账没有删减，请对照学院核对。',
    );
  });
});

describe('each outcome has a sentence of its own', () => {
  const outcomes = ['records', 'doubtful', 'empty', 'signed-out', 'loading', 'layout-changed', 'elsewhere'] as const;

  test('on a page that the learner asked for, all seven', async () => {
    const titles = await Promise.all(
      outcomes.map(async (outcome) => {
        const rows = outcome === 'records' || outcome === 'doubtful' ? numbered(1) : [];
        const notice = noticeOf(await save(page(rows, { outcome }), at, 'study.example'));
        expect(notice.tone).not.toBe('none');
        return [notice.title, ...notice.lines].join();
      }),
    );
    expect(new Set(titles).size).toBe(7);
  });

  test('courses that name no year count in none, and that is said', async () => {
    const rows = [course(1, { year: null }), course(2, { year: null }), course(3)];
    const notice = noticeOf(await save(page(rows, { year: null })));
    expect(notice.tone).toBe('care');
    expect(notice.lines.join()).toContain('有 2 门没有写明是哪一年的，先不计入');
    expect(noticeOf(await save(page([course(3)]))).tone).toBe('ok');
  });

  test('the rows that were not understood are named, an ID number among them is not', async () => {
    const titles = ['草原生态', '依法行政', '000102190001010010', '公文写作', '保密教育'];
    const skipped = titles.map((title) => ({ title, reason: 'unclear-hours' as const }));
    const lines = noticeOf(await save(page([], { outcome: 'doubtful', skipped }))).lines.join();
    expect(lines).toContain('有 5 门没有读懂，没有记入：草原生态、依法行政、公文写作 等。');
    expect(lines).not.toContain('000102190001010010');
    expect(lines.match(/没有读懂/g)).toHaveLength(1);
  });

  test('the next page of another platform is read by another press', async () => {
    const coverage = { shown: 1, total: 2, page: 1, pages: 2 };
    const rows = page(numbered(1), { coverage });
    expect(noticeOf(await save(rows)).lines.join()).toContain('请继续翻到第 2 页。');
    expect(noticeOf(await save(rows, at, 'study.example')).lines.join()).toContain(
      '请翻到第 2 页，再点一次图标里的“读取本页”。',
    );
  });

  test('the academy’s other pages stay quiet', async () => {
    expect(noticeOf(await save(page([], { outcome: 'elsewhere' }))).tone).toBe('none');
  });

  test('in the popup, which doesn’t send to itself, all seven, also on the academy', async () => {
    const texts = await Promise.all(
      outcomes.map(async (outcome) => {
        const rows = outcome === 'records' || outcome === 'doubtful' ? numbered(1) : [];
        const notice = noticeOf(await save(page(rows, { outcome })), 'popup');
        expect(notice.tone).not.toBe('none');
        return [notice.title, ...notice.lines].join();
      }),
    );
    expect(new Set(texts).size).toBe(7);
    const others = [
      page(numbered(1), { learner: '乌兰图雅' }),
      page([], { outcome: 'layout-changed', taught: 'unfit' }),
    ];
    for (const other of others) texts.push(noticeOf(await save(other), 'popup').lines.join());
    expect(texts.filter((text) => text.includes('浏览器右上角'))).toEqual([]);
  });

  test('a teaching that no longer fits is said, and remembered', async () => {
    const notice = noticeOf(await save(page([], { outcome: 'layout-changed', taught: 'unfit' })));
    expect(notice.title).toBe('您教过的认法已不适用');
    expect(notice.lines.join()).toContain('重新教一次');
    expect(await covered()).toMatchObject({ taught: 'unfit' });
  });

  test('frames that could not be seen into are named', async () => {
    const frames = ['frame.example'];
    const of = async (change: Partial<Reading>) => noticeOf(await save(page([], { frames, ...change }))).lines.join();
    expect(await of({ outcome: 'layout-changed' })).toContain('frame.example 的内容，扩展看不到');
    expect(await of({ courses: numbered(1) })).toContain('页面里 frame.example 的内容没有读');
  });
});

describe('what hostile pages and callers may not do', () => {
  test('pages without end do not fill the ledger with readings', async () => {
    const rows = Array.from({ length: 2_100 }, (_, index) => ({
      key: `k${index}`,
      profile,
      platform,
      year: 2018,
      at: new Date(Date.parse(at) - index * 1000).toISOString(),
      outcome: 'records',
    }));
    await db.readings.bulkPut(rows);
    await save(page(numbered(1)), later);
    expect(await db.readings.count()).toBe(2_000);
    expect(await db.readings.get('k0')).toBeDefined();
    for (let index = 0; index < 25; index++) await save(page([], { learner: `学员${'甲乙丙丁'[index % 4]}${index}` }));
    expect(await db.held.count()).toBe(20);
  });

  test('only a reading makes a record of the academy', async () => {
    await save(page([course(1)]));
    const [record] = await db.records.toArray();
    if (!record) throw new Error('nothing was saved');
    await expect(putRecord(db, { ...record, id: 'made-up' }, later)).rejects.toThrow(ReadOnlyRecord);
    expect(await db.records.count()).toBe(1);
  });
});
