import { read, type WorkSheet } from '@e965/xlsx';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import { droppedIn } from '../entrypoints/roster/brought.ts';
import { type Outcome, readFile } from '../entrypoints/roster/read-file.ts';
import { type RosterRow, rosterColumns, rowOfReport } from '../lib/form/roster.ts';
import { rosterWorkbook } from '../lib/form/roster-book.ts';
import { countsOf, differs, everything, listed, repeatsIn } from '../lib/form/roster-list.ts';
import { countsText, fileProblemText, repeatText } from '../lib/form/roster-words.ts';
import { account, course, inHalfDays, lecture, offJob, text } from './credit.account.ts';
import { asked } from './credit.ledger.ts';
import { reportOf } from './export.report.ts';
import { edited, filledForm, formOf, ledgerText } from './form/filled.ts';

const today = '2018-12-20';
const fileNamed = (name: string, bytes: Uint8Array | string) => new File([bytes as BlobPart], name);
const brought = (file: File | null, source = file?.name ?? '不见了.docx') => ({ file, source, key: source });
const readAs = (name: string, bytes: Uint8Array | string, year = 2018) =>
  readFile(brought(fileNamed(name, bytes)), year, today);

function rowsIn(outcome: Outcome): RosterRow[] {
  if ('problem' in outcome) throw new Error(fileProblemText(outcome.problem));
  return outcome.rows;
}
const rowIn = async (form: Uint8Array, name = '甲.docx') => rowsIn(await readAs(name, form))[0] as RosterRow;
const refusalOf = async (name: string, bytes: Uint8Array | string) => {
  const outcome = await readAs(name, bytes);
  return 'problem' in outcome ? fileProblemText(outcome.problem) : '列入了';
};
/** A row as it is shown: its cells by their headers, without the empty ones. */
const cellsOf = (row: RosterRow) =>
  Object.fromEntries(rosterColumns.map(({ header, of }) => [header, of(row)]).filter(([, value]) => value !== null));

/** Writes another total into a form. */
const total = (by: string) => (xml: string) => xml.replace(/(<w:t[^>]*>[^<]*)\b102\b/, `$1${by}`);

const records = () => [
  course(63.5, '2018-05-06'),
  course(1.5, '2017-05-06', { courseKey: 'id:again' }),
  course(1.5, '2018-05-06', { courseKey: 'id:again' }),
  offJob(13, ['2018-06-04', '2018-06-12'], { title: '进修班' }),
];
const setup = { profile: { name: '其其格玛', employer: '某旗某局' } };

