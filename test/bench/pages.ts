const times = (count: number, one: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => one(index));

/** A grid as a server writes it; `busy` has a hidden column and words that take turns. */
export const grid = (rows: number, busy = false): string => `<h1>2018年度学习档案</h1><p>姓名：其其格玛</p>
<style>.off { display: none }</style><table><tbody>
<tr><th>课程名称</th><th>学时</th><th>类型</th><th>选课日期</th><th>进度</th><th>状态</th><th>操作</th>${busy ? '<th class="off">号</th>' : ''}</tr>
${times(
  rows,
  (index) => `<tr>
  <td>草原生态保护与建设专题第${index}讲</td>
  <td>${[0.25, 0.5, 1, 1.5, 2][index % 5]}</td>
  <td>${index % 2 ? '必修' : '选修'}</td>
  <td>2018-0${1 + (index % 9)}-1${index % 10}</td>
  <td>100％</td>
  <td>${busy ? '<span style="display:none">学习中</span><span>已完成</span>' : '已完成'}</td>
  <td><a href="/course?id=${index}" target="_top">查看</a></td>${busy ? '<td class="off">9</td>' : ''}
</tr>`,
).join('\n')}</tbody></table>`;

export const cards = (count: number): string =>
  `<h1>2018年度已完成课程</h1><main><div>${times(
    count,
    (index) => `<div class="c"><h2><a href="/view?courseId=${index}">草原生态 第${index}讲</a></h2>
    <p><span>课程时长：45 分钟</span> <span>学时：1.50 学时</span> <span>100.0%</span></p><button>查看</button></div>`,
  ).join('')}</div></main>`;

/** A list without any word that the reader knows, for who teaches it; a tab tells that it is of finished courses. */
export const untold = (rows: number): string => `<h1>我的空间</h1><p><b class="on">学完的</b> <b>在学的</b></p>
<table>${times(rows, (index) => `<tr><td><a href="/c/${index}">草原生态保护与建设专题第${index}讲</a></td><td>1.5</td><td>2018-05-0${1 + (index % 9)}</td></tr>`).join('')}</table>`;

/** 5,000 elements that are no record page. */
export const news = `<nav><a>课程中心</a><a>我的学习</a><a>学习园地</a></nav><h1>新闻动态</h1><ul>${times(
  1_250,
  (index) =>
    `<li><a href="/n/${index}">关于举办干部培训的通知第${index}号</a><span>2018-05-0${index % 9}</span><i></i></li>`,
).join('')}</ul><p>您好，其其格玛</p>`;
