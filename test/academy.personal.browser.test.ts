import { Dexie } from 'dexie';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { documentsOf } from '../lib/academy/documents.ts';
import { outlineOf } from '../lib/academy/outline.ts';
import { pathOf, plainPath } from '../lib/academy/path.ts';
import { hiddenMark, withoutPersonal } from '../lib/academy/personal.ts';
import { read } from '../lib/academy/read.ts';
import { formFileName } from '../lib/form/file-name.ts';
import { offersOfFiles } from '../lib/intake/offer.ts';
import { takeBest } from '../lib/intake/take.ts';
import { exportLedger } from '../lib/ledger/backup.ts';
import { openLedger } from '../lib/ledger/database.ts';
import { parseLedger } from '../lib/ledger/file.ts';
import { saveReading } from '../lib/ledger/readings.ts';
import { createProfile } from '../lib/ledger/records.ts';
import { placeOf } from '../lib/ledger/tabs.ts';
import { errorText } from '../lib/sentences/ledger.ts';
import { closeAll, open } from './academy.frames.ts';
import { fileOf } from './intake.files.ts';

afterEach(closeAll);

// All of it is made here. The ID numbers are of region 000102 and the year 1900, which no one has.

const four = (index: number) => String(index).padStart(4, '0');
const fullWidth = (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const letters = 'aB3dE6gH9jK1mN4pQ7sT0vW2yZ5cF8';

/** Each way in which one is written; `core` is what must be found nowhere, without what parts its digits. */
const ways: ((index: number) => { text: string; core: string })[] = [
  (index) => ({ text: `00010219000101${four(index)}`, core: `00010219000101${four(index)}` }),
  (index) => ({ text: `00010219000101${four(index).slice(1)}X`, core: `00010219000101${four(index).slice(1)}X` }),
  (index) => ({ text: `000102000101${four(index).slice(1)}`, core: `000102000101${four(index).slice(1)}` }),
  (index) => ({ text: fullWidth(`00010219000101${four(index)}`), core: `00010219000101${four(index)}` }),
  (index) => ({ text: `000102 19000101 ${four(index)}`, core: `00010219000101${four(index)}` }),
  (index) => ({ text: `1380000${four(index)}`, core: `1380000${four(index)}` }),
  (index) => ({ text: `138-0000-${four(index)}`, core: `1380000${four(index)}` }),
  (index) => ({ text: `+86 138 0000 ${four(index)}`, core: `1380000${four(index)}` }),
  (index) => ({ text: `${four(index)}${'0f1e2d3c'.repeat(4)}`, core: '0f1e2d3c0f1e2d3c' }),
  (index) => ({ text: `eyJhbGciOiJ9.${letters}${four(index)}.${letters}`, core: letters }),
];
const plants = Array.from({ length: 1_000 }, (_, index) => (ways[index % ways.length] as (typeof ways)[0])(index));

/** What is left of a text when nothing parts its digits. */
const bare = (text: string) => text.normalize('NFKC').replace(/[\s\-–—._/、,]+/g, '');
function foundIn(text: string): string[] {
  const all = bare(text);
  return [...new Set(plants.flatMap(({ core }) => (all.includes(bare(core)) ? core : [])))];
}

/** Twenty courses, around whose parts fifty plants stand, one in each place where a page may hold one. */
function pageOf(group: typeof plants): string {
  const at = (index: number) => (group[index] as (typeof plants)[0]).text;
  const rows = Array.from(
    { length: 20 },
    (_, index) =>
      `<tr title="${at(index)}" data-user="${at(20 + index)}"><td><a href="course.aspx?id=${9_000 + index}&token=${encodeURIComponent(at(20 + index))}" title="${at(index)}">讲座${index} ${at(index)}</a></td><td>0.5</td><td>已完成</td><td>2018-05-06</td><td>${at(20 + index)}</td></tr>`,
  );
  return `<!-- ${at(40)} --><p>欢迎您，其其格玛 ${at(41)}</p><input type="hidden" name="userName" value="${at(42)}"><input value="${at(43)}">
    <h1>2018年度已完成课程 ${at(44)}</h1><div id="u${at(45)}" class="c${at(45)} x" aria-label="${at(46)}">学员：${at(47)}</div><p>地点：${at(48)}</p>
    <table><tr><th>课程名称</th><th>学时</th><th>状态</th><th>完成时间</th><th>主讲</th></tr>${rows.join('')}</table><footer>${at(49)}</footer>`;
}

test('of 1,000 numbers planted on pages none is in the database, in files, in reports, or on the console', async () => {
  const said: string[] = [];
  for (const way of ['log', 'warn', 'error', 'info', 'debug'] as const)
    vi.spyOn(console, way).mockImplementation((...parts) => void said.push(parts.map(String).join(' ')));
  const db = openLedger(`test-${crypto.randomUUID()}`);
  const at = '2018-12-01T01:00:00Z';
  await createProfile(db, { name: '其其格玛', groups: [{ from: '2017-01-01', group: 'county-leader' }] }, at);
  const out: string[] = [];
  let courses = 0;
  for (let from = 0; from < plants.length; from += 50) {
    const group = plants.slice(from, from + 50);
    const page = open(pageOf(group));
    const reading = read(page);
    expect(read(page)).toEqual(reading);
    courses += reading.courses.length;
    for (const { title } of reading.courses) expect(title).toContain(hiddenMark);
    const paths = documentsOf(page).map(pathOf);
    const source = { reading, platform: 'www.nmgce.gov.cn', at, paths };
    await saveReading(db, source);
    // The same page once more is the same courses.
    expect(await saveReading(db, source)).toMatchObject({ added: 0 });
    out.push(JSON.stringify(reading), outlineOf(page));
    const file = fileOf(`${group[0]?.text}.html`, `<!doctype html><html><body>${pageOf(group)}</body></html>`);
    const [taken] = await takeBest(await offersOfFiles([file]));
    out.push(JSON.stringify([taken?.reading, taken?.missing, taken?.unknown]));
    for (const { text } of group) {
      out.push(formFileName({ id: 'p', groups: [], name: `甲${text}`, employer: `某局${text}` }, 2018));
      const url = new URL(
        `http://www.nmgce.gov.cn/u/${encodeURIComponent(text)}/list?key=${encodeURIComponent(text)}#/a/${text}`,
      );
      out.push(decodeURIComponent(placeOf(url)), decodeURIComponent(plainPath(url.pathname)));
      const broken = {
        format: 'nmgce-ledger',
        version: 1,
        exportedAt: at,
        settings: { pack: 'nmg-2016', switches: { [text]: 1 } },
      };
      try {
        parseLedger(JSON.stringify({ ...broken, profiles: [], records: [] }));
      } catch (error) {
        out.push(errorText(error), String(error));
      }
    }
    closeAll();
  }
  const rows = await Promise.all(db.tables.map((table) => table.toArray()));
  out.push(JSON.stringify(rows), await exportLedger(db, at));
  db.close();
  await Dexie.delete(db.name);
  vi.restoreAllMocks();
  expect(courses).toBe(400);
  expect(foundIn(out.join('\n'))).toEqual([]);
  expect(foundIn(said.join('\n'))).toEqual([]);
  // It would be found where it is.
  expect(foundIn(plants.map(({ text }) => text).join('\n')).length).toBeGreaterThan(700);
});

describe('what is honest stays as it is', () => {
  test.each([
    '内党办发〔2016〕18号',
    '内组干训〔2018〕20180506号文件解读',
    '2018-05-06—2018-05-08',
    '2018年5月6日 09:30:00 至 2018年5月8日 17:30:00',
    '2016—2020年“十三五”规划，2021-2025',
    '课程编号 201805061230、2018050612301',
    '1234567890123456789',
    '987654321098765432',
    '100个基层治理金点子，1500 2018 2019',
    '学时 50、110 和 550，共 12345678.50 元',
    'ISBN 978-7-03-012345-6',
    '课程 kc13800000000，金额 0.13800000000',
    'Microsoft Office 2016 办公软件 Word/Excel/PowerPoint 应用',
    'InternationalCooperationAndDevelopmentForum2018',
    '中华人民共和国国民经济和社会发展第十三个五年规划纲要辅导读本',
  ])('%s', (text) => {
    expect(withoutPersonal(text)).toBe(text);
  });

  test.each(['/Study/MyCourses/CompletedCourseListOfTheYear2018/index.aspx', '/app/records#/mine/list'])(
    'the path %s',
    (path) => {
      expect(plainPath(path)).toBe(path);
    },
  );
});

test.each([
  ['公文写作（13800000000）', `公文写作（${hiddenMark}）`],
  ['张某_13800000000.xlsx', `张某_${hiddenMark}.xlsx`],
  ['联系 0471-0000000 报名', `联系 ${hiddenMark} 报名`],
  ['张某 000102 19000101 001X 的课', `张某 ${hiddenMark} 的课`],
])('what is taken out is told in its place: %s', (text, told) => {
  expect(withoutPersonal(text)).toBe(told);
});
