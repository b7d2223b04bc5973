/** The commit a build is made from. */
export interface Commit {
  /** 40 hexadecimal digits; null where nobody knows it. */
  id: string | null;
  /** The sources differ from that commit's. */
  isChanged: boolean;
}

/** A package of which something is in the extension. */
export interface Shipped {
  name: string;
  version: string;
  /** As its package.json says it, an SPDX expression. */
  licence: string;
}

/** Set as it is built (wxt.config.ts). */
declare const __BUILT__: { commit: Commit; packages: Shipped[] };

/** What this build is made from. */
export const built = () => __BUILT__;
