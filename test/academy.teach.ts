import { groupsAround } from '../lib/academy/pointing.ts';
import type { ColumnWord, Recipe } from '../lib/academy/recipe.ts';
import { guess, recipeOf } from '../lib/academy/teaching.ts';

export interface Teaching {
  words?: { [index: number]: ColumnWord };
  everywhere?: boolean;
  allDone?: boolean;
}

export const inside = (page: Document, selector: string, at = 0): Element =>
  page.querySelectorAll(selector)[at] as Element;

/** Teaches as the learner does: points, corrects the guess, answers. */
export function taughtOf(element: Element, { words = {}, everywhere = false, allDone = false }: Teaching = {}): Recipe {
  const { groups, likely } = groupsAround(element);
  const group = groups[likely];
  if (!group) throw new Error('nothing there');
  const columns = guess(group).map((word, index) => words[index] ?? word);
  const recipe = recipeOf({ group, columns, everywhere, allDone });
  if (typeof recipe === 'string') throw new Error(recipe);
  return JSON.parse(JSON.stringify({ ...recipe, host: 'www.nmgce.gov.cn', taughtOn: '2018-12-01' }));
}
