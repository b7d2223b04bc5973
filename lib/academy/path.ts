/** @returns path and hash route of a document, without query and long numbers; a frame without an address has its parent's */
export function pathOf({ URL: url, defaultView }: Document): string {
  const around = defaultView?.frameElement?.ownerDocument;
  if (around && url.startsWith('about:')) return pathOf(around);
  const { pathname, hash } = new URL(url);
  return (pathname + (/^#!?\//.test(hash) ? hash : '')).replace(/[?;][^#]*/g, '').replace(/\d{5,}/g, '0');
}
