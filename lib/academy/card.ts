import { type Fact, isLabel } from './facts.ts';
import { within } from './labelled.ts';
import { blockOf } from './leaves.ts';
import { linksIn } from './links.ts';
import { headingOf, meaningOf } from './meaning.ts';
import { nameIn, type Row } from './row.ts';
import { statusOf } from './status.ts';
import { plain } from './text.ts';
import { actWord, kindWord, teacherWord } from './words/rows.ts';
import { sumTitle } from './words/sums.ts';

/** @returns what a block says as a course: its name is its heading, else the text that is most likely one */
export function cardIn(element: Element, facts: Fact[], near: number, common: ReadonlySet<string>): Row {
  const { from, to } = within(element, facts, near);
  const own = facts.slice(from, to);
  const headed = own.find((fact) => element.contains(headingOf(fact.element)));
  const { name, isUnsure } = headed ? { name: headed, isUnsure: false } : nameAmong(own, common);
  const named = name ? ((headed && headingOf(headed.element)) ?? wholeLink(name, own)) : null;
  // A card of a year's or a kind's total (`2018年度`, `网络培训`) names no course.
  const title = named && sumTitle.test(plain(named.textContent ?? '')) ? null : named;
  const whole = title && nameIn(title);
  // `今日推荐` over a name: a list of its own.
  const isUnknown = own
    .slice(0, name && own.indexOf(name))
    .some(({ said: { text } }) => text.length > 3 && meaningOf(text) === 'foreign');
  return {
    element,
    title,
    ...(isUnknown && { part: { isUnknown } }),
    name: whole?.name || (name && title?.tagName === 'IMG' ? name.said.text : ''),
    ...((isUnsure || whole?.isUnsure) && { isUnsure: true }),
    facts: own.filter(
      (fact, index) =>
        (!title?.contains(fact.element) || (fact.element !== title && isBelow(fact, title))) &&
        !(index === 0 && isNumber(fact)),
    ),
    links: linksIn(element),
  };
}

/** Letters; teachers, kinds and buttons seldom have as many, and no name has more. */
const letters = { linked: 5, most: 60 };

/**
 * Of several texts the one that links; else the first, where no later one is longer and may be the name as well. What
 * says the same on card after card (`精品`) is none.
 */
function nameAmong(own: Fact[], common: ReadonlySet<string>): { name: Fact | undefined; isUnsure: boolean } {
  const all = own.filter(isName);
  const rare = all.filter(({ element, said }) => !common.has(slotOf(element)) && !teacherWord.test(said.text));
  const names = rare.length ? rare : all;
  const length = ({ said }: Fact) => (said.text.length > letters.most ? 0 : said.text.length);
  const linked = names.filter((fact) => isLinked(fact) && length(fact) >= letters.linked);
  const among = linked.length ? linked : names;
  const longest = Math.max(...among.map(length));
  const name = among.find((fact) => length(fact) === longest);
  const isUnsure = name?.element !== among[0]?.element || (!linked.length && names.some(isLinked) && names.length > 1);
  return { name: name ?? own.find(({ element }) => element.tagName === 'IMG'), isUnsure };
}

/** Where on its card an element stands, the same on cards that are built alike. */
export const slotOf = ({ tagName, className, parentElement: around }: Element) =>
  `${around?.tagName}.${around?.className}>${tagName}.${className}`;

/** @returns the slots whose texts repeat from card to card */
export function commonIn(facts: Fact[]): Set<string> {
  const texts = new Map<string, string[]>();
  for (const fact of facts) {
    if (!isName(fact)) continue;
    const slot = slotOf(fact.element);
    const said = texts.get(slot);
    if (said) said.push(fact.said.text);
    else texts.set(slot, [fact.said.text]);
  }
  return new Set([...texts].flatMap(([slot, said]) => (new Set(said).size * 2 <= said.length ? slot : [])));
}

/** A link that holds the name alone is all of it: a part may be set apart. */
function wholeLink({ element }: Fact, own: Fact[]): Element {
  const link = element.closest('a[href]');
  const isPart = (fact: Fact) =>
    blockOf(fact.element) === blockOf(element) && fact.role === 'none' && statusOf([fact]) === 'silent';
  const isAlone = link && own.every((fact) => !link.contains(fact.element) || isPart(fact));
  return isAlone ? link : element;
}

/** What stands in the element of a name and is no part of it: its kind, and what is labelled on lines of its own. */
const isBelow = ({ element, role, said }: Fact, title: Element) =>
  kindWord.test(said.text) || (role !== 'none' && role !== 'lost' && blockOf(element) !== blockOf(title));

/** A card's own number stands before its name. */
const isNumber = ({ role, said }: Fact) => role === 'lost' && /^\d+[.、)]?$/.test(said.text);

const isLinked = ({ element }: Fact) => !!element.closest('a[href]');

/** Whether a text can be a course's name: under no label, and no figure, kind, act or word of completion. */
export const isName = (fact: Fact) =>
  fact.role === 'none' &&
  fact.element.tagName !== 'IMG' &&
  /^(?!\d[\d.]* ?\p{Script=Han}{1,3}(?: |$)|\[.*\]$|【.*】$).*\p{L}{2}/u.test(fact.said.text) &&
  fact.said.required === null &&
  fact.said.day === null &&
  !actWord.test(fact.said.text) &&
  !fact.said.text.endsWith(':') &&
  !isLabel(fact.said.text) &&
  !fact.element.closest('button') &&
  statusOf([fact]) === 'silent';
