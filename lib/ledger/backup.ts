import type { Instant } from '../model.ts';
import { inBatches, inSlices, partsOf, type Watch } from '../watch.ts';
import { refusingIdNumbers } from './checks.ts';
import { keptConflicts, withOpenConflicts } from './conflicts.ts';
import { changePreferences, firstSettings, type LedgerDatabase, only, readingKey } from './database.ts';
import { type Ledger, parsing, writing } from './file.ts';

/** A ledger file was to be restored into a ledger that already holds something. */
export class LedgerNotEmpty extends Error {
  override readonly name = 'LedgerNotEmpty';
}

/** @returns the whole ledger as its file carries it */
export function wholeLedger(db: LedgerDatabase, exportedAt: Instant): Promise<Ledger> {
  return db.transaction('r', db.tables, async () => {
    const preferences = await db.preferences.get(only);
    const readings = await db.readings.toArray();
    return withOpenConflicts({
      ...preferences?.unknownFields,
      exportedAt,
      settings: (await db.settings.get(only)) ?? firstSettings,
      profiles: await db.profiles.toArray(),
      records: await db.records.toArray(),
      readings: readings.map(({ key: _, ...reading }) => reading),
      filed: await db.filed.toArray(),
      purged: (await db.purged.toArray()).map(({ id }) => id),
    });
  });
}

/**
 * @param at instant of the export; also kept as the time of the last backup
 * @returns the whole ledger as its file's text
 */
export async function exportLedger(db: LedgerDatabase, at: Instant, watch: Watch = {}): Promise<string> {
  const text = await inSlices(writing(await wholeLedger(db, at)), watch);
  watch.signal?.throwIfAborted();
  await changePreferences(db, { exportedAt: at, broughtInAt: null });
  return text;
}

/**
 * Restores a ledger file into a ledger without records and filed years, whole or not at all. What the first questions
 * of a new installation made is replaced.
 *
 * @returns the ledger as it was read
 * @throws LedgerProblem where the file is wrong, LedgerNotEmpty where some are there already; nothing changes then
 */
export async function importLedger(db: LedgerDatabase, text: string, watch: Watch = {}): Promise<Ledger> {
  const next = partsOf(3, watch);
  const ledger = await inSlices(parsing(text), next());
  await inSlices(refusingIdNumbers(ledger), next());
  await storeLedger(db, ledger, next());
  return ledger;
}

/**
 * Stores a ledger where there are no records and filed years; otherwise as `importLedger`.
 *
 * @param ledger as it was read and checked
 */
export async function storeLedger(db: LedgerDatabase, ledger: Ledger, watch: Watch = {}): Promise<void> {
  const { exportedAt, settings, profiles } = ledger;
  await db.transaction('rw', db.tables, async () => {
    if ((await db.records.count()) + (await db.filed.count()) > 0) throw new LedgerNotEmpty();
    // What was read for a learner who is replaced would make the next backup unreadable.
    await Promise.all([
      db.profiles.clear(),
      db.readings.clear(),
      db.held.clear(),
      db.sessions.clear(),
      db.history.clear(),
      db.drafts.clear(),
    ]);
    await db.settings.put(settings, only);
    await addRows(db, ledger, watch);
    await changePreferences(db, {
      activeProfile: profiles[0]?.id ?? null,
      exportedAt,
      unknownFields: besideTables(ledger),
    });
  });
}

/** Adds what a ledger holds of its learners; fails where one of its profiles or records is there already. */
export async function addRows(db: LedgerDatabase, ledger: Ledger, watch: Watch = {}): Promise<void> {
  const { profiles, records, readings = [], filed = [], purged = [] } = ledger;
  await db.profiles.bulkAdd(profiles);
  await inBatches(records, (some) => db.records.bulkAdd(some), watch);
  const oldestFirst = [...readings].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  await db.readings.bulkPut(oldestFirst.map((reading) => ({ ...reading, key: readingKey(reading) })));
  await db.filed.bulkPut(filed);
  await db.purged.bulkPut(purged.map((id) => ({ id })));
}

/** @returns what later makers put into a ledger, which this version keeps and doesn't know */
export function unknownOf(ledger: Ledger): { [field: string]: unknown } {
  const { exportedAt, settings, profiles, records, readings, filed, purged, ...unknown } = ledger;
  return unknown;
}

/** @returns what of a ledger is kept beside the tables: that, and the conflicts that are still open */
export function besideTables(ledger: Ledger): { [field: string]: unknown } {
  const { conflicts: _, ...unknown } = unknownOf(ledger);
  const conflicts = keptConflicts(ledger);
  return conflicts.length > 0 ? { ...unknown, conflicts } : unknown;
}
