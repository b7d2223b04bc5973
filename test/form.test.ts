import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Account, standing } from '../lib/credit/index.ts';
import { fillForm } from '../lib/form/docx.ts';
import { type FormFields, formFields } from '../lib/form/fields.ts';
import { formFileName } from '../lib/form/file-name.ts';
import type { Override, Profile, Settings, TrainingRecord } from '../lib/model.ts';
import { group, ledger } from './credit.ledger.ts';
import { type Laid, layOut } from './form/office.ts';

const profile: Profile = {
  id: 'p1',
  name: '其其格玛',
  gender: '女',
  nation: '蒙古族',
  bornOn: '1970-05-01',
  party: '中共党员',
  employer: '某旗农牧局',
  post: '副局长',
  postSince: '2017-01-01',
  groups: [{ from: '2013-01-01', group: 'county-leader' }],
};

const course = (number: number, hours: number): TrainingRecord => ({
  id: `c${number}`,
  profile: 'p1',
  kind: 'online',
  title: `网络课程之${number}`,
  measure: { type: 'course', hours },
  completedOn: `2018-${String((number % 11) + 1).padStart(2, '0')}-06`,
  origin: 'academy',
  platform: 'www.nmgce.gov.cn',
  courseKey: `id:${number}`,
  required: number % 2 === 0,
});

/** 37 courses, 63.5 学时. */
const courses = Array.from({ length: 37 }, (_, index) => course(index + 1, index === 36 ? 950 : 150));

const sitting = (number: number, change: Partial<TrainingRecord> = {}): TrainingRecord => {
  const day = `2018-${String((number % 9) + 1).padStart(2, '0')}-${String((number % 27) + 1).padStart(2, '0')}`;
  return {
    id: `s${number}`,
    profile: 'p1',
    kind: 'study-group',
    title: `中心组集体学习之${number}`,
    measure: { type: 'minutes', minutes: 90 },
    startOn: day,
    endOn: day,
    organizer: '旗委',
    place: '机关会议室',
    origin: 'manual',
    ...change,
  };
};

const offJob = sitting(100, {
  kind: 'off-job',
  title: '处级干部进修班',
  measure: { type: 'half-days', halfDays: 6 },
  startOn: '2018-10-15',
  endOn: '2018-10-17',
});

const account = (records: TrainingRecord[], own = profile, settings: Partial<Settings> = {}): Account => ({
  profile: own,
  records,
  settings: { pack: 'nmg-2016', ...settings },
});
interface Setup {
  today?: string;
  own?: Profile;
  overrides?: Override[];
  settings?: Partial<Settings>;
}
const fieldsOf = (
  records: TrainingRecord[],
  { today = '2018-12-01', own = profile, overrides = [], settings }: Setup = {},
): FormFields => {
  const whole = account(records, own, { overrides, ...settings });
  return formFields(whole, standing(whole, 2018, today), today, '2018-11-30T01:12:00Z');
};

const template = readFileSync(new URL('../public/form-one-page.docx', import.meta.url));
const templateBytes = () => new Uint8Array(template).buffer;
const fill = async (fields: FormFields) => new Uint8Array(await fillForm(templateBytes(), fields));

const rowsOf = ({ 明细 }: FormFields) => 明细.filter((row) => row.序号 !== '');

