import { IntakeProblem, most } from './problem.ts';

interface Entry {
  name: string;
  method: number;
  /** CRC-32 of what it unpacks to. */
  sum: number;
  packed: number;
  unpacked: number;
  /** Where its own header begins. */
  at: number;
}

/**
 * Makes sure that a zip can be unpacked safely before anything that trusts its sizes does: first what it declares, then
 * each entry unpacked, counted and summed, thrown away as it comes.
 *
 * @returns the names of its entries
 * @throws IntakeProblem `truncated`, `encrypted` or `zip-bomb`
 */
export async function checkZip(bytes: Uint8Array): Promise<string[]> {
  const entries = entriesOf(bytes);
  const total = entries.reduce((sum, { unpacked }) => sum + unpacked, 0);
  if (total > most.unpacked || entries.length > 2_000) throw new IntakeProblem('zip-bomb');
  // Of two with one name, each program takes another.
  if (new Set(entries.map(({ name }) => name)).size < entries.length) throw new IntakeProblem('truncated');
  for (const entry of entries) {
    const content = contentOf(bytes, entry);
    const { size, sum } = entry.method === 0 ? measured(content) : await unpacked(content, entry.unpacked);
    if (size !== entry.unpacked || sum !== entry.sum) throw new IntakeProblem('truncated');
  }
  return entries.map(({ name }) => name);
}

/**
 * The list at the end of the file (APPNOTE 4.3.12 and 4.3.16); zip64 is for what is too large here anyway.
 *
 * @throws IntakeProblem `truncated` or `encrypted`
 */
export function entriesOf(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0) throw new IntakeProblem('truncated');
  const count = view.getUint16(end + 10, true);
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) throw new IntakeProblem('truncated');
    if (view.getUint16(at + 8, true) & 1) throw new IntakeProblem('encrypted');
    const length = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)),
      method: view.getUint16(at + 10, true),
      sum: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The packed bytes, behind the entry's own header; that one must say the same, or leave the sizes to what follows. */
function contentOf(bytes: Uint8Array, { at, method, packed, unpacked }: Entry): Uint8Array<ArrayBuffer> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isThere = at + 30 <= bytes.length && view.getUint32(at, true) === 0x04034b50;
  if (!isThere || view.getUint16(at + 8, true) !== method || ![0, 8].includes(method))
    throw new IntakeProblem('truncated');
  const isLater = (view.getUint16(at + 6, true) & 8) !== 0;
  if (!isLater && (view.getUint32(at + 18, true) !== packed || view.getUint32(at + 22, true) !== unpacked))
    throw new IntakeProblem('zip-bomb');
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + packed > bytes.length) throw new IntakeProblem('truncated');
  return bytes.slice(start, start + packed);
}

interface Measured {
  size: number;
  sum: number;
}

/** CRC-32 (APPNOTE 4.4.7), by byte. */
const crcs = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

/** @param before what came before these bytes */
export function measured(bytes: Uint8Array, before: Measured = { size: 0, sum: 0 }): Measured {
  let crc = ~before.sum;
  for (const byte of bytes) crc = (crc >>> 8) ^ (crcs[(crc ^ byte) & 0xff] as number);
  return { size: before.size + bytes.length, sum: ~crc >>> 0 };
}

/** @throws IntakeProblem `zip-bomb` as soon as more comes than was declared, `truncated` where it breaks off */
async function unpacked(content: Uint8Array<ArrayBuffer>, declared: number): Promise<Measured> {
  const reader = new Blob([content]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  let so = measured(new Uint8Array());
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new IntakeProblem('truncated');
    });
    if (done) return so;
    so = measured(value, so);
    if (so.size <= declared) continue;
    await reader.cancel().catch(() => {});
    throw new IntakeProblem('zip-bomb');
  }
}
