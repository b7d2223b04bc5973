/** Small pages in the shapes of ACADEMY.md, with invented data. Every page is what stands in `<body>`. */

export const learner = '其其格玛';

export interface Line {
  id: number;
  title: string;
  hours: string;
  kind?: string;
  day?: string;
  progress?: string;
}

export const lines: Line[] = [
  { id: 1001, title: '草原生态保护与建设', hours: '1.5', kind: '必修', day: '2018-5-6', progress: '100％' },
  { id: 1002, title: '基层党建工作实务', hours: '0.5', kind: '选修', day: '2018-06-01', progress: '100.0%' },
];
export const half: Line = { id: 1003, title: '公文写作', hours: '1', kind: '选修', day: '2018-7-1', progress: '45％' };

const row = (cells: string[], tag = 'td') => `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;

export const headerA = ['课程名称', '学时', '类型', '选课日期', '进度', '操作'];
const cellsA = ({ id, title, hours, kind = '', progress = '' }: Line) => [
  `<a href="course.aspx?id=${id}">${title}</a>`,
  hours,
  kind,
  '2018-3-1',
  progress,
  `<a href="javascript:void(0)">${progress.startsWith('100') ? '查看' : '继续学习'}</a>`,
];
const pagerA =
  '<tr><td colspan="6"><table><tr><td><span>1</span></td><td><a href="javascript:p(2)">2</a></td></tr></table></td></tr>';

/** A: the grid alone, as it lies in the innermost frame. */
export const gridA = (rows: Line[], header: string[] | null = headerA, after = pagerA) =>
  `<table>${header ? row(header) : ''}${rows.map((line) => row(cellsA(line))).join('')}${after}</table><div>共有 <b>${rows.length}</b> 项</div>`;

/** B: cards; the course's id in the link, another in the button. */
export const cardB = ({ id, title, hours, progress }: Line) => `
  <div><h2><a href="/course/view?courseId=${id}">
     ${title.slice(0, 2)}${title.slice(2)}
  </a></h2><p><span>课程时长：45 分钟</span> <span>学时：${hours}0 学时</span> <span>主讲：某教授</span> <span>${progress}</span></p>
  <button data-id="9${id}">查看</button></div>`;
export const pageB = (rows: Line[], title = '2018年度已完成课程') => `
  <header>欢迎您，<b>${learner}</b> <a href="/out">退出</a></header><h1>${title}</h1>
  <main><div>${rows.map(cardB).join('')}</div><p>共 37 门　第 1/4 页 <a href="?p=2">下一页</a></p></main>`;

export const headerE = ['课程名称', '学时', '性质', '完成时间'];
const cellsE = ({ id, title, hours, kind = '', day = '' }: Line) => [
  `<a href="#/course/${id}">${title}</a>`,
  `${hours}/${hours}`,
  kind,
  day,
];
/** E: header and rows in two tables, both cloned for the fixed columns. */
export const pageE = (rows: Line[], header: string[] | null = headerE) => {
  const head = `<table><thead>${header ? row([...header, ''], 'th') : ''}</thead></table>`;
  const both = `<div>${head}</div><div><table><tbody>${rows.map((line) => row(cellsE(line))).join('')}</tbody></table></div>`;
  return `<p>姓名：${learner}</p><h2>已完成课程</h2>
    <select><option>2017</option><option selected>2018</option></select>
    <div><span role="tab" aria-selected="true">全部</span><span role="tab">必修</span></div>
    <div>${both}</div><div style="position:absolute">${both}</div>
    <p>学时 2/50</p><p>共 2 条 第 1 页 共 1 页</p>`;
};

/** C: words beside bars; a folded panel already there. */
export const pageC = `<h2>我的课程</h2><ul>
  <li><a href="#/detail/1001">草原生态保护与建设</a><span>1.5学时</span><span>已完成</span><span>95.68%</span></li>
  <li><a href="#/detail/1003">公文写作</a><span>1学时</span><div role="progressbar" aria-valuenow="100"></div><span>学习中</span></li></ul>
  <div style="height:0;overflow:hidden"><ul><li><a href="#/detail/7">折起的课程</a><span>9学时</span><span>已完成</span></li></ul></div>`;

/** D: no id, no link. */
export const pageD = `<div><div>您好，${learner}！</div><div>
  <div><div>草原生态保护与建设</div><div><span>学时：1.5</span><span>已学习</span></div></div>
  <div><div>公文写作</div><div><span>学时：0.25</span><span>学习中</span></div></div></div></div>`;

/** F: layout tables, spans, a sum row, the name in a hidden field, minutes beside hours. */
export const pageF = (sum = '2') => `<input type="hidden" id="hdUserName" value="${learner}">
  <table><tr><td>学习记录</td></tr><tr><td><table>
  <tr><td rowspan="2">课件名称</td><td colspan="2">课程</td><td rowspan="2">结业时间</td><td rowspan="2">状态</td></tr>
  <tr><td>时长</td><td>获得学时</td></tr>
  <tr><td title="草原生态保护与建设（上）">草原生态…</td><td>70</td><td>1.5</td><td>2018年5月6日</td><td rowspan="2">已结业</td></tr>
  <tr><td>基层党建工作实务</td><td>25</td><td>0.5</td><td>2018/6/1 0:00:00</td></tr>
  <tr><td>合计</td><td>95</td><td>${sum}</td><td colspan="2"></td></tr></table></td></tr></table>`;

/** Pages that are no record pages. */
export const others = {
  catalogue: `<h1>课程超市</h1><table>${row(['课程名称', '学时', '操作'])}${row(['宏观经济', '1.5', '<a href="#">加入学习</a>'])}</table>
    <div><h3><a href="/c/5">公共管理</a></h3><span>1 学时</span><button>加入学习</button></div>`,
  news: `<h1>新闻动态</h1><ul><li><a href="/news/1">2018年培训工作会议召开</a><span>2018-05-06</span></li></ul>`,
  exams: `<h1>我的考试</h1><table>${row(['考试名称', '考试时间', '成绩', '状态'])}${row(['结业考试', '2018-5-6', '90', '已通过'])}</table>`,
  player: `<video></video><h1>公文写作</h1><p>学时：0.5</p><p>100%</p>`,
  course: `<h1>公文写作</h1><p>学时：0.5</p><h3>课程章节(3/5)</h3><ul><li>第一讲 <span>已完成</span></li></ul>`,
  totals: `<h1>年度学时统计</h1><table>${row(['年度', '已获得学时'])}${row(['2018', '63.5'])}</table><p>累计学时：63.5</p>`,
  home: `<p>您好，${learner}</p><nav><a href="/done">已完成课程</a><a href="/records">学习记录</a></nav><h2>通知公告</h2><p>2018年度已获得学时：63.5</p>`,
};
