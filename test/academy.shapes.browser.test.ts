import { afterEach, describe, expect, test } from 'vitest';
import { documentsOf } from '../lib/academy/documents.ts';
import { read } from '../lib/academy/read.ts';
import { closeAll, finished, nested, open } from './academy.frames.ts';
import { gridA, half, headerA, headerE, learner, lines, pageB, pageC, pageD, pageE, pageF } from './academy.pages.ts';

afterEach(closeAll);

describe('A: grid in frames', () => {
  test('rows in the third frame and the name in the top one are one reading', () => {
    const page = nested(gridA([...lines, half]), 3);
    expect(documentsOf(page)).toHaveLength(4);
    expect(read(page)).toEqual({
      outcome: 'records',
      learner,
      year: null,
      courses: [
        { ...finished[0], completedOn: null, year: null, required: true },
        { ...finished[1], completedOn: null, year: null, required: false },
      ],
      skipped: [{ title: '公文写作', reason: 'unfinished' }],
      coverage: { shown: 3, total: 3, page: 1, pages: null },
      statedTotal: null,
      taught: null,
      frames: [],
    });
  });

  test('numbered links say that the rows may not be all, and which page this is, but not how many there are', () => {
    const page = gridA(lines).replace(/<div>.*/, '');
    expect(read(open(page)).coverage).toEqual({ shown: 2, total: null, page: 1, pages: null });
  });

  test('without its header row the layout has changed', () => {
    expect(read(nested(gridA(lines, null), 2)).outcome).toBe('layout-changed');
    expect(read(open(gridA(lines, null))).outcome).toBe('layout-changed');
  });

  test('a header without rows has changed, unless the page says that there is nothing', () => {
    expect(read(open(gridA([], headerA, ''))).outcome).toBe('empty');
    expect(read(open(gridA([], headerA, '').replace(/<div>.*/, ''))).outcome).toBe('layout-changed');
  });
});

describe('B: cards', () => {
  test('hours with their unit, never minutes; id of the link; year of the heading', () => {
    const reading = read(open(pageB(lines)));
    expect(reading.courses).toEqual(
      finished.map((course) => ({ ...course, completedOn: null, year: 2018, required: null })),
    );
    expect(reading).toMatchObject({
      outcome: 'records',
      learner,
      coverage: { shown: 2, total: 37, page: 1, pages: 4 },
      skipped: [],
    });
  });

  test('on a mixed page only 100 % is finished', () => {
    expect(read(open(pageB([...lines, half], '2018年度学习记录')))).toMatchObject({
      outcome: 'records',
      courses: finished,
      skipped: [{ title: '公文写作', reason: 'unfinished' }],
    });
  });

  test('a single card is read, one without hours is said', () => {
    expect(read(open(pageB(lines.slice(0, 1)))).courses).toMatchObject(finished.slice(0, 1));
    const cut = pageB([...lines, { ...half, progress: '100%' }]).replace('学时：10 学时', '');
    expect(read(open(cut))).toMatchObject({
      outcome: 'doubtful',
      courses: finished,
      skipped: [{ reason: 'no-hours' }],
    });
  });

  test('no hours word at all: the layout has changed', () => {
    expect(read(open(pageB(lines).replaceAll('学时', '')))).toMatchObject({ outcome: 'layout-changed', courses: [] });
  });
});

