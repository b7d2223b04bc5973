import { isCausedBy, isStorageFull, NewerLedger } from './database.ts';

/** Why the ledger didn't open: a later version has written it, there is no space left, or its upgrade went wrong. */
export type WhyClosed = 'newer' | 'no-space' | 'failed';

/** @returns why, from what any use of the ledger threw */
export function whyClosed(thrown: unknown): WhyClosed {
  if (thrown instanceof NewerLedger || isCausedBy(thrown, 'NewerLedger')) return 'newer';
  return isStorageFull(thrown) ? 'no-space' : 'failed';
}
