import { NewerLedger } from './database.ts';

/** Why the ledger didn't open: a later version has written it, there is no space left, or its upgrade went wrong. */
export type WhyClosed = 'newer' | 'no-space' | 'failed';

/** @returns why, from what any use of the ledger threw; what it was caused by lies within */
export function whyClosed(thrown: unknown): WhyClosed {
  const isOf = (error: unknown, name: string, depth = 0): boolean => {
    if (typeof error !== 'object' || error === null || depth > 8) return false;
    const { cause, inner, name: own, message } = error as { [field: string]: unknown };
    const isHere = own === name || (typeof message === 'string' && message.startsWith(name));
    return isHere || isOf(cause, name, depth + 1) || isOf(inner, name, depth + 1);
  };
  if (thrown instanceof NewerLedger || isOf(thrown, 'NewerLedger')) return 'newer';
  return isOf(thrown, 'QuotaExceededError') ? 'no-space' : 'failed';
}
