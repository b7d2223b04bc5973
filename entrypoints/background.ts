import { type Browser, browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { refreshBadge } from '../components/badge.ts';
import type { Reading } from '../lib/academy/reading.ts';
import { openLedger } from '../lib/ledger/database.ts';
import { isAcademyHost, platformOf } from '../lib/ledger/identity.ts';
import { saveReading } from '../lib/ledger/readings.ts';
import { type Answer, parseMessage } from '../lib/messages.ts';
import { askAgainNotice, failedNotice, noticeOf } from '../lib/sentences/reading.ts';
import { now } from '../lib/today.ts';

export default defineBackground(() => {
  const db = openLedger();
  /** Origins of other platforms that the learner asked to have read, by tab; forgotten with the background. */
  const asked = new Map<number, string>();

  browser.runtime.onMessage.addListener((input: unknown, sender, answer) => {
    if (sender.id !== browser.runtime.id) return;
    handle(input, sender).then(answer, (error: unknown) => {
      console.error(error);
      answer({ notice: failedNotice, recipe: null });
    });
    return true;
  });

  async function handle(input: unknown, sender: Browser.runtime.MessageSender): Promise<Answer | boolean> {
    const message = parseMessage(input);
    switch (message.type) {
      case 'reading':
        return save(message.reading, sender);
      case 'reader':
        return bringReader(sender);
      case 'read-tab':
        return readTab(message.tabId, sender);
    }
  }

  /** Whether a page may be read: the academy's, or one that the learner asked for. */
  function isAllowed({ url, tab }: Browser.runtime.MessageSender): boolean {
    const { hostname, origin } = new URL(url ?? 'about:blank');
    return isAcademyHost(hostname) || (tab?.id !== undefined && asked.get(tab.id) === origin);
  }

  async function bringReader(sender: Browser.runtime.MessageSender): Promise<boolean> {
    const { tab, frameId } = sender;
    if (tab?.id === undefined || frameId === undefined || !isAllowed(sender)) return false;
    await browser.scripting.executeScript({
      target: { tabId: tab.id, frameIds: [frameId] },
      files: ['/reader.js'],
      injectImmediately: true,
    });
    return true;
  }

  async function save(reading: Reading, sender: Browser.runtime.MessageSender): Promise<Answer> {
    const { host } = new URL(sender.url ?? 'about:blank');
    if (!isAllowed(sender)) return { notice: askAgainNotice, recipe: null };
    const saved = await saveReading(db, { reading, platform: platformOf(host), at: now() });
    refreshBadge(db).catch(console.error);
    return { notice: noticeOf(saved), recipe: null };
  }

  /** Only the popup may ask, and its click is what grants the tab. */
  async function readTab(tabId: number, sender: Browser.runtime.MessageSender): Promise<boolean> {
    if (!sender.url?.startsWith(browser.runtime.getURL('/'))) throw new Error('only the popup may ask');
    const tab = await browser.tabs.get(tabId);
    if (!tab.url) return false;
    asked.set(tabId, new URL(tab.url).origin);
    await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      files: ['/content-scripts/academy.js'],
    });
    return true;
  }

  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });

  refreshBadge(db);
  // The background sleeps and Chromium has no clock without one more permission: the next change of tab or window is
  // soon enough for the new day, and the start of the browser for the first figure.
  const refresh = () => refreshBadge(db);
  browser.runtime.onStartup.addListener(refresh);
  browser.tabs.onActivated.addListener(refresh);
  browser.windows.onFocusChanged.addListener(refresh);
});
