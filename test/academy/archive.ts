import { mixedCoursesOf, type TakenCourse, totalOf } from './courses.ts';
import { escapeHtml, type Visit, yearOf } from './layout.ts';

/** Shape F of ACADEMY.md: layout tables around a table without `<th>`, spans, a sum row, the name in a hidden field. */

const longest = 14;

/** Day of completion in the five ways that such pages write it. */
function dayOf({ id, completedOn }: TakenCourse): string {
  if (!completedOn) return '&nbsp;';
  const [year, month, day] = completedOn.split('-').map(Number);
  const ways = [
    completedOn,
    `${year}-${month}-${day}`,
    `${year}/${month}/${day} 0:00:00`,
    `${year}年${month}月${day}日`,
    completedOn.replaceAll('-', '.'),
  ];
  return ways[id % ways.length] ?? '';
}

/** A long title is cut; its cell's `title` has the whole of it. */
function titleCell({ title }: TakenCourse): string {
  const short = title.length > longest ? `${title.slice(0, longest)}…` : title;
  return `<td title="${escapeHtml(title)}">${escapeHtml(short)}</td>`;
}

/** 必修 and then 选修, each word in one cell beside all its rows. */
function rowsOf(courses: TakenCourse[], required: boolean): string {
  const own = courses.filter((course) => course.required === required);
  return own
    .map((course, index) => {
      const kind = index ? '' : `<td rowspan="${own.length}">${required ? '必修' : '选修'}</td>`;
      const status = course.completedOn ? '已结业' : '未结业';
      const button = `<input type="image" src="data:," alt="${course.completedOn ? '查看' : '继续学习'}">`;
      return `<tr>${kind}${titleCell(course)}<td>${course.minutes}</td><td>${course.hours}</td><td>${dayOf(course)}</td><td>${status}</td><td>${button}</td></tr>`;
    })
    .join('\n');
}

/** `/archive?year=2018`; the sum is that of the finished courses and says so. */
export function archivePage(visit: Visit): string {
  const year = yearOf(visit);
  const courses = mixedCoursesOf(visit.learner, year);
  const finished = courses.filter(({ completedOn }) => completedOn);
  return `<html>
<head>
<meta charset="utf-8">
<title>学习档案</title>
<link rel="icon" href="data:,">
</head>
<body bgcolor="#ffffff">
<form method="post" action="/archive">
<input type="hidden" name="hidUserName" value="${escapeHtml(visit.learner.name)}">
<table width="980" align="center"><tr>
<td width="150" valign="top"><table><tr><td><a href="/archive">学习档案</a></td></tr><tr><td><a href="/news">通知公告</a></td></tr></table></td>
<td valign="top"><table width="100%"><tr><td><h3>${year}年度学习档案</h3></td></tr><tr><td>
<table border="1" width="100%">
<tr><td rowspan="2">性质</td><td rowspan="2">课件名称</td><td colspan="2">课程</td><td rowspan="2">结业时间</td><td rowspan="2">状态</td><td rowspan="2">操作</td></tr>
<tr><td>分钟</td><td>学时</td></tr>
${rowsOf(courses, true)}
${rowsOf(courses, false)}
<tr><td colspan="3">合计（已结业）</td><td>${totalOf(finished)}</td><td colspan="3">&nbsp;</td></tr>
</table>
</td></tr></table></td>
</tr></table>
</form>
</body>
</html>
`;
}
