import { cellOf, number, type Row, text } from './cells.ts';
import type { FigureDifference, FormFigures } from './figures.ts';
import { figureNames } from './figures.ts';
import { figureText } from './review-words.ts';
import { type RosterRow, rosterColumns } from './roster.ts';
import { workbookOf } from './workbook.ts';

/** A file that is not in the roster, and why. */
export interface Unlisted {
  source: string;
  why: string;
}

/** A figure as a number, anything else as it is said. */
function figureCell(what: FigureDifference['what'], figures: FormFigures) {
  const name = figureNames.find((each) => each === what);
  return name ? number(figures.values[name] / 100) : text(figureText(what, figures));
}

/** What a form says otherwise: first what was changed in it, then what its entries give. */
function differenceRows(row: RosterRow): Row[] {
  const { name, source, compared } = row;
  if (!compared) return [];
  const { changes, changeCount, again } = compared;
  const line = (kind: string, what: string, one: Row[number], other: Row[number]): Row => [
    ...[text(name), text(kind), text(what)],
    ...[one, other, text(source)],
  ];
  const left = changeCount - changes.length;
  return [
    ...changes.map(({ before, now }) => line('表上改动', '', text(before), text(now))),
    ...(left > 0 ? [line('表上改动', `另有 ${left} 处没有列出`, null, null)] : []),
    ...(again === 'unreadable' ? [line('与明细重算', '明细读不出来', null, null)] : []),
    ...(again && again !== 'unreadable'
      ? again.differing.map((what) => line('与明细重算', what, figureCell(what, row), figureCell(what, again.figures)))
      : []),
  ];
}

const differenceHeader = ['姓名', '种类', '项目', '生成时（表上）', '现在（重算）', '来源'];

/**
 * @param rows as they are shown, in their order
 * @param unlisted files that are in no row
 * @returns bytes of an `.xlsx`: the roster, what differs, and the files that are not in it
 */
export const rosterWorkbook = (rows: readonly RosterRow[], unlisted: readonly Unlisted[]): Uint8Array =>
  workbookOf([
    {
      name: '单位汇总',
      rows: [
        rosterColumns.map(({ header }) => text(header)),
        ...rows.map((row) => rosterColumns.map((column) => cellOf(column, row))),
      ],
      widths: rosterColumns.map(({ width }) => width),
    },
    {
      name: '差异',
      rows: [differenceHeader.map(text), ...rows.flatMap(differenceRows)],
      widths: [14, 14, 18, 40, 40, 36],
    },
    {
      name: '未列入的文件',
      rows: [['文件', '原因'].map(text), ...unlisted.map(({ source, why }) => [text(source), text(why)])],
      widths: [48, 80],
    },
  ]);
