import type * as z from 'zod/mini';
import { withoutPersonal } from '../academy/personal.ts';
import type { ProblemCode } from './schema.ts';

/** Where a ledger file or an entry is wrong, and how. `path` is like `records[0].measure.hours`, `$` for no JSON. */
export class LedgerProblem extends Error {
  readonly path: string;
  readonly code: ProblemCode;

  constructor(where: string, code: ProblemCode) {
    // A key of a file may be anything, and the path is shown.
    const path = withoutPersonal(where);
    super(`${path}: ${code}`);
    this.path = path;
    this.code = code;
  }
}

/** @returns a path as it is shown: `records[0].measure.hours` */
export const pathText = (path: readonly PropertyKey[]) =>
  path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '') || '$';

type Issue = z.core.$ZodIssue;

function codeOf(issue: Issue): ProblemCode {
  switch (issue.code) {
    case 'custom':
      return (issue.params as { code?: ProblemCode } | undefined)?.code ?? 'unknown-value';
    case 'invalid_type':
      if (issue.input === undefined) return 'missing';
      return issue.expected === 'int' && typeof issue.input === 'number' ? 'not-whole' : 'wrong-type';
    case 'too_big':
    case 'too_small':
      return issue.origin === 'string' ? 'missing' : 'out-of-bounds';
    case 'invalid_format':
      return issue.format === 'date' ? 'no-such-day' : 'wrong-type';
    case 'unrecognized_keys':
      return 'unknown-switch';
    default:
      return 'unknown-value';
  }
}

/**
 * @param within the keys that lead to what was looked at
 * @returns the first thing wrong, in the order of the file
 */
export function problemOf(error: z.core.$ZodError, within: readonly PropertyKey[] = []): LedgerProblem {
  const issue = error.issues[0] as Issue;
  const keys = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  return new LedgerProblem(pathText([...within, ...issue.path, ...keys]), codeOf(issue));
}
