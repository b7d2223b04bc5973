import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { outlineOf } from '../lib/academy/outline.ts';

/** Answers who injects it with the page's outline; it only looks. */
export default defineUnlistedScript(() => outlineOf(document));
