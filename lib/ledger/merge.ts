import { finish } from '../academy/steps.ts';
import type { Steps } from '../watch.ts';
import { byCodePoint, canonical, type Json } from './canonical.ts';
import { type Conflict, type Filed, jsonOf, parseLedger } from './file.ts';
import { filedId } from './identity.ts';
import { LedgerProblem } from './problem.ts';

type Fields = { [field: string]: Json };

/** A ledger file, version 1 (INTERFACES.md). */
interface File extends Fields {
  exportedAt: string;
  settings: Fields;
  profiles: Fields[];
  records: Fields[];
}

/** What files say of one field: its latest stamp, and the canonical JSON of every value that carries it. */
interface Said {
  at: string | null;
  values: ReadonlySet<string>;
}

const timeOf = (at: string | null) => (at === null ? Number.NEGATIVE_INFINITY : Date.parse(at));

/** The later stamp wins; of equal ones all values stay. Whatever the order, and however often: the result is the same. */
function join(one: Said | undefined, other: Said): Said {
  if (!one || timeOf(one.at) < timeOf(other.at)) return other;
  if (timeOf(one.at) > timeOf(other.at)) return one;
  // One instant may be written in two zones.
  const at = [one.at, other.at].filter((stamp) => stamp !== null).sort(byCodePoint)[0] ?? null;
  return { at, values: new Set([...one.values, ...other.values]) };
}

/** One thing that files speak of, field by field. */
type Thing = Map<string, Said>;

const stampsOf = ({ changed }: Fields) => (changed ?? {}) as { [field: string]: string };

/** Adds what one file says; a field it lacks is not spoken of, unless its stamp says that it was emptied. */
function add(thing: Thing, fields: Fields, conflicts: readonly Conflict[] = []): void {
  const stamps = stampsOf(fields);
  for (const field of new Set([...Object.keys(fields), ...Object.keys(stamps)])) {
    if (field === 'changed') continue;
    const held = fields[field] ?? null;
    const values = valuesOf(held, conflicts.find((conflict) => conflict.field === field) as Open | undefined);
    thing.set(field, join(thing.get(field), { at: stamps[field] ?? null, values }));
  }
}

interface Open extends Conflict {
  values: Json[];
}

/** A file holds the first value of what it leaves open; where it holds another one, that was settled since. */
function valuesOf(held: Json, open: Open | undefined): Set<string> {
  const all = (open?.values ?? []).map(canonical).sort(byCodePoint);
  return new Set(all[0] === canonical(held) ? all : [canonical(held)]);
}

/** The fields of a thing as the file holds them, and what they leave open. */
interface Settled {
  fields: Fields;
  conflicts: Open[];
}

type Merged = Settled & { id: string };

function settled(name: string, thing: Thing): Settled {
  const fields: Fields = {};
  const changed: Fields = {};
  const conflicts: Open[] = [];
  for (const [field, { at, values }] of [...thing].sort(([a], [b]) => byCodePoint(a, b))) {
    const sorted = [...values].sort(byCodePoint).map((value): Json => JSON.parse(value));
    fields[field] = sorted[0] ?? null;
    if (at !== null) changed[field] = at;
    if (sorted.length > 1) conflicts.push({ record: name, field, values: sorted });
  }
  return { fields: Object.keys(changed).length > 0 ? { ...fields, changed } : fields, conflicts };
}

/** What a file leaves open, by what it is about. */
function conflictsIn({ conflicts = [] }: File): Map<string, Conflict[]> {
  const found = new Map<string, Conflict[]>();
  for (const conflict of conflicts as unknown as Conflict[]) {
    found.set(conflict.record, [...(found.get(conflict.record) ?? []), conflict]);
  }
  return found;
}

/** Things between two rests. */
const burst = 50;

/** Things of one sort that meet by their id. */
function* mergeThings(
  files: readonly File[],
  sort: 'profiles' | 'records',
  nameOf: (id: string) => string,
): Steps<Merged[]> {
  const things = new Map<string, Thing>();
  for (const file of files) {
    const conflicts = conflictsIn(file);
    for (const [index, fields] of file[sort].entries()) {
      if (index % burst === 0) yield;
      const id = String(fields.id);
      const thing = things.get(id) ?? new Map();
      add(thing, fields, conflicts.get(nameOf(id)));
      things.set(id, thing);
    }
  }
  const sorted = [...things].sort(([a], [b]) => byCodePoint(a, b));
  const merged: Merged[] = [];
  for (const [index, [id, thing]] of sorted.entries()) {
    if (index % burst === 0) yield index / sorted.length;
    merged.push({ id, ...settled(nameOf(id), thing) });
  }
  return merged;
}

