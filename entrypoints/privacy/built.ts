import type { Commit } from '../../lib/build/commit.ts';
import type { Shipped } from '../../lib/build/packages.ts';

/** Set as it is built (wxt.config.ts). */
declare const __BUILT__: { commit: Commit; packages: Shipped[] };

/** What this build is made from. */
export const built = () => __BUILT__;
