import { IntakeProblem } from './problem.ts';

/** @returns the text, or null where the bytes are not of that encoding */
function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** A character of UTF-8 has four bytes at most, so a cut takes three at most with it. */
const cuts = [1, 2, 3];

/**
 * @param declared what the file says of its own encoding; it is believed where the bytes agree
 * @returns the text of a file: as its byte order mark says, as declared, else UTF-8, else GB18030 (GBK and GB2312 with it)
 * @throws IntakeProblem `truncated` where it ends in the middle of a character, `encoding` where nothing fits
 */
export function textOf(bytes: Uint8Array, declared: string | null = null): string {
  const [first, second] = bytes;
  const marked = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  const text = marked ? decoded(bytes, marked) : (declared && decoded(bytes, declared)) || decoded(bytes, 'utf-8');
  if (text !== null) return text;
  const isCutIn = (encoding: string) =>
    bytes.length > cuts.length && cuts.some((cut) => decoded(bytes.subarray(0, -cut), encoding) !== null);
  if (isCutIn(marked ?? 'utf-8')) throw new IntakeProblem('truncated');
  const chinese = marked ? null : decoded(bytes, 'gb18030');
  if (chinese !== null) return chinese;
  throw new IntakeProblem(!marked && isCutIn('gb18030') ? 'truncated' : 'encoding');
}

/** @returns the bytes as characters of the same number, for looking into what is text in part */
export function latin(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 32_768) text += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  return text;
}
