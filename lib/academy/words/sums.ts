/** The words of sums and totals. Their evidence as in columns.ts. */

/**
 * Names of sum rows (F: 合计; the others ours), without spaces: `本年度合计：`, `必修课小计`, `合计（共3门）`; what stands first
 * says of what.
 */
export const sumWord =
  /^[[【(]?((?:本页|本年度?|全年|全部|以上|年度|(?:19|20)\d\d年度?|必修课?程?|选修课?程?|专题班|课程|学[时分]|总){0,3})([合小总累共]计|总和|总学时|总数|平均|total)(?:[(（][^()（）]{0,8}[)）])?[\d.:(),;/、%\])】共学时分课程门项条数为个-]*$/i;
/** Ours: names that sum up whatever they say first (`第一季度小计`), and those that may. */
export const anySum = /^.{1,8}[合小总累共]计(\(.{0,12}\))?$/;
export const maybeSum = /(小结|总和|加分|折[抵算](学时)?)(\(.{0,12}\))?$|^(以上|前).{1,3}[门项]/;
/** Ours: rows that sign a printed list, and name no course. */
export const signWord =
  /^(制表|填表|填报|审核|复核|经办|负责|联系)(人|员|单位|电话|日期)?:|^(签[字名章]|盖章|单位)(.{0,4}):/;
/** Sums of a part: no total of their list. */
export const partSumWord = /必修|选修|专题班|小计|平均/;
/** Ours: whole names of what sums up courses and is none: years, kinds of training, dashboards. */
export const sumTitle =
  /^(?!课程? ?\d+$)(?:年度?|[上下]半年|第?[一二三四本]季度?|[一二三四五六七八九十]{1,2}月份?|[本上去全应已总共您你]|我的|个人|实际|累计|获得?|取得|必修|选修|网络|网上|线上|线下|在线|集中|脱产|专题|面授|其[他它]|剩余|结转|课程?|班|培训|学习|学[时分]|自学|党校|学院|任务|目标|指标|计划|考核|成果|达标|统计|情况|汇总|合计|小计|[计数览]|进度|要求|概况|修|完成|[页门个]|[\d.:()、/ ])+$/;
/** Ours: of these names, and of a list's only words, what surely sums up, and is no course that may be called so. */
export const surelySum =
  /[合总小累共]计|[总共]|汇总|全年|本页|剩余|应[修学完]|结转|[已获]得?学[时分]|学[时分]$|\d ?门|^(必修|选修)课?程?$/;
/** Before a figure: a goal or a gap, never what was earned. */
export const goalWord = /应|需|最多|上限|不超过|封顶|差|要求|规定|目标|考核|任务|剩|标/;
/** Ours: before hours that are not one course's. */
export const sumBefore =
  /(获得|[累合总共]计|已学|完成|任务|目标|要求|[需差共]|(已[获得学修]|累计|目标|要求|应[修学])学时)$/;
/** Before a figure: the sum of several courses. */
export const totalWord = '(?:年度|累计|获得|已完成|已学|总|合计|有效|(?<![公中])共)';
/** Ours: a total in these words is of the rows beside it, of the list's year, of all years; 已获得 alone tells neither. */
export const ofRows = /^(?!.*(累计|历年|历次)).*(合计|总计|小计|(?<![公中])共)/;
export const ofThisYear = /本年|今年|当年/;
export const ofAllYears = /历年|历次/;
/** Ours: a total in these words is of a part of the courses. */
export const ofKind = /必修|选修|专题|公需|专业/;
/** Ours: beside hours of other training, a total is of both. */
export const ofOtherTraining =
  /(脱产|面授|集中|线下|自学|中心组|专题班|其他培训)[^\d。;]{0,8}(学时[^\d。;]{0,3}\d|\d[\d.]* ?(\/ ?\d+ ?)?学时)/;