function mergeSettings(files: readonly File[]) {
  const thing: Thing = new Map();
  for (const file of files) add(thing, file.settings, conflictsIn(file).get('settings'));
  return settled('settings', thing);
}

/** @returns the entries of a list that any file has, each once */
function union(files: readonly File[], list: string): Json[] {
  const found = new Set(files.flatMap((file) => (file[list] ?? []) as Json[]).map(canonical));
  return [...found].sort(byCodePoint).map((entry) => JSON.parse(entry));
}

function refuseOtherNames(files: readonly File[]): void {
  const names = new Map<Json, Json>();
  for (const file of files) {
    for (const [index, { id = null, name = null }] of file.profiles.entries()) {
      if (names.has(id) && names.get(id) !== name) throw new LedgerProblem(`profiles[${index}].name`, 'other-name');
      names.set(id, name);
    }
  }
}

const lists = ['readings', 'filed', 'purged'];
const known = new Set(['format', 'version', 'exportedAt', 'settings', 'profiles', 'records', 'conflicts', ...lists]);

/** @returns the lists that any file has something in; a filing that was taken back stays away */
function listsIn(files: readonly File[], purged: ReadonlySet<Json>): Fields {
  const found: Fields = {};
  const isPurged = (entry: Json) => purged.has(filedId(entry as unknown as Filed));
  for (const list of lists) {
    const entries = union(files, list).filter((entry) => list !== 'filed' || !isPurged(entry));
    if (entries.length > 0) found[list] = entries;
  }
  return found;
}

/** What later makers added: of several values the one whose canonical JSON comes first. */
function unknownIn(files: readonly File[]): Fields {
  const found = new Map<string, string>();
  for (const [field, value] of files.flatMap((file) => Object.entries(file))) {
    if (known.has(field)) continue;
    const [first = ''] = [canonical(value), found.get(field)].filter((each) => each !== undefined).sort(byCodePoint);
    found.set(field, first);
  }
  const sorted = [...found].sort(([a], [b]) => byCodePoint(a, b));
  return Object.fromEntries(sorted.map(([field, value]) => [field, JSON.parse(value)]));
}

/**
 * Merges ledger files field by field (INTERFACES.md, "merge"): the later stamp wins, equal ones with different values are a
 * conflict. The result depends on the files alone, not on their order, number or repetition.
 *
 * @param texts the files' texts, at least one
 * @returns the merged file's text, with `conflicts` where there are some; ids deleted for good stay away
 * @throws LedgerProblem for the first thing wrong in one of them, where one profile has two names, and where the fields of
 *   two files make an entry that contradicts itself, with its path in the merged file
 */
export function mergeLedgers(texts: readonly string[]): string {
  for (const text of texts) parseLedger(text);
  const text = finish(joining(texts));
  parseLedger(text);
  return text;
}

/** The same of texts that are known to be ledger files, whether or not what comes of it contradicts itself; in steps. */
export function* joining(texts: readonly string[]): Steps<string> {
  const files = texts.map((text) => jsonOf(text) as File);
  refuseOtherNames(files);
  const purged = new Set(union(files, 'purged'));
  const settings = mergeSettings(files);
  const profiles = yield* mergeThings(files, 'profiles', (id) => `profiles/${id}`);
  const all = yield* mergeThings(files, 'records', (id) => id);
  const records = all.filter(({ id }) => !purged.has(id));
  const conflicts = [settings, ...profiles, ...records].flatMap((thing) => thing.conflicts);
  const byTime = (a: string, b: string) => timeOf(b) - timeOf(a) || byCodePoint(a, b);
  return JSON.stringify({
    format: 'nmgce-ledger',
    version: 1,
    exportedAt: files.map(({ exportedAt }) => exportedAt).sort(byTime)[0],
    settings: settings.fields,
    profiles: profiles.map(({ fields }) => fields),
    records: records.map(({ fields }) => fields),
    ...listsIn(files, purged),
    ...(conflicts.length > 0 && { conflicts }),
    ...unknownIn(files),
  });
}
