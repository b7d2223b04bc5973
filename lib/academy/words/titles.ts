/** The words of titles, tabs, filters and of the lines that part a list. Their evidence as in columns.ts. */

/** Ours: over days and hours that are only planned. */
export const plannedWord = /计划|预计|安排|要求|[截限]|应/;
/** What may stand around the words of a list's title: whose and which courses, and how many. Ours. */
const which =
  '(?:\\d{4} ?年?度?(?:以?前|之前)?|第?[一二12]学期|[春秋]季?学?期?|本年度?|年度|历年|往年|我的?|本人|个人|全部|所有|必修|选修|网络|在线|线上|专题班?|(?:学习|课程|完成)?(?:状态|情况) ?:? ?)*';
const courses = '(?:学习)?的?(?:必修|选修|网络|在线)?(?:课程|课件)?(?:学习)?(?:(?:列表|记录|一览|明细|清单)表?)?';
const count = '(?: ?\\(?(?:共? ?\\d{1,4} ?[门项个条]?(?:[,、 ]{0,2}共?(?:合计)? ?[\\d.]+ ?学时)?|\\d{4} ?年?度?)\\)?)?';
const titled = (word: string) => new RegExp(`^${which}${word}${courses}${count}:?$`);
/** A page, tab or heading that is titled so proves its rows (B; 已学课程 listed); 已完成 in a sentence or a sum does not. */
export const doneTitle = titled(
  '(?:已(?:完成|学习|学完|修完|学|修|通过|结业|结课|合格|获得?学时(?=的?课))|(?:学完|完成|通过|结业)(?=的?课[程件])|(?:网络|在线|培训|学习)*(?:学时|学习|培训)证明[书单]?)',
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
  /推荐|热门|最新|相关|排行|新闻|通知|公告|考试|测[验试]|练习|作业|签到|讨论|心得|猜你|喜欢|精品|公开课|学习之星|收藏|浏览|同[学事]|审[核批]|评[价课]|问卷|预约|订单|兑换|下载|缓存|转[码移]|推送|同步|导入|备课|制作|回放|回收站|恢复|[扣核]减|重复|选课(?![程年])|报名|预选|补[登录]|申诉|反馈|帮助|示例|样例|演示|模拟|支付|缴费|翻译|录制|译制|课程(建设|开发)|为您准备|徒弟|带的|学员(管理|列表|查询)|查看学员(学习|的)|(人员|用户|干部)管理|科室|小组学习|评审|^[^\d:]*(授课|面授|脱产|线下|集中(培训|学习)|调训)[^\d:]*$|申请|(部门|单位|班级|全体|下属|所属).{0,4}(学员|人员|干部)/;
/** Ours: chosen tabs over what is no list of courses, also below 已完成; and those that only sort one. */
export const otherTab =
  /^全?(处室|单位|部门|班级|科室|团队|下属)|回收|作废|异常|[无失]效|重复|^(直播|资料|证书|笔记|问答|答疑|提问|活动|消息|足迹|(我的|最近|全部)?(收藏|浏览))/;
/** Ours: of these, those of other people, whatever heading stands between the tab and the list. */
export const scopeTab =
  /^(本|全|所在|我的|下属)?(单位|部门|处室|班级|科室|团队|支部|党支部|小组|组员|下属|好友|他人|同事|全体|全员|其他人|同学)(学习|情况|成员|学员|人员)?$/;
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
  /往年|历年|^(历史|以往)|以前年|[上去下次明]一?年|结转|补[学修]|年度?(及?以?前|之前)|更早|全部年|(?:19|20)\d\d ?年?度? ?[-–—~/至到] ?(?:19|20)\d\d/;
/** Titles of record pages; 学习记录, 我的课程 and the like prove nothing of their rows. Ours. */
export const recordTitle = /学[习时](记录|档案|明细|历史|历程)|(我的|历史|以往)课程/;
/** Ours: also over a learner's home page, which shows other lists. */
export const homeTitle = /我的学习/;
/** Ours: lines within a list, over unfinished courses; a course may be called 学习中国…. */
export const pendingPart =
  /[未不](完成|开始|学[习完]|修|计入|获|测|通过|结业|合格|及格|达标)|学习中(?=的?课|$)|进行中|审核中|考试中|在[学修](?=课|$)|待(学习|考|审|测|修|完成)|补考|不计/;
/** Ours: what names a part of a list: a time, a class, a kind. */
export const partWord =
  /^(?!.*(已(?!完成|学|修|通过|结业|获|合格)|[未待不]|以下|仅供|归零|旁听|试[学听]|赠送|推荐|在[修读]|作废|退[回课选学]|[无失]效|[过超逾]期|取消|撤销|转入)).*([年季月周期批班课类项修训组]|学习|专题|模块|单元|部分|平台|合格|已)/;
/** Ours: of these, what speaks against the rows below. */
export const againstPart = /不(计|算|纳|予|作|参与)|归零|旁听|试[学听]|赠送|仅供|作废|[无失]效|撤销|[过超逾]期/;
/** Ours: lines within a list that only tell something. */
export const proseWord = /[:。,;!?]|^(注|说明|提示|备注|简介)/;
/** Ours: headings of a course's own page. */
export const coursePageTitle = /^课程(简介|介绍|详情|概述|大纲|目录)$/;
