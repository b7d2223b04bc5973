import { afterEach, describe, expect, test, vi } from 'vitest';
import { read } from '../lib/academy/read.ts';
import { closeAll, open } from './academy.frames.ts';
import { gridA, headerA, lines } from './academy.pages.ts';

/** Pages that mean no good, or know no measure: nothing hangs, nothing is executed, nothing wrong is read. */

afterEach(closeAll);

/** Milliseconds; far more than any of these pages takes on a busy machine, and far less than what grows by squares. */
const patience = 6_000;
vi.setConfig({ testTimeout: 60_000 });

function readIn(page: Document) {
  // Laying itself out is the page's own time.
  page.body.getBoundingClientRect();
  const start = performance.now();
  const reading = read(page);
  expect(performance.now() - start).toBeLessThan(patience);
  return reading;
}

const titled = (title: string) => gridA([{ ...(lines[0] as (typeof lines)[0]), title }], headerA, '');

test('markup in a title is text, and is not executed', () => {
  const title = '&lt;img src=x onerror="top.executed=1"&gt;公文写作';
  expect(readIn(open(titled(title))).courses).toMatchObject([
    { title: '<img src=x onerror="top.executed=1">公文写作', hours: 150 },
  ]);
  expect('executed' in window).toBe(false);
});

test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('%s as header, class, id and title', (word) => {
  const page = titled(word)
    .replace('<td>类型</td>', `<td>${word}</td>`)
    .replaceAll('<tr>', `<tr class="${word}" id="${word}">`);
  expect(readIn(open(page)).courses).toMatchObject([{ title: word, hours: 150 }]);
});

test('a cell of 100,000 letters, or of as many figures, is cut or refused, and quickly', () => {
  const [course] = readIn(open(titled('长'.repeat(100_000)))).courses;
  expect(course).toMatchObject({ hours: 150 });
  expect(course?.title.length).toBeLessThanOrEqual(500);
  for (const bait of ['1', '9.', '% ', '学时', '已完成', '（', '12 / ', '2018-', '合计', ':'])
    expect(readIn(open(gridA([{ id: 1, title: '公文写作', hours: bait.repeat(50_000) }]))).courses).toEqual([]);
});

test.each(['1e3', '0x10', '١.٥', '½', 'NaN', 'Infinity', '-1', '1,5', '1..5', '1.555', '１.５.'])(
  '%s is no hours',
  (hours) => {
    const page = gridA([{ id: 1, title: '公文写作', hours, progress: '100%' }], headerA, '');
    expect(readIn(open(page))).toMatchObject({ outcome: 'doubtful', courses: [] });
  },
);

test.each([
  '000102190001010010',
  '０００１０２１９０００１０１００１０',
  '000102 19000101 0010',
  '000102-19000101-001X',
])('a title that is the number %s is never kept', (id) => {
  expect(JSON.stringify(readIn(open(titled(`公文 ${id}`))))).not.toMatch(/19000101|１９０００１０１/);
});

describe('size and depth', () => {
  test('1,000 elements around a list, 100 tables inside one another, spans over 65,000 columns', () => {
    const deep = open('<main></main>');
    let place: Element = deep.body;
    for (let level = 0; level < 1_000; level++) place = place.appendChild(deep.createElement('div'));
    place.innerHTML = titled('公文写作');
    expect(readIn(deep).courses).toMatchObject([{ title: '公文写作', hours: 150 }]);
    const tables = `${'<table><tr><td>'.repeat(100)}${titled('公文写作')}${'</td></tr></table>'.repeat(100)}`;
    expect(readIn(open(tables)).courses).toMatchObject([{ title: '公文写作', hours: 150 }]);
    const wide = titled('公文写作').replaceAll('<td>必修', '<td colspan="65000" rowspan="65000">必修');
    expect(readIn(open(wide)).courses).toEqual([]);
  });

  test('3,000 empty tables and 2,000 headings beside a list', () => {
    const page = `${'<h3>栏目</h3>'.repeat(2_000)}${'<table><tr><td></td></tr></table>'.repeat(3_000)}${titled('公文写作')}`;
    expect(readIn(open(page)).courses).toMatchObject([{ title: '公文写作', hours: 150 }]);
  });
});

test('2,000 courses in one text are all read', () => {
  const texts = Array.from({ length: 2_000 }, (_, index) => `课程名称：课程${index} 学时：1.5 | `);
  expect(readIn(open(`<h1>2018年度已完成课程</h1><p>${texts.join('')}</p>`)).courses).toHaveLength(2_000);
});

test('a form whose fields hide what scripts ask of it yields no wrong row', () => {
  for (const name of [
    'children',
    'parentElement',
    'tagName',
    'querySelectorAll',
    'className',
    'textContent',
    'contains',
  ]) {
    const page = open(`<form><input name="${name}">${titled('公文写作')}</form>`);
    const courses = (() => {
      try {
        return readIn(page).courses;
      } catch {
        return [];
      }
    })();
    for (const course of courses) expect(course).toMatchObject({ title: '公文写作', hours: 150 });
  }
});

test('hours that lead their names in one flat list are not given to the course before', () => {
  const pair = (title: string, hours: string) => `<dt>学时</dt><dd>${hours}</dd><dt>课程名称</dt><dd>${title}</dd>`;
  const page = `<h1>已完成课程</h1><dl>${pair('甲课程', '1')}${pair('乙课程', '2')}${pair('丙课程', '3')}</dl>`;
  const { courses, outcome } = readIn(open(page));
  const right: { [title: string]: number } = { 甲课程: 100, 乙课程: 200, 丙课程: 300 };
  for (const { title, hours } of courses) expect(hours).toBe(right[title]);
  expect(outcome === 'records' && courses.length < 3).toBe(false);
});