describe('what the form says', () => {
  test('online study is one row with the counted hours, and its courses are the annex', () => {
    const fields = fieldsOf([...courses, offJob]);
    expect(rowsOf(fields)[0]).toMatchObject({ 内容: '网络培训 37 门（已学 63.5）', 学时: '50', 备注: '明细见附表' });
    expect(fields.附表).toMatchObject([
      { 门数: '37', 课程合计: '63.5', 课程计入: '50', 来源: 'www.nmgce.gov.cn', 读取时间: '2018.11.30 09:12' },
    ]);
    expect(fields.附表[0]?.网络课程).toHaveLength(37);
  });

  test('the rows add up to the total', () => {
    const fields = fieldsOf([...courses, offJob, ...Array.from({ length: 20 }, (_, index) => sitting(index))]);
    const sum = rowsOf(fields).reduce((total, row) => total + Number(row.学时), 0);
    expect(String(sum)).toBe(fields.总学时);
    expect(fields).toMatchObject({
      总学时: '114',
      年度要求: '110',
      网络要求: '50',
      达标框: '☑',
      未达标框: '□',
      差额: '',
    });
  });

  test('planned, denied, deleted, undated and withdrawn entries never appear', () => {
    const fields = fieldsOf([
      sitting(1, { planned: true }),
      sitting(2, { deletedAt: '2018-06-01T00:00:00Z' }),
      sitting(3, { startOn: '2018-12-10', endOn: '2018-12-10' }),
      { ...course(1, 150), completedOn: null },
      { ...offJob, absentHours: 800 },
    ]);
    expect(rowsOf(fields)).toEqual([]);
    expect(fields).toMatchObject({ 总学时: '0', 差额: '（差 110，网络差 50）', 附表: [] });
  });

  test('entries after the filing date are marked, and so is a form drawn up after it', () => {
    const late = sitting(1, {
      startOn: '2018-12-22',
      endOn: '2018-12-22',
      recognized: { hours: 200, by: '组织部', on: '2018-12-23' },
    });
    const fields = fieldsOf([late], { today: '2018-12-25' });
    expect(rowsOf(fields)).toMatchObject([{ 备注: '单位认定、申报后新增' }]);
    expect(fields.统计截止).toBe('2018.12.25（逾期）');
  });

  describe("a unit's own figure", () => {
    const own: Override = { field: 'annual', value: 100, by: '旗委组织部', on: '2018-03-01', why: '新任职' };
    const marked = (overrides: Override[], profileOf = profile) => {
      const fields = fieldsOf([...courses, offJob], { overrides, own: profileOf });
      const places = ['年度要求', '网络要求', '网络计入', '五年周期'] as const;
      return { places: places.filter((place) => fields[place].includes('＊')), note: fields.说明 };
    };

    test('carries a mark and says who decided', () => {
      expect(fieldsOf([offJob], { overrides: [own] }).年度要求).toBe('100＊');
      expect(marked([own])).toEqual({
        places: ['年度要求'],
        note: '带＊的数按单位口径：年度要求（旗委组织部，2018.03.01，新任职）。',
      });
    });

    test('is marked where it stands', () => {
      const place = (field: Override['field']) => marked([{ ...own, field }]).places;
      const others: Profile = { ...profile, groups: [{ from: '2013-01-01', group: 'other' }] };
      expect(marked([{ ...own, field: 'days' }], others).places).toEqual(['年度要求']);
      expect(place('onlineMinimum')).toEqual(['网络要求']);
      expect(place('onlineCap')).toEqual(['网络计入']);
      expect(place('cycleHours')).toEqual(['五年周期']);
      expect(place('cycleMonths')).toEqual(['五年周期']);
    });

    test('of another year or group, or replaced by a later one, is neither marked nor told', () => {
      const nothing = { places: [], note: '' };
      expect(marked([{ ...own, years: [2019, 2020] }])).toEqual(nothing);
      expect(marked([{ ...own, group: 'other' }])).toEqual(nothing);
      const others: Profile = { ...profile, groups: [{ from: '2013-01-01', group: 'other' }] };
      expect(marked([{ ...own, field: 'cycleHours' }], others)).toEqual(nothing);
      const cap: Override = { ...own, field: 'onlineCap', by: '人事科' };
      expect(marked([{ ...own, by: '办公室' }, cap, own, { ...own, by: '外单位', years: [2017, 2017] }])).toEqual({
        places: ['年度要求', '网络计入'],
        note: '带＊的数按单位口径：年度要求（旗委组织部，2018.03.01，新任职）；网络计入（人事科，2018.03.01，新任职）。',
      });
    });
  });

  describe("a unit's choice where the Measure is silent", () => {
    const by = { by: '人事科', on: '2018-03-01', why: '批复' };
    const of = (group: Profile['groups'][number]['group']): Profile => ({
      ...profile,
      groups: [{ from: '2013-01-01', group }],
    });
    const note = (settings: Partial<Settings>, own: Profile, records = [...courses, offJob]) => {
      const fields = fieldsOf(records, { settings, own });
      return [fields.年度要求, fields.网络计入, fields.自学小计, fields.说明];
    };
    const notes = sitting(7, { kind: 'self-study', measure: { type: 'characters', characters: 2500 } });

    test('carries a mark where it decides a figure, and says who chose it', () => {
      const annual = { switches: { countyAnnual: 90 }, decisions: { countyAnnual: by } } as const;
      const said = (figure: string) => `带＊的数按单位口径：${figure}（人事科，2018.03.01，批复）。`;
      expect(note(annual, of('county'))).toEqual(['90＊', '50', '0', said('年度要求')]);
      expect(note(annual, profile)).toEqual(['110', '50', '0', '']);
      const cap = { switches: { otherOnlineCap: 50 }, decisions: { otherOnlineCap: by } } as const;
      expect(note(cap, of('other'))).toEqual(['90（或 12 天）', '50＊', '0', said('网络计入')]);
      const texts = { switches: { selfStudy: 'proportional' }, decisions: { selfStudy: by } } as const;
      expect(note(texts, profile, [notes])).toEqual(['110', '0', '10＊', said('自学小计')]);
      expect(note(texts, profile)).toEqual(['110', '50', '0', '']);
    });

    test('says so where nobody wrote who did, and gives way to a figure of its own', () => {
      const annual = { switches: { countyAnnual: 90 } } as const;
      expect(note(annual, of('county'))[3]).toBe('带＊的数按单位口径：年度要求（未写明由谁决定）。');
      const own: Override = { field: 'annual', value: 95, ...by };
      expect(note({ ...annual, overrides: [own] }, of('county'))).toEqual([
        '95＊',
        '50',
        '0',
        '带＊的数按单位口径：年度要求（人事科，2018.03.01，批复）。',
      ]);
    });
  });

  test('online study names its hosts: the academy only for its own pages', () => {
    const host = (...platforms: (string | null)[]) =>
      rowsOf(fieldsOf(platforms.map((platform, index) => ({ ...course(index + 1, 150), platform }))))[0]?.主办单位;
    expect(host('www.nmgce.gov.cn', 'nmgce.gov.cn')).toBe('内蒙古干部培训网络学院');
    expect(host('study.example')).toBe('study.example');
    expect(host('notnmgce.gov.cn')).toBe('notnmgce.gov.cn');
    expect(host('nmgce.gov.cn.example')).toBe('nmgce.gov.cn.example');
    expect(host(null)).toBe('本人填报');
    expect(host('www.nmgce.gov.cn', 'study.example', null)).toBe('内蒙古干部培训网络学院、study.example、本人填报');
  });

  test('a corrected, recognised or late course says so in the annex', () => {
    const fields = fieldsOf(
      [
        course(1, 150),
        { ...course(2, 150), id: 'x', corrects: 'c1', platform: null, courseKey: null },
        { ...course(3, 150), recognized: { hours: 100, by: '组织部', on: '2018-11-01' } },
        { ...course(4, 150), completedOn: '2018-12-22' },
      ],
      { today: '2018-12-25' },
    );
    expect(fields.附表[0]?.网络课程.map(({ 课程 }) => 课程)).toEqual([
      '网络课程之2（本人更正）',
      '网络课程之3（单位认定）',
      '网络课程之4（申报后新增）',
    ]);
    expect(rowsOf(fields)[0]?.主办单位).toBe('内蒙古干部培训网络学院');
  });

  test('a class over New Year that makes up for this year has its own hours on the form', () => {
    const record: TrainingRecord = {
      ...offJob,
      startOn: '2018-12-30',
      endOn: '2019-01-02',
      measure: { type: 'half-days', halfDays: 8 },
      split: { 2018: 4, 2019: 4 },
      makeupFor: 2018,
    };
    const fields = fieldsOf([record], { today: '2019-12-01' });
    expect(rowsOf(fields).map(({ 学时 }) => 学时)).toEqual(['16']);
    expect(fields.总学时).toBe('16');
  });

  test('whatever the ledger, the rows add up to the total', () => {
    fc.assert(
      fc.property(ledger, group, (records, of) => {
        const fields = fieldsOf(records, {
          today: '2030-01-01',
          own: { ...profile, groups: [{ from: '2000-01-01', group: of }] },
        });
        const sum = rowsOf(fields).reduce((total, row) => total + Math.round(Number(row.学时) * 100), 0);
        expect(sum).toBe(Math.round(Number(fields.总学时) * 100));
      }),
      { numRuns: 300 },
    );
  });

  test('what is not known stays blank for handwriting', () => {
    expect(fieldsOf([], { own: { id: 'p1', name: '乌云', groups: profile.groups } })).toMatchObject({
      姓名: '乌云',
      性别: '',
      出生年月: '',
      单位职务: '',
      填报单位: '',
    });
  });

  test('its file is named for unit, learner and year, without what a file name may not hold', () => {
    expect(formFileName(profile, 2018)).toBe('某旗农牧局_其其格玛_2018_学时登记表.docx');
    expect(formFileName({ ...profile, employer: null, name: 'a/b:*?"<>|\u0000' }, 2018)).toBe(
      'ab_2018_学时登记表.docx',
    );
  });

  test('a long unit is shortened in the file name; learner, year and form stay', () => {
    const file = formFileName({ ...profile, employer: '🌾'.repeat(200) }, 2018);
    expect(file).toBe(`${'🌾'.repeat(30)}_其其格玛_2018_学时登记表.docx`);
    expect(
      Buffer.byteLength(formFileName({ ...profile, employer: '局'.repeat(200), name: '名'.repeat(200) }, 2018)),
    ).toBeLessThan(255);
  });

  test('what would hide or turn round a file name is left out of it', () => {
    expect(formFileName({ ...profile, employer: '..某\u202e旗', name: ' 乌\u200b云 ' }, 2018)).toBe(
      '某旗_乌云_2018_学时登记表.docx',
    );
  });
});

