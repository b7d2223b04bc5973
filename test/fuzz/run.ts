import fc from 'fast-check';
import { expect, inject, type TestContext, vi } from 'vitest';
import { tell } from '../soak/table.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** How many cases of each kind, and with which seed (vitest.config.ts). */
    fuzz: { runs: number | null; seed: number; endOnFailure: boolean };
  }
}

vi.setConfig({ testTimeout: inject('fuzz').runs ? 2 * 3_600_000 : 60_000 });

/** No case takes longer, in milliseconds. */
const longest = 1_000;

/** Whoever runs beside the tests may slow a case down: it hangs where it does so each time. */
const tries = 4;

/**
 * Tries a property on many cases: `npm test` on a bounded number, `npm run soak` on 10,000.
 *
 * @param what the line of the soak's table
 * @param cases of which kind; small descriptions, so that a failing one can be read
 * @param bounded how many of them in `npm test`
 * @param holds throws where something is wrong; answers with the milliseconds to count where not all of its time is ours
 */
export async function fuzz<Case>(
  { task }: TestContext,
  what: string,
  cases: fc.Arbitrary<Case>,
  bounded: number,
  holds: (one: Case) => unknown,
): Promise<void> {
  const { runs, ...settings } = inject('fuzz');
  const { seed } = settings;
  const numRuns = runs ?? bounded;
  let slowest = 0;
  const timed = async (one: Case): Promise<number> => {
    const start = performance.now();
    const own = await holds(one);
    return typeof own === 'number' ? own : performance.now() - start;
  };
  const property = fc.asyncProperty(cases, async (one) => {
    let took = Number.POSITIVE_INFINITY;
    for (let turn = 0; turn < tries && took > longest; turn++) took = Math.min(took, await timed(one));
    slowest = Math.max(slowest, took);
    expect(took, 'milliseconds').toBeLessThanOrEqual(longest);
  });
  const result = await fc.check(property, { numRuns, ...settings });
  tell(task, { fault: `fuzz: ${what}`, tried: result.numRuns, lost: 0, doubled: 0, wrong: result.failed ? 1 : 0 });
  console.log(`fuzz ${what}: ${result.numRuns} cases, seed ${seed}, slowest ${slowest.toFixed(0)} ms`);
  if (result.failed) throw new Error(await fc.asyncDefaultReportMessage(result), { cause: result.errorInstance });
}
