import { LedgerProblem, parseLedger, writeLedger } from './file.ts';

/** A value of a ledger file, as JSON has it. */
type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Fields = { [field: string]: Json };

/** A field on which files disagree with nothing to tell which is later: all its values, sorted. */
interface Conflict {
  /** A record's id; `settings`, or `profiles/` with a profile's id, where it is about these. */
  record: string;
  field: string;
  values: Json[];
}

/** A ledger file, version 1 (INTERFACES.md). */
interface File extends Fields {
  exportedAt: string;
  settings: Fields;
  profiles: Fields[];
  records: Fields[];
}

/** @returns JSON that is the same for the same value: keys in order, no spaces */
function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{${Object.keys(value)
    .sort(byCodePoint)
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key] ?? null)}`)
    .join()}}`;
}

function byCodePoint(a: string, b: string): number {
  const [left, right] = [[...a], [...b]];
  const at = left.findIndex((letter, index) => letter !== right[index]);
  if (at < 0) return left.length - right.length;
  return right[at] === undefined ? 1 : Number(left[at]?.codePointAt(0)) - Number(right[at]?.codePointAt(0));
}

/** What files say of one field: its latest stamp, and every value that carries it, by canonical JSON. */
interface Said {
  at: string | null;
  values: Map<string, Json>;
}

const timeOf = (at: string | null) => (at === null ? Number.NEGATIVE_INFINITY : Date.parse(at));

/** The later stamp wins; of equal ones all values stay. Whatever the order, and however often: the result is the same. */
function join(one: Said | undefined, other: Said): Said {
  if (!one || timeOf(one.at) < timeOf(other.at)) return other;
  if (timeOf(one.at) > timeOf(other.at)) return one;
  // One instant may be written in two zones.
  const at = [one.at, other.at].filter((stamp) => stamp !== null).sort(byCodePoint)[0] ?? null;
  return { at, values: new Map([...one.values, ...other.values]) };
}

/** One thing that files speak of, field by field. */
type Thing = Map<string, Said>;

const stampsOf = ({ changed }: Fields) => (changed ?? {}) as { [field: string]: string };

/** Adds what one file says; a field it lacks is not spoken of, unless its stamp says that it was emptied. */
function add(thing: Thing, fields: Fields, conflicts: readonly Conflict[]): void {
  const stamps = stampsOf(fields);
  for (const field of new Set([...Object.keys(fields), ...Object.keys(stamps)])) {
    if (field === 'changed') continue;
    const all = conflicts.find((conflict) => conflict.field === field)?.values ?? [fields[field] ?? null];
    const values = new Map(all.map((value) => [canonical(value), value]));
    thing.set(field, join(thing.get(field), { at: stamps[field] ?? null, values }));
  }
}

/** @returns the fields as the file holds them, and what they leave open */
function settled(name: string, thing: Thing): { fields: Fields; conflicts: Conflict[] } {
  const fields: Fields = {};
  const changed: Fields = {};
  const conflicts: Conflict[] = [];
  for (const [field, { at, values }] of [...thing].sort(([a], [b]) => byCodePoint(a, b))) {
    const sorted = [...values].sort(([a], [b]) => byCodePoint(a, b)).map(([, value]) => value);
    fields[field] = sorted[0] ?? null;
    if (at !== null) changed[field] = at;
    if (sorted.length > 1) conflicts.push({ record: name, field, values: sorted });
  }
  return { fields: Object.keys(changed).length > 0 ? { ...fields, changed } : fields, conflicts };
}

const conflictsIn = ({ conflicts }: Fields) => (conflicts ?? []) as unknown as Conflict[];

/** Things of one sort that meet by their id. */
function mergeThings(files: readonly File[], sort: 'profiles' | 'records', nameOf: (id: string) => string) {
  const things = new Map<string, Thing>();
  for (const file of files) {
    for (const fields of file[sort]) {
      const id = String(fields.id);
      const thing = things.get(id) ?? new Map();
      add(
        thing,
        fields,
        conflictsIn(file).filter(({ record }) => record === nameOf(id)),
      );
      things.set(id, thing);
    }
  }
  return [...things]
    .sort(([a], [b]) => byCodePoint(a, b))
    .map(([id, thing]) => ({ id, ...settled(nameOf(id), thing) }));
}

function mergeSettings(files: readonly File[]) {
  const thing: Thing = new Map();
  for (const file of files) {
    add(
      thing,
      file.settings,
      conflictsIn(file).filter(({ record }) => record === 'settings'),
    );
  }
  return settled('settings', thing);
}

/** @returns the entries of a list that any file has, each once */
function union(files: readonly File[], list: string): Json[] {
  const found = new Map(
    files.flatMap((file) => (file[list] ?? []) as Json[]).map((value) => [canonical(value), value]),
  );
  return [...found].sort(([a], [b]) => byCodePoint(a, b)).map(([, value]) => value);
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

/** @returns the lists that any file has something in */
function listsIn(files: readonly File[]): Fields {
  const found: Fields = {};
  for (const list of lists) {
    const entries = union(files, list);
    if (entries.length > 0) found[list] = entries;
  }
  return found;
}

/** What later makers added: of several values the one whose canonical JSON comes first. */
function unknownIn(files: readonly File[]): Fields {
  const found: Fields = {};
  for (const [field, value] of files.flatMap((file) => Object.entries(file))) {
    if (known.has(field)) continue;
    const before = found[field];
    if (before === undefined || byCodePoint(canonical(value), canonical(before)) < 0) found[field] = value;
  }
  return found;
}

/**
 * Merges ledger files field by field (INTERFACES.md, "merge"): the later stamp wins, equal ones with different values are a
 * conflict. The result depends on the files alone, not on their order, number or repetition.
 *
 * @param texts the files' texts, at least one
 * @returns the merged file's text, with `conflicts` where there are some; ids deleted for good stay away
 * @throws LedgerProblem for the first thing wrong in one of them, and where one profile has two names
 */
export function mergeLedgers(texts: readonly string[]): string {
  const files = texts.map((text) => JSON.parse(writeLedger(parseLedger(text))) as File);
  refuseOtherNames(files);
  const purged = new Set(union(files, 'purged'));
  const settings = mergeSettings(files);
  const profiles = mergeThings(files, 'profiles', (id) => `profiles/${id}`);
  const records = mergeThings(files, 'records', (id) => id).filter(({ id }) => !purged.has(id));
  const conflicts = [settings, ...profiles, ...records].flatMap((thing) => thing.conflicts);
  const byTime = (a: string, b: string) => timeOf(b) - timeOf(a) || byCodePoint(a, b);
  return JSON.stringify({
    format: 'nmgce-ledger',
    version: 1,
    exportedAt: files.map(({ exportedAt }) => exportedAt).sort(byTime)[0],
    settings: settings.fields,
    profiles: profiles.map(({ fields }) => fields),
    records: records.map(({ fields }) => fields),
    ...listsIn(files),
    ...(conflicts.length > 0 && { conflicts }),
    ...unknownIn(files),
  });
}
