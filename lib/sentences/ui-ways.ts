import { gapOf, type Pace, type Pack, type Plan, packOf, type Way } from '../credit/index.ts';
import type { Standing } from '../credit/types.ts';
import type { Filed } from '../ledger/file.ts';
import { proofs } from './proofs.ts';
import { filingText, hoursText, kindNames } from './standing-words.ts';
import { filedDay } from './ui-filing.ts';

/** A way to close the gap as a tile: what to do, what it brings, what proves it, and whether the days left are enough. */
export interface WayTile {
  title: string;
  gain: string;
  proof: string;
  deadline: string | null;
}

function amountText({ measure }: Way, pack: Pack): string {
  switch (measure.type) {
    case 'half-days':
      return `${measure.halfDays / (pack.units.day.value / pack.units.halfDay.value)} 天`;
    case 'minutes':
      return `${measure.minutes / pack.sittingMinutes.value} 次`;
    case 'lecture':
      return `${measure.minutes} 分钟`;
    case 'characters':
      return `${measure.characters.toLocaleString('en-US')} 字`;
    default:
      return `${hoursText(measure.hours)} 学时`;
  }
}

const wayNames: { [kind in Way['kind']]: string } = { ...kindNames, 'self-study': '自学笔记', teaching: '给干部授课' };

function deadlineText(way: Way, { left }: Plan, pack: Pack): string | null {
  const window = way.outsideWindow ? '单位规定的网络学习时间里已经学不完，之后学完照常计入，登记表会注明' : null;
  if (way.deadline === 'too-late') return `今年只剩 ${left.yearEnd} 天，${tooLate(pack)}`;
  const late = left.filing === 0 ? '年底前可以完成' : `${filingText(pack)}前排不下，年底前可以完成`;
  return [window, way.deadline === 'year-end' && `${late}，须向单位说明`].filter(Boolean).join('；') || null;
}

const tooLate = (pack: Pack) => `按每天 ${pack.units.day.value} 学时排不下`;

/** @param id of the rule pack, which says how long a usual sitting is */
export function wayTile(way: Way, plan: Plan, id: string): WayTile {
  const pack = packOf(id);
  const { papers, certifier } = proofs[way.kind];
  const each = way.measure.type === 'minutes' ? `每次 ${pack.sittingMinutes.value} 分钟，` : '';
  return {
    title: `${wayNames[way.kind]} ${amountText(way, pack)}`,
    // Days may meet the year where hours don't (art. 9).
    gain: `+${hoursText(way.hours)}${way.kind !== 'online' && way.hours < plan.rest ? '，按天数达标' : ''}`,
    proof: `${each}凭${papers.join('、')}${way.kind === 'online' ? '' : `，由${certifier}认定`}`,
    deadline: deadlineText(way, plan, pack),
  };
}

/** @returns the title that a planned entry has until its own is known */
export const plannedTitle = (way: Way, id: string): string => `${wayNames[way.kind]} ${amountText(way, packOf(id))}`;

/** @returns what is needed a month, the online minimum by itself */
export function paceText({ months, onlineMonths, online, rest }: Pace): string {
  const parts = [
    { over: onlineMonths, hours: online, name: '网络' },
    { over: months, hours: rest, name: online > 0 ? '其余培训' : '培训' },
  ].filter(({ hours }) => hours > 0);
  const sentence = (over: number) => {
    const amounts = parts
      .filter((part) => part.over === over)
      .map(({ name, hours }) => `${name} ${hoursText(hours)} 学时`);
    return `${over === 1 ? '本月要完成' : `连本月还有 ${over} 个月，每月约需`}${amounts.join('、')}。`;
  };
  return [...new Set(parts.map(({ over }) => over))].map(sentence).join('');
}

/** The one next step: a sentence whose amount stands out. */
export interface NextStep {
  lead: string;
  amount: string;
  rest: string;
}

