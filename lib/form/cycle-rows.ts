import type { EntryLine, Standing } from '../credit/types.ts';
import type { Hours, TrainingRecord } from '../model.ts';
import { cellOf, hours, number, type Row, text } from './cells.ts';
import { yearColumns, yearRowOf } from './columns.ts';

type Records = ReadonlyMap<string, TrainingRecord>;

/** A year of the cycle, and whether it has entries; of one that has none nothing is known. */
export interface CycleYear {
  standing: Standing;
  isRecorded: boolean;
}

const isInCycle = (records: Records, { record }: EntryLine) => {
  const found = records.get(record);
  return found?.kind === 'off-job' && found.institution === true;
};

/** What a year brings to the five years (art. 9), also where it makes up for another year. */
const institutionHours = ({ entries }: Standing, records: Records): Hours =>
  entries
    .filter((line) => (line.state === 'counted' || line.state === 'made-up') && isInCycle(records, line))
    .reduce((sum, line) => sum + line.hours, 0);

/** Balances from before the ledger, by the year at whose end they stood. */
const openingRows = ({ entries }: Standing, records: Records, summed: (name: string, of: Row) => Row): Row[] =>
  entries
    .filter((line) => line.state === 'opening' && isInCycle(records, line))
    .map((line) => ({ line, year: records.get(line.record)?.endOn?.slice(0, 4) ?? '' }))
    .sort((a, b) => a.year.localeCompare(b.year))
    .map(({ line, year }) => summed(`期初（截至 ${year} 年底，本人填报）`, [hours(line.hours), null]));

function sumRows(standing: Standing, records: Records): Row[] {
  const { cycle } = standing;
  if (!cycle) return [];
  const { from, to, required, short, met } = cycle;
  const summed = (name: string, figures: Row): Row => [
    text(name),
    ...Array.from({ length: yearColumns.length - 1 }, () => null),
    ...figures,
  ];
  const verdict = met === null ? '不作要求' : met ? '达标' : '未达标';
  return [
    ...openingRows(standing, records, summed),
    summed(`五年合计（${from}–${to}）`, [hours(cycle.hours), number(cycle.months), text(verdict)]),
    ...(required ? [summed('五年要求（满足一项即可）', [hours(required.hours), number(required.months)])] : []),
    ...(met === false && short !== null ? [summed('还差', [hours(short), null])] : []),
  ];
}

const cycleHeaders = ['院校类脱产', '折合月数', '五年结论'];

/**
 * @param years every year of the cycle, ascending
 * @param standing the year's that is asked for: its group decides whether five years are owed
 * @returns a row for each year, and below them what the five years come to; each column's width beside
 */
export function cycleRows(
  years: readonly CycleYear[],
  standing: Standing,
  records: Records,
): { rows: Row[]; widths: number[] } {
  const headers = standing.cycle ? cycleHeaders : [];
  const rowOf = (year: CycleYear): Row => [
    ...yearColumns.map((column) => cellOf(column, yearRowOf(year.standing, year.isRecorded))),
    ...(standing.cycle && year.isRecorded ? [hours(institutionHours(year.standing, records))] : []),
  ];
  return {
    rows: [
      [...yearColumns.map(({ header }) => header), ...headers].map(text),
      ...years.map(rowOf),
      ...sumRows(standing, records),
    ],
    widths: [34, ...yearColumns.slice(1).map(({ width }) => width), ...headers.map(() => 12)],
  };
}
