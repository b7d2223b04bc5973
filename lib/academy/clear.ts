import type { Piece } from './pieces.ts';
import { unlike } from './said.ts';
import { hasInk } from './sight.ts';

const isOdd = (element: Element) => {
  const { textDecorationLine, unicodeBidi } = getComputedStyle(element);
  return textDecorationLine.includes('line-through') || unicodeBidi.includes('override');
};

/**
 * Whether a piece of a row says what it seems to: nothing of it is struck out or turned round, and its figures have no
 * marks of footnotes.
 */
export function isClear({ element, text }: Piece, row: Element, word: string | undefined): boolean {
  if (!text || word === 'unused') return true;
  if (/^(hours|comp)/.test(word ?? '') && unlike.test(element.textContent ?? '')) return false;
  for (let out = element; row.contains(out); out = out.parentElement as Element) if (isOdd(out)) return false;
  return ![...element.querySelectorAll('*')].some((inner) => isOdd(inner) && hasInk(inner));
}
