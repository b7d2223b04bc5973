/** Format characters have no width; the Mongolian vowel separator belongs to its word. */
const invisible = /(?!\u180e)\p{Cf}/gu;
/** A text that neither comparing nor keeping changes; most are. */
const simple = /^[\u4e00-\u9fff\w.%:-]*$/;

/** @returns a page's text for comparing: NFKC (full-width digits, ％, NBSP), no zero-width characters, single spaces */
export function plain(text: string): string {
  return simple.test(text) ? text : ordered(text.normalize('NFKC'));
}

/** Letters; no title is longer, and no message takes more (lib/messages.ts). */
const longest = 500;
/** A cell of 100,000 letters is no title; what lies beyond this is not looked at. */
const longestSeen = 4 * longest;

/**
 * @returns a page's text for keeping: its own characters, without zero-width ones, single spaces, and without what
 *   looks like a national ID number (the academy's user name is one, notice 内组办字〔2018〕1号)
 */
export function kept(text: string): string {
  const start = text.length > longestSeen ? text.slice(0, longestSeen) : text;
  const found = shapes(start).find((shape) => idNumber.test(shape));
  return found === undefined ? ordered(start).slice(0, longest) : kept(found.replace(idNumber, ''));
}

function ordered(text: string): string {
  return simple.test(text) ? text : text.replace(invisible, '').replace(/\s+/g, ' ').trim();
}

/** 15 or 18 digits (the last may be X) with a birthday where an ID number has it; a course's long id has none. */
const idNumber =
  /(?<!\d)(?=(\d{15}|\d{17}[\dXx])(?!\d))\d{6}(19|20)?\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dXx]?(?!\d)/;

/** Whether the text holds what looks like a national ID number, however its digits are spaced (as lib/ledger has it). */
export function hasIdNumber(text: string): boolean {
  return shapes(text).some((shape) => idNumber.test(shape));
}

/** The text as it stands, since a number beside it would hide an ID number, and with its digits moved together. */
function shapes(text: string): string[] {
  // No fewer digits make an ID number; most titles have next to none.
  if (text.length < 15 || (simple.test(text) && !/(?:\d\D*){15}/.test(text))) return [];
  const standing = plain(text);
  return [standing, standing.replace(/(?<=\d)[\s\-–—._/、,]+(?=[\dXx])/g, '')];
}

/** @returns a number that tells a text from others and holds none of it */
export const hashOf = (text: string, seed = 0): number =>
  [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, seed);
