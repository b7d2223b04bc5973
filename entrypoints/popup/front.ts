import { browser } from 'wxt/browser';
import { isAcademyHost } from '../../lib/academy/frames.ts';

/** The page in front. */
export interface Front {
  id: number;
  url: URL;
  /** It is of a platform that the unit reported, and so is read on a press. */
  isFirst: boolean;
}

/**
 * @param isReported whether the unit reported the platform of this host
 * @returns the page in front; null where there is none to read
 */
export async function frontNow(isReported: (host: string) => boolean | Promise<boolean>): Promise<Front | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const url = tab?.url ? new URL(tab.url) : null;
  if (tab?.id === undefined || !url || !/^https?:$/.test(url.protocol)) return null;
  return { id: tab.id, url, isFirst: !isAcademyHost(url.hostname) && (await isReported(url.host)) };
}
