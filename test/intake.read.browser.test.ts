import { afterEach, expect, test } from 'vitest';
import type { Reading } from '../lib/academy/reading.ts';
import { offersOfClipboard, offersOfFiles } from '../lib/intake/offer.ts';
import { nothingSaid, type Said, type Taken, take, takeBest } from '../lib/intake/take.ts';
import { takenText } from '../lib/sentences/intake.ts';
import { closeAll, open, write } from './academy.frames.ts';
import { fileOf, gb18030, mhtmlOf, utf8, type Value, workbookOf } from './intake.files.ts';

const files = import.meta.glob<string>('./pages/**/*.html', { query: '?raw', import: 'default', eager: true });
const expectations = import.meta.glob<Expected>('./pages/*/expected.json', { import: 'default', eager: true });

interface Expected {
  courses: { hours: number }[];
  statedTotal?: { hours: number } | null;
}

afterEach(closeAll);

const hundredths = <Part extends { hours: number }>(part: Part) => ({ ...part, hours: Math.round(part.hours * 100) });

/** A page as a browser saves it: what its scripts have put on it is there. */
function saved(html: string): string {
  const page = open('');
  write(page.defaultView?.frameElement as HTMLIFrameElement, html.replace(/<iframe src/g, '<iframe data-src'));
  return `<!doctype html>${page.documentElement.outerHTML}`.replace(/<iframe data-src/g, '<iframe src');
}

/** A saved page with its frames, as a learner chooses it: the page and the folder beside it. */
const chosen = (folder: string) =>
  Object.entries(files)
    .filter(([path]) => path.startsWith(`${folder}/`))
    .map(([path, text]) => fileOf(path.slice(folder.length + 1), saved(text)));

const readFiles = async (...chosenFiles: File[]) => takeBest(await offersOfFiles(chosenFiles));
const readOnly = async (...chosenFiles: File[]) => (await readFiles(...chosenFiles))[0]?.reading;

/** Pages that tell their year by a filter alone, which a saved page keeps as it first was: the learner is asked. */
const yearByFilter = /split-tabs/;

/** A page that shows several learners' rows: its file is refused with a sentence. */
const severalLearners = /-unit-list\//;

test.each(Object.keys(expectations))('a file is read as its page is: %s', async (path) => {
  if (severalLearners.test(path)) {
    await expect(readFiles(...chosen(path.replace('/expected.json', '')))).rejects.toThrow('several-learners');
    return;
  }
  const expected = expectations[path] as Expected;
  const { courses, statedTotal } = expected;
  const [taken] = await readFiles(...chosen(path.replace('/expected.json', '')));
  expect(taken?.missing).toEqual([]);
  expect(taken?.reading).toMatchObject({
    ...expected,
    courses: courses.map((course) => ({ ...hundredths(course), ...(yearByFilter.test(path) ? { year: null } : {}) })),
    ...(statedTotal === undefined ? {} : { statedTotal: statedTotal && hundredths(statedTotal) }),
  });
});

const row = (title: string, hours: string | number = 1.5) =>
  `<tr><td>${title}</td><td>${hours}</td><td>已完成</td></tr>`;
const table = (...rows: string[]) =>
  `<table><tr><td>课程名称</td><td>学时</td><td>状态</td></tr>${rows.join('')}</table>`;
