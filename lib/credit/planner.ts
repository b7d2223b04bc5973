import type { Day, Hours, Kind, Measure, Switches, TrainingRecord } from '../model.ts';
import { calendarDays, dayIn, daysOn, yearOf } from './days.ts';
import { totalGap } from './gap.ts';
import { hundredths } from './hours.ts';
import { type Pack, packOf } from './pack.ts';
import { courseYear } from './scope.ts';
import { standing as standingOf } from './standing.ts';
import type { Account, Standing } from './types.ts';

/** By when a way can be gone: in time for the form, only before the year's end, or no longer (art. 13). */
export type Deadline = 'filing' | 'year-end' | 'too-late';

/** One way to close a gap by itself. */
export interface Way {
  kind: Kind;
  /** What it takes, as an entry would measure it. */
  measure: Measure;
  /** The hours by which the total would rise. */
  hours: Hours;
  /** Days it takes at least, at a full day of training each (art. 5). */
  days: number;
  deadline: Deadline;
  /** The span a planned entry gets: the last days that still fit. */
  startOn: Day;
  endOn: Day;
  /** The unit's window of online study is over, or too short: the course counts and is marked. */
  outsideWindow: boolean;
}

/** What is needed a month until the form is due, after that until the year's end, in whole 学时. */
export interface Pace {
  months: number;
  /** Fewer where the unit's window of online study ends before. */
  onlineMonths: number;
  online: Hours;
  rest: Hours;
}

/** How what is still missing can be closed. */
export interface Plan {
  /** Calendar days left, today included: until the form is due, and until the year ends. */
  left: { filing: number; yearEnd: number };
  /** The online minimum, which nothing else replaces (art. 6). */
  online: Way | null;
  /** Hours of the total that the online minimum doesn't bring, and what any one of the ways closes. */
  rest: Hours;
  ways: Way[];
  /** From the autumn of the year on, where something is missing. */
  pace: Pace | null;
}

/** The days of the year that are still to come. */
interface Days {
  today: Day;
  filing: Day;
  yearEnd: Day;
  /** Of online study, where the unit set some. */
  window: [first: Day, last: Day] | null;
}

function daysOf({ year }: Standing, today: Day, pack: Pack, { onlineWindow }: Switches): Days {
  const [newYear, window] = [dayIn(year, '01-01'), onlineWindow?.[year]];
  return {
    today: today < newYear ? newYear : today,
    filing: dayIn(year, pack.filing.value),
    yearEnd: dayIn(year, '12-31'),
    window: window ? [dayIn(year, window[0]), dayIn(year, window[1])] : null,
  };
}

const left = ({ today }: Days, last: Day) => Math.max(0, calendarDays(today, last));

type Work = Pick<Way, 'kind' | 'measure' | 'hours' | 'days'>;
type Place = Pick<Way, 'deadline' | 'endOn'>;

/** The last days between two in which the work fits: in time for the form, else before the year ends. */
function lastDays(work: number, first: Day, last: Day, { filing, yearEnd }: Days): Place | null {
  const places: [Place['deadline'], Day][] = [
    ['filing', filing],
    ['year-end', yearEnd],
  ];
  for (const [deadline, due] of places) {
    const endOn = last < due ? last : due;
    if (calendarDays(first, endOn) >= work) return { deadline, endOn };
  }
  return null;
}

/**
 * @param taken days from today on that go to something else
 * @returns the work with its place in the days left; what no longer fits into the window of online study counts all the same
 */
function placed(work: Work, days: Days, taken = 0): Way {
  const { today, yearEnd, window } = days;
  const own = work.kind === 'online' ? window : null;
  const inWindow = own && lastDays(work.days, own[0] < today ? today : own[0], own[1], days);
  const place = inWindow ??
    lastDays(work.days, daysOn(today, taken), yearEnd, days) ?? { deadline: 'too-late', endOn: yearEnd };
  return {
    ...work,
    ...place,
    startOn: daysOn(place.endOn, 1 - work.days),
    outsideWindow: own !== null && inWindow === null,
  };
}

/** What is missing, and the units that it can be closed in. */
interface Missing {
  hours: Hours;
  /** Hundredths of a day that are missing, where days may meet the year instead (art. 9). */
  days: number | null;
}

