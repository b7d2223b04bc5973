import { calendarDays } from '../credit/days.ts';
import type { Day, Hours } from '../model.ts';
import type { Column } from './columns.ts';
import { printable } from './printable.ts';

/** A cell as the library takes it. */
export type Cell = { v: string | number; t: 's' | 'n'; z?: string } | null;
export type Row = Cell[];

export const text = (value: string | null | undefined): Cell => (value ? { v: printable(value), t: 's' } : null);
export const number = (value: number | null | undefined): Cell => (value == null ? null : { v: value, t: 'n' });
/** Without a format of its own: `0.##` would show whole hours with a dot. */
export const hours = (value: Hours | null | undefined): Cell => number(value == null ? null : value / 100);
/** Days are counted from the last one of 1899. */
export const day = (value: Day | null | undefined): Cell =>
  value ? { v: calendarDays('1899-12-30', value) - 1, t: 'n', z: 'yyyy-mm-dd' } : null;

/** @returns a column's cell of a row: a number as a number, a day as a day, anything else as text */
export function cellOf<Of>({ of, isDay }: Column<Of>, row: Of): Cell {
  const value = of(row);
  if (typeof value === 'number') return number(value);
  return isDay ? day(value) : text(value);
}
