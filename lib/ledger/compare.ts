import { finish } from '../academy/steps.ts';
import type { Profile, TrainingRecord } from '../model.ts';
import type { Steps } from '../watch.ts';
import { canonical, type Json } from './canonical.ts';
import type { Conflict, Filed, KeptReading, Ledger } from './file.ts';
import { changedFields } from './history.ts';

/** A field that would say something else. */
export interface FieldChange {
  field: string;
  was: unknown;
  is: unknown;
}

/** Something with an id, and what would change of it. */
export interface Changed<Kept> {
  thing: Kept;
  fields: FieldChange[];
}

/** What of one sort would be added, changed, taken away; and how many stay as they are. */
export interface Differences<Kept> {
  added: Kept[];
  changed: Changed<Kept>[];
  deleted: Kept[];
  kept: number;
}

/** What would become of a ledger. An entry that goes to the trash is deleted; one that is there already is kept. */
export interface Comparison {
  records: Differences<TrainingRecord>;
  profiles: Differences<Profile>;
  settings: FieldChange[];
  filed: { added: Filed[]; deleted: Filed[] };
  readings: { added: number; deleted: number };
  /** What would be left open, of this and of before. */
  conflicts: Conflict[];
  /** Whether the figures, entries and papers of no learner would be any other. */
  isSame: boolean;
}

type Kept = { id: string; deletedAt?: string | null };

const changesOf = <Thing extends object>(before: Thing, after: Thing): FieldChange[] =>
  changedFields(before, after)
    .filter((field) => field !== 'readAt')
    .map((field) => ({ field, was: before[field] ?? null, is: after[field] ?? null }));

/** Things between two rests. */
const burst = 50;

function* differencesOf<Thing extends Kept>(
  before: readonly Thing[],
  after: readonly Thing[],
): Steps<Differences<Thing>> {
  const [old, next] = [before, after].map((list) => new Map(list.map((each) => [each.id, each])));
  const found: Differences<Thing> = { added: [], changed: [], deleted: [], kept: 0 };
  for (const [index, thing] of before.entries()) {
    if (index % burst === 0) yield index / before.length;
    const now = next?.get(thing.id);
    const fields = now ? changesOf(thing, now) : [];
    const isGone = !now || (now.deletedAt != null && thing.deletedAt == null);
    if (isGone) found.deleted.push(thing);
    else if (fields.length > 0) found.changed.push({ thing: now, fields });
    else found.kept++;
  }
  found.added = after.filter(({ id }) => !old?.has(id));
  return found;
}

/** @returns the entries of one list that the other lacks, whatever the order of their fields */
function missing<Row>(from: readonly Row[], others: readonly Row[]): Row[] {
  const there = new Set(others.map((row) => canonical(row as Json)));
  return from.filter((row) => !there.has(canonical(row as Json)));
}

/** @returns what would become of a ledger, field by field; both as they would be stored */
export const compareLedgers = (before: Ledger, after: Ledger): Comparison => finish(comparing(before, after));

/** The same in steps. */
export function* comparing(before: Ledger, after: Ledger): Steps<Comparison> {
  const records = yield* differencesOf(before.records, after.records);
  const profiles = yield* differencesOf(before.profiles, after.profiles);
  const settings = changesOf(before.settings, after.settings);
  const both = <Row>(old: readonly Row[] = [], now: readonly Row[] = []) => ({
    added: missing(now, old),
    deleted: missing(old, now),
  });
  const filed = both<Filed>(before.filed, after.filed);
  const readings = both<KeptReading>(before.readings, after.readings);
  const counts = [records, profiles].flatMap(({ added, changed, deleted }) => [added, changed, deleted]);
  const lists = [...counts, settings, filed.added, filed.deleted, readings.added, readings.deleted];
  const conflicts = after.conflicts ?? [];
  return {
    records,
    profiles,
    settings,
    filed,
    readings: { added: readings.added.length, deleted: readings.deleted.length },
    conflicts,
    isSame: lists.every((list) => list.length === 0) && missing(conflicts, before.conflicts ?? []).length === 0,
  };
}
