import { afterEach, describe, expect, test } from 'vitest';
import { documentsOf, read } from '../lib/academy/read.ts';
import { courseKeyOf } from '../lib/academy/row.ts';
import {
  gridA,
  half,
  headerA,
  headerE,
  learner,
  lines,
  others,
  pageB,
  pageC,
  pageD,
  pageE,
  pageF,
} from './academy.pages.ts';

const frames: HTMLIFrameElement[] = [];
afterEach(() => {
  for (const frame of frames.splice(0)) frame.remove();
});

/** A visible frame whose document plays the top frame's part. */
function open(body: string, title = '干部培训网络学院'): Document {
  const frame = document.body.appendChild(document.createElement('iframe'));
  frame.style.cssText = 'width:900px;height:600px';
  frames.push(frame);
  const page = frame.contentDocument as Document;
  page.open();
  page.write(`<!doctype html><title>${title}</title><body>${body}</body>`);
  page.close();
  return page;
}

/** The body inside as many frames, one in the other; the greeting stands in the top one. */
function nested(body: string, depth: number): Document {
  const top = open(`<div>欢迎您，${learner}！</div><h1>我的课程</h1><div id="here"></div>`);
  let page = top;
  for (let level = 0; level < depth; level++) {
    const frame = page.createElement('iframe');
    (page.getElementById('here') ?? page.body).append(frame);
    page = frame.contentDocument as Document;
    page.open();
    page.write(level === depth - 1 ? body : '<div id="here"></div>');
    page.close();
  }
  return top;
}

const finished = [
  { title: '草原生态保护与建设', hours: 150, courseKey: 'id:1001' },
  { title: '基层党建工作实务', hours: 50, courseKey: 'id:1002' },
];

