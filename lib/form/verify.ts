import { type ArrayChange, diffArrays } from 'diff';
import { standing } from '../credit/index.ts';
import type { Account, Standing } from '../credit/types.ts';
import { parseLedger } from '../ledger/file.ts';
import type { Enclosure } from './enclosure.ts';
import { type FigureDifference, type FormFigures, figuresDiffer, figuresOf } from './figures.ts';
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
export const textChanges = ({ texts }: Enclosure, docx: Uint8Array): TextChange[] =>
  changesOf(texts, paragraphsOf(docx) ?? []);

/** @returns what the paragraphs of a form say otherwise now than before, in their order */
export function changesOf(texts: readonly string[], paragraphs: readonly string[]): TextChange[] {
  const parts = partsOf(said(texts), said(paragraphs));
  const changes: TextChange[] = [];
  for (let at = 0; at < parts.length; at++) {
    const [part, next] = [parts[at], parts[at + 1]];
    if (!part?.added && !part?.removed) continue;
    const gone = part.removed ? part.value : [];
    const come = part.added ? part.value : next?.added ? next.value : [];
    if (part.removed && next?.added) at++;
    for (let index = 0; index < Math.max(gone.length, come.length); index++) {
      const [before, now] = [gone[index] ?? null, come[index] ?? null];
      if (before !== now) changes.push({ before, now });
    }
  }
  return changes;
}

/** To look for the fewest edits takes long where little is the same: a file with more than these is another text. */
const mostEdits = 2_000;

const partsOf = (before: string[], now: string[]): Pick<ArrayChange<string>, 'added' | 'removed' | 'value'>[] =>
  diffArrays(before, now, { maxEditLength: mostEdits }) ?? [
    { removed: true, added: false, value: before },
    { removed: false, added: true, value: now },
  ];

/** A form's year by the entries that travel along. */
export interface Carried {
  account: Account;
  standing: Standing;
}

/**
 * The year computed again from the entries that travel along, on the day that the form was drawn up.
 *
 * @returns null where no entries travel along
 * @throws LedgerProblem where they can't be read
 */
export function standingCarried({ ledger, figures }: Pick<Enclosure, 'ledger' | 'figures'>): Carried | null {
  if (ledger === null) return null;
  const { profiles, records, settings } = parseLedger(ledger);
  const profile = profiles.find(({ name }) => name === figures.name) ?? profiles[0];
  if (!profile) return null;
  const account = { profile, settings, records: records.filter((record) => record.profile === profile.id) };
  return { account, standing: standing(account, figures.year, figures.until) };
}

/**
 * @returns the figures that the entries give otherwise than they were printed; null where none travel along
 * @throws LedgerProblem where they can't be read
 */
export function recomputed(enclosure: Enclosure): FigureDifference[] | null {
  const { figures } = enclosure;
  const carried = standingCarried(enclosure);
  return carried && figuresDiffer(figures, figuresOf(carried.account, carried.standing, figures.until));
}

/** How a filled form holds against what was printed, and against its own entries. */
export interface Compared {
  /** The first of what stands in it otherwise than it was printed, and how much that is. */
  changes: TextChange[];
  changeCount: number;
  /** The figures that its own entries give, and which of them differ; null where none travel along. */
  again: { figures: FormFigures; differing: FigureDifference['what'][] } | 'unreadable' | null;
}
