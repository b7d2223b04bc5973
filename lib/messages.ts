import * as z from 'zod/mini';
import { outcomes, type Reading, skipReasons } from './academy/reading.ts';
import type { Recipe } from './academy/recipe.ts';

// The extension's policy forbids the code generation that zod would otherwise try.
z.config({ jitless: true });

/**
 * The one contract between content script, popup and background. The content script imports its types only, so that it
 * carries no schema.
 */
export type Message =
  /** From the content script: what a page said. Answered with an `Answer`. */
  | { type: 'reading'; reading: Reading }
  /** From the content script: its page may have records, and wants the reader beside it. Answered with true. */
  | { type: 'reader' }
  /** From the popup: read this tab, which the learner just asked for. Answered with whether it could be read. */
  | { type: 'read-tab'; tabId: number };

/** What the learner is told on the academy's page; `none` shows nothing. */
export interface Notice {
  tone: 'ok' | 'care' | 'none';
  title: string;
  lines: string[];
}

/**
 * What a reading is answered with. Where the learner has taught this page and the reading didn't use it, nothing is saved:
 * the recipe comes instead, and the page is read again by it.
 */
export interface Answer {
  notice: Notice;
  recipe: Recipe | null;
}

/** A message that no honest page of ours sends; nothing of it is used. */
export class BadMessage extends Error {
  override readonly name = 'BadMessage';
}

/** No list of courses is longer, and no message larger. */
const most = { rows: 20_000, frames: 20, letters: 500, size: 5_000_000 };

const text = z.string().check(z.maxLength(most.letters));
const hours = z.int().check(z.gte(0), z.lte(999_999));
const year = z.int().check(z.gte(1), z.lte(9999));
const count = z.nullable(z.int().check(z.gte(0), z.lte(10_000_000)));

const reading = z.strictObject({
  outcome: z.enum(outcomes),
  learner: z.nullable(text),
  year: z.nullable(year),
  courses: z
    .array(
      z.strictObject({
        title: text.check(z.minLength(1)),
        hours,
        completedOn: z.nullable(z.iso.date()),
        year: z.nullable(year),
        courseKey: z.nullable(text),
        required: z.nullable(z.boolean()),
      }),
    )
    .check(z.maxLength(most.rows)),
  skipped: z.array(z.strictObject({ title: text, reason: z.enum(skipReasons) })).check(z.maxLength(most.rows)),
  coverage: z.nullable(z.strictObject({ shown: count, total: count, page: count, pages: count })),
  statedTotal: z.nullable(z.strictObject({ hours, year: z.nullable(year) })),
  taught: z.nullable(z.enum(['fits', 'unfit'])),
  frames: z.array(text).check(z.maxLength(most.frames)),
});

const message = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('reading'), reading }),
  z.strictObject({ type: z.literal('reader') }),
  z.strictObject({ type: z.literal('read-tab'), tabId: z.int().check(z.gte(0)) }),
]);

/**
 * @param input whatever came in
 * @returns the message it is
 * @throws BadMessage where it is none, or larger than any page needs
 */
export function parseMessage(input: unknown): Message {
  if ((JSON.stringify(input)?.length ?? 0) > most.size) throw new BadMessage('too large');
  const parsed = z.safeParse(message, input);
  if (!parsed.success) throw new BadMessage(parsed.error.issues[0]?.path.join('.') ?? '');
  return parsed.data;
}
