import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { useKnownYear, useYears } from '../components/book.ts';
import { CapBar } from '../components/CapBar.tsx';
import { partsOf } from '../components/hash.ts';
import { NoticeList } from '../components/NoticeList.tsx';
import { PageShell, type Room } from '../components/PageShell.tsx';
import { StandingBar } from '../components/StandingBar.tsx';
import { UndoToast } from '../components/UndoToast.tsx';
import { ReconcileCard } from '../entrypoints/ledger/overview/ReconcileCard.tsx';
import { ReferenceCard } from '../entrypoints/ledger/overview/ReferenceCard.tsx';
import { FirstReading } from '../entrypoints/welcome/FirstReading.tsx';
import { type Answers, Questions } from '../entrypoints/welcome/Questions.tsx';
import { planOf, standing } from '../lib/credit/index.ts';
import type { Account, Notice, Standing } from '../lib/credit/types.ts';
import type { YearCoverage } from '../lib/ledger/coverage.ts';
import { isAcademyHost } from '../lib/ledger/identity.ts';
import { yearsOf } from '../lib/ledger/years.ts';
import type { Settings, TrainingRecord } from '../lib/model.ts';
import { backupSentence, backupText, filingRemark, readingRemark, readingStep } from '../lib/sentences/ui.ts';
import { countedText } from '../lib/sentences/ui-records.ts';
import { nextStep } from '../lib/sentences/ui-ways.ts';

let root: HTMLElement;
beforeEach(() => {
  root = document.createElement('div');
  document.body.append(root);
});
afterEach(() => {
  render(null, root);
  root.remove();
  vi.useRealTimers();
});

const course = (id: number, hours: number): TrainingRecord => ({
  id: `c${id}`,
  profile: 'p1',
  kind: 'online',
  title: `课程 ${id}`,
  measure: { type: 'course', hours },
  completedOn: '2018-05-06',
  origin: 'academy',
  platform: 'www.nmgce.gov.cn',
  courseKey: `id:${id}`,
});
const offJob = (halfDays: number, planned = false): TrainingRecord => ({
  id: `o${halfDays}${planned}`,
  profile: 'p1',
  kind: 'off-job',
  title: '理论进修班',
  measure: { type: 'half-days', halfDays },
  startOn: '2018-06-01',
  endOn: '2018-06-30',
  origin: 'manual',
  planned,
});
const year = (...records: TrainingRecord[]): Standing => yearUnder({ pack: 'nmg-2016' }, ...records);
const yearUnder = (settings: Settings, ...records: TrainingRecord[]): Standing => {
  const account: Account = {
    profile: { id: 'p1', name: '其其格玛', groups: [{ from: '2017-01-01', group: 'county-leader' }] },
    records,
    settings,
  };
  return standing(account, 2018, '2018-12-01');
};

const coverage: YearCoverage = {
  platform: 'www.nmgce.gov.cn',
  listYear: 2018,
  read: 37,
  asked: 0,
  total: 37,
  pages: 4,
  nextPage: null,
  unclear: 0,
  differ: 0,
  readHours: 6350,
  statedHours: 6350,
  agrees: true,
  outcome: 'records',
  taught: null,
  frames: [],
  at: '2018-11-30T01:12:00Z',
  trustedAt: '2018-11-30T01:12:00Z',
};

describe('every bar has its text equivalent', () => {
  test('the year: each kind, what is planned, total and requirement', () => {
    render(<StandingBar standing={year(course(1, 6350), offJob(12), offJob(2, true))} planned />, root);
    expect(root.querySelector('[role=img]')?.getAttribute('aria-label')).toBe(
      '网络培训 50，脱产培训 48，已计划（未计入）8，合计 98，要求 110 学时',
    );
  });

  test('the parts of the year are as long as their hours', () => {
    render(<StandingBar standing={year(course(1, 5000), offJob(10))} />, root);
    const [online, off] = [...root.querySelectorAll<HTMLElement>('.bar i')].map((part) =>
      Number.parseFloat(part.style.width),
    );
    expect((online ?? 0) / (off ?? 1)).toBeCloseTo(50 / 40, 2);
  });

  test('online: learnt, counted and over', () => {
    render(<CapBar earned={6350} cap={5000} />, root);
    expect(root.querySelector('[role=img]')?.getAttribute('aria-label')).toBe('已学 63.5，计入 50，超出 13.5 学时');
    expect(root.querySelectorAll('.hatch')).toHaveLength(1);
  });
});

