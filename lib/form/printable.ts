/** What XML 1.0 has no place for: control characters and halves of surrogate pairs. */
const unprintable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** @returns the same value with every text in it fit for XML; libraries escape `&`, `<` and `>` themselves */
export function printable<Value>(value: Value): Value {
  if (typeof value === 'string') return value.replace(unprintable, '') as Value;
  if (Array.isArray(value)) return value.map(printable) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, printable(inner)])) as Value;
}
