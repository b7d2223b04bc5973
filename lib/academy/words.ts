/**
 * The words by which the academy's pages are read, each with its evidence in ACADEMY.md: the letter of the shape (A–F)
 * it was seen on, or "listed" where only its list of words has it; "ours" is a near variant. All are compared after
 * `plain`. Nothing else names a page's contents: no class name, no position. 学分 is read as 学时 before the words are
 * compared, where the page shows no 学时.
 */

/** Labels and header words, whole. 课程名称 A; 课程, 课件名称 listed; 课程名, 课程标题 ours. */
export const titleWord = /^课[程件](名称?|标题)?$/;
/** 学时 A; 课程学时 listed; 规定学时, 学时数 ours; the pairs of E say what was learnt first, what is prescribed last. */
export const hoursWord =
  /^((课程|规定|标准)?学时数?(\((已学|获得|已获|完成)\/(规定|标准|应学|总)\))?|(已学|获得|已获|完成)\/(规定|标准|应学|总)学时)$/;
/** 获得学时 listed; the others ours, for the pairs of E. */
export const earnedWord = /^(实际)?(获得|已获|已得|已学|实得|所得|认定|核定|有效|计入|实计|折算)学时$/;
/** Ours: hours under any other word; where they differ nobody knows which count. */
export const otherHours = /^(?!.*(分钟|时长|小时|[节门]数)).*学时|^已获得$/;
/** All listed. Days under other words (选课日期 A; 选课时间, 开始时间, 最近学习 listed) are not of completion. */
export const completedWord = /^完成$|^(实际)?(学习)?(完成|通过|结业|结课|学完|修完)(学习)?(时间|日期)$/;
/** 进度 A, 状态 of its replica; the prefixes ours. */
export const stateWord = /^(我的)?(学习|完成)?(状态|情况|进度)$/;
/** Ours: of its exam, whose word is no more than the course's own share. */
export const examStateWord = /^(考核|考试)(状态|情况|进度)?$/;
/** Ours: what a column of states says without 已. */
export const stateValue = /^(完成|通过|合格|结业|学完)$/;
/** Ours: columns that answer 是 or 否, with what these say. */
export const whetherWord = /是否|有无/;
/** Ours: what such columns, and others that are answered so, are about. */
export const askedWord = /完成|学完|通过|合格|结业|达标|考试|考核|(获得|取得|计入)学时/;
/** Ours: whose course it is; lists of a whole unit have such a column. */
export const personLabel =
  /^(?!讲|教|主|授|班|联).{0,4}姓名(\(.{0,6}\))?$|^人名$|^名字$|^(参训|参加|参学|学习|受训|培训)?(人员?|干部|学员|职工|员工|用户)(名称)?$/;
/** Ours: over days and hours that are only planned. */
export const plannedWord = /计划|预计|安排|要求|[截限]|应/;
/** Ours: what sorts, filters or explains a column beside its word. */
export const headerIcon = /[↑↓⇅⇵↕↥↧①-⑳*?？ⓘℹ\s\u25a0-\u25ff\p{Cf}]/gu;
export const headerTail =
  /(升序|降序|排序|筛选)+$|\((个|学时|单位:?(个|学时)|[可请]?[点单]击.{0,6}|年-?月-?日|y{2,4}-m{1,2}-d{1,2})\)$/i;
/** Ours: what a column of states shows beside words: nothing, or how much (`100%`, `45/45 分钟`). */
export const stateFigure =
  /^[-—–/]+$|^(?=\D{0,6}\d)[\d.:/%() ]*((已学|已看|观看|共|第|分钟?|小时|学时|[时秒节章次讲课门个])[\d.:/%() ]*){0,9}$/;
