/** What a row says of its course: states, kinds, shares, acts. Their evidence as in columns.ts. */

/** Ours: what a column of states says without 已. */
export const stateValue = /^(完成|通过|合格|结业|学完)$/;
/** Ours: what a column of states shows beside words: nothing, or how much (`100%`, `45/45 分钟`). */
export const stateFigure =
  /^[-—–/]+$|^(?=\D{0,6}\d)[\d.:/%() ]*((已学|已看|观看|共|第|分钟?|小时|学时|[时秒节章次讲课门个])[\d.:/%() ]*){0,9}$/;
/** 已完成 C; 已学习, 已通过, 已结业 listed; 已学完, 已修完 ours. Whole, as those against it: a title may hold the words. */
export const doneWord = /^已(完成|学习|通过|结业|学完|修完|合格)$/;
/** 未完成, 学习中, 未开始, 未学习, 进行中, 继续学习 listed; the done words denied and the others ours. */
export const notDoneWord =
  /^(还|尚|仍)?(课后|随堂|结业|结课|在线)?(课程|学习|考试|考核|测验|测试|作业|练习)?(未(完成|开始|学习|学|通过|结业|结课|学完|修完|考试|考核|测验|测试|达标|合格|及格|参加|提交)|不(合格|及格|通过|达标)|待(学习?|考试?|考核|测验|测试|审核|完成|补考)|正在学习?|学习中|进行中|在学中?|继续学习|审核中|考试中|补考|已(退课|退选|过期|失效|取消)|挂科|[未缺]考|.{0,6}不计入?(学时)?)(学习|课程|考试)?$/;
/** Ours: what else a row may say against its hours, in whatever words: such a course is doubtful. */
export const doubtWord =
  /^(?!.*(无需|不需|无须|免考|免修)).{0,24}?((未|不予?|没有?).{0,3}(计|获|得|认|通过|完成|[合及]格|达标|考|测|学完|有效)|学[时分].{0,4}(无效|清零|作废|[审核])|无效|作废|驳回|退回|清零|折半|彻底删除|^恢复$|重复|补考|重修|重新学|审核中|待审|[超逾过]期|失效|异常|撤[销下]|核减|扣[除减]|归零|转出|冻结|代学|旁听|试[学听看]|体验课|免学时|补学|认证中|暂[缓停]|放弃|退出|作弊|[弃缺]考|[未不]过$|未(入库|到账|发放|交|达)|不算|时长不足|(需|应|须)重|后.{0,6}[计领获发].{0,6}学[时分]|领取学[时分]|学[时分].{0,2}[待冻]).{0,24}$/;
/** Ours: of what speaks against something, what may be of a certificate, a questionnaire or homework only. */
export const elseWord = /[过超]期|失效|审核|提交|参加|取消/;
/** Ours: how a training was held that is none of the academy's. */
export const offlineWord =
  /^(集中|面授|脱产|线下|现场|中心组|党校|在职自学|调训)(集中|面授|脱产|线下|现场|培训|学习|教学|授课|班|课程?|导入|调训|自学)*$/;
/** Ours: a name that says so. */
export const offlineName = /[(【[](脱产|面授|线下|集中(培训|学习)?)[)】\]]/;
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
/** Ours: what is set beside a course's name and is no part of it. */
export const badgeWord = /^(必修|选修|必|选|新|热|荐|精|精品|热门|推荐|最新|new|hot)课?$/i;
/** Ours: who teaches, by the last word. */
export const teacherWord = /(教授|讲师|研究员|老师|博士|院士|主任|专家|工程师)$/;
/** Ours: what no course's name has: a place in a tree, or how many courses it holds. */
export const groupName = /^[\u2500-\u257f]|\(共?\d+门(课程?)?\)$/;
