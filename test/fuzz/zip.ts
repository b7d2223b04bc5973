import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { byteChanges, changedBytes, changedText, nastyTexts, tokenChanges } from './mutate.ts';

/** Changes of a zip of XML files: in the text of its parts, in its list of parts, and in its bytes. */

const place = fc.nat(999_999).map((part) => part / 1_000_000);

export const zipChanges = fc.record({
  parts: fc.array(fc.record({ at: place, changes: tokenChanges }), { maxLength: 3 }),
  list: fc.array(
    fc.record({
      do: fc.constantFrom('drop', 'double', 'rename', 'add', 'swap'),
      at: place,
      to: place,
      name: fc.constantFrom(...nastyTexts.filter(({ length }) => length < 100)),
    }),
    { maxLength: 2 },
  ),
  isStored: fc.boolean(),
  bytes: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: byteChanges }),
});
type ZipChanges = typeof zipChanges extends fc.Arbitrary<infer Value> ? Value : never;

/** @param mostly which parts are changed in three of four cases, where one kind matters more */
export function changedZip(
  bytes: Uint8Array,
  { parts, list, isStored, bytes: changes }: ZipChanges,
  mostly: RegExp = /\.xml$/,
): Uint8Array<ArrayBuffer> {
  const files = Object.entries(unzipSync(bytes));
  const matter = files.filter(([name]) => mostly.test(name));
  for (const { at, changes } of parts) {
    const pool = at < 0.75 && matter.length ? matter : files;
    const file = pool[Math.floor(((at * 4) % 1) * pool.length)];
    if (file && /\.(xml|rels|vml)$/i.test(file[0])) file[1] = strToU8(changedText(strFromU8(file[1]), changes));
  }
  for (const { do: what, at, to, name } of list) {
    const [index, other] = [Math.floor(at * files.length), Math.floor(to * files.length)];
    const [here, there] = [files[index], files[other]];
    if (!here || !there) continue;
    if (what === 'drop') files.splice(index, 1);
    else if (what === 'double') files.push([here[0], there[1]]);
    else if (what === 'rename') files[index] = [name, here[1]];
    else if (what === 'add') files.push([name, strToU8(name)]);
    else
      [files[index], files[other]] = [
        [here[0], there[1]],
        [there[0], here[1]],
      ];
  }
  return changedBytes(zipOf(files, isStored), changes);
}

/** A zip in which a name may stand twice. */
export function zipOf(files: readonly [name: string, bytes: Uint8Array][], isStored: boolean): Uint8Array<ArrayBuffer> {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((_, chunk) => {
    chunks.push(chunk);
  });
  for (const [name, bytes] of files) {
    const file = isStored ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 1 });
    zip.add(file);
    file.push(bytes, true);
  }
  zip.end();
  const all = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
