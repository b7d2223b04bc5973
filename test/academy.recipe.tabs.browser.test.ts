import { afterEach, describe, expect, test } from 'vitest';
import { read } from '../lib/academy/read.ts';
import type { Recipe } from '../lib/academy/recipe.ts';
import { closeAll, open } from './academy.frames.ts';
import { inside, taughtOf } from './academy.teach.ts';

afterEach(closeAll);

/** A list that holds finished courses under one tab, and other courses under another; nothing in its rows tells. */
const list = `<ul>${[
  ['草原生态保护与建设', '1.50', '2018-05-06'],
  ['基层党建工作实务', '0.50', '2018-06-01'],
]
  .map(([title, hours, day]) => `<li><a href="/c?id=1">${title}</a><i>${hours}</i><b>${day}</b></li>`)
  .join('')}</ul>`;
const teach = (page: Document): Recipe =>
  taughtOf(inside(page, 'ul i'), { words: { 2: 'completedOn' }, allDone: true });
const fits = { outcome: 'records', taught: 'fits', courses: [{ hours: 150 }, { hours: 50 }] };
const unfit = { outcome: 'layout-changed', taught: 'unfit', courses: [] };

const names = ['学完的', '在学的'];
/** Tabs of which one is marked. */
const tabs = (chosen: number, mark: string, words = names, tag = 'a') =>
  `<div>${words.map((word, index) => `<${tag} ${index === chosen ? mark : ''}>${word}</${tag}>`).join('')}</div>`;
const h1 = '<h1>学习记录</h1>';
const bar = (chosen: number) => names.map((name, index) => (index === chosen ? `<i class="bar"></i>${name}` : name));

describe('all are finished under one tab, and nothing is read under another', () => {
  const pages: { [how: string]: (chosen: number) => string } = {
    'a class, and counts': (at) => h1 + tabs(at, 'class="on"', ['学完的(5)', '在学的(5)']) + list,
    'a class, and other counts': (at) => h1 + tabs(at, 'class="on"', ['已结业(2)', '待考试(3)']) + list,
    'counts in an element of their own': (at) =>
      h1 + tabs(at, 'class="on"', ['学完的 <em>5</em>门', '在学的 <em>5</em>门']) + list,
    'words of several meanings': (at) => h1 + tabs(at, 'class="on"', ['已修课', '待修课']) + list,
    style: (at) => h1 + tabs(at, 'style="color:red"') + list,
    'aria-selected': (at) => h1 + tabs(at, 'aria-selected="true"', ['已学(2)', '已选(3)']) + list,
    'an attribute of its own': (at) => h1 + tabs(at, 'data-active') + list,
    'a bar in it': (at) => h1 + tabs(9, '', bar(at)) + list,
    'a sign beside it': (at) =>
      h1 +
      tabs(
        9,
        '',
        names.map((name, index) => (index === at ? `▶ ${name}` : name)),
      ) +
      list,
    'a link that leads nowhere': (at) => h1 + tabs(1 - at, 'href="/other"') + list,
    'the style sheet alone': (at) =>
      `<style>.at${at} a:nth-child(${at + 1}) { color: red }</style><section class="at${at}">${h1}${tabs(9, '')}${list}</section>`,
    'words of 15 letters': (at) =>
      h1 + tabs(at, 'class="on"', ['我已经全部学习完毕的课程一览', '我目前还没有学习完毕的课程一览']) + list,
    'tabs below the list': (at) => h1 + list + tabs(at, 'class="on"'),
    'cells of a table': (at) =>
      `${h1}<table><tr>${tabs(at, 'class="on"', names, 'th').replace(/<.?div>/g, '')}</tr></table>${list}`,
    'a field that is chosen from': (at) => `${h1}<p>种类 <input readonly value="${names[at]}"></p>${list}`,
    'a radio and its label': (at) =>
      h1 +
      names
        .map(
          (name, i) =>
            `<p><input type="radio" id="r${i}"${i === at ? ' checked' : ''}><label for="r${i}">${name}</label></p>`,
        )
        .join('') +
      list,
    'a button': (at) =>
      h1 +
      names.map((name, i) => `<input type="button" value="${name}"${i === at ? ' class="on"' : ''}>`).join('') +
      list,
    'a picture': (at) =>
      h1 + names.map((name, i) => `<img alt="${name}" src="/${i === at ? 'on' : 'off'}.gif?${at}">`).join('') + list,
    'a picture beside it': (at) =>
      h1 +
      tabs(
        9,
        '',
        names.map((name, i) => `<img src="/${i === at ? 'on' : 'off'}.gif">${name}`),
      ) +
      list,
    'what a menu shows as chosen': (at) => `${h1}<a href="#">${names[at]}</a><p>按时间排列</p>${list}`,
    'another heading': (at) => `<div>学习记录</div><h2>我${names[at]}</h2>${list}`,
    'another heading over a line that stays': (at) => `<h2>我${names[at]}</h2><p>按时间排列</p>${list}`,
    'another word where no heading stands': (at) => `<div>学习记录</div><div>我${names[at]}</div>${list}`,
    'one of two headings shown': (at) =>
      names.map((name, i) => `<h2${i === at ? '' : ' hidden'}>${name}</h2>`).join('') + list,
  };
  test.each(Object.entries(pages))('%s', (_, page) => {
    const recipe = teach(open(page(0)));
    expect(read(open(page(0)), recipe)).toMatchObject(fits);
    expect(read(open(page(1)), recipe)).toMatchObject(unfit);
  });

  test('tabs that stand where rows stand', () => {
    const rows = list.replace('<ul>', '<div>').replace('</ul>', '</div>').replaceAll('li>', 'div>');
    const page = (at: number) => open(`<h1>学习记录</h1><div>${tabs(at, 'class="on"')}</div>${rows}`);
    const words = { 2: 'completedOn' } as const;
    const recipe = taughtOf(inside(page(0), 'i'), { words, allDone: true });
    expect(recipe.rows).toBe('body>div>div');
    expect(read(page(0), recipe)).toMatchObject(fits);
    expect(read(page(1), recipe)).toMatchObject(unfit);
  });

  test('the title of the page', () => {
    const page = (title: string) => open(h1 + list, title);
    const recipe = teach(page('我学完的课（5）'));
    expect(read(page('我学完的课'), recipe)).toMatchObject(fits);
    expect(read(page('我在学的课'), recipe)).toMatchObject(unfit);
  });

  test('a heading where none stood', () => {
    const recipe = teach(open(list + tabs(0, 'class="on"')));
    expect(read(open(list + tabs(0, 'class="on"')), recipe)).toMatchObject(fits);
    expect(read(open(`<h2>正在学的课</h2>${list}${tabs(0, 'class="on"')}`), recipe)).toMatchObject(unfit);
  });

  test('another list of the same kind under a heading of its own', () => {
    const recipe = teach(open(`<h2>学完的</h2>${list}`));
    expect(read(open(`<h2>学完的</h2>${list}<h2>大家在学</h2>${list}`), recipe)).toMatchObject(unfit);
  });
});

