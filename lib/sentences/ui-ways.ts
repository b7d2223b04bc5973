import { packOf, type Way, ways } from '../credit/index.ts';
import type { Standing } from '../credit/types.ts';
import type { Hours } from '../model.ts';
import { hoursText, kindNames } from './standing.ts';

/** A way to close the gap as a tile: what to do, and what it brings. */
export interface WayTile {
  title: string;
  detail: string;
}

function amountText({ unit, amount }: Way): string {
  if (unit === 'days') return `${amount} 天`;
  if (unit === 'sittings') return `${amount} 次`;
  return unit === 'characters' ? `${amount.toLocaleString('en-US')} 字` : `${amount} 学时`;
}

/** @param pack id of the rule pack, which says how long a usual sitting is */
export function wayTile(way: Way, pack: string): WayTile {
  const details: { [unit in Way['unit']]: string } = {
    days: '凭结业证明',
    sittings: `每次 ${packOf(pack).sittingMinutes.value} 分钟`,
    characters: '单位认定',
    hours: '在学院学完课程',
  };
  const name = way.unit === 'characters' ? '自学笔记' : kindNames[way.kind];
  return { title: `${name} ${amountText(way)}`, detail: `+${hoursText(way.hours)}，${details[way.unit]}` };
}

/** The one next step: a sentence whose amount stands out. */
export interface NextStep {
  lead: string;
  amount: string;
  rest: string;
}

/** What of the total the online minimum will not bring, since the cap cuts it off. */
function restBesideOnline({ short, kinds: { online }, onlineCap }: Standing): Hours {
  const counted = Math.min(online.earned + short.online, onlineCap ?? Number.POSITIVE_INFINITY);
  return short.total - (counted - online.counted);
}

/** @returns the next step of a year: what is still to be learnt, or the form once the year is met */
export function nextStep(standing: Standing): NextStep {
  const { met, short, onlineCap, kinds, pack } = standing;
  const [first, second] = ways(standing);
  if (met || !first) {
    const [month, day] = packOf(pack).filing.value.split('-').map(Number);
    return { lead: '本年度已达标。请在 ', amount: `${month} 月 ${day} 日`, rest: '前生成登记表，交单位审核。' };
  }
  if (short.online > 0) {
    const rest = second ? `；其余 ${hoursText(restBesideOnline(standing))} 学时用脱产等培训补足。` : '，即可达标。';
    return { lead: '到学院再学完 ', amount: amountText(first), rest: `网络课程${rest}` };
  }
  const full = onlineCap !== null && kinds.online.earned >= onlineCap ? '网络学时已满，再学不再计入。' : '';
  return { lead: '再参加 ', amount: amountText(first), rest: `${kindNames[first.kind]}即可达标。${full}` };
}
