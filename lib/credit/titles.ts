/** A title that comparing doesn't change; most are. */
const simple = /^[\u4e00-\u9fff\w.-]*$/;

/** @returns a title as titles are compared: NFKC, trimmed, spaces collapsed */
export const normalTitle = (title: string): string =>
  simple.test(title) ? title : title.normalize('NFKC').trim().replace(/\s+/g, ' ');

/** A title without what is written one way here and another way there. */
export interface Wording {
  /** Letters and digits alone. */
  letters: string;
  /** The same without what stands before it: a number that counts the rows, a word in brackets. */
  bare: string;
  /** Whether the page cut it, so that more may follow. */
  isCut: boolean;
}

const lettersOf = (text: string) => text.replace(/[^\p{L}\p{M}\p{N}]/gu, '').toLowerCase();

export function wordingOf(title: string): Wording {
  const text = normalTitle(title);
  return {
    letters: lettersOf(text),
    bare: lettersOf(text.replace(/^([【[(][^】\])]{1,6}[】\])] ?|\d{1,3}[.、)](?!\d))+/, '')),
    isCut: /(\.{2,}|⋯+)$/.test(text),
  };
}

/** A cut title of fewer letters says too little. */
const fewest = 4;

/** Whether two titles may be one, written otherwise: in brackets, quotes, dashes and spaces, numbered, or cut. */
export function areAlike(a: Wording, b: Wording): boolean {
  const isStart = (cut: Wording, whole: Wording) =>
    cut.isCut && cut.bare.length >= fewest && whole.bare.startsWith(cut.bare);
  const isEqual = a.letters === b.letters || a.bare === b.letters || a.letters === b.bare;
  return a.bare !== '' && b.bare !== '' && (isEqual || isStart(a, b) || isStart(b, a));
}

/** Whether two titles are the same, or may be one that is written otherwise. */
export const mayBeOneTitle = (a: string, b: string): boolean =>
  normalTitle(a) === normalTitle(b) || areAlike(wordingOf(a), wordingOf(b));
