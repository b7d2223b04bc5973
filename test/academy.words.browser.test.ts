import { afterEach, expect, test } from 'vitest';
import { closeAll, watched } from './academy.frames.ts';
import { type Expected, expectations, hundredths, openSaved } from './academy.saved.ts';
import { type Cut, cutsOf } from './academy.words.ts';

afterEach(closeAll);

const withRows = Object.entries(expectations).filter(([, { courses, skipped }]) => courses.length + skipped.length);

/** What goes wrong in silence on a page that lost one of its words; null where it is announced or the courses stay. */
function wrongWithout({ word, way, take }: Cut, page: Document, { courses }: Expected): string | null {
  const back = take();
  const { outcome, courses: found } = watched(page);
  back();
  if (/^(layout-changed|doubtful)$/.test(outcome)) return null;
  try {
    expect(found).toMatchObject(courses.map(hundredths));
    return outcome === 'records' ? null : `${word} ${way}: ${outcome}`;
  } catch {
    return `${word} ${way}: ${outcome} with ${found.map(({ title, hours }) => `${title} ${hours}`).join(', ') || 'none'}`;
  }
}

test.each(withRows)('%s without any one word is announced or read alike', (folder, expected) => {
  const page = openSaved(folder);
  const before = page.documentElement.outerHTML;
  const cuts = cutsOf(
    page,
    [...expected.courses, ...expected.skipped].map(({ title }) => title),
  );
  expect(cuts.length).toBeGreaterThan(0);
  expect(cuts.flatMap((cut) => wrongWithout(cut, page, expected) ?? [])).toEqual([]);
  expect(page.documentElement.outerHTML).toBe(before);
});
