import xlsx, { type WorkBook, type WorkSheet } from '@e965/xlsx/dist/xlsx.mini.min.js';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { calendarDays } from '../credit/days.ts';
import type { Account, EntryLine, Standing } from '../credit/types.ts';
import { type Day, type Hours, kinds, type TrainingRecord } from '../model.ts';
import { groupNames, hoursText, kindNames } from '../sentences/standing.ts';
import { verdictText } from '../sentences/ui.ts';
import { countedText, sourceOf } from '../sentences/ui-records.ts';
import { remarksOf } from './marks.ts';
import { printable } from './printable.ts';

/** A cell as the library takes it. */
type Cell = { v: string | number; t: 's' | 'n' | 'd'; z?: string } | null;
type Row = Cell[];

/** Characters. */
const entryWidths = [6, 12, 44, 12, 12, 22, 14, 9, 9, 12, 12, 24];
const entryHeader = [
  ...['序号', '类别', '内容', '开始日期', '结束日期', '主办单位', '地点', '已学', '计入', '状态', '来源', '备注'],
];
const yearWidths = [10, ...kinds.map(() => 12), 10, 10, 10, 16];

const text = (value: string | null | undefined): Cell => (value ? { v: printable(value), t: 's' } : null);
const number = (value: number): Cell => ({ v: value, t: 'n' });
const hours = (value: Hours): Cell => ({ v: value / 100, t: 'n', z: '0.##' });
/** Days are counted from the last one of 1899. */
const day = (value: Day | null | undefined): Cell =>
  value ? { v: calendarDays('1899-12-30', value) - 1, t: 'n', z: 'yyyy-mm-dd' } : null;

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
  earned === null ? null : hours(earned),
  counted === null ? null : hours(counted),
  ...[text(remark), null, null],
];

function sumRows(standing: Standing): Row[] {
  const { kinds: sums, total, required, unconfirmed, planned, undated } = standing;
  const held = [
    ['待确认', unconfirmed],
    ['计划', planned],
    ['待定年度', undated],
  ] as const;
  return [
    ...kinds.flatMap((kind) =>
      sums[kind].earned > 0 ? [sumRow(`${kindNames[kind]}小计`, sums[kind].earned, sums[kind].counted)] : [],
    ),
    sumRow('年度合计', null, total, verdictText(standing)),
    sumRow('年度要求', null, required.total, groupNames[standing.group]),
    ...held.flatMap(([name, value]) => (value > 0 ? [sumRow(`另有${name}`, value, null, '不在合计里')] : [])),
  ];
}

const byDay = (a: TrainingRecord, b: TrainingRecord) => {
  const [one, other] = [a, b].map(({ startOn, completedOn }) => startOn ?? completedOn ?? '9999');
  return (one ?? '').localeCompare(other ?? '') || a.id.localeCompare(b.id);
};

function yearRows(standing: Standing, records: ReadonlyMap<string, TrainingRecord>): Row[] {
  const lines = standing.entries
    .flatMap((line) => {
      const record = records.get(line.record);
      return record ? [{ line, record }] : [];
    })
    .sort((a, b) => byDay(a.record, b.record));
  return [
    entryHeader.map(text),
    ...lines.map(({ line, record }, index) => entryRow(line, record, standing, index + 1)),
    ...sumRows(standing),
  ];
}

function cycleRows(standings: readonly Standing[]): Row[] {
  const header = ['年度', ...kinds.map((kind) => kindNames[kind]), '合计', '要求', '还差', '结论'];
  const last = standings.at(-1)?.cycle;
  return [
    header.map(text),
    ...standings.map((standing) => [
      number(standing.year),
      ...kinds.map((kind) => hours(standing.kinds[kind].counted)),
      hours(standing.total),
      hours(standing.required.total),
      hours(standing.short.total),
      text(verdictText(standing)),
    ]),
    ...(last ? [[text('五年'), text(`院校类脱产 ${hoursText(last.hours)} 学时，${last.months} 个月`)]] : []),
  ];
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

function sheetOf(rows: Row[], widths: readonly number[]): WorkSheet {
  const sheet = xlsx.utils.aoa_to_sheet(rows);
  sheet['!cols'] = widths.map((wch) => ({ wch }));
  return sheet;
}

/**
 * A year's entries and the years of its cycle as a spreadsheet: numbers as numbers, days as days, headers that stay.
 *
 * @param standing the year's, from which the first sheet is made
 * @param cycle the standings of the cycle's years that have entries, ascending; the second sheet
 * @returns the bytes of the `.xlsx`
 */
export function yearWorkbook({ records }: Account, standing: Standing, cycle: readonly Standing[]): Uint8Array {
  const byId = new Map(records.map((record) => [record.id, record]));
  const book: WorkBook = xlsx.utils.book_new();
  xlsx.utils.book_append_sheet(book, sheetOf(yearRows(standing, byId), entryWidths), `${standing.year} 年明细`);
  xlsx.utils.book_append_sheet(book, sheetOf(cycleRows(cycle), yearWidths), '各年汇总');
  return withFrozenHeaders(new Uint8Array(xlsx.write(book, { type: 'array', bookType: 'xlsx' })));
}
