import { type Fact, statusOf } from './facts.ts';
import { hasIdNumber, kept } from './text.ts';
import { recordLabel } from './words.ts';

/** One course of a list as the page shows it, from a table or a card. */
export interface Row {
  element: Element;
  /** The cell, heading or link that holds its name; null where it can't be told apart. */
  title: Element | null;
  /** Everything else it says. */
  facts: Fact[];
}

/** Whether a column without a header word holds what a lost word may have named: hours, a day, a share. */
export function isOdd({ facts }: Row): boolean {
  return facts.some(({ label, text }) => label === '' && /^\d/.test(text));
}

/** Whether a row tells that it records a course, and doesn't only offer it. */
export function isRecord(row: Row): boolean {
  return isOdd(row) || statusOf(row.facts) !== 'silent' || row.facts.some(({ label }) => recordLabel.test(label ?? ''));
}

/** @returns a title as kept, as the page shows it */
export function titleOf({ title }: Row): string {
  return kept((title as HTMLElement | null)?.innerText || (title?.textContent ?? ''));
}

/**
 * The academy's own id of a course: in its title's link, else `data-id`, else in the row's other links where they
 * agree (A). A button beside a linked title may carry another id (B), so the title decides.
 *
 * @returns `id:…`, or null
 */
export function courseKeyOf({ element, title }: Row): string | null {
  const link = title?.closest('a[href]') ?? title?.querySelector('a[href]');
  const [only, ...others] = new Set([...element.querySelectorAll('a[href]')].flatMap(idIn));
  const key = (link && idIn(link)[0]) ?? element.getAttribute('data-id') ?? (others.length ? '' : only) ?? '';
  return /^[\w-]{1,64}$/.test(key) && !hasIdNumber(key) ? `id:${key}` : null;
}

const named = /[?&;](?:course_?id|kcid|cid|id)=([^&#;]+)/i;
const last = /\/(\d+)(?:\.\w+)?\/?(?:[?#]|$)/;

function idIn(link: Element): string[] {
  const href = link.getAttribute('href') ?? '';
  if (/^\w+script:/i.test(href)) return [];
  return (named.exec(href) ?? last.exec(href))?.slice(1) ?? [];
}