describe('reconciliation', () => {
  test('four equal figures agree', () => {
    render(<ReconcileCard coverage={coverage} ledger={6350} form={6350} />, root);
    expect(root.textContent).toContain('✓ 四处一致');
    expect(root.textContent).not.toContain('≠');
    // Once is enough.
    expect(root.textContent).toContain('11-30 09:12 读取 37/37 门');
    expect(root.textContent).not.toContain('与学院合计一致');
  });

  test('a figure that differs is marked where it differs', () => {
    render(
      <ReconcileCard coverage={{ ...coverage, statedHours: 6400, agrees: false }} ledger={6350} form={6350} />,
      root,
    );
    expect([...root.querySelectorAll('.sign')].map((sign) => sign.textContent?.[0])).toEqual(['≠', '=', '=']);
    expect(root.textContent).toContain('不一致，请核对');
  });

  test('a total the academy does not print is left out, not taken for zero', () => {
    render(
      <ReconcileCard coverage={{ ...coverage, statedHours: null, agrees: null }} ledger={6350} form={6350} />,
      root,
    );
    expect(root.textContent).toContain('—');
    expect(root.textContent).toContain('✓ 三处一致');
  });

  test('equal figures are no good news beside rows that were not understood', () => {
    const unread = { ...coverage, statedHours: null, agrees: null, unclear: 2 };
    render(<ReconcileCard coverage={unread} ledger={6350} form={6350} />, root);
    expect(root.textContent).toContain('三处一致，仍有疑问');
    expect(root.textContent).not.toContain('✓');
  });
});

describe('what the rules have to say of a year', () => {
  const notice: Notice = { code: 'near-match', article: 6, records: ['c1', 'c2', 'c3'] };
  const [one, other] = [course(1, 200), { ...course(2, 200), title: '课程 1' }];
  const names = () => root.querySelector('li .small')?.textContent;

  test('names an entry once, and says how many have that name', () => {
    render(<NoticeList pack="nmg-2016" notices={[notice]} records={[one, other, course(3, 200)]} />, root);
    expect(names()).toBe('“课程 1”2 条、“课程 3”');
    render(<NoticeList pack="nmg-2016" notices={[notice]} records={[course(3, 200)]} />, root);
    expect(names()).toBe('“课程 3”');
  });

  test('opens the questions where it sends to them', () => {
    render(<NoticeList pack="nmg-2016" notices={[notice]} records={[one, other]} />, root);
    expect(root.querySelector('a')?.getAttribute('href')).toBe('/ledger.html#questions');
    expect(root.textContent).toContain('请在待您确认里回答是不是同一门');
    render(
      <NoticeList pack="nmg-2016" notices={[{ ...notice, code: 'overlap', article: null }]} records={[one]} />,
      root,
    );
    expect(root.querySelector('a')).toBeNull();
  });
});

describe('the rooms', () => {
  const shell = (room: Room, questions = 0) => (
    <PageShell
      room={room}
      profile={{ id: 'p1', name: '其其格玛', groups: [{ from: '2017-01-01', group: 'county-leader' }] }}
      profiles={[]}
      questions={questions}
      today="2018-12-01"
      onLearner={() => {}}
      onLargerText={() => {}}
    >
      {null}
    </PageShell>
  );
  const links = () => [...root.querySelectorAll<HTMLElement>('nav a')];
  const lines = () => new Set(links().map(({ offsetTop, offsetHeight }) => offsetTop + offsetHeight / 2)).size;

  test('ten of them, and the one that is shown is marked', () => {
    for (const [room, label] of [
      ['overview', '总览'],
      ['papers', '材料'],
    ] as const) {
      render(shell(room, 2), root);
      expect(links().map(({ textContent }) => textContent)).toEqual([
        '总览',
        '明细',
        '补录',
        '登记表',
        '备份',
        '设置',
        '待您确认2 个问题',
        '年度',
        '材料',
        '导入',
      ]);
      const marked = links().filter((link) => link.ariaCurrent === 'page');
      expect(marked.map(({ textContent }) => textContent)).toEqual([label]);
    }
  });

  test('stand in one line below the product in a window of 800 px, and in two at twice the text', () => {
    const middle = (part: string) => {
      const { top, height } = (root.querySelector(part) as HTMLElement).getBoundingClientRect();
      return top + height / 2;
    };
    render(shell('overview', 2), root);
    root.style.width = '800px';
    for (const [size, count] of [
      ['18px', 1],
      ['36px', 2],
    ] as const) {
      document.documentElement.style.fontSize = size;
      expect(lines()).toBe(count);
      expect(middle('.who')).toBeCloseTo(middle('.product'), 0);
      expect(middle('nav')).toBeGreaterThan(middle('.who'));
      expect(root.scrollWidth).toBeLessThanOrEqual(800);
    }
    document.documentElement.style.fontSize = '';
  });
});

