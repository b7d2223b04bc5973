import { afterEach, expect, test } from 'vitest';
import { read } from '../lib/academy/read.ts';
import { closeAll, open, write } from './academy.frames.ts';

const files = import.meta.glob<string>('./pages/**/*.html', { query: '?raw', import: 'default', eager: true });
const expectations = import.meta.glob<Expected>('./pages/*/expected.json', { import: 'default', eager: true });

/** As INTERFACES.md prints a reading: hours in decimals. */
interface Expected {
  courses: { hours: number }[];
  statedTotal?: { hours: number } | null;
}

/** Opens a saved page; its frames are filled by hand from the files they name. */
function openSaved(folder: string): Document {
  const fill = (page: Document): void => {
    for (const frame of page.querySelectorAll('iframe')) {
      const [path] = (frame.getAttribute('src') ?? '').split('?');
      frame.removeAttribute('src');
      fill(write(frame, files[`${folder}${path}`] ?? ''));
    }
  };
  const page = open('');
  write(page.defaultView?.frameElement as HTMLIFrameElement, files[`${folder}/index.html`] ?? '');
  fill(page);
  return page;
}

const hundredths = <Part extends { hours: number }>(part: Part) => ({ ...part, hours: Math.round(part.hours * 100) });

afterEach(closeAll);

test.each(Object.keys(expectations))('%s', (path) => {
  const expected = expectations[path] as Expected;
  const { courses, statedTotal } = expected;
  expect(read(openSaved(path.replace('/expected.json', '')))).toMatchObject({
    ...expected,
    courses: courses.map(hundredths),
    ...(statedTotal === undefined ? {} : { statedTotal: statedTotal && hundredths(statedTotal) }),
  });
});

test('all fourteen are there', () => expect(Object.keys(expectations)).toHaveLength(14));
