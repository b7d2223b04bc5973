import { mixedCoursesOf, type TakenCourse } from './courses.ts';
import { bare, escapeHtml, page, type Visit } from './layout.ts';

/**
 * A page that no reader can know: no header word, no unit, no table; three frames deep. `plain` leaves out the word of
 * completion, `changed` adds a figure to every row, `tab` is another tab of the same list.
 */

/** Counts all that reaches the page, from before anything else runs in it. */
const ears = `<script>
  window.heard = [];
  for (const type of ['click','dblclick','mousedown','mouseup','pointerdown','pointerup','touchstart','touchend','contextmenu','auxclick','submit','keydown','keypress','keyup'])
    addEventListener(type, () => top.heard.push(type), true);
</script>`;

const query = ({ query }: Visit) => escapeHtml(query.size ? `?${query}` : '');
const frame = (visit: Visit, path: string) => `<iframe title="记录" src="${path}${query(visit)}"></iframe>`;

/** `/unknown` */
export function unknownPage(visit: Visit): string {
  const tab = visit.query.get('tab') === 'open' ? 1 : 0;
  const tabs = ['我学完的', '正在学的'].map(
    (name, index) => `<a href="#"${index === tab ? ' class="on"' : ''}>${name}</a>`,
  );
  return page(
    '学习记录',
    '/unknown',
    visit.learner,
    `${ears}<div>${tabs.join(' ')}</div>${frame(visit, '/unknown/outer.html')}`,
  );
}

/** `/unknown/outer.html` and, inside it, `/unknown/main.html`. */
export const unknownOuter = (visit: Visit): string =>
  bare('记录', `<body class="frame">${ears}${frame(visit, '/unknown/main.html')}</body>`);
export const unknownMain = (visit: Visit): string =>
  bare('记录', `<body class="frame">${ears}${frame(visit, '/unknown/list.html')}</body>`);

/** The courses of the list, finished and unfinished. */
export const unknownCourses = ({ learner, query }: Visit): TakenCourse[] => {
  const courses = mixedCoursesOf(learner, 2018).slice(0, 8);
  if (!query.has('plain')) return courses;
  return courses.filter(({ completedOn }) => (completedOn === null) === (query.get('tab') === 'open'));
};

function row(visit: Visit, { id, title, hours, minutes, completedOn, chosenOn }: TakenCourse): string {
  const figures = [
    ...(visit.query.has('changed') ? [minutes] : []),
    hours.toFixed(2),
    `${minutes} 分钟`,
    completedOn ?? chosenOn,
    ...(visit.query.has('plain') ? [] : [completedOn ? '已完成' : '学习中']),
  ];
  return `<div style="display:flex;gap:24px;padding:8px;border-bottom:1px solid #ccc">
  <span style="flex:1"><a href="/course?id=${id}" target="_top">${escapeHtml(title)}</a></span>
  ${figures.map((figure) => `<span>${figure}</span>`).join('\n  ')}
</div>`;
}

/** `/unknown/list.html` */
export const unknownList = (visit: Visit): string =>
  bare(
    '记录',
    `<body class="frame">${ears}<main>${unknownCourses(visit)
      .map((course) => row(visit, course))
      .join('\n')}</main></body>`,
  );
