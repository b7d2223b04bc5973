/** A page that still loads something by then is begun with all the same; ms. */
const patience = 1_000;

/** Calls once the page has loaded, so that its own load does not wait for us; `signal` calls it off. */
export function onceLoaded(signal: AbortSignal, start: () => void): void {
  if (document.readyState === 'complete') {
    start();
    return;
  }
  const ended = new AbortController();
  const go = () => {
    if (!ended.signal.aborted && !signal.aborted) start();
    ended.abort();
  };
  // A task of its own: what listens to the event belongs to the page's load.
  addEventListener('load', () => setTimeout(go), { once: true, signal: ended.signal });
  setTimeout(go, patience);
}
