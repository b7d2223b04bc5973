import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { db } from '../components/book.ts';
import { ReconcileCard } from '../entrypoints/ledger/overview/ReconcileCard.tsx';
import { QuestionsPage } from '../entrypoints/ledger/questions/QuestionsPage.tsx';
import { rowsOf } from '../entrypoints/ledger/records/EntryTable.tsx';
import { standing } from '../lib/credit/index.ts';
import { readBook } from '../lib/ledger/book.ts';
import { coverageOf } from '../lib/ledger/coverage.ts';
import type { TrainingRecord } from '../lib/model.ts';

const today = '2018-12-01';
const platform = 'www.nmgce.gov.cn';
const profile = { id: 'p1', name: '其其格玛', groups: [{ from: '2017-01-01', group: 'county-leader' as const }] };

const course = (id: string, part: Partial<TrainingRecord> = {}): TrainingRecord => ({
  id,
  profile: 'p1',
  kind: 'online',
  title: '依法行政',
  measure: { type: 'course', hours: 150 },
  completedOn: '2018-05-06',
  origin: 'academy',
  platform,
  ...part,
});
const held = (learner: string | null) => ({
  key: `${platform}/${learner ?? ''}`,
  platform,
  learner,
  courses: 5,
  at: '2018-11-30T00:00:00Z',
});

let root: HTMLElement;
beforeEach(async () => {
  root = document.createElement('div');
  document.body.append(root);
  await db.profiles.put(profile);
});
afterEach(async () => {
  render(null, root);
  root.remove();
  vi.restoreAllMocks();
  await Promise.all([db.records, db.profiles, db.held, db.sessions, db.preferences].map((table) => table.clear()));
});

/** The room as it stands after each write. */
async function show() {
  const book = await readBook(db, 2018);
  if (!book.account) throw new Error('no ledger');
  render(<QuestionsPage book={book} account={book.account} today={today} />, root);
  await expect.poll(() => root.querySelector('h1')).not.toBeNull();
}
const press = (name: string) => userEvent.click(page.getByRole('button', { name, exact: true }).first());
const title = () => root.querySelector('h1')?.textContent;
const cards = () => root.querySelectorAll('section.question').length;

test('with nothing to ask it says so', async () => {
  await show();
  expect(title()).toBe('没有要您确认的问题');
});

describe('hours that pages disagree on', () => {
  beforeEach(async () => {
    const [less, more] = [course('a', { courseKey: 'id:1' }), course('b', { courseKey: 'id:1' })];
    await db.records.bulkPut([less, { ...more, measure: { type: 'course', hours: 200 } }]);
    await show();
  });

  test('both figures stand side by side, each with its button', () => {
    expect([...root.querySelectorAll('.sides .figure')].map((figure) => figure.textContent)).toEqual([
      '1.5 学时',
      '2 学时',
    ]);
    expect(root.textContent).toContain('先按少的 1.5 学时算');
  });

  test('one is chosen by keyboard alone, taken back from the toast, and later from the list', async () => {
    root.querySelectorAll<HTMLButtonElement>('.sides button')[1]?.focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => root.querySelector('.toast')?.textContent).toContain('“依法行政”记为 2 学时');
    await show();
    expect(cards()).toBe(0);
    await userEvent.keyboard('{Enter}');
    await expect.poll(async () => (await db.records.get('settled/a'))?.deletedAt).toBeTruthy();
    await show();
    expect(cards()).toBe(1);
    await expect.poll(() => document.activeElement).toBe(root.querySelector('h1'));
    await press('是 1.5 学时');
    await expect.poll(async () => (await db.records.get('settled/b'))?.corrects).toBe('b');
    await show();
    await userEvent.click(page.getByText('已经答过的（1）'));
    await userEvent.click(page.getByRole('button', { name: /^改回待确认/ }));
    await expect.poll(async () => (await db.records.get('settled/b'))?.deletedAt).toBeTruthy();
  });

  test('the choice stands in the row that it chose, and not in a row of its own', async () => {
    await press('是 1.5 学时');
    await expect.poll(() => db.records.count()).toBe(3);
    const records = await db.records.toArray();
    const result = standing({ profile, records, settings: { pack: 'nmg-2016' } }, 2018, today);
    expect(rowsOf(result, records).map(({ record, line }) => [record.id, line.state])).toEqual([
      ['a', 'counted'],
      ['b', 'corrected'],
    ]);
  });

  test('a write that fails ends in a sentence, and the question stays', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    vi.spyOn(db.records, 'bulkPut').mockRejectedValue(new Error('disk gone') as never);
    await press('是 2 学时');
    await expect.poll(() => root.querySelector('[role=alert]')?.textContent).toContain('没有存下');
    expect(cards()).toBe(1);
  });
});

