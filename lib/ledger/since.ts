import type { Standing } from '../credit/types.ts';
import { type Hours, type Kind, kinds, type TrainingRecord } from '../model.ts';
import type { Filed } from './file.ts';
import { type FiledEntry, type Frozen, freeze, thaw } from './filing.ts';

/** The figures of a year that are compared. The five years are not: training of later years goes on changing them. */
export type FiledFigure =
  | Kind
  | 'total'
  | 'online-earned'
  | 'days'
  | 'required'
  | 'required-online'
  | 'required-days'
  | 'makeup';

/** Then and now. */
export interface Pair<Value> {
  before: Value;
  now: Value;
}

/** What is otherwise than it was filed; hours, and days of training, in hundredths. */
export interface Changes {
  /** The verdict, where it is another. */
  met: Pair<boolean> | null;
  figures: ({ figure: FiledFigure } & Pair<Hours | null>)[];
  added: FiledEntry[];
  removed: FiledEntry[];
  changed: Pair<FiledEntry>[];
}

function figuresOf({ total, days, kinds: sums, required, makeup }: Frozen): [FiledFigure, Hours | null][] {
  return [
    ['total', total],
    ...kinds.map((kind): [Kind, Hours] => [kind, sums[kind].counted]),
    ['online-earned', sums.online.earned],
    // Days decide nothing where none are required.
    ['days', required.days === null ? null : days],
    ['required', required.total],
    ['required-online', required.online],
    ['required-days', required.days],
    ['makeup', makeup?.total ?? null],
  ];
}

function entriesSince(before: readonly FiledEntry[], now: readonly FiledEntry[]) {
  const [then, today] = [before, now].map((entries) => new Map(entries.map((entry) => [entry.id, entry])));
  const pairs = before.map((entry) => ({ before: entry, now: today?.get(entry.id) }));
  const added = now.filter(({ id }) => !then?.has(id));
  for (const pair of pairs) {
    if (pair.now) continue;
    // A course that was read again with other hours is another record.
    const namesake = added.findIndex(({ title }) => title === pair.before.title);
    if (namesake >= 0) pair.now = added.splice(namesake, 1)[0];
  }
  const kept = pairs.filter((pair): pair is Pair<FiledEntry> => pair.now !== undefined);
  return {
    added,
    removed: pairs.filter((pair) => !pair.now).map((pair) => pair.before),
    changed: kept.filter((pair) => pair.before.title !== pair.now.title || pair.before.hours !== pair.now.hours),
  };
}

/**
 * What has changed in a year since it was filed. What was filed stays as it is, whatever rules hold today.
 *
 * @param standing the year's standing of today
 * @param records the learner's, of all years
 * @returns the changes; entries only where the filing names its own; null where the filing can't be compared
 */
export function changesSince(filed: Filed, standing: Standing, records: readonly TrainingRecord[]): Changes | null {
  const [before, now] = [thaw(filed.standing), thaw(freeze(standing, records))];
  if (!before || !now) return null;
  const figures = new Map(figuresOf(now));
  return {
    met: before.met === now.met ? null : { before: before.met, now: now.met },
    figures: figuresOf(before)
      .map(([figure, value]) => ({ figure, before: value, now: figures.get(figure) ?? null }))
      .filter((pair) => pair.before !== pair.now),
    ...(before.entries ? entriesSince(before.entries, now.entries ?? []) : { added: [], removed: [], changed: [] }),
  };
}

/** @returns whether anything at all is otherwise */
export const hasChanges = ({ met, figures, added, removed, changed }: Changes): boolean =>
  met !== null || figures.length + added.length + removed.length + changed.length > 0;
