import { readFileSync } from 'node:fs';
import { coursesOf, totalOf, years } from './courses.ts';
import { page, type Visit, yearOf } from './layout.ts';

/** Shape E of ACADEMY.md: header and body in tables of their own, the first column cloned, paged in place by script. */

export const splitPerPage = 10;

const script = readFileSync(new URL('./split.client.js', import.meta.url), 'utf8');

const tables = `<div class="split-head"><table>
  <colgroup><col width="460"><col><col><col><col></colgroup>
  <thead><tr><th>课程名称</th><th>类型</th><th>课程时长</th><th>学时</th><th>完成时间</th></tr></thead>
</table></div>
<div class="split-body"><table>
  <colgroup><col width="460"><col><col><col><col></colgroup>
  <tbody></tbody>
</table></div>`;

/** `/hours?year=2018` */
export function hoursPage(visit: Visit): string {
  const year = yearOf(visit);
  const courses = coursesOf(visit.learner, year);
  const data = courses.map(({ id, title, hours, required, minutes, completedOn }) => ({
    id,
    title,
    hours,
    required,
    minutes,
    completedOn,
  }));
  const options = [...years]
    .reverse()
    .map((other) => `<option value="${other}"${other === year ? ' selected' : ''}>${other}年</option>`);
  return page(
    '年度学时',
    '/hours',
    visit.learner,
    `<h1>${year}年度学时 – 已完成课程</h1>
<div class="bar">
  <div><label for="year">年度</label> <select id="year">${options.join('')}</select></div>
  <div class="choice" role="tablist" aria-label="课程类型">
    <button type="button" role="tab" aria-selected="true">全部</button>
    <button type="button" role="tab" aria-selected="false">必修</button>
    <button type="button" role="tab" aria-selected="false">选修</button>
  </div>
  <div class="total">${year}年度网络学时：${totalOf(courses)}/50</div>
</div>
<div class="split">
${tables}
<div class="split-fixed">
${tables}
</div>
</div>
<div class="paging">
  <span id="count"></span><span id="place"></span>
  <button type="button" id="previous">上一页</button>
  <button type="button" id="next">下一页</button>
</div>
<script type="application/json" id="records">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>
<script>
const pageSize = ${splitPerPage};
${script}</script>`,
  );
}
