import { useEffect, useMemo } from 'preact/hooks';
import { type Book, readBook } from '../lib/ledger/book.ts';
import { openLedger } from '../lib/ledger/database.ts';
import { gather } from '../lib/ledger/gathered.ts';
import { openQuestions, type Question } from '../lib/ledger/questions.ts';
import type { TrainingRecord } from '../lib/model.ts';
import { today } from '../lib/today.ts';
import { type Live, useLive } from './live.ts';
import { forgetSample, isSample, sampleName } from './sample.ts';

/** One connection for a page, to the ledger it shows: the learner's own, or the sample. */
export const db = openLedger(isSample ? sampleName : undefined);

// Another tab has left the sample and so deletes it.
if (isSample)
  db.on('versionchange', () => {
    db.close();
    forgetSample();
    location.reload();
    return false;
  });

const bookOf = (year: number): Promise<Book> => readBook(db, year);

/** Follows the ledger of the learner whose figures are shown. */
export function useBook(year: number): Live<Book> {
  const live = useLive(bookOf, year);
  const book = live && 'value' in live ? live.value : null;
  useEffect(() => {
    const profile = book?.isScattered && book.account?.profile.id;
    if (!profile) return;
    // What is shown doesn't wait for it, and without it only the next page is slower.
    const waiting = requestIdleCallback(() => gather(db, profile).catch(() => {}));
    return () => cancelIdleCallback(waiting);
  }, [book]);
  return live;
}

/** @returns what the learner who is shown is to be asked; nothing while there is no ledger yet */
export const questionsOf = (book: Book | null): Question[] =>
  book?.account ? openQuestions(book.account, book.held, today()) : [];

/** @returns the same, once for each state of the ledger */
export function useQuestions(book: Book | null): Question[] {
  return useMemo(() => questionsOf(book), [book]);
}

/** Before it nothing is entered: the first five-year cycle starts here. */
export const firstYear = 2013;

/** @returns the years an entry touches, first to last; none while it has no day and no year */
export function yearsIn({ completedOn, startOn, endOn, year }: TrainingRecord): number[] {
  const [from, to] = [startOn ?? completedOn, endOn ?? completedOn].map((day) =>
    day ? Number(day.slice(0, 4)) : year,
  );
  return from && to ? Array.from({ length: to - from + 1 }, (_, step) => from + step) : [];
}

/** @returns the years that have entries of their own, and this one; latest first */
export function useYears(records: readonly TrainingRecord[], thisYear: number): number[] {
  return useMemo(() => {
    // An opening balance is in no year.
    const living = records.filter(({ deletedAt, opening }) => deletedAt == null && !opening);
    const years = new Set([thisYear, ...living.flatMap(yearsIn)]);
    return [...years].sort((a, b) => b - a);
  }, [records, thisYear]);
}

/** Goes to this year where the one that is asked for in the address is not among those to choose from. */
export function useKnownYear(year: number, years: readonly number[], thisYear: number, onYear: (year: number) => void) {
  const known = years.includes(year);
  useEffect(() => {
    if (!known) onYear(thisYear);
  }, [known, thisYear, onYear]);
}

/** The years to choose from: those with entries and this one, beside them the others since the first; latest first. */
export interface YearChoice {
  years: number[];
  others: number[];
}

/** Offers all years since the first; where the one asked for is none of them, this one is shown. */
export function useYearChoice(
  records: readonly TrainingRecord[],
  year: number,
  thisYear: number,
  onYear: (year: number) => void,
): YearChoice {
  const years = useYears(records, thisYear);
  const others = useMemo(() => {
    const all = Array.from({ length: thisYear - firstYear + 1 }, (_, back) => thisYear - back);
    return all.filter((each) => !years.includes(each));
  }, [years, thisYear]);
  useKnownYear(year, [...years, ...others], thisYear, onYear);
  return { years, others };
}
