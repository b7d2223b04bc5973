import type { Outcome, Reading } from '../academy/reading.ts';
import type { Hours, Instant, TrainingRecord } from '../model.ts';
import { coursesRead, type ReadCourse } from './courses.ts';
import type { KeptReading } from './file.ts';
import { isAcademyHost } from './identity.ts';

/** How far the ledger covers what a platform lists, and how far the last reading can be trusted. */
export interface YearCoverage {
  platform: string;
  /** The year of the list that `read`, `total` and the pages are about; null where it lists all years or names none. */
  listYear: number | null;
  /** Courses in the ledger, of those the platform says there are, without those that may be another's second reading. */
  read: number;
  /** Those: the learner is asked about them. */
  asked: number;
  total: number | null;
  pages: number | null;
  /** The first page that has not been read yet. */
  nextPage: number | null;
  /** Rows that could not be understood, on pages that have not been read better since. */
  unclear: number;
  /** Courses whose pages disagree on the hours, until the learner has chosen. */
  differ: number;
  /** Hours of the year asked for, those of `asked` with them, and the total the platform prints for it. */
  readHours: Hours;
  statedHours: Hours | null;
  /** The two agree; null while they can't be compared. */
  agrees: boolean | null;
  /** What still speaks against the readings, else the last one's outcome. */
  outcome: Outcome;
  taught: Reading['taught'];
  /** Hosts of frames on that page that could not be seen into. */
  frames: string[];
  /** The last one's instant, and the instant of the last one that nothing spoke against. */
  at: Instant;
  trustedAt: Instant | null;
  /** Other platforms on which something is left to do. */
  others?: YearCoverage[];
}

/**
 * @param readings what is kept of the learner's readings
 * @param records the learner's records
 * @param year the accounting year asked for; null asks about the lists that name no year
 * @returns how far the ledger covers the platform on which most is left to do, beside it the others; null where no page
 *   of the learner's record has been read yet
 */
export function coverageOf(
  readings: readonly KeptReading[],
  records: readonly TrainingRecord[],
  year: number | null,
): YearCoverage | null {
  const rows = readings.filter((row) => row.year === year || row.year === null);
  rows.sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  const isListed = (platform: string, isOf: (row: KeptReading) => boolean) =>
    rows.some((row) => row.platform === platform && hasRows(row) && isOf(row));
  // What was read of it weighs more than what was not, and the academy more than another.
  const rank = (coverage: YearCoverage) =>
    [
      isListed(coverage.platform, () => true),
      hasMore(coverage),
      isAcademyHost(coverage.platform.replace(/:\d+$/, '')),
      isListed(coverage.platform, (row) => row.year === year),
    ].reduce((sum, mark) => sum * 2 + Number(mark), 0);
  const [first, ...others] = [...new Set(rows.map(({ platform }) => platform))]
    .flatMap((platform) => coverageAt(platform, readings, records, year) ?? [])
    .sort((a, b) => rank(b) - rank(a));
  return first ? { ...first, others: others.filter(hasMore) } : null;
}

/** Whether a platform's list is not read to its end, or something speaks against what was read there. */
const hasMore = ({ outcome, differ, agrees, nextPage, total, read }: YearCoverage): boolean =>
  (outcome !== 'records' && outcome !== 'empty') ||
  differ > 0 ||
  agrees === false ||
  nextPage !== null ||
  (total !== null && (read < total || (read > total && agrees !== true)));

/** @returns the same of one platform alone */
export function coverageAt(
  platform: string,
  readings: readonly KeptReading[],
  records: readonly TrainingRecord[],
  year: number | null,
): YearCoverage | null {
  const here = readings.filter((row) => row.platform === platform && (row.year === year || row.year === null));
  here.sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  const last = here[0];
  if (!last) return null;
  const listYear = here.some((row) => row.year === year && hasRows(row)) ? year : null;
  const list = here.filter((row) => row.year === listYear);
  const found = coursesRead(records, platform);
  const courses = found.filter(({ isAsked }) => !isAsked);
  const isOfYear = (course: ReadCourse) => year === null || course.year === year;
  const ofYear = courses.filter(isOfYear);
  const read = sum(listYear === null ? courses : ofYear, ({ count }) => count);
  const asked = found.filter((course) => course.isAsked && (listYear === null || isOfYear(course)));
  const { total, pages } = listed(list);
  const unread = pages === null ? null : firstUnread(list, pages, total);
  const complete = total === null && pages === null ? null : unread === null && (total === null || read >= total);
  const sureHours = sum(ofYear, ({ hours }) => hours);
  const readHours = sum(found.filter(isOfYear), ({ hours }) => hours);
  const statedHours = statedFor(year, here, ofYear.length === courses.length);
  // An answer may still bring what the total has more.
  const isComparable = complete !== false && (statedHours === sureHours || sureHours === readHours);
  const doubts = here.filter((row) => isDoubt(row, here));
  const telling = doubts[0] ?? last;
  return {
    platform,
    listYear,
    read,
    asked: sum(asked, ({ count }) => count),
    total,
    pages,
    nextPage: unread,
    unclear: sum(doubts, (row) => row.unclear ?? 0),
    differ: ofYear.filter((course) => course.differs).length,
    readHours,
    statedHours,
    agrees: isComparable && statedHours !== null ? statedHours === sureHours : null,
    outcome: telling.outcome as Outcome,
    taught: telling.taught ?? null,
    frames: telling.frames ?? [],
    at: last.at,
    trustedAt: here.find(({ outcome }) => outcome === 'records' || (outcome === 'empty' && read === 0))?.at ?? null,
  };
}

