import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Outcome } from '../../lib/academy/reading.ts';
import type { Coverage } from '../../lib/model.ts';
import { cardsPerPage } from './cards.ts';
import { coursesOf, learners, mixedCoursesOf, type TakenCourse, totalOf } from './courses.ts';
import { gridPerPage } from './grid.ts';
import { style, styleLink } from './layout.ts';
import { signInPage } from './other-pages.ts';
import { expiredNotice, pages } from './server.ts';
import { splitPerPage } from './split.ts';

// `node test/academy/save-pages.ts`: static copies of the replica for the `read` command, each with what a careful person reads there.

/** What INTERFACES.md has `read` print, without `path`; of a page that can't be read only what is certain. */
interface Expected {
  outcome: Outcome;
  learner?: string | null;
  courses: object[];
  skipped: object[];
  coverage?: Coverage | null;
  statedTotal?: { hours: number; year: number } | null;
}

export interface SavedPage {
  /** The name of its folder in test/pages. */
  folder: string;
  /** Path in the folder → text. */
  files: { [path: string]: string };
  expected: Expected;
}

const [demo] = learners as [(typeof learners)[number]];
const courses = coursesOf(demo, 2018);
const mixed = mixedCoursesOf(demo, 2018);
const statedTotal = { hours: totalOf(courses), year: 2018 };

function render(address: string): string {
  const url = new URL(address, 'http://x');
  const visit = { learner: demo, query: url.searchParams, form: new URLSearchParams() };
  return pages[url.pathname]?.(visit) ?? '';
}

const inlined = (html: string) => html.replace(styleLink, () => `<style>\n${style}</style>`);

const saved = (slug: string, html: string, expected: Expected, frames: { [path: string]: string } = {}): SavedPage => ({
  folder: `2018-12-01-${slug}`,
  files: Object.fromEntries(
    Object.entries({ 'index.html': html, ...frames }).map(([path, text]) => [path, inlined(text)]),
  ),
  expected,
});

/** A page with nothing to take from it. */
const without = (outcome: Outcome, learner: string | null = demo.name): Expected => ({
  outcome,
  learner,
  courses: [],
  skipped: [],
  coverage: null,
  statedTotal: null,
});

/** A page with these rows; shapes A and B show no day of completion. */
const listed = (
  rows: TakenCourse[],
  dated: boolean,
  coverage: Coverage,
  stated: Expected['statedTotal'],
): Expected => ({
  outcome: 'records',
  learner: demo.name,
  courses: rows
    .filter(({ completedOn }) => completedOn)
    .map(({ id, title, hours, completedOn, required }) => ({
      title,
      hours,
      completedOn: dated ? completedOn : null,
      year: 2018,
      courseKey: `id:${id}`,
      required,
    })),
  skipped: rows.filter(({ completedOn }) => !completedOn).map(({ title }) => ({ title, reason: 'unfinished' })),
  coverage,
  statedTotal: stated,
});

const gridFrames = (list = render('/grid/list.html')) => ({
  'grid/outer.html': render('/grid/outer.html'),
  'grid/main.html': render('/grid/main.html'),
  'grid/list.html': list,
});

/** Every saved page, as the templates make it now. */
export function savedPages(): SavedPage[] {
  const { length: total } = courses;
  const cardCoverage = { shown: cardsPerPage, total, page: 1, pages: 4 };
  const headless = render('/grid/list.html').replace(/<tr class="grid-head">.*<\/tr>\n/, '');
  return [
    saved('home', render('/'), without('elsewhere')),
    saved('cards-1', render('/records'), listed(courses.slice(0, cardsPerPage), false, cardCoverage, statedTotal)),
    saved(
      'cards-4',
      render('/records?page=4'),
      listed(courses.slice(3 * cardsPerPage), false, { ...cardCoverage, shown: 7, page: 4 }, statedTotal),
    ),
    saved(
      'cards-mixed',
      render('/records?tab=all'),
      listed(mixed.slice(0, cardsPerPage), false, { ...cardCoverage, total: mixed.length, pages: 5 }, statedTotal),
    ),
    saved(
      'grid',
      render('/grid'),
      listed(courses.slice(0, gridPerPage), false, { shown: gridPerPage, total, page: 1, pages: 2 }, null),
      gridFrames(),
    ),
    saved(
      'grid-without-header',
      render('/grid'),
      { outcome: 'layout-changed', courses: [], skipped: [] },
      gridFrames(headless),
    ),
    saved(
      'split',
      render('/hours'),
      listed(courses.slice(0, splitPerPage), true, { shown: splitPerPage, total, page: 1, pages: 4 }, statedTotal),
    ),
    saved('empty', render('/empty?year=2016'), without('empty')),
    saved('sign-in', signInPage(), without('signed-out', null)),
    saved('expired', signInPage(expiredNotice), without('signed-out', null)),
    saved('catalogue', render('/courses'), without('elsewhere')),
    saved('news', render('/news'), without('elsewhere')),
    saved('player', render('/course?id=1001'), without('elsewhere')),
    saved('totals', render('/totals'), without('elsewhere')),
  ];
}

/** The files of a saved page as they lie in its folder. */
export const filesOf = ({ files, expected }: SavedPage): { [path: string]: string } => ({
  ...files,
  'expected.json': `${JSON.stringify(expected, null, 2)}\n`,
});

export const pagesFolder = fileURLToPath(new URL('../pages', import.meta.url));

if (import.meta.main) {
  for (const page of savedPages()) {
    const folder = join(pagesFolder, page.folder);
    rmSync(folder, { recursive: true, force: true });
    for (const [path, text] of Object.entries(filesOf(page))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
  }
}
