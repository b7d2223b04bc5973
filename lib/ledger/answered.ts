import type { Account } from '../credit/types.ts';
import type { Day, TrainingRecord } from '../model.ts';
import { isSettlement } from './identity.ts';
import { courseOf, entriesOf, sameCourse } from './questions.ts';

/** An answer given before, to be taken back. */
export type Answered = { id: string; ids: string[]; record: TrainingRecord } & (
  | { kind: 'settled' }
  | { kind: 'near-match' | 'course-repeated'; confirmed: boolean }
  | { kind: 'year'; year: number; count: number }
);

/** @returns the answers that can be taken back, of all years */
export function answeredOf(account: Account, today: Day): Answered[] {
  const entries = entriesOf(account, today);
  const records = entries.map((entry) => entry.record);
  const settled = new Map<string, Answered>();
  const years = new Map<number, Answered & { kind: 'year' }>();
  const confirmed = entries.flatMap((entry): Answered[] => {
    const { record, verdict } = entry;
    if (isSettlement(record)) {
      const key = courseOf(record);
      const course = settled.get(key) ?? { id: `settled/${key}`, kind: 'settled', ids: [], record };
      course.ids.push(record.id);
      settled.set(key, course);
    }
    if (hasOwnYear(record)) {
      const year = record.year as number;
      const group = years.get(year) ?? { id: `year/${year}`, kind: 'year', year, ids: [], record, count: 0 };
      group.ids.push(record.id);
      group.count++;
      years.set(year, group);
    }
    if (record.confirmed == null || !verdict || verdict.sameAs !== null) return [];
    const kind = verdict.near ? 'near-match' : verdict.repeated ? 'course-repeated' : null;
    if (kind === null) return [];
    return [
      { id: `${kind}/${record.id}`, kind, record, confirmed: record.confirmed, ids: sameCourse(record.id, records) },
    ];
  });
  return [...settled.values(), ...confirmed, ...years.values()];
}

/** The year of a course without a day is the learner's own where the page that gave the course had none. */
export const hasOwnYear = ({ origin, completedOn, year, id }: TrainingRecord): boolean =>
  origin !== 'manual' && !completedOn && year != null && id.includes('/undated/');
