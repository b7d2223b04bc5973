import type { Fact, Role } from './facts.ts';
import { linksIn } from './links.ts';
import { nameIn, type Row } from './row.ts';
import { statusOf } from './status.ts';
import { plain } from './text.ts';

/** Courses between two rests (lib/academy/read.ts). */
const burst = 20;
/** What no single course fills. */
export const wide = /^(FORM|MAIN|BODY)$/;

/** Facts that lie beside one another: from one place up to another, which is left out. */
export interface Range {
  from: number;
  to: number;
}

/** @returns the facts that stand in an element, around one of them, as far as the bounds */
export function within(element: Element, facts: Fact[], near: number, first = 0, last = facts.length): Range {
  const isIn = (index: number) => !!facts[index] && element.contains((facts[index] as Fact).element);
  let from = near;
  while (from > first && isIn(from - 1)) from--;
  let to = near;
  while (to < last && isIn(to)) to++;
  return { from, to };
}

const leading: readonly Role[] = ['hours', 'earned', 'completed', 'state', 'lost'];

/** Courses that a label names: each with what stands in the block that holds no other name, else up to the next name. */
export function* labelledIn(facts: Fact[]): Generator<void, Row[]> {
  const rows: Row[] = [];
  const taken = new Set<number>();
  const led = new Set<Element>();
  const places = facts.flatMap(({ role }, index) => (role === 'title' ? [index] : []));
  const hoursIn = ({ from, to }: Range) => facts.slice(from, to).filter(isMark).length;
  for (const [count, place] of places.entries()) {
    if (count % burst === burst - 1) yield;
    const { element, said } = facts[place] as Fact;
    const [before = -1, next = facts.length] = [places[count - 1], places[count + 1]];
    let block = element;
    let own: Range = { from: place, to: place };
    for (let out: Element | null = element; out && !wide.test(out.tagName); out = out.parentElement) {
      const more = within(out, facts, place, before, next + 1);
      const has = hoursIn(own);
      const isShared = more.from <= before || more.to > next;
      if (isShared && !has && own.to - own.from < 2) {
        // Names and hours in turn, with nothing around each course (`dl`); what leads its name can't be told apart.
        if (more.from > before && facts.slice(more.from, place).some(({ role }) => leading.includes(role)))
          led.add(out);
        block = out;
        own = { from: place, to: led.has(out) ? place : Math.min(next, more.to) };
      }
      if (isShared || (has && (places.length === 1 || hoursIn(more) > has))) break;
      block = out;
      own = more;
    }
    const rest = facts.slice(own.from, own.to).filter((_, index) => own.from + index !== place);
    // The page's own characters, where they can be told from the label before them.
    const { name: whole } = nameIn(element);
    const name =
      [whole, whole.replace(/^[^:：]{1,8}[:：]\s*/, '')].find((one) => plain(one) === said.text) ?? said.text;
    rows.push({ element: block, title: element, name, facts: rest, links: linksIn(element) });
    for (let index = own.from; index < own.to; index++) taken.add(index);
  }
  // A form to search by names has labels too, and no courses.
  if (!rows.some((row) => row.facts.some(isMark) || statusOf(row.facts) !== 'silent')) return [];
  // Hours of a course whose name has lost its label.
  const lost = facts.filter((fact, index) => isMark(fact) && !taken.has(index));
  return [...rows, ...lost.map(({ element }) => ({ element, title: null, name: '', facts: [], links: [] }))];
}

/** A figure of hours. */
export const isMark = ({ role, said }: Fact) => (role === 'hours' || role === 'earned') && /^-?\d/.test(said.text);