/** 类型 A; 性质, 类别 ours, for the kinds of E. */
export const kindLabel = /^(课程)?(类型|性质|类别)$/;
/** 选课时间, 选课日期, 开始时间, 最近学习, 时长 listed; the others ours: labels of what is neither hours nor completion. */
export const otherLabel =
  /^((选课|开始|报名|发布|截止|最近学习|最后学习)(时间|日期)|最近学习|(课程|学习)?(时长|分钟)|主讲人?|讲师|序号|成绩|得分|学分|(课程)?(编[号码]|代码|来源|分类|简介|标签)|(发布|主办|开课)单位)$/;
/** Of these, what names figures without a unit: `序号` `1` `分钟` `30`. */
export const bareLabel = /^(序号|成绩|得分|学分)$/;
/** Ours: a column of years beside the courses. */
export const yearLabel = /^(学习|所属|培训|计入|归属|认定|结算)?年(度|份)$/;

/** 已完成 C; 已学习, 已通过, 已结业 listed; 已学完, 已修完 ours. Whole, as those against it: a title may hold the words. */
export const doneWord = /^已(完成|学习|通过|结业|学完|修完|合格)$/;
/** 未完成, 学习中, 未开始, 未学习, 进行中, 继续学习 listed; the done words denied and the others ours. */
export const notDoneWord =
  /^(还|尚|仍)?(课后|随堂|结业|结课|在线)?(课程|学习|考试|考核|测验|测试|作业|练习)?(未(完成|开始|学习|学|通过|结业|结课|学完|修完|考试|考核|测验|测试|达标|合格|及格|参加|提交)|不(合格|及格|通过|达标)|待(学习?|考试?|考核|测验|测试|审核|完成|补考)|正在学习?|学习中|进行中|在学中?|继续学习|审核中|考试中|补考|已(退课|退选|过期|失效|取消)|挂科|[未缺]考|.{0,6}不计入?(学时)?)(学习|课程|考试)?$/;
/** Ours: what else a row may say against its hours, in whatever words: such a course is doubtful. */
export const doubtWord =
  /^(?!.*(无需|不需|无须|免考|免修)).{0,24}?((未|不予?|没有?).{0,3}(计|获|得|认|通过|完成|[合及]格|达标|考|测|学完|有效)|学[时分].{0,4}(无效|清零|作废|[审核])|无效|作废|驳回|退回|清零|重复|补考|重修|重新学|审核中|待审|[超逾过]期|失效|异常|撤销).{0,24}$/;
/** Ours: how a training was held that is none of the academy's. */
export const offlineWord = /^(集中|面授|脱产|线下|现场)(集中|面授|脱产|线下|现场|培训|学习|教学|授课|班)*$/;
/** Ours: how many courses something holds that is none itself. */
export const manyCourses = /^(共|包?含)? ?([2-9]|\d\d+) ?门(课程?)?$/;
/** Ours: a course that is learnt for another year than its list's. */
export const otherYear = /^(?=.*年).{0,4}([补计归][学修入属]?.{0,4}20\d\d|[上去]一?年)/;
/** A share of completion: `100.00%`. */
export const shareWord = /^\d[\d.]* ?%$/;
/** 必修 选修: tabs of E, 类型 of A. */
export const kindWord = /^(必修|选修)课?程?$/;
/** Ours: `好评率` `100%`, `选课审核` `已通过` are of something else than the course's completion. */
export const otherShare =
  /^.{0,6}((?<!进)度|率|好评|成绩|得?分|审[核批]|评[价分]|报名|预约|问卷|作业|练习|签到|讨论|笔记|心得|测[验试]|考[试核])(状态|情况)?$/;
/** Ours: units behind figures that are no hours, in an element of their own. */
export const otherUnit =
  /^(分钟?|小时|秒|门|元|名|位|集|讲|节|章|人|次|人(已?学[过习]|选课|在学|观看|参加)|次(播放|点击|观看))$/;
export const dayWord = /^\d{4}[-/.年]\d/;
/** 加入学习 listed, others ours: the catalogue offers a course, it doesn't record one. */
export const offerWord = /^加入(学习|课程)|^(立即)?(选课|报名)$/;

