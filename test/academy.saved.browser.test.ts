import { afterEach, expect, test } from 'vitest';
import { read } from '../lib/academy/read.ts';
import { closeAll } from './academy.frames.ts';
import { type Expected, expectations, openSaved } from './academy.saved.ts';

const hundredths = <Part extends { hours: number }>(part: Part) => ({ ...part, hours: Math.round(part.hours * 100) });

afterEach(closeAll);

test.each(Object.keys(expectations))('%s', (folder) => {
  const expected = expectations[folder] as Expected;
  const { courses, statedTotal } = expected;
  expect(read(openSaved(folder))).toMatchObject({
    ...expected,
    courses: courses.map(hundredths),
    ...(statedTotal === undefined ? {} : { statedTotal: statedTotal && hundredths(statedTotal) }),
  });
});

test('the fourteen of the replica and all others are there', () => {
  const folders = Object.keys(expectations);
  expect(folders.filter((folder) => folder.startsWith('2018-12-01-'))).toHaveLength(14);
  expect(folders.length).toBeGreaterThanOrEqual(36);
});
