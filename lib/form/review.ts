import { standing } from '../credit/index.ts';
import type { Account } from '../credit/types.ts';
import type { Day } from '../model.ts';
import { checkCodeOf, typedCode } from './check-code.ts';
import { enclosureIn } from './enclosure.ts';
import { type FigureDifference, type FormFigures, figuresDiffer, figuresOf } from './figures.ts';
import { type ScannedProblem, scannedFigures } from './figures-text.ts';
import { recomputed, type TextChange, textChanges } from './verify.ts';

/** What a reviewer brings, as far as it can be told by itself. */
export type Review =
  | { from: 'code'; code: string }
  | { from: 'scan'; code: string; figures: FormFigures }
  | {
      from: 'file';
      code: string;
      figures: FormFigures;
      changes: TextChange[];
      /** Null where no entries travel along, `unreadable` where they can't be read. */
      recomputed: FigureDifference[] | 'unreadable' | null;
      /** Text of the ledger file that travels along. */
      ledger: string | null;
    };

/** Why nothing can be said; review-words.ts says each in words. */
export type ReviewProblem = ScannedProblem | 'nothing-carried';

/** @returns what a Word file says of itself */
export async function reviewFile(docx: Uint8Array): Promise<Review | ReviewProblem> {
  const carried = enclosureIn(docx);
  if (!carried) return 'nothing-carried';
  const { figures, ledger } = carried;
  const again = () => {
    try {
      return recomputed(carried);
    } catch {
      return 'unreadable';
    }
  };
  return {
    ...{ from: 'file', code: await checkCodeOf(figures), figures, ledger },
    ...{ changes: textChanges(carried, docx), recomputed: again() },
  };
}

/** @returns what a short code, or the text of a QR code, says by itself */
export async function reviewText(text: string): Promise<Review | ReviewProblem> {
  const code = typedCode(text);
  if (code) return { from: 'code', code };
  const figures = await scannedFigures(text);
  return typeof figures === 'string' ? figures : { from: 'scan', code: await checkCodeOf(figures), figures };
}

/** @returns what the ledger says differently today of the form's year; empty where all is the same */
export const differHere = (figures: FormFigures, account: Account, today: Day): FigureDifference[] =>
  figuresDiffer(figures, figuresOf(account, standing(account, figures.year, today), today));

/** @returns the years whose form would have this code today */
export async function yearsOfCode(
  code: string,
  account: Account,
  years: readonly number[],
  today: Day,
): Promise<number[]> {
  const codes = await Promise.all(
    years.map((year) => checkCodeOf(figuresOf(account, standing(account, year, today), today))),
  );
  return years.filter((_, index) => codes[index] === code);
}
