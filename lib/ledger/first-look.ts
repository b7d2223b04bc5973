import type { ShownRow } from './shown.ts';

/** What the popup can know before the ledger's own code is there. */
interface FirstLook<Shown> {
  /** What it is to show; null where something was written since it was made, or on another day. */
  shown: Shown | null;
  /** Hosts of the platforms that the unit reported. */
  platforms: string[];
}

const keyOf = 'only';

/**
 * Reads two stores of the ledger's database as it lies, makes none where there is none, and upgrades none: that is the
 * ledger's own (`openOwnLedger`), which takes twenty times as much code.
 *
 * @returns null where the ledger has to be opened first
 */
export function firstLook<Shown>(stamp: string, name = 'nmgce-ledger'): Promise<FirstLook<Shown> | null> {
  return new Promise((done) => {
    const asked = indexedDB.open(name);
    asked.onupgradeneeded = () => asked.transaction?.abort();
    asked.onerror = () => done(null);
    asked.onsuccess = () => {
      const database = asked.result;
      const end = (found: FirstLook<Shown> | null) => {
        database.close();
        done(found);
      };
      if (!['shown', 'platforms'].every((store) => database.objectStoreNames.contains(store))) return end(null);
      const reading = database.transaction(['shown', 'platforms']);
      const row: IDBRequest<ShownRow | undefined> = reading.objectStore('shown').get(keyOf);
      const hosts = reading.objectStore('platforms').getAllKeys();
      reading.onabort = () => end(null);
      reading.oncomplete = () =>
        end({
          shown: row.result?.stamp === stamp ? JSON.parse(row.result.json) : null,
          platforms: hosts.result.map(String),
        });
    };
  });
}
