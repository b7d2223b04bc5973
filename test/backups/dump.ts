/** A database as it lies in the browser, made without the product's own code. Bytes are `{ bytes: […] }`. */
export interface Dump {
  /** As the product counts them; the browser has ten times as many. */
  version: number;
  stores: {
    name: string;
    keyPath: string | string[] | null;
    autoIncrement: boolean;
    indexes: { name: string; keyPath: string | string[]; unique: boolean; multiEntry: boolean }[];
    /** Keys only where they don't lie in the rows. */
    rows: { key?: IDBValidKey; value: unknown }[];
  }[];
  /** What the code of that version made of it. */
  figures: unknown;
}

const done = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const settled = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });

/** @returns what lies in a database, whatever its version */
export async function dumpOf(name: string): Promise<Omit<Dump, 'figures'>> {
  const database = await done(indexedDB.open(name));
  const names = [...database.objectStoreNames];
  const transaction = database.transaction(names);
  const stores = await Promise.all(
    names.map(async (each) => {
      const store = transaction.objectStore(each);
      const [keys, values] = await Promise.all([done(store.getAllKeys()), done(store.getAll())]);
      const indexes = [...store.indexNames].map((index) => {
        const { keyPath, unique, multiEntry } = store.index(index);
        return { name: index, keyPath, unique, multiEntry };
      });
      const rows = values.map((value, at) =>
        store.keyPath === null ? { key: keys[at] as IDBValidKey, value } : { value },
      );
      return { name: each, keyPath: store.keyPath, autoIncrement: store.autoIncrement, indexes, rows };
    }),
  );
  const { version } = database;
  database.close();
  return { version: version / 10, stores };
}

/** Makes a database of a dump. */
export async function restoreDump(name: string, { version, stores }: Dump): Promise<void> {
  const opening = indexedDB.open(name, version * 10);
  opening.onupgradeneeded = () => {
    for (const { name: each, keyPath, autoIncrement, indexes, rows } of stores) {
      const store = opening.result.createObjectStore(each, { keyPath, autoIncrement });
      for (const index of indexes) store.createIndex(index.name, index.keyPath, index);
      for (const { key, value } of rows) store.put(value, key);
    }
  };
  const database = await done(opening);
  const transaction = database.transaction([...database.objectStoreNames]);
  const whole = settled(transaction);
  await done(transaction.objectStore('profiles').count());
  await whole;
  database.close();
}

/** JSON knows no bytes. */
export const dumpText = (dump: Dump): string =>
  JSON.stringify(dump, (_, value) => (value instanceof Uint8Array ? { bytes: [...value] } : value));
export const parseDump = (text: string): Dump =>
  JSON.parse(text, (_, value) => (Array.isArray(value?.bytes) ? Uint8Array.from(value.bytes) : value));
