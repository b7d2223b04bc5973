/** Milliseconds of work at a time, so that the page never waits for us. */
const slice = 8;
/** A page that changes faster than it can be read is read in one go after so many tries. */
const tries = 5;
let given = 0;

/**
 * Drives work that comes in short steps, with rests between slices.
 *
 * @param isVoid whether what has been done so far is worth nothing any more
 * @returns the result; null where the work was given up
 */
export async function inSlices<Result>(steps: Generator<void, Result>, isVoid: () => boolean): Promise<Result | null> {
  for (;;) {
    const until = performance.now() + slice;
    while (performance.now() < until || given >= tries) {
      const step = steps.next();
      if (!step.done) continue;
      given = 0;
      return step.value;
    }
    await new Promise((rest) => setTimeout(rest));
    if (!isVoid()) continue;
    given++;
    return null;
  }
}
