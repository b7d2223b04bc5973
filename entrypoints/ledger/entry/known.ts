import type { Kind, TrainingRecord } from '../../../lib/model.ts';

const fields = ['organizer', 'place', 'certifier', 'audience'] as const;

/** What earlier entries of a kind said, the latest first, to choose from instead of typing it again. */
export type Known = { [field in (typeof fields)[number]]: string[] };

const most = 12;

/** @returns what the learner's entries say; those of the asked kind come first */
export function knownFrom(records: readonly TrainingRecord[], kind: Kind): Known {
  const living = records.filter(({ deletedAt, origin }) => deletedAt == null && origin !== 'academy');
  const rank = (record: TrainingRecord) => `${record.kind === kind ? 1 : 0} ${record.endOn ?? ''}`;
  const latest = living.sort((a, b) => (rank(a) < rank(b) ? 1 : -1));
  const of = (field: keyof Known) => {
    const said = latest.flatMap((record) => record[field]?.trim() || []);
    return [...new Set(said)].slice(0, most);
  };
  return { organizer: of('organizer'), place: of('place'), certifier: of('certifier'), audience: of('audience') };
}