/** Ours: asks for what stands between the last minute of a course and its hours. */
export const examAct =
  /^(参加|去|开始|进入|前往|立即|我要|继续)(课后|结业|结课|在线|随堂|课程)?(考试|考核|测试|测验|答题|作业|评价)$/;

/** Ours: links that say what to do with a course, whole. */
export const actWord =
  /^(查看|进入|继续|重新|开始|点击)?(学习|课程|详情|证书|复习|播放|下载|打印|评[价论]|笔记|查看|进入|回看|写心得|收藏)$|^[上下]一[页章节]$|^(查看)?更多|^(去|我要|再学).{0,4}$|^电子(证书|教材|课件|书)$/;

/** What may stand around the words of a list's title: whose and which courses, and how many. Ours. */
const which =
  '(?:\\d{4} ?年?度?(?:以?前|之前)?|第?[一二12]学期|[春秋]季?学?期?|本年度?|年度|历年|往年|我的?|本人|个人|全部|所有|必修|选修|网络|在线|线上|专题班?|(?:学习|课程|完成)?(?:状态|情况) ?:? ?)*';
const courses = '(?:学习)?的?(?:必修|选修|网络|在线)?(?:课程|课件)?(?:学习)?(?:(?:列表|记录|一览|明细|清单)表?)?';
const count = '(?: ?\\(?(?:共? ?\\d{1,4} ?[门项个条]?(?:[,、 ]{0,2}共?(?:合计)? ?[\\d.]+ ?学时)?|\\d{4} ?年?度?)\\)?)?';
const titled = (word: string) => new RegExp(`^${which}${word}${courses}${count}:?$`);

/** A page, tab or heading that is titled so proves its rows (B; 已学课程 listed); 已完成 in a sentence or a sum does not. */
export const doneTitle = titled(
  '(?:已(?:完成|学习|学完|修完|学|修|通过|结业|结课|合格|获得?学时(?=的?课))|(?:学完|完成|通过|结业)(?=的?课[程件]))',
);
/** A list of unfinished courses; together with a word of completion it is a mixed one. Ours. */
export const pendingTitle = titled(
  '(?:未(?:完成|学完|通过|结业|开始|学习|学|修完?|合格)|学习中|进行中|在[学修]|正在[学修]习?|待(?:学习?|完成|修))',
);
/** A list of finished and unfinished courses (B's mixed page; ours): its rows must speak for themselves. */
export const mixedTitle = /^(\d{4} ?年?度?)?(我的)?(全部|所有)的?课[程件]/;
/** Ours: what may title finished courses in other words: its rows are nobody else's, and prove nothing by it. */
export const doneHint =
  /^(?!.*(关于|通知|公告|如何|怎[样么]|须知|要求|提醒|说明)).{0,12}(完成|学完|修完|[合及]格|通过|结业|获得?学时|证书).{0,12}$/;
/** Ours: titles of courses of which nobody knows what became of them (`未计入课程`, `作废课程`): they end what stands above. */
export const deniedTitle =
  /^(?=.*(课|学时)).{0,8}([未待不]|在[修读]|作废|退[回课选]|[无失]效|[过超逾]期|取消|撤销).{0,14}$/;
/** A heading or line that only parts a list by year or kind, with what it sums up. */
export const part = /^(\d{4} ?(年度?( ?\d{1,2} ?月份?)?)?|年度?|(必修|选修)课?程?)( ?\(.*\)| ?[合小共].{1,20})?$/;
/** Ours: titles of lists that are nobody's records, beside records on home pages and in side columns, and of others. */
export const foreignTitle =
  /推荐|热门|最新|相关|排行|新闻|通知|公告|考试|测[验试]|练习|作业|签到|讨论|心得|猜你|喜欢|精品|公开课|学习之星|收藏|浏览|同[学事]|审[核批]|评[价课]|问卷|预约|订单|兑换|下载|缓存|转[码移]|推送|同步|导入|备课|制作|回放|^[^\d:]*(授课|面授|脱产|线下|集中(培训|学习)|调训)[^\d:]*$|申请|(部门|单位|班级|全体|下属|所属).{0,4}(学员|人员|干部)/;
