import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { halfDaysNumber, hoursNumber, monthText, wholeNumber } from '../components/numbers.ts';
import { draftOf, emptyDraft } from '../entrypoints/ledger/entry/draft.ts';
import { EntryForm } from '../entrypoints/ledger/entry/EntryForm.tsx';
import { entryId } from '../entrypoints/ledger/entry/entryId.ts';
import { HalfDayCalendar } from '../entrypoints/ledger/entry/HalfDayCalendar.tsx';
import { previewOf } from '../entrypoints/ledger/entry/previewOf.ts';
import { recordOf } from '../entrypoints/ledger/entry/record.ts';
import { packOf } from '../lib/credit/index.ts';
import type { Account } from '../lib/credit/types.ts';
import '../components/page.css';
import '../entrypoints/ledger/ledger.css';
import { checkRecord } from '../lib/ledger/checks.ts';
import { kinds, type TrainingRecord } from '../lib/model.ts';

const account: Account = {
  profile: { id: 'p1', name: '其其格玛', groups: [{ from: '2017-01-01', group: 'county-leader' }] },
  records: [],
  settings: { pack: 'nmg-2016' },
};
const base = { id: 'r1', profile: 'p1' };
const classOf = (part: object) => ({
  ...emptyDraft('off-job', '2018-10-15'),
  title: '理论进修班',
  days: '2.5',
  ...part,
});

describe('what no entry can be is refused at its field', () => {
  const at = (part: object) => recordOf({ ...classOf({}), ...part }, base).problems;
  const minutes = { kind: 'other', by: 'minutes', days: '' } as const;

  test.each([
    ['10⁹ characters', { kind: 'self-study', characters: '1000000000' }, { characters: 'out-of-bounds' }],
    ['more minutes than the ledger holds', { ...minutes, minutes: '10000001' }, { minutes: 'out-of-bounds' }],
    ['more days', { days: '1000.5' }, { days: 'out-of-bounds' }],
    ['more hours', { kind: 'online', hours: '10000' }, { hours: 'out-of-bounds' }],
    ['more hours than stated', { plannedHours: '10000' }, { plannedHours: 'out-of-bounds' }],
    ['more hours recognised', recognised('10000'), { recognizedHours: 'out-of-bounds' }],
    ['a negative number', { ...minutes, minutes: '-90' }, { minutes: 'whole' }],
    ['no number', { ...minutes, minutes: 'NaN' }, { minutes: 'whole' }],
    ['three decimals', { kind: 'online', hours: '1.555' }, { hours: 'hours' }],
    ['an end before its start', { startOn: '2018-10-16', endOn: '2018-10-15' }, { endOn: 'end-before-start' }],
    ['30 February', { startOn: '2018-02-30', endOn: '2018-02-30' }, { startOn: 'no-such-day' }],
    ['absence above what is planned', { absentHours: '20.01' }, { absentHours: 'absence-above-planned' }],
  ])('%s', (_, part, problems) => {
    expect(at(part)).toEqual(problems);
  });
});

function recognised(hours: string) {
  return { recognized: true, recognizedHours: hours, recognizedBy: '组织部', recognizedOn: '2018-10-20' };
}

describe('numbers as people type them', () => {
  test('half and whole days', () => {
    expect(['2.5', '３', '0.5', '2天半', '1 天'].map(halfDaysNumber)).toEqual([5, 6, 1, 5, 2]);
    expect(['2.3', '半', '-1', '1e3', '2.5天半', ''].map(halfDaysNumber)).toEqual([null, null, null, null, null, null]);
  });

  test('hours have two decimals at most and are never rounded', () => {
    expect(['1.5', '0.25', '２０', '1.50'].map(hoursNumber)).toEqual([150, 25, 2000, 150]);
    expect(['1.255', '-1', '一', ''].map(hoursNumber)).toEqual([null, null, null, null]);
  });

  test('a comma separates thousands or is refused: it may be meant as the decimal point', () => {
    for (const text of ['2,5', '2，5', '1、5', '25,00', '1,2345', '1,500,5']) {
      expect([halfDaysNumber(text), hoursNumber(text), wholeNumber(text)], text).toEqual([null, null, null]);
    }
    expect([hoursNumber('1,500.5'), halfDaysNumber('１，０００天'), wholeNumber('1,234,567')]).toEqual([
      150050, 2000, 1234567,
    ]);
  });

  test('a month is written in many ways and kept in one', () => {
    expect(['1970-05', '1970-05-01', '1970.05', '1970年5月', '１９７０.５'].map(monthText)).toEqual(
      Array(5).fill('1970-05'),
    );
    expect(['1970', '1970-13', '70-05', '五月', '1970-00', ''].map(monthText)).toEqual(Array(6).fill(null));
  });

  test('whole numbers may carry separators', () => {
    expect(['2,500', '2，500', '90'].map(wholeNumber)).toEqual([2500, 2500, 90]);
    expect(['2.5', 'x', ''].map(wholeNumber)).toEqual([null, null, null]);
  });
});

