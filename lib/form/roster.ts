import { coverageDoubt, type YearReport } from '../sentences/conclusion.ts';
import { type Column, yearColumns } from './columns.ts';

/** What the unit's roster says of each learner. */
export const rosterColumns: readonly Column<YearReport>[] = [
  { header: '姓名', width: 14, of: ({ account }) => account.profile.name },
  ...yearColumns,
  { header: '待定年度', width: 12, of: ({ standing }) => standing.undated / 100 },
  { header: '统计日期', width: 12, of: ({ today }) => today },
  {
    header: '说明',
    width: 40,
    of: ({ coverage, isRecorded }) => (isRecorded ? coverageDoubt(coverage) : null),
  },
];

/** A sheet would compute what begins so, in either width, and take a quotation mark for the beginning of a longer cell. */
const notPlain = /^[\p{Cf}\s]*[=+\-@＝＋－＠"]/u;

/** @returns a cell as it is pasted into a sheet: one line without tabs, never a formula */
function pasted(cell: string | number | null): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell);
  const line = cell.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  return notPlain.test(line) ? `'${line}` : line;
}

/**
 * @param reports one line for each, in this order
 * @param withHeader whether the names of the columns stand above them
 * @returns tab-separated text; pasted into a sheet, each figure falls into its cell
 */
export function rosterText(reports: readonly YearReport[], withHeader: boolean): string {
  const rows = reports.map((report) => rosterColumns.map(({ of }) => pasted(of(report))));
  return [...(withHeader ? [rosterColumns.map(({ header }) => header)] : []), ...rows]
    .map((row) => row.join('\t'))
    .join('\r\n');
}
