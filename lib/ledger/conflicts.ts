import * as z from 'zod/mini';
import type { Instant } from '../model.ts';
import { byCodePoint, canonical, type Json } from './canonical.ts';
import { checkProfile, checkRecord, checkSettings } from './checks.ts';
import { changePreferences, firstSettings, type LedgerDatabase, only } from './database.ts';
import type { Conflict, Ledger } from './file.ts';
import { replaceRecords } from './history.ts';
import { fieldSchema } from './schema.ts';

/** A conflict as the ledger keeps it: a later change of its field settles it, and shows by another stamp. */
export interface KeptConflict extends Conflict {
  at?: Instant | null;
}

type Thing = { [field: string]: unknown; changed?: { [field: string]: Instant } | null };

const profilePart = 'profiles/';

/** @returns what conflicts are about, by their name for it */
function thingsIn({ settings, profiles, records }: Ledger): Map<string, Thing> {
  const named = [
    ['settings', settings],
    ...profiles.map((profile) => [`${profilePart}${profile.id}`, profile] as const),
    ...records.map((record) => [record.id, record] as const),
  ] as const;
  return new Map(named as unknown as [string, Thing][]);
}

/** @returns a field's value as the ledger file has it */
export function inFile(name: string, field: string, value: unknown): Json {
  const schema = fieldSchema(name, field);
  return ((schema ? z.encode(schema, (value ?? null) as never) : value) ?? null) as Json;
}

/** @returns a value of a conflict as the ledger has it */
export function inLedger({ record, field }: Conflict, value: unknown): unknown {
  const schema = fieldSchema(record, field);
  return schema ? z.decode(schema, value as never) : value;
}

const stampOf = (thing: Thing, field: string): Instant | null => thing.changed?.[field] ?? null;

/** @returns the conflicts among these that are still open: their field has said nothing else since */
function openIn(things: ReadonlyMap<string, Thing>, conflicts: readonly KeptConflict[]): KeptConflict[] {
  return conflicts.flatMap((conflict) => {
    const { record, field, values, at } = conflict;
    const thing = things.get(record);
    if (!thing || (at !== undefined && at !== stampOf(thing, field))) return [];
    const [first] = (values as Json[]).map(canonical).sort(byCodePoint);
    return first === canonical(inFile(record, field, thing[field])) ? [{ ...conflict, at: stampOf(thing, field) }] : [];
  });
}

/** @returns the ledger with those conflicts alone that are still open, as the file carries them */
export function withOpenConflicts(ledger: Ledger): Ledger {
  const { conflicts = [], ...rest } = ledger;
  if (conflicts.length === 0) return rest as Ledger;
  const open = openIn(thingsIn(ledger), conflicts).map(({ record, field, values }) => ({ record, field, values }));
  return (open.length > 0 ? { ...rest, conflicts: open } : rest) as Ledger;
}

/** @returns a ledger's open conflicts as they are kept */
export const keptConflicts = (ledger: Ledger): KeptConflict[] =>
  ledger.conflicts ? openIn(thingsIn(ledger), ledger.conflicts) : [];

/** All that is open about one thing. */
export interface OpenConflicts {
  /** As `Conflict.record`. */
  name: string;
  /** What it is called: an entry's title, a learner's name; null for the unit's settings. */
  title: string | null;
  conflicts: KeptConflict[];
}

/** @returns what is open, by what it is about; fit for a live query */
export async function listConflicts(db: LedgerDatabase): Promise<OpenConflicts[]> {
  const { unknownFields = {} } = (await db.preferences.get(only)) ?? {};
  const all = (unknownFields.conflicts ?? []) as KeptConflict[];
  const byName = new Map<string, KeptConflict[]>();
  for (const conflict of all) {
    const { record } = conflict;
    byName.set(record, [...(byName.get(record) ?? []), conflict]);
  }
  const things = await Promise.all([...byName.keys()].map((name) => stored(db, name)));
  return [...byName].flatMap(([name, mine], index) => {
    const thing = things[index];
    const conflicts = thing ? openIn(new Map([[name, thing]]), mine) : [];
    const title = thing && name !== 'settings' ? String(thing.title ?? thing.name) : null;
    return conflicts.length > 0 ? [{ name, title, conflicts }] : [];
  });
}

/** What is chosen of the conflicts about one thing: of each field a value, as the file has it. */
export type Choices = { [field: string]: unknown };

/** An instant that is later than another, even where this machine's clock is behind the other's. */
const after = (at: Instant, stamp: Instant | null): Instant =>
  stamp !== null && Date.parse(stamp) >= Date.parse(at) ? new Date(Date.parse(stamp) + 1).toISOString() : at;

/**
 * Settles conflicts for good: what is chosen gets a later stamp than what either machine said, so that merging an old file
 * doesn't open them again.
 *
 * @param name what the conflicts are about, as `Conflict.record`
 * @throws LedgerProblem where what is chosen makes no valid entry; nothing changes then
 */
export async function settleConflicts(db: LedgerDatabase, name: string, choices: Choices, at: Instant): Promise<void> {
  const tables = [db.records, db.profiles, db.settings, db.history, db.preferences];
  await db.transaction('rw', tables, async () => {
    const { unknownFields = {} } = (await db.preferences.get(only)) ?? {};
    const all = (unknownFields.conflicts ?? []) as KeptConflict[];
    const isChosen = ({ record, field }: Conflict) => record === name && Object.hasOwn(choices, field);
    const before = await stored(db, name);
    if (before) {
      const settled: Thing = { ...before, changed: { ...before.changed } };
      for (const conflict of all.filter(isChosen)) {
        const { field } = conflict;
        settled[field] = inLedger(conflict, choices[field]);
        settled.changed = { ...settled.changed, [field]: after(at, stampOf(before, field)) };
      }
      await store(db, name, before, settled, at);
    }
    const { conflicts: _, ...rest } = unknownFields;
    const open = all.filter((conflict) => !isChosen(conflict));
    await changePreferences(db, { unknownFields: open.length > 0 ? { ...rest, conflicts: open } : rest });
  });
}

async function stored(db: LedgerDatabase, name: string): Promise<Thing | undefined> {
  const row =
    name === 'settings'
      ? ((await db.settings.get(only)) ?? firstSettings)
      : name.startsWith(profilePart)
        ? await db.profiles.get(name.slice(profilePart.length))
        : await db.records.get(name);
  return row as Thing | undefined;
}

async function store(db: LedgerDatabase, name: string, before: Thing, after: Thing, at: Instant): Promise<void> {
  if (name === 'settings') {
    checkSettings(after as never);
    await db.settings.put(after as never, only);
  } else if (name.startsWith(profilePart)) {
    checkProfile(after as never);
    await db.profiles.put(after as never);
  } else {
    checkRecord(after as never);
    await replaceRecords(db, [before as never], [after as never], at);
  }
}
