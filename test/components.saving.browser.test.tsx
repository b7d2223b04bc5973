import { type ComponentChild, render } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { db } from '../components/book.ts';
import { BackupPage, type BackupProps } from '../entrypoints/ledger/backup/BackupPage.tsx';
import { RecordsPage } from '../entrypoints/ledger/records/RecordsPage.tsx';
import { GroupCard } from '../entrypoints/options/GroupCard.tsx';
import { OverrideCard } from '../entrypoints/options/OverrideCard.tsx';
import { PersonCard } from '../entrypoints/options/PersonCard.tsx';
import { UnitCard } from '../entrypoints/options/UnitCard.tsx';
import { standing } from '../lib/credit/index.ts';
import type { Account } from '../lib/credit/types.ts';
import { LedgerProblem } from '../lib/ledger/problem.ts';
import type { Profile, Settings, TrainingRecord } from '../lib/model.ts';

const profile: Profile = { id: 'p1', name: '其其格玛', groups: [{ from: '2017-01-01', group: 'county-leader' }] };
const settings: Settings = { pack: 'nmg-2016' };
const backup: BackupProps = {
  ...{ name: null, profiles: [profile], today: '2018-12-01', saved: '' },
  ...{ onExport: async () => '', onImport: async () => {} },
};

let root: HTMLElement;
beforeEach(() => {
  root = document.createElement('div');
  document.body.append(root);
});
afterEach(() => {
  render(null, root);
  root.remove();
  vi.restoreAllMocks();
});
const show = (page: ComponentChild) => {
  render(page, root);
  for (const details of root.querySelectorAll('details')) details.open = true;
};
const press = (name: string) => userEvent.click(page.getByRole('button', { name, exact: true }));

const radio = (name: string) => page.getByRole('radio', { name: new RegExp(`^${name}`) });

describe('a write that fails ends in a sentence at its button', () => {
  const fails = async () => {
    throw new Error('disk gone');
  };
  const lastResort = '没有存下，请刷新本页再试。已有内容没有改动。';
  const refusal = () => null;
  beforeEach(() => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
  });
  const says = async () => {
    await expect.poll(() => root.querySelector('[role=alert]')?.textContent).toContain(lastResort);
    expect(console.error).toHaveBeenCalledOnce();
  };

  test('the person block', async () => {
    show(<PersonCard profile={profile} refusal={refusal} onSave={fails} />);
    await press('保存');
    await says();
    expect(root.textContent).not.toContain('已保存');
  });

  test('a change of group', async () => {
    show(<GroupCard pack="nmg-2016" profile={profile} today="2018-12-01" onSave={fails} />);
    await userEvent.click(page.getByText('其他干部').first());
    await press('保存变动');
    await says();
  });

  test('a choice of the unit, which then shows what is in force', async () => {
    const switches = { countyAnnual: 90 } as const;
    const by = { by: '人事科', on: '2018-01-05', why: '批复' };
    const unit = { ...settings, switches, decisions: { countyAnnual: by } };
    show(
      <UnitCard settings={unit} cycles={[2018]} cycle={2018} today="2018-12-01" refusal={() => null} onSave={fails} />,
    );
    const standard = radio('110 学时');
    await userEvent.click(standard);
    await says();
    await expect.element(standard).not.toBeChecked();
    await userEvent.click(standard);
    await expect.poll(() => console.error).toHaveBeenCalledTimes(2);
    await expect.element(standard).not.toBeChecked();
  });

  test('the backup file, out and in', async () => {
    show(<BackupPage {...backup} name="其其格玛" onExport={fails} />);
    await press('下载备份文件');
    await says();
    show(null);
    show(<BackupPage {...backup} onImport={fails} />);
    await userEvent.upload(page.getByLabelText('选择备份文件'), new File(['{}'], '台账.json'));
    await expect.poll(() => root.textContent).toContain(`没有恢复“台账.json”：${lastResort}`);
  });
});

test('a file that is refused says where it is wrong', async () => {
  const onImport = async () => {
    throw new LedgerProblem('records[0].kind', 'unknown-value');
  };
  show(<BackupPage {...backup} onImport={onImport} />);
  await userEvent.upload(page.getByLabelText('选择备份文件'), new File(['{}'], '台账.json'));
  await expect.poll(() => root.textContent).toContain('请检查。（位置：records[0].kind）');
});

