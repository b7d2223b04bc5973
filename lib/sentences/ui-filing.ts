import type { Filed } from '../ledger/file.ts';
import { type FiledEntry, thaw } from '../ledger/filing.ts';
import { type Changes, type FiledFigure, hasChanges } from '../ledger/since.ts';
import type { Hours, Instant } from '../model.ts';
import { beijingDay } from '../today.ts';
import { hoursText, kindShortNames } from './standing.ts';

const figureNames: { [figure in FiledFigure]: string } = {
  ...kindShortNames,
  total: '合计',
  'online-earned': '网络已学',
  days: '天数',
  required: '年度要求',
  'required-online': '网络要求',
  'required-days': '天数要求',
  makeup: '补训后合计',
};

/** @returns the day of an instant: `12 月 5 日`, with its year where that is another than the year it is about */
export function filedDay(at: Instant, year: number): string {
  const [of, month, day] = beijingDay(new Date(at)).split('-').map(Number);
  return `${of === year ? '' : `${of} 年 `}${month} 月 ${day} 日`;
}

/** @returns when a year was filed, and with how much: `已于 12 月 5 日留档：合计 112 学时` */
export function filedText({ at, year, standing }: Filed): string {
  const total = thaw(standing)?.total;
  return `已于 ${filedDay(at, year)}留档${total === undefined ? '' : `：合计 ${hoursText(total)} 学时`}`;
}

/** @returns that a year which has ended was not handed in yet */
export const unfiledText = (year: number): string => `${year} 年度还没有留档，请走完年终五步`;

/** @returns whether the ledger still says what was filed; null: what was filed can't be compared */
export function sinceText(changes: Changes | null): string {
  if (!changes) return '这份留档不是本扩展记的，不能比较';
  return hasChanges(changes) ? '留档以后有变动' : '留档以后没有变动';
}

const verdict = (met: boolean) => (met ? '达标' : '未达标');
const amount = (hours: Hours | null) => (hours === null ? '无' : hoursText(hours));
const named = ({ title, hours }: FiledEntry) => `“${title}”${hoursText(hours)} 学时`;

function changedText(before: FiledEntry, now: FiledEntry): string {
  const title = before.title === now.title ? `“${now.title}”` : `“${before.title}”改为“${now.title}”`;
  return before.hours === now.hours ? title : `${title}，${hoursText(before.hours)} → ${hoursText(now.hours)} 学时`;
}

/** @returns every change as a line: figures first (`合计 112 → 104`), then entries that came, went, or are otherwise */
export const changeTexts = ({ met, figures, added, removed, changed }: Changes): string[] => [
  ...(met ? [`${verdict(met.before)} → ${verdict(met.now)}`] : []),
  ...figures.map(({ figure, before, now }) => `${figureNames[figure]} ${amount(before)} → ${amount(now)}`),
  ...added.map((entry) => `新计入：${named(entry)}`),
  ...removed.map((entry) => `不再计入：${named(entry)}`),
  ...changed.map(({ before, now }) => `改动：${changedText(before, now)}`),
];
