const invisible = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/g;

/** @returns a page's text for comparing: NFKC (full-width digits, ％, NBSP), no zero-width characters, single spaces */
export function plain(text: string): string {
  return text.normalize('NFKC').replace(invisible, '').replace(/\s+/g, ' ').trim();
}

/**
 * @returns a page's text for keeping: its own characters, without zero-width ones, single spaces, and without what
 *   looks like a national ID number (the academy's user name is one, notice 内组办字〔2018〕1号)
 */
export function kept(text: string): string {
  return text.replace(invisible, '').replace(idNumber, '').replace(/\s+/g, ' ').trim();
}

/** 15 or 18 digits, the last possibly X, in ordinary or full-width characters. */
const idNumber = /(?<![\d０-９])(?:[\d０-９]{17}[\d０-９XxＸｘ]|[\d０-９]{15})(?![\d０-９])/g;

/** Whether the text holds what looks like a national ID number. */
export function hasIdNumber(text: string): boolean {
  return text.search(idNumber) >= 0;
}