describe('the filled Word file, opened in LibreOffice', () => {
  const long = '基层治理体系和治理能力现代化专题研讨班（第三期）';
  const odd = 'R&D <b>"标题"</b> \'x\' ]]> \u0007 🌾';
  const cases: { [name: string]: TrainingRecord[] } = {
    empty: [],
    one: [offJob],
    full: [...courses, offJob, ...Array.from({ length: 10 }, (_, index) => sitting(index, { title: long }))],
    twenty: [...courses, ...Array.from({ length: 19 }, (_, index) => sitting(index))],
    forty: [...courses, ...Array.from({ length: 39 }, (_, index) => sitting(index))],
    thirteen: [...courses, offJob, ...Array.from({ length: 11 }, (_, index) => sitting(index))],
    hundreds: Array.from({ length: 300 }, (_, index) => sitting(index, { title: `第${index}次学习` })),
    long: [sitting(1, { title: '甲'.repeat(300), organizer: '乙'.repeat(60), place: '丙'.repeat(60) })],
    odd: [sitting(1, { title: odd }), { ...course(1, 150), title: odd }],
  };
  const laid: { [name: string]: Laid } = {};

  beforeAll(async () => {
    const names = Object.keys(cases);
    const files = await Promise.all(names.map((name) => fill(fieldsOf(cases[name] ?? []))));
    layOut(files).forEach((document, index) => {
      laid[names[index] as string] = document;
    });
  }, 120_000);

  const pagesOf = (name: string) => (laid[name] as Laid).pages;

  test('is A4', () => {
    for (const { paper } of Object.values(laid)) expect(paper).toMatch(/A4/);
  });

  test('is one page with up to twelve rows, and the annex from the second', () => {
    expect(pagesOf('empty')).toHaveLength(1);
    expect(pagesOf('one')).toHaveLength(1);
    expect(pagesOf('full')).toHaveLength(2);
    expect(pagesOf('full')[0]).toContain('组织（人事）部门备案意见');
    expect(pagesOf('full')[1]).toContain('附表：网络培训课程明细');
  });

  test('has the total of the standing', () => {
    expect(pagesOf('full')[0]).toContain('年度总学时：94');
    expect(pagesOf('full')[0]).toContain('63.5／50');
    expect(pagesOf('full')[1]).toMatch(/合计 37 门，课程学时 63\.5；按规定计入 50/);
  });

  test('repeats the header row on a continuation page, says so there, and keeps the signatures with the totals', () => {
    for (const name of ['twenty', 'forty', 'hundreds']) {
      const form = pagesOf(name).filter((text) => !text.includes('附表：'));
      if (name !== 'hundreds') expect(form).toHaveLength(2);
      for (const text of form.slice(1)) expect(text).toContain('续表');
      expect(form.at(-1)).toMatch(/年度总学时.*本人签字.*备案意见/s);
    }
    for (const text of pagesOf('hundreds').slice(0, -1)) expect(text).toMatch(/序号\s+起止时间/);
    expect(pagesOf('forty')[1]).toMatch(/序号\s+起止时间/);
  });

  test('holds every title and every course', () => {
    const text = (name: string) => pagesOf(name).join('').replace(/\s/g, '');
    for (let number = 1; number <= 37; number++) expect(text('full')).toContain(`网络课程之${number}`);
    for (let number = 0; number < 11; number++) expect(text('thirteen')).toContain(`中心组集体学习之${number}`);
    for (let number = 0; number < 300; number++) expect(text('hundreds')).toContain(`第${number}次学习`);
    expect(text('long').match(/[甲乙丙]/g)).toHaveLength(420);
    for (let number = 0; number < 39; number++) expect(text('forty')).toContain(`中心组集体学习之${number}`);
  });

  test('shows markup, quotes and emoji as they are, and drops what XML can not hold', () => {
    expect(pagesOf('odd')[1]?.replace(/\s/g, '')).toContain('R&D<b>"标题"</b>\'x\']]>🌾');
  });

  test('leaves signatures, their dates and stamps blank', () => {
    expect(pagesOf('full')[0]).toMatch(/本人签字：\s+年\s+月\s+日/);
    expect(pagesOf('full')[0]?.match(/（盖章）\s+年\s+月\s+日/g)).toHaveLength(2);
    for (const pages of Object.values(laid)) expect(pages.pages.join('')).not.toMatch(/[{}]|undefined|null/);
  });
});
