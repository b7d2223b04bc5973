import { headingOf } from './context.ts';
import { hoursFacts, type Role, roleOf, statusOf } from './facts.ts';
import type { Leaf } from './leaves.ts';
import { factOf, nameIn, type Row } from './row.ts';
import { said } from './said.ts';

/**
 * Reads cards and label–value blocks (B C D): each says its hours once, with unit or label; around them stands the
 * course, as far out as no second hours come in.
 *
 * @param leaves what a document shows outside the rows of its tables
 * @returns the cards that stand together, group by group
 */
export function* cardsOf(leaves: Leaf[]): Generator<void, Row[][]> {
  const marks = marksIn(leaves);
  if (!marks.length) return [];
  const holders = ownersOf(marks.map((index) => (leaves[index] as Leaf).element));
  const cards = new Map<Element, Row>();
  let count = 0;
  for (const mark of marks) {
    if (++count % 20 === 0) yield;
    const card = cardAround(mark, leaves, (element) => holders.get(element) === (leaves[mark] as Leaf).element, marks);
    if (card.title) cards.set(card.element, card);
  }
  const groups = new Map<Element, Row>();
  for (const card of cards.values()) groups.set(card.element.parentElement as Element, card);
  const rows: Row[][] = [];
  for (const [group, like] of groups) rows.push(yield* rowsIn(group, like));
  return rows.filter((group) => group.length && !group.some(({ facts }) => facts.some(({ said }) => said.offer)));

  /** The cards of a group, and the blocks like them that say how far their course is, but no hours. */
  function* rowsIn(group: Element, like: Row): Generator<void, Row[]> {
    const found: Row[] = [];
    let from = leaves.findIndex(({ element }) => group.contains(element));
    for (const block of group.children) {
      if (++count % 20 === 0) yield;
      while (leaves[from] && (leaves[from] as Leaf).element.compareDocumentPosition(block) & 4) from++;
      const card = cards.get(block);
      if (card) found.push(card);
      else if (block.tagName === like.element.tagName && !holders.has(block)) {
        const silent = cardIn(block, within(block, leaves, from));
        if (silent.title?.tagName === like.title?.tagName && statusOf(silent.facts) !== 'silent') found.push(silent);
      }
    }
    return found;
  }
}

/** @returns the places of the leaves that say hours */
function marksIn(leaves: Leaf[]): number[] {
  const elements = new Set(hoursFacts(factsIn(leaves)).map(({ element }) => element));
  return leaves.flatMap(({ element }, index) => (elements.delete(element) ? [index] : []));
}

/** @returns around the marks: the one mark that an element holds, null where it holds several */
function ownersOf(marks: Element[]): Map<Element, Element | null> {
  const owners = new Map<Element, Element | null>();
  for (const mark of marks) {
    for (let around: Element | null = mark; around; around = around.parentElement) {
      const owner = owners.get(around);
      if (owner === null) break;
      owners.set(around, owner === undefined ? mark : null);
    }
  }
  return owners;
}

/** Climbs from the hours outwards for as long as they are the only ones, and until the course has its name. */
function cardAround(mark: number, leaves: Leaf[], isOwn: (element: Element) => boolean, marks: number[]): Row {
  const { element } = leaves[mark] as Leaf;
  let card = cardIn(element, within(element, leaves, mark));
  for (let out = element.parentElement; out && isOwn(out); out = out.parentElement) {
    // Around the page's only hours, and where a heading comes in beside the name, nothing more is the course's.
    const isFull = marks.length === 1 || headings(out) > headings(card.element);
    if (/^(TR|FORM|MAIN|BODY)$/.test(out.tagName) || (card.title && isFull)) break;
    card = cardIn(out, within(out, leaves, mark));
  }
  return card;
}

/** How many headings an element holds; a course has one. */
const headings = (element: Element) => element.querySelectorAll('h1,h2,h3,h4,h5,h6,[role=heading]').length;

/** @returns the leaves that stand in an element, which lie beside one another around one of them */
function within(element: Element, leaves: Leaf[], near: number): Leaf[] {
  const isIn = (index: number) => !!leaves[index] && element.contains((leaves[index] as Leaf).element);
  let from = near;
  while (isIn(from - 1)) from--;
  let to = near;
  while (isIn(to)) to++;
  return leaves.slice(from, to);
}

/** @returns what a block says as a course: its name is its heading, else the first text that can be one */
function cardIn(element: Element, own: Leaf[]): Row {
  const headed = own.find((leaf) => element.contains(headingOf(leaf.element)));
  const name = headed ?? own.find(isName);
  const title = (headed ? headingOf(headed.element) : name?.element) ?? null;
  const facts = factsIn(own.filter((leaf) => !title?.contains(leaf.element)));
  return { element, title, name: title ? nameIn(title) : '', facts, links: element.getElementsByTagName('a') };
}

const labels: readonly Role[] = ['hours', 'earned', 'completed', 'state', 'kind'];
const isLabel = (text: string) => labels.includes(roleOf(text));

/** Whether a text can be a course's name: no figure, no label, no kind, no word of completion. */
function isName(leaf: Leaf): boolean {
  const { text } = leaf;
  return (
    /^(?!.{1,5}:)(?!\d[\d.]* ?\p{L}{1,3}$).*\p{L}{2}/u.test(text) &&
    !isLabel(text) &&
    said(text).required === null &&
    statusOf(factsIn([leaf])) === 'silent'
  );
}

/** A card's facts: its texts, parted where one holds several, each with the label that stands before it. */
function factsIn(leaves: Leaf[]) {
  const parts = leaves.flatMap(({ element, text }) =>
    text.split(/ ?[|;,] ?| (?=[^ :\d]{2,6} ?:|[\d.]+ ?学时)/).map((part) => ({ element, text: part })),
  );
  const at = (index: number) => parts[index]?.text ?? '';
  return parts.map(({ element, text }, index) => {
    const before = at(index - 1);
    const [, named, value] = /^(\D{1,8}?) ?: ?(.+)$/.exec(text) ?? [];
    if (named && value) return factOf(element, named, value);
    const isFigure = /^-?\d/.test(text);
    const isCounted = at(index + 1) === '学时' || text.endsWith('学时');
    if (isFigure && isCounted && !sumBefore.test(before)) return factOf(element, '学时', text);
    const isUnder = before.endsWith(':') || (isFigure && isLabel(before) && !/^\d/.test(at(index - 2)));
    return factOf(element, isUnder ? before.replace(/ ?:$/, '') : null, text);
  });
}

/** `已获得 63.5 学时`, `还差 8 学时`: not one course's. */
const sumBefore = /(获得|[累合总]计|已学|完成|[需差共])$/;
