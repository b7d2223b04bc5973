import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readInSteps } from '../lib/academy/read.ts';

/** Loaded beside the content script where a page may have records (entrypoints/background.ts); it leaves the reader there. */
export default defineUnlistedScript(() => {
  Object.assign(globalThis, { academyReader: readInSteps });
});