test('many namesakes are answered by one press, and taken back by one', async () => {
  const pairs = ['甲', '乙', '丙'].flatMap((name) => [
    course(`${name}1`, { title: name }),
    course(`${name}2`, { title: name, completedOn: null, year: 2018 }),
  ]);
  await db.records.bulkPut(pairs);
  await show();
  expect([title(), cards()]).toEqual(['有 3 个问题待您确认', 4]);
  await press('这 3 个都是同一门，只计一次');
  await expect.poll(async () => (await db.records.toArray()).filter((each) => each.confirmed === false).length).toBe(3);
  await press('撤销');
  await expect.poll(async () => (await db.records.toArray()).filter((each) => each.confirmed == null).length).toBe(6);
});

test('courses without a year go to the chosen one, all or one by one', async () => {
  const undated = [1, 2, 3, 4].map((number) =>
    course(`p1/undated/${number}`, { title: `课程${number}`, completedOn: null, courseKey: `id:${number}` }),
  );
  await db.records.bulkPut(undated.map((record) => ({ ...record, id: `p1/${platform}/undated/${record.courseKey}` })));
  await show();
  const years = async () => (await db.records.toArray()).map(({ year }) => year ?? null);
  // A year that has no entries yet.
  await userEvent.selectOptions(page.getByRole('combobox'), '2014');
  await press('“课程1”归到 2014 年');
  await expect.poll(years).toEqual([2014, null, null, null]);
  await show();
  await userEvent.selectOptions(page.getByRole('combobox'), '2017');
  await press('这 3 门都归到 2017 年');
  await expect.poll(years).toEqual([2014, 2017, 2017, 2017]);
});

describe('pages kept apart', () => {
  test('a ledger is opened only once the group is said', async () => {
    await db.held.put(held('乌云'));
    await show();
    await userEvent.click(page.getByText('为“乌云”建立台账'));
    await press('建立“乌云”的台账');
    await expect.poll(() => root.querySelector('[role=alert]')?.textContent).toContain('请选择一类');
    expect(await db.profiles.count()).toBe(1);
    await userEvent.click(page.getByRole('radio', { name: /^其他干部/ }));
    await press('建立“乌云”的台账');
    await expect.poll(() => root.querySelector('.toast')?.textContent).toContain('请重新打开“已完成课程”页');
    expect((await db.profiles.toArray()).map(({ name }) => name)).toContain('乌云');
    await press('撤销');
    await expect.poll(() => db.profiles.count()).toBe(1);
    expect(await db.held.count()).toBe(1);
  });

  test('a page without a name is claimed or left out', async () => {
    await db.held.put(held(null));
    await show();
    await press('是“其其格玛”的');
    await expect.poll(() => db.sessions.get(platform)).toEqual({ platform, profile: 'p1' });
    await press('撤销');
    await expect.poll(() => db.sessions.get(platform)).toEqual({ platform, profile: null });
    await show();
    await press('不是，不记入');
    await expect.poll(() => db.held.count()).toBe(0);
  });
});

test('the overview says which hours wait for an answer', () => {
  const records = [course('a', { completedOn: '2018-05-06' }), course('b', { completedOn: '2018-07-06' })];
  const reading = { key: 'k', profile: 'p1', platform, year: 2018, at: '2018-11-30T00:00:00Z', outcome: 'records' };
  const coverage = coverageOf([reading], records, 2018);
  render(<ReconcileCard coverage={coverage} ledger={150} form={150} unconfirmed={150} />, root);
  expect(root.textContent).toContain('台账少的 1.5 学时在待您确认');
});
