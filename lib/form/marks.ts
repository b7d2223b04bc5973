import { dayOf, packOf } from '../credit/index.ts';
import type { Standing } from '../credit/types.ts';
import type { Day, Override, OverrideField, TrainingRecord } from '../model.ts';
import { dottedDay } from './dates.ts';

/** @returns the day by which the year's form is due (art. 13), as the year's pack says */
export const filingDay = ({ year, pack }: Standing): Day => `${year}-${packOf(pack).filing.value}`;

/** @returns what a reader of the form should know of an entry: recognised, corrected, later than the filing date */
export function remarksOf(record: TrainingRecord, standing: Standing): string {
  const remarks = [
    record.recognized ? '单位认定' : '',
    record.corrects ? '本人更正' : '',
    (dayOf(record) ?? '') > filingDay(standing) ? '申报后新增' : '',
  ];
  return remarks.filter(Boolean).join('、');
}

/** The figures of the form that a unit's own rule can be behind. */
type MarkedFigure = '年度要求' | '网络要求' | '网络计入' | '五年周期';

const figureOf: { [field in OverrideField]: MarkedFigure } = {
  annual: '年度要求',
  days: '年度要求',
  onlineMinimum: '网络要求',
  onlineCap: '网络计入',
  cycleHours: '五年周期',
  cycleMonths: '五年周期',
};

/** Those that a figure of the form rests on: where there is no cycle, its overrides change nothing. */
const printed = ({ overrides, cycle }: Standing): Override[] =>
  overrides.filter(({ field }) => cycle !== null || figureOf[field] !== '五年周期');

/** @returns `＊` where the unit decided the figure (art. 17) */
export const markOf = (figure: MarkedFigure, standing: Standing): string =>
  printed(standing).some(({ field }) => figureOf[field] === figure) ? '＊' : '';

/** @returns the note to the marks: for each figure who decided, when and why; empty where nothing is marked */
export function marksNote(standing: Standing): string {
  const notes = printed(standing).map(
    ({ field, by, on, why }) => `${figureOf[field]}（${[by, dottedDay(on), why].filter(Boolean).join('，')}）`,
  );
  return notes.length > 0 ? `3. 带＊的数按单位口径：${notes.join('；')}。` : '';
}
