import type { Instant, Settings } from '../model.ts';
import { firstSettings, type Preferences } from './database.ts';
import { type Ledger, parseLedger, writeLedger } from './file.ts';

/** What could be read of a database that doesn't open as this version needs it. */
export interface Rescued {
  /** As it counts them itself. */
  version: number;
  /** Text of a ledger file where what lies there is one; else all its rows as they lie, for who can help. */
  text: string;
  isLedger: boolean;
}

type Rows = { [store: string]: { keys: IDBValidKey[]; values: unknown[] } };

const answered = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/**
 * Reads a database at whatever version it is, without changing anything: it is neither made, nor upgraded, nor held open.
 *
 * @param at instant of the export
 * @returns what lies there; null where there is no database
 */
export async function rescue(name: string, at: Instant): Promise<Rescued | null> {
  const opening = indexedDB.open(name);
  // There was none: what was about to be made is not.
  opening.onupgradeneeded = () => opening.transaction?.abort();
  const database = await answered(opening).catch(() => null);
  if (!database) return null;
  try {
    const version = database.version / 10;
    const rows: Rows = {};
    const stores = [...database.objectStoreNames];
    const transaction = stores.length > 0 ? database.transaction(stores) : null;
    for (const store of stores) {
      const from = transaction?.objectStore(store) as IDBObjectStore;
      const [keys, values] = await Promise.all([answered(from.getAllKeys()), answered(from.getAll())]);
      rows[store] = { keys, values };
    }
    const ledger = ledgerIn(rows, at);
    return { version, text: ledger ?? rawText(rows, version, at), isLedger: ledger !== null };
  } finally {
    database.close();
  }
}

/** @returns text of a ledger file that this version can read again; null where the rows make none */
function ledgerIn(rows: Rows, exportedAt: Instant): string | null {
  const of = <Row>(store: string) => (rows[store]?.values ?? []) as Row[];
  const [preferences, settings] = [of<Preferences>('preferences')[0], of<Settings>('settings')[0]];
  try {
    const text = writeLedger({
      ...preferences?.unknownFields,
      exportedAt,
      settings: settings ?? firstSettings,
      profiles: of('profiles'),
      records: of('records'),
      readings: of<{ key: string }>('readings').map(({ key: _, ...reading }) => reading) as Ledger['readings'] & {},
      filed: of('filed'),
      purged: of<{ id: string }>('purged').map(({ id }) => id),
    });
    parseLedger(text);
    return text;
  } catch {
    return null;
  }
}

const rawText = (rows: Rows, version: number, exportedAt: Instant): string =>
  `${JSON.stringify({ format: 'nmgce-ledger-rows', version, exportedAt, stores: rows }, null, 2)}\n`;
