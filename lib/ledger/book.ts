import type { Account } from '../credit/types.ts';
import type { Instant, Profile } from '../model.ts';
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

/** The ledger as a page sees it for one year. */
export interface Book {
  preferences: Preferences;
  /** Null before the first run, and after the storage was emptied. */
  account: Account | null;
  coverage: YearCoverage | null;
  /** When a page of the learner's was last read, of whatever year. */
  readAt: Instant | null;
  /** What the learner handed in, of all years, latest first. */
  filed: Filed[];
  /** Many records were read one by one: put together, they will be there sooner next time. */
  isScattered: boolean;
  /** All learners of this ledger. */
  profiles: Profile[];
  /** Pages of other learners, and of nobody knows whom, latest first. */
  held: HeldReading[];
}

/** @returns all that a page shows of a year; fit for a live query */
export async function readBook(db: LedgerDatabase, year: number): Promise<Book> {
  const [profiles, preferences, settings, held] = await Promise.all([
    db.profiles.toArray(),
    db.preferences.get(only),
    db.settings.get(only),
    db.held.toArray(),
  ]);
  const profile = activeOf(profiles, preferences);
  const [{ records, isGathered }, readings, filed] = await Promise.all([
    recordsOf(db, profile?.id ?? ''),
    db.readings
      .where('profile')
      .equals(profile?.id ?? '')
      .toArray(),
    db.filed.filter((row) => row.profile === profile?.id).toArray(),
  ]);
  return {
    preferences: { ...noPreferences, ...preferences },
    account: profile && { profile, records, settings: settings ?? firstSettings },
    isScattered: !isGathered && records.length >= worthGathering,
    coverage: coverageOf(readings, records, year),
    readAt: readings.map(({ at }) => at).sort((a, b) => Date.parse(b) - Date.parse(a))[0] ?? null,
    filed: filed.sort((a, b) => Date.parse(b.at) - Date.parse(a.at)),
    profiles,
    held: held
      .filter(({ learner }) => learner === null || !profiles.some(({ name }) => isSameName(name, learner)))
      .sort((a, b) => Date.parse(b.at) - Date.parse(a.at)),
  };
}
