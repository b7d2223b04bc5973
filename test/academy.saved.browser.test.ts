import { afterEach, expect, test } from 'vitest';
import { closeAll, open, watched } from './academy.frames.ts';
import { type Expected, expectations, hundredths, openSaved } from './academy.saved.ts';

afterEach(closeAll);

test.each(Object.keys(expectations))('%s', (folder) => {
  const expected = expectations[folder] as Expected;
  const { courses, statedTotal } = expected;
  expect(watched(openSaved(folder))).toMatchObject({
    ...expected,
    courses: courses.map(hundredths),
    ...(statedTotal === undefined ? {} : { statedTotal: statedTotal && hundredths(statedTotal) }),
  });
});

test('the fourteen of the replica and all others are there', () => {
  const folders = Object.keys(expectations);
  expect(folders.filter((folder) => folder.startsWith('2018-12-01-'))).toHaveLength(14);
  expect(folders.length).toBeGreaterThanOrEqual(108);
});

test('a page of 1,000 rows', () => {
  const day = (index: number) => `2018-${String(1 + (index % 12)).padStart(2, '0')}-${10 + (index % 19)}`;
  const courses = Array.from({ length: 1000 }, (_, index) => ({
    title: `基层工作方法第${index + 1}讲`,
    hours: 25 * (1 + (index % 8)),
    completedOn: index % 10 === 9 ? null : day(index),
  }));
  const rows = courses.map(({ title, hours, completedOn }) => {
    const cells = [title, `${30 + (hours % 7)}`, hours / 100, completedOn ?? '', completedOn ? '已完成' : '学习中'];
    return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  });
  const header = '<tr><td>课程名称</td><td>时长</td><td>学时</td><td>完成时间</td><td>状态</td></tr>';
  const page = open(`<h1>学习记录</h1><table>${header}${rows.join('')}</table><p>共 1000 条 第 1/1 页</p>`);
  const { outcome, coverage, ...read1000 } = watched(page);
  expect({ outcome, coverage }).toEqual({
    outcome: 'records',
    coverage: { shown: 1000, total: 1000, page: 1, pages: 1 },
  });
  expect(read1000.courses).toMatchObject(courses.filter(({ completedOn }) => completedOn));
  expect(read1000.skipped).toEqual(
    courses.filter(({ completedOn }) => !completedOn).map(({ title }) => ({ title, reason: 'unfinished' })),
  );
});
