import type { Standing } from '../credit/types.ts';
import type { Kind, TrainingRecord } from '../model.ts';

/** What others hold, so that the form asks who (art. 10): own study and lectures have no organiser. */
const held: readonly Kind[] = ['off-job', 'study-group', 'other'];

/** @returns the year's entries that stand on the form without an organiser */
export function withoutOrganizer(standing: Standing, records: readonly TrainingRecord[]): TrainingRecord[] {
  const onForm = new Set(
    standing.entries.filter(({ state, hours }) => state === 'counted' && hours > 0).map(({ record }) => record),
  );
  return records.filter(({ id, kind, organizer }) => onForm.has(id) && held.includes(kind) && !organizer);
}
