import { coursesOf, mixedCoursesOf, pageOf, type TakenCourse, totalOf, years } from './courses.ts';
import { escapeHtml, page, type Visit, yearOf } from './layout.ts';

/** Shape B of ACADEMY.md: server-rendered cards, ten a page, and no date at all. */

export const cardsPerPage = 10;

/** The button's id is a note's, not the course's. */
function card(course: TakenCourse): string {
  const progress = course.progress.toFixed(1 + (course.id % 2));
  return `<div class="card">
  <h2><a href="/course?id=${course.id}">
      ${escapeHtml(course.title)}
  </a></h2>
  <p>
    <span>课程时长：${course.minutes} 分钟</span>
    <span>${course.hours.toFixed(2)} 学时</span>
    <span>${course.required ? '必修' : '选修'}</span>
    <span>${progress}% ${course.completedOn ? '已完成' : '学习中'}</span>
  </p>
  <button type="button" data-id="${course.id + 66_000}">学习心得</button>
</div>`;
}

function paging(count: number, current: number, pages: number, hrefOf: (page: number) => string): string {
  const link = (target: number, name: string | number) =>
    target < 1 || target > pages ? '' : `<a href="${hrefOf(target)}">${name}</a>`;
  const numbers = Array.from({ length: pages }, (_, index) =>
    index + 1 === current ? `<b aria-current="page">${current}</b>` : link(index + 1, index + 1),
  );
  return `<div class="paging">
  <span>共 ${count} 门课程 第 ${current}/${pages} 页</span>
  ${link(current - 1, '上一页')}
  ${numbers.join('\n  ')}
  ${link(current + 1, '下一页')}
</div>`;
}

/** `/records?year=2018&page=1`; `tab=all` adds the courses that are still being learnt. */
export function recordsPage(visit: Visit): string {
  const year = yearOf(visit);
  const mixed = visit.query.get('tab') === 'all';
  const courses = mixed ? mixedCoursesOf(visit.learner, year) : coursesOf(visit.learner, year);
  const { rows, page: current, pages } = pageOf(courses, Number(visit.query.get('page')), cardsPerPage);
  const path = `/records?year=${year}${mixed ? '&amp;tab=all' : ''}`;
  const here = (active: boolean) => (active ? ' aria-current="true"' : '');
  const choice = [...years]
    .reverse()
    .map((other) => `<a href="/records?year=${other}"${here(other === year)}>${other}</a>`)
    .join(' ');
  const title = `${year}年度${mixed ? '全部课程' : '已完成课程'}`;
  return page(
    title,
    '/records',
    visit.learner,
    `<h1>${title}</h1>
<div class="bar">
  <div class="choice">年度：${choice}</div>
  <div class="choice">
    <a href="/records?year=${year}"${here(!mixed)}>已完成</a>
    <a href="/records?year=${year}&amp;tab=all"${here(mixed)}>全部课程</a>
  </div>
  ${courses.length ? `<div class="total">${year}年度已获得学时：${totalOf(coursesOf(visit.learner, year))}</div>` : ''}
</div>
${rows.map(card).join('\n') || '<div class="none">暂无数据</div>'}
${courses.length ? paging(courses.length, current, pages, (target) => `${path}&amp;page=${target}`) : ''}`,
  );
}
