import type { EntryLine, Standing } from '../credit/types.ts';
import type { Hours, TrainingRecord } from '../model.ts';
import { courseKey } from './courses.ts';
import { isSettlement, yearOf } from './identity.ts';

/** Why a course is not in the ledger's online hours as a platform's pages list it. */
export type DifferenceCode = 'trash' | 'unconfirmed' | 'denied' | 'made-up' | 'corrected' | 'by-hand' | 'elsewhere';

/** A course of which the pages and the ledger say different hours. */
export interface Difference {
  record: TrainingRecord;
  code: DifferenceCode;
  /** As listed on the pages; 0 where they don't list it. */
  read: Hours;
  /** As the year's online hours hold it, before the cap. */
  earned: Hours;
}

/**
 * @param standing of the year asked for
 * @param records all of the learner's, the trash with them
 * @param platform whose pages the ledger is compared with
 * @returns the courses that make up the difference between what was read and what the ledger earned, by title
 */
export function differencesOf(standing: Standing, records: readonly TrainingRecord[], platform: string): Difference[] {
  const lines = new Map(standing.entries.map((line) => [line.record, line]));
  const byId = new Map(records.map((record) => [record.id, record]));
  const courses = new Map<string, TrainingRecord[]>();
  for (const record of records) {
    if (record.kind !== 'online' || record.planned || yearOf(record) !== standing.year) continue;
    const root = rootOf(record, byId);
    const key = root.origin === 'manual' ? root.id : courseKey(root);
    courses.set(key, [...(courses.get(key) ?? []), record]);
  }
  return [...courses.values()]
    .map((readings) => differenceIn(readings, lines, platform))
    .filter(({ read, earned }) => read !== earned)
    .sort((a, b) => (a.record.title < b.record.title ? -1 : 1));
}

/** The record that a correction began from. */
function rootOf(record: TrainingRecord, byId: Map<string, TrainingRecord>): TrainingRecord {
  const seen = new Set<string>();
  let root = record;
  for (let next = byId.get(root.corrects ?? ''); next && !seen.has(next.id); next = byId.get(root.corrects ?? '')) {
    seen.add(next.id);
    root = next;
  }
  return root;
}

const hoursOf = ({ measure }: TrainingRecord): Hours => (measure.type === 'course' ? measure.hours : 0);

/** Said to be the same as another of the list: that one stands for both. */
const isSame = (line: EntryLine | undefined) =>
  line?.state === 'denied' && line.steps.some(({ code }) => code === 'near-match' || code === 'same-course');

function differenceIn(readings: TrainingRecord[], lines: Map<string, EntryLine>, platform: string): Difference {
  const listed = readings.filter((record) => record.origin !== 'manual' && record.platform === platform);
  const own = listed.filter(({ id }) => !isSame(lines.get(id)));
  const standing = own.filter(({ id }) => lines.get(id)?.state !== 'corrected');
  const read = Math.min(...(standing.length > 0 ? standing : own).map(hoursOf));
  const counted = readings.filter(({ id }) => lines.get(id)?.state === 'counted');
  const earned = counted.reduce((sum, { id }) => sum + (lines.get(id)?.hours ?? 0), 0);
  const [record] = [...listed, ...readings] as [TrainingRecord];
  return { record, code: codeOf(readings, listed, lines), read: own.length > 0 ? read : 0, earned };
}

function codeOf(readings: TrainingRecord[], listed: TrainingRecord[], lines: Map<string, EntryLine>): DifferenceCode {
  const has = (state: EntryLine['state']) => readings.some(({ id }) => lines.get(id)?.state === state);
  if (listed.length === 0) return readings.every(({ origin }) => origin === 'manual') ? 'by-hand' : 'elsewhere';
  if (readings.every(({ deletedAt }) => deletedAt)) return 'trash';
  if (has('unconfirmed')) return 'unconfirmed';
  if (has('made-up')) return 'made-up';
  if (readings.some((record) => record.corrects && !isSettlement(record)) || has('corrected')) return 'corrected';
  return has('denied') ? 'denied' : 'trash';
}