describe('a draft becomes an entry', () => {
  test('every kind makes an entry that the ledger takes, and comes back as the same draft', () => {
    for (const kind of kinds) {
      const draft = {
        ...emptyDraft(kind, '2018-10-15'),
        title: '题目',
        days: '1',
        minutes: '90',
        characters: '2500',
        hours: '1.5',
      };
      const { record, problems } = recordOf(draft, base);
      expect(problems).toEqual({});
      expect(() => checkRecord(record)).not.toThrow();
      expect(recordOf(draftOf(record), base).record).toEqual(record);
    }
  });

  test('a class over New Year asks for the days of each year, and they must add up', () => {
    const crossing = classOf({ startOn: '2018-12-28', endOn: '2019-01-04', days: '5' });
    expect(recordOf(crossing, base).problems.split).toBe('split');
    expect(recordOf({ ...crossing, split: { '2018': '3', '2019': '1' } }, base).problems.split).toBe('split');
    const { record, problems } = recordOf({ ...crossing, split: { '2018': '3', '2019': '2' } }, base);
    expect(problems).toEqual({});
    expect(record.split).toEqual({ '2018': 6, '2019': 4 });
  });

  test('what looks like an ID number is refused in every free text', () => {
    for (const field of ['title', 'organizer', 'place', 'certifier', 'evidence', 'note'] as const) {
      expect(recordOf(classOf({ [field]: '编号 150000190001010000' }), base).problems[field]).toBe('id-number');
    }
  });

  test('recognised hours need who and when', () => {
    expect(recordOf(classOf({ recognized: true, recognizedHours: '20' }), base).problems).toEqual({
      recognizedBy: 'missing-recognizer',
      recognizedOn: 'missing-day',
    });
  });

  test('a day lies between 2013 and the end of next year', () => {
    for (const day of ['0001-01-01', '0018-10-15', '2012-12-31', '2020-01-01', '2081-10-15', '9999-12-31']) {
      const { problems, measured } = recordOf(classOf({ startOn: day, endOn: day }), base);
      expect([problems, measured], day).toEqual([{ startOn: 'day-out-of-range', endOn: 'day-out-of-range' }, false]);
      const online = { ...emptyDraft('online', day), title: '课程', hours: '1.5' };
      expect(recordOf(online, base).problems, day).toEqual({ completedOn: 'day-out-of-range' });
    }
    for (const day of ['2013-01-01', '2019-12-31']) {
      expect(recordOf(classOf({ startOn: day, endOn: day }), base).problems, day).toEqual({});
    }
  });

  test('a class of more than three calendar years is refused', () => {
    const long = classOf({ startOn: '2015-12-31', endOn: '2018-01-01', days: '4', split: {} });
    expect(recordOf(long, base).problems.endOn).toBe('too-many-years');
  });

  test('what the form does not show is neither refused nor kept', () => {
    const id = '编号 150000190001010000';
    const hidden = classOf({ kind: 'online', hours: '1.5', organizer: id, evidence: id, audience: id });
    const { record, problems } = recordOf({ ...hidden, recognizedBy: id, plannedHours: 'x' }, base);
    expect(problems).toEqual({});
    expect([record.note, record.organizer, record.evidence, record.audience, record.recognized]).toEqual(
      Array(5).fill(null),
    );
    expect(recordOf(classOf({ kind: 'other', plannedHours: 'x', absentHours: 'x' }), base).problems).toEqual({});
  });

  test('an entry that is saved comes back out of the trash', () => {
    const { record } = recordOf(classOf({}), { ...base, origin: 'manual', deletedAt: '2018-11-30T01:12:00Z' });
    expect(record.deletedAt).toBeNull();
  });

  test('the id of a new entry never looks like an ID number', () => {
    const made = ['00150000-1900-4101-8000-abcdefabcdef', '15000019-0001-0100-00ab-cdefabcdefab', 'aaaaaaaa-bbbb'];
    expect(entryId(() => made.shift() ?? '')).toBe('00150000-1900-4101-8000-abcdefabcdef');
    expect(entryId(() => made.shift() ?? '')).toBe('aaaaaaaa-bbbb');
  });

  test('a make-up year has four digits and is no later than this year', () => {
    for (const makeupFor of ['2017年', '18', '2012', '2019', '20.17']) {
      expect(recordOf(classOf({ makeupFor }), base).problems, makeupFor).toEqual({ makeupFor: 'makeup-year' });
    }
    const { record, problems } = recordOf(classOf({ makeupFor: '２０１７' }), base);
    expect([record.makeupFor, problems]).toEqual([2017, {}]);
  });

  test('what only another kind has is not kept when the kind changes', () => {
    const online = { ...emptyDraft('online', '2018-10-15'), title: '课程', hours: '1.5' };
    for (const makeupFor of ['2017', '18']) {
      const { record, problems } = recordOf({ ...online, makeupFor }, base);
      expect([record.makeupFor, problems]).toEqual([null, {}]);
    }
    const stored = recordOf(online, base).record;
    expect(stored.completedOn).toBe('2018-10-15');
    expect(recordOf(classOf({}), stored).record.completedOn).toBeNull();
  });

  test('a class over three calendar years is previewed whole', () => {
    const split = { '2016': '5', '2017': '140', '2018': '5' };
    const { record, problems } = recordOf(
      classOf({ startOn: '2016-12-27', endOn: '2018-01-05', days: '150', split }),
      base,
    );
    expect(problems).toEqual({});
    expect(previewOf(account, '2018-12-01', [record]).hours).toBe(120_000);
  });

  test('papers keep where they lie when the entry is edited', () => {
    const evidence = [{ name: '结业证书', where: '办公室', have: false }];
    const { record } = recordOf(classOf({ evidence: '结业证书、鉴定表' }), { ...base, evidence });
    expect(record.evidence).toEqual([...evidence, { name: '鉴定表', where: '', have: true }]);
  });
});

