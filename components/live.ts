import { liveQuery } from 'dexie';
import { type Inputs, useEffect, useState } from 'preact/hooks';

/** What a query has given so far; null until its first answer. */
export type Live<Value> = { value: Value } | { failed: unknown } | null;

/** Dexie keeps to itself that a database did not open, or was closed for an upgrade; under another name it tells. */
function told(error: unknown): never {
  throw new Error('the ledger did not answer', { cause: error });
}

/**
 * Follows a query of the ledger: a write in any page, tab or in the background shows here.
 *
 * @param query - reads from the ledger; one and the same function on every call
 * @param input - what the query is about; it starts anew when this changes
 * @param isWanted - false while nothing is to be asked yet
 */
export function useLive<Input extends string | number, Value>(
  query: (input: Input) => Promise<Value>,
  input: Input,
  isWanted = true,
): Live<Value> {
  const [state, setState] = useState<Live<Value>>(null);
  useEffect(() => {
    if (!isWanted) return;
    const subscription = liveQuery(() => query(input).catch(told)).subscribe({
      next: (value) => setState({ value }),
      error: (failed) => setState({ failed }),
    });
    return () => subscription.unsubscribe();
  }, [query, input, isWanted]);
  return state;
}

/**
 * Computes what is not looked at first once the page stands.
 *
 * @returns null before that; while it is computed anew, what it was before
 */
export function useLater<Value>(compute: () => Value, inputs: Inputs): Value | null {
  const [value, setValue] = useState<{ is: Value } | null>(null);
  useEffect(() => {
    const waiting = requestIdleCallback(() => setValue({ is: compute() }), { timeout: 500 });
    return () => cancelIdleCallback(waiting);
  }, inputs);
  return value?.is ?? null;
}