const paged = (body: string, head = '') => `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;

test('a page in one file: its frame is filled in, and what its style hides stays hidden', async () => {
  const page = paged(
    '<p>欢迎您，其其格玛！</p><iframe src="cid:frame-1@mhtml.blink" width="900" height="400"></iframe>',
  );
  const frame = paged(
    `${table(row('草原'))}<div class="x">${table(row('森林'))}</div>`,
    '<link rel="stylesheet" href="cid:css-1@mhtml.blink">',
  );
  const reading = await readOnly(
    fileOf(
      '页.mhtml',
      mhtmlOf(page, [
        { type: 'text/html', id: 'frame-1@mhtml.blink', text: frame },
        { type: 'text/css', id: 'css-1@mhtml.blink', text: '.x{display:none}' },
      ]),
    ),
  );
  expect(reading).toMatchObject({ outcome: 'records', learner: '其其格玛', courses: [{ title: '草原', hours: 150 }] });
});

test('frames and styles that did not come along are named, hidden ones are not', async () => {
  const [taken] = await readFiles(
    fileOf(
      '页.html',
      paged(
        '<iframe src="页_files/saved_resource.html"></iframe><iframe src="counter.html" style="display:none"></iframe>',
        '<link rel="stylesheet" href="页_files/site.css">',
      ),
    ),
  );
  expect(taken?.missing).toEqual(['site.css', 'saved_resource.html']);
});

test('rows that a missing style may hide are doubtful, and that is said', async () => {
  const page = paged(
    `<h1>已完成课程</h1>${table(row('草原'))}<div class="x">${table(row('森林'))}</div>`,
    '<link rel="stylesheet" href="页_files/site.css">',
  );
  const [taken] = await readFiles(fileOf('页.html', page));
  expect(taken?.reading).toMatchObject({ outcome: 'doubtful', courses: [{ title: '草原' }, { title: '森林' }] });
  expect(takenText(taken as Taken).title).toBe('读到 2 门，可能多读了页面上看不见的行');
  const [whole] = await readFiles(fileOf('页.html', page), fileOf('site.css', '.x{display:none}'));
  expect(whole?.reading).toMatchObject({ outcome: 'records', courses: [{ title: '草原' }] });
});

test('nothing of a hostile page runs, loads, or moves; what it says is read', async () => {
  const trace = `intake-${crypto.randomUUID()}`;
  const marks = window as unknown as { [mark: string]: unknown };
  marks[trace] = 0;
  const run = `top['${trace}']++`;
  const at = location.href;
  const hostile = paged(
    `<script>${run}</script><img src="/${trace}-image" onerror="${run}"><svg onload="${run}"><script>${run}</script></svg>
    <iframe src="javascript:${run}"></iframe><iframe srcdoc="<script>${run}</script><img src=x onerror=${run}>"></iframe>
    <object data="/${trace}-object"></object><embed src="/${trace}-embed"><video src="/${trace}-video" autoplay></video>
    <form action="/${trace}-form"><input autofocus onfocus="${run}"></form><details open ontoggle="${run}">x</details>
    <a href="java&#10;script:${run}" id="go">x</a><noscript><p>姓名：乌兰图雅</p></noscript><body onload="${run}">
    ${table(row('<img src=x onerror=alert(1)>草原'), row('&lt;script&gt;森林'))}`,
    `<base href="https://example.invalid/"><meta http-equiv="refresh" content="0;url=/${trace}-refresh">
    <link rel="stylesheet" href="/${trace}-style"><link rel="prefetch" href="/${trace}-prefetch">`,
  );
  const before = document.activeElement;
  const reading = await readOnly(fileOf('页.html', hostile));
  await new Promise((rest) => setTimeout(rest, 300));
  expect(reading).toMatchObject({ learner: null, courses: [{ title: '草原' }, { title: '<script>森林' }] });
  expect(marks[trace]).toBe(0);
  expect(location.href).toBe(at);
  expect(document.activeElement).toBe(before);
  expect(document.querySelector('iframe[sandbox]')).toBeNull();
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  expect(loaded.filter((name) => name.includes(trace) || name.includes('example.invalid'))).toEqual([]);
});

test('a filter’s year is not believed in a saved page, which keeps it as it first was; the learner is asked', async () => {
  const html = paged(
    `<h1>已完成课程</h1><select><option selected>2018</option><option>2017</option></select>${table(row('草原'))}`,
  );
  const [offer] = await offersOfFiles([fileOf('页.html', html)]);
  expect(await take(offer as never)).toMatchObject({
    reading: { courses: [{ year: null }] },
    asks: { done: false, year: true },
  });
  expect(await take(offer as never, { done: null, year: 2017 })).toMatchObject({
    reading: { courses: [{ year: 2017 }] },
  });
});

test('the title of the page around is not taken for the list’s', async () => {
  document.title = '2017年度已完成课程';
  const heading = document.body.appendChild(document.createElement('h1'));
  heading.textContent = '2017年度已完成课程';
  const reading = await readOnly(fileOf('页.html', paged(table(row('草原')))));
  heading.remove();
  document.title = '';
  expect(reading?.courses).toMatchObject([{ title: '草原', year: null }]);
});

const header = ['课程名称', '学时', '状态', '完成时间'];
const sheet = (...rows: Value[][]) => [['2018年度学习记录'], header, ...rows];

test('a workbook is read by the words of its header; the sheet that tells most comes first', async () => {
  const bytes = workbookOf({
    说明: [['本表由单位整理']],
    课程: [
      ...sheet(['草原', 1.5, '已完成', { t: 'n', v: 43226, z: 'm/d/yy' }], ['森林', 2, '学习中', null], ['合计', 1.5]),
    ],
  });
  const [best, other] = await readFiles(fileOf('课程.xlsx', bytes));
  expect(best?.offer.sheet).toBe('课程');
  expect(other?.offer.sheet).toBe('说明');
  expect(best?.reading).toMatchObject({
    outcome: 'records',
    courses: [{ title: '草原', hours: 150, completedOn: '2018-05-06', year: 2018 }],
    skipped: [{ title: '森林', reason: 'unfinished' }],
    statedTotal: { hours: 150 },
  });
});

test('a formula is not believed: its row is left out, the others are read', async () => {
  const bytes = workbookOf({
    课程: sheet(['草原', { t: 'n', v: 99, f: '90+9' }, '已完成', null], ['森林', 1, '已完成', null]),
  });
  const [best] = await readFiles(fileOf('课程.xlsx', bytes));
  expect(best?.reading).toMatchObject({
    outcome: 'doubtful',
    courses: [{ title: '森林', hours: 100 }],
    skipped: [{ title: '草原', reason: 'unclear-hours' }],
  });
  expect(best?.notes).toEqual([{ code: 'formula', sheet: '课程', row: 3, column: 'B', title: '草原' }]);
});

test.each(['UTF-8', 'UTF-8 with mark', 'GB18030'])('a .csv in %s', async (encoding) => {
  const text = '课程名称,学时,状态\r\n草原,1.50,已完成\r\n';
  const bytes = encoding === 'GB18030' ? gb18030(text) : utf8(encoding === 'UTF-8' ? text : `\ufeff${text}`);
  expect(await readOnly(fileOf('课程.csv', bytes as Uint8Array<ArrayBuffer>))).toMatchObject({
    outcome: 'records',
    courses: [{ title: '草原', hours: 150, completedOn: null }],
  });
});

test('bytes of another encoding give no course', async () => {
  const big5 = Uint8Array.of(0xbd, 0xd2, 0xb5, 0x7b, 0x2c, 0xbe, 0xc7, 0xae, 0xc9, 0x0a, 0x41, 0x2c, 0x31);
  expect(await readOnly(fileOf('课程.csv', big5))).toMatchObject({ outcome: 'elsewhere', courses: [] });
});

test('a sum that differs from the one the table prints makes the reading doubtful', async () => {
  const text = '姓名：其其格玛\n课程,学时,状态\n草原,1.5,已完成\n合计,9,\n';
  expect(await readOnly(fileOf('课程.csv', text))).toMatchObject({ outcome: 'doubtful', learner: '其其格玛' });
});

const said = async (text: string, words: Partial<Said>) => {
  const [offer] = await offersOfFiles([fileOf('课程.csv', text)]);
  return take(offer as never, { ...nothingSaid, ...words });
};

test('what a table alone does not tell is asked, and the learner’s word stands in its title’s place', async () => {
  const text = '课程,学时\n草原,1.5\n';
  expect(await said(text, {})).toMatchObject({ reading: { courses: [] }, asks: { done: true, year: false } });
  expect(await said(text, { done: true })).toMatchObject({
    reading: { outcome: 'records', courses: [{ title: '草原', year: null }] },
    asks: { done: true, year: true },
  });
  expect(await said(text, { done: true, year: 2018 })).toMatchObject({ reading: { courses: [{ year: 2018 }] } });
});

test('the learner’s word on the year proves nothing of completion, and none proves an unfinished row', async () => {
  const text = '已完成课程\n课程,学时,状态\n草原,1.5,\n森林,1,学习中\n';
  expect(await said(text, { year: 2018 })).toMatchObject({
    reading: {
      courses: [],
      skipped: [
        { title: '草原', reason: 'unclear-status' },
        { title: '森林', reason: 'unfinished' },
      ],
    },
  });
  const { reading } = await said(text, { done: true, year: 2018 });
  expect(reading.courses).toEqual([]);
});

test('a table with a column of names is the named learner’s; of several it is nobody’s', async () => {
  const text = (...names: string[]) =>
    ['姓名,课程,学时,状态', ...names.map((name) => `${name},草原,1.5,已完成`)].join('\n');
  expect((await said(text('乌兰图雅', '乌兰图雅'), {})).reading.learner).toBe('乌兰图雅');
  await expect(said(text('乌兰图雅', '其其格玛'), {})).rejects.toThrow('several-learners');
});

const personWords = [
  '学员',
  '学员姓名',
  '人员姓名',
  '姓 名：',
  '▲姓名',
  '参训人员',
  '参训人',
  '干部姓名',
  '真实姓名',
  '姓名（全称）',
];

test.each([...personWords, '人名', '名字', '职工', '用户', '学习人'])(
  'a column of names is told by any word for one: %s',
  async (word) => {
    const text = `${word},课程,学时,状态\n乌兰图雅,草原,1.5,已完成\n其其格玛,森林,1.5,已完成`;
    await expect(said(text, {})).rejects.toThrow('several-learners');
  },
);

test('a bare figure under a state is the whole course or leaves its row out, under a title of finished ones too', async () => {
  const read = async (...figures: Value[]) => {
    const rows = figures.map((figure, index): Value[] => [`课程${'甲乙丙丁'[index]}`, 1, figure]);
    const [best] = await readFiles(
      fileOf('课程.xlsx', workbookOf({ 已完成课程: [['课程名称', '学时', '进度'], ...rows] })),
    );
    return best as Taken;
  };
  const shares = await read(1, 0.5, 0);
  expect(shares.reading.courses.map(({ title }) => title)).toEqual(['课程甲']);
  expect(shares.reading.outcome).toBe('doubtful');
  expect(shares.notes.filter(({ code }) => code === 'share')).toMatchObject([
    { row: 3, column: 'C', text: '0.5' },
    { row: 4, column: 'C', text: '0' },
  ]);
  expect((await read(100, 50, 1)).reading.courses.map(({ title }) => title)).toEqual(['课程甲']);
  expect((await read('100%', '50%')).reading.courses.map(({ title }) => title)).toEqual(['课程甲']);
});

test('the blocks of several learners in one sheet are nobody’s, however their names stand over them', async () => {
  const sheet = (first: Value[], second: Value[], header: Value[] = short) =>
    readFiles(
      fileOf(
        '课程.xlsx',
        workbookOf({ 课程: [first, short, ['草原', 1, '已完成'], second, header, ['森林', 2, '已完成']] }),
      ),
    );
  const over: [Value[], Value[]][] = [
    [['姓名：其其格玛'], ['姓名：乌兰图雅']],
    [
      ['姓名', '其其格玛'],
      ['姓名', '乌兰图雅'],
    ],
    [['姓 名： 其其格玛'], ['姓名：乌兰图雅']],
    [['单位：某局 学员：其其格玛 年度：2018'], ['单位：某局', '学员：', '乌兰图雅']],
  ];
  for (const [first, second] of over)
    for (const header of [short, ['课程名称', '状态', '学时']])
      await expect(sheet(first, second, header)).rejects.toThrow('several-learners');
  const [one] = await sheet(['姓名：其其格玛'], ['姓名', '其其格玛']);
  expect(one?.reading).toMatchObject({ learner: '其其格玛', courses: [{ title: '草原' }, { title: '森林' }] });
  const html = `<p>姓名：其其格玛</p>${table(row('草原'))}<p>姓名：乌兰图雅</p>${table(row('森林'))}`;
  await expect(takeBest(offersOfClipboard({ html, text: '' }))).rejects.toThrow('several-learners');
});

test('an ID number in a name’s column or in a title is not kept', async () => {
  const id = `00010219${'000101'}0010`;
  const { reading } = await said(`姓名,课程,学时,状态\n其其格玛${id},草原${id},1.5,已完成`, {});
  expect(JSON.stringify(reading)).not.toContain(id);
  expect(reading.learner).toBe('其其格玛');
});

test('a table copied from a page keeps the academy’s own ids', async () => {
  const html = `<meta charset='utf-8'><!--StartFragment-->${table(row('<a href="http://www.nmgce.gov.cn/course/1001">草原</a>'))}<!--EndFragment-->`;
  const [taken] = await takeBest(offersOfClipboard({ html, text: '课程名称\t学时\t状态\n草原\t1.5\t已完成' }));
  expect(taken?.reading.courses).toMatchObject([{ title: '草原', courseKey: 'id:1001' }]);
});

test('cells copied from a spreadsheet come as plain text too', async () => {
  const [taken] = await takeBest(
    offersOfClipboard({ html: '', text: '课程名称\t学时\t状态\r\n草原\t1.5\t已完成\r\n' }),
  );
  expect(taken?.reading.courses).toMatchObject([{ title: '草原', hours: 150 }]);
});

const yearsOf = (reading: Reading | undefined) => reading?.courses.map(({ title, year }) => `${title} ${year}`);
const short = ['课程名称', '学时', '状态'];
const stacked = (title: (year: number) => string): Value[][] => [
  [title(2018)],
  short,
  ['新课', 1, '已完成'],
  ['合计', 1],
  [],
  [title(2017)],
  short,
  ['旧课一', 1, '已完成'],
  ['旧课二', 10, '已完成'],
];

test.each([
  ['a year', (year: number) => `${year}年度`],
  ['a list’s title', (year: number) => `${year}年度已完成课程`],
  ['a title in other words', (year: number) => `${year}年网络学习情况`],
])('years one below the other in one sheet, under %s each, keep their courses', async (_, title) => {
  const [best] = await readFiles(fileOf('课程.xlsx', workbookOf({ 课程: stacked(title) })));
  expect(yearsOf(best?.reading)).toEqual(['新课 2018', '旧课一 2017', '旧课二 2017']);
  expect(best?.reading.skipped).toEqual([]);
  for (const even of [[], ['', '']]) {
    const lines = stacked(title).map((cells) => [...cells, ...even].slice(0, 3).join('\t'));
    const [pasted] = await takeBest(offersOfClipboard({ html: '', text: lines.join('\n') }));
    expect(yearsOf(pasted?.reading)).toEqual(['新课 2018', '旧课一 2017', '旧课二 2017']);
  }
});

test.each(['', ' colspan="3"'])('years one below the other in a pasted table (%s)', async (span) => {
  const rows = stacked((year) => `${year}年度`).map((cells) => {
    const [only, ...others] = cells.length === 1 && span ? cells : [...cells, '', ''].slice(0, 3);
    return `<tr><td${others.length ? '' : span}>${only ?? ''}</td>${others.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  });
  const [taken] = await takeBest(offersOfClipboard({ html: `<table>${rows.join('')}</table>`, text: '' }));
  expect(yearsOf(taken?.reading)).toEqual(['新课 2018', '旧课一 2017', '旧课二 2017']);
});

