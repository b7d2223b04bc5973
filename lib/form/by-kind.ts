import type { Standing } from '../credit/types.ts';
import { type Kind, kinds } from '../model.ts';
import { hoursText, kindNames } from '../sentences/standing.ts';
import { markOfKind } from './marks.ts';
import type { TrainingRow } from './rows.ts';

/** The rows of one kind, closed by their sums. */
export interface KindRows {
  /** Numbered in the order of the Measure; says so where the year has nothing of this kind. */
  组别: string;
  明细: TrainingRow[];
  有明细: boolean;
  小计实得: string;
  小计计入: string;
}

const numerals = ['一', '二', '三', '四', '五', '六'];

/**
 * @param rowsOf the rows of each kind
 * @returns all six kinds, so that a reviewer sees of each that nothing was left out; rows are numbered through
 */
export function byKindRows(rowsOf: (kind: Kind) => readonly TrainingRow[], standing: Standing): KindRows[] {
  let count = 0;
  return kinds.map((kind, index): KindRows => {
    const rows = rowsOf(kind).map((row) => ({ ...row, 序号: String(++count) }));
    const { earned, counted } = standing.kinds[kind];
    return {
      组别: `${numerals[index]}、${kindNames[kind]}${rows.length > 0 ? '' : '：无'}`,
      明细: rows,
      有明细: rows.length > 0,
      小计实得: hoursText(earned),
      小计计入: hoursText(counted) + markOfKind(kind, standing),
    };
  });
}
