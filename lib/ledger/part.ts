import { unknownOf } from './backup.ts';
import type { Ledger } from './file.ts';

type Fields = { [field: string]: unknown };

/** @returns of each list the entries that are wanted, and of the other fields those that are */
const wantedIn = (fields: Fields, isWanted: (value: unknown) => boolean): Fields =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([field, value]) => {
      if (!Array.isArray(value)) return isWanted(value) ? [[field, value]] : [];
      const entries = value.filter(isWanted);
      return entries.length > 0 ? [[field, entries]] : [];
    }),
  );

/**
 * Parts a ledger into what is one learner's and what is not. The unit's settings, by which both are judged, are in both.
 * What later makers added is the learner's where it names the learner, one of the records, or an id made of them.
 */
export function splitLedger(ledger: Ledger, id: string): { own: Ledger; others: Ledger } {
  const { exportedAt, settings, profiles, records, readings = [], filed = [], purged = [] } = ledger;
  const ownProfiles = profiles.filter((profile) => profile.id === id);
  const ownRecords = records.filter(({ profile }) => profile === id);
  const names = new Set([id, ...ownProfiles.map(({ name }) => name), ...ownRecords.map((record) => record.id)]);
  const isNamed = (value: unknown) =>
    JSON.stringify(value ?? null)
      .split(/["/]/)
      .some((part) => names.has(part));
  const half = (isOwn: boolean): Ledger => ({
    ...wantedIn(unknownOf(ledger), (value) => isNamed(value) === isOwn),
    exportedAt,
    settings,
    profiles: profiles.filter((profile) => (profile.id === id) === isOwn),
    records: records.filter(({ profile }) => (profile === id) === isOwn),
    readings: readings.filter(({ profile }) => (profile === id) === isOwn),
    filed: filed.filter(({ profile }) => (profile === id) === isOwn),
    purged: purged.filter((each) => isNamed(each) === isOwn),
  });
  return { own: half(true), others: half(false) };
}
