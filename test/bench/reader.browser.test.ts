import { afterAll, beforeAll, expect, test } from 'vitest';
import { read, readInSteps } from '../../lib/academy/read.ts';
import { closeAll, open } from '../academy.frames.ts';

/**
 * What reading costs, as ratios against floors measured in the same run, so that a busy machine changes little. It prints;
 * it fails only where a figure is ten times its bound, which no noise explains.
 */

const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] as number;
const timed = (work: () => unknown) => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

/** Medians of some works, run in turn. */
function mediansOf(works: (() => unknown)[], times: number): number[] {
  const all = works.map((): number[] => []);
  for (let turn = 0; turn < times; turn++) for (const [index, work] of works.entries()) all[index]?.push(timed(work));
  return all.map(median);
}

/** A grid as a server writes it; `busy` has a hidden column and words that take turns. */
const grid = (rows: number, busy = false) => `<h1>2018年度学习档案</h1><p>姓名：其其格玛</p>
<style>.off { display: none }</style><table><tbody>
<tr><th>课程名称</th><th>学时</th><th>类型</th><th>选课日期</th><th>进度</th><th>状态</th><th>操作</th>${busy ? '<th class="off">号</th>' : ''}</tr>
${Array.from(
  { length: rows },
  (_, index) => `<tr>
  <td>草原生态保护与建设专题第${index}讲</td>
  <td>${[0.25, 0.5, 1, 1.5, 2][index % 5]}</td>
  <td>${index % 2 ? '必修' : '选修'}</td>
  <td>2018-0${1 + (index % 9)}-1${index % 10}</td>
  <td>100％</td>
  <td>${busy ? '<span style="display:none">学习中</span><span>已完成</span>' : '已完成'}</td>
  <td><a href="/course?id=${index}" target="_top">查看</a></td>${busy ? '<td class="off">9</td>' : ''}
</tr>`,
).join('\n')}</tbody></table>`;

const cards = (count: number) =>
  `<h1>2018年度已完成课程</h1><main><div>${Array.from(
    { length: count },
    (_, index) => `<div class="c"><h2><a href="/view?courseId=${index}">草原生态 第${index}讲</a></h2>
    <p><span>课程时长：45 分钟</span> <span>学时：1.50 学时</span> <span>100.0%</span></p><button>查看</button></div>`,
  ).join('')}</div></main>`;

/** 5,000 elements that are no record page. */
const news = `<nav><a>课程中心</a><a>我的学习</a><a>学习园地</a></nav><h1>新闻动态</h1><ul>${Array.from(
  { length: 1_250 },
  (_, index) =>
    `<li><a href="/n/${index}">关于举办干部培训的通知第${index}号</a><span>2018-05-0${index % 9}</span><i></i></li>`,
).join('')}</ul><p>您好，其其格玛</p>`;

const bare = (page: Document) => () => {
  let sum = 0;
  for (const cell of page.querySelectorAll('td')) sum += (cell.textContent ?? '').length;
  return sum;
};

/** The longest of our tasks when a page is read 8 ms at a time, as the content script does. */
function longestSlice(page: Document): number {
  const steps = readInSteps(page);
  let longest = 0;
  for (let done = false; !done; ) {
    const start = performance.now();
    do done = steps.next().done ?? false;
    while (!done && performance.now() - start < 8);
    longest = Math.max(longest, performance.now() - start);
  }
  return longest;
}

const figures: { name: string; value: number; unit: string; bound: number | null }[] = [];
const say = (name: string, value: number, unit: string, bound: number | null) => {
  figures.push({ name, value, unit, bound });
  if (bound !== null) expect(value, name).toBeLessThan(10 * bound);
};

let perRow = 0;
beforeAll(() => {
  // The first runs are the compiler's.
  const page = open(grid(200));
  for (let turn = 0; turn < 40; turn++) read(page);
});
afterAll(() => {
  closeAll();
  const lines = figures.map(
    ({ name, value, unit, bound }) =>
      `${name}: ${value.toFixed(2)} ${unit}${bound === null ? '' : ` (bound ${bound})`}`,
  );
  console.log(['reader bench', ...lines].join('\n'));
});

test('a table of 1,000 rows against a bare loop over its cells', () => {
  const page = open(grid(1_000));
  expect(read(page).courses).toHaveLength(1_000);
  const [floor, own] = mediansOf([bare(page), () => read(page)], 31) as [number, number];
  perRow = own / 1_000;
  say('table of 1,000 rows', own / floor, '×', 3);
  closeAll();
});

test('a table with a hidden column and words that take turns', () => {
  const page = open(grid(1_000, true));
  expect(read(page).courses).toHaveLength(1_000);
  const [floor, own] = mediansOf([bare(page), () => read(page)], 15) as [number, number];
  say('busy table of 1,000 rows', own / floor, '×', null);
  closeAll();
});

test('10,000 rows against ten times 1,000, and the longest task', () => {
  const page = open(grid(10_000));
  const [floor, own] = mediansOf([bare(page), () => read(page)], 7) as [number, number];
  say('table of 10,000 rows', own / floor, '×', null);
  say('growth to 10,000 rows', own / 10_000 / perRow, '×', 1.3);
  say('longest task on 10,000 rows', median(Array.from({ length: 5 }, () => longestSlice(page))), 'ms', 50);
  closeAll();
});

test('a page of 5,000 elements that is no record page', () => {
  const page = open(news);
  expect(read(page).outcome).toBe('elsewhere');
  say('no record page', median(mediansOf([() => read(page)], 31)), 'ms', 2);
  closeAll();
});

test('cards, and their growth', () => {
  const few = open(cards(500));
  const [one] = mediansOf([() => read(few)], 7) as [number];
  closeAll();
  const many = open(cards(2_000));
  const [four] = mediansOf([() => read(many)], 5) as [number];
  expect(read(many).courses).toHaveLength(2_000);
  say('500 cards', one, 'ms', null);
  say('growth of cards', four / (4 * one), '×', 1.3);
  closeAll();
});
