import { cardIn, commonIn, isName, slotOf } from './card.ts';
import { isWithin } from './context.ts';
import type { Fact } from './facts.ts';
import { type Part, partIn } from './group.ts';
import { isMark, labelledIn, type Range, wide, within } from './labelled.ts';
import type { Leaf } from './leaves.ts';
import { headingOf, meaningOf } from './meaning.ts';
import { figureInHours, partsIn } from './parts.ts';
import type { Row } from './row.ts';
import { statusOf } from './status.ts';
import { plain } from './text.ts';
import { part } from './words/titles.ts';

/** Courses between two rests (lib/academy/read.ts). */
const burst = 20;

/**
 * Reads the courses that stand in no table: blocks that name a course by a label (`课程名称：甲`), else cards that say
 * their hours once, with unit or label (B C D).
 *
 * @param leaves what a document shows outside its tables' rows
 * @returns the courses that stand together, group by group
 */
export function* cardsOf(leaves: Leaf[]): Generator<void, Row[][]> {
  const facts = partsIn(leaves);
  const rows = yield* labelledIn(facts);
  const groups = rows.length ? together(rows) : yield* cardsIn(facts);
  return groups.filter((group) => group.length && !isOffered(group));
}

/** Whether courses are on offer, and none of them is finished. */
const isOffered = (group: Row[]) =>
  group.some(({ facts }) => facts.some(({ said }) => said.offer)) &&
  !group.some(({ facts }) => statusOf(facts) === 'done');

function together(rows: Row[]): Row[][] {
  const groups = new Map<Element | null, Row[]>();
  for (const row of rows) {
    const around = row.element.parentElement;
    const group = groups.get(around);
    if (group) group.push(row);
    else groups.set(around, [row]);
  }
  return [...groups.values()];
}

/** Cards without labels for their names: around its only hours stands the course, as far out as no second ones come in. */
function* cardsIn(facts: Fact[]): Generator<void, Row[][]> {
  const all = facts.flatMap((fact, index) => (isMark(fact) ? [index] : []));
  const isEarned = (place: number) => facts[place]?.role === 'earned';
  const marks = all.every(isEarned) ? all : all.filter((place) => !isEarned(place));
  const owners = ownersOf(marks.map((place) => (facts[place] as Fact).element));
  const search: Search = { facts, owners, marks: marks.length, common: commonIn(facts) };
  const cards = new Map<Element, Row>();
  const groups = new Map<Element, Group>();
  /** The hours of the cards. */
  const read = new Set<Element>();
  for (const [count, mark] of marks.entries()) {
    if (count % burst === burst - 1) yield;
    const card = cardAround(mark, search);
    if (!card.title) continue;
    const around = card.element.parentElement as Element;
    cards.set(card.element, card);
    groups.set(around, { around, like: card, mark });
    read.add((facts[mark] as Fact).element);
  }
  const found: Row[][] = [];
  for (const group of groups.values()) found.push(unlikely(yield* rowsIn(group, cards, read, search)));
  return [...found, ...lostIn(facts, marks, found.flat())];
}

/** Cards in one element: one of them, and the place of its hours among the facts. */
interface Group {
  around: Element;
  like: Row;
  mark: number;
}

/** The cards of a group, and the blocks like them that say no hours, or several, or no name. */
function* rowsIn(
  { around, like, mark }: Group,
  cards: Map<Element, Row>,
  read: Set<Element>,
  { facts, owners, common }: Search,
): Generator<void, Row[]> {
  const rows: Row[] = [];
  let above: Part = {};
  let near = within(around, facts, mark).from;
  let count = 0;
  for (const block of around.children) {
    if (++count % burst === 0) yield;
    // What stands between the blocks.
    while (facts[near]?.element === around) near++;
    const card = cards.get(block) ?? cardIn(block, facts, near, common);
    while (facts[near] && block.contains((facts[near] as Fact).element)) near++;
    const isOther = owners.has(block)
      ? isAlike(block, like.element) || isNamedLike(block, like.element)
      : isLike(card, like);
    const isCard = cards.has(block) || (isOther && !card.facts.some(({ element }) => read.has(element)));
    if (isCard) rows.push({ ...card, part: { ...above, ...card.part } });
    else if (rows.length) above = partBy(block) ?? above;
  }
  return rows;
}

/** Takes the names from cards that all say the same, and marks the one that alone has a text before its name (`大家都在看`). */
function unlikely(rows: Row[]): Row[] {
  if (rows.length < 3) return rows;
  if (rows.every(({ name }) => name === rows[0]?.name)) return rows.map((row) => ({ ...row, title: null, name: '' }));
  const [led, ...others] = rows.filter(hasLead);
  if (!led || others.length) return rows;
  return rows.map((row) => (row === led ? { ...row, part: { isUnknown: true } } : row));
}

/** Whether a text that may be a title stands before the name of a card. */
const hasLead = ({ title, facts }: Row) =>
  !!title && facts.some((fact) => isName(fact) && !!(fact.element.compareDocumentPosition(title) & 4) /* FOLLOWING */);

