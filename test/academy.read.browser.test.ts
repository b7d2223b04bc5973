import { afterEach, describe, expect, test } from 'vitest';
import { linksIn } from '../lib/academy/links.ts';
import { read } from '../lib/academy/read.ts';
import { courseKeyOf } from '../lib/academy/row.ts';
import { closeAll, finished, open } from './academy.frames.ts';
import { gridA, half, headerA, lines, others, pageB, pageC, pageD, pageE, pageF } from './academy.pages.ts';

afterEach(closeAll);

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
    expect(read(open(pageB(lines) + side))).toMatchObject({ outcome: 'records', skipped: [] });
  });

  test('the navigation on 已完成课程 proves nothing of a list under another heading', () => {
    const page = (title: string) =>
      `<nav><a href="/done" aria-current="page">已完成课程</a></nav>${title}${gridA([{ ...half, progress: '96％' }], headerA, '')}`.replace(
        '继续学习',
        '',
      );
    expect(read(open(page('<h1>2018年度全部课程</h1>'))).courses).toEqual([]);
    expect(read(open(page('<h1>课程</h1>'))).courses).toEqual([]);
    expect(read(open(page('<h1>2018年度</h1>'))).courses).toHaveLength(1);
  });

  test('a course about exams is a course, a table of exams is none', () => {
    const exams = gridA(lines, ['课程名称', '考试时间', '类型', '成绩', '状态', '操作'], '');
    expect(read(open(exams)).outcome).toBe('elsewhere');
    const about = lines.map((line) => ({ ...line, title: `考试中的${line.title}` }));
    expect(read(open(gridA(about))).courses.map(({ title }) => title)).toEqual(about.map(({ title }) => title));
  });

  test('a list that holds an unfinished course proves none of its rows by its title', () => {
    const rest = { ...half, id: 1004, title: '应用文写作', progress: '62%' };
    const page = pageB([...lines, { ...half, progress: '45% 学习中' }, rest]);
    expect(read(open(page))).toMatchObject({
      outcome: 'records',
      courses: finished,
      skipped: [
        { title: '公文写作', reason: 'unfinished' },
        { title: '应用文写作', reason: 'unfinished' },
      ],
    });
  });

  test('a sum in words above the cards is no card', () => {
    const sum = '<div><h2>网络学习</h2>已获得 <b>63.5</b> 学时</div>';
    const page = pageB(lines).replace('<main>', `${sum}<p>2018年度还差 8 学时</p><main>`);
    expect(read(open(page)).courses).toMatchObject(finished);
    expect(read(open(page)).courses).toHaveLength(2);
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

  test.each(['姓名', '工号'])(
    'a column %s of several is of several learners, and none of their courses is read',
    (word) => {
      const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
      const page = (second: string) =>
        open(
          `<h1>已完成课程</h1><table>${row(word, '课程名称', '学时')}${row('乌兰', '草原生态', '1')}${row(second, '依法行政', '2')}</table>`,
        );
      expect(read(page('乌兰'))).toMatchObject({ outcome: 'records' });
      expect(read(page('乌兰')).isOfSeveral).toBeUndefined();
      expect(read(page('娜仁'))).toMatchObject({ outcome: 'layout-changed', isOfSeveral: true, courses: [] });
    },
  );

  test('rows that are links have their courses’ ids', () => {
    const row = (id: number, title: string) => `<a class="row" href="/course?id=${id}"><i>${title}</i><i>1.5</i></a>`;
    const page = `<h1>已完成课程</h1><div><div class="row"><i>课程名称</i><i>学时</i></div>${row(7, '草原生态')}${row(8, '依法行政')}</div>`;
    expect(read(open(page)).courses.map(({ courseKey }) => courseKey)).toEqual(['id:7', 'id:8']);
  });

  test('a filter that was changed and not asked for names no year', () => {
    const form =
      '<form>年度 <select><option selected>2018</option><option>2017</option></select><button>查询</button></form>';
    const page = open(`<h1>已完成课程</h1>${form}${gridA(lines, headerA, '')}`);
    expect(read(page).courses.map(({ year }) => year)).toEqual([2018, 2018]);
    (page.querySelector('select') as HTMLSelectElement).value = '2017';
    expect(read(page).courses.map(({ year }) => year)).toEqual([null, null]);
  });

  test.each(['课程年份', '课件年份', '发布年份'])(
    '%s is that of the making of courses, and no year of a list',
    (label) => {
      const filter = (word: string) => `${word}：<select><option>2018</option><option selected>2017</option></select>`;
      const page = (word: string) => open(`<h1>已完成课程</h1>${filter(word)}${gridA(lines, headerA, '')}`);
      expect(read(page('年度')).courses.map(({ year }) => year)).toEqual([2017, 2017]);
      expect(read(page(label)).courses.map(({ year }) => year)).toEqual([null, null]);
    },
  );

  test('a page’s own title proves none of two lists that are built otherwise', () => {
    const banner = '<div><a href="/zt">学习贯彻十九大精神网上专题班</a><span>8学时</span></div>';
    const list = lines
      .map(({ title, hours }) => `<li><a href="/c">${title}</a><span>${hours}学时</span></li>`)
      .join('');
    expect(read(open(`<ul>${list}</ul>`, '已完成课程')).courses).toHaveLength(2);
    expect(read(open(`${banner}<ul>${list}</ul>`, '已完成课程'))).toMatchObject({ outcome: 'doubtful', courses: [] });
  });

  test('reading changes nothing on the page', () => {
    const page = open(pageE(lines));
    const before = page.documentElement.outerHTML;
    read(page);
    expect(page.documentElement.outerHTML).toBe(before);
  });

  test('what looks like an ID number is in no text', () => {
    const page = pageB([{ ...(lines[0] as (typeof lines)[0]), title: '公文写作 000102190001010010' }]);
    expect(JSON.stringify(read(open(page)))).not.toMatch(/\d{15}/);
  });
});

