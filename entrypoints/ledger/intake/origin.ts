import { isAcademyHost, platformOf } from '../../../lib/ledger/identity.ts';
import { urlAt } from '../../../lib/url.ts';

/** What the learner says of where a table comes from, as far as it doesn't say so itself. */
export interface Origin {
  from: 'academy' | 'other' | null;
  /** As typed: an address, or its host alone. */
  typed: string;
  reported: boolean;
}

export const noOrigin: Origin = { from: null, typed: '', reported: false };

/** @returns the platform of an address, or null where it is none on the web */
export function platformAt(address: string): string | null {
  const whole = /^\w+:/.test(address) && !/^[^/]+:\d+/.test(address) ? address : `http://${address}`;
  const url = urlAt(whole);
  return url && /^https?:$/.test(url.protocol) && /.\.[a-z]/.test(url.hostname) ? platformOf(url.host) : null;
}

/**
 * @param url the address that the page was saved from
 * @returns the platform, or null while it isn't known
 */
export function platformBy(url: string | null, { from, typed }: Origin): string | null {
  const own = url === null ? null : platformAt(url);
  if (own) return own;
  if (from === 'academy') return platformOf('nmgce.gov.cn');
  return from === 'other' ? platformAt(typed.trim()) : null;
}

export const isAcademy = (platform: string): boolean => isAcademyHost(platform.replace(/:\d+$/, ''));
