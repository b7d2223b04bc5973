import * as z from 'zod/mini';
import { withoutPersonal } from './academy/personal.ts';
import { outcomes, type Reading, skipReasons } from './academy/reading.ts';
import { columnWords, type Recipe } from './academy/recipe.ts';
import type { Taught } from './academy/teaching.ts';
import { protoKeyIn } from './values.ts';

// The extension's policy forbids the code generation that zod would otherwise try.
z.config({ jitless: true });

/**
 * The one contract between content script, popup and background. The content script imports its types only, so that it
 * carries no schema.
 */
export type Message =
  /** From the content script: what a page said, and the paths of its documents. Answered with an `Answer`. */
  | { type: 'reading'; reading: Reading; paths: string[] }
  /** From the page that is taught: what the learner said of it. Answered with whether it was kept. */
  | { type: 'teach'; taught: Taught }
  /** From the content script: its page may have records, and wants the reader beside it. Answered with true, or an `Answer` where not. */
  | { type: 'reader' }
  /** From the popup: read or teach this tab, which the learner just asked for. Answered with whether that could begin. */
  | { type: 'read-tab' | 'teach-tab'; tabId: number };

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
  override readonly name: string = 'BadMessage';
}

/** A message about a page of more rows than a learner's list has. */
export class TooMuch extends BadMessage {
  override readonly name = 'TooMuch';
}

/** No list of courses is longer, and no message larger. */
const most = { rows: 20_000, frames: 20, paths: 50, letters: 500, size: 5_000_000 };

const text = z.string().check(z.maxLength(most.letters));
const hours = z.int().check(z.gte(0), z.lte(999_999));
const year = z.int().check(z.gte(1), z.lte(9999));
const count = z.nullable(z.int().check(z.gte(0), z.lte(10_000_000)));

const reading = z.strictObject({
  outcome: z.enum(outcomes),
  learner: z.nullable(text),
  isOfSeveral: z.optional(z.boolean()),
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

/** As `pathOf` has it: a hash route may follow, nothing that was asked for. */
const path = text.check(z.regex(/^\/[^?#]*(#!?\/[^?]*)?$/));
/** `body>div:nth-of-type(2)>ul>li`: nothing else can be selected. */
const selector = z.string().check(z.maxLength(2_000), z.regex(/^body(>[a-z][a-z\d-]*(:nth-of-type\(\d{1,5}\))?)+$/));
/** A length is never taught as hours (RULES.md, Units). */
const writing = z.string().check(z.maxLength(60), z.regex(/^(?!.*(时长|分钟|小时|秒|%))[^1-9]*$/));
const hash = z.int().check(z.gte(-(2 ** 31)), z.lt(2 ** 31));
const shape = z.string().check(z.maxLength(2_000), z.regex(/^[A-Z][\w-]*(,[A-Z][\w-]*)*$/));
const once = (columns: string[]) =>
  columns.length === 0 ||
  (columns.filter((word) => word === 'title').length === 1 &&
    columns.filter((word) => word === 'hours').length === 1 &&
    ['completedOn', 'status'].every((word) => columns.filter((other) => other === word).length <= 1));
const fitsShapes = (shapes: { [shape: string]: string[] }) =>
  Object.entries(shapes).every(([shape, { length }]) => length === 0 || length === shape.split(',').length);
const hasKeys = (kept: object) => Object.keys(kept).length > 0;
const fewKeys = (kept: object) => Object.keys(kept).length <= 4_000;

/** What a page may be taught; the host is never a message's to say. */
const taught = {
  path,
  rows: selector,
  shapes: z
    .record(shape, z.array(z.enum(columnWords)).check(z.maxLength(200), z.refine(once)))
    .check(
      z.refine(
        (shapes) => Object.values(shapes).some(({ length }) => length > 0) && fitsShapes(shapes) && fewKeys(shapes),
      ),
    ),
  written: z.array(writing).check(z.minLength(1), z.maxLength(50)),
  header: z.string().check(z.regex(/^\D{0,200}$/)),
  heads: z.optional(z.array(hash).check(z.minLength(1), z.maxLength(500))),
  allDone: z.nullable(
    z.record(z.string().check(z.regex(/^[?~>]?-?\d{1,10}$/)), hash).check(z.refine(fewKeys), z.refine(hasKeys)),
  ),
};

/** A recipe as it is kept, and as colleagues hand it on. */
export const recipeShape = z.strictObject({
  ...taught,
  host: z.string().check(z.maxLength(253), z.regex(/^[\w.-]+(:\d{1,5})?$/)),
  taughtOn: z.iso.date(),
}) satisfies z.ZodMiniType<Recipe>;

const message = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('reading'), reading, paths: z.array(text).check(z.maxLength(most.paths)) }),
  z.strictObject({ type: z.literal('reader') }),
  z.strictObject({ type: z.literal('teach'), taught: z.strictObject(taught) }),
  z.strictObject({ type: z.enum(['read-tab', 'teach-tab']), tabId: z.int().check(z.gte(0)) }),
]);

/**
 * @param input whatever came in
 * @returns the message it is
 * @throws BadMessage where it is none, TooMuch where it is larger than any page needs
 */
export function parseMessage(input: unknown): Message {
  if (sizeOf(input) > most.size) throw new TooMuch('too large');
  if (protoKeyIn(input, () => new BadMessage('nested'))) throw new BadMessage('__proto__');
  const parsed = z.safeParse(message, input);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const path = withoutPersonal(issue?.path.join('.') ?? '');
  throw issue?.code === 'too_big' && /^reading\.(courses|skipped)$/.test(path)
    ? new TooMuch(path)
    : new BadMessage(path);
}

/** Letters of a message as JSON; what can't be written as such, being nested without end, is none. */
function sizeOf(input: unknown): number {
  try {
    return JSON.stringify(input)?.length ?? 0;
  } catch {
    throw new BadMessage('no JSON');
  }
}