describe('course key', () => {
  const key = (title: string, button = '', id = '', word = '查看') => {
    const card = document.createElement('div');
    card.innerHTML = `<div ${id && `data-id="${id}"`}><a href="${title}">题</a>${button && `<a href="${button}">${word}</a>`}</div>`;
    return courseKeyOf({
      element: card.firstElementChild as Element,
      title: card.querySelector('a'),
      links: linksIn(card),
    });
  };
  test.each([
    ['/course/view?courseId=1001&amp;id=7', 'id:1001'],
    ['course.aspx?ID=1001', 'id:1001'],
    ['/course/view?id=7&amp;course_id=1001', 'id:1001'],
    ['/course/1001.html', 'id:1001'],
    ['/courses/1001/learn', 'id:1001'],
    ['/course/1001/chapter/7', 'id:1001'],
    ['/course/2018/1001', 'id:1001'],
    ['#/detail/1001?from=list', 'id:1001'],
    ['javascript:void(0)', null],
    ['/course/list', null],
    ['/c?id=000102190001010010', null],
    ['/c?id=150000000000000000', 'id:150000000000000000'],
  ])('%s', (href, expected) => expect(key(href)).toBe(expected));

  test('the title decides, then the row, then the only other link', () => {
    expect(key('/course/1001', '/note/7', '9')).toBe('id:1001');
    expect(key('#', '/note/7', '9')).toBe('id:9');
    expect(key('#', '/note/7')).toBe('id:7');
    expect(key('#', '/teacher/7', '', '某教授')).toBe(null);
    expect(key('#', '/course/7', '', '<img>')).toBe('id:7');
    expect(key('#', '/teacher/7', '', '<img>')).toBe(null);
  });
});

test('what is printed beyond every bound is no count and no total', () => {
  const table = (title: string) =>
    `<table><tr><th>课程名称</th><th>学时</th><th>状态</th></tr><tr><td>${title}</td><td>1</td><td>已完成</td></tr>
    <tr><td>合计</td><td>9999.99</td><td></td></tr></table>`;
  const { courses, coverage, statedTotal } = read(
    open(`<h1>2018年度已完成课程</h1>${table('草原生态')}${table('乡村振兴')}<p>第1/99999999999999999999页</p>`),
  );
  expect(courses).toHaveLength(2);
  expect(coverage?.pages).toBeNull();
  expect(statedTotal).toBeNull();
});
