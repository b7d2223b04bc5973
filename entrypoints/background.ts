import { type Browser, browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { refreshBadge } from '../components/badge.ts';
import type { Reading } from '../lib/academy/reading.ts';
import type { Taught } from '../lib/academy/teaching.ts';
import { isStorageFull } from '../lib/ledger/database.ts';
import { isAcademyHost, platformOf } from '../lib/ledger/identity.ts';
import { isReported } from '../lib/ledger/platforms.ts';
import { saveReading } from '../lib/ledger/readings.ts';
import { recipeFor, saveRecipe } from '../lib/ledger/recipes.ts';
import { keepSnapshot } from '../lib/ledger/snapshots.ts';
import { keepSpare, openOwnLedger } from '../lib/ledger/spare.ts';
import { askForTab, forgetTabs, isAskedFor, keepLast, placeOf } from '../lib/ledger/tabs.ts';
import { type Answer, BadMessage, type Notice, parseMessage, TooMuch } from '../lib/messages.ts';
import { addressOf, createGate } from '../lib/senders.ts';
import {
  askAgainNotice,
  closedNotice,
  failedNotice,
  floodNotice,
  fullNotice,
  noticeOf,
  quiet,
  tooMuchNotice,
} from '../lib/sentences/reading.ts';
import { reloadNotice } from '../lib/sentences/reload.ts';
import { now, today } from '../lib/today.ts';

type Sender = Browser.runtime.MessageSender;

/** The popup is in no tab. */
const ownPages = -1;

export default defineBackground({ type: { chrome: 'module' }, main });

function main(): void {
  const db = openOwnLedger(now);
  const gate = createGate();

  browser.runtime.onMessage.addListener((input: unknown, sender, answer) => {
    if (!addressOf(sender, browser.runtime.id)) return;
    const leave = gate.enter(sender.tab?.id ?? ownPages);
    if (!leave) {
      answer({ notice: floodNotice, recipe: null });
      return;
    }
    handle(input, sender)
      .then(answer, (error: unknown) => {
        console.error(error);
        answer({ notice: noticeFor(error), recipe: null });
      })
      .finally(leave);
    return true;
  });

  function noticeFor(error: unknown): Notice {
    if (error instanceof TooMuch) return tooMuchNotice;
    if (isStorageFull(error)) return fullNotice;
    return error instanceof BadMessage || db.isOpen() ? failedNotice : closedNotice;
  }

  async function handle(input: unknown, sender: Sender): Promise<Answer | boolean> {
    const message = parseMessage(input);
    switch (message.type) {
      case 'reading':
        return save(message.reading, message.paths, sender);
      case 'reader':
        return bringReader(sender);
      case 'teach':
        return teach(message.taught, sender);
      case 'read-tab':
      case 'teach-tab':
        return begin(message.type, message.tabId, sender);
    }
  }

  /** Whether a page may be read and taught: the academy's, or one that the learner asked for. */
  async function isAllowed(sender: Sender): Promise<boolean> {
    const { hostname, origin } = new URL(sender.url ?? 'about:blank');
    return isAcademyHost(hostname) || isAskedFor(db, sender.tab?.id, origin);
  }

  async function bringReader(sender: Sender): Promise<Answer | true> {
    const { tab, frameId } = sender;
    if (tab?.id === undefined || frameId === undefined || !(await isAllowed(sender)))
      return { notice: askAgainNotice, recipe: null };
    await browser.scripting.executeScript({
      target: { tabId: tab.id, frameIds: [frameId] },
      files: ['/reader.js'],
      injectImmediately: true,
    });
    return true;
  }

  async function save(reading: Reading, paths: string[], sender: Sender): Promise<Answer> {
    if (!(await isAllowed(sender))) return { notice: askAgainNotice, recipe: null };
    const { host, origin } = new URL(sender.url as string);
    const platform = platformOf(host);
    const recipe = await recipeFor(db, platform, paths);
    if (recipe && !reading.taught) return { notice: quiet, recipe };
    // What was taught has been deleted since.
    if (!recipe && reading.taught) return { notice: reloadNotice, recipe: null };
    const saved = await saveReading(db, { reading, platform, at: now(), paths });
    refreshBadge(db).catch(console.error);
    const notice = noticeOf(saved);
    const tabId = sender.tab?.id;
    if (tabId !== undefined && sender.frameId === 0)
      await keepLast(db, {
        tabId,
        origin,
        last: {
          outcome: reading.outcome,
          notice: noticeOf(saved, 'popup'),
          place: placeOf(new URL(sender.url as string)),
        },
      });
    return { notice, recipe: null };
  }

  async function teach(taught: Taught, sender: Sender): Promise<boolean> {
    const tabId = sender.tab?.id;
    if (tabId === undefined || !(await isAllowed(sender))) return false;
    const host = platformOf(new URL(sender.url as string).host);
    await saveRecipe(db, { ...taught, host, taughtOn: today() });
    read(tabId).catch(console.error);
    return true;
  }

  /** Only the popup may ask, and its click is what grants the tab. */
  async function begin(what: 'read-tab' | 'teach-tab', tabId: number, sender: Sender): Promise<boolean> {
    if (!sender.url?.startsWith(browser.runtime.getURL('/'))) throw new Error('only the popup may ask');
    const tab = await browser.tabs.get(tabId);
    if (!tab.url) return false;
    const { host, origin } = new URL(tab.url);
    if (!(await isReported(db, platformOf(host)))) return false;
    await askForTab(db, tabId, origin);
    if (what === 'teach-tab')
      await browser.scripting.executeScript({ target: { tabId }, files: ['/reader.js', '/teach.js'] });
    else await read(tabId);
    return true;
  }

  /** Reads a tab anew; what was reading it before ends. */
  async function read(tabId: number): Promise<void> {
    await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      files: ['/content-scripts/academy.js'],
    });
  }

  const refresh = () => refreshBadge(db).catch(console.error);

  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
    if (reason === 'update') keepSnapshot(db, 'upgrade', now()).catch(console.error);
    keepSpare(db, now()).catch(console.error);
    // Another build of the same version may say it in other words.
    db.shown.clear().then(refresh).catch(console.error);
  });

  // The background sleeps and Chromium has no clock without one more permission: the next change of tab or window is
  // soon enough for the new day, and the start of the browser for the first figure.
  refresh();
  browser.runtime.onStartup.addListener(refresh);
  browser.runtime.onStartup.addListener(() => db.asked.clear());
  // A database that was damaged as the browser ended opens once more, and this is the time to save what is in it.
  browser.runtime.onStartup.addListener(() => keepSpare(db, now()).catch(console.error));
  browser.tabs.onRemoved.addListener(async () => {
    const open = await browser.tabs.query({});
    await forgetTabs(
      db,
      open.flatMap(({ id }) => id ?? []),
    );
  });
  browser.tabs.onActivated.addListener(refresh);
  browser.windows.onFocusChanged.addListener(refresh);
}
