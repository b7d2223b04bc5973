import { afterEach, describe, expect, test } from 'vitest';
import { pathOf } from '../lib/academy/path.ts';
import { groupsAround, rowsIn } from '../lib/academy/pointing.ts';
import { read } from '../lib/academy/read.ts';
import { type ColumnWord, columnWords } from '../lib/academy/recipe.ts';
import { guess, recipeOf } from '../lib/academy/teaching.ts';
import { closeAll, nested, open, write } from './academy.frames.ts';
import { lines, others, pageB, pageE } from './academy.pages.ts';
import { inside, type Teaching, taughtOf } from './academy.teach.ts';

afterEach(closeAll);

interface Line {
  title: string;
  hours: string;
  day?: string;
  status?: string;
  extra?: string;
}
const courses: Line[] = [
  { title: '草原生态保护与建设', hours: '1.50', day: '2018-05-06', status: '已完成' },
  { title: '基层党建工作实务', hours: '0.50', day: '2018-06-01', status: '已完成' },
  { title: '公文写作', hours: '1.00', day: '', status: '学习中' },
];
const card = ({ title, hours, day = '', status = '', extra = '' }: Line) =>
  `<li><a href="/course?id=7${title.length}">${title}</a>${extra}<i>${hours}</i><em>45 分钟</em><b>${day}</b><u>${status}</u></li>`;