describe('a file becomes its rows', () => {
  test('a form gives the figures that it prints, and says that it has no entries', async () => {
    expect(cellsOf(await rowIn(await filledForm(records(), setup)))).toEqual({
      ...{ 姓名: '其其格玛', 单位: '某旗某局', 年度: 2018, 干部类别: '县处级及以上党政领导干部', 要求: 110, 合计: 102 },
      ...{ 脱产培训: 52, 中心组学习: 0, 网络已学: 63.5, 网络计入: 50, 在职自学: 0, 其他培训: 0, 授课奖励: 0 },
      ...{ 结论: '未达标', 还差: 8, 网络还差: 0, 统计截止: '2018-12-01', 核对码: expect.stringMatching(/^.{4}-.{4}$/) },
      ...{ 核对: '未带明细', 来源: '甲.docx' },
    });
  });

  test('every figure stands below its own header', async () => {
    const all = [
      ...[offJob(1, '2018-01-08'), inHalfDays('study-group', 2, '2018-02-05'), inHalfDays('other', 3, '2018-03-05')],
      ...[course(51.5, '2018-05-06'), text(4_000, '2018-06-04'), lecture(225, '2018-07-02')],
    ];
    const told = cellsOf(await rowIn(await filledForm(all, { group: 'other' })));
    expect(told).toMatchObject({
      ...{ 脱产培训: 4, 中心组学习: 8, 其他培训: 12, 网络已学: 51.5, 网络计入: 51.5, 在职自学: 16, 授课奖励: 20 },
      ...{ 合计: 111.5, 要求: 90, 或天数要求: 12, 培训天数: 3, 还差: 0, 结论: '达标' },
    });
  });

  test('with its entries it is computed again, and what is to be confirmed is known', async () => {
    const row = await rowIn(await filledForm(records(), { ...setup, withEntries: true }));
    expect(cellsOf(row)).toMatchObject({ 核对: '一致', 待确认: 1.5, 待定年度: 0 });
    expect(differs(row)).toBe(false);
  });

  test('a figure that was edited in the form is found', async () => {
    const form = await filledForm(records(), { ...setup, withEntries: true });
    const row = await rowIn(edited(form, total('112')));
    expect(cellsOf(row)).toMatchObject({ 核对: '表上改动 1 处', 合计: 102 });
    const [change] = row.compared?.changes ?? [];
    expect([change?.before, change?.now]).toEqual([expect.stringContaining('102'), expect.stringContaining('112')]);
    expect(differs(row)).toBe(true);
  });

  test('a form that prints other figures than its entries give is found, figure by figure', async () => {
    const printed = { 合计: 11_200, 还差: 0 };
    const form = await filledForm(records(), {
      ...{ ...setup, withEntries: true },
      printed: (figures) => ({ ...figures, met: true, values: { ...figures.values, ...printed } }),
    });
    const row = await rowIn(form);
    expect(cellsOf(row)).toMatchObject({ 合计: 112, 结论: '达标', 核对: '与明细重算不一致 3 项' });
    expect(row.compared?.again).toMatchObject({
      differing: ['结论', '合计', '还差'],
      figures: { values: { 合计: 10_200 } },
    });
  });

  test('entries that can’t be read are said to be so', async () => {
    const form = await filledForm(records(), { ...setup, withEntries: true });
    const files = unzipSync(form);
    const item = strFromU8(files['customXml/item1.xml'] as Uint8Array);
    files['customXml/item1.xml'] = strToU8(item.replace('"halfDays": 13', '"halfDays": -13'));
    const row = await rowIn(zipSync(files));
    expect(cellsOf(row)).toMatchObject({ 核对: '明细读不出来', 合计: 102 });
    expect(differs(row)).toBe(true);
  });

  test('a ledger gives a row for each learner in it, of the year asked for, by its own rules, up to the day it was saved', async () => {
    const first = account(records(), { profile: { name: '其其格玛' }, settings: { switches: { countyAnnual: 90 } } });
    const later = inHalfDays('other', 4, '2018-12-05', { profile: 'p2' });
    const second = account([later], { group: 'county', profile: { id: 'p2', name: '乌云' } });
    const file = ledgerText([first, second]);
    const rows = rowsIn(await readAs('台账.json', file)).map(cellsOf);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({
      ...{ 姓名: '其其格玛', 合计: 102, 待确认: 1.5, 统计截止: '2018-12-01', 核对: '按明细计算', 来源: '台账.json' },
      ...{ 说明: '学院的课程还没有读取，网络学时可能不全' },
    });
    // The class of 5 December had not been when the file was saved.
    expect(rows[1]).toMatchObject({ 姓名: '乌云', 要求: 90, 合计: 0, 网络还差: 50, 结论: '未达标' });
    const before = rowsIn(await readAs('台账.json', file, 2016)).map(cellsOf);
    expect(before[0]).toMatchObject({ 年度: 2016, 结论: '无记录', 要求: 110 });
    expect(before[0]).not.toHaveProperty('合计');
  });

  test('what a ledger’s file and the learner’s own copied row say is the same', async () => {
    const report = reportOf(records(), { ...setup, today: '2018-12-01', coverage: null });
    const own = cellsOf(rowOfReport(report));
    const [row] = rowsIn(await readAs('台账.json', ledgerText([report.account])));
    for (const [header, value] of Object.entries(own))
      if (header !== '核对') expect(cellsOf(row as RosterRow)[header], header).toBe(value);
  });

  test('for any ledger the form and the ledger’s file give the same row', async () => {
    const told = [
      '要求',
      '合计',
      '脱产培训',
      '网络已学',
      '网络计入',
      '在职自学',
      '还差',
      '网络还差',
      '待确认',
      '待定年度',
    ];
    await fc.assert(
      fc.asyncProperty(asked, async ({ account: whole, year, today: day }) => {
        const stated = { ...whole, profile: { ...whole.profile, name: '乌云' } };
        const form = await formOf(stated, { year, today: day, withEntries: true });
        const ledger = new TextEncoder().encode(ledgerText([stated], `${day}T01:00:00Z`));
        const row = await rowIn(form);
        const [other] = rowsIn(await readFile(brought(fileNamed('乙.json', ledger)), year, day));
        expect(row.compared?.again).toMatchObject({ differing: [] });
        if (!other?.isRecorded) return;
        for (const header of told) expect(cellsOf(row)[header], header).toBe(cellsOf(other)[header]);
        expect(row.code).toBe(other.code);
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});

/** The signs `@@` as another encoding writes 张. */
const inGbk = (text: string) =>
  strToU8(text).map((byte, at, all) => (byte !== 0x40 ? byte : all[at - 1] === 0x40 ? 0xc5 : 0xd5));

describe('what is wrong with a file is said, and nothing else is touched', () => {
  const form = filledForm(records(), setup);
  const sound = { format: 'nmgce-ledger', version: 1, exportedAt: '2018-12-01T01:00:00Z' };
  const json = (part: object) =>
    JSON.stringify({ ...sound, settings: { pack: 'nmg-2016' }, profiles: [], records: [], ...part });

  test.each<[string, string, Uint8Array | string, RegExp]>([
    ['no zip', '甲.docx', 'not a Word file', /文件不完整，或者不是 Word 文件/],
    ['nothing in it', '甲.docx', '', /文件不完整/],
    ['another Word file', '甲.docx', zipSync({ 'word/document.xml': strToU8('<w:p/>') }), /没有随表的数据/],
    ['another kind', '照片.jpg', 'x', /不是登记表（.docx）或台账文件（.json）/],
    ['an old Word file', '甲.doc', 'x', /不是登记表/],
    ['what Word leaves', '表/~$甲.docx', 'x', /临时文件，不用管/],
    ['too large', '甲.docx', new Uint8Array(20_000_001), /超过 20 MB/],
    ['no JSON', '甲.json', '{"format": "nmgce-', /不是完整的台账文件/],
    ['not in UTF-8', '甲.json', inGbk(ledgerText([account([], { profile: { name: '@@' } })])), /不是完整的台账文件/],
    ['other JSON', '甲.json', '{"name":"x"}', /不是学时台账的文件/],
    ['newer', '甲.json', json({ version: 2 }), /由更新的版本保存/],
    ['nobody in it', '甲.json', json({}), /还没有填学习人/],
    [
      'breaking the schema',
      '甲.json',
      ledgerText([account([offJob(2, '2018-06-04')])]).replace('"halfDays": 2', '"halfDays": 2.5'),
      /第 1 条记录的“半天数”：这里只能填整数/,
    ],
    [
      'an ID number',
      '甲.json',
      ledgerText([account([offJob(2, '2018-06-04', { title: '班 150000190001010000' })])]),
      /含有像身份证号的数字/,
    ],
  ])('%s', async (_, name, bytes, reason) => {
    expect(await refusalOf(name, bytes)).toMatch(reason);
  });

  test('a form cut short, locked, or that unpacks to more than it says', async () => {
    const whole = await form;
    expect(await refusalOf('甲.docx', whole.slice(0, whole.length / 2))).toMatch(/文件不完整/);
    const at = (bytes: Uint8Array, change: (view: DataView, entry: number) => void) => {
      const copy = bytes.slice();
      const view = new DataView(copy.buffer);
      for (let entry = 0; entry < copy.length - 4; entry++)
        if (view.getUint32(entry, true) === 0x02014b50) change(view, entry);
      return copy;
    };
    expect(
      await refusalOf(
        '甲.docx',
        at(whole, (view, entry) => view.setUint16(entry + 8, 1, true)),
      ),
    ).toMatch(/有密码/);
    expect(await refusalOf('甲.docx', zipSync({ 'word/document.xml': new Uint8Array(61_000_000) }))).toMatch(/过大/);
    const lying = at(zipSync({ a: new Uint8Array(30_000_000) }), (view, entry) => view.setUint32(entry + 24, 10, true));
    expect(await refusalOf('甲.docx', lying)).toMatch(/过大/);
  });

  test('a form in which a bit changed on the way is refused, or tells the same', async () => {
    const whole = await form;
    const told = cellsOf(await rowIn(whole));
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(7), async (place, bit) => {
        const flipped = whole.slice();
        flipped[place] = (flipped[place] as number) ^ (1 << bit);
        const outcome = await readAs('甲.docx', flipped);
        if ('problem' in outcome) refused++;
        else expect(outcome.rows.map(cellsOf)).toEqual([told]);
      }),
      { numRuns: 300 },
    );
    expect(refused).toBeGreaterThan(50);
  }, 60_000);

  test('a form with an ID number for a name, and a file that is gone', async () => {
    const named = await filledForm(records(), { profile: { name: '甲150000190001010000' } });
    expect(await refusalOf('甲.docx', named)).toMatch(/像身份证号的数字/);
    expect(await readFile(brought(null), 2018, today)).toEqual({ problem: 'unreadable' });
    const moved = Object.assign(fileNamed('甲.docx', 'x'), { arrayBuffer: () => Promise.reject(new Error('gone')) });
    expect(await readFile(brought(moved), 2018, today)).toEqual({ problem: 'unreadable' });
  });

  test('what nobody has thought of is a sentence too, and no end of the reading', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => {});
    const odd = Object.assign(fileNamed('甲.json', 'x'), { arrayBuffer: () => Promise.resolve(-1) });
    expect(await readFile(brought(odd), 2018, today)).toEqual({ problem: 'failed' });
    expect(told).toHaveBeenCalledOnce();
    told.mockRestore();
  });

  test('an ID number written into a form is not shown, and a text without end is cut', async () => {
    const edit = async (by: string) => (await rowIn(edited(await form, total(by)))).compared;
    const hidden = await edit('张某 150000 19000101 0000 号');
    expect(hidden?.changes[0]?.now).toMatch(/张某……号/);
    const long = await edit('长'.repeat(100_000));
    expect(long?.changes[0]?.now).toHaveLength(201);
  });

  test('a form whose text has nothing to do with what was printed is told apart in a moment', async () => {
    const other = `<w:p><w:r><w:t>x</w:t></w:r></w:p>`;
    const begun = performance.now();
    const row = await rowIn(
      edited(await form, (xml) =>
        xml.replace(
          '<w:body>',
          `<w:body>${Array.from({ length: 400_000 }, (_, at) => other.replace('x', `段${at}`)).join('')}`,
        ),
      ),
    );
    expect(row.compared?.changeCount).toBeGreaterThan(390_000);
    expect(row.compared?.changes).toHaveLength(50);
    expect(performance.now() - begun).toBeLessThan(10_000);
  }, 60_000);
});

/** A row as a test needs it. */
const row = (name: string, part: Partial<RosterRow> = {}): RosterRow => ({
  ...rowOfReport(reportOf([], { profile: { name } })),
  ...{ source: `${name}.docx`, compared: { changes: [], changeCount: 0, again: null } },
  ...part,
});
const changedForm = { changes: [{ before: '102', now: '112' }], changeCount: 1, again: null };

describe('the list', () => {
  const rows = [
    row('乌云', { met: true, employer: '某旗某局' }),
    row('阿拉腾', { values: { ...row('x').values, 合计: 9_000 } }),
    row('其其格玛', { compared: changedForm, values: { ...row('x').values, 合计: 10_200 } }),
    row('巴特尔', { isRecorded: false }),
  ];
  const names = (part: Partial<typeof everything>, of = rows) =>
    listed(of, { ...everything, ...part }, repeatsIn(of)).map(({ name }) => name);

  test('is in the order of a column, empty cells last in either direction', () => {
    expect(names({})).toEqual(['阿拉腾', '巴特尔', '其其格玛', '乌云']);
    expect(names({ by: '合计', down: true })).toEqual(['其其格玛', '阿拉腾', '乌云', '巴特尔']);
    expect(names({ by: '合计' })).toEqual(['乌云', '阿拉腾', '其其格玛', '巴特尔']);
  });

  test('is filtered by words, verdict and what differs', () => {
    expect(names({ text: '某局 乌' })).toEqual(['乌云']);
    expect(names({ text: '没有的' })).toEqual([]);
    expect(names({ verdict: '未达标' })).toEqual(['阿拉腾', '其其格玛']);
    expect(names({ differing: true })).toEqual(['其其格玛']);
  });

  test('is counted in words', () => {
    expect(countsText(countsOf(rows))).toBe('共 4 人，达标 1，未达标 2，无记录 1，有差异 1');
    expect(countsText(countsOf([...rows, row('乌 云')]))).toBe(
      '共 5 份，4 人（有 1 份是重复的），达标 1，未达标 3，无记录 1，有差异 1',
    );
    const doubtful = row('乌云', { met: true, compared: changedForm });
    expect(countsText(countsOf([doubtful, row('萨仁', { met: true })]))).toContain(
      '达标 2（1 份有差异，待核对），未达标 0',
    );
  });

  test('names a learner who is there twice, and which file is newer; both stay', () => {
    const newer = row('乌云', { until: '2018-12-10', source: '新.docx' });
    const older = row('乌 云', { until: '2018-12-01', source: '旧.json' });
    const all = [...rows.slice(1), newer, older];
    const repeats = repeatsIn(all);
    expect([...repeats.keys()]).toEqual([newer, older]);
    expect(repeats.get(older)?.map(repeatText)).toEqual([
      '“新.docx”里有同名的“乌云”，统计截止 2018-12-10：那一份较新。',
    ]);
    expect(repeats.get(newer)?.map(repeatText)).toEqual([
      '“旧.json”里有同名的“乌 云”，统计截止 2018-12-01：这一份较新。',
    ]);
    expect(names({ repeated: true }, all)).toEqual(['乌 云', '乌云']);
  });
});

describe('the workbook', () => {
  const again = row('x').values;
  const rows = [
    row('=1+1', { employer: '+某局', source: '@甲.docx', compared: changedForm, unconfirmed: 150 }),
    row('-其其格玛', {
      compared: {
        ...{ changes: [], changeCount: 60 },
        again: { differing: ['合计', '结论'], figures: { ...row('-其其格玛'), values: { ...again, 合计: 9_850 } } },
      },
    }),
  ];
  const book = read(rosterWorkbook(rows, [{ source: '=坏.docx', why: '打不开。' }]), { cellDates: true, cellNF: true });
  const cells = (sheet: WorkSheet | undefined, row: number) =>
    Object.entries(sheet ?? {})
      .filter(([name]) => name.replace(/[A-Z]+/, '') === String(row))
      .map(([, cell]) => cell.v);
  const below = (header: string, row = 2) => {
    const sheet = book.Sheets.单位汇总 as WorkSheet;
    const place = Object.keys(sheet).find((name) => sheet[name].v === header) ?? '';
    return sheet[place.replace('1', String(row))];
  };

  test('has numbers as numbers, days as days, and no formula', () => {
    expect(book.SheetNames).toEqual(['单位汇总', '差异', '未列入的文件']);
    expect(cells(book.Sheets.单位汇总, 1)).toEqual(rosterColumns.map(({ header }) => header));
    expect(below('姓名')).toMatchObject({ t: 's', v: '=1+1' });
    expect(below('单位')).toMatchObject({ t: 's', v: '+某局' });
    expect(below('姓名', 3)).toMatchObject({ t: 's', v: '-其其格玛' });
    expect(below('要求')).toMatchObject({ t: 'n', v: 110 });
    expect(below('待确认')).toMatchObject({ t: 'n', v: 1.5 });
    expect(below('统计截止')).toMatchObject({ t: 'd', v: new Date('2018-11-30'), z: 'yyyy-mm-dd' });
    for (const sheet of Object.values(book.Sheets))
      for (const cell of Object.values(sheet)) expect(cell).not.toHaveProperty('f');
  });

  test('tells on a second sheet what differs, and on a third what is not in it', () => {
    const sheet = book.Sheets.差异;
    expect(cells(sheet, 2)).toEqual(['=1+1', '表上改动', '102', '112', '@甲.docx']);
    expect(cells(sheet, 3)).toEqual(['-其其格玛', '表上改动', '另有 60 处没有列出', '-其其格玛.docx']);
    expect(cells(sheet, 4)).toEqual(['-其其格玛', '与明细重算', '合计', 0, 98.5, '-其其格玛.docx']);
    expect(cells(sheet, 5)).toEqual(['-其其格玛', '与明细重算', '结论', '未达标', '未达标', '-其其格玛.docx']);
    expect(cells(book.Sheets.未列入的文件, 2)).toEqual(['=坏.docx', '打不开。']);
  });
});

test('a dropped folder gives all its files, however many it tells at a time, and names what it can’t give', async () => {
  const file = (path: string) => ({
    ...{ isFile: true, fullPath: path },
    file: (done: (file: File) => void, fail: () => void) =>
      path.includes('锁') ? fail() : done(fileNamed(path.split('/').at(-1) ?? '', 'x')),
  });
  const folder = (path: string, inner: unknown[]) => ({
    ...{ isFile: false, fullPath: path },
    createReader: () => {
      const left = [...inner];
      return { readEntries: (done: (some: unknown[]) => void) => done(left.splice(0, 2)) };
    },
  });
  const entry = folder('/表', [
    file('/表/甲.docx'),
    file('/表/乙.docx'),
    file('/表/锁.docx'),
    folder('/表/二科', [file('/表/二科/甲.docx')]),
  ]);
  const items = [{ kind: 'file', webkitGetAsEntry: () => entry, getAsFile: () => null }, { kind: 'string' }];
  const found = await droppedIn({ items } as unknown as DataTransfer);
  expect(found.map(({ source, file }) => [source, file?.name ?? null])).toEqual([
    ['表/甲.docx', '甲.docx'],
    ['表/乙.docx', '乙.docx'],
    ['表/锁.docx', null],
    ['表/二科/甲.docx', '甲.docx'],
  ]);
});
