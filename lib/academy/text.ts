/** Format characters have no width; the Mongolian vowel separator belongs to its word. */
const invisible = /(?!\u180e)\p{Cf}/gu;
/** A text that neither comparing nor keeping changes; most are. */
const simple = /^[\u4e00-\u9fff\w.%:-]*$/;

/** @returns a page's text for comparing: NFKC (full-width digits, ％, NBSP), no zero-width characters, single spaces */
export function plain(text: string): string {
  return simple.test(text) ? text : ordered(text.normalize('NFKC'));
}

/** @returns a text without what has no width, and with single spaces */
export function ordered(text: string): string {
  return simple.test(text) ? text : text.replace(invisible, '').replace(/\s+/g, ' ').trim();
}

/** @returns a number that tells a text from others and holds none of it */
export const hashOf = (text: string, seed = 0): number =>
  [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, seed);
