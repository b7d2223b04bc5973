import { hasInk, hasPlace } from './sight.ts';

/** Drawn, laid out but not drawn, or neither. */
export type Seen = 'drawn' | 'blank' | 'gone';

export const seenAs = (element: Element): Seen => (hasInk(element) ? 'drawn' : hasPlace(element) ? 'blank' : 'gone');

/**
 * A place in rows of one class, such as their third cell. What lies there is hidden in all of them or in none, unless
 * its own style or class says otherwise: looked at once, it need not be looked at in every row.
 */
export interface Place {
  seen: Seen | null;
  /** The places in it, by column or tag name, and then by class. */
  inside: Map<number | string, Map<string, Place>>;
}

export const createPlace = (): Place => ({ seen: null, inside: new Map() });

/** @returns where an element lies, `at` a column or as a tag of a place around it */
export function placeOf(element: Element, around: Place, at: number | string): Place {
  const classes = around.inside.get(at) ?? new Map<string, Place>();
  const className = element.hasAttributes() ? element.className : '';
  const place = classes.get(className) ?? createPlace();
  // Most places are known from the row before.
  if (place.seen === null) around.inside.set(at, classes.set(className, place));
  return place;
}

/** @returns how an element is seen, by its place where nothing of its own may hide it */
export function seenAt(place: Place, element: Element): Seen {
  if (element.hasAttributes() && (element.hasAttribute('style') || element.hasAttribute('hidden')))
    return seenAs(element);
  place.seen ??= seenAs(element);
  return place.seen;
}