test('where nothing stands around a list, it can not be taught as finished, and what was taught so is not believed', () => {
  expect(() => teach(open(list))).toThrow('no-view');
  const recipe = teach(open(h1 + list));
  expect(read(open(h1 + list), { ...recipe, allDone: {} })).toMatchObject(unfit);
  expect(read(open(h1 + list), { ...recipe, heads: undefined })).toMatchObject(unfit);
});

describe('it is read on where only this changes', () => {
  const pages: { [what: string]: [string, string] } = {
    'counts, from some to none': [
      tabs(0, 'class="on"', ['学完的(5)', '在学的<em>5</em>']),
      tabs(0, 'class="on"', ['学完的', '在学的']),
    ],
    'the year in words and fields': [
      '<h2>2018年度学完的</h2><p>年度 <select><option selected>全部<option>2017<option>2018</select></p>',
      '<h2>2017年度学完的</h2><p>年度 <select><option>全部<option selected>2017<option>2018</select></p>',
    ],
    'the page': [
      '<p>学完的</p><p><b>1</b><a href="?p=2">2</a><a href="?p=2">下一页</a> 共12条</p>',
      '<p>学完的</p><p><a href="?p=1">1</a><b>2</b><span class="off">下一页</span> 共13条</p>',
    ],
    'what is pointed at': [tabs(0, 'class="on"'), tabs(0, 'class="on is-hover"')],
    'ids and addresses': [
      tabs(0, 'class="on" id="a1" href="?t=1" aria-controls="p1" data-id="1"'),
      tabs(0, 'class="on" id="a2" href="?t=2" aria-controls="p2" data-id="2"'),
    ],
    'a list of other courses beyond': ['', ''],
  };
  test.each(Object.entries(pages))('%s', (what, [one, other]) => {
    const beyond = (words: string[]) =>
      `<ol>${words.map((word) => `<li><a href="/c">${word}</a><em>1.5学时</em></li>`).join('')}</ol>`;
    const more = what.startsWith('a list');
    const recipe = teach(open(h1 + one + list + (more ? beyond(['公文写作', '牧区防灾']) : '')));
    expect(
      read(open(h1 + other + list + (more ? beyond(['宏观经济', '公共管理', '依法行政']) : '')), recipe),
    ).toMatchObject(fits);
  });
});

describe('what the address asks for', () => {
  const at = (address: string) => {
    const page = open(h1 + list);
    page.defaultView?.history.replaceState(null, '', address);
    return page;
  };
  test.each([
    ['?type=done', '?type=todo'],
    ['?type=done', '?'],
    ['?', '?status=2'],
    ['#/list?tab=done', '#/list?tab=todo'],
    ['#done', '#todo'],
  ])('%s is not %s', (one, other) => {
    const recipe = teach(at(one));
    expect(read(at(one), recipe)).toMatchObject(fits);
    expect(read(at(other), recipe)).toMatchObject(unfit);
  });
  test.each([
    ['?type=done&page=1', '?type=done&page=2'],
    ['?year=2018', '?year=2017'],
    ['?type=done&_=1543622400000', '?type=done&_=1543622400001'],
    ['#/list?tab=done&pageNo=1', '#/list?pageNo=2&tab=done'],
  ])('%s goes on as %s', (one, other) => {
    expect(read(at(other), teach(at(one)))).toMatchObject(fits);
  });
});
