/**
 * The words by which the academy's pages are read, each with its evidence in ACADEMY.md: the letter of the shape (A–F)
 * it was seen on, or "listed" where only its list of words has it; "ours" is a near variant. All are compared after
 * `plain`. Nothing else names a page's contents: no class name, no position. 学分 is read as 学时 before the words are
 * compared, where the page shows no 学时.
 */

/** Labels and header words, whole. 课程名称 A; 课程, 课件名称 listed. */
export const titleWord = /^课[程件](名称)?$/;
/** 学时 A; 课程学时 listed; 规定学时, 应得学时 and 学时规定 ours, for the pairs of E. */
export const hoursWord = /^(课程|规定|标准)?学时(\((已学|获得|已获|完成)\/(规定|标准|应学|总)\))?$/;
/** 获得学时 listed; the others ours, for the pairs of E. */
export const earnedWord = /^(获得|已获|已得|已学|实得)学时$/;
/** All listed. Days under other words (选课日期 A; 选课时间, 开始时间, 最近学习 listed) are not of completion. */
export const completedWord = /^(完成|通过|结业)(时间|日期)$/;
/** 进度 A, 状态 of its replica; the prefixes ours. */
export const stateWord = /^(学习|完成)?(状态|情况|进度)$/;
/** 类型 A; 性质, 类别 ours, for the kinds of E. */
export const kindLabel = /^(课程)?(类型|性质|类别)$/;
/** 选课时间, 选课日期, 开始时间, 最近学习, 时长 listed; the others ours: labels of what is neither hours nor completion. */
export const otherLabel =
  /^((选课|开始|报名|发布|截止|最近学习|最后学习)(时间|日期)|最近学习|(课程|学习)?(时长|分钟)|主讲人?|讲师|序号|成绩|得分)$/;
/** Ours: a column of years beside the courses. */
export const yearLabel = /^(学习|所属|培训)?年(度|份)$/;

/** 已完成 C; 已学习, 已通过, 已结业 listed; whole, but for brackets, ticks and a percentage. */
export const doneWord = /^已(完成|学习|通过|结业)$/;
/** All listed, and the done words denied. 学习中心 is a place. */
export const notDoneWord = /未(完成|开始|学习|通过|结业)|学习中(?!心)|进行中|继续学习/;
/** A share of completion: `100.00%`. */
export const shareWord = /^\d[\d.]* ?%$/;
/** 必修 选修: tabs of E, 类型 of A. */
export const kindWord = /^(必修|选修)课?$/;
export const dayWord = /^\d{4}[-/.年]\d/;
/** 加入学习 listed, others ours: the catalogue offers a course, it doesn't record one. */
export const offerWord = /^加入(学习|课程)|^(立即)?(选课|报名)$/;

/** Ours: links that say what to do with a course, whole. */
export const actWord =
  /^(查看|进入|继续|重新|开始|点击)?(学习|课程|详情|证书|复习|播放|下载|打印|评[价论]|笔记|查看|进入|回看|写心得)$|^[上下]一[页章节]$/;

/** A page, tab or heading that is titled so proves its rows (B; 已学课程 listed); `已完成学时：30.5` is a total. */
export const doneTitle = /已完成(?!学时|率)|已(学|学习|通过|结业)的?课程/;
/** A list of finished and unfinished courses (B's mixed page; ours): its rows must speak for themselves. */
export const mixedTitle = /(全部|所有)课程/;
/** A list of unfinished courses; together with a word of completion it is a mixed one. Ours. */
export const pendingTitle = /未(完成|学习|通过|结业|开始)|学习中|进行中|在学课程/;
/** The titles of lists, whole, as they stand where no heading element is used (F). */
export const listTitle =
  /^(\d{4}年?度?)?(我的|本人)?((已完成|已学习?|已通过|已结业|未完成|学习中|进行中|全部|所有)的?课程(列表|记录|一览|明细)?|学[习时](记录|档案|明细))( ?[(:].{0,12})?$/;
/** Ours: titles of lists that are nobody's records, beside records on home pages and in side columns. */
export const foreignTitle = /推荐|热门|最新|相关|排行|新闻|通知|公告|考试/;
/** Ours: exams and rankings have their own tables, with these headers. */
export const examWord = /^(考试|试卷)/;
export const rankWord = /^(排名|名次|排行)$/;
/** Titles of record pages; 学习记录, 我的课程 and the like prove nothing of their rows. Ours. */
export const recordTitle = new RegExp(`${doneTitle.source}|学[习时](记录|档案|明细)|我的课程`);
/** Ours: also over a learner's home page, which shows other lists. */
export const homeTitle = /我的学习/;

/** Names of sum rows (F: 合计) and pager words (A B; D appends while scrolling). */
export const sumWord =
  /^(本页|本年度?|全年|全部)?([合小总累共]计|总和|总学时)(\(.{0,8}\))?[\d\s.:(),;共学课时程门项]*$/;
export const pagerWord = /[上下]一页|共有 ?\d|第 ?\d+ ?页|加载更多/;

/** Ours: what lists say when they are empty. */
export const nothingWord = /^(暂无|暂?没有)(?!更多).{0,6}$/;
/** Late pages (A C), in our words; whole, so that a button 加载更多 is none. */
export const loadingWord = /^(正在|数据)*(加载|载入)中?[^多\d]{0,8}$|^loading/i;
/** Ours: what a form to sign in asks for where it asks for no password. */
export const accountWord = /手机号|[账帐]号|用户名|身份证|验证码/;
/** Ours: expired sessions. */
export const expiredWord = /(登录|会话).{0,3}(过期|超时|失效)|(请先|重新|没有|尚未)登录/;
/** A course's own page (D: 课程章节(3/5)) and the player. */
export const coursePageWord = /^课程章节|^正在播放$/;

/** What a piece of text says that may name the learner, a total, the paging or the state of the page. */
export const cue =
  /学[时分]|[共总页]|欢迎|[您你]好|姓 ?名|学 ?员|同志|加载|载入|loading|登录|会话|课程章节|播放|暂?没?[无有]/i;

/** Ours: whole names of what sums up courses and is none: years, kinds of training, dashboards. */
export const sumTitle =
  /^(\d{4} ?年?度?)?(我的|本年度?|年度|累计|已获得?的?|总)?(必修|选修|网络|线上|在线|集中|脱产|专题|面授|其他)*(课程?|班|培训|学习|学[时分]|自学)*(统计|情况|汇总|总[计数览]|合计|小计|进度|要求|概况)?$/;
/** Before a figure: a goal or a gap, never what was earned. */
export const goalWord = /应|需|差|要求|规定|目标|考核|任务|剩|标/;
/** Ours: before hours that are not one course's. */
export const sumBefore = /(获得|[累合总]计|已学|完成|[需差共])$/;
/** Before a figure: the sum of several courses. */
export const totalWord = '(?:年度|累计|获得|已完成|已学|总|合计|共)';
