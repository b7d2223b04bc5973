/** Characters that count one by one: Chinese ones with their punctuation, and full-width forms. */
const single =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u2014\\u2018-\\u201d\\u2026\\u3000-\\u303f\\ufe30-\\ufe4f\\uff01-\\uff65';

const counted = new RegExp(`[${single}]|[^\\s${single}]+`, 'gu');

/**
 * @returns the characters of a text as word processors count them for Chinese: each Chinese character and mark is one, and
 *   each run of other letters or digits is one
 */
export const charactersIn = (text: string): number => text.match(counted)?.length ?? 0;
