import { type Pace, type Pack, type Plan, packOf, type Way } from '../credit/index.ts';
import type { Standing } from '../credit/types.ts';
import type { Hours } from '../model.ts';
import { proofs } from './proofs.ts';
import { hoursText, kindNames } from './standing.ts';

/** A way to close the gap as a tile: what to do, what it brings, what proves it, and whether the days left are enough. */
export interface WayTile {
  title: string;
  gain: string;
  proof: string;
  deadline: string | null;
}

const filingText = (pack: Pack) => {
  const [month, day] = pack.filing.value.split('-').map(Number);
  return `${month} 月 ${day} 日`;
};

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

function deadlineText({ deadline }: Way, { left }: Plan, pack: Pack): string | null {
  if (deadline === 'filing') return null;
  if (deadline === 'year-end') return `${filingText(pack)}前排不下，年底前可以完成，须向单位说明`;
  return `今年只剩 ${left.yearEnd} 天，按每天 ${pack.units.day.value} 学时排不下`;
}

/** @param id of the rule pack, which says how long a usual sitting is */
export function wayTile(way: Way, plan: Plan, id: string): WayTile {
  const pack = packOf(id);
  const { papers, certifier } = proofs[way.kind];
  const each = way.measure.type === 'minutes' ? `每次 ${pack.sittingMinutes.value} 分钟，` : '';
  return {
    title: `${wayNames[way.kind]} ${amountText(way, pack)}`,
    gain: `+${hoursText(way.hours)}`,
    proof: `${each}凭${papers.join('、')}${way.kind === 'online' ? '' : `，由${certifier}认定`}`,
    deadline: deadlineText(way, plan, pack),
  };
}

/** @returns the title that a planned entry has until its own is known */
export const plannedTitle = (way: Way, id: string): string => `${wayNames[way.kind]} ${amountText(way, packOf(id))}`;

/** @returns what is needed a month, the online minimum by itself */
export function paceText({ months, online, rest }: Pace): string {
  const parts = [
    online > 0 ? `网络 ${hoursText(online)} 学时` : '',
    rest > 0 ? `${online > 0 ? '其余培训' : '培训'} ${hoursText(rest)} 学时` : '',
  ].filter(Boolean);
  return months === 1 ? `本月要完成${parts.join('、')}。` : `连本月还有 ${months} 个月，每月约需${parts.join('、')}。`;
}

/** The one next step: a sentence whose amount stands out. */
export interface NextStep {
  lead: string;
  amount: string;
  rest: string;
}

/** What is left to do once a year has ended short (art. 11). */
function overStep(hours: Hours, year: number): NextStep {
  const rest = `。以后参加补训的，补录时请填写补训年度 ${year}（第十一条）。`;
  return { lead: `${year} 年度已经结束，还差 `, amount: `${hoursText(hours)} 学时`, rest };
}

/** @returns the next step of a year: what is still to be learnt, or the form once the year is met */
export function nextStep({ met, short, onlineCap, kinds, pack: id, year }: Standing, plan: Plan): NextStep {
  const pack = packOf(id);
  if (met) return { lead: '本年度已达标。请在 ', amount: filingText(pack), rest: '前生成登记表，交单位审核。' };
  if (plan.left.yearEnd === 0) return overStep(short.total || short.online, year);
  if (plan.online) {
    const rest = plan.rest > 0 ? `；其余 ${hoursText(plan.rest)} 学时用脱产等培训补足。` : '，即可达标。';
    return { lead: '到学院再学完 ', amount: amountText(plan.online, pack), rest: `网络课程${rest}` };
  }
  const way = plan.ways.find(({ deadline }) => deadline !== 'too-late') as Way;
  const full = onlineCap !== null && kinds.online.earned >= onlineCap ? '网络学时已满，再学不再计入。' : '';
  return { lead: '再参加 ', amount: amountText(way, pack), rest: `${kindNames[way.kind]}即可达标。${full}` };
}
