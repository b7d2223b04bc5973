import { totalGap } from '../credit/index.ts';
import type { Standing } from '../credit/types.ts';
import type { Hours, Kind } from '../model.ts';
import { groupNames, kindNames } from '../sentences/standing.ts';

/** A column of a table. Numbers are 学时 or days as decimals; null stays empty. */
export interface Column<Row> {
  header: string;
  /** In digits; a Chinese character takes two. */
  width: number;
  of: (row: Row) => string | number | null;
}

/** A year, and whether it has entries; of one that has none nothing is known. */
export interface YearRow {
  standing: Standing;
  isRecorded: boolean;
}

const decimal = (hundredths: Hours | null | undefined): number | null =>
  hundredths === null || hundredths === undefined ? null : hundredths / 100;

const figure = (header: string, of: (standing: Standing) => Hours | null | undefined): Column<YearRow> => ({
  header,
  width: 12,
  of: ({ standing, isRecorded }) => (isRecorded ? decimal(of(standing)) : null),
});
const counted = (kind: Kind) => figure(kindNames[kind], ({ kinds }) => kinds[kind].counted);

function verdict({ standing: { met, makeup }, isRecorded }: YearRow): string {
  if (!isRecorded) return '无记录';
  if (met) return '达标';
  return makeup?.met ? '补训后达标' : '未达标';
}

/** A year's figures as a row: of the five years, and of the unit's roster. */
export const yearColumns: readonly Column<YearRow>[] = [
  { header: '年度', width: 8, of: ({ standing }) => standing.year },
  { header: '干部类别', width: 26, of: ({ standing }) => groupNames[standing.group] },
  { header: '要求', width: 10, of: ({ standing }) => decimal(standing.required.total) },
  { header: '或天数要求', width: 12, of: ({ standing }) => decimal(standing.required.days) },
  figure('合计', ({ total }) => total),
  figure('培训天数', ({ required, days }) => (required.days === null ? null : days)),
  counted('off-job'),
  counted('study-group'),
  figure('网络已学', ({ kinds }) => kinds.online.earned),
  figure('网络计入', ({ kinds }) => kinds.online.counted),
  counted('self-study'),
  counted('other'),
  counted('teaching'),
  { header: '结论', width: 12, of: verdict },
  figure('还差', totalGap),
  figure('网络还差', ({ short }) => short.online),
  figure('补训后合计', ({ makeup }) => makeup?.total),
  figure('待确认', ({ unconfirmed }) => unconfirmed),
];
