import type { Day } from '../model.ts';
import { dayIn } from './day.ts';
import type { HoursRead } from './hours.ts';
import { hasIdNumber, kept, plain } from './text.ts';
import { columnWords, doneWord, kindWord, notDoneWord } from './words.ts';

/** What a row says of its completion: `partial` = less than 100 % and no word, `silent` = nothing. */
export type Status = 'done' | 'unfinished' | 'partial' | 'unclear' | 'silent';

/** One course of a list as the page shows it, before its list's title and year are known. */
export interface Row {
  title: string;
  hours: HoursRead;
  status: Status;
  completedOn: Day | null;
  courseKey: string | null;
  required: boolean | null;
}

/** Rows that stand together, and what is odd about them as a whole. */
export interface List {
  /** The place the rows begin at: the titles before it are theirs. */
  start: Element;
  rows: Row[];
  /** Figures or days stand under no header word. */
  odd: boolean;
  /** Its header names completion, so that it records courses even where its rows say nothing. */
  records: boolean;
  /** The sum row's hours. */
  sum: HoursRead;
}

/** One thing a row says: the header or label it stands under (null where none, '' where it was left out), and the text. */
export interface Fact {
  label: string | null;
  text: string;
}

/**
 * Completion is only what the page says in words, or 100 % with no word against it; never a full bar beside 学习中.
 *
 * @param facts everything the row says but its title
 */
export function statusOf(facts: Fact[]): Status {
  const done = facts.some((fact) => doneWord.test(fact.text));
  const against = facts.some((fact) => notDoneWord.test(fact.text));
  if (done || against) return done && against ? 'unclear' : done ? 'done' : 'unfinished';
  const shares = facts.flatMap((fact) => {
    const [, label, share] = /^(?:([^:]{1,8}): ?)?(\d{1,3}(?:\.\d+)?) ?%$/.exec(fact.text) ?? [];
    const name = label ?? fact.label;
    return share && (name === null || columnWords.progress.test(name) || columnWords.status.test(name))
      ? [Number(share)]
      : [];
  });
  if (!shares.length) return 'silent';
  if (shares.every((share) => share === 100)) return 'done';
  return shares.every((share) => share < 100) ? 'partial' : 'unclear';
}

/** @returns true 必修, false 选修, null where the facts name neither or both */
export function requiredOf(facts: Fact[]): boolean | null {
  const kinds = new Set(facts.flatMap((fact) => kindWord.exec(fact.text.replace(/^[^:]{1,6}: ?/, ''))?.[1] ?? []));
  return kinds.size === 1 ? kinds.has('必修') : null;
}

/** @returns the day under a completion header or label; never the day of choosing, starting or last learning */
export function completedOnOf(facts: Fact[]): Day | null {
  const days = facts.flatMap(({ label, text }) => {
    const [, own, rest] = /^(\D{2,6}?) ?: ?(\d.*)$/.exec(text) ?? [];
    return columnWords.completed.test(own ?? label ?? '') ? (dayIn(rest ?? text) ?? []) : [];
  });
  return days.length === 1 ? (days[0] ?? null) : null;
}

/** @returns a title as kept: the whole one from `title` where the page cut it short (F) */
export function titleOf(element: Element): string {
  const shown = kept(element.textContent ?? '');
  const whole = kept((element.closest('[title]') ?? element.querySelector('[title]'))?.getAttribute('title') ?? '');
  const stem = shown.replace(/ ?(\.{2,}|…+)$/, '');
  return !shown || (stem !== shown && whole.startsWith(stem)) ? whole : shown;
}

const idNames = ['courseid', 'course_id', 'kcid', 'kc_id', 'cid', 'id'];

/**
 * The academy's own id of a course: in its title's link, else `data-id`, else in the row's other links where they
 * agree (A). A button beside a linked title may carry another id (B), so the title decides.
 *
 * @returns `id:…`, or null
 */
export function courseKeyOf(link: Element | null, row: Element): string | null {
  const ids = new Set([...row.querySelectorAll('a[href]')].flatMap((other) => idInAddress(other) ?? []));
  const only = ids.size === 1 ? [...ids][0] : undefined;
  const key = (link && idInAddress(link)) ?? row.getAttribute('data-id') ?? only ?? '';
  return /^[\w-]{1,64}$/.test(key) && !hasIdNumber(plain(key)) ? `id:${key}` : null;
}

function idInAddress(link: Element): string | undefined {
  const href = link.getAttribute('href') ?? '';
  if (/^\s*(javascript|mailto):/i.test(href)) return;
  const pairs = href.matchAll(/[?&;]([^=&#;]+)=([^&#;]+)/g);
  const named = new Map([...pairs].map(([, name, value]) => [name?.toLowerCase(), value]));
  const name = idNames.find((candidate) => named.has(candidate));
  return name ? named.get(name) : /\/(\d+)(?:\.\w+)?\/?(?:[?#].*)?$/.exec(href)?.[1];
}
