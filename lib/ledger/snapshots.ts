import { gunzipSync, gzipSync, strFromU8, strToU8 } from 'fflate';
import type { Instant } from '../model.ts';
import { inSlices, type Watch } from '../watch.ts';
import { wholeLedger } from './backup.ts';
import { type LedgerDatabase, noPreferences, only } from './database.ts';
import { type Ledger, parseLedger, parsing, writeLedger, writing } from './file.ts';
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

/** @returns the ledger as it is, as JSON: the same while nothing is written */
export const stateOf = async (db: LedgerDatabase): Promise<string> => JSON.stringify(await wholeLedger(db, noInstant));

/** @returns the ledger of a state */
export const ledgerIn = (state: string): Ledger => JSON.parse(state);

const textOf = ({ gzip }: Pick<Snapshot, 'gzip'>) => strFromU8(gunzipSync(gzip));
const countsOf = ({ profiles, records }: Ledger) => ({ profiles: profiles.length, records: records.length });

/** @returns the ledger that a snapshot holds */
export const ledgerOf = (snapshot: Snapshot): Ledger => parseLedger(textOf(snapshot));

/** The same for a page that waits; the browser unpacks it beside the page. */
export async function openSnapshot({ gzip }: Snapshot, watch: Watch): Promise<Ledger> {
  const packed = new Blob([gzip as Uint8Array<ArrayBuffer>]).stream();
  const text = await new Response(packed.pipeThrough(new DecompressionStream('gzip'))).text();
  return inSlices(parsing(text), watch);
}

/** A state of the ledger, made ready to be kept: inside a transaction there is no rest, and packing takes long. */
export interface Packed extends Pick<Snapshot, 'counts' | 'gzip'> {
  state: string;
  text: string;
}

function packed(state: string): Packed {
  const ledger = ledgerIn(state);
  const text = writeLedger(ledger);
  return { state, text, counts: countsOf(ledger), gzip: gzipSync(strToU8(text)) };
}

/** @returns a state made ready; the browser packs it beside the page */
export async function pack(state: string, watch: Watch = {}): Promise<Packed> {
  const ledger = ledgerIn(state);
  const text = await inSlices(writing(ledger), watch);
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  const gzip = new Uint8Array(await new Response(stream).arrayBuffer());
  return { state, text, counts: countsOf(ledger), gzip };
}

/**
 * Keeps the ledger as it is, before something is done to it; nothing where it holds no learner, or the newest snapshot holds
 * the same. Belongs into the transaction of what is done.
 *
 * @param at instant of the act
 * @param ready the state, where it was made ready; another state is kept as it is
 * @returns the state
 */
export function keepSnapshot(db: LedgerDatabase, reason: SnapshotReason, at: Instant, ready?: Packed): Promise<string> {
  return db.transaction('rw', db.tables, async () => {
    const state = await stateOf(db);
    const { text, counts, gzip } = ready?.state === state ? ready : packed(state);
    if (counts.profiles === 0) return state;
    const numbers = (await db.snapshots.orderBy('number').primaryKeys()) as number[];
    const newest = await db.snapshots.get(numbers.at(-1) ?? 0);
    if (newest?.counts.records === counts.records && textOf(newest) === text) return state;
    await db.snapshots.bulkDelete(numbers.slice(0, Math.max(0, numbers.length + 1 - mostSnapshots)));
    const { exportedAt, broughtInAt = null } = { ...noPreferences, ...(await db.preferences.get(only)) };
    await db.snapshots.add({ at, reason, counts, gzip, exportedAt, broughtInAt });
    return state;
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
    else
      await db.snapshots.put({ ...snapshot, counts: countsOf(others), gzip: gzipSync(strToU8(writeLedger(others))) });
  }
}