test('the second list of a sheet is read by its own header, and a year merged over its columns is its title', async () => {
  const bytes = workbookOf(
    {
      课程: [
        ['2018年度'],
        short,
        ['新课', 1, '已完成'],
        ['2017年度'],
        ['课程名称', '状态', '学时'],
        ['旧课', '已完成', { t: 'n', v: 2, f: '1+1' }],
        ['旧课二', '已完成', 3],
      ],
    },
    (sheet) => {
      sheet['!merges'] = [{ s: { r: 3, c: 0 }, e: { r: 3, c: 2 } }];
    },
  );
  const [best] = await readFiles(fileOf('课程.xlsx', bytes));
  expect(yearsOf(best?.reading)).toEqual(['新课 2018', '旧课二 2017']);
  expect(best?.notes).toEqual([{ code: 'formula', sheet: '课程', row: 6, column: 'C', title: '旧课' }]);
});

test('rows that part a list say the kind of those below; a course with nothing beside its name stays one', async () => {
  const [best] = await readFiles(
    fileOf(
      '课程.xlsx',
      workbookOf({
        课程: [['2018年度'], short, ['必修课'], ['草原', 1, '已完成'], ['选修课'], ['森林', 2, '已完成'], ['湖泊']],
      }),
    ),
  );
  expect(best?.reading.courses).toMatchObject([
    { title: '草原', required: true },
    { title: '森林', required: false },
  ]);
  expect(best?.reading.skipped).toMatchObject([{ title: '湖泊' }]);
});

