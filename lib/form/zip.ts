import { unzipSync } from 'fflate';
import { entriesOf, measured } from '../intake/zip.ts';

/** Files of a zip by name. */
export type Files = { [name: string]: Uint8Array };

/** No Word file that is handed in is larger unpacked; a small file may claim to be. */
const mostBytes = 50_000_000;

/**
 * @param isWanted of which files; the others stay packed
 * @returns the files of a zip; null where it is none, is cut short, has changed on the way, or would be larger than any form
 */
export function unzipped(bytes: Uint8Array, isWanted: (name: string) => boolean = () => true): Files | null {
  let whole = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!isWanted(name)) return false;
        whole += originalSize;
        if (whole > mostBytes) throw new RangeError('too large');
        return true;
      },
    });
    // A figure of which a bit changed on the way would look like any.
    const isSound = entriesOf(bytes).every(({ name, sum }) => !files[name] || measured(files[name]).sum === sum);
    return isSound && Object.keys(files).length > 0 ? files : null;
  } catch {
    return null;
  }
}
