/** Rows between two rests of a long piece of work, so that it doesn't hold up the page's learner. */
export const burst = 50;

/** @returns what a piece of work comes to, done without a rest */
export function finish<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** @returns those of many that pass a test, which takes its time */
export function* filtered<T>(all: Iterable<T>, isOne: (one: T) => boolean): Generator<void, T[]> {
  const found: T[] = [];
  let count = 0;
  for (const one of all) {
    if (++count % burst === 0) yield;
    if (isOne(one)) found.push(one);
  }
  return found;
}
