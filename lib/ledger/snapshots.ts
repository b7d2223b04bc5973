import { gunzipSync, gzipSync, strFromU8, strToU8 } from 'fflate';
import type { Instant } from '../model.ts';
import { wholeLedger } from './backup.ts';
import { type LedgerDatabase, noPreferences, only } from './database.ts';
import { type Ledger, parseLedger, writeLedger } from './file.ts';
import { splitLedger } from './part.ts';

/** What was about to happen when a snapshot was taken. */
export type SnapshotReason = 'merge' | 'replace' | 'import' | 'upgrade' | 'empty-trash' | 'go-back';

/** A state of the whole ledger, as its file's text, compressed. It stays on this machine and is in no backup. */
export interface Snapshot {
  /** In the order in which they were taken. */
  number?: number;
  at: Instant;
  reason: SnapshotReason;
  /** How much it holds; entries in the trash are entries. */
  counts: { profiles: number; records: number };
  gzip: Uint8Array;
  /** When that state was last saved to a file, and a file last brought into it. */
  exportedAt: Instant | null;
  broughtInAt: Instant | null;
}

/** Older ones make room. */
export const mostSnapshots = 10;

/** States are compared by their text, and that doesn't tell when it was written. */
const noInstant: Instant = '1970-01-01T00:00:00Z';

/** @returns the ledger as it is, as a text that is the same for the same state */
export const stateOf = async (db: LedgerDatabase): Promise<string> => writeLedger(await wholeLedger(db, noInstant));

const packed = (text: string) => gzipSync(strToU8(text));
const textOf = ({ gzip }: Snapshot) => strFromU8(gunzipSync(gzip));
const countsOf = ({ profiles, records }: Ledger) => ({ profiles: profiles.length, records: records.length });

/** @returns the ledger that a snapshot holds */
export const ledgerOf = (snapshot: Snapshot): Ledger => parseLedger(textOf(snapshot));

/**
 * Keeps the ledger as it is, before something is done to it; nothing where it holds no learner, or the newest snapshot holds
 * the same. Belongs into the transaction of what is done.
 *
 * @param at instant of the act
 */
export async function keepSnapshot(db: LedgerDatabase, reason: SnapshotReason, at: Instant): Promise<void> {
  await db.transaction('rw', db.tables, async () => {
    const ledger = await wholeLedger(db, noInstant);
    if (ledger.profiles.length === 0) return;
    const text = writeLedger(ledger);
    const numbers = (await db.snapshots.orderBy('number').primaryKeys()) as number[];
    const newest = await db.snapshots.get(numbers.at(-1) ?? 0);
    if (newest && textOf(newest) === text) return;
    await db.snapshots.bulkDelete(numbers.slice(0, Math.max(0, numbers.length + 1 - mostSnapshots)));
    const { exportedAt, broughtInAt = null } = { ...noPreferences, ...(await db.preferences.get(only)) };
    await db.snapshots.add({ at, reason, counts: countsOf(ledger), gzip: packed(text), exportedAt, broughtInAt });
  });
}

/** A snapshot without what it holds. */
export type SnapshotLine = Omit<Snapshot, 'gzip' | 'number'> & { number: number };

/** @returns all snapshots, the newest first; fit for a live query */
export async function listSnapshots(db: LedgerDatabase): Promise<SnapshotLine[]> {
  const snapshots = await db.snapshots.orderBy('number').reverse().toArray();
  return snapshots.map(({ gzip: _, number = 0, ...line }) => ({ ...line, number }));
}

/**
 * Takes a learner out of all snapshots: whoever is deleted is in none of them. Within the transaction that deletes.
 *
 * @param id the learner's
 */
export async function forgetInSnapshots(db: LedgerDatabase, id: string): Promise<void> {
  for (const snapshot of await db.snapshots.toArray()) {
    const { others } = splitLedger(ledgerOf(snapshot), id);
    const { number = 0 } = snapshot;
    if (others.profiles.length === 0) await db.snapshots.delete(number);
    else await db.snapshots.put({ ...snapshot, counts: countsOf(others), gzip: packed(writeLedger(others)) });
  }
}
