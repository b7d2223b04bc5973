import { type Entry, identified, settle } from '../credit/entries.ts';
import { normalTitle, packOf } from '../credit/index.ts';
import type { Account } from '../credit/types.ts';
import type { Day, Instant, TrainingRecord } from '../model.ts';
import type { HeldReading } from './database.ts';
import { yearOf } from './identity.ts';

/** What only the learner can say; until then the smaller figure counts, or nothing. `id` stays while the question does. */
export type Question = {
  id: string;
} /** Pages disagree on a course's hours: one record for each figure, fewest first; `ids` are all its readings. */ & (
  | { kind: 'hours-differ'; choices: TrainingRecord[]; ids: string[] }
  /** Pages disagree on the day of completion within its year: the day that counts now is the first. */
  | { kind: 'day-differs'; record: TrainingRecord; days: { on: Day; readAt: Instant | null }[] }
  /** Two courses of one title in one year may be the same; `ids` are the readings of the one asked about. */
  | { kind: 'near-match'; record: TrainingRecord; near: TrainingRecord; ids: string[] }
  /** The same course lies in an earlier year: `earlier` are its readings there, the counted one first. */
  | { kind: 'course-repeated'; record: TrainingRecord; earlier: TrainingRecord[]; ids: string[] }
  /** Pages told neither day nor year of these courses. */
  | { kind: 'no-year'; records: TrainingRecord[] }
  /** A page of somebody who is not in the ledger, or of nobody knows whom. */
  | { kind: 'whose-page'; held: HeldReading }
);

const order: readonly Question['kind'][] = [
  'whose-page',
  'hours-differ',
  'day-differs',
  'course-repeated',
  'near-match',
  'no-year',
];

/**
 * Everything the learner is to be asked, of all years.
 *
 * @param held pages that are kept apart
 * @param today the calendar day in Beijing; entries dated later are not asked about yet
 * @returns the open questions, those about the same thing together; within a kind the latest year first
 */
export function openQuestions(account: Account, held: readonly HeldReading[], today: Day): Question[] {
  const entries = entriesOf(account, today);
  const byId = new Map(entries.map((entry) => [entry.record.id, entry]));
  const recordOf = (id: string) => byId.get(id)?.record;
  const records = entries.map((entry) => entry.record);
  const questions = entries.flatMap((entry): Question[] => {
    const { record, state, verdict } = entry;
    if (!verdict || verdict.sameAs !== null || (state !== 'counted' && state !== 'unconfirmed')) return [];
    const asked: Question[] = [];
    const readings = verdict.differing.flatMap((id) => recordOf(id) ?? []);
    if (readings.length > 0)
      asked.push({
        id: `hours/${record.id}`,
        kind: 'hours-differ',
        choices: oneAFigure(readings),
        ids: verdict.differing,
      });
    const days = daysOf(record);
    if (days.length > 1) asked.push({ id: `day/${record.id}`, kind: 'day-differs', record, days });
    const near = state === 'unconfirmed' && verdict.near !== null ? recordOf(verdict.near) : undefined;
    if (near)
      asked.push({ id: `near/${record.id}`, kind: 'near-match', record, near, ids: sameCourse(record.id, records) });
    else if (state === 'unconfirmed') {
      const earlier = earlierOf(entry, entries);
      const ids = sameCourse(record.id, records);
      asked.push({ id: `repeated/${record.id}`, kind: 'course-repeated', record, earlier, ids });
    }
    return asked;
  });
  const undated = entries.filter(({ state }) => state === 'undated').map(({ record }) => record);
  if (undated.length > 0) questions.push({ id: 'no-year', kind: 'no-year', records: byTitle(undated) });
  for (const page of held) questions.push({ id: `whose/${page.key}`, kind: 'whose-page', held: page });
  const rank = ({ kind }: Question) => order.indexOf(kind);
  return questions.sort((a, b) => rank(a) - rank(b));
}

/** @returns all entries of an account with what the rules make of each */
export const entriesOf = ({ records, settings }: Account, today: Day): Entry[] =>
  settle(identified(records), today, packOf(settings.pack), settings.switches ?? {}).entries;

/** @returns a key that the readings of one course in one year share */
export const courseOf = ({ platform, courseKey, title, ...rest }: TrainingRecord) =>
  JSON.stringify([yearOf(rest), platform ?? null, courseKey ?? normalTitle(title)]);

/** @returns the ids of all readings of a course in its year, corrected ones too: an answer belongs to the course */
export const readingsOf = (id: string, records: readonly TrainingRecord[]): string[] =>
  sameCourse(id, identified(records));

/** The same among records that know which course they correct. */
export function sameCourse(id: string, records: readonly TrainingRecord[]): string[] {
  const own = records.find((record) => record.id === id);
  if (!own?.courseKey) return [id];
  const course = courseOf(own);
  return records.filter((other) => other.kind === 'online' && courseOf(other) === course).map((other) => other.id);
}

const hoursOf = ({ measure }: TrainingRecord) => (measure.type === 'course' ? measure.hours : 0);

/** One record for each figure, what was read before what was corrected. */
function oneAFigure(readings: readonly TrainingRecord[]): TrainingRecord[] {
  const figures = new Map<number, TrainingRecord>();
  for (const record of readings) {
    if (!figures.has(hoursOf(record)) || record.origin !== 'manual') figures.set(hoursOf(record), record);
  }
  return [...figures.values()].sort((a, b) => hoursOf(a) - hoursOf(b));
}

function daysOf({ completedOn, otherDays, readAt, changed }: TrainingRecord): { on: Day; readAt: Instant | null }[] {
  if (!completedOn || !otherDays) return [];
  const others = otherDays.filter(({ on }) => on !== completedOn);
  return [{ on: completedOn, readAt: changed?.completedOn ?? readAt ?? null }, ...others];
}

/** The same course in the latest earlier year that has it: by id, else by title and hours. */
function earlierOf({ record }: Entry, entries: readonly Entry[]): TrainingRecord[] {
  const year = yearOf(record) ?? 0;
  const isSameId = (other: TrainingRecord) =>
    Boolean(record.courseKey) && other.courseKey === record.courseKey && other.platform === record.platform;
  const isSameText = (other: TrainingRecord) =>
    normalTitle(other.title) === normalTitle(record.title) && hoursOf(other) === hoursOf(record);
  const earlier = entries
    .filter(({ state, verdict }) => verdict && state !== 'denied')
    .filter(({ record: other }) => (yearOf(other) ?? year) < year && (isSameId(other) || isSameText(other)));
  const latest = Math.max(...earlier.map((entry) => yearOf(entry.record) ?? 0));
  const counted = ({ state }: Entry) => (state === 'counted' ? 0 : 1);
  return earlier
    .filter((entry) => yearOf(entry.record) === latest)
    .sort((a, b) => counted(a) - counted(b))
    .map((entry) => entry.record);
}

const byTitle = (records: TrainingRecord[]) => records.sort((a, b) => (a.title < b.title ? -1 : 1));
