import { type Pack, packOf, referencePack } from '../credit/pack.ts';
import type { Notice, NoticeCode } from '../credit/types.ts';
import { articleText, filingText, fractionText } from './standing-words.ts';

export { stepText } from './standing-steps.ts';
export {
  articleText,
  filingText,
  groupNames,
  groupShortNames,
  hoursText,
  kindNames,
  kindShortNames,
  type MeterName,
  meterNames,
} from './standing-words.ts';

const noticesOf = (pack: Pack): { [code in NoticeCode]: string } => ({
  'online-over-cap': '网络培训已超过年度上限，超出部分不计入；还缺的学时请用其他培训补足',
  'online-short': '网络培训还没到年度最低学时，其他培训不能代替；请到学院继续学习并完成课程',
  'total-short': '本年度合计还没到要求；请看“怎样补足”，安排余下的培训',
  'course-repeated': '这门课往年已经计过，本年度待确认，先不计入；如确是另行学习，请在“待您确认”里回答',
  'no-year': '页面没有写明完成时间，归到哪一年还不知道，暂不计入；请在“待您确认”里选定年度',
  'absence-over-seventh': `缺课超过总学时的${fractionText(pack.absenceDivisor.value)}，按退学处理，本班不计学时；如有误请更正缺课学时`,
  overlap: '两项培训的日期重叠，半天数合起来排不下；请核对起止日期和半天数',
  'over-eight-a-day': `同一天的培训超过 ${pack.units.day.value} 学时；请核对日期和时长，必要时按实际修改`,
  future: '日期还没到，学时先不计入，到日子会自动计入；如是计划请标为“计划”',
  'after-filing': `在 ${filingText(pack)}申报日之后完成，仍计入本年度；登记表如已上报，请向单位说明申报后新增`,
  'outside-window': '完成日期在单位设定的网络学习时间以外；请向单位确认是否认可',
  'near-match': '同一年有名称相同或相近的课程，可能是同一门，只计学时少的一条；请在“待您确认”里回答是不是同一门',
  'hours-differ': '同一门课几次读到的学时不同，按最少的计入；请对照学院，在“待您确认”里选定',
  'same-text': '同一年有标题相同的自学材料；请核对是否重复填报，重复的请删除',
  'same-lecture': '同一年有题目相同的授课；请核对是否重复填报，重复的请删除',
  'also-on-academy': '手工填报的网络课程，学院记录里也有同名的；请核对，重复的请删除手工那一条',
  'days-beyond-calendar': '填报的半天数多于起止日期之间的天数；请核对日期和半天数',
  'recognized-above-computed': '认定学时高于按办法折算的学时；请保留认定依据，备单位审核',
  'group-changed': `本年度内干部类别有变动，全年按 ${filingText(pack)}的类别要求；请核对类别和日期`,
  'opening-balance': '五年学时中含本人填报的期初学时；请备好往年的证明材料',
  'audience-not-cadres': '授课对象不是干部，不计奖励学时；如有误请更正授课对象',
  'appointment-form': `有满 ${pack.appointmentMonths.value} 个月的脱产培训，除年度考核登记表外还应写入任免审批表；请复制文字备用`,
  override: '有的要求采用本单位自定的数，登记表上会注明；请核对是谁、何时、为何确定',
});

/**
 * @param pack the rules that the notice rests on
 * @returns what a notice means and what to do, in one sentence
 */
export function noticeText({ code, article }: Notice, pack: Pack): string {
  return `${noticesOf(pack)[code]}${article === null ? '' : `（${articleText(article)}）`}。`;
}

/** @returns by which rules a figure was made, with their source and since when they hold */
export function packText(id: string): string {
  const { name, source, from } = id === referencePack.id ? referencePack : packOf(id);
  return `按“${name}”计算：${source}，${from} 起施行。`;
}
