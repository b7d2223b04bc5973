import { hasInk, hasPlace } from './sight.ts';

/** Drawn, laid out but not drawn, or neither. */
export type Seen = 'drawn' | 'blank' | 'gone';

export const seenAs = (element: Element): Seen => (hasInk(element) ? 'drawn' : hasPlace(element) ? 'blank' : 'gone');

/**
 * A spot in rows of one class, such as their third cell. What lies there is hidden in all of them or in none, unless
 * its own style or class says otherwise: looked at once, it need not be looked at in every row.
 */
export interface Spot {
  seen: Seen | null;
  /** How many rows of its class were looked at, and whether they are struck out. */
  looks: number;
  isStruck?: boolean;
  /** How its cells without an attribute of their own are seen, by column; most have none. */
  plain: Seen[];
  /** The other spots in it, by column or tag name, and then by class. */
  inside: Map<number | string, Map<string, Spot>>;
}

export const isStruck = (element: Element): boolean =>
  getComputedStyle(element).textDecorationLine.includes('line-through');

export const createSpot = (): Spot => ({ seen: null, looks: 0, plain: [], inside: new Map() });

/** @returns where an element lies, `at` a column or as a tag of a spot around it */
export function spotOf(element: Element, around: Spot, at: number | string): Spot {
  const classes = around.inside.get(at) ?? new Map<string, Spot>();
  const className = element.hasAttributes() ? element.className : '';
  const spot = classes.get(className) ?? createSpot();
  // Most spots are known from the row before.
  if (spot.seen === null) around.inside.set(at, classes.set(className, spot));
  return spot;
}

/** @returns how an element is seen, by its spot where nothing of its own may hide it */
export function seenAt(spot: Spot, element: Element): Seen {
  if (element.hasAttributes() && (element.hasAttribute('style') || element.hasAttribute('hidden')))
    return seenAs(element);
  spot.seen ??= seenAs(element);
  return spot.seen;
}

/** @returns the same of a cell without an attribute of its own, by its column */
export function seenIn(around: Spot, column: number, element: Element): Seen {
  const known = around.plain[column];
  if (known) return known;
  const seen = seenAs(element);
  around.plain[column] = seen;
  return seen;
}

/** Rows of one class; what shows and hides them by their place alone has shown itself by then. */
const enough = 32;

/** Whether a row is drawn that at most its class tells from others; whether it has a place is asked at half the price. */
export const hasInkIn = (spot: Spot, row: Element): boolean => (++spot.looks > enough ? hasPlace(row) : hasInk(row));
