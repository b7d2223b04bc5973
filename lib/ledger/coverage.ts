import type { Outcome } from '../academy/reading.ts';
import type { Hours, Instant, TrainingRecord } from '../model.ts';
import type { ReadingRow } from './database.ts';
import { yearOf } from './identity.ts';

/** How far the ledger covers what the academy lists for one year, and how far the last reading can be trusted. */
export interface YearCoverage {
  platform: string;
  /** Courses of the year in the ledger, of those the academy says there are. */
  read: number;
  total: number | null;
  /** The first page that has not been read yet. */
  nextPage: number | null;
  /** Rows that could not be understood, on pages that have not been read better since. */
  unclear: number;
  readHours: Hours;
  /** The total the academy prints for the year. */
  statedHours: Hours | null;
  /** The two agree; null while they can't be compared. */
  agrees: boolean | null;
  /** What still speaks against the readings, else the last one's outcome; the last one's instant, and the instant of the last one that nothing spoke against. */
  outcome: Outcome;
  at: Instant;
  trustedAt: Instant | null;
}

/**
 * @param readings what is kept of the learner's readings
 * @param records the learner's records
 * @param year the accounting year asked for
 * @returns how far the ledger covers it, or null where no page of the learner's record has been read yet
 */
export function coverageOf(
  readings: readonly ReadingRow[],
  records: readonly TrainingRecord[],
  year: number,
): YearCoverage | null {
  const rows = readings.filter((row) => row.year === year || row.year === null);
  rows.sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  const last = rows[0];
  if (!last) return null;
  const ofYear = rows.filter((row) => row.platform === last.platform && row.year === year);
  const { total, pages } = listed(ofYear);
  const hours = hoursByCourse(records, last.platform, year);
  const readHours = [...hours.values()].reduce((sum, value) => sum + value, 0);
  const unread = pages === null ? null : firstUnread(ofYear, pages);
  const complete = total === null ? unread === null : hours.size >= total;
  const stated = ofYear.find((row) => row.statedTotal && (row.statedTotal.year ?? year) === year)?.statedTotal;
  const doubts = rows.filter((row) => isDoubt(row, rows));
  return {
    platform: last.platform,
    read: hours.size,
    total,
    nextPage: complete ? null : unread,
    unclear: doubts.reduce((sum, row) => sum + (row.unclear ?? 0), 0),
    readHours,
    statedHours: stated?.hours ?? null,
    agrees: stated && complete ? stated.hours === readHours : null,
    outcome: (doubts[0] ?? last).outcome as Outcome,
    at: last.at,
    trustedAt: rows.find(({ outcome }) => outcome === 'records' || outcome === 'empty')?.at ?? null,
  };
}

/** A page's doubt lasts until the page is read anew without one; where it said no page, until any page of rows is. */
function isDoubt(row: ReadingRow, rows: readonly ReadingRow[]): boolean {
  if (row.outcome === 'records' || row.outcome === 'empty') return false;
  const isSamePage = ({ year, coverage }: ReadingRow) =>
    row.outcome !== 'doubtful' ||
    (year === row.year && coverage?.page === row.coverage?.page && coverage?.pages === row.coverage?.pages);
  return !rows.some(
    (other) => other.outcome === 'records' && Date.parse(other.at) > Date.parse(row.at) && isSamePage(other),
  );
}

/**
 * The year's courses of one platform, each once; of two figures for one course the smaller. Those in the trash were read
 * all the same.
 */
function hoursByCourse(records: readonly TrainingRecord[], platform: string, year: number): Map<string, Hours> {
  const hours = new Map<string, Hours>();
  for (const record of records) {
    const { origin, measure, courseKey, id } = record;
    if (origin === 'manual' || record.platform !== platform || measure.type !== 'course') continue;
    if (yearOf(record) !== year) continue;
    const course = courseKey ?? id;
    hours.set(course, Math.min(hours.get(course) ?? measure.hours, measure.hours));
  }
  return hours;
}

/**
 * How many finished courses the academy lists now, and on how many pages: as its newest list says. A tab shows a part of
 * the list, and a list with unfinished courses in it counts those too: both say nothing.
 */
function listed(rows: readonly ReadingRow[]): { total: number | null; pages: number | null } {
  const mixed = new Set(rows.filter((row) => row.mixed).map(({ coverage }) => coverage?.total));
  const whole = rows.filter((row) => !row.mixed && !row.part && !mixed.has(row.coverage?.total ?? undefined));
  const newest = whole.find(({ coverage }) => coverage?.total || coverage?.pages)?.coverage;
  return { total: newest?.total ?? null, pages: newest?.pages ?? null };
}

/** The first page of the list that has not been read yet. */
function firstUnread(rows: readonly ReadingRow[], pages: number): number | null {
  const read = new Set(rows.filter(({ coverage }) => coverage?.pages === pages).map(({ coverage }) => coverage?.page));
  for (let page = 1; page <= pages; page++) if (!read.has(page)) return page;
  return null;
}
