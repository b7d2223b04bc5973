import type { readInSteps } from './read.ts';

const place = globalThis as unknown as { academyReader: typeof readInSteps };

/** Leaves the reader where the extension's other scripts on a page find it: it is large, and not every page needs it. */
export function leaveReader(reader: typeof readInSteps): void {
  place.academyReader = reader;
}

/** @returns the reader, once its script has been loaded into the page */
export const loadedReader = (): typeof readInSteps => place.academyReader;
