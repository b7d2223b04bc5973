import { urlAt } from './url.ts';

// Who sends too much is not listened to: what is not taken in can't fill the memory, nor keep the ledger busy.

/** Of a tab: messages within so many milliseconds, and those not answered yet. A page is read at most every 400 ms. */
export const most = { messages: 120, within: 10_000, open: 20 };

/** What a tab has sent since when. */
interface Sent {
  since: number;
  messages: number;
  open: number;
}

/**
 * Lets each tab's messages in up to a bound that no honest page reaches, even one of several frames that never rests.
 *
 * @param now milliseconds
 * @returns `enter` gives what to call once the message is answered, or null where it is to be dropped; `size` is how many
 *   tabs are remembered
 */
export function createGate(now: () => number = () => performance.now()) {
  const tabs = new Map<number, Sent>();

  function enter(tabId: number): (() => void) | null {
    const time = now();
    for (const [other, { since, open }] of tabs) if (open === 0 && time - since >= most.within) tabs.delete(other);
    const sent = tabs.get(tabId) ?? { since: time, messages: 0, open: 0 };
    tabs.set(tabId, sent);
    if (time - sent.since >= most.within) Object.assign(sent, { since: time, messages: 0 });
    if (sent.messages >= most.messages || sent.open >= most.open) return null;
    sent.messages++;
    sent.open++;
    return () => {
      sent.open--;
    };
  }

  return { enter, size: () => tabs.size };
}

/** What a browser says of who sent a message. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  /** Chromium says it, and Firefox from 126 on. */
  origin?: string | undefined;
}

/**
 * @param own the extension's own id
 * @returns where a message comes from; null where it is from another extension, from nowhere, or where address and origin
 *   of its frame differ, as in a frame that is shut off from its own site
 */
export function addressOf({ id, url, origin }: Sender, own: string): URL | null {
  const address = id === own && url ? urlAt(url) : null;
  if (!address) return null;
  // A page of the extension is of an origin that not every browser's URL knows.
  const isWeb = /^https?:$/.test(address.protocol);
  return isWeb && origin !== undefined && origin !== address.origin ? null : address;
}
