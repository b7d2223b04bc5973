import { useEffect, useMemo, useState } from 'preact/hooks';
import { type Book, readBook } from '../lib/ledger/book.ts';
import { changePreferences, openLedger } from '../lib/ledger/database.ts';
import { gather, worthGathering } from '../lib/ledger/gathered.ts';
import { keepGlance, readGlance } from '../lib/ledger/glance.ts';
import { openQuestions, type Question } from '../lib/ledger/questions.ts';
import { openOwnLedger } from '../lib/ledger/spare.ts';
import { now, today } from '../lib/today.ts';
import { firstYear } from './cycles.ts';
import { type Live, useLive } from './live.ts';
import { oncePainted } from './painted.ts';
import { forgetSample, isSample, sampleName } from './sample.ts';

/** One connection for a page, to the ledger it shows: the learner's own, or the sample. */
export const db = isSample ? openLedger(sampleName) : openOwnLedger(now);

// Another tab has left the sample and so deletes it.
if (isSample)
  db.on('versionchange', () => {
    db.close();
    forgetSample();
    location.reload();
    return false;
  });

/** Shows this learner's figures from now on. */
export const chooseLearner = (activeProfile: string): Promise<void> => changePreferences(db, { activeProfile });

const wholeBook = (year: number): Promise<Book> => readBook(db, year);

/** Follows the ledger of the learner whose figures are shown. */
export function useBook(year: number, isWanted = true): Live<Book> {
  const live = useLive(wholeBook, year, isWanted);
  const book = live && 'value' in live ? live.value : null;
  useEffect(() => {
    const profile = book?.account?.profile.id;
    if (!book?.account || !profile || book.account.records.length < worthGathering) return;
    // What is shown doesn't wait for it, and without it only the next page is slower.
    const waiting = requestIdleCallback(async () => {
      try {
        if (book.isScattered) await gather(db, profile);
        await keepGlance(db, profile, year);
      } catch {}
    });
    return () => cancelIdleCallback(waiting);
  }, [book, year]);
  return live;
}

/**
 * The same, and before that, on a page that can begin with an excerpt of the account, the one that is kept: then the ledger
 * is read once the page stands.
 */
export function useGlance(year: number, isQuick: boolean): Live<Book> {
  const [glance, setGlance] = useState<Book | null>(null);
  const [isNext, setIsNext] = useState(!isQuick);
  useEffect(() => {
    if (isNext) return;
    // What goes wrong here goes wrong below, where it is told.
    readGlance(db, year)
      .catch(() => null)
      .then((found) => {
        setGlance(found);
        if (found) oncePainted(() => setIsNext(true));
        else setIsNext(true);
      });
  }, []);
  const whole = useBook(year, isNext);
  const isFor = glance?.account?.onlyYear === year;
  return whole ?? (isFor ? { value: glance } : null);
}

/** @returns whether the account has its records of all years */
export const isWhole = ({ account }: Book): boolean => account?.onlyYear === undefined;

/** @returns what the learner who is shown is to be asked; nothing while there is no ledger, or no whole one yet */
export const questionsOf = (book: Book | null): Question[] =>
  book?.account && isWhole(book) ? openQuestions(book.account, book.held, today()) : [];

/** @returns the same, once for each state of the ledger */
export function useQuestions(book: Book | null): Question[] {
  return useMemo(() => questionsOf(book), [book]);
}

/** @returns the years that have entries of their own, and this one; latest first */
export function useYears({ years }: Pick<Book, 'years'>, thisYear: number): number[] {
  return useMemo(() => [...new Set([...years, thisYear])].sort((a, b) => b - a), [years, thisYear]);
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

/** Offers all years since the first. */
export function useAllYears(book: Pick<Book, 'years'>, thisYear: number): YearChoice {
  const years = useYears(book, thisYear);
  const others = useMemo(() => {
    const all = Array.from({ length: thisYear - firstYear + 1 }, (_, back) => thisYear - back);
    return all.filter((each) => !years.includes(each));
  }, [years, thisYear]);
  return { years, others };
}

/** The same; where the year asked for is none of them, this one is shown. */
export function useYearChoice(
  book: Pick<Book, 'years'>,
  year: number,
  thisYear: number,
  onYear: (year: number) => void,
): YearChoice {
  const choice = useAllYears(book, thisYear);
  useKnownYear(year, [...choice.years, ...choice.others], thisYear, onYear);
  return choice;
}