test.each([
  '2017年补学',
  '2017年补学课程',
  '2017年度补学（含2016）',
  '以下为2017年学习',
  '往年课程',
  '上年度结转',
  '二〇一七年度',
  '17年',
  '2017年春季学期',
])('below a line of some year the rows are not of the year above it: %s', async (line) => {
  const sheet: Value[][] = [['2018年度已完成课程'], short, ['草原', 1, '已完成'], [line], ['森林', 2, '已完成']];
  const [best] = await readFiles(fileOf('课程.xlsx', workbookOf({ 课程: sheet })));
  expect(yearsOf(best?.reading)).toEqual(['草原 2018', '森林 null']);
  expect(best?.asks.year).toBe(true);
  const cells = sheet
    .map((each) => `<tr>${[0, 1, 2].map((at) => `<td>${each[at] ?? ''}</td>`).join('')}</tr>`)
    .join('');
  const [pasted] = await takeBest(offersOfClipboard({ html: `<table>${cells}</table>`, text: '' }));
  expect(yearsOf(pasted?.reading)).toEqual(['草原 2018', '森林 null']);
});

test('what a sheet hides above its header names neither year nor learner', async () => {
  const bytes = workbookOf({ 课程: [['2017年度'], ['姓名：乌兰图雅'], short, ['草原', 1, '已完成']] }, (sheet) => {
    sheet['!rows'] = [{ hidden: true }, { hidden: true }];
  });
  const [best] = await readFiles(fileOf('课程.xlsx', bytes));
  expect(best?.reading).toMatchObject({ learner: null, courses: [{ title: '草原', year: null }] });
  expect(best?.notes.map(({ code, row }) => `${code} ${row}`)).toEqual(['hidden 1', 'hidden 2']);
});

