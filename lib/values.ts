/** One value inside another, and under which key. */
export interface Inner {
  value: unknown;
  key: PropertyKey;
  outer: Inner | null;
}

/** No ledger, message or recipe is nested deeper. */
const deepest = 50;

/**
 * Every value inside a value, itself first.
 *
 * @param tooDeep what is thrown where it is nested beyond anything of ours
 */
export function* valuesIn(root: unknown, tooDeep: () => Error): Generator<Inner> {
  const open: (Inner & { depth: number })[] = [{ value: root, key: '', outer: null, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    yield next;
    const { value, depth } = next;
    if (typeof value !== 'object' || value === null) continue;
    if (depth > deepest) throw tooDeep();
    const list = Array.isArray(value);
    for (const [key, inner] of Object.entries(value)) {
      open.push({ value: inner, key: list ? Number(key) : key, outer: next, depth: depth + 1 });
    }
  }
}

/** @returns the keys that lead to a value */
export const pathOf = ({ key, outer }: Inner): PropertyKey[] => (outer ? [...pathOf(outer), key] : []);

/**
 * A schema drops a `__proto__` key without a word, so it is looked for before any schema sees the value.
 *
 * @param tooDeep as for `valuesIn`
 * @returns the keys that lead to one; null where there is none
 */
export function protoKeyIn(root: unknown, tooDeep: () => Error): PropertyKey[] | null {
  for (const inner of valuesIn(root, tooDeep)) if (inner.key === '__proto__') return pathOf(inner);
  return null;
}
