import { catalogue, coursesOf, type Learner, mixedCoursesOf, type TakenCourse, totalOf, years } from './courses.ts';
import { escapeHtml, page, type Visit } from './layout.ts';

/** The pages around the lists, none of which is a record page. */

/** `/login`; also what every page shows, with a notice, where there is no session. */
export function signInPage(notice?: string): string {
  return page(
    '用户登录',
    '/login',
    null,
    `${notice ? `<p class="notice">${notice}</p>` : ''}
<form class="sign-in" method="post" action="/login">
  <h1>用户登录</h1>
  <label>账号 <input name="account" autocomplete="off" required></label>
  <label>密码 <input name="password" type="password" autocomplete="off"></label>
  <button class="main">登录</button>
</form>`,
  );
}

const notices = [
  ['关于开展年度网络培训的通知', '2018-02-01'],
  ['新上线一批乡村振兴专题课程', '2018-04-12'],
  ['关于完善学员信息的提示', '2018-06-20'],
  ['平台国庆期间维护公告', '2018-09-28'],
  ['年度学习截止时间提醒', '2018-11-15'],
];

const newsList = (count: number) =>
  `<ul class="news">
${notices
  .slice(-count)
  .reverse()
  .map(([title, day]) => `  <li><a href="/news">${title}</a><span>${day}</span></li>`)
  .join('\n')}
</ul>`;

/** `/` */
export const homePage = ({ learner }: Visit): string =>
  page(
    '首页',
    '/',
    learner,
    `<h1>学习园地</h1>
<p>本年度网络培训正在进行，请从上方导航进入各栏目。<a href="/totals">历年学时汇总</a></p>
<h1>最新消息</h1>
${newsList(3)}`,
  );

/** `/news` */
export const newsPage = ({ learner }: Visit): string =>
  page('通知公告', '/news', learner, `<h1>通知公告</h1>\n${newsList(notices.length)}`);

const offer = (course: TakenCourse) => `<div class="card">
  <h2><a href="/course?id=${course.id}">${escapeHtml(course.title)}</a></h2>
  <p>
    <span>课程时长：${course.minutes} 分钟</span>
    <span>${course.hours.toFixed(2)} 学时</span>
    <span>${course.required ? '必修' : '选修'}</span>
  </p>
  <button type="button" class="main">加入学习</button>
</div>`;

/** `/courses`: hours are shown, but nobody has learnt anything here. */
export const cataloguePage = ({ learner }: Visit): string =>
  page('课程中心', '/courses', learner, `<h1>课程中心</h1>\n${catalogue.map(offer).join('\n')}`);

/** `/course?id=1001`: where a course is watched. Nothing plays in the replica. */
export function playerPage({ learner, query }: Visit): string {
  const courses = [...years.flatMap((year) => mixedCoursesOf(learner, year)), ...catalogue];
  const course = courses.find(({ id }) => String(id) === query.get('id'));
  const title = course ? escapeHtml(course.title) : '课程不存在';
  return page(
    '课程学习',
    '/course',
    learner,
    `<h1>${title}</h1>
<div class="player">
  <div class="screen">仿真站点不提供视频</div>
  <div>
    <b>课程章节(3/5)</b>
    <ol><li>导论</li><li>政策背景</li><li>主要内容</li><li>案例分析</li><li>小结</li></ol>
    ${course ? `<p>课程学时：${course.hours}</p>` : ''}
  </div>
</div>`,
  );
}

const yearRow = (learner: Learner, year: number) => {
  const courses = coursesOf(learner, year);
  return `<tr><td>${year}</td><td>${courses.length}</td><td>${totalOf(courses)}</td></tr>`;
};

/** `/totals`: what each year came to, without a single course. */
export const totalsPage = ({ learner }: Visit): string =>
  page(
    '历年学时汇总',
    '/totals',
    learner,
    `<h1>历年学时汇总</h1>
<table>
<thead><tr><th>年度</th><th>课程门数</th><th>网络学时</th></tr></thead>
<tbody>
${years.map((year) => yearRow(learner, year)).join('\n')}
</tbody>
</table>`,
  );
