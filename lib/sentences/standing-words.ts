import type { Pack } from '../credit/pack.ts';
import type { Group, Hours, Kind } from '../model.ts';

export const kindNames: { [kind in Kind]: string } = {
  'off-job': '脱产培训',
  'study-group': '中心组学习',
  online: '网络培训',
  'self-study': '在职自学',
  other: '其他培训',
  teaching: '授课奖励',
};

export const kindShortNames: { [kind in Kind]: string } = {
  'off-job': '脱产',
  'study-group': '中心组',
  online: '网络',
  'self-study': '自学',
  other: '其他',
  teaching: '授课',
};

export const groupNames: { [group in Group]: string } = {
  'county-leader': '县处级及以上党政领导干部',
  county: '县处级及以上其他干部',
  other: '其他干部',
};

/** For the page's frame, where there is little room. */
export const groupShortNames: { [group in Group]: string } = {
  'county-leader': '县处级领导',
  county: '县处级',
  other: '其他干部',
};

/** The meters of the second reading. */
export const meterNames = {
  'five-year-hours': '五年集中培训学时',
  'five-year-months': '五年集中培训月数',
  'year-hours': '全年集中培训学时',
  'year-days': '全年集中培训天数',
  online: '全年网络学时',
};
export type MeterName = keyof typeof meterNames;

/** @returns 学时 with at most two decimals, trailing zeros dropped: 1250 → `12.5` */
export const hoursText = (hours: Hours): string => String(hours / 100);

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** @returns a whole number up to 99 as it is read: 7 → `七`, 17 → `十七` */
export function numeralText(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${digits[ones]}`;
}

/** @returns one part of so many: 7 → `七分之一` */
export const fractionText = (divisor: number): string => `${numeralText(divisor)}分之一`;

/** @returns the filing date of a pack in words: `12 月 20 日` */
export const filingText = ({ filing }: Pack): string => {
  const [month, day] = filing.value.split('-').map(Number);
  return `${month} 月 ${day} 日`;
};

/** @returns the name of an article up to 99: 6 → `第六条`, 17 → `第十七条` */
export const articleText = (article: number): string => `第${numeralText(article)}条`;
