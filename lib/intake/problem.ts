/** Why a file or the clipboard can't be taken at all; lib/sentences/intake.ts says each in words. */
export type IntakeCode =
  | 'too-large'
  | 'too-many-rows'
  | 'too-many-frames'
  | 'too-many-sheets'
  | 'too-many-files'
  | 'several-pages'
  | 'truncated'
  | 'encoding'
  | 'unknown-format'
  | 'picture'
  | 'old-workbook'
  | 'encrypted'
  | 'macros'
  | 'zip-bomb'
  | 'no-workbook'
  | 'open-quote'
  | 'no-content'
  | 'several-learners';

/** Nothing of what came in is used. */
export class IntakeProblem extends Error {
  override readonly name = 'IntakeProblem';
  readonly code: IntakeCode;
  /** Row, from 1, where there is one. */
  readonly row: number | null;

  constructor(code: IntakeCode, row: number | null = null) {
    super(row === null ? code : `${code} (row ${row})`);
    this.code = code;
    this.row = row;
  }
}

/** A file larger than this is no list of one learner's courses; nor is one that unpacks to more, or has more rows. */
export const most = {
  bytes: 20_000_000,
  unpacked: 60_000_000,
  rows: 5_000,
  columns: 200,
  sheets: 100,
  elements: 150_000,
  frames: 30,
  files: 200,
};
