import ical, { ICalAlarmType, ICalEventTransparency } from 'ical-generator';
import { daysOn } from '../credit/days.ts';
import type { Account } from '../credit/types.ts';
import type { Instant } from '../model.ts';
import { type Deadline, deadlineText } from '../sentences/deadlines.ts';
import { beijingDay } from '../today.ts';
import { deadlinesOf } from './deadlines.ts';
import { printable } from './printable.ts';

/** Days before, at nine in the morning: an entry of whole days begins at midnight. */
const remindedBefore: { [code in Deadline['code']]: readonly number[] } = {
  filing: [14, 3],
  'online-window': [14, 3],
  grace: [30, 7],
  planned: [1],
};
const secondsBefore = (days: number) => (days * 24 - 9) * 3_600;

/** The domain of the ids; nobody owns it. */
const domain = 'nmgce-ledger.invalid';

/** An id may hold any letter; a line of its own it may not begin. */
const uid = (id: string) => `${encodeURIComponent(printable(id))}@${domain}`;

/**
 * What a learner should not forget, as a file that calendars take in (RFC 5545). The days are floating: the same wherever
 * the calendar is. Taken in again it replaces what came before, since each entry keeps its id and the stamp is newer.
 *
 * @param at the present instant
 * @returns the file's text and how many entries it has; null where nothing lies ahead
 */
export function calendarFile(account: Account, at: Instant): { text: string; count: number } | null {
  const today = beijingDay(new Date(at));
  const deadlines = deadlinesOf(account, today);
  if (deadlines.length === 0) return null;
  const calendar = ical({ prodId: { company: domain, product: '学时台账', language: 'ZH' } });
  for (const deadline of deadlines) {
    const { code, id, from, to } = deadline;
    const { summary, description } = deadlineText(deadline, today);
    const place = code === 'planned' ? deadline.record.place : null;
    calendar.createEvent({
      id: uid(id),
      stamp: at,
      allDay: true,
      start: from,
      // The first day that is no longer in it.
      end: daysOn(to, 1),
      summary: printable(`${summary} · ${account.profile.name}`),
      description: printable(description),
      ...(place ? { location: printable(place) } : {}),
      transparency: code === 'planned' ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
      alarms: remindedBefore[code].map((days) => ({
        type: ICalAlarmType.display,
        trigger: secondsBefore(days),
        description: printable(summary),
      })),
    });
  }
  return { text: `${calendar.toString()}\r\n`, count: deadlines.length };
}