describe('A: grid in frames', () => {
  test('rows in the third frame and the name in the top one are one reading', () => {
    const page = nested(gridA([...lines, half]), 3);
    expect(documentsOf(page)).toHaveLength(4);
    expect(read(page)).toEqual({
      outcome: 'records',
      learner,
      courses: [
        { ...finished[0], completedOn: null, year: null, required: true },
        { ...finished[1], completedOn: null, year: null, required: false },
      ],
      skipped: [{ title: '公文写作', reason: 'unfinished' }],
      coverage: { shown: 3, total: 3, page: 1, pages: 2 },
      statedTotal: null,
    });
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
    const cut = pageB([...lines, half]).replace('学时：10 学时', '');
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
      courses: expected,
      skipped: [],
      coverage: { shown: 2, total: 2, page: 1, pages: 1 },
      statedTotal: { hours: 200, year: null },
    });
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

  test('F: spans, a two-storey header, the sum row, the cut title, the hidden name', () => {
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

describe('a header word that is gone', () => {
  const shapes = {
    A: { header: headerA, page: (header: string[]) => gridA([...lines, half], header) },
    E: { header: headerE, page: (header: string[]) => pageE(lines, header) },
  };
  const cases = Object.entries(shapes).flatMap(([shape, { header, page }]) =>
    header.flatMap((word, index) => [
      { shape, word, way: 'emptied', whole: page(header), cut: page(header.with(index, '')) },
      { shape, word, way: 'removed', whole: page(header), cut: page(header.filter((_, place) => place !== index)) },
    ]),
  );

  test.each(cases)('$shape: $word $way', ({ whole, cut }) => {
    const reading = read(open(cut));
    if (reading.outcome === 'records') expect(reading.courses).toEqual(read(open(whole)).courses);
    else expect(reading.outcome).toMatch(/^(layout-changed|doubtful)$/);
  });
});

describe('outcomes', () => {
  const nothing = '<h1>已完成课程</h1><p>暂无数据</p>';
  const pages: { [outcome: string]: string[] } = {
    records: [gridA(lines), pageB(lines), pageE(lines), pageC, pageD, pageF()],
    doubtful: [gridA([{ id: 1, title: '公文写作', hours: '1.234', progress: '100%' }]), pageF('9')],
    empty: [nothing, '<h1>学习记录</h1><p>没有记录</p>', '<h1>已学课程</h1><p>共0条</p>'],
    'signed-out': ['<form><input name="u"><input type="password"></form>', '<p>登录已过期，请重新登录</p>'],
    loading: [
      `<h1>已完成课程</h1><p>加载中...</p>`,
      `${pageC}<div>正在加载，请稍候</div>`,
      '<h1>学习记录</h1><div aria-busy="true">·</div>',
    ],
    'layout-changed': ['<h1>已完成课程</h1><p>欢迎</p>', gridA(lines, null), pageE(lines, null)],
    elsewhere: Object.values(others),
  };
  const cases = Object.entries(pages).flatMap(([outcome, bodies]) =>
    bodies.map((body, index) => ({ outcome, index, body })),
  );

  test.each(cases)('$outcome $index', ({ outcome, body }) => {
    expect(read(open(body)).outcome).toBe(outcome);
  });

  test('a frame that has not come yet is loading', () => {
    const page = open('<h1>学习记录</h1>');
    const frame = page.createElement('iframe');
    frame.src = '/never-there-academy.html';
    page.body.append(frame);
    expect(read(page).outcome).toBe('loading');
  });
});

describe('truthfulness', () => {
  test('a printed total that differs from its rows is doubtful, one of another year is not', () => {
    const page = (total: string) => `<h1>2018年度已完成课程</h1>${gridA(lines, headerA, '')}<p>${total}</p>`;
    expect(read(open(page('2018年度已获得学时：2')))).toMatchObject({
      outcome: 'records',
      statedTotal: { hours: 200, year: 2018 },
    });
    expect(read(open(page('2018年度已获得学时：63.5'))).outcome).toBe('doubtful');
    expect(read(open(page('2017年度已获得学时：63.5'))).outcome).toBe('records');
    expect(read(open(page('2018年度应完成学时：50'))).statedTotal).toBeNull();
  });

  test('a recommendation beside the records is no record', () => {
    const side = '<h3>推荐课程</h3><div><div><a href="/c/8">数字经济</a><span>1 学时</span></div></div>';
    expect(read(open(pageB(lines) + side)).courses).toMatchObject(finished);
    expect(read(open(pageB(lines) + side)).courses).toHaveLength(2);
  });

  test('the navigation on 已完成课程 proves nothing of a list under another heading', () => {
    const page = (title: string) =>
      `<nav><a href="/done" aria-current="page">已完成课程</a></nav>${title}${gridA([{ ...half, progress: '62％' }], headerA, '')}`.replace(
        '继续学习',
        '',
      );
    expect(read(open(page('<h1>2018年度全部课程</h1>'))).courses).toEqual([]);
    expect(read(open(page('<h1>课程</h1>'))).courses).toEqual([]);
    expect(read(open(page('<h1>2018年度</h1>'))).courses).toHaveLength(1);
  });

  test('hours under no header are not replaced in silence by the earned ones beside them', () => {
    const page = gridA(lines, headerA, '')
      .replace('<td>学时</td>', '<td></td><td>获得学时</td>')
      .replaceAll('<td>必修</td>', '<td>1</td><td>必修</td>')
      .replaceAll('<td>选修</td>', '<td>1</td><td>选修</td>');
    expect(read(open(page)).outcome).toBe('doubtful');
  });

  test('a list that lost its header is not hidden by one that can be read', () => {
    expect(read(open(pageB(lines) + gridA([half], null, ''))).outcome).toBe('doubtful');
  });

  test('reading changes nothing on the page', () => {
    const page = open(pageE(lines));
    const before = page.documentElement.outerHTML;
    read(page);
    expect(page.documentElement.outerHTML).toBe(before);
  });

  test('what looks like an ID number is in no text', () => {
    const page = pageB([{ ...(lines[0] as (typeof lines)[0]), title: '公文写作 150000000000000000' }]);
    expect(JSON.stringify(read(open(page)))).not.toMatch(/\d{15}/);
  });
});

describe('course key', () => {
  const key = (title: string, button = '', id = '') => {
    const card = document.createElement('div');
    card.innerHTML = `<div ${id && `data-id="${id}"`}><a href="${title}">题</a>${button && `<a href="${button}">看</a>`}</div>`;
    return courseKeyOf(title ? card.querySelector('a') : null, card.firstElementChild as Element);
  };
  test.each([
    ['/course/view?courseId=1001&amp;id=7', 'id:1001'],
    ['course.aspx?ID=1001', 'id:1001'],
    ['/course/1001.html', 'id:1001'],
    ['#/detail/1001?from=list', 'id:1001'],
    ['javascript:void(0)', null],
    ['/course/list', null],
    ['/c?id=150000000000000000', null],
  ])('%s', (href, expected) => expect(key(href)).toBe(expected));

  test('the title decides, then the row, then the only other link', () => {
    expect(key('/course/1001', '/note/7', '9')).toBe('id:1001');
    expect(key('#', '/note/7', '9')).toBe('id:9');
    expect(key('#', '/note/7')).toBe('id:7');
  });
});
