/**
 * The words by which the academy's pages are read, each with its evidence in ACADEMY.md: the
 * letter of the shape (A–F) it was seen on, or "listed" where only its list of words has it; "ours" is a near variant.
 * All are compared after `plain`. Nothing else names a page's contents: no class name, no position.
 */

/** What a table's column holds. */
export type ColumnKind = 'title' | 'hours' | 'credits' | 'completed' | 'status' | 'progress' | 'kind' | 'other';

/** Header words, whole. The first hours word a table has wins: prescribed before earned. */
export const columnWords: { [kind in ColumnKind]: RegExp } = {
  // 课程名称 A; 课程, 课件名称 listed
  title: /^(课程|课件)(名称|标题)?$/,
  // 学时 A; 课程学时, 获得学时 listed; 规定学时 ours
  hours: /^(课程|规定)?学时$|^获得学时$/,
  // 学分 listed, only where the page shows no 学时
  credits: /^(课程|获得)?学分$/,
  // 完成时间, 完成日期, 通过时间, 结业时间 listed
  completed: /^(完成|通过|结业)(时间|日期)$/,
  // ours: the values 已完成 … are listed, their header isn't
  status: /^(学习|完成|课程)?(状态|情况)$/,
  // 进度 A; 学习进度, 完成率 ours
  progress: /^(学习|完成|课程)?(进度|比例)(\(%\))?$|^完成率$/,
  // 类型 A; 性质, 必修/选修 ours, for the kinds of E
  kind: /^(课程|选课)?(类型|性质|类别)$|^必修\/选修$/,
  // 操作, 选课日期 A; 选课时间, 开始时间, 最近学习 listed: not completion; 课程时长 B, 分钟 F: never hours
  other:
    /^(序号|编号|操作|讲师|主讲人?|(课程)?时长(\(分钟\))?|分钟|(选课|开始|最近学习)(时间|日期)?|年度|年份|考试(成绩|情况)|成绩)$/,
};

/** 已完成 C; 已学习, 已通过, 已结业 listed; the word is the whole text, a label or a percentage beside it. */
export const doneWord =
  /^(?:[\d.]+ ?% ?)?(?:[^:\d]{1,6}: ?)?[[【(✓✔√ ]*已(?:完成|学习|通过|结业)[\])】 ]*(?:[\d.]+ ?%)?$/;

/** All listed, and 未通过, 未结业: the done words denied. 学习中心 is a place. */
export const notDoneWord = /未完成|学习中(?!心)|未开始|未学习|进行中|继续学习|未通过|未结业/;

/** 加入学习 listed, others ours: the catalogue offers a course, it doesn't record one. */
export const offerWord = /^(加入(学习|课程|选课)|(我要|立即|点击)?(选课|报名))$/;

/** 必修 选修: tabs of E, 类型 of A. */
export const kindWord = /^(必修|选修)课?程?$/;

/** A page, tab or heading that is titled so proves its rows (B; 已学课程 listed); `已完成学时：30.5` is a total, not a title. */
export const doneTitle = /已完成(?!学时|率)|已学(?:习的?)?课程|已(?:通过|结业)(?:的)?课程/;

/** A list of finished and unfinished courses (B's mixed page; ours): its rows must speak for themselves. */
export const mixedTitle = /全部课程|所有课程|未完成|学习中|未开始|进行中/;

/** Ours: titles of lists that are nobody's records, beside records on home pages and in side columns. */
export const foreignTitle = /推荐|热门|最新|相关|排行|猜你|新闻|通知|公告|考试|试卷/;

/** Titles of record pages that prove nothing of their rows. Ours. */
export const recordTitle = /学习(记录|档案)|学时(记录|明细)/;
/** Ours: titles a record page shares with home pages and overviews: only beside rows' words a sign of records. */
export const nearTitle = /^(?!.*(统计|汇总|总览|排行)).*(我的(课程|学习)|(在学|未完成)的?课程|学习情况|学时)/;

/** Names of sum rows (F: 合计) and pager words in tables (A). */
export const sumWord = /^(本页|年度)?(合计|小计|总计)/;
export const pagerWord = /[上下首尾末]一?页|第 ?\d+ ?页|共有? ?\d+ ?[项条页]/;

/** Ours: what such lists say when they are empty. */
export const nothingWord =
  /^(暂无|暂?没有|无)(任何|相关|符合条件的|学习)*(数据|记录|课程|内容|信息)[。.,! ]*$|^暂无$|没有(找到|查到|任何|相关|符合条件的)*(数据|记录|课程)|暂无(学习|数据|课程|记录)/;

/** Late pages (A C), in our words; whole, so that a button 加载更多 (D appends while scrolling) is none. */
export const loadingWord =
  /^(正在|数据|页面|课程|列表|努力|拼命)*(加载|载入|读取)(中|数据)?[,. 。…]*(请稍[候等后])?[. 。…!]*$|^loading[. …]*$/i;
export const moreWord = /加载更多|上拉|下滑|滚动加载/;

/** Ours: expired sessions. */
export const expiredWord = /(登录|会话|登陆)(已|信息已)?(过期|超时|失效)|请(先|您?重新)(登录|登陆)|(尚未|没有)登录/;

/** A course's own page (D: 课程章节(3/5)) and the player. */
export const coursePageWord = /^课程(章节|目录) ?\(\d+\/\d+\)|^(课程章节|章节列表|课程简介|倍速|正在播放)$/;

/** Words before a figure that is a goal or a gap, never what was earned. */
export const goalWord = /应|需|差|要求|规定|目标|考核|任务|不足|剩|达标|标准/;

/** Words before a figure that sums several courses. */
export const totalWord = /累计|已获|年度|合计|总计|总学时|共有? ?\d/;

/** What a card says of a course beside its name (B C D). */
export const factWord =
  /^.{0,4}(学时|学分|时长|进度|时间|日期)( ?:|$)|\d ?(分钟|学时|学分|人|次|章)|^(课程)?(类型|性质|分类|来源|讲师|主讲人?|状态|评分) ?:/;
