import { headerOver, namesIn } from './header.ts';
import { piecesOf, shapeOf } from './pieces.ts';
import type { Recipe } from './recipe.ts';
import { isShown } from './sight.ts';

type Selecting = Pick<Recipe, 'rows' | 'shapes' | 'header'>;

const select = (selector: string, documents: Document[]): Element[] =>
  documents.flatMap((document) => [...document.querySelectorAll(selector)]);

/** @returns what a recipe selects, as far as a learner can see it; not all of it need be courses */
export const selectedBy = (selector: string, documents: Document[]): Element[] =>
  select(selector, documents).filter((row) => isShown(row));

const hasShape = (row: Element, { shapes }: Selecting): boolean => !!shapes[shapeOf(piecesOf(row))]?.length;

/** @returns those of the selected elements that are built as courses are, by the list that they stand in */
export function listsIn(selected: Element[], recipe: Selecting): Element[][] {
  const lists = new Map<Element | null, Element[]>();
  for (const row of selected.filter((one) => hasShape(one, recipe))) {
    const list = row.closest('table') ?? row.parentElement;
    const others = lists.get(list);
    if (others) others.push(row);
    else lists.set(list, [row]);
  }
  return [...lists.values()];
}

/** Where lists stand, and what is no part of the page around them. */
export interface Places {
  /** The first row of each list. */
  firsts: Element[];
  /** Rows built like theirs, seen or not, on any list of the page, and their own column names. */
  inside: Set<Element>;
}

/** @returns where the lists of a recipe stand */
export function placesOf(lists: Element[][], recipe: Selecting, documents: Document[]): Places {
  const everywhere = recipe.rows.replace(/:nth-of-type\(\d+\)/g, '');
  const alike = select(everywhere, documents).filter((row) => hasShape(row, recipe));
  const headers = lists.flatMap((list) => headerOver(list, recipe.header) ?? []);
  const own = headers.filter((header) => recipe.header && namesIn(header) === recipe.header);
  return { firsts: lists.map(([row]) => row as Element), inside: new Set([...alike, ...own]) };
}
