import type { Step, StepCode } from '../credit/types.ts';
import type { Group, Kind, SwitchName } from '../model.ts';
import {
  articleText,
  fractionText,
  groupNames,
  hoursText,
  kindNames,
  type MeterName,
  meterNames,
} from './standing-words.ts';

type Values = Step['values'];

const hours = (values: Values, name = 'hours') => `${hoursText(Number(values[name]))} 学时`;
const kind = ({ kind: of }: Values) => kindNames[of as Kind];
const group = ({ group: of }: Values) => groupNames[of as Group];

const fieldNames: { [field: string]: string } = {
  annual: '年度学时',
  days: '年度天数',
  onlineMinimum: '网络培训最低学时',
  onlineCap: '网络培训上限',
  cycleHours: '五年学时',
  cycleMonths: '五年月数',
};
const field = ({ field: of }: Values) => fieldNames[String(of)] ?? String(of);

const choices: { [name in SwitchName]: (value: Values[string] | undefined) => string } = {
  countyAnnual: (value) => `年度学时按 ${value} 计`,
  otherOnlineCap: (value) => `网络培训最多计 ${value} 学时`,
  selfStudy: (value) => (value === 'year' ? '自学按全年字数合并折算' : '自学按字数比例折算'),
  onlineWindow: () => '网络学习时间',
};
const choice = ({ name, value }: Values) => choices[name as SwitchName](value);

const gap = (values: Values) => (Number(values.hours) > 0 ? `还差 ${hours(values)}` : '已达到');

