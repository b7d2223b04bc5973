import type { Way } from '../../../lib/credit/index.ts';
import type { TrainingRecord } from '../../../lib/model.ts';
import { plannedTitle } from '../../../lib/sentences/ui-ways.ts';
import { entryId } from '../entry/entryId.ts';

/** @returns the planned entry that a way becomes; title and days are to be made the real ones later */
export function plannedEntry(way: Way, profile: string, pack: string): TrainingRecord {
  const { kind, measure, startOn, endOn } = way;
  const days = kind === 'online' ? { completedOn: endOn, startOn: null, endOn: null } : { startOn, endOn };
  return {
    id: entryId(),
    profile,
    kind,
    title: plannedTitle(way, pack),
    measure,
    ...days,
    origin: 'manual',
    planned: true,
  };
}
