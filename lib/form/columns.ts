import type { Standing } from '../credit/types.ts';
import type { Hours } from '../model.ts';
import { groupNames } from '../sentences/standing.ts';
import { type FigureName, type FormFigures, valuesOf } from './figures.ts';

/** A column of a table. Numbers are 学时 or days as decimals; null stays empty. */
export interface Column<Row> {
  header: string;
  /** In digits; a Chinese character takes two. */
  width: number;
  of: (row: Row) => string | number | null;
  /** Its texts are days, `YYYY-MM-DD`. */
  isDay?: boolean;
}

/** A learner's year in figures: what a ledger and a filled form can both give. */
export interface YearRow extends Pick<FormFigures, 'year' | 'group' | 'met' | 'values'> {
  /** Of a year that has no entries nothing is known. */
  isRecorded: boolean;
  /** What no form prints; hundredths, null where the entries are not at hand, or there is nothing to say. */
  unconfirmed: Hours | null;
  undated: Hours | null;
  makeup: Standing['makeup'];
}

/** @returns a ledger's year as a row */
export function yearRowOf(standing: Standing, isRecorded: boolean): YearRow {
  const { year, group, met, unconfirmed, undated, makeup } = standing;
  return { year, group, met, values: valuesOf(standing), isRecorded, unconfirmed, undated, makeup };
}

const decimal = (hundredths: Hours | null | undefined): number | null =>
  hundredths === null || hundredths === undefined ? null : hundredths / 100;

const figure = (header: string, of: (row: YearRow) => Hours | null | undefined): Column<YearRow> => ({
  header,
  width: 12,
  of: (row) => (row.isRecorded ? decimal(of(row)) : null),
});
const printed = (header: string, name: FigureName) => figure(header, ({ values }) => values[name]);

export const verdicts = ['达标', '补训后达标', '未达标', '无记录'] as const;
export type Verdict = (typeof verdicts)[number];

/** @returns what is said of a year */
export function verdictOf({ met, makeup, isRecorded }: YearRow): Verdict {
  if (!isRecorded) return '无记录';
  if (met) return '达标';
  return makeup?.met ? '补训后达标' : '未达标';
}

/** A year's figures as a row: of the five years, and of the unit's roster. */
export const yearColumns: readonly Column<YearRow>[] = [
  { header: '年度', width: 8, of: ({ year }) => year },
  { header: '干部类别', width: 26, of: ({ group }) => groupNames[group] },
  { header: '要求', width: 10, of: ({ values }) => decimal(values.要求) },
  { header: '或天数要求', width: 12, of: ({ values }) => decimal(values.天数要求 || null) },
  printed('合计', '合计'),
  figure('培训天数', ({ values }) => (values.天数要求 === 0 ? null : values.天数)),
  printed('脱产培训', '脱产'),
  printed('中心组学习', '中心组'),
  printed('网络已学', '网络已学'),
  printed('网络计入', '网络计入'),
  printed('在职自学', '自学'),
  printed('其他培训', '其他'),
  printed('授课奖励', '授课'),
  { header: '结论', width: 12, of: verdictOf },
  printed('还差', '还差'),
  printed('网络还差', '网络还差'),
  figure('补训后合计', ({ makeup }) => makeup?.total),
  figure('待确认', ({ unconfirmed }) => unconfirmed),
];
