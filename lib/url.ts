/** @returns an address, or null where it is none; Chromium 109 has no `URL.canParse` */
export function urlAt(address: string, base: string | null = null): URL | null {
  try {
    return new URL(address, base ?? undefined);
  } catch {
    return null;
  }
}
