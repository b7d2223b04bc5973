import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What is asked of the bundler about modules. */
interface Modules {
  getModuleInfo(id: string): { importers: readonly string[] } | null;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const popup = /\/entrypoints\/popup\/index\.html$/;
/**
 * What every page may carry, and the background too: no component, since it comes with looks, or asks for a page. What
 * writes and reads files waits for its call.
 */
const widely = /^(lib\/(?!form|intake)|node_modules\/(dexie|zod)\/)/;

/** @returns whether the popup is shown with a module; what it imports later, by call, is none of these */
function isOfPopup(id: string, modules: Modules): boolean {
  const above = new Set([id]);
  for (const each of above) {
    if (popup.test(each)) return true;
    for (const importer of modules.getModuleInfo(each)?.importers ?? []) above.add(importer);
  }
  return false;
}

/**
 * How the pages' modules are put together. By itself the bundler makes a file for every set of pages that share one, and a
 * page then waits for sixty small files, each longer than for its code. Fewer are made of those that are shared by nearly
 * the same pages; but what the popup is shown with stays apart, small and first.
 */
export const chunkGroups = [
  {
    name: (id: string, modules: Modules) => (isOfPopup(id, modules) ? 'first' : null),
    priority: 1,
    minShareCount: 2,
  },
  {
    name: 'shared',
    test: (id: string) => widely.test(relative(root, id).replaceAll('\\', '/')),
    minShareCount: 2,
    entriesAware: true,
    entriesAwareMergeThreshold: 20_000,
  },
];
