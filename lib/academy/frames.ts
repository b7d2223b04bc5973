import { framesIn } from './documents.ts';
import { isShown } from './sight.ts';

/** Whether a host is the academy's: its own or any below it, as in the manifest. There the extension reads by itself. */
export const isAcademyHost = (hostname: string): boolean => /(^|\.)nmgce\.gov\.cn$/.test(hostname);

/** @returns hosts of the visible frames that can't be seen into from here and that no script of ours reads either */
export function unseenFrames(documents: Document[]): string[] {
  const hosts = documents.flatMap((document) =>
    framesIn(document).flatMap((frame) => {
      // Smaller than any list: a counter, an advertisement.
      const isSmall = frame.clientWidth < 200 || frame.clientHeight < 100;
      if (frame.contentDocument || isSmall || !/^https?:/.test(frame.src) || !isShown(frame)) return [];
      const { host, hostname } = new URL(frame.src);
      return isAcademyHost(hostname) || host === document.location.host ? [] : [host];
    }),
  );
  return [...new Set(hosts)].slice(0, 20);
}
