import fc from 'fast-check';
import { nastyTexts, nastyValues, one, place } from './mutate.ts';

/** Changes of a value of JSON. */

const valueChange = fc.record({
  do: one(['set', 'set', 'drop', 'double', 'key', 'add', 'wrap', 'swap'] as const),
  at: place,
  to: place,
  value: one(nastyValues),
  key: fc.oneof(one(nastyTexts), one(['__proto__', 'constructor', 'id', 'hours', 'profile', 'changed', 'deletedAt'])),
  depth: one([1, 2, 60, 400]),
});
export const valueChanges = fc.array(valueChange, { minLength: 0, maxLength: 4 });
type ValueChange = typeof valueChange extends fc.Arbitrary<infer Value> ? Value : never;

interface Spot {
  holder: object;
  key: string;
}

/** A key that means more than itself is set as any other. */
const put = (holder: object, key: string, value: unknown) =>
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
const got = ({ holder, key }: Spot): unknown => Object.getOwnPropertyDescriptor(holder, key)?.value;

function spotsIn(holder: object, spots: Spot[] = [], depth = 0): Spot[] {
  for (const key of Object.keys(holder)) {
    const spot = { holder, key };
    spots.push(spot);
    const value = got(spot);
    if (typeof value === 'object' && value !== null && depth < 40) spotsIn(value, spots, depth + 1);
  }
  return spots;
}

/** @returns a copy of a value of JSON with some of its parts set, dropped, doubled, renamed, added, wrapped or swapped */
export function changedValue(value: unknown, changes: readonly ValueChange[]): unknown {
  const root = { root: structuredClone(value) };
  for (const change of changes) {
    const spots = spotsIn(root);
    const spot = spots[Math.floor(change.at * spots.length)];
    const other = spots[Math.floor(change.to * spots.length)];
    if (!spot || !other) break;
    const { holder, key } = spot;
    const here = got(spot);
    // What lies in itself is no JSON.
    const copy = (of: unknown) => structuredClone(of);
    if (change.do === 'set') put(holder, key, copy(change.value));
    else if (change.do === 'drop') {
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else delete (holder as { [key: string]: unknown })[key];
    } else if (change.do === 'double' && Array.isArray(holder)) holder.push(copy(here));
    else if (change.do === 'key' && !Array.isArray(holder)) {
      delete (holder as { [key: string]: unknown })[key];
      put(holder, change.key, here);
    } else if (change.do === 'add' && typeof here === 'object' && here !== null && !Array.isArray(here))
      put(here, change.key, copy(change.value));
    else if (change.do === 'wrap') {
      let deep = here;
      for (let level = 0; level < change.depth; level++) deep = level % 2 ? { a: deep } : [deep];
      put(holder, key, deep);
    } else if (change.do === 'swap') put(holder, key, copy(got(other)));
  }
  return (root as { root?: unknown }).root;
}

/** JSON of a value, however deep. */
export function jsonOf(value: unknown): string {
  try {
    return JSON.stringify(value) ?? 'undefined';
  } catch {
    return '['.repeat(100_000);
  }
}
