import { useMemo } from 'preact/hooks';
import { type Book, readBook } from '../lib/ledger/book.ts';
import { openLedger } from '../lib/ledger/database.ts';
import type { TrainingRecord } from '../lib/model.ts';
import { useLive } from './live.ts';

/** One connection for a page. */
export const db = openLedger();

const bookOf = (year: number): Promise<Book> => readBook(db, year);

/** Follows the ledger of the learner whose figures are shown. */
export const useBook = (year: number) => useLive(bookOf, year);

const firstYear = 2013;

/** The years an entry touches. */
export function yearsIn({ completedOn, startOn, endOn, year }: TrainingRecord): number[] {
  const days = [completedOn, startOn, endOn].flatMap((day) => (day ? [Number(day.slice(0, 4))] : []));
  return days.length > 0 ? days : year ? [year] : [];
}

/** @returns the years since 2013 that have entries, and this one; latest first */
export function useYears(records: readonly TrainingRecord[], thisYear: number): number[] {
  return useMemo(() => {
    const living = records.filter(({ deletedAt }) => deletedAt == null);
    const years = new Set([thisYear, ...living.flatMap(yearsIn)]);
    return [...years].filter((year) => year >= firstYear).sort((a, b) => b - a);
  }, [records, thisYear]);
}
