import { headerOver, namesIn } from './header.ts';
import { shapeOf } from './pieces.ts';
import type { Recipe } from './recipe.ts';
import { createSight } from './sight.ts';
import { filtered } from './steps.ts';

type Selecting = Pick<Recipe, 'rows' | 'shapes'>;

const select = (selector: string, documents: Document[]): Element[] =>
  documents.flatMap((document) => [...document.querySelectorAll(selector)]);

/** @returns what a recipe selects, as far as a learner can see it; not all of it need be courses */
export function selectedBy(selector: string, documents: Document[]): Generator<void, Element[]> {
  return filtered(select(selector, documents), createSight());
}

/** @returns all elements of a page that are built as the courses of a recipe are, seen or not, on whatever list */
export function* rowsLike({ rows, shapes }: Selecting, documents: Document[]): Generator<void, Set<Element>> {
  const everywhere = select(rows.replace(/:nth-of-type\(\d+\)/g, ''), documents);
  return new Set(yield* filtered(everywhere, (row) => !!shapes[shapeOf(row)]?.length));
}

/** @returns rows by the list that they stand in */
export function listsIn(rows: Element[]): Element[][] {
  const lists = new Map<Element | null, Element[]>();
  for (const row of rows) {
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
  /** All rows like theirs (`rowsLike`), and their own column names. */
  inside: Set<Element>;
}

/** @returns where lists stand */
export function placesOf(lists: Element[][], header: string, alike: Set<Element>): Places {
  const headers = header ? lists.flatMap((list) => headerOver(list, header) ?? []) : [];
  const own = headers.filter((one) => namesIn(one) === header);
  return { firsts: lists.map(([row]) => row as Element), inside: new Set([...alike, ...own]) };
}