/** Ours: chosen tabs over what is no list of courses, also below 已完成; and those that only sort one. */
export const otherTab = /^(直播|资料|证书|笔记|问答|答疑|提问|活动|消息|足迹|(我的|最近|全部)?(收藏|浏览))/;
export const sortWord = /^(最[新热]|热门|推荐|评[价分])$/;
/** Ours: what stands over every page of a site. */
export const siteTitle = /(学院|平台|系统|网校|学校|教育在线)( ?[^ ]{0,6})?$|^(欢迎|您好)/;
/** Ours: titles made of these words alone name the year of a list; 关于开展2019年度网络学习的通知 does not. */
export const yearTitle =
  /^(?:\d{4} ?年?度?|本年度?|年度?份?|我的|本人|个人|网络|在线|线上|学习|培训|(?:继续)?教育|课[程件](?!年份?)|学[时分]|自学|记录|档案|情况|明细|列表|一览|清单|统计|汇总|[合小累]计|\(\d{1,3}\)|已|未|完成|通过|结业|修|学|的|和|全部|所有|必修|选修|专题班|进度|共? ?[\d.]{1,5} ?(?:门|学时|课|项|条)|[\s:()\-–—|>»›/·,、【】])+$/;
/** Ours: headings made of these words alone are of courses, so that a tab 已完成 below them is too; 我的作业 is not. */
export const ownWords =
  /^(?:\d{4} ?年?度?|本年度?|年度?|我的|本人|个人|学员|干部|网络|在线|线上|学习|培训|教育|课程|课件|学[时分]|自学|必修|选修|专题班?|记录|档案|情况|明细|列表|一览|清单|统计|汇总|中心|空间|首页|管理|专区|历史|历程|[\s:()\-–—|>»›/·,、【】])+$/;
/** Ours: titles of the lists of several years. */
export const severalYears =
  /往年|历年|以前年|[上去下次明]一?年|结转|补[学修]|年度?(及?以?前|之前)|更早|全部年|(?:19|20)\d\d ?年?度? ?[-–—~/至到] ?(?:19|20)\d\d/;
/** Ours: exams and rankings have their own tables, with these headers. */
export const examWord = /^(考试|试卷)(?!成绩|得分|分数|结果|状态|情况)/;
/** Of these, what names the exam, so that not even a list of courses is one beside it. */
export const examTitle = /^(考试|试卷)(名称?|科目|标题)/;
/** Ours: requests to take a course have their own tables too; 已通过 there is of the request. */
export const requestWord = /^(选课|报名)?申请(时间|日期|人|理由)$|^上传(时间|日期|人)$/;
export const rankWord = /^(排名|名次|排行)$/;
/** Titles of record pages; 学习记录, 我的课程 and the like prove nothing of their rows. Ours. */
export const recordTitle = /学[习时](记录|档案|明细|历史|历程)|(我的|历史|以往)课程/;
/** Ours: also over a learner's home page, which shows other lists. */
export const homeTitle = /我的学习/;

/** Ours: lines within a list, over unfinished courses; a course may be called 学习中国…. */
export const pendingPart =
  /[未不](完成|开始|学[习完]|修|计入|获|测|通过|结业|合格|及格|达标)|学习中(?=的?课|$)|进行中|审核中|考试中|在[学修](?=课|$)|待(学习|考|审|测|修|完成)|补考|不计/;