describe('the months of the person block', () => {
  const onSave = vi.fn(async (_: Profile) => {});
  beforeEach(() => {
    onSave.mockClear();
    show(<PersonCard profile={profile} refusal={() => null} onSave={onSave} />);
  });

  test('are kept as year and month', async () => {
    await userEvent.fill(page.getByLabelText('出生年月'), '1970年5月');
    await userEvent.fill(page.getByLabelText('任现职时间'), '2017.01.15');
    await press('保存');
    await expect.poll(() => onSave.mock.calls[0]?.[0]).toMatchObject({ bornOn: '1970-05', postSince: '2017-01' });
  });

  test('are refused at the field on saving where they are none', async () => {
    const born = page.getByLabelText('出生年月');
    await userEvent.fill(born, '七〇年');
    expect(root.querySelector('[aria-invalid]')).toBeNull();
    await press('保存');
    await expect.element(born).toHaveFocus();
    expect(root.textContent).toContain('请填写年和月，例如 1970-05。');
    expect(onSave).not.toHaveBeenCalled();
  });
});

describe("a unit's choice", () => {
  const onSave = vi.fn(async (_: Settings) => {});
  const unit = (part: Partial<Settings> = {}) =>
    show(
      <UnitCard
        settings={{ ...settings, ...part }}
        cycles={[2018]}
        cycle={2018}
        today="2018-12-01"
        refusal={(text) => (text === '1' ? '不能这样写。' : null)}
        onSave={onSave}
      />,
    );
  beforeEach(() => void onSave.mockClear());
  const fill = (label: string, text: string) => userEvent.fill(page.getByLabelText(label).first(), text);

  test('is in force only once who decided it, when and why is told', async () => {
    unit();
    await userEvent.click(radio('90 学时'));
    await press('按此口径计算');
    await expect.poll(() => root.textContent).toContain('请填写由哪个单位或哪位负责人决定。');
    await fill('由谁决定', '1');
    await expect.poll(() => root.textContent).toContain('不能这样写。');
    await fill('由谁决定', '  旗委组织部 ');
    await press('按此口径计算');
    expect(onSave).not.toHaveBeenCalled();
    await fill('依据', '年度通知');
    await press('按此口径计算');
    await expect
      .poll(() => onSave.mock.calls[0]?.[0])
      .toMatchObject({
        switches: { countyAnnual: 90 },
        decisions: { countyAnnual: { by: '旗委组织部', on: '2018-12-01', why: '年度通知' } },
      });
  });

  test('can be left as it was, and given up at once', async () => {
    unit();
    await userEvent.click(radio('按比例'));
    await press('不改');
    await expect.element(radio('一篇一算')).toBeChecked();
    const by = { by: '人事科', on: '2018-01-05', why: '批复' };
    unit({ switches: { selfStudy: 'year' }, decisions: { selfStudy: by } });
    await expect.poll(() => root.textContent).toContain('人事科 2018-01-05 决定：批复');
    await userEvent.click(radio('一篇一算'));
    await expect
      .poll(() => onSave.mock.calls[0]?.[0])
      .toMatchObject({ switches: { selfStudy: 'document' }, decisions: { selfStudy: undefined } });
  });

  test('of which nobody said who decided asks for it', async () => {
    unit({ switches: { otherOnlineCap: 50 } });
    await expect.poll(() => root.textContent).toContain('▲ 这一口径还没有写明由谁决定');
  });

  test('the window of online study has its year, its days and who set it', async () => {
    unit({ switches: { onlineWindow: { 2017: ['02-01', '12-15'] } } });
    await expect.poll(() => root.textContent).toContain('2017 年 02-01 至 12-15');
    await fill('从哪天起', '2018-02-01');
    await fill('到哪天止', '2018-01-31');
    await fill('由谁决定', '人事科');
    await fill('依据', '通知');
    await press('添加');
    await expect.poll(() => root.textContent).toContain('起止日期要在同一年');
    expect(onSave).not.toHaveBeenCalled();
    await fill('到哪天止', '2018-12-15');
    await press('添加');
    await expect
      .poll(() => onSave.mock.calls[0]?.[0])
      .toMatchObject({
        switches: { onlineWindow: { 2017: ['02-01', '12-15'], 2018: ['02-01', '12-15'] } },
        decisions: { onlineWindow: { by: '人事科', on: '2018-12-01', why: '通知' } },
      });
  });
});

