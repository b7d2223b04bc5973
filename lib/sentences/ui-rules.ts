import type { Pack } from '../credit/pack.ts';
import type { Group, Kind } from '../model.ts';
import { fractionText } from './standing-words.ts';

/** @returns so many characters, as they are spoken of: `千字`, ` 500 字` */
const charactersText = ({ text }: Pack) => (text.characters.value === 1000 ? '千字' : ` ${text.characters.value} 字`);

const textsText = (pack: Pack) => `每${charactersText(pack)} ${pack.text.hours.value} 学时`;

const halfDayText = ({ units }: Pack) => `半天 ${units.halfDay.value} 学时`;

/** @returns what each tile of the entry page stands for, and how its hours arise (art. 5, 7, 8) */
export const kindHints = (pack: Pack): { [kind in Kind]: string } => ({
  'off-job': `党校、培训班、研修班，${halfDayText(pack)}`,
  'study-group': '集体学习研讨，按半天或分钟',
  'self-study': `读书笔记、文章，${textsText(pack)}`,
  other: '认可的业务培训、讲座、报告会',
  teaching: `给干部讲课，每 ${pack.lecture.minutes.value} 分钟奖励 ${pack.lecture.hours.value} 学时`,
  online: '学院页面读不到的课程，手工补录',
});

/** @returns what stands at the fields for how much was learnt (art. 5, 7, 10) */
export const amountHints = (pack: Pack) => {
  const { units, absenceDivisor } = pack;
  return {
    halfDays: `${halfDayText(pack)}，一天 ${units.day.value} 学时`,
    minutes: `每 ${units.minutes.value} 分钟 1 学时，一天最多 ${units.day.value} 学时`,
    characters: `一篇一条；按篇计算时不足${charactersText(pack)}的部分不计`,
    absence: `${halfDayText(pack)}；超过${fractionText(absenceDivisor.value)}视为退学，不计`,
    planned: `通知写明、少于每天 ${units.day.value} 学时的才填`,
  };
};

/** @returns what each way to count self-study means (art. 7) */
export const selfStudyHints = (pack: Pack) => ({
  document: `每篇不足${charactersText(pack)}的部分不计`,
  year: `全年字数相加，再按${textsText(pack)}`,
  proportional: `不足${charactersText(pack)}的按比例计`,
});

/** @returns who belongs to a group and what it owes, in plain words (art. 6, 9) */
export function groupHints({ annual, onlineMinimum, days }: Pack): { [group in Group]: string } {
  const online = onlineMinimum['county-leader'].value;
  const either = days.other.value;
  return {
    'county-leader': `现任县（处）级及以上领导职务。每年 ${annual['county-leader'].value} 学时${online === null ? '' : `，其中网络 ${online} 学时`}。`,
    county: `县（处）级及以上，不担任领导职务。先按 ${annual.county.value} 学时准备，单位另有规定的可在设置里改。`,
    other: `乡科级及以下干部。每年 ${annual.other.value} 学时${either === null ? '' : `，或者 ${either} 天`}。`,
  };
}
