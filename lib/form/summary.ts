import { totalGap } from '../credit/index.ts';
import type { Standing } from '../credit/types.ts';
import { hoursText } from '../sentences/standing.ts';
import { markOf } from './marks.ts';

/** @returns the year's requirement (art. 9), in days too where they would do: `90（或 12 天）` */
export function requirementText(standing: Standing): string {
  const { total, days } = standing.required;
  return hoursText(total) + (days === null ? '' : `（或 ${hoursText(days)} 天）`) + markOf('年度要求', standing);
}

/** @returns what a year that is not met still lacks: `（差 8，网络差 5）`; empty where it is met */
export function shortText(standing: Standing): string {
  const { met, short } = standing;
  if (met) return '';
  const total = totalGap(standing);
  const parts = [
    total > 0 ? `差 ${hoursText(total)}` : '',
    short.online > 0 ? `网络差 ${hoursText(short.online)}` : '',
  ];
  return `（${parts.filter(Boolean).join('，')}）`;
}

/** @returns the form's line about the five years (art. 9) */
export function cycleText(standing: Standing): string {
  const { cycle, reasons } = standing;
  if (!cycle) return '五年周期：此类干部不作要求';
  const { from, to, hours, months, required } = cycle;
  const limbs = [
    required?.hours == null ? '' : `${hoursText(required.hours)} 学时`,
    required?.months == null ? '' : `${required.months} 个月`,
  ].filter(Boolean);
  const due = limbs.length > 0 ? `（要求 ${limbs.join('或 ')}）` : '';
  const opened = reasons.cycle.find(({ code }) => code === 'cycle-opening')?.values.hours;
  const opening = opened === undefined ? '' : `（其中期初 ${hoursText(Number(opened))}，本人填报）`;
  const mark = markOf('五年周期', standing);
  return `五年周期 ${from}—${to}：院校类脱产累计 ${hoursText(hours)} 学时${opening}，${months} 个月${due}${mark}`;
}
