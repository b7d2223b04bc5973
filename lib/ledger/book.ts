import type { Account } from '../credit/types.ts';
import type { Instant, Profile, Settings } from '../model.ts';
import { coverageOf, type YearCoverage } from './coverage.ts';
import {
  activeOf,
  firstSettings,
  type HeldReading,
  type LedgerDatabase,
  noPreferences,
  only,
  type Preferences,
} from './database.ts';
import type { Filed } from './file.ts';
import { recordsOf, worthGathering } from './gathered.ts';
import { isSameName } from './identity.ts';
import { yearsOf } from './years.ts';

/** What is found among all records and readings of a learner. */
export interface Found {
  coverage: YearCoverage | null;
  /** When a page of the learner's was last read, of whatever year. */
  readAt: Instant | null;
  /** The years that have entries of their own, latest first. */
  years: number[];
}

/** What the ledger holds beside those. */
interface Around {
  preferences: Preferences;
  settings: Settings;
  /** The learner whose figures are shown; null before the first run, and after the storage was emptied. */
  profile: Profile | null;
  /** All learners of this ledger. */
  profiles: Profile[];
  /** What the learner handed in, of all years, latest first. */
  filed: Filed[];
  /** Pages of other learners, and of nobody knows whom, latest first. */
  held: HeldReading[];
}

/** The ledger as a page sees it for one year. */
export interface Book extends Found, Omit<Around, 'profile' | 'settings'> {
  /** Null where no learner is shown; an excerpt on a page that does not wait for all records. */
  account: Account | null;
  /** Many records were read one by one: put together, they will be there sooner next time. */
  isScattered: boolean;
}

const latestFirst = (a: { at: Instant }, b: { at: Instant }) => Date.parse(b.at) - Date.parse(a.at);

/** @returns all of the ledger but records and readings, which may be many */
export async function aroundOf(db: LedgerDatabase): Promise<Around> {
  const [profiles, preferences, settings, held] = await Promise.all([
    db.profiles.toArray(),
    db.preferences.get(only),
    db.settings.get(only),
    db.held.toArray(),
  ]);
  const profile = activeOf(profiles, preferences);
  const filed = await db.filed.filter((row) => row.profile === profile?.id).toArray();
  return {
    preferences: { ...noPreferences, ...preferences },
    settings: settings ?? firstSettings,
    profile,
    profiles,
    filed: filed.sort(latestFirst),
    held: held
      .filter(({ learner }) => learner === null || !profiles.some(({ name }) => isSameName(name, learner)))
      .sort(latestFirst),
  };
}

/** @returns the two put together, with those records of the learner's that the page is made from */
export function bookOf(
  { profile, settings, ...around }: Around,
  records: Pick<Account, 'records' | 'onlyYear'>,
  found: Found,
  isScattered = false,
): Book {
  return { ...around, ...found, account: profile && { profile, settings, ...records }, isScattered };
}

/** @returns all that a page shows of a year; fit for a live query */
export async function readBook(db: LedgerDatabase, year: number): Promise<Book> {
  const around = await aroundOf(db);
  const profile = around.profile?.id ?? '';
  const [{ records, isGathered }, readings] = await Promise.all([
    recordsOf(db, profile),
    db.readings.where('profile').equals(profile).toArray(),
  ]);
  const found: Found = {
    coverage: coverageOf(readings, records, year),
    readAt: readings.sort(latestFirst)[0]?.at ?? null,
    years: yearsOf(records),
  };
  return bookOf(around, { records }, found, !isGathered && records.length >= worthGathering);
}
