import { readFileSync } from 'node:fs';
import { coursesOf, mixedCoursesOf } from './courses.ts';
import { page, type Visit, yearOf } from './layout.ts';

/** Shape C of ACADEMY.md: a list behind a mask for a second, folded panels, and routes that change without a load. */

const script = readFileSync(new URL('./late.client.js', import.meta.url), 'utf8');

const style = `
.late { position: relative; min-height: 320px }
.late li { display: flex; gap: 20px; padding: 8px 0; list-style: none }
.late li a { flex: 1 }
.bar-outer { width: 120px; height: 6px; margin: 10px 0; background: #e4e7ed }
.bar-inner { height: 6px; background: #409eff }
.el-loading-mask { position: absolute; inset: 0; background: rgba(255, 255, 255, 0.9) }
.circular { width: 42px; margin: 60px auto; display: block }
.is-active { font-weight: 700; border-bottom: 2px solid #409eff }
.folded { height: 0; overflow: hidden }`;

/** `/late?year=2018#/course/done`, `…#/course/doing`, `…#/course/all`, `…#/detail/1001` */
export function latePage(visit: Visit): string {
  const year = yearOf(visit);
  const data = {
    done: coursesOf(visit.learner, year),
    all: mixedCoursesOf(visit.learner, year),
    earlier: coursesOf(visit.learner, year - 1),
  };
  return page(
    '在线学习',
    '/late',
    visit.learner,
    `<style>${style}</style>
<div class="tabs">
  <a href="#/course/done">已完成</a> <a href="#/course/doing">学习中</a> <a href="#/course/all">全部</a>
</div>
<div id="view"></div>
<script type="application/json" id="data">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>
<script>
const year = ${year};
${script}</script>`,
  );
}
