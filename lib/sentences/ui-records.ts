import type { EntryLine, EntryState } from '../credit/types.ts';
import type { Day, TrainingRecord } from '../model.ts';
import { hoursText } from './standing.ts';

const stateTexts: { [state in Exclude<EntryState, 'counted'>]: string } = {
  unconfirmed: '待确认',
  planned: '—',
  undated: '待定年度',
  'made-up': '计入补训年',
  opening: '只计五年',
  corrected: '已更正',
  denied: '不计入',
  nothing: '不计入',
};

/** @returns what stands in the 计入 column: the hours, or why there are none; online hours over the cap count as a sum; what makes up for another year stands beside */
export function countedText({ state, hours, madeUp }: EntryLine, capped: boolean): string {
  if (state !== 'counted') return stateTexts[state];
  const counted = capped ? '合计封顶' : hoursText(hours);
  return madeUp > 0 ? `${counted}，补训 ${hoursText(madeUp)}` : counted;
}

/** What the learner is asked about a course: whether it is another one of that title, or was learnt again. */
export type Question = 'near-match' | 'course-repeated';

/** @returns what is asked; a course that has a namesake in its year is asked about that one first */
export const questionOf = ({ steps }: EntryLine): Question =>
  steps.some(({ code }) => code === 'course-repeated') && !steps.some(({ code }) => code === 'near-match')
    ? 'course-repeated'
    : 'near-match';

/** The two answers to each question. */
export const answerTexts: { [question in Question]: { yes: string; no: string } } = {
  'near-match': { yes: '是另一门，计入', no: '是同一门，不计' },
  'course-repeated': { yes: '今年重新学过，计入', no: '以前学的，不计' },
};

/** @returns where an entry comes from, and how its tag looks */
export function sourceOf(record: TrainingRecord, { state }: EntryLine): { text: string; look: '' | 'me' | 'unit' } {
  if (state === 'planned') return { text: '计划', look: '' };
  if (record.recognized) return { text: '单位已认定', look: 'unit' };
  if (record.corrects) return { text: '本人更正', look: 'me' };
  if (record.opening) return { text: '期初', look: 'me' };
  return record.origin === 'academy' ? { text: '学院读取', look: '' } : { text: '本人填报', look: 'me' };
}

/** @returns the days of an entry without the year where one year says it all: `10-15 至 10-17` */
export function daysText({ completedOn, startOn, endOn, year }: TrainingRecord): string {
  const day = completedOn ?? startOn;
  if (!day) return year ? `${year} 年` : '未注明';
  if (!endOn || endOn === day) return day.slice(5);
  return sameYear(day, endOn) ? `${day.slice(5)} 至 ${endOn.slice(5)}` : `${day} 至 ${endOn}`;
}

const sameYear = (a: Day, b: Day) => a.slice(0, 4) === b.slice(0, 4);

/** @returns what a record says of a course; beside another record of it only what is not the same: `2 学时，05-07，“党史专题”` */
export function courseText(record: TrainingRecord, other?: TrainingRecord): string {
  const { measure, title } = record;
  const hours = 'hours' in measure ? `${hoursText(measure.hours)} 学时` : '';
  const day = other && daysText(record) === daysText(other) ? '' : daysText(record);
  return [hours, day, !other || title === other.title ? '' : `“${title}”`].filter(Boolean).join('，');
}
