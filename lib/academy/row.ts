import { type Fact, isLabel, type Role, roleOf } from './facts.ts';
import type { Part } from './group.ts';
import type { Link } from './links.ts';
import { hasIdNumber, kept } from './personal.ts';
import { type Said, said } from './said.ts';
import { statusOf } from './status.ts';
import { plain } from './text.ts';
import { askedWord, badIfWord, bareEarned } from './words/columns.ts';
import { actWord, badgeWord, doneWord, kindWord, notDoneWord, stateValue } from './words/rows.ts';

/** One course of a list as the page shows it, from a table or a card. */
export interface Row {
  element: Element;
  /** The cell, heading or link that holds its name; null where it can't be told apart. */
  title: Element | null;
  /** The title is a cell of text alone, so that no link is in it or around it. */
  isText?: boolean;
  /** The name as kept; '' where there is none. */
  name: string;
  /** Another text may be the name as well. */
  isUnsure?: boolean;
  /** Everything else it says. */
  facts: Fact[];
  links: Link[];
  /** What the lines say that part the list and stand above (`2018年度`, `必修课程`). */
  part?: Part;
}

/** What a title names. */
interface Name {
  name: string;
  isUnsure: boolean;
}

/** @param label the header or label that a text stands under, null where there is none */
export const factOf = (element: Element, label: string | null, raw: string): Fact => ({
  element,
  role: label === null ? 'none' : bareEarned.test(label) && /^[\d.]+$/.test(raw) ? 'earned' : roleOf(label),
  said: said(label === null ? raw : answerUnder(label, raw)),
});

/** @returns what a text says under a label of states: `完成`, or `是` where it is a question (`是否完成`) */
export function answerUnder(label: string, raw: string): string {
  if (roleOf(label) === 'state' && stateValue.test(plain(raw))) return `已${plain(raw)}`;
  if (!askedWord.test(label)) return badIfWord.test(label) ? badAnswer(plain(raw)) : raw;
  const [yes, no] = [/^(是|有|[√✓✔])$/.test(plain(raw)), /^(否|无|[×✗xX])$/.test(plain(raw))];
  return yes ? '已完成' : no ? (/学时/.test(label) ? '不计入学时' : '未完成') : raw;
}

/** @returns what an answer says where 是 speaks against the course */
const badAnswer = (text: string) =>
  /^([否无×✗]|正常|未|[0.]+|[-—–/]+)?$/.test(text) ? '' : /^([是有√✓✔]|[\d.]+)$/.test(text) ? '无效' : text;

const telling: readonly Role[] = ['state', 'exam', 'completed'];

/** A figure, a day, a share or an answer in a column that has lost its header word. */
const isFigure = ({ role, said }: Fact) => role === 'lost' && /^(\d|[是否有无√✓✔×✗]$)/.test(said.text);

/** A name in such a column: no act, kind or state. */
const isNamed = ({ role, said: { text } }: Fact) =>
  role === 'lost' &&
  text
    .split('\n')
    .some((line) => /\p{L}{2}/u.test(line) && !actWord.test(line) && !kindWord.test(line) && !tells(said(line)));

const tells = ({ done, against, shares }: Said) => done || against || shares.length > 0;

/** A figure in a column of days: the header's words stand over other columns. */
const isShifted = ({ role, said }: Fact) => role === 'completed' && /^\d{1,4}(\.\d+)?$/.test(said.text);

/** Whether something speaks for a header that has lost a word, or stands over other columns than its own. */
export function isOdd({ facts }: Row): boolean {
  return facts.some((fact) => isFigure(fact) || isNamed(fact) || isShifted(fact));
}

/** Whether a row tells that it records a course, and doesn't only offer it. */
export function isRecord({ facts }: Row): boolean {
  return facts.some((fact) => isFigure(fact) || telling.includes(fact.role)) || statusOf(facts) !== 'silent';
}

/**
 * @param title what holds the name
 * @param raw its text, where it holds nothing else and that is known
 * @returns the name, and whether another line of it may be something else; the name as kept, '' where it has no two letters; where it is cut (`草原生态…`), whole from a `title` attribute
 *   that begins alike (F)
 */
