import * as z from 'zod/mini';
import { hasIdNumber } from '../academy/personal.ts';
import { finish } from '../academy/steps.ts';
import type { Profile, Settings, TrainingRecord } from '../model.ts';
import { type Inner, pathOf, valuesIn } from '../values.ts';
import type { Steps } from '../watch.ts';
import { LedgerProblem, pathText, problemOf } from './problem.ts';
import { profile, record, settings } from './schema.ts';

const tooDeep = () => new LedgerProblem('$', 'other-format');

/** Values between two rests. */
const burst = 500;

/** @throws LedgerProblem `proto-key` at the first `__proto__` key, at any depth; in steps */
export function* refusingProto(root: unknown): Steps<void> {
  let count = 0;
  for (const inner of valuesIn(root, tooDeep)) {
    if (++count % burst === 0) yield;
    if (inner.key === '__proto__') throw new LedgerProblem(pathText(pathOf(inner)), 'proto-key');
  }
}

/**
 * Checks one entry or profile as the file would be checked, and for what is never stored.
 *
 * @throws LedgerProblem with the field's path
 */
export function checkRecord(value: TrainingRecord): void {
  const encoded = z.safeEncode(record, value as z.output<typeof record>, { reportInput: true });
  if (!encoded.success) throw problemOf(encoded.error);
  refuseIdNumbers(value);
}

/** Like `checkRecord`, for a learner's profile. */
export function checkProfile(value: Profile): void {
  const encoded = z.safeEncode(profile, value as z.output<typeof profile>, { reportInput: true });
  if (!encoded.success) throw problemOf(encoded.error);
  refuseIdNumbers(value);
}

/** Like `checkRecord`, for the unit's settings. */
export function checkSettings(value: Settings): void {
  const encoded = z.safeEncode(settings, value as z.output<typeof settings>, { reportInput: true });
  if (!encoded.success) throw problemOf(encoded.error);
  refuseIdNumbers(value);
}

/** An id's parts stand alone: a course's long id and its hours make no ID number together. */
const partsOf = (text: string, { key, outer }: Inner): string[] =>
  key === 'id' || key === 'corrects' || outer?.key === 'purged' || outer?.key === 'records' ? text.split('/') : [text];

/** @throws LedgerProblem `id-number` at the first text, number or key, at any depth, that holds one */
export const refuseIdNumbers = (root: unknown): void => finish(refusingIdNumbers(root));

/** The same in steps. */
export function* refusingIdNumbers(root: unknown): Steps<void> {
  let count = 0;
  for (const inner of valuesIn(root, tooDeep)) {
    if (++count % burst === 0) yield;
    const { value, key } = inner;
    const isText = typeof value === 'string' || typeof value === 'number';
    if ((isText && partsOf(String(value), inner).some(hasIdNumber)) || hasIdNumber(String(key))) {
      throw new LedgerProblem(pathText(pathOf(inner)), 'id-number');
    }
  }
}
