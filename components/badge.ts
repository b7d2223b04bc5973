import { liveQuery } from 'dexie';
import { browser } from 'wxt/browser';
import { standing } from '../lib/credit/index.ts';
import type { Book } from '../lib/ledger/book.ts';
import type { LedgerDatabase } from '../lib/ledger/database.ts';
import { keepShown, readShown } from '../lib/ledger/shown.ts';
import { type Badge, badgeOf } from '../lib/sentences/badge.ts';
import { popupView } from '../lib/sentences/popup.ts';
import { today } from '../lib/today.ts';
import { type Shown, stampNow } from './shown.ts';

const colours: { [tone in Badge['tone']]: string } = { ok: '#145a39', short: '#9a2119', care: '#7a5200' };

function shownOf(book: Book, year: number): Shown {
  const { account, coverage, filed } = book;
  const day = today();
  const result = account && standing(account, year, day);
  return {
    badge: badgeOf(
      result,
      coverage,
      filed.find((each) => each.year === year),
    ),
    popup: result && popupView(book, account, result, day),
    textSize: book.preferences.textSize,
  };
}

/** Makes anew what toolbar and popup show of today, and keeps it. */
export function makeShown(db: LedgerDatabase): Promise<Shown> {
  const year = Number(today().slice(0, 4));
  return keepShown(db, stampNow(), year, (book) => shownOf(book, year));
}

/** @returns what is kept of that; fit for a live query */
export const keptShown = (db: LedgerDatabase): Promise<Shown | null> => readShown<Shown>(db, stampNow());

/** Shows it on the toolbar icon. */
export async function showBadge({ badge }: Shown): Promise<void> {
  // Firefox has it under its name of Manifest V2.
  const action = browser.action ?? browser.browserAction;
  await Promise.all([
    action.setBadgeText({ text: badge.text }),
    action.setBadgeBackgroundColor({ color: colours[badge.tone] }),
    action.setTitle({ title: badge.title }),
  ]);
}

/** Shows today's figure on the toolbar icon, and has it ready for the popup. */
export const refreshBadge = async (db: LedgerDatabase): Promise<void> =>
  showBadge((await keptShown(db)) ?? (await makeShown(db)));

/** The page reads the same ledger, and comes first; ms. */
const afterOpening = 500;

/**
 * Keeps both in step with the ledger for as long as this page lives, from when it stands on; the background may be asleep.
 */
export function keepBadge(db: LedgerDatabase): void {
  const follow = async (shown: Shown | null) => showBadge(shown ?? (await makeShown(db)));
  setTimeout(() => {
    liveQuery(() => keptShown(db)).subscribe({
      next: (shown) => follow(shown).catch(console.error),
      error: (error) => console.error(error),
    });
  }, afterOpening);
}