describe('the second reading', () => {
  const shown = (year: number) => {
    const profile = { id: 'p1', name: '其其格玛', groups: [{ from: '2017-01-01', group: 'other' as const }] };
    const records = [{ ...course(1, 1250), completedOn: `${year}-05-06` }];
    const result = standing({ profile, records, settings: { pack: 'nmg-2016' } }, year, `${year}-12-01`);
    render(<ReferenceCard standing={result} titles={new Map()} />, root);
    return [...root.querySelectorAll('li.spread')].map(({ textContent }) => textContent?.replace(/\s+/g, ' '));
  };

  test('shows each meter in 学时 or days, and whether it is met', () => {
    expect(shown(2023)).toEqual([
      '全年集中培训学时0 / 90 未达标',
      '全年集中培训天数0 / 12 未达标',
      '全年网络学时12.5 / 50 未达标',
    ]);
  });

  test('is not there before its first year', () => {
    expect(shown(2022)).toEqual([]);
  });
});

describe('taking back a deletion', () => {
  test('the toast has the focus on its undo button and stays longer than ten seconds', () => {
    vi.useFakeTimers();
    const gone = vi.fn();
    render(<UndoToast text="已删除“理论进修班”" onUndo={async () => {}} onGone={gone} />, root);
    vi.advanceTimersByTime(20);
    expect(document.activeElement?.textContent).toBe('撤销');
    vi.advanceTimersByTime(10_000);
    expect(gone).not.toHaveBeenCalled();
    vi.advanceTimersByTime(10_000);
    expect(gone).toHaveBeenCalledOnce();
  });
});

describe('sentences of the pages', () => {
  test('how far the filing date is', () => {
    const result = year();
    expect(filingRemark(result, '2018-12-01').text).toBe('距申报 19 天');
    expect(filingRemark(result, '2018-12-01', undefined, true).text).toBe('距 12 月 20 日申报 19 天');
    expect(filingRemark(result, '2018-12-20').text).toBe('今天申报截止');
    expect(filingRemark(result, '2018-12-23')).toEqual({ tone: 'short', text: '申报已过 3 天' });
    const filed = { profile: 'p1', year: 2018, at: '2018-12-05T01:00:00Z', standing: {} };
    expect(filingRemark(result, '2018-12-23', filed)).toEqual({ tone: 'ok', text: '12 月 5 日已留档' });
  });

  test('a reading nothing speaks against, one that is not complete, and one that is doubtful', () => {
    expect(readingRemark(coverage)).toEqual({ tone: 'ok', text: '11-30 09:12 读取 37/37 门 · 与学院合计一致' });
    expect(readingStep(coverage)).toBeNull();
    const partial = { ...coverage, read: 20, nextPage: 3, agrees: null };
    expect(readingStep(partial)).toBe('已读 20/37 门，请在学院继续翻到第 3 页，数字才完整。');
    for (const outcome of ['layout-changed', 'loading', 'doubtful'] as const) {
      expect(readingStep({ ...coverage, outcome })).toContain('数字可能不全');
      expect(readingRemark({ ...coverage, outcome }).tone).toBe('care');
    }
  });

  test('a list without a total still says which page is next', () => {
    const paged = { ...coverage, read: 10, total: null, nextPage: 2, agrees: null };
    expect(readingStep(paged)).toBe('已读 10 门，请在学院继续翻到第 2 页，数字才完整。');
    expect(readingRemark(paged)).toEqual({ tone: 'care', text: '11-30 09:12 读取 10 门 · 第 2 页还没有读' });
    expect(readingStep({ ...paged, nextPage: null })).toBeNull();
  });

  test('what was not understood is counted, and does not hide the pages that follow', () => {
    const unclear = { ...coverage, outcome: 'doubtful', unclear: 1, agrees: null } as const;
    expect(readingStep(unclear)).toBe('有 1 门没有读懂，请在学院核对。');
    expect(readingStep({ ...unclear, read: 20, nextPage: 3 })).toBe(
      '有 1 门没有读懂，请在学院核对。已读 20/37 门，请在学院继续翻到第 3 页，数字才完整。',
    );
  });

  test('never more courses are read than there are', () => {
    expect(readingRemark({ ...coverage, read: 38 }).text).toBe('11-30 09:12 读取 38 门 · 与学院合计一致');
  });

  test('hours that make up for another year stand beside what counts in this one', () => {
    const line = { record: 'r1', hours: 800, madeUp: 400, state: 'counted', steps: [] } as const;
    const text = (part: object) => countedText({ ...line, steps: [], ...part }, false);
    expect([text({}), text({ madeUp: 0 }), text({ state: 'made-up' })]).toEqual(['8，补训 4', '8', '计入补训年']);
  });

  test('a backup is due by what changed, not by days', () => {
    const saved = (broughtInAt: string | null = null) => ({ exportedAt: '2018-11-18T17:00:00Z', broughtInAt });
    const texts = (unsaved: number, of = saved()) => [backupText(of, unsaved), backupSentence(of, unsaved)];
    expect(texts(0)).toEqual(['已备份', '上次备份是 2018-11-19 01:00，那以后没有变化。']);
    expect(texts(3)).toEqual([
      '3 条没有备份',
      '上次备份是 2018-11-19 01:00，那以后新增、改动或删除了 3 条，还没有备份。',
    ]);
    expect(texts(0, saved('2018-11-20T01:00:00Z'))).toEqual([
      '合并后没有备份',
      '上次备份是 2018-11-19 01:00，那以后存入过别的文件，还没有备份。',
    ]);
    expect(texts(2, { exportedAt: null, broughtInAt: null } as never)).toEqual([
      '尚未备份',
      '还没有存过备份，台账里有 2 条。',
    ]);
  });

  test('the rest beside the online minimum is what online hours do not bring under the cap', () => {
    const words = (result: Standing) => Object.values(nextStep(result, planOf(result, '2018-12-01'))).join('');
    const cap = { field: 'onlineCap', value: 40, by: '旗委组织部', on: '2018-01-05', why: '年度通知' } as const;
    const capped = yearUnder({ pack: 'nmg-2016', overrides: [cap] }, course(1, 4000), offJob(12));
    expect([capped.total, capped.short]).toEqual([8800, { total: 2200, online: 1000 }]);
    expect(words(capped)).toBe('到学院再学完 10 学时网络课程；其余 22 学时用脱产等培训补足。');
    expect(words(year(course(1, 4000), offJob(12)))).toBe(
      '到学院再学完 10 学时网络课程；其余 12 学时用脱产等培训补足。',
    );
  });

  test('the next step names what is missing, and the form once nothing is', () => {
    const words = (result: Standing) => Object.values(nextStep(result, planOf(result, '2018-12-01'))).join('');
    expect(words(year(course(1, 6350), offJob(13)))).toBe('再参加 1 天脱产培训即可达标。网络学时已满，再学不再计入。');
    expect(words(year(course(1, 4975), offJob(30)))).toBe('到学院再学完 0.25 学时网络课程，即可达标。');
    expect(words(year(course(1, 5000), offJob(15)))).toBe('本年度已达标。请在 12 月 20 日前生成登记表，交单位审核。');
  });
});

