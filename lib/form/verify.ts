import { diffArrays } from 'diff';
import { standing } from '../credit/index.ts';
import { parseLedger } from '../ledger/file.ts';
import type { Enclosure } from './enclosure.ts';
import { type FigureDifference, figuresDiffer, figuresOf } from './figures.ts';
import { paragraphsOf } from './paragraphs.ts';

/** A text that stands in a form otherwise than it was printed; null where it was added, or is gone. */
export interface TextChange {
  before: string | null;
  now: string | null;
}

/** Editors break and space texts anew: only what is said counts. */
const said = (paragraphs: readonly string[]): string[] =>
  paragraphs.map((text) => text.replace(/\s+/g, '')).filter((text) => text !== '');

/**
 * @param docx the file that is handed in
 * @returns what stands in it otherwise than it was printed, in its order
 */
export function textChanges({ texts }: Enclosure, docx: Uint8Array): TextChange[] {
  const parts = diffArrays(said(texts), said(paragraphsOf(docx) ?? []));
  const changes: TextChange[] = [];
  for (let at = 0; at < parts.length; at++) {
    const [part, next] = [parts[at], parts[at + 1]];
    if (!part?.added && !part?.removed) continue;
    const gone = part.removed ? part.value : [];
    const come = part.added ? part.value : next?.added ? next.value : [];
    if (part.removed && next?.added) at++;
    for (let index = 0; index < Math.max(gone.length, come.length); index++)
      changes.push({ before: gone[index] ?? null, now: come[index] ?? null });
  }
  return changes;
}

/**
 * The figures computed again from the entries that travel along, on the day that the form was drawn up.
 *
 * @returns those that differ from what was printed; null where no entries travel along
 * @throws LedgerProblem where they can't be read
 */
export function recomputed({ ledger, figures }: Enclosure): FigureDifference[] | null {
  if (ledger === null) return null;
  const { profiles, records, settings } = parseLedger(ledger);
  const profile = profiles.find(({ name }) => name === figures.name) ?? profiles[0];
  if (!profile) return null;
  const account = { profile, settings, records: records.filter((record) => record.profile === profile.id) };
  const result = standing(account, figures.year, figures.until);
  return figuresDiffer(figures, figuresOf(account, result, figures.until));
}
