import { browser } from 'wxt/browser';
import type { Badge } from '../lib/sentences/badge.ts';
import type { PopupView } from '../lib/sentences/popup.ts';
import { today } from '../lib/today.ts';

/** What toolbar and popup show of today. */
export interface Shown {
  badge: Badge;
  /** Null before the first run. */
  popup: PopupView | null;
  /** In px. */
  textSize: number;
}

/** @returns under what it is kept: of this day, by this version of the extension */
export const stampNow = (): string => `${today()} ${browser.runtime.getManifest().version}`;