test('a year merged over rows is nobody’s for certain, as hours are', async () => {
  const bytes = workbookOf(
    {
      课程: [
        ['2018年度培训汇总'],
        ['年度', ...short],
        ['2017', '草原', 1, '已完成'],
        [null, '森林', 1, '已完成'],
        ['2018', '湖泊', 1, '已完成'],
      ],
    },
    (sheet) => {
      sheet['!merges'] = [{ s: { r: 2, c: 0 }, e: { r: 3, c: 0 } }];
    },
  );
  const [best] = await readFiles(fileOf('课程.xlsx', bytes));
  expect(yearsOf(best?.reading)).toEqual(['湖泊 2018']);
  expect(best?.notes.map(({ code, row, column }) => `${code} ${row} ${column}`)).toEqual(['merged 3 A', 'merged 4 A']);
});

test('merged hours of a pasted table count for none of their rows, and their places are said', async () => {
  const html = `<table><tr><td>课程名称</td><td>学时</td><td>状态</td></tr>
    <tr><td>草原</td><td rowspan="2">6</td><td>已完成</td></tr><tr><td>森林</td><td>已完成</td></tr>${row('湖泊', 1)}</table>`;
  const [taken, ...others] = await takeBest(
    offersOfClipboard({ html, text: '课程名称\t学时\t状态\n草原\t6\t已完成\n森林\t\t已完成\n"湖泊\t1\t已完成' }),
  );
  expect(others).toEqual([]);
  expect(taken?.reading).toMatchObject({
    courses: [{ title: '湖泊', hours: 100 }],
    skipped: [
      { title: '草原', reason: 'unclear-hours' },
      { title: '森林', reason: 'unclear-hours' },
    ],
  });
  expect(taken?.notes.map(({ code, row, column }) => `${code} ${row} ${column}`)).toEqual(['merged 2 B', 'merged 3 B']);
});

