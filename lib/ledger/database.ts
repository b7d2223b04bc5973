import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Outcome } from '../academy/reading.ts';
import type { Recipe } from '../academy/recipe.ts';
import type { Notice } from '../messages.ts';
import type { Day, Instant, Profile, Settings, TrainingRecord } from '../model.ts';
import type { DraftRow } from './drafts.ts';
import type { Filed, KeptReading } from './file.ts';
import { forgetGathered, type Gathered } from './gathered.ts';
import type { Glance } from './glance.ts';
import type { Past } from './history.ts';
import type { ShownRow } from './shown.ts';
import type { Snapshot } from './snapshots.ts';
import type { KeptTemplate } from './templates.ts';

/** A kept reading under a key that says which page it was of, so that reading the page again takes its place. */
export interface ReadingRow extends KeptReading {
  key: string;
}

/** @returns the key of a page's reading; a doubtful one doesn't take the place of a trusted one, nor one tab another's */
export const readingKey = ({ profile, platform, year, coverage, outcome, part, paths = [] }: KeptReading): string =>
  [profile, platform, year ?? '', coverage?.page ?? '', coverage?.pages ?? '', outcome, part ?? '', ...paths].join('/');

/** A page of another learner, or of nobody knows whom: its rows are not kept, only that it was there. */
export interface HeldReading {
  key: string;
  platform: string;
  /** Null where the page showed no name, and somebody else had signed in on this platform before. */
  learner: string | null;
  courses: number;
  at: Instant;
}

/** Who the last page of a platform that showed a name belonged to: nameless pages after it are of the same sign-in. */
export interface Session {
  platform: string;
  /** Null where it is nobody of this ledger; the name itself is not kept. */
  profile: string | null;
}

/** A platform beside the academy, of which the learner has said that the unit reported it. */
export interface Platform {
  host: string;
  reportedOn: Day;
}

/**
 * A tab of the academy, or of another platform that the learner asked to have read, and what was said of its last reading.
 * The background may sleep in between.
 */
export interface AskedTab {
  tabId: number;
  origin: string;
  /** `place` is the page's, as `placeOf` has it: the tab may have moved on since. */
  last: { outcome: Outcome; notice: Notice; place?: string } | null;
}

/** What belongs to this machine and not to the ledger. */
export interface Preferences {
  /** The learner whose pages and figures are shown. */
  activeProfile: string | null;
  /** Main text in px: 18, 22, 26 or 30. */
  textSize: number;
  /** When the ledger was last saved to a file. */
  exportedAt: Instant | null;
  /** When the learner last brought in another file, whose entries may be older than the last backup and not in it. */
  broughtInAt?: Instant | null;
  /** Of when the spare copy was from which the ledger came back; until the learner has seen it. */
  recoveredAt?: Instant | null;
  /** What of a ledger file has no table: open conflicts, and fields that this version doesn't know; written on saving. */
  unknownFields: { [field: string]: unknown };
}

export const noPreferences: Preferences = { activeProfile: null, textSize: 18, exportedAt: null, unknownFields: {} };
export const firstSettings: Settings = { pack: 'nmg-2016' };

/** A later version of the extension has written here: what this one doesn't know of, it would lose. Nothing is changed. */
export class NewerLedger extends Error {
  override readonly name = 'NewerLedger';
}

export class LedgerDatabase extends Dexie {
  declare profiles: EntityTable<Profile, 'id'>;
  declare records: EntityTable<TrainingRecord, 'id'>;
  declare readings: EntityTable<ReadingRow, 'key'>;
  declare held: EntityTable<HeldReading, 'key'>;
  declare settings: Table<Settings, string>;
  declare preferences: Table<Preferences, string>;
  declare filed: Table<Filed, [string, number, Instant]>;
  declare purged: EntityTable<{ id: string }, 'id'>;
  declare recipes: Table<Recipe, [string, string]>;
  declare platforms: EntityTable<Platform, 'host'>;
  declare asked: EntityTable<AskedTab, 'tabId'>;
  declare sessions: EntityTable<Session, 'platform'>;
  declare drafts: Table<DraftRow, [string, string]>;
  declare history: EntityTable<Past, 'number'>;
  declare gathered: EntityTable<Gathered, 'profile'>;
  declare glances: Table<Glance, [string, number]>;
  declare templates: EntityTable<KeptTemplate, 'name'>;
  declare snapshots: EntityTable<Snapshot, 'number'>;
  declare shown: Table<ShownRow, string>;

  /** The version that this code writes. */
  readonly newest: number;

  constructor(name: string) {
    // What the learner was told is stored outlives a power cut.
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      profiles: 'id',
      records: 'id, profile',
      readings: 'key, profile',
      held: 'key',
      settings: '',
      preferences: '',
      filed: '[profile+year+at]',
      purged: 'id',
    });
    this.version(2).stores({ recipes: '[host+path]', platforms: 'host', asked: 'tabId' });
    this.version(3).stores({ sessions: 'platform' });
    this.version(4).stores({ drafts: '[profile+name]', history: '++number, record, profile', gathered: 'profile' });
    this.version(5).stores({ glances: '[profile+year]' });
    this.version(6).stores({ templates: 'name' });
    // A version that alters what is stored takes a snapshot first, by `keepSnapshot` in its `upgrade`.
    this.version(7).stores({ snapshots: '++number' });
    this.version(8).stores({ shown: '' });
    this.use(forgetGathered);
    this.newest = this.verno;
    // Dexie would open it and write into what it doesn't know. It counts ten of the browser's versions as one.
    const refuseNewer = () => {
      if (Math.floor(this.backendDB().version / 10) > this.newest) throw new NewerLedger();
    };
    this.on('ready', refuseNewer, true);
  }
}

/** The key of the one row of settings, and of preferences. */
export const only = 'only';

/**
 * The ledger's database, for the background and the extension's own pages. Opened in a content script it would be the
 * academy's.
 */
export function openLedger(name = 'nmgce-ledger'): LedgerDatabase {
  return new LedgerDatabase(name);
}

/** @returns whether an error of this name lies in what was thrown; Dexie wraps one in another, or names it in its message only */
export function isCausedBy(thrown: unknown, name: string, depth = 0): boolean {
  if (typeof thrown !== 'object' || thrown === null || depth > 8) return false;
  const { cause, inner, name: own, message } = thrown as { [field: string]: unknown };
  const isHere = own === name || (typeof message === 'string' && message.startsWith(name));
  return isHere || isCausedBy(cause, name, depth + 1) || isCausedBy(inner, name, depth + 1);
}

/** @returns whether a write failed since the browser has no more room */
export const isStorageFull = (thrown: unknown): boolean => isCausedBy(thrown, 'QuotaExceededError');

/** Changes the preferences named, and leaves the others. */
export async function changePreferences(db: LedgerDatabase, change: Partial<Preferences>): Promise<void> {
  await db.transaction('rw', db.preferences, async () => {
    const before = await db.preferences.get(only);
    await db.preferences.put({ ...noPreferences, ...before, ...change }, only);
  });
}

/** @returns the learner whose figures are shown: the one chosen, else the first; null before the first run */
export function activeOf(profiles: readonly Profile[], preferences: Preferences | undefined): Profile | null {
  return profiles.find(({ id }) => id === preferences?.activeProfile) ?? profiles[0] ?? null;
}