/** No header word, no unit. */
const cards = (all: Line[], tabs = '') => `${tabs}<h1>学习记录</h1><ul>${all.map(card).join('')}</ul>`;
const row = (cells: string[], tag = 'td') => `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
const table = (all: Line[], header = ['名目', '分值', '长度', '日子', '备考'], after = '') =>
  `<h1>学习记录</h1><table>${row(header)}${all.map(({ title, hours, day = '', status = '' }) => row([title, hours, '45', day, status])).join('')}${after}</table>`;

const dated = { words: { 3: 'completedOn' } } satisfies Teaching;

const finished = [
  { title: '草原生态保护与建设', hours: 150, completedOn: '2018-05-06', year: 2018 },
  { title: '基层党建工作实务', hours: 50, completedOn: '2018-06-01', year: 2018 },
];
const asTaught = { outcome: 'records', taught: 'fits', courses: finished };

describe('what was taught is read', () => {
  test('cards without any header word', () => {
    const page = open(cards(courses));
    expect(read(page).outcome).toBe('layout-changed');
    const recipe = taughtOf(inside(page, 'i'), dated);
    expect(read(page, recipe)).toMatchObject({
      ...asTaught,
      skipped: [{ title: '公文写作', reason: 'unfinished' }],
    });
  });

  test('in frames, and again in another window with other courses', () => {
    const first = nested(cards(courses), 3);
    const [inner] = [...first.querySelectorAll('iframe')].map((frame) => frame.contentDocument as Document);
    let list = inner as Document;
    while (!list.querySelector('li'))
      list = (list.querySelector('iframe') as HTMLIFrameElement).contentDocument as Document;
    const recipe = taughtOf(inside(list, 'a'), dated);
    expect(read(first, recipe)).toMatchObject(asTaught);
    const later = nested(cards([{ title: '牧区防灾减灾', hours: '2.00', day: '2018-07-01', status: '已完成' }]), 3);
    expect(read(later, recipe)).toMatchObject({ taught: 'fits', courses: [{ title: '牧区防灾减灾', hours: 200 }] });
  });

  test('a table under strange column names, with a sum row and a pager', () => {
    const after = `${row(['合计', '3.00', '135', '', ''])}<tr><td colspan="5"><a>1</a> <a>2</a> <a>3</a></td></tr>`;
    const page = open(table(courses, undefined, after));
    const recipe = taughtOf(inside(page, 'td', 6), { words: { 1: 'hours', 2: 'unused', 3: 'completedOn' } });
    expect(recipe.header).toBe('名目分值长度日子备考');
    expect(read(page, recipe)).toMatchObject({ ...asTaught, skipped: [{ title: '公文写作' }] });
  });

  test('a header in a table of its own', () => {
    const page = open(pageE(lines, ['名目', '分值', '性别', '日子']));
    const recipe = taughtOf(inside(page, 'tbody tr td a'), { words: { 3: 'completedOn' }, allDone: true });
    expect(recipe.header).toBe('名目分值性别日子');
    expect(read(page, recipe).courses).toMatchObject(lines.map(({ title }) => ({ title })));
    expect(read(open(pageE(lines, ['名目', '长度', '性别', '日子'])), recipe)).toMatchObject({ taught: 'unfit' });
  });

  test('a row with a badge more is still told apart; one with a piece more of a kind in use is said, not guessed', () => {
    const badge = { title: '牧区防灾减灾', hours: '2.00', day: '2018-07-01', status: '已完成', extra: '<sup>新</sup>' };
    const page = open(cards([...courses, badge]));
    const recipe = taughtOf(inside(page, 'i'), dated);
    expect(read(page, recipe)).toMatchObject({ outcome: 'records', courses: [...finished, { hours: 200 }] });
    const odd = open(cards([...courses, { ...badge, extra: '<i>45</i>' }]));
    expect(read(odd, recipe)).toMatchObject({
      outcome: 'doubtful',
      courses: finished,
      skipped: [{ title: '公文写作' }, { title: '', reason: 'unclear-status' }],
    });
  });

  test('lists of the same kind elsewhere are read where the learner says so', () => {
    const [one, other] = [courses.slice(0, 1), courses.slice(1)];
    const page = open(`<h1>学习记录</h1>${[one, other].map((all) => `<ul>${all.map(card).join('')}</ul>`).join('')}`);
    const { groups, likely } = groupsAround(inside(page, 'i'));
    expect(groups[likely]?.elsewhere).toHaveLength(2);
    expect(read(page, taughtOf(inside(page, 'i'), { ...dated, everywhere: true })).courses).toMatchObject(finished);
    expect(read(page, taughtOf(inside(page, 'i'), dated)).courses).toMatchObject(finished.slice(0, 1));
  });

  test('a title may begin with a year, or hold a word that would deny it', () => {
    const [first] = courses as [Line];
    const page = open(
      cards([{ ...first, title: '2018年改革进行中' }, { ...first, title: '总计划与执行' }, ...courses]),
    );
    const reading = read(page, taughtOf(inside(page, 'i'), dated));
    expect(reading).toMatchObject({ outcome: 'records', skipped: [{ title: '公文写作' }] });
    expect(reading.courses).toHaveLength(4);
  });

  test('hidden rows are none', () => {
    const page = open(cards(courses));
    const recipe = taughtOf(inside(page, 'i'), dated);
    (inside(page, 'li') as HTMLElement).style.display = 'none';
    expect(read(page, recipe).courses).toMatchObject(finished.slice(1));
  });

  test('signed out and loading are seen first', () => {
    const recipe = taughtOf(inside(open(cards(courses)), 'i'), dated);
    expect(read(open('<form><input type="password"></form>'), recipe)).toMatchObject({
      outcome: 'signed-out',
      courses: [],
    });
    expect(read(open(`${cards(courses)}<p>加载中...</p>`), recipe)).toMatchObject({ outcome: 'loading', courses: [] });
  });
});

describe('where it no longer fits, nothing is read', () => {
  const changes: { [change: string]: string } = {
    'the rows are gone': '<h1>学习记录</h1><p>欢迎</p>',
    'the rows are of other tags': cards(courses).replaceAll('ul>', 'ol>'),
    'the hours have moved': cards(courses.map((one) => ({ ...one, hours: '45 分钟' }))),
    'the hours are written otherwise': cards(courses.map((one) => ({ ...one, hours: `${one.hours} 分` }))),
    'there are no hours': cards(courses.map((one) => ({ ...one, hours: '--' }))),
    'the day is another thing': cards(courses.map((one) => ({ ...one, day: '第 3 天' }))),
    'every row has a figure more': cards(courses.map((one) => ({ ...one, extra: '<i>45</i>' }))),
    'the list is around a player': '<video></video><h1>公文写作</h1>',
    ...others,
  };
  test.each(Object.entries(changes))('%s', (_, body) => {
    const recipe = taughtOf(inside(open(cards(courses)), 'i'), dated);
    const reading = read(open(body), recipe);
    expect(reading).toMatchObject({ courses: [], skipped: [], taught: 'unfit' });
    expect(reading.outcome).toBe('layout-changed');
  });

  test('other column names over the same figures', () => {
    const recipe = taughtOf(inside(open(table(courses)), 'td', 6), { words: { 1: 'hours', 2: 'unused' } });
    const swapped = ['名目', '长度', '分值', '日子', '备考'];
    expect(read(open(table(courses, swapped)), recipe)).toMatchObject({ outcome: 'layout-changed', taught: 'unfit' });
    expect(read(open(table(courses, []).replace('<tr></tr>', '')), recipe).courses).toEqual([]);
  });

  test('a title without text', () => {
    const words = { 1: 'hours', 2: 'unused' } as const;
    const recipe = taughtOf(inside(open(table(courses)), 'td', 6), { words });
    const untitled = [...courses, { ...(courses[0] as Line), title: ' ' }];
    expect(read(open(table(untitled)), recipe)).toMatchObject({ outcome: 'layout-changed', taught: 'unfit' });
  });

  test('another page of the host', () => {
    const page = open(cards(courses));
    const recipe = taughtOf(inside(page, 'i'), dated);
    expect(read(page, { ...recipe, path: '/other' }).taught).toBe('unfit');
  });
});

describe('a list that the learner says is finished', () => {
  const plain = courses.map(({ title, hours, day }) => ({ title, hours, day: day || '2018-07-01' }));
  const tabs = (chosen: number, names = ['我学完的', '正在学的', '收藏的']) =>
    `<div>${names.map((name, at) => `<a href="#"${at === chosen ? ' class="on"' : ''}>${name}</a>`).join('')}</div>
    <select><option>2017</option><option selected>2018</option></select><div><a class="on">必修</a><a>选修</a></div>`;
  const taught = () => taughtOf(inside(open(cards(plain, tabs(0))), 'i'), { ...dated, allDone: true });

  test('is read so, and without saying so it is not', () => {
    const page = open(cards(plain, tabs(0)));
    expect(read(page, taught()).courses).toHaveLength(3);
    const unsaid = taughtOf(inside(page, 'i'), dated);
    expect(read(page, unsaid)).toMatchObject({ outcome: 'doubtful', courses: [] });
  });

  test('is not read under another tab, however it is marked', () => {
    const recipe = taught();
    expect(read(open(cards(plain, tabs(1))), recipe)).toMatchObject({ outcome: 'layout-changed', taught: 'unfit' });
    const marked = (chosen: string) =>
      cards(
        plain,
        ['学完', '在学'].map((name) => `<a role="tab" aria-selected="${name === chosen}">${name}</a>`).join(''),
      );
    const other = taughtOf(inside(open(marked('学完')), 'i'), { ...dated, allDone: true });
    expect(read(open(marked('学完')), other).courses).toHaveLength(3);
    expect(read(open(marked('在学')), other).courses).toEqual([]);
    const chosen = (name: string) =>
      cards(
        plain,
        ['学完', '在学']
          .map((one) => `<label><input type="radio"${one === name ? ' checked' : ''}>${one}</label>`)
          .join(''),
      );
    const third = taughtOf(inside(open(chosen('学完')), 'i'), { ...dated, allDone: true });
    expect(read(open(chosen('学完')), third).courses).toHaveLength(3);
    expect(read(open(chosen('在学')), third).courses).toEqual([]);
  });

  test('is read on in another year, kind and page, and for another learner', () => {
    const recipe = taught();
    const other = cards(plain, `<p>欢迎您，敖敦格日勒</p>${tabs(0)}`)
      .replace('<option>2017</option><option selected>', '<option selected>2017</option><option>')
      .replace('<a class="on">必修</a><a>', '<a>必修</a><a class="on">');
    expect(read(open(other), recipe).courses).toHaveLength(3);
  });

  test('where its status is in words of its own, another word is another state', () => {
    const graded = (word: string) =>
      open(
        cards(
          plain.map((one) => ({ ...one, status: word })),
          tabs(0),
        ),
      );
    const recipe = taughtOf(inside(graded('合格'), 'i'), { words: { 3: 'completedOn', 4: 'status' }, allDone: true });
    expect(read(graded('合格'), recipe).courses).toHaveLength(3);
    expect(read(graded('不合格'), recipe)).toMatchObject({ courses: [], taught: 'unfit' });
  });

  test('a row with a word against it is unfinished all the same', () => {
    const recipe = taught();
    const [first, ...rest] = plain as [Line, ...Line[]];
    const page = open(cards([{ ...first, status: '继续学习' }, ...rest], tabs(0)));
    expect(read(page, recipe).courses.map(({ title }) => title)).not.toContain(first.title);
  });
});

describe('what can not be taught', () => {
  const page = () => open(cards(courses));
  const choose = (columns: ColumnWord[]) => {
    const { groups, likely } = groupsAround(inside(page(), 'i'));
    return recipeOf({
      group: groups[likely] as NonNullable<(typeof groups)[0]>,
      columns,
      everywhere: false,
      allDone: false,
    });
  };
  test.each<[string, ColumnWord[]]>([
    ['no-title', ['unused', 'hours', 'unused', 'unused', 'status']],
    ['no-hours', ['title', 'unused', 'unused', 'unused', 'status']],
    // A length, a day, a word.
    ['not-hours', ['title', 'unused', 'hours', 'unused', 'status']],
    ['not-hours', ['title', 'unused', 'unused', 'hours', 'status']],
    ['not-hours', ['title', 'unused', 'unused', 'unused', 'hours']],
    ['not-days', ['title', 'hours', 'completedOn', 'unused', 'status']],
  ])('%s', (problem, columns) => expect(choose(columns)).toBe(problem));

  test('of two plain numbers none is guessed to be the hours, and no day to be of completion', () => {
    const { groups, likely } = groupsAround(inside(open(table(courses)), 'td', 6));
    expect(guess(groups[likely] as NonNullable<(typeof groups)[0]>)).toEqual([
      'title',
      'unused',
      'unused',
      'unused',
      'status',
    ]);
  });
});

test('pointing at any piece of a course finds its row, and the keyboard finds every row', () => {
  const page = open(`<nav><a href="/a">首页</a><a href="/b">课程中心</a></nav>${pageB(lines)}`);
  for (const piece of page.querySelectorAll('main h2 a, main span, main button')) {
    const { groups, likely } = groupsAround(piece);
    expect(groups[likely]?.row.querySelector('h2')).toBeTruthy();
    expect(groups[likely]?.beside).toHaveLength(2);
  }
  expect(rowsIn([page]).map((row) => row.querySelector('h2 a')?.textContent?.trim())).toEqual(
    lines.map(({ title }) => title),
  );
});

test('a path has the hash route, no query and no long number', () => {
  const page = open('');
  const at = (url: string) => pathOf({ URL: url, defaultView: null } as unknown as Document);
  expect(at('http://a.cn/list.aspx?year=2018#top')).toBe('/list.aspx');
  expect(at('http://a.cn/app?x=1#/records?page=2')).toBe('/app#/records');
  expect(at('http://a.cn/list;jsessionid=AB12')).toBe('/list');
  expect(at('http://a.cn/u/000102190001010010/2018')).toBe('/u/0/2018');
  const frame = page.body.appendChild(page.createElement('iframe'));
  expect(pathOf(frame.contentDocument as Document)).toBe(pathOf(page));
});

test('reading by a recipe changes nothing, and a hostile one runs nothing', () => {
  const page = open(
    cards([{ ...(courses[0] as Line), title: '<img src=x onerror="top.ran=1">公文写作基础' }, ...courses]),
  );
  const recipe = taughtOf(inside(page, 'i', 1), dated);
  const before = page.documentElement.outerHTML;
  read(page, recipe);
  expect(page.documentElement.outerHTML).toBe(before);
  expect(columnWords).toHaveLength(5);
  write(page.defaultView?.frameElement as HTMLIFrameElement, '<body></body>');
  expect(read(page, recipe).taught).toBe('unfit');
});