test('the learner’s word holds below a title between the rows', async () => {
  const text = '课程,学时\n草原,1\n2017年度学习情况,\n森林,2\n';
  const { reading } = await said(text, { done: true });
  expect(yearsOf(reading)).toEqual(['草原 null', '森林 2017']);
});

test('a column of names holds no sum and no year', async () => {
  const text = '姓名,课程,学时,状态\n2018年度,,,\n乌兰图雅,草原,1.5,已完成\n合计,,1.5,\n';
  expect((await said(text, {})).reading.learner).toBe('乌兰图雅');
});

test('a page of more rows than a list has is refused, as a workbook is', async () => {
  const many = paged(table(...Array.from({ length: 5_001 }, (_, number) => row(`课程${number}`))));
  await expect(readFiles(fileOf('页.html', many))).rejects.toThrow('too-many-rows');
});

test('a page of more frames than any has, those within frames too, is refused', async () => {
  const frames = (count: number, inside: string) => `<iframe srcdoc="${inside}"></iframe>`.repeat(count);
  const list = table(row('草原生态'));
  const two = frames(2, '').replaceAll('"', '&quot;');
  const few = await readOnly(fileOf('页.html', paged(list + frames(10, two))));
  expect(few?.courses).toHaveLength(1);
  await expect(readFiles(fileOf('页.html', paged(list + frames(11, two))))).rejects.toThrow('too-many-frames');
});

test('the learner is told why the answer does not help, and which words of a header are not known', async () => {
  const told = (taken: Taken) => takenText(taken).next;
  const mixed = '课程,学时,状态\n草原,1,\n森林,1,学习中\n';
  expect(told(await said(mixed, {}))).toContain('请先回答');
  expect(told(await said(mixed, { done: true }))).toContain('表里有没学完的课程');
  expect(told(await said(mixed, { done: false }))).toContain('请改选');
  const other = '培训课程,学习学时,状态\n草原,1,已完成\n';
  expect(told(await said(other, {}))).toContain('表头里的“培训课程”“学习学时”认不出来');
});
