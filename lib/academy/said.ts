import type { Day } from '../model.ts';
import { dayIn } from './day.ts';
import { type HoursRead, hoursIn } from './hours.ts';
import { plain } from './text.ts';
import { pagerWord } from './words/page.ts';
import {
  actWord,
  doneWord,
  doubtWord,
  examAct,
  kindWord,
  manyCourses,
  notDoneWord,
  offerWord,
  offlineWord,
  otherYear,
  shareWord,
  stateFigure,
} from './words/rows.ts';
import { partSumWord, sumWord } from './words/sums.ts';

/** What a sum row sums up: its list, or a part of it (`必修小计`). */
export type Sum = 'all' | 'part';

/** A letter that each word of a sum has, as the page may write it: most names have none. */
const maybeSumWord = /[计和总均tｔ]/i;

/** @returns what a name sums up; null where it is a course's */
export function sumIn(text: string): Sum | null {
  if (text.length > 40 || !maybeSumWord.test(text)) return null;
  const word = plain(text).replaceAll(' ', '');
  return sumWord.test(word) ? (partSumWord.test(word) ? 'part' : 'all') : null;
}

/** What one text says by the academy's words. */
export interface Said {
  /** `plain`; the pieces of a cell that holds several, one a line. */
  text: string;
  hours: HoursRead;
  day: Day | null;
  /** A word of completion, a word against it, and shares of it in per cent. */
  done: boolean;
  against: boolean;
  /** A word of completion that goes on into an amount, and so says none. */
  counted: boolean;
  shares: number[];
  /** In a column of states, a state that we don't know: no word of ours, no figure and no act. */
  unknown: boolean;
  /** true 必修, false 选修, null where it names neither or both. */
  required: boolean | null;
  offer: boolean;
  /** It asks for an exam or a test that the course still waits for. */
  exam: boolean;
  sum: Sum | null;
  pager: boolean;
  /** It names another year that its course is learnt for. */
  isOfOtherYear: boolean;
  /** It may say that the course doesn't count, or is none. */
  doubt: boolean;
  /** It says nothing that counts whatever it stands under. */
  silent: boolean;
}

/** A list says the same few texts in row after row. */
const known = new Map<string, Said>();
const most = { texts: 2_000, letters: 30, understood: 400 };

/** @param raw a text of the page as it stands, several pieces one a line */
export function said(raw: string): Said {
  const before = known.get(raw);
  if (before) return before;
  const now = understood(raw);
  if (raw.length <= most.letters) {
    if (known.size >= most.texts) known.clear();
    known.set(raw, now);
  }
  return now;
}

/** Whether a word of completion goes on into an amount: `已学习` `12分钟`, `已完成` `1/4 节`; `已完成` `45分钟` is a state and a length. */
export const countsOn = (word: string, amount: string): boolean =>
  (word.includes('学') && /^([\d.]+ ?(分钟?|小时|秒)|\d+:\d)/.test(amount)) ||
  /^\d+ ?(\/ ?\d+ ?)?[节讲章课集次人个]/.test(amount);

const sharesIn = (line: string): number[] => (line.match(/[\d.]+(?= ?%)/g) ?? []).map(Number.parseFloat);

/** Digits of footnotes and lists (`1²`), and text that runs the other way: no figure as it looks. */
export const unlike = /[\p{No}\u202d\u202e]/u;

function understood(raw: string): Said {
  // What is longer is no word and no figure; patterns need not wander through it.
  const isLong = raw.length > most.understood;
  const lines = raw.slice(0, most.understood).split('\n').map(plain).filter(Boolean);
  const text = lines.join('\n');
  // `学习中（45%）`, `✓ 已完成`, `继续学习 >`.
  const states = lines.map((line) => line.replace(/(?<![\d.])[\d.]+ ?%|[[\]【】()✓✔√✗×>»›→…! ]/g, ''));
  const says = (word: RegExp) => lines.some((line) => word.test(line));
  const kinds = new Set(lines.filter((line) => kindWord.test(line)).map((line) => line[0]));
  // `已完成50%` is half of a course.
  const isDone = (state: string) => doneWord.test(state);
  const shares = lines.map((line, index) =>
    shareWord.test(line) || isDone(states[index] ?? '') ? sharesIn(line) : [],
  );
  const isWhole = (index: number) => shares[index]?.every((share) => share >= 100);
  const isCounted = (index: number) =>
    countsOn(states[index] ?? '', lines.slice(index + 1, index + 4).join('')) || /^\d*人$/.test(lines[index - 1] ?? '');
  const done = !isLong && states.some((state, index) => isDone(state) && isWhole(index) && !isCounted(index));
  const counted = states.some((state, index) => isDone(state) && isCounted(index));
  const isKnown = (line: string, index: number) =>
    shares[index]?.length || [stateFigure, kindWord, actWord].some((word) => word.test(line));
  const now = {
    text,
    hours: isLong || unlike.test(raw) ? 'unclear-hours' : hoursIn(text),
    day: isLong ? null : dayIn(text),
    done,
    counted,
    against: states.some((state) => notDoneWord.test(state)),
    shares: shares.flat(),
    unknown: !done && !lines.every(isKnown),
    required: kinds.size === 1 ? kinds.has('必') : null,
    offer: says(offerWord),
    exam: says(examAct),
    sum: lines.map(sumIn).find(Boolean) ?? null,
    pager: says(pagerWord),
    isOfOtherYear: text.length < 16 && otherYear.test(text),
    doubt: lines.some(
      (line) => !actWord.test(line) && [doubtWord, offlineWord, manyCourses].some((word) => word.test(line)),
    ),
  };
  return {
    ...now,
    silent:
      !text.endsWith('学时') &&
      !now.isOfOtherYear &&
      !now.doubt &&
      !now.against &&
      !now.offer &&
      !now.exam &&
      !now.sum &&
      !now.pager &&
      now.required === null,
  };
}
