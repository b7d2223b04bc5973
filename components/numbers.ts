/**
 * What a person types into a number field: full-width digits are welcome, and commas that separate thousands. Any other
 * comma stays, so that no number is read from it: it may be meant as the decimal point.
 */
function plain(text: string): string {
  const typed = text.normalize('NFKC').replaceAll(/\s/g, '');
  return /^\d{1,3}(,\d{3})+(?![\d,])/.test(typed) ? typed.replaceAll(',', '') : typed;
}

/** @returns a whole number, or null where the text is none */
export function wholeNumber(text: string): number | null {
  return /^\d{1,12}$/.test(plain(text)) ? Number(plain(text)) : null;
}

/** @returns a year of four digits from the first to the last allowed, or null where the text is none */
export function yearNumber(text: string, first: number, last: number): number | null {
  const year = /^\d{4}$/.test(plain(text)) ? Number(plain(text)) : null;
  return year !== null && first <= year && year <= last ? year : null;
}

/** @returns hours in hundredths from a decimal of at most two places, or null where the text is none */
export function hoursNumber(text: string): number | null {
  const match = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(plain(text));
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : null;
}

/** @returns half-days from days written in whole or half days (`2.5`, `2天半`), or null where the text is none */
export function halfDaysNumber(text: string): number | null {
  const match = /^(\d{1,12})(?:\.([05])0?)?(?:天)?(半)?$/.exec(plain(text));
  if (!match || (match[2] && match[3])) return null;
  return Number(match[1]) * 2 + (match[2] === '5' || match[3] ? 1 : 0);
}

/** @returns a month as `YYYY-MM` from `1970-05`, `1970-05-01`, `1970.05` or `1970年5月`, or null where the text is none */
export function monthText(text: string): string | null {
  const match = /^((?:19|20)\d{2})(?:[-./](\d{1,2})(?:[-./]\d{1,2})?|年(\d{1,2})月(?:\d{1,2}日)?)$/.exec(plain(text));
  const month = Number(match?.[2] ?? match?.[3]);
  return match && month >= 1 && month <= 12 ? `${match[1]}-${String(month).padStart(2, '0')}` : null;
}
