import { liveQuery } from 'dexie';
import { browser } from 'wxt/browser';
import { standing } from '../lib/credit/index.ts';
import { readBook } from '../lib/ledger/book.ts';
import type { LedgerDatabase } from '../lib/ledger/database.ts';
import { type Badge, badgeOf } from '../lib/sentences/badge.ts';
import { today } from '../lib/today.ts';

const colours: { [tone in Badge['tone']]: string } = { ok: '#145a39', short: '#9a2119', care: '#7a5200' };

async function currentBadge(db: LedgerDatabase): Promise<Badge> {
  const day = today();
  const year = Number(day.slice(0, 4));
  const { account, coverage, filed } = await readBook(db, year);
  const latest = filed.find((each) => each.year === year);
  return badgeOf(account && standing(account, year, day), coverage, latest);
}

async function show(badge: Badge): Promise<void> {
  // Firefox has it under its name of Manifest V2.
  const action = browser.action ?? browser.browserAction;
  await Promise.all([
    action.setBadgeText({ text: badge.text }),
    action.setBadgeBackgroundColor({ color: colours[badge.tone] }),
    action.setTitle({ title: badge.title }),
  ]);
}

/** Shows today's figure on the toolbar icon. */
export const refreshBadge = async (db: LedgerDatabase): Promise<void> => show(await currentBadge(db));

/** The page reads the same ledger, and comes first; ms. */
const afterOpening = 500;

/**
 * Keeps the toolbar icon in step with the ledger for as long as this page lives, from when it stands on; the background may
 * be asleep.
 */
export function keepBadge(db: LedgerDatabase): void {
  setTimeout(() => {
    liveQuery(() => currentBadge(db)).subscribe({ next: show, error: (error) => console.error(error) });
  }, afterOpening);
}
