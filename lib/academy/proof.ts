import { isBeside } from './choices.ts';
import type { Fact } from './facts.ts';
import type { List } from './judge.ts';
import { blockOf, type Leaf } from './leaves.ts';
import { headingOf, meaningOf, pressed, type Title } from './meaning.ts';
import type { Row } from './row.ts';
import { statusOf } from './status.ts';
import { plain } from './text.ts';
import { part, pendingPart } from './words/titles.ts';

/**
 * Takes the proof from lists that the title above may not be of: those that a text of its own leads (`大家都在看`), those
 * that are built otherwise than the others below it, and all where they are more than the title counts.
 *
 * @param found the lists of a page in their order; a block of figures beside lists is no list, and is taken out
 * @param leaves what the page says
 */
export function weighProofs(found: List[], leaves: Leaf[]): List[] {
  const lists = found.filter((list) => !isPanel(list, found));
  const leadsBetween = createBetween(() => leaves.filter(isLead));
  const deniesBetween = createBetween(() => leaves.filter(isDenying));
  const groups = new Map<Title, List[]>();
  for (const list of lists) {
    const { proven, by } = list.context;
    if (proven && by) groups.set(by, [...(groups.get(by) ?? []), list]);
  }
  for (const [by, group] of groups) {
    const led = group.filter((list, index) => {
      const before = group[index - 1];
      if (!before) return group.length > 1 && !isAround(by) && leadsBetween(by.element, firstOf(list));
      return leadsBetween(lastOf(before), firstOf(list));
    });
    const own = group.filter((list) => !led.includes(list));
    const shape = (list: List) => shapeOf(list) + (isAround(by) ? placeOf(list) : '');
    const isAlike = own.every((list) => shape(list) === shape(own[0] as List));
    const rows = own.reduce((sum, list) => sum + list.rows.length, 0);
    const isCounted = rows <= countOf(by.text);
    for (const { context } of isAlike && isCounted ? led : group) context.proven = false;
    for (const list of group) if (deniesBetween(by.element, firstOf(list))) list.context.proven = false;
  }
  return lists;
}

const firstOf = ({ rows }: List) => (rows[0] as Row).element;
const lastOf = ({ rows }: List) => (rows[rows.length - 1] as Row).element;

/** Whether a title is of a page as a whole, and stands nearer to no list of it. */
const isAround = ({ kind, text }: Title) => kind === 'document' || /[>»›]|位置/.test(text);

/** How many courses a title says it is over (`已完成课程（12）`); any number where it doesn't. */
function countOf(title: string): number {
  const found = /(?<!\d)(\d{1,3}) ?[门项个条)]?\)?$/.exec(title)?.[1];
  return found ? Number(found) : Number.POSITIVE_INFINITY;
}

/** How the courses of a list are built. */
function shapeOf({ rows }: List): string {
  const { element, title } = rows[0] as Row;
  if (/^T[DH]$/.test(element.firstElementChild?.tagName ?? '')) return 'table';
  return named(title?.parentElement) + named(title);
}

/** What a list stands in. */
const placeOf = (list: List): string =>
  named(firstOf(list).parentElement) + named(firstOf(list).parentElement?.parentElement);

const named = (element: Element | null | undefined) => `>${element?.tagName}.${element?.className}`;

/** `其其格玛` `63.5学时`: a block by itself beside lists, whose words are neither link nor heading, says sums. */
function isPanel({ rows, context }: List, found: List[]): boolean {
  const [row] = rows;
  if (!row?.title || rows.length > 1 || statusOf(row.facts) !== 'silent' || isOfTable(row)) return false;
  const isOwn = row.title.closest('a[href]') ?? headingOf(row.title);
  return !isOwn && found.some((list) => list.context.by === context.by && shapeOf(list) !== shapeOf({ rows, context }));
}

const isOfTable = ({ facts }: { facts: Fact[] }) => facts.some(({ element }) => /^T[DH]$/.test(element.tagName));

/** Letters; what is longer is a sentence. */
const longest = 40;
/** A text that may be a title, whatever stands around its words: neither a page's nor a sum's. */
const leading =
  /^(?!.*([下上首尾]一?页|第 ?\d+ ?页|学时.{0,6}\d)|没有|暂无|加载|共 ?\d|\d[\d.]* ?(学时|[门条项分个])钟?$).*\p{L}{2}/u;
/** What leads on from a title beside it. */
const more = /(查看)?(更多|全部|换一[批换组])[>»›]*$/;

/** @returns whether one of some texts stands between two places */
function createBetween(leaves: () => Leaf[]): (from: Element, to: Element) => boolean {
  let found: Map<Document, Element[]> | null = null;
  return (from, to) => {
    found ??= byDocument(leaves());
    const all = found.get(from.ownerDocument) ?? [];
    // Comparing places is slow among many.
    let [first, end] = [0, all.length];
    while (first < end) {
      const middle = (first + end) >> 1;
      if (follows(from, all[middle] as Element)) end = middle;
      else first = middle + 1;
    }
    return !!all[first] && follows(all[first] as Element, to);
  };
}

/** Whether a text may be a title, by itself in its block. */
const isLead = ({ element, text }: Leaf) =>
  text.length < longest &&
  leading.test(text) &&
  !part.test(text) &&
  !element.closest(pressed) &&
  plain(blockOf(element).textContent ?? '')
    .replace(more, '')
    .trim() === text.replace(more, '').trim();

/** What a filter shows as chosen that is no field (`状态：未通过`), by itself: not beside other choices, and no count of courses. */
function isDenying({ element, text }: Leaf, index: number, leaves: Leaf[]): boolean {
  if (text.length > longest || !pendingPart.test(text) || meaningOf(text) === 'done' || /[。?]$/.test(text))
    return false;
  const isTicked = !!element.closest('label')?.querySelector(':checked');
  const isOpen = element.closest(pressed) && !isTicked;
  const isOfChoice = [leaves[index - 1], leaves[index + 1]].some(
    (other) =>
      other &&
      !headingOf(other.element) &&
      isBeside(other.element, element) &&
      (meaningOf(other.text) !== null || /^(全部|\d)/.test(other.text)),
  );
  // `年度=2024` `状态=未通过`
  const isNamed = isTicked || /[=:] ?[未不待]/.test(text);
  return !isOpen && !isOfChoice && (isNamed || !/\d/.test(blockOf(element).textContent ?? ''));
}

function byDocument(leaves: Leaf[]): Map<Document, Element[]> {
  const found = new Map<Document, Element[]>();
  for (const { element } of leaves) {
    const others = found.get(element.ownerDocument);
    if (others) others.push(element);
    else found.set(element.ownerDocument, [element]);
  }
  return found;
}

const follows = (one: Element, other: Element) =>
  !!(one.compareDocumentPosition(other) & 4) /* FOLLOWING */ && !one.contains(other);
