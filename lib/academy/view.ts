import { plain } from './text.ts';

/**
 * How the page stands around a list: the short labels before it, and which of them are marked in what way. A tab that was
 * changed shows in it. Labels and marks are hashes, so that no name is kept.
 */
export type View = { [label: string]: number };

const hash = (text: string, seed = 0): number =>
  [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, seed);

/** @param place the list's first row */
export function viewOf(place: Element): View {
  const { body, defaultView } = place.ownerDocument;
  const frame = defaultView?.frameElement;
  const view = frame ? viewOf(frame) : {};
  for (const element of body.querySelectorAll('*')) {
    const order = element.compareDocumentPosition(place);
    if (order & 2 /* PRECEDING */) break;
    const text = order & 16 /* CONTAINED_BY */ ? '' : plain(element.textContent ?? '');
    // Years, page numbers, 必修 and 选修 are chosen within one list.
    if (!/^(?!.*(\d|页$|修课?$)).{1,12}$/.test(text)) continue;
    const isChosen =
      element.matches(':checked,[aria-selected=true],[aria-current]') || element.querySelector(':checked');
    const state = `${element.className}${!!isChosen}`;
    view[hash(text)] = hash(state, view[hash(text)]);
  }
  return view;
}

/** Whether nothing that stood around a list when it was taught is marked otherwise now; most of it must still be there. */
export function isSameView(taught: View, place: Element): boolean {
  const now = viewOf(place);
  const labels = Object.keys(taught);
  const kept = labels.filter((label) => label in now);
  return kept.length * 2 >= labels.length && kept.every((label) => now[label] === taught[label]);
}
