import { scopeOf } from './cycle.ts';
import { identified } from './entries.ts';
import { courseYear, inScope } from './scope.ts';
import { normalTitle } from './titles.ts';
import type { Account } from './types.ts';

/**
 * Ten years of records are mostly of other years: of these only what the asked one can't be told without.
 *
 * @returns the account with the records that the year's standing is made of, corrections with what they correct, and the
 *   year's courses in the trash, in the order they had; its standing of that year is the account's
 */
export function excerptOf(account: Account, year: number): Account {
  const { records, met } = inScope(identified(account.records), scopeOf(account, year));
  const kept = new Set(records.map(({ id }) => id));
  const [keys, titles] = [new Set<string | null | undefined>(), new Set<string>()];
  for (const { kind, courseKey, title } of records) {
    if (kind !== 'online') continue;
    if (courseKey) keys.add(courseKey);
    titles.add(normalTitle(title));
  }
  for (const { record } of met)
    if (keys.has(record.courseKey) || titles.has(normalTitle(record.title))) kept.add(record.id);
  for (const record of account.records) {
    const { id, kind, corrects, deletedAt } = record;
    if (corrects) kept.add(id).add(corrects);
    if (deletedAt && kind === 'online' && courseYear(record) === year) kept.add(id);
  }
  return { ...account, onlyYear: year, records: account.records.filter(({ id }) => kept.has(id)) };
}