/** Ours: what is set beside a course's name and is no part of it. */
export const badgeWord = /^(必修|选修|必|选|新|热|荐|精|精品|热门|推荐|最新|new|hot)课?$/i;
/** Ours: who teaches, by the last word. */
export const teacherWord = /(教授|讲师|研究员|老师|博士|院士|主任|专家|工程师)$/;
/** Ours: what names a part of a list: a time, a class, a kind. */
export const partWord =
  /^(?!.*(已(?!完成|学|修|通过|结业|获|合格)|[未待]|在[修读]|作废|退[回课选学]|[无失]效|[过超逾]期|取消|撤销|转入)).*([年季月周期批班课类项修训组]|学习|专题|模块|单元|部分|平台|合格|已)/;
/** Ours: lines within a list that only tell something. */
export const proseWord = /[:。,;!?]|^(注|说明|提示|备注|简介)/;

/**
 * Names of sum rows (F: 合计; the others ours), without spaces: `本年度合计：`, `必修课小计`, `合计（共3门）`; what stands first
 * says of what.
 */
export const sumWord =
  /^[[【(]?((?:本页|本年度?|全年|全部|以上|年度|(?:19|20)\d\d年度?|必修课?程?|选修课?程?|专题班|课程|学[时分]|总){0,3})([合小总累共]计|总和|总学时|总数|平均|total)(?:[(（][^()（）]{0,8}[)）])?[\d.:(),;/、%\])】共学时分课程门项条数为个-]*$/i;
/** Ours: names that sum up whatever they say first (`第一季度小计`), and those that may. */
export const anySum = /^.{1,8}[合小总累共]计(\(.{0,12}\))?$/;
export const maybeSum = /(小结|总和|加分)(\(.{0,12}\))?$|^(以上|前).{1,3}[门项]/;
/** Ours: rows that sign a printed list, and name no course. */
export const signWord =
  /^(制表|填表|填报|审核|复核|经办|负责|联系)(人|员|单位|电话|日期)?:|^(签[字名章]|盖章|单位)(.{0,4}):/;
/** Sums of a part: no total of their list. */
export const partSumWord = /必修|选修|专题班|小计|平均/;
/** Pager words (A B; D appends while scrolling). */
export const pagerWord = /[上下]一页|共有 ?\d|第 ?\d+ ?页|加载更多/;

const contents = '(?:数据|记录|课程|内容|信息|结果)';
const ofNothing = `(?=任何|找到|查询?到|检索到|相关|匹配|符合|已?完成|已?学习|${contents}).{0,10}${contents}(?:显示|哦|呢)?`;
const ofElse = '更多|公告|通知|消息|新闻|考试|评论|笔记|推荐|活动|证书|班级|没有(?:学|完成)的';
/** Ours: what lists say when they are empty, whole; 没有更多了 ends a list that isn't, 暂无公告 is of something else. */
export const nothingWord = new RegExp(
  `^(?!.*(?:${ofElse}))(?:(?:暂无|暂?没有)[^?]{0,6}|(?:抱歉|对不起|很遗憾)?[,! ]?[您你]?(?:本年度?|\\d{4}年度?|当前|目前)?(?:目前|暂时)?` +
    `(?:暂无|尚无|查无|无|[还尚]?没有|[还尚]?未(?=查|找|检索))${ofNothing}|(?:表中)?(?:数据|记录|列表)为空|no (?:data|(?:matching )?records?)(?: found| available)?)[,.!。~ ]*$`,
  'i',
);
const loaded = '(?:数据|内容|课程|列表)?';
/** Late pages (A C), in our words; whole, so that neither a button 加载更多 or 查询 nor 加载失败 is one. */
export const loadingWord = new RegExp(
  `^(?:(?:系统|页面|数据|课程|列表|内容|正在|拼命|努力|玩命){0,3}(?:加载|载入)${loaded}中?|正在(?:努力)?(?:查询|读取|获取)${loaded}|${loaded}(?:查询|读取|获取)中|请?稍[候等后])` +
    '[,.!。… ]*(?:请?(?:稍[候等后]|(?:耐心)?等待))?[,.!。…~ ]*$|^loading[ ,.…!]*(?:data|please wait)?[ .…!]*$',
  'i',
);
/** Ours: what a form to sign in asks for where it asks for no password. */
export const accountWord = /手机号|[账帐]号|用户名|身份证|验证码/;
/** Ours: fields of a page that changes the password of who is signed in. */
export const passwordWord = /^(请输入)?[原旧新]密码/;
/** Ours: expired sessions. */
export const expiredWord = /(登录|会话).{0,3}(过期|超时|失效)|(请先|重新|没有|尚未)登录/;
/** A course's own page (D: 课程章节(3/5); 章节列表 ours) and the player. */
export const coursePageWord = /^课程章节|^章节(列表|目录)$|^正在播放$/;
/** Ours: headings of a course's own page. */
export const coursePageTitle = /^课程(简介|介绍|详情|概述|大纲|目录)$/;

