import * as z from 'zod/mini';
import { hasIdNumber, withoutPersonal } from '../academy/personal.ts';
import type { Coverage, Instant, Profile, Settings, StatedTotal, TrainingRecord } from '../model.ts';
import {
  conflict,
  fieldSchema,
  filed,
  instant,
  type ProblemCode,
  profile,
  reading,
  record,
  settings,
} from './schema.ts';

export { hasIdNumber };

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

/** Where a ledger file or an entry is wrong, and how. `path` is like `records[0].measure.hours`, `$` for no JSON. */
export class LedgerProblem extends Error {
  readonly path: string;
  readonly code: ProblemCode;

  constructor(where: string, code: ProblemCode) {
    // A key of a file may be anything, and the path is shown.
    const path = withoutPersonal(where);
    super(`${path}: ${code}`);
    this.path = path;
    this.code = code;
  }
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

const pathText = (path: readonly PropertyKey[]) =>
  path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '') || '$';

type Issue = z.core.$ZodIssue;

function codeOf(issue: Issue): ProblemCode {
  switch (issue.code) {
    case 'custom':
      return (issue.params as { code?: ProblemCode } | undefined)?.code ?? 'unknown-value';
    case 'invalid_type':
      if (issue.input === undefined) return 'missing';
      return issue.expected === 'int' && typeof issue.input === 'number' ? 'not-whole' : 'wrong-type';
    case 'too_big':
    case 'too_small':
      return issue.origin === 'string' ? 'missing' : 'out-of-bounds';
    case 'invalid_format':
      return issue.format === 'date' ? 'no-such-day' : 'wrong-type';
    case 'unrecognized_keys':
      return 'unknown-switch';
    default:
      return 'unknown-value';
  }
}

/** The first thing wrong, in the order of the file. */
function problemOf(error: z.core.$ZodError): LedgerProblem {
  const issue = error.issues[0] as Issue;
  const key = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  return new LedgerProblem(pathText(key === undefined ? issue.path : [...issue.path, key]), codeOf(issue));
}

/** One value inside another, and under which key. */
interface Inner {
  value: unknown;
  key: PropertyKey;
  outer: Inner | null;
}

/** No ledger is nested deeper. */
const deepest = 50;

/** Every value inside a value, itself first. @throws LedgerProblem where it is nested beyond any ledger */
function* valuesIn(root: unknown): Generator<Inner> {
  const open: (Inner & { depth: number })[] = [{ value: root, key: '', outer: null, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    yield next;
    const { value, depth } = next;
    if (typeof value !== 'object' || value === null) continue;
    if (depth > deepest) throw new LedgerProblem('$', 'other-format');
    const list = Array.isArray(value);
    for (const [key, inner] of Object.entries(value)) {
      open.push({ value: inner, key: list ? Number(key) : key, outer: next, depth: depth + 1 });
    }
  }
}

const pathOf = ({ key, outer }: Inner): PropertyKey[] => (outer ? [...pathOf(outer), key] : []);

/** A schema drops a `__proto__` key without a word, so it is looked for before any schema sees the value. */
function refuseProto(root: unknown): void {
  for (const inner of valuesIn(root)) {
    const { value } = inner;
    if (typeof value === 'object' && value !== null && Object.hasOwn(value, '__proto__')) {
      throw new LedgerProblem(pathText([...pathOf(inner), '__proto__']), 'proto-key');
    }
  }
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

/**
 * Reads a ledger file (INTERFACES.md, version 1) whole, or not at all.
 *
 * @param text the file's text
 * @returns the ledger, hours in hundredths; unknown fields are kept
 * @throws LedgerProblem for the first thing wrong in it
 */
export function parseLedger(text: string): Ledger {
  const input = jsonOf(text);
  if (typeof input !== 'object' || input === null || Array.isArray(input)) throw new LedgerProblem('$', 'other-format');
  refuseProto(input);
  const { format, version, ...rest } = input as { format?: unknown; version?: unknown };
  if (format !== 'nmgce-ledger') throw new LedgerProblem('format', 'other-format');
  if (version !== 1) {
    throw new LedgerProblem('version', typeof version === 'number' && version > 1 ? 'newer-version' : 'other-format');
  }
  const parsed = z.safeDecode(file, rest as z.input<typeof file>, { reportInput: true });
  if (!parsed.success) throw problemOf(parsed.error);
  const ledger = parsed.data as Ledger;
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
export function writeLedger(ledger: Ledger): string {
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  const decimals = z.encode(file, {
    ...ledger,
    profiles: [...ledger.profiles].sort(byId),
    records: [...ledger.records].sort(byId),
  } as z.output<typeof file>);
  return `${JSON.stringify({ format: 'nmgce-ledger', version: 1, ...decimals }, null, 2)}\n`;
}

/**
 * Checks one entry or profile as the file would be checked, and for what is never stored.
 *
 * @throws LedgerProblem with the field's path
 */
export function checkRecord(value: TrainingRecord): void {
  const encoded = z.safeEncode(record, value as z.output<typeof record>, { reportInput: true });
  if (!encoded.success) throw problemOf(encoded.error);
  refuseIdNumbers(value);
}

/** Like `checkRecord`, for a learner's profile. */
export function checkProfile(value: Profile): void {
  const encoded = z.safeEncode(profile, value as z.output<typeof profile>, { reportInput: true });
  if (!encoded.success) throw problemOf(encoded.error);
  refuseIdNumbers(value);
}

/** Like `checkRecord`, for the unit's settings. */
export function checkSettings(value: Settings): void {
  const encoded = z.safeEncode(settings, value as z.output<typeof settings>, { reportInput: true });
  if (!encoded.success) throw problemOf(encoded.error);
  refuseIdNumbers(value);
}

/** An id's parts stand alone: a course's long id and its hours make no ID number together. */
const partsOf = (text: string, { key, outer }: Inner): string[] =>
  key === 'id' || key === 'corrects' || outer?.key === 'purged' || outer?.key === 'records' ? text.split('/') : [text];

/** @throws LedgerProblem `id-number` at the first text, number or key, at any depth, that holds one */
export function refuseIdNumbers(root: unknown): void {
  for (const inner of valuesIn(root)) {
    const { value, key } = inner;
    const isText = typeof value === 'string' || typeof value === 'number';
    if ((isText && partsOf(String(value), inner).some(hasIdNumber)) || hasIdNumber(String(key))) {
      throw new LedgerProblem(pathText(pathOf(inner)), 'id-number');
    }
  }
}
