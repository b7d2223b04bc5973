import { expect, test } from 'vitest';
import { inBatches, inSlices, partsOf, type Steps } from '../lib/watch.ts';

/** Milliseconds that a step keeps the processor busy. */
const busy = 4;

function* steps(count: number): Steps<number> {
  for (let step = 0; step < count; step++) {
    yield step / count;
    const until = performance.now() + busy;
    while (performance.now() < until);
  }
  return count;
}

test('long work rests, so that others come in between, and tells how far it is', async () => {
  const shares: number[] = [];
  let others = 0;
  const timer = setInterval(() => others++, 1);
  expect(await inSlices(steps(60), { onProgress: (share) => shares.push(share) })).toBe(60);
  clearInterval(timer);
  expect(others).toBeGreaterThan(2);
  expect(shares.length).toBeGreaterThan(2);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
});

test('short work is done at once', async () => {
  const shares: number[] = [];
  expect(await inSlices(steps(2), { onProgress: (share) => shares.push(share) })).toBe(2);
  expect(shares).toEqual([]);
});

test('called off, it ends at the next rest', async () => {
  const control = new AbortController();
  const shares: number[] = [];
  const onProgress = (share: number) => {
    shares.push(share);
    control.abort();
  };
  await expect(inSlices(steps(60), { onProgress, signal: control.signal })).rejects.toThrow(/abort/i);
  expect(shares).toHaveLength(1);
  await expect(inSlices(steps(60), { signal: control.signal })).rejects.toThrow(/abort/i);
});

test('the parts of a work tell the share of the whole', () => {
  const shares: number[] = [];
  const next = partsOf(4, { onProgress: (share) => shares.push(share) });
  next().onProgress?.(0.5);
  next();
  next().onProgress?.(1);
  expect(shares).toEqual([0, 0.125, 0.25, 0.5, 0.75]);
});

test('rows are written some at a time, all of them, and none more once it is called off', async () => {
  const rows = Array.from({ length: 1_234 }, (_, index) => index);
  const written: number[] = [];
  const shares: number[] = [];
  await inBatches(rows, async (some) => written.push(...some), { onProgress: (share) => shares.push(share) });
  expect(written).toEqual(rows);
  expect(shares.at(-1)).toBe(1);

  const control = new AbortController();
  const some: number[] = [];
  const write = async (batch: number[]) => {
    some.push(...batch);
    control.abort();
  };
  await expect(inBatches(rows, write, { signal: control.signal })).rejects.toThrow(/abort/i);
  expect(some.length).toBeLessThan(rows.length);
});
