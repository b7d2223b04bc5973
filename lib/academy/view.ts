import { isHeading, isOfYears, type Label, labelsOf, lettersOf, wordsOf } from './labels.ts';
import type { Places } from './selection.ts';
import { hashOf, plain } from './text.ts';

/**
 * How the page stands around a list, so that another tab shows: how each short label is marked (under its letters, with
 * `>` where it stands beyond the list's first row) and how it looks (`~`), and what the page's title says and its
 * address asks for (`?`). All are hashes, so that no name is kept.
 */
export type View = { [what: string]: number };

const follows = (one: Element, other: Element) => !!(one.compareDocumentPosition(other) & 4) /* FOLLOWING */;

/** @returns how the page stands around the first of some lists */
export const viewOf = ({ firsts: [first], inside }: Places): View => viewFrom(first as Element, inside);

function viewFrom(place: Element, inside: ReadonlySet<Element>): View {
  const { defaultView, URL: url, title } = place.ownerDocument;
  const frame = defaultView?.frameElement;
  const view = frame ? viewFrom(frame, new Set()) : {};
  const add = (key: string, text: string) => {
    view[key] = hashOf(text, view[key]);
  };
  for (const [key, value] of [['title', lettersOf(title)] as const, ...askedIn(url)]) add(`?${hashOf(key)}`, value);
  const groups = new Map<string, Label[]>();
  for (const label of labelsOf(place.ownerDocument, inside)) {
    const { element, letters } = label;
    // What a field says is its state.
    const key = `${follows(element, place) ? '' : '>'}${hashOf(isField(element) ? 'field' : letters)}`;
    const alike = groups.get(key);
    if (alike) alike.push(label);
    else groups.set(key, [label]);
  }
  for (const [key, labels] of groups) {
    // A word that stands so often is of another list.
    if (labels.length > most) continue;
    add(key, joined(labels.map(stateOf)));
    if (labels.every(isAtRest)) add(`~${key.replace('>', '')}`, joined(labels.map(lookOf)));
  }
  return view;
}

/** Labels of the same letters, each wrapped a few times. */
const most = 8;

/** What several labels alike say is said once, however many they are. */
const joined = (states: string[]) => (new Set(states).size === 1 ? (states[0] ?? '') : states.join('\n'));

const isField = (element: Element) => (element as HTMLInputElement).readOnly === true;

/** Attributes that tell one element from another, and not how it stands; of addresses it counts that there is one. */
const naming = /(?<!val)id$|key$|^(name|for|title|alt|value|aria-(controls|labelledby|describedby|owns))$|^data-v-/;
const addressing = /^(href|on.*|.*url)$/;

function markOf(element: Element): string {
  const marks = [...element.attributes].flatMap(({ name, value }) => {
    if (naming.test(name)) return [];
    // What is pointed at stands no otherwise than before.
    const said = name === 'src' ? value.replace(/\?.*/, '') : value.replace(/[\w-]*(hover|focus)[\w-]*/g, '').trim();
    return `${name}=${addressing.test(name) ? '' : said}`;
  });
  const isChecked = !!(element as HTMLLabelElement).control?.matches(':checked') || element.matches(':checked');
  return [element.tagName, isChecked, ...marks.sort()].join();
}

/** The signs beside a label's letters, and how it is marked itself and by what stands in it. */
function stateOf({ element }: Label): string {
  const text = plain(wordsOf(element));
  const signs = isField(element) ? text : text.replace(/[\p{L}\d\s.,:;+()[\]/-]/gu, '');
  // A count comes and goes, and years are chosen within one list.
  const inner = [...element.querySelectorAll('*')].filter(
    (one) => !isOfYears(one) && (!/\S/.test(one.textContent ?? '') || lettersOf(one.textContent ?? '')),
  );
  return [signs, ...[element, ...inner].map(markOf)].join('\n');
}

/** Whether nothing changes how an element looks but for a moment. */
const isAtRest = ({ element }: Label) => !element.matches(':hover,:focus,:active') && !element.getAnimations().length;

function lookOf({ element }: Label): string {
  const { color, backgroundColor, fontWeight } = getComputedStyle(element);
  return [color, backgroundColor, fontWeight].join();
}

/** What an address says of the page within a list, the year, or the learner. */
const passing =
  /^((cur(rent)?_?)?page_?(no|num|number|index|size)?|size|limit|offset|start|rows|p[nis]?|year|nian|nd|(user|stu|xy).*|name|sid|.*(session|token|ticket).*)$/i;

/** @returns what an address asks for: another kind, state or tab is another list */
function askedIn(url: string): [key: string, value: string][] {
  const { search, hash } = new URL(url);
  const [place = '', query = ''] = hash.split('?');
  const isRoute = /^#!?\//.test(place);
  const asked = [...new URLSearchParams(search), ...new URLSearchParams(query)].filter(
    ([key, value]) => !passing.test(key) && value.length <= 24 && !/\d{5}|^(19|20)\d\d$/.test(value),
  );
  return isRoute || place.length < 2 ? asked : [...asked, ['#', place]];
}

const isAsked = (key: string) => key.startsWith('?');

/** Whether nothing stands around a list by which another tab would show. */
export const isBlank = (view: View): boolean => Object.keys(view).every(isAsked);

/** Whether nothing around a list stands otherwise than when it was taught; most of what stood before it must still be there. */
export function isSameView(taught: View, places: Places): boolean {
  const now = viewOf(places);
  const keys = Object.keys(taught);
  const before = keys.filter((key) => !/^[?~>]/.test(key));
  const kept = before.filter((key) => key in now);
  const isSame = (key: string) =>
    now[key] === taught[key] || (!isAsked(key) && (now[key] === undefined || taught[key] === undefined));
  return (
    !isBlank(taught) && kept.length * 2 >= before.length && [...keys, ...Object.keys(now)].every((key) => isSame(key))
  );
}

/** What leads to another page may be one of another list. */
const elsewhere = 'a[href]:not([href^="#"],[href^="javascript:"])';

/** @returns what stands over lists: the last heading before each with what follows that, as hashes */
export function headsOf({ firsts, inside }: Places): number[] {
  const labels = new Map<Document, Label[]>();
  const headOf = (place: Element): number => {
    const { ownerDocument: document } = place;
    const frame = document.defaultView?.frameElement;
    const all = labels.get(document) ?? labelsOf(document, inside);
    labels.set(document, all);
    const before = all.filter(({ element }) => follows(element, place));
    const heading = before.findLastIndex(isHeading);
    const over = before.filter(({ element }, index) => {
      const isUnder = heading >= 0 && index > heading && !element.closest(elsewhere);
      return index === heading || index === before.length - 1 || isUnder;
    });
    return hashOf(over.map(({ letters }) => letters).join('\n'), frame ? headOf(frame) : 0);
  };
  return [...new Set(firsts.map(headOf))];
}
