import type { TrainingRecord } from '../model.ts';

/** @returns the years an entry touches, first to last; none while it has no day and no year */
export function yearsIn({ completedOn, startOn, endOn, year }: TrainingRecord): number[] {
  const [from, to] = [startOn ?? completedOn, endOn ?? completedOn].map((day) =>
    day ? Number(day.slice(0, 4)) : year,
  );
  return from && to ? Array.from({ length: to - from + 1 }, (_, step) => from + step) : [];
}

/** @returns the years that have entries of their own, latest first; an opening balance is in no year */
export function yearsOf(records: readonly TrainingRecord[]): number[] {
  const living = records.filter(({ deletedAt, opening }) => deletedAt == null && !opening);
  return [...new Set(living.flatMap(yearsIn))].sort((a, b) => b - a);
}
