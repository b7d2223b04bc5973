import xlsx, { type WorkBook, type WorkSheet } from '@e965/xlsx/dist/xlsx.mini.min.js';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { cycleOf } from '../credit/cycle.ts';
import { packOf, standing as standingOf } from '../credit/index.ts';
import type { EntryLine, Standing } from '../credit/types.ts';
import { type Hours, kinds, type TrainingRecord } from '../model.ts';
import { coverageDoubt, type YearReport } from '../sentences/conclusion.ts';
import { groupNames, hoursText, kindNames } from '../sentences/standing.ts';
import { verdictText } from '../sentences/ui.ts';
import { countedText, sourceOf } from '../sentences/ui-records.ts';
import { day, hours, number, type Row, text } from './cells.ts';
import { type CycleYear, cycleRows } from './cycle-rows.ts';
import { remarksOf } from './marks.ts';

/** In digits; a Chinese character takes two. */
const entryWidths = [6, 12, 44, 12, 12, 22, 14, 9, 9, 14, 12, 24];
const entryHeader = [
  ...['序号', '类别', '内容', '开始日期', '结束日期', '主办单位', '地点', '已学', '计入', '状态', '来源', '备注'],
];

function entryRow(line: EntryLine, record: TrainingRecord, standing: Standing, index: number): Row {
  const { kind, title, startOn, endOn, completedOn, organizer, place, note } = record;
  const isCapped = kind === 'online' && standing.kinds.online.earned > standing.kinds.online.counted;
  const isCounted = line.state === 'counted' && !isCapped;
  return [
    number(index),
    text(kindNames[kind]),
    text(title),
    day(startOn ?? completedOn),
    day(endOn ?? completedOn),
    text(organizer),
    text(place),
    hours(line.hours + line.madeUp),
    isCounted ? hours(line.hours) : null,
    text(isCounted ? '计入' : countedText(line, isCapped)),
    text(sourceOf(record, line).text),
    text([remarksOf(record, standing), note].filter(Boolean).join('；')),
  ];
}

/** A sum below the entries: its name under 内容, its hours learnt and counted. */
const sumRow = (name: string, earned: Hours | null, counted: Hours | null, remark = ''): Row => [
  ...[null, null, text(name), null, null, null, null],
  ...[hours(earned), hours(counted), text(remark), null, null],
];

function sumRows({ standing, coverage, isRecorded, today }: YearReport): Row[] {
  const { kinds: sums, total, required, unconfirmed, planned, undated, makeup } = standing;
  const held = [
    ['待确认', unconfirmed],
    ['计划', planned],
    ['待定年度', undated],
  ] as const;
  const days = required.days === null ? '' : `或 ${hoursText(required.days)} 天`;
  const doubt = isRecorded ? coverageDoubt(coverage) : null;
  return [
    ...kinds.flatMap((kind) =>
      sums[kind].earned > 0 ? [sumRow(`${kindNames[kind]}小计`, sums[kind].earned, sums[kind].counted)] : [],
    ),
    sumRow('年度合计', null, total, isRecorded ? verdictText(standing) : '无记录'),
    sumRow('年度要求', null, required.total, [groupNames[standing.group], days].filter(Boolean).join('，')),
    ...(required.online === null ? [] : [sumRow('其中网络要求', required.online, null)]),
    ...(makeup && isRecorded ? [sumRow('补训后合计', null, makeup.total, makeup.met ? '已达标' : '仍未达标')] : []),
    ...held.flatMap(([name, value]) => (value > 0 ? [sumRow(`另有${name}`, value, null, '不在合计里')] : [])),
    [null, null, text('统计日期'), day(today)],
    ...(doubt ? [[null, null, text(`注意：${doubt}`)]] : []),
  ];
}

const byDay = (a: TrainingRecord, b: TrainingRecord) => {
  const [one, other] = [a, b].map(({ startOn, completedOn }) => startOn ?? completedOn ?? '9999');
  return (one ?? '').localeCompare(other ?? '') || a.id.localeCompare(b.id);
};

function yearRows(report: YearReport, records: ReadonlyMap<string, TrainingRecord>): Row[] {
  const { standing } = report;
  const lines = standing.entries
    .flatMap((line) => {
      const record = records.get(line.record);
      return record ? [{ line, record }] : [];
    })
    .sort((a, b) => byDay(a.record, b.record));
  return [
    entryHeader.map(text),
    ...lines.map(({ line, record }, index) => entryRow(line, record, standing, index + 1)),
    ...sumRows(report),
  ];
}

/** The years of the cycle that the year lies in. */
function yearsOf({ account, standing, today }: YearReport, recorded: readonly number[]): CycleYear[] {
  const { settings } = account;
  const { from, to } = cycleOf(standing.year, settings.cycleStart, packOf(settings.pack));
  return Array.from({ length: to - from + 1 }, (_, step) => from + step).map((year) => ({
    standing: year === standing.year ? standing : standingOf(account, year, today),
    isRecorded: recorded.includes(year),
  }));
}

/** The library writes no frozen rows: the first one stays while scrolling. */
const pane =
  '<sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView>';

function withFrozenHeaders(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes);
  for (const [name, content] of Object.entries(files)) {
    if (!/^xl\/worksheets\/sheet\d+\.xml$/.test(name)) continue;
    files[name] = strToU8(strFromU8(content).replace(/<sheetView workbookViewId="0"\/>/, pane));
  }
  return zipSync(files);
}

/** A sheet of a workbook: its first row is the header, which stays. */
export interface Sheet {
  name: string;
  rows: Row[];
  /** Of its columns, in digits; a Chinese character takes two. */
  widths: readonly number[];
}

/** @returns the bytes of an `.xlsx` */
export function workbookOf(sheets: readonly Sheet[]): Uint8Array {
  const book: WorkBook = xlsx.utils.book_new();
  for (const { name, rows, widths } of sheets) {
    const sheet: WorkSheet = xlsx.utils.aoa_to_sheet(rows);
    sheet['!cols'] = widths.map((wch) => ({ wch }));
    xlsx.utils.book_append_sheet(book, sheet, name);
  }
  return withFrozenHeaders(new Uint8Array(xlsx.write(book, { type: 'array', bookType: 'xlsx' })));
}

/**
 * A year's entries and the years of its cycle as a spreadsheet: numbers as numbers, days as days, headers that stay.
 *
 * @param report the year, of which the first sheet tells
 * @param recorded the years that have entries; of the cycle's others the second sheet says that there are none
 * @returns the bytes of the `.xlsx`
 */
export function yearWorkbook(report: YearReport, recorded: readonly number[]): Uint8Array {
  const { account, standing } = report;
  const records = new Map(account.records.map((record) => [record.id, record]));
  return workbookOf([
    { name: `${standing.year} 年明细`, rows: yearRows(report, records), widths: entryWidths },
    { name: '各年汇总', ...cycleRows(yearsOf(report, recorded), standing, records) },
  ]);
}