/** What a piece of text says that may name the learner, a total, the paging or the state of the page. */
export const cue =
  /学[时分]|[共总页]|\d ?条|total|of \d|欢迎|[您你午上]好|姓 ?名|的学习|档案|学 ?员|用户|同志|评论|之星|联系|加载|载入|loading|正在|稍[候等后]|登录|会话|密码|章节|播放|暂?没?[无有]|为空|未.{0,2}[查找检]|no (data|record|match)/i;

/** Ours: whole names of what sums up courses and is none: years, kinds of training, dashboards. */
export const sumTitle =
  /^(?!课程? ?\d+$)(?:年度?|[上下]半年|第?[一二三四本]季度?|[一二三四五六七八九十]{1,2}月份?|[本上去全应已总共您你]|我的|个人|实际|累计|获得?|取得|必修|选修|网络|网上|线上|线下|在线|集中|脱产|专题|面授|其[他它]|剩余|结转|课程?|班|培训|学习|学[时分]|自学|党校|学院|任务|目标|指标|计划|考核|成果|达标|统计|情况|汇总|合计|小计|[计数览]|进度|要求|概况|修|完成|[页门个]|[\d.:()、/ ])+$/;
/** Ours: of these names, and of a list's only words, what surely sums up, and is no course that may be called so. */
export const surelySum =
  /[合总小累共]计|[总共]|汇总|全年|本页|剩余|应[修学完]|结转|[已获]得?学[时分]|学[时分]$|\d ?门|^(必修|选修)课?程?$/;
/** Ours: what no course's name has: a place in a tree, or how many courses it holds. */
export const groupName = /^[\u2500-\u257f]|\(共?\d+门(课程?)?\)$/;
/** Before a figure: a goal or a gap, never what was earned. */
export const goalWord = /应|需|差|要求|规定|目标|考核|任务|剩|标/;
/** Ours: before hours that are not one course's. */
export const sumBefore = /(获得|[累合总共]计|已学|完成|任务|目标|要求|[需差共])$/;
/** Before a figure: the sum of several courses. */
export const totalWord = '(?:年度|累计|获得|已完成|已学|总|合计|(?<![公中])共)';
/** Ours: a total in these words is of the rows beside it, of the list's year, of all years; 已获得 alone tells neither. */
export const ofRows = /^(?!.*(累计|历年|历次)).*(合计|总计|小计|(?<![公中])共)/;
export const ofThisYear = /本年|今年|当年/;
export const ofAllYears = /历年|历次/;
/** Ours: a total in these words is of a part of the courses. */
export const ofKind = /必修|选修|专题|公需|专业/;
/** Ours: beside hours of other training, a total is of both. */
export const ofOtherTraining =
  /(脱产|面授|集中|线下|自学|中心组|专题班|其他培训)[^\d。;]{0,8}(学时[^\d。;]{0,3}\d|\d[\d.]* ?(\/ ?\d+ ?)?学时)/;
