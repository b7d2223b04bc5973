/**
 * The words of headers and labels. In this folder are all words by which the academy's pages are read, each with its
 * evidence in ACADEMY.md: the letter of the shape (A–F) it was seen on, or "listed" where only its list of words has it;
 * "ours" is a near variant. All are compared after `plain`; 学分 is read as 学时 before, where the page shows no 学时.
 */

/** Labels and header words, whole. 课程名称 A; 课程, 课件名称 listed; 课程名, 课程标题 ours. */
export const titleWord = /^课[程件](名称?|标题)?$/;
/** 学时 A; 课程学时 listed; 规定学时, 学时数 ours; the pairs of E say what was learnt first, what is prescribed last. */
export const hoursWord =
  /^((课程|规定|标准)?学时数?(\((已学|获得|已获|完成)\/(规定|标准|应[学获]|总|课程)\))?|(已学|获得|已获|完成)(学时)?\/(规定|标准|应[学获]|总|课程)学时)$/;
/** 获得学时 listed; the others ours, for the pairs of E. */
export const earnedWord =
  /^(实际)?(获得|已获|已得|已学|实得|所得|认定|核定|有效|计入|实计|折算)学时$|^(实得|所得|已得)$/;
/** Ours: of a figure without a unit beside the hours, `学时：2 | 已学：0.2`. */
export const bareEarned = /^已[学获修得]$|^[实所]得$/;
/** Ours: hours under any other word; where they differ nobody knows which count. */
export const otherHours = /^(?!.*(分钟|时长|小时|[节门]数|状态|到账|发放|入账)).*学时|^已获得$/;
/** All listed. Days under other words (选课日期 A; 选课时间, 开始时间, 最近学习 listed) are not of completion. */
export const completedWord = /^完成于?$|^(实际)?(学习)?(完成|通过|结业|结课|学完|修完)(学习)?(时间|日期)$/;
/** Ours: when a class or a term began: the day beside it that it ended is every course's. */
export const begunWord = /^(开班|开课|上课|开学)(时间|日期)$/;
/** Of these words, those that may be of a class. */
export const endedWord = /结[业课]/;
/** 进度 A, 状态 of its replica; the prefixes ours. */
export const stateWord = /^(我的)?(学习|完成)?(状态|情况|进度)$/;
/** Ours: of its exam, whose word is no more than the course's own share. */
export const examStateWord = /^(考核|考试)(状态|情况|进度|结果)?$/;
/** Ours: what columns are about that answer 是 or 否 of completion. */
export const askedWord = /完成|学完|通过|合格|结业|达标|考试|考核|(获得|取得|计入)学时/;
/** Ours: what tells persons apart without a name. */
export const identLabel =
  /^(学员|用户|人员)?(学号|[账帐]号|工号|昵称|用户名|(身份证|证件)(号码?)?|手机(号码?)?|申报人)$/;
/** Ours: columns that answer 是 or 否 of it. */
export const whetherWord = /^(?=.*(是否|有无)).*(完成|学完|通过|合格|结业|达标|考试|考核|(获得|取得|计入)学时)/;
/** Ours: columns that answer 是 or 否, or give a verdict on the course's hours: what isn't good there is doubtful. */
export const verdictWord =
  /^(?!.*(选修|必修|收藏|评[价论分课]|证书|笔记|作业|练习|问卷|签到|讨论|心得|下载|直播|推荐|免费|收费|公开|测[验试]|发票|报名|选课|预约)).*(是否|有无|有效|审[核批]|认[定证]|发放|到账|计入|作废|删除|异常|核减|扣[减除]|备注|附注|结果|状态$)/;
/** Of these, where 是 is what speaks against the course. */
export const badIfWord = /作废|删除|异常|过期|失效|重复|撤销|退[课选]|取消|核减|扣[减除]/;
/** Ours: what is good in such columns. */
export const goodVerdict =
  /^(已?(通过|合格|及格|完成|认[定证]|计入|审核|发放|到账|结业|学完|修完|获得|领取)|是|有|无|有效|正常|成功|优秀?|良好?|[√✓✔]|[-—–/]+|[\d.: 分%/-]+)?$/;
/** Ours: whose course it is; lists of a whole unit have such a column. */
export const personLabel =
  /^(?!讲|教|主|授|班|联).{0,4}姓名(\(.{0,6}\))?$|^人名$|^名字$|^(参训|参加|参学|学习|受训|培训)?(人员?|干部|学员|职工|员工|用户)(名称)?$/;
/** Ours: what sorts, filters or explains a column beside its word. */
export const headerIcon = /[↑↓⇅⇵↕↥↧①-⑳*?？ⓘℹ\s\u25a0-\u25ff\p{Cf}]/gu;
export const headerTail =
  /(升序|降序|排序|筛选)+$|\((个|学时|单位:?(个|学时)|[可请]?[点单]击.{0,6}|年-?月-?日|y{2,4}-m{1,2}-d{1,2})\)$/i;
/** 类型 A; 性质, 类别 ours, for the kinds of E. */
export const kindLabel = /^(课程)?(类型|性质|类别)$/;
/** 选课时间, 选课日期, 开始时间, 最近学习, 时长 listed; the others ours: labels of what is neither hours nor completion. */
export const otherLabel =
  /^((选课|开始|报名|发布|截止|最近学习|最后学习)(时间|日期)|最近学习|(课程|学习)?(时长|分钟)|主讲人?|讲师|序号|成绩|得分|学分|(课程)?(编[号码]|代码|来源|分类|简介|标签)|(发布|主办|开课)单位)$/;
/** Of these, what names figures without a unit: `序号` `1` `分钟` `30`. */
export const bareLabel = /^(序号|成绩|得分|学分)$/;
/** Ours: a column of years beside the courses. */
export const yearLabel = /^(学习|所属|培训|计入|归属|认定|结算)?年(度|份)$/;
/** Ours: exams and rankings have their own tables, with these headers. */
export const examWord = /^(考试|试卷)(?!成绩|得分|分数|结果|状态|情况)/;
/** Of these, what names the exam, so that not even a list of courses is one beside it. */
export const examTitle = /^(考试|试卷)(名称?|科目|标题)/;
/** Ours: requests to take a course have their own tables too; 已通过 there is of the request. */
export const requestWord = /^(选课|报名)?申请(时间|日期|人|理由)$|^上传(时间|日期|人)$/;
export const rankWord = /^(排名|名次|排行)$/;