/** What a block between cards says of those below it; a title of theirs is read as such (lib/academy/context.ts). */
function partBy(block: Element): Part | null {
  const text = block.childElementCount > most ? '' : plain(block.textContent ?? '');
  if (meaningOf(text) !== null) return {};
  const { pending = false, isUnknown = false, required } = partIn(text) ?? {};
  return pending || isUnknown || required === null ? { pending, isUnknown, required: null } : null;
}

/** Elements in a line between cards. */
const most = 4;

/** Beside a name, figures in the place where the cards say their hours: one that has lost its unit. */
function lostIn(facts: Fact[], marks: number[], cards: Row[]): Row[][] {
  const slots = new Set(marks.map((mark) => slotOf((facts[mark] as Fact).element)));
  const places = new Set(cards.map(({ element }) => element));
  const isBesideName = ({ element }: Fact, index: number) =>
    [facts[index - 1], facts[index + 1]].some(
      (one) => one && isName(one) && element.parentElement?.contains(one.element),
    );
  const lost = facts.filter(
    (fact, index) =>
      fact.role === 'lost' &&
      figureInHours.test(fact.said.text) &&
      slots.has(slotOf(fact.element)) &&
      isBesideName(fact, index) &&
      !isWithin(fact.element, places),
  );
  return lost.map((fact) => [{ element: fact.element, title: null, name: '', facts: [fact], links: [] }]);
}

const isLike = ({ element, title, name, facts }: Row, like: Row) =>
  element.tagName === like.element.tagName &&
  title?.tagName === like.title?.tagName &&
  (statusOf(facts) !== 'silent' ||
    facts.some(({ role }) => role === 'completed') ||
    (element.className === like.element.className && !!title && isOwnName(title)) ||
    (!!title && !!like.title && slotOf(title) === slotOf(like.title) && !/[。;!?]$/.test(name)) ||
    isAlike(element, like.element));

/** Whether a name stands in a link or heading: what else stands beside courses may be a note. */
const isOwnName = (title: Element) => !!(title.closest('a[href]') ?? headingOf(title));

const isNamedLike = (one: Element, other: Element) =>
  one.tagName === other.tagName && one.className !== '' && one.className === other.className;

/** Whether two elements are built alike. */
const isAlike = (one: Element, other: Element) =>
  one.tagName === other.tagName &&
  one.className === other.className &&
  one.childElementCount === other.childElementCount;

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

/** What is the same for all cards of a document: the marks of hours, and who holds them. */
interface Search {
  facts: Fact[];
  owners: Map<Element, Element | null>;
  marks: number;
  /** Places whose texts repeat from card to card (`slotOf`). */
  common: ReadonlySet<string>;
}

/** Climbs from the hours outwards for as long as they are the only ones, and until the course has its name. */
function cardAround(mark: number, { facts, owners, marks, common }: Search): Row {
  const { element } = facts[mark] as Fact;
  let card = cardIn(element, facts, mark, common);
  for (let out = element.parentElement; out && owners.get(out) === element; out = out.parentElement) {
    // Around the page's only hours, and where a list's heading comes in beside the name, nothing more is the course's.
    const isAlone = marks === 1 && !isNamedIn(card, out);
    const isFull = isAlone ? hasTwin(card.element) || !hasTwin(out) : isUnderHeading(card, out);
    if (wide.test(out.tagName) || (card.title && (isFull || holdsMore(card, within(out, facts, mark), facts)))) break;
    card = cardIn(out, facts, mark, common);
  }
  return card;
}

/** Whether further out stands the name of another course, or what titles a list. */
function holdsMore({ element, title }: Row, { from, to }: Range, facts: Fact[]): boolean {
  const slot = title && slotOf(title);
  let isBefore = true;
  for (const fact of facts.slice(from, to)) {
    const { text } = fact.said;
    if (element.contains(fact.element)) isBefore = false;
    else if (slotOf(fact.element) === slot && isName(fact)) return true;
    else if (isBefore && (text.length > 3 || part.test(text)) && meaningOf(text) !== null) return true;
  }
  return false;
}

/** Whether an element beside this one is built alike, as those of a list are. */
const hasTwin = (element: Element) =>
  [element.previousElementSibling, element.nextElementSibling].some((beside) => beside && isAlike(beside, element));

/** Whether what lies further out has the heading of a list; a course that has no link may have one of its own. */
function isUnderHeading(card: Row, out: Element): boolean {
  return !!headingAround(card, out) && !isNamedIn(card, out);
}

/** Whether the heading that comes in further out is the course's, whose name has no heading and no link yet. */
function isNamedIn(card: Row, out: Element): boolean {
  const heading = headingAround(card, out);
  const isList = meaningOf(plain(heading?.textContent ?? '')) !== null && !heading?.querySelector('a[href]');
  return !!heading && !isList && !(card.title && (card.title.closest('a[href]') || headingOf(card.title)));
}

const headingAround = ({ element }: Row, out: Element) =>
  [...out.querySelectorAll('h1,h2,h3,h4,h5,h6,[role=heading]')].find((one) => !element.contains(one));