const hasRows = ({ outcome }: KeptReading) => outcome === 'records' || outcome === 'doubtful';

const sum = <T>(items: readonly T[], of: (item: T) => number) => items.reduce((whole, item) => whole + of(item), 0);

/**
 * The newest total that a page prints for the year: it names the year, or its list does. One that names none on a list of
 * all years is the year's where no other year has a course.
 */
function statedFor(year: number | null, rows: readonly KeptReading[], isOnlyYear: boolean): Hours | null {
  const isFor = ({ year: ofList, statedTotal }: KeptReading) => {
    const named = statedTotal?.year ?? ofList;
    return statedTotal && (named === year || (named === null && isOnlyYear));
  };
  return rows.find((row) => hasRows(row) && isFor(row))?.statedTotal?.hours ?? null;
}

/**
 * A page's doubt lasts until the page is read anew without one, or the list no longer has that page; where nothing was
 * read at all, until any page of rows is.
 */
function isDoubt(row: KeptReading, rows: readonly KeptReading[]): boolean {
  if (row.outcome === 'records' || row.outcome === 'empty') return false;
  const page = row.coverage?.page ?? null;
  const isSamePage = ({ coverage }: KeptReading) =>
    (coverage?.page ?? null) === page || (page !== null && page > (coverage?.pages ?? page));
  return !rows.some(
    (other) =>
      other.outcome === 'records' &&
      Date.parse(other.at) > Date.parse(row.at) &&
      (row.outcome !== 'doubtful' || (isOfList(other, row) && isSamePage(other))),
  );
}

/** Whether a reading lists one kind of courses alone: a tab, or a page of a list that is sorted by it. */
const isTab = ({ part }: KeptReading) => part === true || part === 'required' || part === 'elective';

/**
 * Whether a reading is of the list that an earlier one was of, or of the whole of it. Frames come and go on one page; what
 * was read from a file, or by an older version, has no path.
 */
function isOfList(row: KeptReading, earlier: KeptReading): boolean {
  const [paths, before] = [row.paths ?? [], earlier.paths ?? []];
  const isIn = (some: string[], all: string[]) => some.every((path) => all.includes(path));
  const isSamePlace = isIn(before, paths) || (paths.length > 0 && isIn(paths, before));
  const isSamePart = earlier.part === true ? isTab(row) : (row.part || null) === (earlier.part || null);
  return row.year === earlier.year && isSamePlace && (isSamePart || row.part === 'both');
}

/**
 * How many finished courses the platform lists now, and on how many pages: as its newest list says. A tab shows a part of
 * the list, and a list with unfinished courses in it counts those too: both say nothing.
 */
function listed(rows: readonly KeptReading[]): { total: number | null; pages: number | null } {
  const mixed = new Set(rows.filter((row) => row.mixed).map(({ coverage }) => coverage?.total ?? null));
  const isWhole = (row: KeptReading) => {
    const of = row.coverage?.total ?? null;
    return !row.mixed && (!isTab(row) || of === 1) && (of === null || !mixed.has(of));
  };
  const whole = rows.filter(isWhole);
  const newest = whole.find(({ coverage }) => coverage?.total || coverage?.pages)?.coverage;
  return { total: newest?.total ?? null, pages: newest?.pages ?? null };
}

/** The first page of the list that has not been read yet; a page of one kind alone is its own only by its total. */
function firstUnread(rows: readonly KeptReading[], pages: number, total: number | null): number | null {
  const isOwn = (row: KeptReading) => !isTab(row) || (total !== null && row.coverage?.total === total);
  const listed = rows.filter((row) => row.coverage?.pages === pages && isOwn(row));
  const read = new Set(listed.map(({ coverage }) => coverage?.page));
  for (let page = 1; page <= pages; page++) if (!read.has(page)) return page;
  return null;
}
