import type { DBCore, Dexie, Middleware } from 'dexie';
import { fromBase64, toBase64 } from '../base64.ts';
import type { Instant } from '../model.ts';
import { inSlices } from '../watch.ts';
import { storeLedger, wholeLedger } from './backup.ts';
import {
  changePreferences,
  type LedgerDatabase,
  noPreferences,
  only,
  openLedger,
  type Preferences,
} from './database.ts';
import { type Ledger, parseLedger, writing } from './file.ts';

/*
 * A browser that is killed in the midst of a write, or a machine that loses its power, can leave Chromium's database so
 * that it opens once more with all that it holds, and at the second time is found broken and thrown away whole. So all of
 * it lies once more in a file beside the database, out of any page's reach and of the learner's way (OPFS).
 */

/** What is made from the other tables, or is of the browser's tabs. */
const unspared = ['gathered', 'glances', 'shown', 'asked'];

/** What the ledger file doesn't carry, and what is as it was only for the version that wrote it. */
const beside = ['history', 'drafts', 'recipes', 'platforms', 'templates', 'snapshots', 'sessions', 'held'] as const;

/** The spare copy's file. */
interface Spare {
  format: 'nmgce-ledger-spare';
  /** The database's. */
  version: number;
  at: Instant;
  /** The ledger file's text. */
  ledger: string;
  preferences: Preferences;
  beside: { [table: string]: object[] };
}

const bytesMark = 'bytes:';

/** Bytes of a row's own fields as text, and back. */
const packed = (row: object) =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) =>
      value instanceof Uint8Array ? [`${bytesMark}${name}`, toBase64(value as Uint8Array<ArrayBuffer>)] : [name, value],
    ),
  );
const unpacked = (row: object) =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) =>
      name.startsWith(bytesMark) ? [name.slice(bytesMark.length), fromBase64(value)] : [name, value],
    ),
  );

const fileOf = (db: Dexie) => `${db.name}.json`;

/** One at a time, whichever page or background writes. */
const alone = <Result>(db: Dexie, act: () => Promise<Result>): Promise<Result> =>
  navigator.locks.request(fileOf(db), act) as Promise<Result>;

/** @returns what is to be copied; null where no learner is left */
async function spareOf(db: LedgerDatabase, at: Instant): Promise<Spare | null> {
  const { ledger, ...others } = await db.transaction('r', db.tables, async () => {
    const rows = await Promise.all(
      beside.map(async (name) => [name, (await db.table(name).toArray()).map(packed)] as const),
    );
    const preferences = { ...noPreferences, ...(await db.preferences.get(only)) };
    return { ledger: await wholeLedger(db, at), preferences, beside: Object.fromEntries(rows) };
  });
  if (ledger.profiles.length === 0) return null;
  const text = await inSlices(writing(ledger), {});
  return { format: 'nmgce-ledger-spare', version: db.newest, at, ledger: text, ...others };
}

/** Writes the spare copy of the ledger as it is. Where no learner is in it the copy stays: it may be all there is left. */
export async function keepSpare(db: LedgerDatabase, at: Instant): Promise<void> {
  // Before it is alone: a database that opens may wait for that to come back from its copy.
  if ((await db.profiles.count()) === 0) return;
  await alone(db, async () => {
    const folder = await navigator.storage.getDirectory();
    const spare = await spareOf(db, at);
    if (!spare) return;
    const file = await folder.getFileHandle(fileOf(db), { create: true });
    // What is written takes the file's place only once it is whole.
    const writing = await file.createWritable();
    await writing.write(JSON.stringify(spare));
    await writing.close();
  });
}

/** Deletes the spare copy: a learner is deleted, and is in none. It is written anew for those who are left. */
export function forgetSpare(db: LedgerDatabase): Promise<void> {
  return alone(db, async () => {
    // In a private window of Firefox there is no such place, and so no copy.
    const folder = await navigator.storage.getDirectory().catch(() => null);
    await folder?.removeEntry(fileOf(db)).catch(unlessMissing);
  });
}

const unlessMissing = (error: unknown): void => {
  if (!(error instanceof DOMException && error.name === 'NotFoundError')) throw error;
};

/** @returns the spare copy and the ledger in it; null where there is none, or it can't be read */
async function readSpare(db: Dexie): Promise<{ spare: Spare; ledger: Ledger } | null> {
  try {
    const folder = await navigator.storage.getDirectory();
    const file = await (await folder.getFileHandle(fileOf(db))).getFile();
    const spare: Spare = JSON.parse(await file.text());
    return { spare, ledger: parseLedger(spare.ledger) };
  } catch (error) {
    unlessMissing(error);
    return null;
  }
}

/**
 * Where the database has no learner any more and the spare copy has: the ledger is as the copy has it again, and the
 * preferences tell of when that was (`recoveredAt`).
 */
async function recoverLost(db: LedgerDatabase): Promise<void> {
  if ((await db.profiles.count()) > 0) return;
  await alone(db, async () => {
    const found = await readSpare(db);
    if (!found) return;
    const { spare, ledger } = found;
    await db.transaction('rw', db.tables, async () => {
      if ((await db.profiles.count()) > 0) return;
      await storeLedger(db, ledger);
      if (spare.version === db.newest)
        for (const name of beside) await db.table(name).bulkPut((spare.beside[name] ?? []).map(unpacked));
      const { unknownFields: _, ...preferences } = spare.preferences;
      await changePreferences(db, { ...preferences, recoveredAt: spare.at });
    });
  });
}

/** Milliseconds after a write until the spare copy is written: of several in a row the last one counts. */
const rest = 1_000;

/** Writes the spare copy a moment after what it holds was written to. */
function sparing(db: LedgerDatabase, now: () => Instant): Middleware<DBCore> {
  let timer: ReturnType<typeof setTimeout>;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (db.isOpen()) keepSpare(db, now()).catch(console.error);
    }, rest);
  };
  return {
    stack: 'dbcore',
    name: 'keep-spare',
    create: (core) => ({
      ...core,
      table(name) {
        const table = core.table(name);
        if (unspared.includes(name)) return table;
        return {
          ...table,
          mutate(request) {
            soon();
            return table.mutate(request);
          },
        };
      },
    }),
  };
}

/**
 * @param name of another than the learners' own
 * @returns the ledger, which has a spare copy and comes back from it where the browser has lost it
 */
export function openOwnLedger(now: () => Instant, name?: string): LedgerDatabase {
  const db = openLedger(name);
  db.use(sparing(db, now));
  db.on('ready', (open) => recoverLost(open as LedgerDatabase).catch(console.error), true);
  return db;
}
