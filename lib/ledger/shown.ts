import { type Book, readBook } from './book.ts';
import { type LedgerDatabase, only } from './database.ts';

/**
 * What toolbar and popup show today, finished: the popup reads it before the ledger is open (`firstLook`). Any write to
 * what it was made from throws it away (`forgetGathered`).
 */
export interface ShownRow {
  /** The day it is of, and the version of the extension whose words they are. */
  stamp: string;
  json: string;
}

/** @returns what is kept under this stamp; null where nothing is, or something was written since; fit for a live query */
export async function readShown<Shown>(db: LedgerDatabase, stamp: string): Promise<Shown | null> {
  const row = await db.shown.get(only);
  return row?.stamp === stamp ? JSON.parse(row.json) : null;
}

/**
 * Makes and keeps it, in one transaction, so that no write comes in between.
 *
 * @returns what was made, also where there is no room to keep it
 */
export async function keepShown<Shown extends object>(
  db: LedgerDatabase,
  stamp: string,
  year: number,
  make: (book: Book) => Shown,
): Promise<Shown> {
  let shown: Shown | null = null;
  try {
    await db.transaction('rw', db.tables, async () => {
      shown = make(await readBook(db, year));
      await db.shown.put({ stamp, json: JSON.stringify(shown) }, only);
    });
  } catch (error) {
    if (!shown) throw error;
  }
  return shown as unknown as Shown;
}
