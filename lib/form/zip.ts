import { unzipSync } from 'fflate';

/** Files of a zip by name. */
export type Files = { [name: string]: Uint8Array };

/** No Word file that is handed in is larger unpacked; a small file may claim to be. */
const mostBytes = 50_000_000;

/** @returns the files of a zip; null where it is none, is cut short, or would be larger than any form */
export function unzipped(bytes: Uint8Array): Files | null {
  let whole = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        whole += originalSize;
        if (whole > mostBytes) throw new RangeError('too large');
        return true;
      },
    });
    return Object.keys(files).length > 0 ? files : null;
  } catch {
    return null;
  }
}
