/** A place in a sheet; rows and columns from 0. */
export interface Place {
  row: number;
  column: number;
}

/** Cells that were made one, both corners included. */
export interface Merge {
  from: Place;
  to: Place;
}

/** A sheet as text: from a workbook, a `.csv`, or cells on the clipboard. */
export interface Grid {
  /** The sheet's name; null where there is only one and it has none. */
  sheet: string | null;
  /** Every row of the sheet from the first, so that the numbers said to the learner are the sheet's own. */
  rows: string[][];
  formulas: Place[];
  /** Figures that the sheet shows as others than it keeps. */
  unclear: Place[];
  merges: Merge[];
  /** Rows that the sheet hides, by a filter or by hand. */
  hidden: number[];
  /** Whether a row of another length than the header's is out of step, as it is where commas part the cells. */
  isCounted: boolean;
}

/** Why a row of a sheet was not taken as it stands; of the last three the reader judges by itself. */
export type NoteCode =
  | 'formula'
  | 'format'
  | 'merged'
  | 'uneven'
  | 'hidden'
  | 'year'
  | 'share'
  | 'hours'
  | 'state'
  | 'day';

export interface Note {
  code: NoteCode;
  sheet: string | null;
  /** As the sheet numbers it, from 1. */
  row: number;
  /** As the sheet names it: `C`; null where the whole row is meant. */
  column: string | null;
  /** What stands under 课程 in that row. */
  title: string;
  /** What stands in that cell, where that is what is not understood. */
  text?: string;
}

/** Whether a row loses its hours for it. */
export const spoils = ({ code }: Note): boolean => !['hours', 'state', 'day'].includes(code);

/** @returns a column as spreadsheets name it: 0 is `A`, 26 is `AA` */
export const columnName = (column: number): string =>
  (column < 26 ? '' : columnName(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));

/** Said in the place of hours that are not to be believed; the reader takes it for none. */
export const doubtful = '？';
