import { comparableName } from '../ledger/identity.ts';
import { type Verdict, verdictOf, verdicts } from './columns.ts';
import { type RosterRow, rosterColumns } from './roster.ts';

/** Which rows of a roster are asked for, and in which order. */
export interface Asked {
  /** Words that all stand in the name or the unit. */
  text: string;
  verdict: Verdict | null;
  /** Only rows of which something differs; only learners who are there more than once. */
  differing: boolean;
  repeated: boolean;
  /** Header of the column that the rows are put in order by. */
  by: string;
  down: boolean;
}

export const everything: Asked = {
  ...{ text: '', verdict: null, differing: false, repeated: false },
  ...{ by: '姓名', down: false },
};

/** @returns whether any row is left out */
export const isFiltered = ({ text, verdict, differing, repeated }: Asked): boolean =>
  text.trim() !== '' || verdict !== null || differing || repeated;

/** @returns whether a form says otherwise than it was printed, or than its entries give */
export function differs({ compared }: RosterRow): boolean {
  if (!compared) return false;
  const { changeCount, again } = compared;
  return changeCount > 0 || again === 'unreadable' || (again !== null && again.differing.length > 0);
}

/** Another row of the same learner, and whether it is newer than this one. */
export interface Repeat {
  row: RosterRow;
  is: 'newer' | 'older' | 'as-new';
}

/** @returns for each row whose learner's name is there more than once, the others; nothing is decided by it */
export function repeatsIn(rows: readonly RosterRow[]): Map<RosterRow, Repeat[]> {
  const byName = new Map<string, RosterRow[]>();
  for (const row of rows) {
    const name = comparableName(row.name);
    byName.set(name, [...(byName.get(name) ?? []), row]);
  }
  const repeats = new Map<RosterRow, Repeat[]>();
  for (const same of byName.values()) {
    if (same.length < 2) continue;
    for (const row of same)
      repeats.set(
        row,
        same.filter((other) => other !== row).map((other) => ({ row: other, is: ageOf(other, row) })),
      );
  }
  return repeats;
}

const ageOf = (other: RosterRow, row: RosterRow): Repeat['is'] =>
  other.until > row.until ? 'newer' : other.until < row.until ? 'older' : 'as-new';

const plain = (text: string) => text.normalize('NFKC').toLowerCase();

function says({ name, employer }: RosterRow, text: string): boolean {
  const said = plain(`${name} ${employer}`);
  return plain(text)
    .split(/\s+/)
    .every((word) => said.includes(word));
}

/** Made once, since it is what takes the time. */
const chinese = new Intl.Collator('zh-CN');

/** Numbers by their size, texts as a Chinese reader expects; what is empty stands last in either order. */
function orderBy(header: string, down: boolean): (a: RosterRow, b: RosterRow) => number {
  const of = rosterColumns.find((column) => column.header === header)?.of ?? (({ name }) => name);
  return (a, b) => {
    const [one, other] = [of(a), of(b)];
    if (one === null || other === null) return one === other ? 0 : one === null ? 1 : -1;
    const order =
      typeof one === 'number' && typeof other === 'number' ? one - other : chinese.compare(String(one), String(other));
    return down ? -order : order;
  };
}

/** @returns the rows asked for, in the order asked for; where two are equal, by name and file */
export function listed(
  rows: readonly RosterRow[],
  asked: Asked,
  repeats: ReadonlyMap<RosterRow, unknown>,
): RosterRow[] {
  const { text, verdict, differing, repeated, by, down } = asked;
  const orders = [orderBy(by, down), orderBy('姓名', false), orderBy('来源', false)];
  return rows
    .filter(
      (row) =>
        (!verdict || verdictOf(row) === verdict) &&
        (!differing || differs(row)) &&
        (!repeated || repeats.has(row)) &&
        says(row, text),
    )
    .sort((a, b) => orders.reduce((order, next) => order || next(a, b), 0));
}

/** How many rows there are of each kind. */
export interface Counts {
  rows: number;
  people: number;
  verdicts: { [verdict in Verdict]: number };
  differing: number;
  /** Of those that say they have met the year, how many differ. */
  metDiffering: number;
}

export function countsOf(rows: readonly RosterRow[]): Counts {
  const of = (verdict: Verdict) => rows.filter((row) => verdictOf(row) === verdict).length;
  return {
    rows: rows.length,
    people: new Set(rows.map(({ name }) => comparableName(name))).size,
    verdicts: Object.fromEntries(verdicts.map((verdict) => [verdict, of(verdict)])) as Counts['verdicts'],
    differing: rows.filter(differs).length,
    metDiffering: rows.filter((row) => verdictOf(row) === '达标' && differs(row)).length,
  };
}
