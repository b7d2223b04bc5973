import { readFileSync } from 'node:fs';
import { mixedCoursesOf } from './courses.ts';
import { bare, escapeHtml, type Visit, yearOf } from './layout.ts';

/** Shape D of ACADEMY.md: cards with hashed class names and no id, more of them as the learner scrolls. */

export const minePerPage = 8;

const script = readFileSync(new URL('./mine.client.js', import.meta.url), 'utf8');

const style = `
.grid_9PqLz { display: grid; grid-template-columns: repeat(2, 1fr); gap: 14px; width: 900px; margin: 0 auto }
.card_3xK9f { height: 150px; padding: 14px; border: 1px solid #d9dfe6; border-radius: 8px }
.foot_4BnMx { display: flex; gap: 20px; margin-top: 60px }
.more_2Vb8n { padding: 20px; text-align: center }`;

/** `/mine`; the title is only the platform's name. */
export function minePage(visit: Visit): string {
  const courses = mixedCoursesOf(visit.learner, yearOf(visit)).map(({ title, hours, minutes, completedOn }) => ({
    title,
    hours,
    minutes,
    word: completedOn ? '已学习' : '学习中',
  }));
  return bare(
    '内蒙古干部培训网络学院',
    `<body>
<style>${style}</style>
<div class="head_2kXa1"><span>您好，</span><span>${escapeHtml(visit.learner.name)}</span></div>
<h2>我的课程</h2>
<div class="grid_9PqLz" id="grid"></div>
<div class="more_2Vb8n" id="more"></div>
<script type="application/json" id="courses">${JSON.stringify(courses).replaceAll('<', '\\u003c')}</script>
<script>
const pageSize = ${minePerPage};
${script}</script>
</body>`,
  );
}
