import fc from 'fast-check';

/** Changes of a corpus, each a small description: where (a share of the whole), what, and with what. */

/** Texts that break what reads them carelessly. */
export const nastyTexts: readonly string[] = [
  ...[
    '',
    ' ',
    '\0',
    '\ufeff',
    '\u200b',
    '\u202e',
    '\ud800',
    '\udfff',
    '\udc00\ud800',
    '\u{10ffff}',
    '\r',
    '\n\n',
    '\t',
  ],
  ...[
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    'valueOf',
    'then',
    'length',
    'null',
    'undefined',
  ],
  ...[
    'NaN',
    'Infinity',
    '-0',
    '-1',
    '1e309',
    '1e-400',
    '0x10',
    '1e3',
    '9007199254740993',
    '99999999999999999999',
    '0.1',
    '1.005',
  ],
  ...['９９．５', '½', '١٫٥', '1,5', '2018-02-30', '0000-00-00', '275760-09-14', '2018-05-06T00:00:00Z'],
  ...[
    '<',
    '>',
    '&',
    '"',
    "'",
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<script>',
    '</table>',
    '<table>',
    '&#x110000;',
    '&#0;',
    '&bogus;',
  ],
  ...['{', '}', '{{', '{姓名}', '{#明细}', '{/明细}', '｛姓名｝', '{#', '[', ']', ',', ':', '\\', '\\u', '\\ud800'],
  ...[
    '=1+1',
    '@SUM(1)',
    '../../x',
    '%00',
    '%',
    '--',
    ';',
    '#',
    '?',
    '/',
    '学时',
    '已完成',
    '课程名称',
    '长'.repeat(3_000),
  ],
];

/** Values of every type, the largest and smallest among them. */
export const nastyValues: readonly unknown[] = [
  ...nastyTexts,
  ...[null, true, false, 0, -0, -1, 0.5, 1.005, 1e21, -1e308, Number.MAX_SAFE_INTEGER, 2 ** 53, 10_000_000, 9_999.99],
  ...[[], {}, [[]], [null], { a: 1 }, [1, 2, 3], { length: 3 }, JSON.parse('{"then":1}'), { toJSON: 1 }],
];

export const place = fc.nat(999_999).map((part) => part / 1_000_000);
export const one = <Value>(values: readonly Value[]) => fc.constantFrom(...values);
const some = <Value>(value: fc.Arbitrary<Value>) => fc.array(value, { minLength: 0, maxLength: 6 });

// Bytes

const byteChange = fc.oneof(
  fc.record({ do: fc.constant('flip' as const), at: place, bit: fc.nat(7) }),
  fc.record({ do: fc.constant('cut' as const), at: place }),
  fc.record({ do: fc.constant('remove' as const), at: place, size: fc.integer({ min: 1, max: 64 }) }),
  fc.record({
    do: fc.constant('repeat' as const),
    at: place,
    size: fc.integer({ min: 1, max: 512 }),
    times: fc.integer({ min: 1, max: 50 }),
  }),
  fc.record({
    do: fc.constant('number' as const),
    at: place,
    value: one([0, 1, 0x7fff, 0xffff, 0x7fffffff, 0xffffffff]),
  }),
  fc.record({ do: fc.constant('insert' as const), at: place, bytes: fc.uint8Array({ maxLength: 16 }) }),
  fc.record({ do: fc.constant('splice' as const), at: place, from: place, size: fc.integer({ min: 1, max: 4_096 }) }),
);
export const byteChanges = some(byteChange);
type ByteChange = typeof byteChange extends fc.Arbitrary<infer Value> ? Value : never;

const joined = (...parts: Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
};

/** @param other what is spliced in */
export const changedBytes = (
  bytes: Uint8Array,
  changes: readonly ByteChange[],
  other = bytes,
): Uint8Array<ArrayBuffer> => changes.reduce((now, change) => changedOnce(now, change, other), bytes.slice());

function changedOnce(now: Uint8Array<ArrayBuffer>, change: ByteChange, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const at = Math.floor(change.at * now.length);
  const [before, after] = [now.subarray(0, at), now.subarray(at)];
  switch (change.do) {
    case 'flip': {
      const copy = now.slice();
      copy[at] = (copy[at] ?? 0) ^ (1 << change.bit);
      return copy;
    }
    case 'cut':
      return before.slice();
    case 'remove':
      return joined(before, after.subarray(change.size));
    case 'repeat':
      return joined(before, ...Array.from({ length: change.times }, () => after.subarray(0, change.size)), after);
    case 'number': {
      const copy = now.slice();
      if (at + 4 <= copy.length) new DataView(copy.buffer).setUint32(at, change.value, true);
      return copy;
    }
    case 'insert':
      return joined(before, change.bytes, after);
    case 'splice': {
      const from = Math.floor(change.from * other.length);
      return joined(before, other.subarray(from, from + change.size), after.subarray(change.size));
    }
  }
}

// Text of tags, of cells or of anything

const tokenChange = fc.record({
  do: one(['drop', 'double', 'swap', 'nest', 'text', 'before', 'number'] as const),
  at: place,
  to: place,
  text: one(nastyTexts),
  times: one([2, 3, 50, 400]),
});
export const tokenChanges = some(tokenChange);
type TokenChange = typeof tokenChange extends fc.Arbitrary<infer Value> ? Value : never;

/** Nested again and again, a text would outgrow any file that is looked into. */
const mostLetters = 1_000_000;

/** @returns a text of tags, cells or lines with some of its tokens dropped, doubled, swapped, nested or overwritten */
export function changedText(text: string, changes: readonly TokenChange[], token = /<[^>]*>|[^<]+/g): string {
  const tokens = text.match(token) ?? [text];
  for (const { do: what, at, to, text: nasty, times } of changes) {
    const [index, other] = [Math.floor(at * tokens.length), Math.floor(to * tokens.length)];
    const [here = '', there = ''] = [tokens[index], tokens[other]];
    if (what === 'drop') tokens.splice(index, 1 + Math.floor(to * 5));
    else if (what === 'double') tokens.splice(index, 0, ...tokens.slice(index, index + 1 + Math.floor(to * 40)));
    else if (what === 'swap') [tokens[index], tokens[other]] = [there, here];
    else if (what === 'nest') tokens[index] = here.length * times < mostLetters ? here.repeat(times) : here;
    else if (what === 'before') tokens[index] = nasty + here;
    else if (what === 'number') tokens[index] = here.replace(/\d+(\.\d+)?/, nasty);
    // Within a tag an attribute's value, else the text itself.
    else tokens[index] = here.startsWith('<') ? here.replace(/="[^"]*"/, `="${nasty}"`) : nasty;
  }
  return tokens.join('');
}

/** How a text becomes bytes. */
export const encodings = one(['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'latin'] as const);

export function encoded(
  text: string,
  as: 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'latin',
): Uint8Array<ArrayBuffer> {
  if (as === 'utf-8') return new TextEncoder().encode(text);
  if (as === 'utf-8-bom') return new TextEncoder().encode(`\ufeff${text}`);
  if (as === 'latin') return Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 0xff);
  const bytes = new Uint8Array(2 * text.length + 2);
  const view = new DataView(bytes.buffer);
  [0xfeff, ...Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))].forEach((code, at) => {
    view.setUint16(2 * at, code, as === 'utf-16le');
  });
  return bytes;
}
