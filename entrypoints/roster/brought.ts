/** A file that was chosen or dropped. */
export interface Brought {
  /** Its name, with its folders where it came in one. */
  source: string;
  /** Null where the browser could not get at it. */
  file: File | null;
  /** The same file brought again has the same; one that was changed since has another. */
  key: string;
}

const broughtAs = (source: string, file: File | null): Brought => ({
  source,
  file,
  key: file ? [source, file.size, file.lastModified].join('|') : source,
});

/** @returns what was chosen in a field for files or for a folder */
export const chosenIn = ({ files }: HTMLInputElement): Brought[] =>
  [...(files ?? [])].map((file) => broughtAs(file.webkitRelativePath || file.name, file));

/**
 * @param data of a drop; it is looked at before this returns, as it is empty after the event
 * @returns the files in it, those in dropped folders with them
 */
export async function droppedIn({ items }: DataTransfer): Promise<Brought[]> {
  const taken = [...items]
    .filter(({ kind }) => kind === 'file')
    .map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  const brought: Brought[] = [];
  for (const { entry, file } of taken) {
    if (entry) brought.push(...(await filesUnder(entry)));
    else if (file) brought.push(broughtAs(file.name, file));
  }
  return brought;
}

async function filesUnder(entry: FileSystemEntry): Promise<Brought[]> {
  const path = entry.fullPath.replace(/^\//, '');
  try {
    if (entry.isFile) {
      const file = await new Promise<File>((done, fail) => (entry as FileSystemFileEntry).file(done, fail));
      return [broughtAs(path, file)];
    }
    const brought: Brought[] = [];
    for (const inner of await entriesOf(entry as FileSystemDirectoryEntry)) brought.push(...(await filesUnder(inner)));
    return brought;
  } catch {
    return [broughtAs(path, null)];
  }
}

/** A folder gives some of its entries at a time, and none when there are no more. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((done, fail) => reader.readEntries(done, fail));
    if (some.length === 0) return entries;
    entries.push(...some);
  }
}
