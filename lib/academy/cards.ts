import { headingOf, headingsIn } from './context.ts';
import { type Fact, hoursFacts, statusOf } from './facts.ts';
import { type Leaf, says } from './leaves.ts';
import type { Row } from './row.ts';
import { completedWord, hoursWord, kindWord, offerWord, stateWord } from './words.ts';

/**
 * Reads cards and label–value blocks (B C D): each says its hours once, with unit or label; around them stands the
 * course, as far out as no second hours come in.
 *
 * @param leaves the document's text outside the rows of its tables
 * @returns the cards that stand together, group by group
 */
export function cardsOf(leaves: Leaf[]): Row[][] {
  const marks = [...new Set(hoursFacts(factsIn(leaves)).map(({ element }) => element))];
  const count = (around: Element) => marks.filter((mark) => around.contains(mark)).length;
  const cardOf = (mark: Element) => {
    let card = cardIn(mark, leaves);
    for (let out = mark.parentElement; out && count(out) === 1; out = out.parentElement) {
      // Around the page's only hours, and where a heading comes in beside the name, nothing more is the course's.
      const isFull = marks.length === 1 || headingsIn(out) > headingsIn(card.element);
      if (/^(TR|FORM|MAIN|BODY)$/.test(out.tagName) || (card.title && isFull)) break;
      card = cardIn(out, leaves);
    }
    return card;
  };
  const cards = marks.map(cardOf).filter(({ title }) => title);
  const groups = new Map(cards.map((card) => [card.element.parentElement as Element, card]));
  return [...groups]
    .map(([group, like]) =>
      [...group.children].flatMap((block) => {
        const card = cards.find(({ element }) => element === block) ?? cardIn(block, leaves);
        return cards.includes(card) || (!count(block) && isSilentCard(card, like)) ? [card] : [];
      }),
    )
    .filter((rows) => !rows.some(({ facts }) => says(facts, offerWord)));
}

/** Whether a block is a card like the others that says how far its course is, but no hours. */
function isSilentCard({ element, title, facts }: Row, like: Row): boolean {
  return (
    element.tagName === like.element.tagName && title?.tagName === like.title?.tagName && statusOf(facts) !== 'silent'
  );
}

/** @returns what a block says as a course: its name is its heading, else the first text that can be one */
function cardIn(element: Element, leaves: Leaf[]): Row {
  const own = leaves.filter((leaf) => element.contains(leaf.element));
  const headed = own.find((leaf) => element.contains(headingOf(leaf.element)));
  const name = headed ?? own.find(isName);
  const title = (headed ? headingOf(headed.element) : name?.element) ?? null;
  return { element, title, facts: factsIn(own.filter((leaf) => !title?.contains(leaf.element))) };
}

const isLabel = (text: string) => [hoursWord, stateWord, completedWord].some((word) => word.test(text));

/** Whether a text can be a course's name: no figure, no label, no kind, no word of completion. */
function isName(leaf: Leaf): boolean {
  const { text } = leaf;
  return (
    /^(?!.{1,5}:)(?!\d[\d.]* ?\p{L}{1,3}$).*\p{L}{2}/u.test(text) &&
    !isLabel(text) &&
    !kindWord.test(text) &&
    statusOf(factsIn([leaf])) === 'silent'
  );
}

/** A card's facts: its texts, parted where one holds several, each with the label that stands before it. */
function factsIn(leaves: Leaf[]): Fact[] {
  const parts = leaves.flatMap(({ element, text }) =>
    text.split(/ ?[|;,] ?| (?=[^ :\d]{2,6} ?:|[\d.]+ ?学时)/).map((part) => ({ element, text: part })),
  );
  const at = (index: number) => parts[index]?.text ?? '';
  return parts.map(({ element, text }, index) => {
    const before = at(index - 1);
    const [, named, value] = /^(\D{1,8}?) ?: ?(.+)$/.exec(text) ?? [];
    if (named && value) return { element, label: named, text: value };
    const isFigure = /^-?\d/.test(text);
    const isCounted = at(index + 1) === '学时' || text.endsWith('学时');
    if (isFigure && isCounted && !sumBefore.test(before)) return { element, label: '学时', text };
    const isUnder = before.endsWith(':') || (isFigure && isLabel(before) && !/^\d/.test(at(index - 2)));
    return { element, label: isUnder ? before.replace(/ ?:$/, '') : null, text };
  });
}

/** `已获得 63.5 学时`, `还差 8 学时`: not one course's. */
const sumBefore = /(获得|[累合总]计|已学|完成|[需差共])$/;
