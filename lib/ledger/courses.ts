import { correctedIds, identified, settle } from '../credit/entries.ts';
import { normalTitle, packOf, packs } from '../credit/index.ts';
import type { Hours, TrainingRecord } from '../model.ts';
import { yearOf } from './identity.ts';

/** A course as a platform's pages listed it in one year, whatever became of it in the ledger. */
export interface ReadCourse {
  year: number | null;
  /** How often the list has it: without an id, courses of one title and hours differ by their days alone. */
  count: number;
  /** Of all of them; of several figures the one that the learner chose, else the smallest. */
  hours: Hours;
  /** Its pages disagree on the hours, and the learner has not chosen yet. */
  differs: boolean;
  /** It may be the same as another of the list, and the learner has not said yet. */
  isAsked: boolean;
}

/**
 * The courses of one platform's lists, each once. Those in the trash were read all the same; one that the learner called
 * the same as a namesake is that one.
 */
export function coursesRead(records: readonly TrainingRecord[], platform: string): ReadCourse[] {
  const corrected = correctedIds(records);
  const courses = new Map<string, TrainingRecord[]>();
  const namesakes = new Map<string, TrainingRecord[]>();
  const read = records.filter(
    (record) => record.origin !== 'manual' && record.platform === platform && record.measure.type === 'course',
  );
  const into = (map: typeof courses, key: string, record: TrainingRecord) => {
    const others = map.get(key);
    if (others) others.push(record);
    else map.set(key, [record]);
  };
  const { asked, same } = nearIn(records, platform);
  for (const record of read) into(namesakes, namesakeKey(record), record);
  for (const record of read) {
    const isSame = record.confirmed === false && namesakes.get(namesakeKey(record))?.some(isOther(record));
    const mark = asked.has(record.id) ? 'asked' : '';
    if (!isSame && !same.has(record.id)) into(courses, `${courseKey(record)}${mark}`, record);
  }
  return [...courses.values()].map((readings) => courseOf(readings, corrected, asked));
}

/** All that was read lies before it. */
const endOfTime = '9999-12-31';

/** The readings of courses that may be, or by the learner's word are, the same as another of this platform's. */
function nearIn(records: readonly TrainingRecord[], platform: string): { asked: Set<string>; same: Set<string> } {
  const { entries } = settle(identified(records), endOfTime, packOf(packs[0]?.id ?? ''), {});
  const byId = new Map(entries.map((entry) => [entry.record.id, entry]));
  const found = { asked: new Set<string>(), same: new Set<string>() };
  for (const { record, state, verdict } of entries) {
    const { near, state: verdictState } = byId.get(verdict?.sameAs ?? record.id)?.verdict ?? {};
    const other = near ? byId.get(near)?.record : undefined;
    const isListed = other?.platform === platform && (other.origin !== 'manual' || other.corrects != null);
    if (!isListed || state === 'corrected') continue;
    const into = verdictState === 'unconfirmed' ? found.asked : verdictState === 'denied' ? found.same : null;
    for (const id of [record.id, record.corrects]) if (id) into?.add(id);
  }
  return found;
}

const namesakeKey = (record: TrainingRecord) => JSON.stringify([yearOf(record), normalTitle(record.title)]);

/** What the readings of one course have in common: its year, and its id or else its title and hours. */
export const courseKey = (record: TrainingRecord) =>
  JSON.stringify([yearOf(record), record.courseKey ?? [normalTitle(record.title), hoursOf(record)]]);

/** Another course of that title, by its id or, without ids, another reading of it. */
const isOther = (one: TrainingRecord) => (other: TrainingRecord) =>
  other.confirmed !== false && (one.courseKey ? other.courseKey !== one.courseKey : other !== one);

const hoursOf = ({ measure }: TrainingRecord): Hours => (measure.type === 'course' ? measure.hours : 0);

function courseOf(readings: TrainingRecord[], corrected: Set<string>, asked: Set<string>): ReadCourse {
  const [first] = readings as [TrainingRecord];
  const standing = readings.filter(({ id }) => !corrected.has(id));
  const figures = (standing.length > 0 ? standing : readings).map(hoursOf);
  const hours = Math.min(...figures);
  const days = new Set(readings.map(({ completedOn }) => completedOn).filter(Boolean));
  const count = first.courseKey ? 1 : Math.max(1, days.size);
  return {
    year: yearOf(first),
    count,
    hours: hours * count,
    differs: figures.some((figure) => figure !== hours),
    isAsked: asked.has(first.id),
  };
}
