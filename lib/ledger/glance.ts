import { excerptOf } from '../credit/index.ts';
import type { Account } from '../credit/types.ts';
import { aroundOf, type Book, bookOf, type Found, readBook } from './book.ts';
import type { LedgerDatabase } from './database.ts';
import { worthGathering } from './gathered.ts';

/**
 * What a page shows first of a year, as JSON: the records that its figures are made of, and what was found among all.
 * Any write to what it was made from throws it away (`forgetGathered`).
 */
export interface Glance {
  profile: string;
  year: number;
  json: string;
}

/**
 * @returns the ledger as a page sees it for one year, its account an excerpt for that year alone; null where no glance is
 *   kept
 */
export async function readGlance(db: LedgerDatabase, year: number): Promise<Book | null> {
  const around = await aroundOf(db);
  const row = around.profile && (await db.glances.get([around.profile.id, year]));
  if (!row) return null;
  const { records, ...found }: Found & Pick<Account, 'records'> = JSON.parse(row.json);
  return bookOf(around, { records, onlyYear: year }, found);
}

/** Keeps what the year is shown with, where there are so many records that it is worth it and it is not kept yet. */
export async function keepGlance(db: LedgerDatabase, profile: string, year: number): Promise<void> {
  if (await db.glances.get([profile, year])) return;
  await db.transaction('rw', db.tables, async () => {
    const { account, coverage, readAt, years } = await readBook(db, year);
    if (account?.profile.id !== profile || account.records.length < worthGathering) return;
    const { records } = excerptOf(account, year);
    await db.glances.put({ profile, year, json: JSON.stringify({ records, coverage, readAt, years }) });
  });
}
