import type { Day } from '../model.ts';
import { coverageDoubt, type YearReport } from '../sentences/conclusion.ts';
import { type Column, type YearRow, yearColumns, yearRowOf } from './columns.ts';
import { comparedText } from './roster-words.ts';
import type { Compared } from './verify.ts';

/** A learner's year as the unit's roster tells it, from a ledger or from a filled form. */
export interface RosterRow extends YearRow {
  name: string;
  /** Empty where the learner has not said. */
  employer: string;
  /** The day up to which it was counted. */
  until: Day;
  /** What leaves its figures open. */
  note: string | null;
  /** The check code of its form; null where it has none. */
  code: string | null;
  /** How its file holds against its own entries; null for a ledger, whose figures come from the entries. */
  compared: Compared | null;
  /** The file it comes from; null for the learner's own ledger on this machine. */
  source: string | null;
}

interface RosterColumn extends Column<RosterRow> {
  /** It tells of the file, so only whoever puts many together has it. */
  isOfFile?: boolean;
}

/** What the unit's roster says of each learner. */
export const rosterColumns: readonly RosterColumn[] = [
  { header: '姓名', width: 14, of: ({ name }) => name },
  { header: '单位', width: 26, of: ({ employer }) => employer || null, isOfFile: true },
  ...yearColumns,
  { header: '待定年度', width: 12, of: ({ undated }) => (undated === null ? null : undated / 100) },
  { header: '统计截止', width: 12, of: ({ until }) => until, isDay: true },
  { header: '核对码', width: 12, of: ({ code }) => code, isOfFile: true },
  { header: '核对', width: 26, of: ({ compared }) => comparedText(compared), isOfFile: true },
  { header: '来源', width: 36, of: ({ source }) => source, isOfFile: true },
  { header: '说明', width: 40, of: ({ note }) => note },
];

/** @returns the learner's own year as a row */
export function rowOfReport({ account, standing, isRecorded, coverage, today }: YearReport): RosterRow {
  const { name, employer } = account.profile;
  return {
    ...yearRowOf(standing, isRecorded),
    ...{ name, employer: employer ?? '', until: today, code: null, compared: null, source: null },
    note: isRecorded ? coverageDoubt(coverage) : null,
  };
}

/** A sheet would compute what begins so, in either width, and take a quotation mark for the beginning of a longer cell. */
const notPlain = /^[\p{Cf}\s]*[=+\-@＝＋－＠"]/u;

/** @returns a cell as it is pasted into a sheet: one line without tabs, never a formula */
function pasted(cell: string | number | null): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell);
  const line = cell.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  return notPlain.test(line) ? `'${line}` : line;
}

const pastedColumns = rosterColumns.filter(({ isOfFile }) => !isOfFile);

/**
 * @param reports one line for each, in this order
 * @param withHeader whether the names of the columns stand above them
 * @returns tab-separated text; pasted into a sheet, each figure falls into its cell
 */
export function rosterText(reports: readonly YearReport[], withHeader: boolean): string {
  const rows = reports.map(rowOfReport).map((row) => pastedColumns.map(({ of }) => pasted(of(row))));
  return [...(withHeader ? [pastedColumns.map(({ header }) => header)] : []), ...rows]
    .map((row) => row.join('\t'))
    .join('\r\n');
}
