/** @returns bytes as base64 */
export function toBase64(bytes: Uint8Array<ArrayBuffer>): string {
  // As arguments of one call they would be too many.
  const pieces = Array.from({ length: Math.ceil(bytes.length / 0x8000) }, (_, index) =>
    String.fromCharCode(...bytes.subarray(index * 0x8000, (index + 1) * 0x8000)),
  );
  return btoa(pieces.join(''));
}

/** @returns the bytes of a base64 text */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const letters = atob(text);
  const bytes = new Uint8Array(letters.length);
  // A call for each of millions of letters takes ten times as long.
  for (let at = 0; at < letters.length; at++) bytes[at] = letters.charCodeAt(at);
  return bytes;
}