export function nameIn(title: Element, raw: string | null = null): Name {
  const own = raw === null && title.firstElementChild ? withoutLabels(withoutBadges(title as HTMLElement)) : raw;
  const isUnsure =
    !!own?.includes('\n') &&
    own
      .split('\n')
      .filter((line) => /\S/.test(line))
      .slice(1)
      .some((line) => /^[^(（]*\p{L}{2}/u.test(line));
  // What only a clone draws has no inner text of its own (E).
  const text = kept(own || (title.textContent ?? ''));
  // What begins with a colon has lost its label.
  const name = /^[\u4e00-\u9fff]{2}|^[^:：]*[\p{L}\p{N}].*[\p{L}\p{N}]/u.test(text) ? text : '';
  const stem = (name.endsWith('…') || name.endsWith('...')) && name.replace(/ ?(?:…+|\.{3,})$/, '');
  if (!stem) return { name, isUnsure };
  const holders = [title, title.parentElement as Element, ...title.querySelectorAll('[title]')];
  const whole = holders.map((holder) => kept(holder.getAttribute('title') ?? '')).find((text) => text.startsWith(stem));
  return { name: whole ?? name, isUnsure };
}

/** What is set before or behind a name in elements of their own (`必修`, `新`, `已完成`) is no part of it. */
function withoutBadges(title: HTMLElement): string {
  let text = title.innerText;
  for (const { firstElementChild, textContent } of title.querySelectorAll('*')) {
    const badge = (textContent ?? '').trim();
    if (firstElementChild || ![badgeWord, doneWord, notDoneWord].some((word) => word.test(plain(badge)))) continue;
    const [before, after] = [text.trimStart(), text.trimEnd()];
    if (before.startsWith(badge)) text = before.slice(badge.length);
    else if (after.endsWith(badge)) text = after.slice(0, -badge.length);
  }
  return text;
}

/** A line of a day or of hours alone. */
const besideWord = /^(完成于|学完于|结业于)? ?\d{4}[-/.年]\d[\d月日/.: -]*(完成|学完|结业)?$|^[\d.]+ ?学时$/;

/** Lines below a name that label something else (`主讲：某教授 时长：45分钟`) are no part of it. */
const withoutLabels = (text: string) =>
  text
    .split('\n')
    .filter(
      (line, index) =>
        index === 0 ||
        !(
          besideWord.test(plain(line)) ||
          [...plain(line).matchAll(/([^ :]{1,8}) ?:/g)].some(([, word = '']) => isLabel(word))
        ),
    )
    .join('\n');

/**
 * The academy's own id of a course: in its title's link, else `data-id`, else in the row's other links where they
 * agree (A). A button beside a linked title may carry another id (B), so the title decides.
 *
 * @returns `id:…`, or null
 */
export function courseKeyOf({ element, title, isText, links }: Omit<Row, 'name' | 'facts'>): string | null {
  const link = isText ? null : (title?.closest('a') ?? title?.querySelector('a'));
  let key =
    (link && idIn(link.getAttribute('href') ?? '')) ??
    (element.hasAttributes() ? element.getAttribute('data-id') : null);
  if (key === null) {
    for (const one of links) {
      const href = one.element.getAttribute('href') ?? '';
      const other = idIn(href);
      if (!other || !isOfCourse(one, href)) continue;
      key ??= other;
      if (other !== key) return null;
    }
    key ??= '';
  }
  return /^[\w-]{1,64}$/.test(key) && !hasIdNumber(key) ? `id:${key}` : null;
}

/** Whether a link beside a name that links nowhere is the course's: its teacher's page has an id too. */
function isOfCourse(link: Link, href: string): boolean {
  const text = plain(link.text);
  return text ? actWord.test(text) : /course|lesson|kc/i.test(href);
}

/** Where a link has a course's id, the surest place first: beside `courseId` a plain `id` is another thing's. */
const ids = [
  /[?&;](?:course_?id|kc_?id)=([^&#;]+)/i,
  /[?&;](?:cid|id)=([^&#;]+)/i,
  /\/courses?\/(\d+)\/(?!\d)/i,
  /\/(\d+)(?:\.\w+)?\/?(?:[?#]|$)/,
];

function idIn(href: string): string | null {
  if (/^\w+script:/i.test(href)) return null;
  for (const id of ids) {
    const found = id.exec(href)?.[1];
    if (found) return found;
  }
  return null;
}
