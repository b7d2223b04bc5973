/** What a person types into a number field: full-width digits and thousands separators are welcome. */
const plain = (text: string) => text.normalize('NFKC').replaceAll(/[\s,、]/g, '');

/** @returns a whole number, or null where the text is none */
export function wholeNumber(text: string): number | null {
  return /^\d{1,8}$/.test(plain(text)) ? Number(plain(text)) : null;
}

/** @returns hours in hundredths from a decimal of at most two places, or null where the text is none */
export function hoursNumber(text: string): number | null {
  const match = /^(\d{1,4})(?:\.(\d{1,2}))?$/.exec(plain(text));
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : null;
}

/** @returns half-days from days written in whole or half days (`2.5`, `2天半`), or null where the text is none */
export function halfDaysNumber(text: string): number | null {
  const match = /^(\d{1,4})(?:\.([05])0?)?(?:天)?(半)?$/.exec(plain(text));
  if (!match || (match[2] && match[3])) return null;
  return Number(match[1]) * 2 + (match[2] === '5' || match[3] ? 1 : 0);
}
