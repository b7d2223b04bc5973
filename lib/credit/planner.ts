import type { Day, Hours, Kind, Measure, Switches } from '../model.ts';
import { calendarDays, dayIn, daysOn, yearOf } from './days.ts';
import { hundredths } from './hours.ts';
import { type Pack, packOf } from './pack.ts';
import { standing as standingOf } from './standing.ts';
import type { Account, Standing } from './types.ts';

/** By when a way can be gone: in time for the form, only before the year's end, or no longer (art. 13). */
export type Deadline = 'filing' | 'year-end' | 'too-late';

/** One way to close a gap by itself. */
export interface Way {
  kind: Kind;
  /** What it takes, as an entry would measure it. */
  measure: Measure;
  /** The hours it would bring. */
  hours: Hours;
  /** Days it takes at least, at a full day of training each (art. 5); 1 where the rules know no daily limit. */
  days: number;
  deadline: Deadline;
  /** The span a planned entry gets: the last days that still fit. */
  startOn: Day;
  endOn: Day;
}

/** What is needed a month until the form is due, in whole 学时. */
export interface Pace {
  months: number;
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
  /** The last day of online study, where the unit set one. */
  online: Day;
}

function daysOf({ year }: Standing, today: Day, pack: Pack, { onlineWindow }: Switches): Days {
  const [filing, yearEnd] = [dayIn(year, pack.filing.value), dayIn(year, '12-31')];
  const window = onlineWindow?.[year];
  const first = dayIn(year, '01-01');
  return { today: today < first ? first : today, filing, yearEnd, online: window ? dayIn(year, window[1]) : yearEnd };
}

const left = ({ today }: Days, last: Day) => Math.max(0, calendarDays(today, last));

/** @returns the way with its place in the days left */
function placed(way: Pick<Way, 'kind' | 'measure' | 'hours' | 'days'>, days: Days): Way {
  const last = way.kind === 'online' && days.online < days.yearEnd ? days.online : days.yearEnd;
  const inTime = last < days.filing ? last : days.filing;
  const deadline = left(days, inTime) >= way.days ? 'filing' : left(days, last) >= way.days ? 'year-end' : 'too-late';
  const endOn = deadline === 'filing' ? inTime : last;
  return { ...way, deadline, startOn: daysOn(endOn, 1 - way.days), endOn };
}

/** What is missing, and the units that it can be closed in. */
interface Gap {
  hours: Hours;
  /** Hundredths of a day that are missing, where days may meet the year instead (art. 9). */
  days: number | null;
}

function offlineWays(
  { hours, days }: Gap,
  { units, text, lecture, sittingMinutes }: Pack,
): Parameters<typeof placed>[0][] {
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
      days: 1,
    },
  ];
}

const onlineWay = (hours: Hours, { units }: Pack): Parameters<typeof placed>[0] => ({
  kind: 'online',
  measure: { type: 'course', hours },
  hours,
  days: Math.ceil(hours / hundredths(units.day.value)),
});

function paceOf(online: Hours, rest: Hours, { today, filing, yearEnd }: Days, pack: Pack): Pace | null {
  const due = today > filing ? yearEnd : filing;
  if (today > yearEnd || today < dayIn(yearOf(filing), pack.paceFrom.value)) return null;
  const months = Number(due.slice(5, 7)) - Number(today.slice(5, 7)) + 1;
  const each = (hours: Hours) => hundredths(Math.ceil(hours / months / 100));
  return { months, online: each(online), rest: each(rest) };
}

/** The gap that is left once hours of this kind are added: they count only as far as the cap goes. */
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
  const rest = met ? 0 : Math.max(0, short.total - Math.min(short.online, room));
  const gap = { hours: rest, days: required.days === null ? null : Math.max(0, required.days - standing.days) };
  const ways = rest > 0 ? offlineWays(gap, pack) : [];
  if (rest > 0 && room - short.online >= rest) ways.push(onlineWay(rest, pack));
  const online = !met && short.online > 0 ? placed(onlineWay(short.online, pack), days) : null;
  return {
    left: { filing: left(days, days.filing), yearEnd: left(days, days.yearEnd) },
    online,
    rest,
    ways: ways.map((way) => placed(way, days)),
    pace: met ? null : paceOf(short.online, rest, days, pack),
  };
}

/** After any day that a ledger may hold. */
const endOfDays: Day = '9999-12-31';

/** @returns where the year will stand once everything planned, and everything dated later, has been done as it is entered */
export const afterPlanned = ({ records, ...account }: Account, year: number): Standing =>
  standingOf({ ...account, records: records.map((record) => ({ ...record, planned: false })) }, year, endOfDays);
