import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(wasm)).buffer } });

/**
 * @param picture bytes of a picture with a QR code in it
 * @returns what a scanner reads from it; empty where it finds none
 */
export async function readCode(picture: Uint8Array): Promise<string> {
  const [code] = await readBarcodes(picture, { formats: ['QRCode'] });
  return code?.text ?? '';
}
