import * as z from 'zod/mini';
import { hasIdNumber } from '../academy/personal.ts';
import type { Profile, Settings, TrainingRecord } from '../model.ts';
import { LedgerProblem, pathText, problemOf } from './problem.ts';
import { profile, record, settings } from './schema.ts';

/** One value inside another, and under which key. */
interface Inner {
  value: unknown;
  key: PropertyKey;
  outer: Inner | null;
}

/** No ledger is nested deeper. */
const deepest = 50;

/** Every value inside a value, itself first. @throws LedgerProblem where it is nested beyond any ledger */
function* valuesIn(root: unknown): Generator<Inner> {
  const open: (Inner & { depth: number })[] = [{ value: root, key: '', outer: null, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    yield next;
    const { value, depth } = next;
    if (typeof value !== 'object' || value === null) continue;
    if (depth > deepest) throw new LedgerProblem('$', 'other-format');
    const list = Array.isArray(value);
    for (const [key, inner] of Object.entries(value)) {
      open.push({ value: inner, key: list ? Number(key) : key, outer: next, depth: depth + 1 });
    }
  }
}

const pathOf = ({ key, outer }: Inner): PropertyKey[] => (outer ? [...pathOf(outer), key] : []);

/** A schema drops a `__proto__` key without a word, so it is looked for before any schema sees the value. */
export function refuseProto(root: unknown): void {
  for (const inner of valuesIn(root)) {
    const { value } = inner;
    if (typeof value === 'object' && value !== null && Object.hasOwn(value, '__proto__')) {
      throw new LedgerProblem(pathText([...pathOf(inner), '__proto__']), 'proto-key');
    }
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
export function refuseIdNumbers(root: unknown): void {
  for (const inner of valuesIn(root)) {
    const { value, key } = inner;
    const isText = typeof value === 'string' || typeof value === 'number';
    if ((isText && partsOf(String(value), inner).some(hasIdNumber)) || hasIdNumber(String(key))) {
      throw new LedgerProblem(pathText(pathOf(inner)), 'id-number');
    }
  }
}
