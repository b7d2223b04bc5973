import * as z from 'zod/mini';
import { finish } from '../academy/steps.ts';
import type { Coverage, Instant, Profile, Settings, StatedTotal, TrainingRecord } from '../model.ts';
import type { Steps } from '../watch.ts';
import { refusingProto } from './checks.ts';
import { LedgerProblem, problemOf } from './problem.ts';
import { conflict, fieldSchema, filed, instant, profile, reading, record, settings } from './schema.ts';

/** A reading as it is kept and backed up: what a page said of itself, without its rows. */
export interface KeptReading {
  profile: string;
  platform: string;
  year: number | null;
  at: Instant;
  outcome: string;
  coverage?: Coverage | null;
  statedTotal?: StatedTotal | null;
  /** Whether the page listed unfinished courses too; rows that were not understood. */
  mixed?: boolean;
  unclear?: number;
  /** Which courses its rows are, where they say so. Older versions kept only whether they are of one kind. */
  part?: 'required' | 'elective' | 'both' | boolean | null;
  /** Paths of the page's documents, sorted; none where it came from a file. */
  paths?: string[];
  /** Whether the learner's teaching was used; hosts of frames that could not be seen into. */
  taught?: 'fits' | 'unfit' | null;
  frames?: string[];
}

/** What was handed in, as the standing was then. */
export interface Filed {
  profile: string;
  year: number;
  at: Instant;
  standing?: unknown;
}

/** A field on which two machines disagree with nothing to tell which is later. The ledger holds the first of its values. */
export interface Conflict {
  /** A record's id; `settings`, or `profiles/` with a profile's id, where it is about these. */
  record: string;
  field: string;
  /** All of them, sorted by their canonical JSON, and as the file has them: hours in decimals. */
  values: unknown[];
}

/** The whole ledger as the ledger file carries it; hours in hundredths. Fields of later makers stay in it. */
export interface Ledger {
  exportedAt: Instant;
  settings: Settings;
  profiles: Profile[];
  records: TrainingRecord[];
  readings?: KeptReading[];
  filed?: Filed[];
  purged?: string[];
  conflicts?: Conflict[];
  [unknown: string]: unknown;
}

const file = z.looseObject({
  exportedAt: instant,
  settings,
  profiles: z.array(profile),
  records: z.array(record),
  readings: z.optional(z.array(reading)),
  filed: z.optional(z.array(filed)),
  purged: z.optional(z.array(z.string())),
  conflicts: z.optional(z.array(conflict)),
});

/** The lists of a file, in its order, and what each row of them is. */
const rowOf = { profiles: profile, records: record, readings: reading, filed, purged: z.string(), conflicts: conflict };
type ListName = keyof typeof rowOf;

/** Rows between two rests. */
const burst = 20;

type Fields = { [field: string]: unknown };

/**
 * Puts a ledger from one of its two forms into the other, row by row.
 *
 * @param code what does so with a part of it, which lies under these keys
 */
function* recoded(
  ledger: Fields,
  code: (schema: z.ZodMiniType, part: unknown, path: PropertyKey[]) => unknown,
): Steps<Fields> {
  const lists = (Object.keys(rowOf) as ListName[]).flatMap((name) => {
    const rows = ledger[name];
    return Array.isArray(rows) ? [{ name, rows }] : [];
  });
  const emptied = Object.fromEntries(lists.map(({ name }) => [name, []]));
  const whole = code(file, { ...ledger, ...emptied }, []) as Fields;
  const all = lists.reduce((sum, { rows }) => sum + rows.length, 0);
  let done = 0;
  for (const { name, rows } of lists) {
    const coded: unknown[] = [];
    for (const [index, row] of rows.entries()) {
      if (++done % burst === 0) yield done / all;
      coded.push(code(rowOf[name], row, [name, index]));
    }
    whole[name] = coded;
  }
  return whole;
}

function refuseTwice(list: readonly { id: string }[], name: string): void {
  const seen = new Set<string>();
  list.forEach(({ id }, index) => {
    if (seen.has(id)) throw new LedgerProblem(`${name}[${index}].id`, 'id-twice');
    seen.add(id);
  });
}

function refuseStrangers(ledger: Ledger): void {
  const known = new Set(ledger.profiles.map(({ id }) => id));
  for (const name of ['records', 'readings', 'filed'] as const) {
    ledger[name]?.forEach((row, index) => {
      if (!known.has(row.profile)) throw new LedgerProblem(`${name}[${index}].profile`, 'no-such-profile');
    });
  }
}

/** Any of the values may come to be the one that is held. */
function refuseWrongValues({ conflicts = [] }: Ledger): void {
  conflicts.forEach(({ record: name, field, values }, index) => {
    const schema = fieldSchema(name, field);
    values.forEach((value, place) => {
      if (schema && !z.safeDecode(schema, value as never).success) {
        throw new LedgerProblem(`conflicts[${index}].values[${place}]`, 'unknown-value');
      }
    });
  });
}

/** @throws LedgerProblem `no-json`; editors on Windows put a byte order mark before it */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw new LedgerProblem('$', 'no-json');
  }
}

function decoded(schema: z.ZodMiniType, part: unknown, path: PropertyKey[]): unknown {
  const parsed = z.safeDecode(schema, part as never, { reportInput: true });
  if (!parsed.success) throw problemOf(parsed.error, path);
  return parsed.data;
}

/**
 * Reads a ledger file (INTERFACES.md, version 1) whole, or not at all.
 *
 * @param text the file's text
 * @returns the ledger, hours in hundredths; unknown fields are kept
 * @throws LedgerProblem for the first thing wrong in it
 */
export const parseLedger = (text: string): Ledger => finish(parsing(text));

/** The same in steps. */
export function* parsing(text: string): Steps<Ledger> {
  const input = jsonOf(text);
  if (typeof input !== 'object' || input === null || Array.isArray(input)) throw new LedgerProblem('$', 'other-format');
  yield* refusingProto(input);
  const { format, version, ...rest } = input as { format?: unknown; version?: unknown };
  if (format !== 'nmgce-ledger') throw new LedgerProblem('format', 'other-format');
  if (version !== 1) {
    throw new LedgerProblem('version', typeof version === 'number' && version > 1 ? 'newer-version' : 'other-format');
  }
  const ledger = (yield* recoded(rest, decoded)) as Ledger;
  refuseTwice(ledger.profiles, 'profiles');
  refuseTwice(ledger.records, 'records');
  refuseStrangers(ledger);
  refuseWrongValues(ledger);
  return ledger;
}

/**
 * Writes a ledger as its file: hours in decimals, records and profiles sorted by id.
 *
 * @param ledger hours in hundredths
 * @returns the file's text; `parseLedger` gives the same ledger again
 */
export const writeLedger = (ledger: Ledger): string => finish(writing(ledger));

/** The same in steps. */
export function* writing(ledger: Ledger): Steps<string> {
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  const sorted = {
    ...ledger,
    profiles: [...ledger.profiles].sort(byId),
    records: [...ledger.records].sort(byId),
  };
  const decimals = yield* recoded(sorted, (schema, part) => z.encode(schema, part as never));
  return `${JSON.stringify({ format: 'nmgce-ledger', version: 1, ...decimals }, null, 2)}\n`;
}