/** What is left to do once a year has ended short (art. 11). */
function overStep(standing: Standing): NextStep {
  const { year, makeup } = standing;
  if (makeup?.met) return { lead: `${year} 年度已经结束，不足的学时`, amount: '已经补训补足', rest: '（第十一条）。' };
  const { hours, isOnline } = gapOf(standing);
  const rest = `。以后参加补训的，补录时请填写补训年度 ${year}（第十一条）。`;
  return {
    lead: `${year} 年度已经结束，${isOnline ? '网络还差' : '还差'} `,
    amount: `${hoursText(hours)} 学时`,
    rest,
  };
}

/** What is done with each kind of training. */
const acts: { [kind in Way['kind']]: [before: string, after: string] } = {
  'off-job': ['再参加 ', '脱产培训'],
  'study-group': ['再参加 ', '中心组学习'],
  online: ['再学完 ', '网络课程'],
  'self-study': ['再写 ', '读书笔记'],
  other: ['再参加 ', '其他培训'],
  teaching: ['再给干部授课 ', ''],
};

/** What is left to do in a met year: the form, until it was handed in. */
function formStep({ year, pack: id }: Standing, { left }: Plan, filed?: Filed): NextStep {
  if (filed) return { lead: '本年度已达标，', amount: `${filedDay(filed.at, year)}已留档`, rest: '。' };
  const day = filingText(packOf(id));
  if (left.filing > 0) return { lead: '本年度已达标。请在 ', amount: day, rest: '前生成登记表，交单位审核。' };
  return { lead: '本年度已达标。', amount: day, rest: '的期限已过，请尽快生成登记表，交单位审核。' };
}

/** What goes before the next step once the form is due or handed in: nothing is locked, and the unit has to know (art. 13). */
function lateText({ year, pack: id }: Standing, { left, online }: Plan, filed?: Filed): string {
  if (!filed && left.filing > 0) return '';
  const since = filed ? `${filedDay(filed.at, year)}已留档` : `${filingText(packOf(id))}的期限已过`;
  // What no longer fits says so itself.
  const tell = online?.deadline === 'too-late' ? '' : '，请向单位说明';
  return `${since}，年底前完成的仍计入${tell}。`;
}

/**
 * @param filed the year's latest filing, where there is one
 * @returns the next step of a year: what is still to be learnt, or the form once the year is met
 */
export function nextStep(standing: Standing, plan: Plan, filed?: Filed): NextStep {
  if (standing.met) return formStep(standing, plan, filed);
  if (plan.left.yearEnd === 0) return overStep(standing);
  const step = learningStep(standing, plan);
  return { ...step, lead: `${lateText(standing, plan, filed)}${step.lead}` };
}

function learningStep(standing: Standing, plan: Plan): NextStep {
  const pack = packOf(standing.pack);
  if (plan.online) {
    const others = plan.rest > 0 ? `；其余 ${hoursText(plan.rest)} 学时用脱产等培训补足。` : '，即可达标。';
    const rest =
      plan.online.deadline === 'too-late'
        ? `网络课程；今年只剩 ${plan.left.yearEnd} 天，${tooLate(pack)}，请尽量多学并向单位说明。`
        : `网络课程${others}`;
    return { lead: '到学院再学完 ', amount: amountText(plan.online, pack), rest };
  }
  const way = plan.ways.find(({ deadline }) => deadline !== 'too-late') as Way;
  const full = isOnlineFull(standing) ? '网络学时已满，再学不再计入。' : '';
  const [before, after] = acts[way.kind];
  return { lead: before, amount: amountText(way, pack), rest: `${after}即可达标。${full}` };
}

/** @returns whether more online courses would bring nothing */
export const isOnlineFull = ({ onlineCap, kinds }: Standing): boolean =>
  onlineCap !== null && kinds.online.earned >= onlineCap;

/** @returns what the ways are headed with: how much is missing, or that there is no time left */
export function waysTitle(standing: Standing, plan: Plan): string {
  if (standing.met) return '接下来';
  if (plan.left.yearEnd === 0) return `${standing.year} 年度已经结束`;
  const { hours, isOnline } = gapOf(standing);
  return `怎样补足${isOnline ? '网络' : ''} ${hoursText(hours)} 学时`;
}
