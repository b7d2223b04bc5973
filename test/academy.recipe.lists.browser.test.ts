import { afterEach, describe, expect, test } from 'vitest';
import { read } from '../lib/academy/read.ts';
import type { ColumnWord, Recipe } from '../lib/academy/recipe.ts';
import { closeAll, open } from './academy.frames.ts';
import { inside, type Teaching, taughtOf } from './academy.teach.ts';

afterEach(closeAll);

const unfit = { outcome: 'layout-changed', taught: 'unfit', courses: [], skipped: [] };
const row = (cells: string[], tag = 'td') => `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
const table = (header: string[], rows: string[][], over = '') =>
  `<div>${over}<table>${row(header)}${rows.map((cells) => row(cells)).join('')}</table></div>`;
const page = (...tables: string[]) => open(`<h1>学习记录</h1>${tables.join('')}`);

describe('one list among others', () => {
  const header = ['名目', '分值', '备考'];
  const own = [
    ['草原生态保护与建设', '1.5', '已完成'],
    ['基层党建工作实务', '0.5', '已完成'],
  ];
  const others = [['牧区防灾减灾', '2.0', '已完成']];
  const words: Teaching = { words: { 1: 'hours' } };
  const under = (title: string, rows: string[][]) => table(header, rows, `<h3>${title}</h3>`);

  test.each([false, true])('is known by what stands right over it (all finished: %s)', (allDone) => {
    const both = page(under('学完的', own), under('过期的', others));
    const recipe = taughtOf(inside(both, 'td', 4), { ...words, allDone });
    expect(read(both, recipe)).toMatchObject({ taught: 'fits', courses: [{ hours: 150 }, { hours: 50 }] });
    const one = page(under('学完的', own.slice(0, 1)), under('过期的', own));
    expect(read(one, recipe)).toMatchObject({ taught: 'fits', courses: [{ hours: 150 }] });
    expect(read(page(under('大家在学', others), under('学完的', own)), recipe)).toMatchObject(unfit);
    const { heads: _, ...old } = recipe;
    expect(read(both, old)).toMatchObject(unfit);
  });
});

describe('the column names right before a list', () => {
  const header = ['名目', '分值', '长度'];
  const swapped = ['名目', '长度', '分值'];
  const rows = [
    ['草原生态保护与建设', '1.5', '45'],
    ['基层党建工作实务', '0.5', '60'],
  ];
  const away = [['公文写作与处理', '45', '1.5']];
  const words: { [index: number]: ColumnWord } = { 1: 'hours', 2: 'unused' };
  const recipeFor = (everywhere: boolean) =>
    taughtOf(inside(page(table(header, rows), table(header, rows)), 'td', 4), { words, everywhere, allDone: true });

  test('are its own, and none of another list', () => {
    const recipe = recipeFor(false);
    expect(recipe.header).toBe('名目分值长度');
    expect(read(page(table(header, rows), table(header, rows)), recipe).courses).toHaveLength(2);
    expect(read(page(table(swapped, away), table(header, rows)), recipe)).toMatchObject(unfit);
    expect(read(page(table(header, []), table(swapped, away)), recipe)).toMatchObject(unfit);
  });

  test('stand over each list that is read', () => {
    const recipe = recipeFor(true);
    expect(read(page(table(header, rows), table(header, rows)), recipe).courses).toHaveLength(4);
    expect(read(page(table(header, rows), table(swapped, away)), recipe)).toMatchObject(unfit);
    expect(read(page(table(swapped, away), table(header, rows)), recipe)).toMatchObject(unfit);
  });

  test('are no course', () => {
    const recipe = recipeFor(false);
    expect(read(page(table(header, [...rows, swapped, ...away])), recipe)).toMatchObject(unfit);
  });
});

describe('a figure that is not what it seems', () => {
  const header = ['名目', '分值', '日子', '备考'];
  const pageOf = (hours: string, title = '基层党建工作实务', day = '2018-06-01') =>
    page(
      table(header, [
        ['草原生态保护与建设', '1.5', '2018-05-06', '已完成'],
        [title, hours, day, '已完成'],
      ]),
    );
  const recipe = (): Recipe => taughtOf(inside(pageOf('2'), 'td', 4), { words: { 1: 'hours', 2: 'completedOn' } });

  test.each([
    ['1.5①', 'unclear-hours'],
    ['1.5²', 'unclear-hours'],
    ['①', 'unclear-hours'],
    ['²', 'unclear-hours'],
    ['\u202e51', 'unclear-hours'],
    ['<bdo dir="rtl">51</bdo>', 'unclear-hours'],
    ['<s>3</s>', 'unclear-hours'],
    ['<span style="text-decoration:line-through">3</span>', 'unclear-hours'],
    ['<span style="display:none">9</span>', 'no-hours'],
    ['<span style="opacity:0">9</span>', 'no-hours'],
  ])('%s is not stored', (hours, reason) => {
    expect(read(pageOf(hours), recipe())).toMatchObject({
      outcome: 'doubtful',
      taught: 'fits',
      courses: [{ hours: 150 }],
      skipped: [{ title: '基层党建工作实务', reason }],
    });
  });

  test('what is not drawn beside it is none of it', () => {
    for (const hours of ['2<span style="display:none">00</span>', '<s hidden>3</s>2', '２'])
      expect(read(pageOf(hours), recipe())).toMatchObject({ outcome: 'records', courses: [{}, { hours: 200 }] });
  });

  test('a course or a day that is struck out is unclear', () => {
    for (const odd of [pageOf('2', '<s>基层党建工作实务</s>'), pageOf('2', undefined, '<del>2018-06-01</del>')])
      expect(read(odd, recipe())).toMatchObject({ outcome: 'doubtful', courses: [{ hours: 150 }] });
  });

  test('in cards too', () => {
    const cards = (hours: string) =>
      open(
        `<h1>学习记录</h1><ul>${['1.5', hours].map((one, at) => `<li><a href="/c?id=${at}">草原生态保护之${at ? '下' : '上'}</a><i>${one}</i><u>已完成</u></li>`).join('')}</ul>`,
      );
    const own = taughtOf(inside(cards('2'), 'i'));
    expect(read(cards('2'), own).courses).toHaveLength(2);
    for (const hours of ['2①', '<s>2</s>', '<s>3</s>2'])
      expect(read(cards(hours), own)).toMatchObject({ outcome: 'doubtful', courses: [{ hours: 150 }] });
  });
});

describe('a column of persons', () => {
  const greeting = '<p>欢迎您，其其格玛</p>';
  const unit = (word: string, people: string[]) =>
    open(
      `${greeting}<h1>学习记录</h1>${table(
        [word, '名目', '分值', '备考'],
        people.map((person, at) => [person, `草原生态保护之${'一二三'[at]}`, '1.5', '已完成']),
      )}`,
    );
  const words: Teaching = { words: { 0: 'unused', 1: 'title', 2: 'hours', 3: 'status' } };

  test.each(['姓名', '人员'])('%s: the courses of several are not stored as those of one', (word) => {
    const recipe = taughtOf(inside(unit(word, ['其其格玛', '其其格玛']), 'td', 5), words);
    expect(read(unit(word, ['张三丰', '李四光']), recipe)).toMatchObject(unfit);
    expect(read(unit(word, ['其其格玛', '李四光']), recipe)).toMatchObject(unfit);
  });

  test.each([(name: string) => `<b>姓名：${name}</b>`, (name: string) => `<b>学员</b><em>${name}</em>`])(
    'or a label beside each course',
    (label) => {
      const cards = (people: string[]) =>
        open(
          `${greeting}<h1>学习记录</h1><ul>${people.map((name, at) => `<li><a href="/c">草原生态保护之${'一二三'[at]}</a>${label(name)}<i>1.5</i><u>已完成</u></li>`).join('')}</ul>`,
        );
      const recipe = taughtOf(inside(cards(['其其格玛', '其其格玛']), 'i'));
      expect(read(cards(['其其格玛', '其其格玛']), recipe)).toMatchObject({ outcome: 'records', learner: '其其格玛' });
      expect(read(cards(['其其格玛', '李四光']), recipe)).toMatchObject(unfit);
    },
  );

  test('names whose courses they are', () => {
    const recipe = taughtOf(inside(unit('姓名', ['其其格玛', '其其格玛']), 'td', 5), words);
    const page = unit('姓名', ['其其格玛', '其其格玛', '']);
    page.querySelector('tbody')?.insertAdjacentHTML('beforeend', row(['共三门', '合计', '4.5', '']));
    const own = read(page, recipe);
    expect(own).toMatchObject({ outcome: 'records', learner: '其其格玛' });
    expect(own.courses).toHaveLength(3);
    const other = read(unit('姓名', ['李四光', '李四光']), recipe);
    expect(other).toMatchObject({ outcome: 'doubtful', learner: '李四光' });
  });
});
