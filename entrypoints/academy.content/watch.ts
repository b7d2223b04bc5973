import { documentsOf, mayTell } from '../../lib/academy/documents.ts';
import { pathOf } from '../../lib/academy/path.ts';
import type { readInSteps } from '../../lib/academy/read.ts';
import { type Reading, silentReading } from '../../lib/academy/reading.ts';
import type { Recipe } from '../../lib/academy/recipe.ts';
import { inSlices } from './slices.ts';

/** Milliseconds. A burst of changes is read once it has been quiet; a page that never rests is read all the same. */
const quiet = 400;
const busyAtMost = 2_000;
/** What shows no records may only be late: it is believed after a longer rest. */
const doubtRest = 1_500;
/** After this a page is read as it stands. */
const patience = 15_000;

/** A page of more frames than this is no record page (lib/messages.ts). */
const mostPaths = 50;

/** What watching needs from outside. */
interface Ways {
  /** Loads the reader, once a page may have records; null where it didn't come, which has been said then. */
  load(): Promise<typeof readInSteps | null>;
  /**
   * Takes each settled reading that differs from the one before, and the paths of the page's documents. Where it answers
   * with what was taught of the page, the page is read again by it; where it fails, the same comes again after a change.
   */
  tell(reading: Reading, paths: string[]): Promise<Recipe | null>;
}

/**
 * Reads the page now and after every change of it, of its same-origin frames, and of its route. It only looks: it
 * observes, and never touches the page.
 *
 * @param signal ends every observer, listener and timer
 */
export function watch(signal: AbortSignal, { load, tell }: Ways): void {
  const observed = new WeakSet<Document>();
  const observer = new MutationObserver((changes) => {
    if (!changes.every(isOurs)) changed();
  });
  let read: typeof readInSteps | null = null;
  let timer = 0;
  let route = '';
  let routeSince = 0;
  let burstSince = 0;
  let lastChange = 0;
  let said = '';
  let recipe: Recipe | null = null;

  function changed(): void {
    lastChange = performance.now();
    burstSince ||= lastChange;
    lookIn(Math.min(quiet, burstSince + busyAtMost - lastChange));
  }

  function lookIn(wait: number): void {
    clearTimeout(timer);
    timer = setTimeout(look, wait) as unknown as number;
  }

  function observe(): void {
    for (const page of documentsOf(document)) {
      if (observed.has(page)) continue;
      observed.add(page);
      observer.observe(page, { subtree: true, childList: true, characterData: true, attributes: true });
      // A frame's load event doesn't bubble; only a capturing listener hears it.
      for (const event of ['load', 'readystatechange'])
        page.addEventListener(event, changed, { capture: true, signal });
    }
  }

  async function look(): Promise<void> {
    burstSince = 0;
    observe();
    const now = performance.now();
    if (document.URL !== route) {
      route = document.URL;
      routeSince = now;
    }
    const documents = documentsOf(document);
    const paths = [...new Set(documents.map(pathOf))].slice(0, mostPaths);
    if (recipe && !paths.includes(recipe.path)) recipe = null;
    if (!read && (recipe || mayTell(documents))) {
      read = await load();
      if (!read) return;
    }
    const change = lastChange;
    const reading = read
      ? await inSlices(read(document, recipe), () => lastChange !== change)
      : silentReading('elsewhere');
    // The page has changed under the reading; it is looked at again as soon as it rests.
    if (!reading || signal.aborted) return;
    const rest = { loading: patience, records: 0 }[reading.outcome as string] ?? doubtRest;
    const missing = rest - (now - Math.max(lastChange, routeSince));
    if (missing > 0 && now - routeSince < patience) {
      lookIn(Math.min(missing, doubtRest));
      return;
    }
    const words = JSON.stringify(reading);
    if (words === said) return;
    said = words;
    tell(reading, paths)
      .then((given) => {
        if (!given) return;
        recipe = given;
        lookIn(0);
      })
      .catch(() => {
        said = '';
      });
  }

  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  observe();
  changed();
}

/** Our own notice comes and goes as a child of the root. */
const isOurs = ({ target, addedNodes, removedNodes }: MutationRecord) =>
  target === document.documentElement &&
  [...addedNodes, ...removedNodes].every((node) => node.nodeName === 'NMGCE-LEDGER-NOTICE');

/** Whether the parent's script can see into this frame and so reads it as part of the whole page. */
export function isReadByParent(): boolean {
  try {
    return window.parent !== window && !!window.parent.document;
  } catch {
    return false;
  }
}
