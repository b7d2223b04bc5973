import { withoutPersonal } from './personal.ts';

/** @returns a path with 0 for its long numbers, and for each part that names a person or a session */
export const plainPath = (path: string): string =>
  path
    .split('/')
    .map((part) => (isPersonal(decoded(part)) ? '0' : part))
    .join('/')
    .replace(/\d{5,}/g, '0');

const isPersonal = (text: string): boolean => withoutPersonal(text) !== text;

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** @returns path and hash route of a document, without query and long numbers; a frame without an address has its parent's */
export function pathOf({ URL: url, defaultView }: Document): string {
  const around = defaultView?.frameElement?.ownerDocument;
  if (around && url.startsWith('about:')) return pathOf(around);
  const { pathname, hash } = new URL(url);
  return plainPath((pathname + (/^#!?\//.test(hash) ? hash : '')).replace(/[?;][^#]*/g, ''));
}