describe('E: split table', () => {
  const expected = [
    { ...finished[0], completedOn: '2018-05-06', year: 2018, required: true },
    { ...finished[1], completedOn: '2018-06-01', year: 2018, required: false },
  ];

  test('cloned rows count once, hours as prescribed, total and paging as printed', () => {
    expect(read(open(pageE(lines)))).toEqual({
      outcome: 'records',
      learner,
      year: 2018,
      courses: expected,
      skipped: [],
      coverage: { shown: 2, total: 2, page: 1, pages: 1 },
      statedTotal: { hours: 200, year: null },
      taught: null,
      frames: [],
    });
  });

  test('a column that only the clone shows is read, whole rows that nobody sees are not', () => {
    const style = `<style>[style] td:not(:first-child), body > div:not([style]) td:first-child { visibility: hidden }
      tr:nth-child(3) { visibility: hidden } tr:nth-child(4) { display: none }</style>`;
    const unseen = [half, { ...half, id: 1004 }].map((line) => ({ ...line, day: '2018-07-01' }));
    expect(read(open(style + pageE([...lines, ...unseen]).replace('共 4 条', '共 2 条')))).toMatchObject({
      outcome: 'records',
      courses: expected,
      skipped: [],
    });
  });

  test('far down a long list the rows that have no place are not read', () => {
    const long = Array.from({ length: 90 }, (_, index) => ({
      ...half,
      id: 2000 + index,
      title: `生态讲座第${index}讲`,
    }));
    const style = '<style>tr:nth-child(n + 70):nth-child(2n) { display: none }</style>';
    const { courses } = read(open(style + pageE(long).replace('共 90 条', '共 79 条')));
    expect(courses).toHaveLength(79);
  });

  test('without its header the layout has changed', () => {
    expect(read(open(pageE(lines, null)))).toMatchObject({ outcome: 'layout-changed', courses: [] });
  });

  test('a chosen tab says 必修', () => {
    const tab = pageE(lines.map((line) => ({ ...line, kind: '' }))).replace('>全部<', '>必修<');
    expect(read(open(tab)).courses.map(({ required }) => required)).toEqual([true, true]);
  });

  test('fewer rows than the page says there are are doubtful', () => {
    expect(read(open(pageE(lines).replace('共 2 条', '共 3 条'))).outcome).toBe('doubtful');
  });
});

describe('C, D, F', () => {
  test('C: the word wins over the share, and a folded panel is not on the page', () => {
    expect(read(open(pageC))).toMatchObject({
      outcome: 'records',
      courses: [finished[0]],
      skipped: [{ title: '公文写作', reason: 'unfinished' }],
    });
  });

  test('D: no id, no link, the label alone', () => {
    expect(read(open(pageD))).toMatchObject({
      outcome: 'records',
      learner,
      courses: [{ title: '草原生态保护与建设', hours: 150, courseKey: null, year: null }],
      skipped: [{ title: '公文写作', reason: 'unfinished' }],
    });
  });

  test('F: spans, a two-storey header, the sum row; a cut title is whole in its attribute, the name in a hidden field', () => {
    expect(read(open(pageF()))).toMatchObject({
      outcome: 'records',
      learner,
      courses: [
        { title: '草原生态保护与建设（上）', hours: 150, completedOn: '2018-05-06' },
        { title: '基层党建工作实务', hours: 50, completedOn: '2018-06-01' },
      ],
      statedTotal: { hours: 200, year: null },
    });
    expect(read(open(pageF('3'))).outcome).toBe('doubtful');
  });
});

test('F: a picture or an image button that says 继续学习 stands against its 100 %', () => {
  for (const image of ['<img alt="继续学习">', '<input type="image" alt="继续学习">']) {
    const page = gridA([...lines]).replace(/<a href="javascript[^>]*>查看<\/a>/, image);
    expect(read(open(page))).toMatchObject({
      courses: [finished[1]],
      skipped: [{ title: '草原生态保护与建设', reason: 'unfinished' }],
    });
  }
});

test("the list's own year stands beside its rows; what is too long for a message is cut", () => {
  const long = '长'.repeat(600);
  const page = `<h1>2018年度已完成课程</h1>${gridA([{ ...(lines[0] as (typeof lines)[0]), title: long }])}`;
  expect(read(open(page))).toMatchObject({ year: 2018, courses: [{ title: long.slice(0, 500), hours: 150 }] });
  expect(read(open(gridA(lines))).year).toBeNull();
});

describe('a header word that is gone', () => {
  const shapes = {
    A: { header: headerA, page: (header: string[]) => gridA([...lines, half], header) },
    E: { header: headerE, page: (header: string[]) => pageE(lines, header) },
  };
  const cases = Object.entries(shapes).flatMap(([shape, { header, page }]) =>
    header.flatMap((word, index) => [
      {
        shape,
        word,
        way: 'emptied',
        whole: page(header),
        cut: page(header.map((cell, at) => (at === index ? '' : cell))),
      },
      { shape, word, way: 'removed', whole: page(header), cut: page(header.filter((_, place) => place !== index)) },
    ]),
  );

  test.each(cases)('$shape: $word $way', ({ whole, cut }) => {
    const reading = read(open(cut));
    if (reading.outcome === 'records') expect(reading.courses).toEqual(read(open(whole)).courses);
    else expect(reading.outcome).toMatch(/^(layout-changed|doubtful)$/);
  });
});
