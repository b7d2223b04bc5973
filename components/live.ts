import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';

/** What a query has given so far; null until its first answer. */
export type Live<Value> = { value: Value } | { failed: unknown } | null;

/**
 * Follows a query of the ledger: a write in any page, tab or in the background shows here.
 *
 * @param query - reads from the ledger; one and the same function on every call
 * @param input - what the query is about; it starts anew when this changes
 */
export function useLive<Input extends string | number, Value>(
  query: (input: Input) => Promise<Value>,
  input: Input,
): Live<Value> {
  const [state, setState] = useState<Live<Value>>(null);
  useEffect(() => {
    const subscription = liveQuery(() => query(input)).subscribe({
      next: (value) => setState({ value }),
      error: (failed) => setState({ failed }),
    });
    return () => subscription.unsubscribe();
  }, [query, input]);
  return state;
}
