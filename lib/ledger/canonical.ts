/** A value of a ledger file, as JSON has it. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** @returns JSON that is the same for the same value: keys in order, no spaces */
export function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{${Object.keys(value)
    .sort(byCodePoint)
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key] ?? null)}`)
    .join()}}`;
}

/** Orders texts by code points, which is not how JavaScript compares them. */
export function byCodePoint(a: string, b: string): number {
  const [left, right] = [[...a], [...b]];
  const at = left.findIndex((letter, index) => letter !== right[index]);
  if (at < 0) return left.length - right.length;
  return right[at] === undefined ? 1 : Number(left[at]?.codePointAt(0)) - Number(right[at]?.codePointAt(0));
}
