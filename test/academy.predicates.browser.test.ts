import { afterEach, describe, expect, test } from 'vitest';
import { type Look, lookAt } from '../lib/academy/look.ts';
import { isEmpty } from '../lib/academy/outcome.ts';
import { isCoursePage, isLoading, isSignedOut } from '../lib/academy/page.ts';
import { read } from '../lib/academy/read.ts';
import { closeAll } from './academy.frames.ts';
import { expectations, openSaved } from './academy.saved.ts';

afterEach(closeAll);

function looked(page: Document): Look {
  const steps = lookAt(page);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The pages that show a course by itself. */
const coursePages = /-(player|player-chapters|course-chapters|hashed-course|course-of-its-own)$/;

/** Each predicate by itself, and the saved pages it accepts; it refuses all others. */
const predicates: { [name: string]: [(page: Document) => boolean, (folder: string) => boolean] } = {
  isLoading: [
    (page) => {
      const { page: seen, tables } = looked(page);
      return isLoading(seen, tables.find(({ kind }) => kind === 'list')?.rows[0]?.element);
    },
    (folder) => expectations[folder]?.outcome === 'loading',
  ],
  isSignedOut: [(page) => isSignedOut(looked(page).page), (folder) => expectations[folder]?.outcome === 'signed-out'],
  isCoursePage: [(page) => isCoursePage(looked(page).page), (folder) => coursePages.test(folder)],
  isEmpty: [(page) => isEmpty(looked(page).page), (folder) => expectations[folder]?.outcome === 'empty'],
  'reads courses': [
    (page) => read(page).courses.length > 0,
    (folder) => (expectations[folder]?.courses.length ?? 0) > 0,
  ],
};

const cases = Object.entries(predicates).map(([name, [accepts, own]]) => ({ name, accepts, own }));

describe.each(cases)('$name accepts its own pages and refuses all others', ({ accepts, own }) => {
  test('some are its own, and some are not', () => {
    const owned = Object.keys(expectations).filter(own);
    expect(owned.length).toBeGreaterThan(1);
    expect(owned.length).toBeLessThan(Object.keys(expectations).length);
  });

  test.each(Object.keys(expectations))('%s', (folder) => {
    expect(accepts(openSaved(folder))).toBe(own(folder));
  });
});