describe("a unit's own figure", () => {
  const onSave = vi.fn(async (_: Settings) => {});
  beforeEach(() => {
    onSave.mockClear();
    show(<OverrideCard settings={settings} today="2018-12-01" refusal={() => null} onSave={onSave} />);
  });
  const fill = async (fields: { [label: string]: string }) => {
    for (const [label, text] of Object.entries({ 改为: '100', 由谁决定: '旗委组织部', 依据: '年度通知', ...fields })) {
      await userEvent.fill(page.getByLabelText(new RegExp(`^${label}`)), text);
    }
    await press('添加');
  };

  const added = (part: object) => [
    { field: 'annual', value: 100, years: null, by: '旗委组织部', on: '2018-12-01', why: '年度通知', ...part },
  ];
  const overrides = () => onSave.mock.calls[0]?.[0].overrides;

  test('full-width digits are read as on the entry form', async () => {
    await fill({ 改为: '１００', 从哪年: '２０１８', 到哪年: '２０１９' });
    await expect.poll(overrides).toEqual(added({ years: [2018, 2019] }));
  });

  test('without a last year it goes on', async () => {
    await fill({ 从哪年: '2018' });
    await expect.poll(overrides).toEqual(added({ years: [2018, 9999] }));
    show(
      <OverrideCard
        settings={{ ...settings, overrides: overrides() ?? [] }}
        today="2018-12-01"
        refusal={() => null}
        onSave={onSave}
      />,
    );
    await expect.poll(() => root.textContent).toContain('2018 年起，年度总学时 100');
  });

  test('a rule is lifted by a tick; 0 is refused where an empty year would be met by it', async () => {
    await userEvent.selectOptions(page.getByLabelText(/^改哪个数/), 'cycleMonths');
    expect([...root.querySelectorAll('option')].map(({ value }) => value)).not.toContain('other');
    await fill({ 改为: '0' });
    await expect.poll(() => root.textContent).toContain('不能填 0；不作要求的，请选“不作要求”。');
    expect(onSave).not.toHaveBeenCalled();
    await userEvent.click(page.getByLabelText('不作要求'));
    await press('添加');
    await expect.poll(overrides).toEqual(added({ field: 'cycleMonths', value: null }));
  });

  test.each([
    ['years the wrong way round', { 从哪年: '2019', 到哪年: '2018' }, '结束的年份早于开始的年份'],
    ['a year of two digits', { 从哪年: '18' }, '请填写四位年份'],
    ['an end without a start', { 到哪年: '2018' }, '请填写四位年份'],
    ['no day', { 决定日期: '' }, '请选择决定日期'],
    ['a comma that may be a decimal point', { 改为: '2,5' }, '请填写数字'],
  ])('%s is refused at the field', async (_, fields, sentence) => {
    await fill(fields);
    await expect.poll(() => root.querySelector('[role=alert]')?.textContent).toContain(sentence);
    expect(onSave).not.toHaveBeenCalled();
  });

  test('a double click adds it once', async () => {
    onSave.mockImplementationOnce(() => new Promise((done) => setTimeout(done, 300)));
    await fill({});
    root.querySelector<HTMLButtonElement>('[type=submit]')?.click();
    await expect.poll(() => root.querySelector<HTMLInputElement>('[inputmode=decimal]')?.value).toBe('');
    expect(onSave).toHaveBeenCalledOnce();
  });
});

