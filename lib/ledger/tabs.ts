import { plainPath } from '../academy/path.ts';
import { hashOf } from '../academy/text.ts';
import type { AskedTab, LedgerDatabase } from './database.ts';

/** Allows a tab's page to be read, as long as the tab stays on this origin. */
export async function askForTab(db: LedgerDatabase, tabId: number, origin: string): Promise<void> {
  await db.asked.put({ tabId, origin, last: null });
}

/** Whether the learner asked for this tab while it was on this origin. */
export async function isAskedFor(db: LedgerDatabase, tabId: number | undefined, origin: string): Promise<boolean> {
  return tabId !== undefined && (await db.asked.get(tabId))?.origin === origin;
}

/** @returns where in its site a page is: its path and route, and of what it was asked for a number only, which holds no name */
export function placeOf({ pathname, hash, search }: URL): string {
  const [route = '', asked = ''] = hash.split('?');
  const query = search + asked;
  return plainPath(pathname + route) + (query && `?${hashOf(query)}`);
}

/** Keeps what was said of a tab's last reading, for the popup. */
export async function keepLast(db: LedgerDatabase, tab: AskedTab): Promise<void> {
  await db.asked.put(tab);
}

/** Forgets the tabs that are no longer open: their numbers are given out again. */
export async function forgetTabs(db: LedgerDatabase, open: readonly number[]): Promise<void> {
  await db.asked.where('tabId').noneOf(open).delete();
}