const sentences: { [code in StepCode]: (values: Values) => string } = {
  'half-days': (v) => `${Number(v.halfDays) / 2} 天（${v.halfDays} 个半天），折合 ${hours(v)}`,
  'planned-hours': (v) => `主办单位写明总学时 ${hours(v)}，按此计`,
  absence: (v) =>
    `缺课 ${hours(v, 'absent')}，未超过总学时 ${hours(v, 'planned')}的${fractionText(Number(v.divisor))}，余 ${hours(v)}`,
  withdrawn: (v) =>
    `缺课 ${hours(v, 'absent')}，超过总学时 ${hours(v, 'planned')}的${fractionText(Number(v.divisor))}，按退学处理，不计入`,
  minutes: (v) => `${v.minutes} 分钟，每 ${v.unit} 分钟 1 学时，余数不计，折合 ${hours(v)}`,
  'daily-limit': (v) => `${v.days} 天，每天最多 ${hours(v, 'limit')}，计 ${hours(v)}`,
  course: (v) => `学院规定的课程学时 ${hours(v)}`,
  text: (v) => `${v.characters} 字，每满 ${v.unit} 字 ${hours(v, 'worth')}，折合 ${hours(v)}`,
  'text-proportional': (v) => `${v.characters} 字，按每 ${v.unit} 字 ${hours(v, 'worth')}的比例折合 ${hours(v)}`,
  'text-year': (v) => `按全年字数合并折算，本篇在其中占 ${hours(v)}`,
  lecture: (v) => `向干部授课 ${v.minutes} 分钟，每满 ${v.unit} 分钟 ${hours(v, 'worth')}，奖励 ${hours(v)}`,
  'not-cadres': () => '授课对象不是干部，不计奖励学时',
  stated: (v) => `本人填报期初 ${hours(v)}`,
  recognized: (v) => `${v.by} ${v.on} 认定 ${hours(v)}，代替折算的 ${hours(v, 'computed')}`,
  'not-revived': (v) => `${v.by} ${v.on} 有认定，但本项不计入，认定不能代替`,
  split: (v) => `其中 ${v.year} 年 ${hours(v)}`,
  'made-up': (v) => `${hours(v)}用于补训 ${v.year} 年，不计入学习当年`,
  correction: () => '本人更正，代替读到的那一条',
  corrected: () => '已由本人更正代替，不计入',
  'same-course': () => '与另一条是同一门课，一年只计一次，本条不计入',
  'hours-differ': () => '同一门课几次读到的学时不同，按最少的计入',
  'near-match': () => '同一年有名称相同或相近的课程，可能是同一门',
  'course-repeated': () => '往年已有同一门课',
  confirmed: () => '本人已确认是另一门或另行学习，计入',
  denied: () => '本人已确认是同一门，不计入',
  undated: () => '没有完成时间，年度待定，不计入任何一年',
  planned: () => '这是计划，完成之后再计入',
  future: () => '日期还没到，到日子再计入',
  opening: () => '期初学时，只计入五年，不计入年度',
  'kind-sum': (v) => `${kind(v)} ${v.count} 条，合计 ${hours(v)}`,
  cap: (v) =>
    `网络培训每年最多计 ${hours(v, 'cap')}：已学 ${hours(v, 'earned')}，计入 ${hours(v)}，超出 ${hours(v, 'over')}不计入，也不结转下年`,
  'under-cap': (v) => `网络培训每年最多计 ${hours(v, 'cap')}，没有超出，全部计入`,
  part: (v) => `${kind(v)}计入 ${hours(v)}`,
  total: (v) => `各项相加，合计 ${hours(v)}`,
  days: (v) => `脱产、中心组、其他培训按半天数折合 ${hoursText(Number(v.days))} 天`,
  required: (v) => `${group(v)}每年至少 ${hours(v)}`,
  'required-days': (v) => `或者培训满 ${hoursText(Number(v.hours))} 天`,
  'required-online': (v) => `其中网络培训至少 ${hours(v)}`,
  'required-cap': (v) => `网络培训最多计入 ${hours(v)}`,
  switch: (v) => `单位选择${choice(v)}：${v.by} ${v.on} 决定，${v.why}`,
  'switch-undecided': (v) => `单位选择${choice(v)}；由谁决定还没有写明，请在设置里补填`,
  override: (v) => `${field(v)}按 ${v.value} 计：${v.by} ${v.on} 确定，${v.why}`,
  lifted: (v) => `${field(v)}不作要求：${v.by} ${v.on} 确定，${v.why}`,
  short: (v) => `要求 ${hours(v, 'required')}，已计入 ${hours(v, 'total')}，${gap(v)}`,
  'met-by-days': (v) => `培训 ${hoursText(Number(v.days))} 天，满 ${hoursText(Number(v.required))} 天，按天数已达标`,
  'online-short': (v) => `网络培训要求 ${hours(v, 'required')}，已学 ${hours(v, 'earned')}，${gap(v)}`,
  'no-online-minimum': (v) => `${group(v)}没有网络培训最低学时`,
  'planned-sum': (v) => `计划和日期未到的共 ${hours(v)}，不计入合计`,
  'unconfirmed-sum': (v) => `待确认的共 ${hours(v)}，确认之前不计入合计`,
  'undated-sum': (v) => `没有完成时间的课程共 ${hours(v)}，选定年度之前不计入任何一年`,
  'makeup-sum': (v) => `以后为 ${v.year} 年补训 ${hours(v)}`,
  'makeup-total': (v) =>
    `并入本年重新计算，网络只封顶一次：合计 ${hours(v, 'total')}，要求 ${hours(v, 'required')}，${gap(v)}`,
  grace: (v) => `${v.promotedOn} 任职当日还没有达标，不足部分可在 ${v.until} 前补足`,
  'cycle-hours': (v) => `${v.from}–${v.to} 年院校类脱产培训合计 ${hours(v)}`,
  'cycle-opening': (v) => `其中本人填报的期初 ${hours(v)}`,
  'cycle-months': (v) => `各班按整月和余下天数折合 ${v.days} 天，即 ${v.months} 个月`,
  'cycle-shown': () => '五年学时只作显示，对本类干部不作要求',
  'cycle-required-hours': (v) => `按学时：要求 ${hours(v, 'required')}，${gap(v)}`,
  'cycle-required-months': (v) => `按时间：要求 ${v.required} 个月`,
  'cycle-met': () => '学时和时间满足一项即可，五年要求已达标',
  'cycle-not-met': () => '五年要求还没有达到',
  meter: (v) =>
    `${meterNames[v.name as MeterName]} ${hoursText(Number(v.have))}，要求 ${hoursText(Number(v.required))}，${Number(v.hours) > 0 ? `还差 ${hoursText(Number(v.hours))}` : '已达到'}`,
  'meters-apart': (v) => `各项分开看，不相加，也不影响主要结论；依据：${v.source}`,
};

/** @returns one step of a derivation with its article: `2.5 天（5 个半天），折合 20 学时（第五条）。` */
export function stepText({ code, values, article }: Step): string {
  return `${sentences[code](values)}${article === null ? '' : `（${articleText(article)}）`}。`;
}
