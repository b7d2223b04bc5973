import { coursesOf, pageOf, type TakenCourse } from './courses.ts';
import { bare, escapeHtml, page, type Visit, yearOf } from './layout.ts';

/** Shape A of ACADEMY.md: a grid three frames deep, each frame late, paged by posting the form back. */

export const gridPerPage = 20;

const frame = (name: string, path: string, year: number) =>
  `<iframe name="${name}" title="学习档案" src="${path}?year=${year}"></iframe>`;

/** `/grid` */
export const gridPage = (visit: Visit): string =>
  page('学习档案', '/grid', visit.learner, frame('outer', '/grid/outer.html', yearOf(visit)));

/** `/grid/outer.html`, inside the page. */
export const outerFrame = (visit: Visit): string =>
  bare('学习档案', `<body class="frame">${frame('main', '/grid/main.html', yearOf(visit))}</body>`);

/** `/grid/main.html`, inside the outer frame. */
export const mainFrame = (visit: Visit): string =>
  bare('学习档案', `<body class="frame">${frame('list', '/grid/list.html', yearOf(visit))}</body>`);

const row = (course: TakenCourse) => `<tr>
  <td>${escapeHtml(course.title)}</td>
  <td>${course.hours}</td>
  <td>${course.required ? '必修' : '选修'}</td>
  <td>${course.chosenOn}</td>
  <td>${course.progress}％</td>
  <td>已完成</td>
  <td><a href="/course?id=${course.id}" target="_top">查看</a></td>
</tr>`;

/** `/grid/list.html`, inside the main frame: the grid itself. 选课日期 is the day of choosing, not of completion. */
export function listFrame(visit: Visit): string {
  const year = yearOf(visit);
  const courses = coursesOf(visit.learner, year);
  const { rows, page: current, pages } = pageOf(courses, Number(visit.form.get('page')), gridPerPage);
  const turn = (target: number, name: string) =>
    `<button name="page" value="${target}"${target < 1 || target > pages ? ' disabled' : ''}>${name}</button>`;
  return bare(
    '学习档案',
    `<body class="frame">
<h1>${year}年度学习档案 – 已完成课程</h1>
<form method="post" action="/grid/list.html">
<input type="hidden" name="__VIEWSTATE" value="${btoa(`grid-${year}-${current}`)}">
<input type="hidden" name="year" value="${year}">
<table class="grid">
<tbody>
<tr class="grid-head"><th>课程名称</th><th>学时</th><th>类型</th><th>选课日期</th><th>进度</th><th>状态</th><th>操作</th></tr>
${rows.map(row).join('\n') || '<tr><td colspan="7" class="none">暂无数据</td></tr>'}
<tr class="grid-pager"><td colspan="7"><div class="paging"><span>共有 ${courses.length} 项</span><span>第 ${current} 页 / 共 ${pages} 页</span>${turn(current - 1, '上一页')}${turn(current + 1, '下一页')}</div></td></tr>
</tbody>
</table>
</form>
</body>`,
  );
}
