import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { leaveReader } from '../lib/academy/loaded.ts';
import { readInSteps } from '../lib/academy/read.ts';

/** Loaded beside the content script where a page may have records (entrypoints/background.ts); it leaves the reader there. */
export default defineUnlistedScript(() => {
  leaveReader(readInSteps);
});