describe('the address', () => {
  test('a part that is not encoded as it should be stays as it is', () => {
    expect([partsOf('#%'), partsOf('#entry/a%2Fb/online'), partsOf('')]).toEqual([
      ['%'],
      ['entry', 'a/b', 'online'],
      [''],
    ]);
  });

  test('every year with entries is offered, and any other year gives way to this one', async () => {
    const odd = { ...course(1, 100), completedOn: '2081-05-06' };
    const trashed = { ...course(2, 100), completedOn: '2011-05-06', deletedAt: '2018-11-30T01:12:00Z' };
    const onYear = vi.fn();
    const Years = ({ year }: { year: number }) => {
      const years = useYears(book, 2018);
      useKnownYear(year, years, 2018, onYear);
      return <p>{years.join()}</p>;
    };
    const book = { years: yearsOf([odd, trashed, { ...course(3, 100), completedOn: '2012-05-06' }]) };
    render(<Years year={2081} />, root);
    expect(root.textContent).toBe('2081,2018,2012');
    render(<Years year={2011} />, root);
    await expect.poll(() => onYear.mock.calls).toEqual([[2018]]);
  });
});

describe('the first run', () => {
  const show = (onDone: (answers: Answers) => Promise<void>) =>
    render(<Questions pack="nmg-2016" cycles={[2018]} nameRefusal={() => null} onDone={onDone} />, root);
  const press = () => root.querySelector<HTMLButtonElement>('[type=submit]')?.click();

  test('what is missing gets the focus: first the name, then the group', async () => {
    const onDone = vi.fn(async () => {});
    show(onDone);
    press();
    await expect.poll(() => document.activeElement).toBe(root.querySelector('input[type=text]'));
    await userEvent.keyboard('其其格玛');
    press();
    await expect.poll(() => document.activeElement).toBe(root.querySelector('input[type=radio]'));
    expect(onDone).not.toHaveBeenCalled();
  });

  test('once they are answered, the heading of what comes next gets the focus', async () => {
    render(<FirstReading name="其其格玛" answered={false} />, root);
    expect(document.activeElement).toBe(document.body);
    render(<FirstReading name="其其格玛" answered />, root);
    await expect.poll(() => document.activeElement).toBe(root.querySelector('h2'));
  });
});

test('the academy is its own host and those below it, and nothing that only looks like it', () => {
  expect(['nmgce.gov.cn', 'www.nmgce.gov.cn', 'a.b.nmgce.gov.cn'].map(isAcademyHost)).toEqual([true, true, true]);
  expect(['nmgce.gov.cn.example', 'xnmgce.gov.cn', 'nmgce-gov.cn', ''].map(isAcademyHost)).toEqual(
    Array(4).fill(false),
  );
});
