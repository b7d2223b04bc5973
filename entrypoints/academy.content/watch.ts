import { documentsOf, read } from '../../lib/academy/read.ts';
import type { Reading } from '../../lib/academy/reading.ts';

/** Milliseconds. A burst of changes is read once it has been quiet, but a page that never rests is read all the same. */
const pace = {
  quiet: 400,
  busyAtMost: 2_000,
  /** What shows no records may only be late: it is believed after a longer rest. */
  doubtRest: 1_500,
  /** After this a page is read as it stands. */
  patience: 15_000,
};

/**
 * Reads a page now and after every change of it, of its same-origin frames, and of its route. It only looks: it
 * observes, and never touches the page.
 *
 * @param page the document to watch, with the frames in it
 * @param signal ends every observer, listener and timer
 * @param onReading is given each settled reading that differs from the one before
 */
export function watch(page: Document, signal: AbortSignal, onReading: (reading: Reading) => void): void {
  const observed = new WeakSet<Document>();
  const observer = new MutationObserver(changed);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let route = '';
  let routeSince = 0;
  let burstSince = 0;
  let lastChange = 0;
  let said = '';

  function changed(): void {
    const now = performance.now();
    lastChange = now;
    burstSince ||= now;
    schedule(Math.min(pace.quiet, burstSince + pace.busyAtMost - now));
  }

  function schedule(wait: number): void {
    clearTimeout(timer);
    timer = setTimeout(look, Math.max(0, wait));
  }

  function observe(): void {
    for (const document of documentsOf(page)) {
      if (observed.has(document)) continue;
      observed.add(document);
      observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
      // A frame's load event doesn't bubble; only a capturing listener hears it.
      document.addEventListener('load', changed, { capture: true, signal });
    }
  }

  function look(): void {
    burstSince = 0;
    observe();
    const now = performance.now();
    if (page.URL !== route) {
      route = page.URL;
      routeSince = now;
    }
    const reading = read(page);
    const rest = restNeeded(reading);
    const waited = Math.min(now - lastChange, now - routeSince);
    if (waited < rest && now - routeSince < pace.patience) {
      schedule(Math.min(rest - waited, pace.doubtRest));
      return;
    }
    const words = JSON.stringify(reading);
    if (words === said) return;
    said = words;
    onReading(reading);
  }

  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  for (const event of ['hashchange', 'popstate', 'pageshow']) addEventListener(event, changed, { signal });
  page.addEventListener('readystatechange', changed, { signal });
  observe();
  changed();
}

/** How long a page must have been still, in milliseconds, before this reading of it is believed. */
function restNeeded({ outcome }: Reading): number {
  if (outcome === 'loading') return pace.patience;
  return outcome === 'records' ? 0 : pace.doubtRest;
}

/** Whether the parent's script can see into this frame and so reads it as part of the whole page. */
export function isReadByParent(frame: Window): boolean {
  if (frame.parent === frame) return false;
  try {
    return Boolean(frame.parent.document);
  } catch {
    return false;
  }
}
