import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const openEmpty = `indexedDB.open('floor', 1).onsuccess = () => { self.isOpen = true };`;

/** Writes an extension whose background and popup open an empty database, and no more. */
export function writeFloor(folder: string): void {
  const files = {
    'manifest.json': JSON.stringify({
      ...{ manifest_version: 3, name: 'floor', version: '1', action: { default_popup: 'popup.html' } },
      background: { service_worker: 'background.js' },
    }),
    'background.js': openEmpty,
    'popup.js': openEmpty,
    'popup.html': '<!doctype html><h2>还差 8 学时</h2><script src="popup.js"></script>',
  };
  mkdirSync(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}
