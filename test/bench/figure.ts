/** One measured figure, as `npm run bench` prints it (INTERFACES.md). */
export interface Figure {
  name: string;
  value: number;
  unit: '×' | 'ms' | 'MB' | 'kB';
  /** At most. */
  bound: number;
  ok: boolean;
}

/** @returns the figure, rounded to what a noisy machine can tell */
export function figure(name: string, value: number, unit: Figure['unit'], bound: number): Figure {
  return { name, value: Number(value.toPrecision(3)), unit, bound, ok: value <= bound };
}

/** @returns the middle one, of an even number the upper */
export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] as number;

/** @returns the figures as a table, one a line */
export const tableOf = (figures: readonly Figure[]): string =>
  figures
    .map(({ name, value, unit, bound, ok }) => `${ok ? '✓' : '✗'} ${name}: ${value} ${unit} (at most ${bound})\n`)
    .join('');
