import type { Profile, Switches } from '../model.ts';
import { isClass, type Span, within } from './cycle.ts';
import { dayIn, monthsAndDays, yearOf } from './days.ts';
import type { Dues } from './dues.ts';
import { type Book, type Entry, madeUpFor, touches } from './entries.ts';
import type { Earned, Result } from './figures.ts';
import { groupChangesIn } from './group.ts';
import type { Pack } from './pack.ts';
import { type Notice, type NoticeCode, noticeCodes } from './types.ts';
import { alsoOnAcademy, beyondCalendar, overEight, overlapping, sameTitles } from './warnings.ts';

/** What each notice rests on (INTERFACES.md). */
const articles: { [code in NoticeCode]: number | null } = {
  'online-over-cap': 6,
  'online-short': 6,
  'total-short': 9,
  'course-repeated': 6,
  'no-year': 9,
  'absence-over-seventh': 10,
  overlap: null,
  'over-eight-a-day': 5,
  future: 6,
  'after-filing': 13,
  'outside-window': null,
  'near-match': 6,
  'hours-differ': 6,
  'same-text': 7,
  'same-lecture': 8,
  'also-on-academy': 6,
  'days-beyond-calendar': 5,
  'recognized-above-computed': 10,
  'group-changed': 9,
  'opening-balance': 9,
  'audience-not-cadres': 8,
  'appointment-form': 13,
  override: 17,
};

/** What notices of a year look at. */
interface Subject {
  book: Book;
  profile: Profile;
  year: number;
  earned: Earned;
  result: Result;
  dues: Dues;
  /** The cycle, where the group has one. */
  cycle: Span | null;
  pack: Pack;
  switches: Switches;
}

/** Entries that notices speak of: all but planned, denied, corrected, undated and opening ones. */
const speaksOf = ({ state }: Entry) => state === 'counted' || state === 'unconfirmed' || state === 'nothing';

function outsideWindow({ record, day }: Entry, year: number, { onlineWindow }: Switches): boolean {
  const window = onlineWindow?.[year];
  if (!window || record.kind !== 'online' || !day) return false;
  return day.slice(5) < window[0] || day.slice(5) > window[1];
}

const fitsAppointmentForm = (entry: Entry, pack: Pack) =>
  isClass(entry) &&
  entry.record.startOn &&
  entry.day &&
  monthsAndDays(entry.record.startOn, entry.day).months >= pack.appointmentMonths.value;

/** Notices that one entry gives rise to by itself. */
const own: { [code in NoticeCode]?: (entry: Entry, subject: Subject) => unknown } = {
  'course-repeated': ({ state, verdict }) => state === 'unconfirmed' && verdict?.repeated,
  'absence-over-seventh': ({ record, appraisal }) => record.kind === 'off-job' && appraisal.forfeited,
  'after-filing': ({ day }, { year, pack }) => day && day > dayIn(year, pack.filing.value),
  'outside-window': (entry, { year, switches }) => outsideWindow(entry, year, switches),
  'hours-differ': ({ verdict }) => verdict && verdict.differing.length > 0,
  'days-beyond-calendar': beyondCalendar,
  'recognized-above-computed': ({ record, appraisal }) =>
    record.recognized && record.recognized.hours > appraisal.computed,
  'audience-not-cadres': ({ record, appraisal }) => record.kind === 'teaching' && appraisal.forfeited,
  'appointment-form': (entry, { pack }) => fitsAppointmentForm(entry, pack),
};

/** Notices about the year's figures: whether there is one, and the records that it names. */
function aboutFigures(subject: Subject): Map<NoticeCode, string[]> {
  const { book, profile, year, earned, result, dues, cycle } = subject;
  const found = new Map<NoticeCode, string[]>();
  const ids = (test: (entry: Entry) => boolean) => book.entries.filter(test).map(({ record }) => record.id);
  const online = ({ record, state, day }: Entry) =>
    record.kind === 'online' && state === 'counted' && (day ? yearOf(day) : record.year) === year;
  if (earned.online > result.counted)
    found.set(
      'online-over-cap',
      ids((e) => online(e) && madeUpFor(e, year) === null),
    );
  if (result.short.online > 0) found.set('online-short', []);
  if (result.short.total > 0 && !result.metByDays) found.set('total-short', []);
  const undated = ids(({ state }) => state === 'undated');
  if (undated.length > 0) found.set('no-year', undated);
  if (groupChangesIn(profile, year)) found.set('group-changed', []);
  const opening = ({ state, record, shares }: Entry) =>
    state === 'opening' && record.institution === true && shares.some((share) => cycle && within(cycle, share.year));
  const openings = ids(opening);
  if (openings.length > 0) found.set('opening-balance', openings);
  if (dues.overrides.length > 0) found.set('override', []);
  return found;
}

function aboutEntries(entries: readonly Entry[], subject: Subject): Map<NoticeCode, string[]> {
  const found = new Map<NoticeCode, string[]>();
  for (const [code, test] of Object.entries(own) as [NoticeCode, (typeof own)[NoticeCode]][]) {
    for (const entry of entries) {
      if (!test?.(entry, subject)) continue;
      const ids = found.get(code);
      if (ids) ids.push(entry.record.id);
      else found.set(code, [entry.record.id]);
    }
  }
  return found;
}

/** Those of the entries that may share a day with one of the year's. */
function besideOf(own: readonly Entry[], entries: readonly Entry[]): Entry[] {
  let [first, last] = ['9999', ''];
  for (const { startOn, endOn } of own.map(({ record }) => record)) {
    if (startOn && startOn < first) first = startOn;
    if (endOn && endOn > last) last = endOn;
  }
  return entries.filter(({ record: { startOn, endOn } }) => startOn && endOn && startOn <= last && first <= endOn);
}

/** @returns the year's notices, one per code, in the order of INTERFACES.md, with their records sorted by id */
export function noticesOf(subject: Subject): Notice[] {
  const { book, year, pack } = subject;
  const found = aboutFigures(subject);
  const touching = book.entries.filter((entry) => touches(entry, year));
  const here = new Set(touching.map(({ record }) => record.id));
  const spoken = touching.filter(speaksOf);
  // A class over New Year shares days with entries of the next year.
  const beside = besideOf(touching, book.entries.filter(speaksOf));
  const add = (code: NoticeCode, ids: Iterable<string>) => {
    const those = [...ids].filter((id) => here.has(id));
    if (those.length > 0) found.set(code, those);
  };
  for (const [code, ids] of aboutEntries(spoken, subject)) found.set(code, ids);
  add(
    'future',
    touching.filter(({ future }) => future).map(({ record }) => record.id),
  );
  add('near-match', book.nearMatches);
  add('overlap', overlapping(beside, pack));
  add('over-eight-a-day', overEight(beside, pack));
  add('same-text', sameTitles(spoken, 'self-study'));
  add('same-lecture', sameTitles(spoken, 'teaching'));
  add('also-on-academy', alsoOnAcademy(spoken));
  return noticeCodes.flatMap((code) => {
    const records = found.get(code);
    return records ? [{ code, article: articles[code], records: records.sort((a, b) => (a < b ? -1 : 1)) }] : [];
  });
}