describe('answers can be taken back', () => {
  const course = (id: string, part: Partial<TrainingRecord>): TrainingRecord => ({
    id,
    profile: 'p1',
    kind: 'online',
    title: '依法行政',
    measure: { type: 'course', hours: 150 },
    origin: 'academy',
    platform: 'www.nmgce.gov.cn',
    ...part,
  });
  const undated = course('p1/www.nmgce.gov.cn/undated/依法行政/150/', { completedOn: null, year: null });
  const stored = async (id: string) => await db.records.get(id);
  const reportOf = (account: Account, year: number) => {
    const today = '2018-12-01';
    return { account, standing: standing(account, year, today), isRecorded: true, coverage: null, today };
  };
  /** What the page shows after each write. */
  const shown = async (years = [2018]) => {
    const records = await db.records.toArray();
    const account = { profile, records, settings };
    render(<RecordsPage report={reportOf(account, 2018)} years={years} />, root);
  };
  beforeEach(async () => {
    await db.profiles.put(profile);
  });
  afterEach(async () => {
    await Promise.all([db.records.clear(), db.profiles.clear()]);
  });

  test('whether two courses of one title are the same', async () => {
    await db.records.bulkPut([course('a', { completedOn: '2018-05-06' }), course('b', { completedOn: '2018-05-07' })]);
    await shown();
    await press('是同一门，不计');
    await expect.poll(async () => (await stored('b'))?.confirmed).toBe(false);
    await shown();
    await press('改回待确认');
    await expect.poll(async () => (await stored('b'))?.confirmed).toBeNull();
    await shown();
    await press('是另一门，计入');
    await expect.poll(async () => (await stored('b'))?.confirmed).toBe(true);
  });

  test('a course of an earlier year is asked about as learnt again, not as another one', async () => {
    await db.records.bulkPut([course('a', { completedOn: '2017-05-06' }), course('b', { completedOn: '2018-05-07' })]);
    await shown();
    expect(root.textContent).not.toContain('是另一门');
    expect(root.textContent).toContain('以前学的，不计');
    await press('今年重新学过，计入');
    await expect.poll(async () => (await stored('b'))?.confirmed).toBe(true);
    await shown();
    await press('改回待确认');
    await expect.poll(async () => (await stored('b'))?.confirmed).toBeNull();
  });

  test('the year of a course without a day: chosen from the selector, and back', async () => {
    await db.records.put(undated);
    await shown([2018, 2017]);
    await userEvent.selectOptions(page.getByRole('combobox').last(), '2017');
    await press('归到 2017 年');
    await expect.poll(async () => (await stored(undated.id))?.year).toBe(2017);
    await db.records.put({ ...undated, year: 2018 });
    await shown([2018, 2017]);
    await press('改回待定年度');
    await expect.poll(async () => (await stored(undated.id))?.year).toBeNull();
  });

  test("a year that the academy's page gave is not the learner's to take back", async () => {
    await db.records.put(course('p1/www.nmgce.gov.cn/2018/依法行政/150/', { year: 2018 }));
    await shown();
    expect(root.textContent).toContain('依法行政');
    expect(root.textContent).not.toContain('改回待定年度');
  });

  test('after a deletion is taken back, the focus is at the heading of the list', async () => {
    await db.records.put({ ...course('a', { completedOn: '2018-05-06' }), origin: 'manual' });
    await shown();
    await userEvent.click(page.getByRole('button', { name: /^删除/ }));
    await press('撤销');
    await expect.poll(() => document.activeElement).toBe(root.querySelector('#records'));
    expect((await stored('a'))?.deletedAt).toBeNull();
    expect(root.querySelector('.toast')).toBeNull();
  });

  test('a row shows all hours that were learnt, those that make up for another year too', async () => {
    const text = { kind: 'self-study', measure: { type: 'characters', characters: 2000 }, origin: 'manual' } as const;
    const days = { completedOn: null, startOn: '2018-05-06', endOn: '2018-05-06' };
    await db.records.put({ ...course('a', days), ...text, makeupFor: 2017 });
    const records = await db.records.toArray();
    const account = { profile, records, settings };
    render(<RecordsPage report={reportOf(account, 2017)} years={[2018, 2017]} />, root);
    expect(root.querySelector('[data-label=已学]')?.textContent).toBe('8');
  });

  test('a failure ends in a sentence', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    await db.records.bulkPut([undated]);
    await shown();
    vi.spyOn(db.records, 'bulkPut').mockRejectedValue(new Error('disk gone') as never);
    await press('归到 2018 年');
    await expect.poll(() => root.querySelector('[role=alert]')?.textContent).toContain('没有存下');
  });
});
