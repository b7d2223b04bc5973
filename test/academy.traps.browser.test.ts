import { afterEach, expect, test } from 'vitest';
import type { Reading } from '../lib/academy/reading.ts';
import { closeAll, open, watched } from './academy.frames.ts';
import { cutsOf } from './academy.words.ts';

afterEach(closeAll);

/** Small pages that were once read wrongly: what stands in `<body>`, after a comment that says what a careful person reads. */
const traps = Object.entries(
  import.meta.glob<string>('./traps/*.html', { query: '?raw', import: 'default', eager: true }),
).map(([path, html]) => ({
  name: path.slice('./traps/'.length, -'.html'.length),
  expected: /^<!-- (.*) -->/.exec(html)?.[1],
  html,
}));

/** `records of 其其格玛: 草原生态保护 2 2018-05-01 必修; 公文写作 1 (2017)`, as the comments have it. */
function line({ outcome, learner, courses }: Reading): string {
  const said = courses.map(({ title, hours, completedOn, year, required }) =>
    [
      title,
      hours / 100,
      ...((completedOn ?? (year && `(${year})`)) ? [completedOn ?? `(${year})`] : []),
      ...(required === null ? [] : [required ? '必修' : '选修']),
    ].join(' '),
  );
  return [learner ? `${outcome} of ${learner}` : outcome, ...(said.length ? [said.join('; ')] : [])].join(': ');
}

test.each(traps)('$name', ({ html, expected }) => {
  expect(line(watched(open(html)))).toBe(expected);
});

test.each(traps.filter(({ expected }) => /^records.*: /.test(expected ?? '')))(
  '$name without any one word is announced or read alike',
  ({ html }) => {
    const page = open(html);
    const { courses, skipped } = watched(page);
    const wrong = cutsOf(
      page,
      [...courses, ...skipped].map(({ title }) => title),
    ).flatMap(({ word, way, take }) => {
      const back = take();
      const now = watched(page);
      back();
      const isAlike = now.outcome === 'records' && JSON.stringify(now.courses) === JSON.stringify(courses);
      return isAlike || /^(layout-changed|doubtful)$/.test(now.outcome) ? [] : `${word} ${way}: ${line(now)}`;
    });
    expect(wrong).toEqual([]);
  },
);
