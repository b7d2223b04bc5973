/** A link, and its text as it stands. */
export interface Link {
  element: Element;
  text: string;
}

/** @returns the links in an element, in its order */
export const linksIn = (around: Element): Link[] =>
  [...around.getElementsByTagName('a')].map((element) => ({ element, text: element.textContent ?? '' }));