describe('the form', () => {
  let root: HTMLElement;
  const onSave = vi.fn(async (_: readonly TrainingRecord[]) => {});
  beforeEach(() => {
    onSave.mockClear();
    root = document.createElement('div');
    document.body.append(root);
    render(
      <EntryForm
        start={emptyDraft('off-job', '2018-10-15')}
        pack={packOf('nmg-2016')}
        base={base}
        earlier={[]}
        previewOf={(records) => previewOf(account, '2018-12-01', records)}
        onSave={onSave}
        onDraft={() => {}}
      />,
      root,
    );
  });
  afterEach(() => {
    render(null, root);
    root.remove();
  });
  const preview = () => root.querySelector('.preview')?.textContent?.replace(/\s+/g, ' ');

  test('shows the hours with their article while typing', async () => {
    await userEvent.fill(page.getByLabelText('天数'), '2.5');
    await expect.poll(preview).toContain('2.5 天 →折合 20 学时，第五条');
  });

  test('says what is wrong at the field, keeps what was typed and stores nothing', async () => {
    await userEvent.fill(page.getByLabelText('天数'), '2.3');
    await userEvent.click(page.getByRole('button', { name: '存入台账' }));
    await expect.poll(() => root.querySelectorAll('[aria-invalid=true]').length).toBe(2);
    await expect.poll(() => document.activeElement?.getAttribute('aria-invalid')).toBe('true');
    expect(root.textContent).toContain('请按整天或半天填写，例如 2 或 2.5。');
    expect(root.textContent).toContain('请填写名称');
    expect(onSave).not.toHaveBeenCalled();
    await expect.element(page.getByLabelText('天数')).toHaveValue('2.3');
  });

  test('opens the folded part where a field in it is wrong', async () => {
    await userEvent.fill(page.getByLabelText('培训班名称'), '班');
    await userEvent.fill(page.getByLabelText('天数'), '2');
    await userEvent.click(page.getByText('登记表上的其他内容'));
    await userEvent.fill(page.getByLabelText(/^备注/), '150000190001010000');
    await userEvent.click(page.getByText('登记表上的其他内容'));
    expect(root.querySelector('details')?.open).toBe(false);
    await userEvent.click(page.getByRole('button', { name: '存入台账' }));
    await expect.element(page.getByLabelText(/^备注/)).toHaveFocus();
    expect(onSave).not.toHaveBeenCalled();
  });

  test('the bar stays at the bottom only where it takes a quarter of the window at most', async () => {
    await page.viewport(1280, 2400);
    await expect.poll(() => root.querySelector('.save')?.classList.contains('stays')).toBe(true);
    expect(Number.parseFloat(document.documentElement.style.scrollPaddingBottom)).toBeGreaterThan(16);
    await page.viewport(800, 150);
    await expect.poll(() => root.querySelector('.save')?.classList.contains('stays')).toBe(false);
    expect(document.documentElement.style.scrollPaddingBottom).toBe('');
    await page.viewport(414, 896);
  });

  test('another kind keeps the title, and what is stored is what was typed', async () => {
    await userEvent.fill(page.getByLabelText('培训班名称'), '乡村振兴笔记');
    await userEvent.click(page.getByText('在职自学'));
    await userEvent.fill(page.getByLabelText('字数'), '2,500');
    await userEvent.click(page.getByRole('button', { name: '存入台账' }));
    await expect
      .poll(() => onSave.mock.calls[0]?.[0][0])
      .toMatchObject({
        kind: 'self-study',
        title: '乡村振兴笔记',
        measure: { type: 'characters', characters: 2500 },
        startOn: '2018-10-15',
        endOn: '2018-10-15',
      });
  });

  test('a double click on saving stores it once', async () => {
    onSave.mockImplementationOnce(() => new Promise((done) => setTimeout(done, 300)));
    await userEvent.fill(page.getByLabelText('培训班名称'), '理论进修班');
    await userEvent.fill(page.getByLabelText('天数'), '2');
    await userEvent.click(page.getByRole('button', { name: '存入台账' }));
    root.querySelector<HTMLButtonElement>('[type=submit]')?.click();
    await new Promise((done) => setTimeout(done, 350));
    expect(onSave).toHaveBeenCalledOnce();
  });

  test('says where it was not stored', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    onSave.mockRejectedValueOnce(new Error('disk gone'));
    await userEvent.fill(page.getByLabelText('培训班名称'), '理论进修班');
    await userEvent.fill(page.getByLabelText('天数'), '2');
    await userEvent.click(page.getByRole('button', { name: '存入台账' }));
    await expect.poll(() => root.querySelector('.save [role=alert]')?.textContent).toContain('没有存下');
    vi.restoreAllMocks();
  });

  test('warns of absence over one seventh before anything is stored', async () => {
    await userEvent.fill(page.getByLabelText('天数'), '5');
    await userEvent.fill(page.getByLabelText(/^请假/), '8');
    await expect.poll(preview).toContain('5 天 →折合 0 学时');
    await expect.poll(preview).toContain('七分之一');
  });
});

test('the days of a class stay in their columns at twice the text', () => {
  const root = document.createElement('div');
  document.body.append(root);
  root.style.width = '700px';
  document.documentElement.style.fontSize = '36px';
  render(<HalfDayCalendar range={{ from: '2018-11-12', to: '2018-11-23' }} halves={[]} onChange={() => {}} />, root);
  const days = [...root.querySelectorAll<HTMLElement>('.day')];
  expect(days).toHaveLength(14);
  for (const { scrollWidth, clientWidth } of days) expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
  expect(days[0]?.textContent).toBe('11月12日');
  document.documentElement.style.fontSize = '';
  render(null, root);
  root.remove();
});
