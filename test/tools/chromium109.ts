import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { root } from './build.ts';

/**
 * The oldest Chromium that the extension runs in. A package carries it for Linux on x64, without what runs extensions.
 *
 * @returns its path, or null where there is none: then CHROMIUM_109_PATH may name one
 */
export function findChromium109(): string | null {
  const named = process.env.CHROMIUM_109_PATH;
  if (named) return named;
  const packed = join(root, 'node_modules/@sparticuz/chromium/bin/chromium.br');
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(packed)) return null;
  const unpacked = join(root, '.output/chromium-109/chromium');
  if (!existsSync(unpacked)) {
    mkdirSync(dirname(unpacked), { recursive: true });
    writeFileSync(`${unpacked}.part`, brotliDecompressSync(readFileSync(packed)));
    chmodSync(`${unpacked}.part`, 0o755);
    renameSync(`${unpacked}.part`, unpacked);
  }
  return unpacked;
}
