/** Whoever waits for a long work. */
export interface Watch {
  /** Hears what share of it is done, from 0 to 1. */
  onProgress?: (share: number) => void;
  /** Calls it off: the work throws then, and nothing of it is half done. */
  signal?: AbortSignal;
}

/** Work that comes in short steps; each tells what share of it is done, where that is known. */
export type Steps<Result> = Generator<number | undefined, Result>;

/** Milliseconds of work at a time: the page answers a press before anybody notices that it had to wait. */
const slice = 30;

/** Lets the page draw and answer; a timer would be held up where the tab is not in front. */
export const turn = (): Promise<void> =>
  new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(null);
  });

/** @returns what steps come to, done with rests in between */
export async function inSlices<Result>(
  steps: Generator<unknown, Result>,
  { onProgress, signal }: Watch = {},
): Promise<Result> {
  for (;;) {
    signal?.throwIfAborted();
    const until = performance.now() + slice;
    let share: unknown;
    do {
      const step = steps.next();
      if (step.done) return step.value;
      share = step.value;
    } while (performance.now() < until);
    if (typeof share === 'number') onProgress?.(share);
    await turn();
  }
}

/** @returns of a work of so many parts that take about as long, on each call who watches the next one */
export function partsOf(count: number, { onProgress, signal }: Watch): () => Watch {
  let before = 0;
  return () => {
    const begun = before++;
    onProgress?.(begun / count);
    return { signal, onProgress: (share) => onProgress?.((begun + share) / count) };
  };
}

/** Rows that are written at a time. */
const batch = 500;

/**
 * Writes many rows some at a time, within a transaction: called off in between, it throws, and nothing is written.
 *
 * @param write some of the rows
 */
export async function inBatches<Row>(
  rows: readonly Row[],
  write: (some: Row[]) => PromiseLike<unknown>,
  { onProgress, signal }: Watch = {},
): Promise<void> {
  for (let from = 0; from < rows.length; from += batch) {
    signal?.throwIfAborted();
    await write(rows.slice(from, from + batch));
    onProgress?.(Math.min(1, (from + batch) / rows.length));
  }
  signal?.throwIfAborted();
}