function offlineWays({ hours, days }: Missing, { units, text, lecture, sittingMinutes }: Pack): Work[] {
  const fullDay = hundredths(units.day.value);
  const halfDay = hundredths(units.halfDay.value);
  const byHours = Math.ceil(hours / halfDay);
  const byDays = days === null ? byHours : Math.ceil((days * units.day.value) / units.halfDay.value / 100);
  const halfDays = Math.min(byHours, byDays);
  const inHalfDays = {
    measure: { type: 'half-days', halfDays },
    hours: halfDays * halfDay,
    days: Math.ceil((halfDays * halfDay) / fullDay),
  } as const;
  const sitting = Math.floor(sittingMinutes.value / units.minutes.value);
  const sittings = Math.ceil(hours / hundredths(sitting));
  const perText = hundredths(text.hours.value);
  const texts = Math.ceil(hours / perText);
  const perLecture = hundredths(lecture.hours.value);
  const lectures = Math.ceil(hours / perLecture);
  return [
    { kind: 'off-job', ...inHalfDays },
    {
      kind: 'study-group',
      measure: { type: 'minutes', minutes: sittings * sittingMinutes.value },
      hours: hundredths(sittings * sitting),
      days: Math.ceil(hundredths(sittings * sitting) / fullDay),
    },
    {
      kind: 'self-study',
      measure: { type: 'characters', characters: texts * text.characters.value },
      hours: texts * perText,
      days: 1,
    },
    { kind: 'other', ...inHalfDays },
    {
      kind: 'teaching',
      measure: { type: 'lecture', minutes: lectures * lecture.minutes.value, toCadres: true },
      hours: lectures * perLecture,
      days: Math.ceil((lectures * perLecture) / fullDay),
    },
  ];
}

/** @param room below the cap; what lies above it brings nothing */
const onlineWay = (hours: Hours, room: Hours, { units }: Pack): Work => ({
  kind: 'online',
  measure: { type: 'course', hours },
  hours: Math.min(hours, room),
  days: Math.ceil(hours / hundredths(units.day.value)),
});

/** Whole months from the one to the other, both included. */
const monthsTo = (last: Day, today: Day): number => Number(last.slice(5, 7)) - Number(today.slice(5, 7)) + 1;

function paceOf(online: Hours, rest: Hours, { today, filing, yearEnd, window }: Days, pack: Pack): Pace | null {
  if (today > yearEnd || today < dayIn(yearOf(filing), pack.paceFrom.value)) return null;
  const due = today > filing ? yearEnd : filing;
  const onlineDue = window && today <= window[1] && window[1] < due ? window[1] : due;
  const [months, onlineMonths] = [monthsTo(due, today), monthsTo(onlineDue, today)];
  const each = (hours: Hours, over: number) => hundredths(Math.ceil(hours / over / 100));
  return { months, onlineMonths, online: each(online, onlineMonths), rest: each(rest, months) };
}

/** Online hours that would still count. */
const roomOnline = ({ kinds, onlineCap }: Standing): Hours =>
  onlineCap === null ? Number.POSITIVE_INFINITY : Math.max(0, onlineCap - kinds.online.earned);

/**
 * Ways to close what a year still misses: the online minimum by itself, then alternatives of which any one closes the rest
 * of the total. Nothing is proposed that a cap would cut off.
 *
 * @param today the calendar day in Beijing; days before it are gone
 * @param switches the unit's, for its window of online study
 * @returns without ways where the year is met
 */
export function planOf(standing: Standing, today: Day, switches: Switches = {}): Plan {
  const pack = packOf(standing.pack);
  const days = daysOf(standing, today, pack, switches);
  const { short, required, met } = standing;
  const room = roomOnline(standing);
  const rest = met ? 0 : Math.max(0, totalGap(standing) - Math.min(short.online, room));
  const missing = { hours: rest, days: required.days === null ? null : required.days - standing.days };
  const ways = rest > 0 ? offlineWays(missing, pack) : [];
  if (rest > 0 && room - short.online >= rest) ways.push(onlineWay(rest, room, pack));
  const online = !met && short.online > 0 ? placed(onlineWay(short.online, room, pack), days) : null;
  // Whoever studies for the minimum has these days less for the rest.
  const taken = online && online.deadline !== 'too-late' ? online.days : 0;
  return {
    left: { filing: left(days, days.filing), yearEnd: left(days, days.yearEnd) },
    online,
    rest,
    ways: ways.map((way) => placed(way, days, taken)),
    pace: met ? null : paceOf(short.online, rest, days, pack),
  };
}

/** After any day that a ledger may hold. */
const endOfDays: Day = '9999-12-31';

/**
 * @returns where the year will stand once all that is planned, and all that is dated later, has been done as it is entered;
 *   online courses planned for other years stay planned, or this year's of that title would be repeated
 */
export function afterPlanned({ records, ...account }: Account, year: number): Standing {
  const isOther = (record: TrainingRecord) =>
    record.kind === 'online' && record.makeupFor !== year && courseYear(record) !== year;
  const done = records.map((record) => (isOther(record) ? record : { ...record, planned: false }));
  return standingOf({ ...account, records: done }, year, endOfDays);
}
