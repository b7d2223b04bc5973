import { useRef, useState } from 'preact/hooks';
import { errorText } from '../lib/sentences/ledger.ts';

let isAsked = false;

/**
 * Asks the browser not to clear the ledger when it wants room, once there is something that the learner stored. One browser
 * asks the learner and leaves the answer pending, so it is never waited for.
 */
function askToKeep(): void {
  // The popup closes with the browser's own question.
  if (isAsked || location.pathname === '/popup.html') return;
  isAsked = true;
  navigator.storage?.persist?.().catch(() => {});
}

/**
 * What a button writes: one write at a time, so that a double click is one click, and every failure becomes a sentence.
 *
 * @returns `save` runs a write and tells whether it went well; `refused` is why the last one did not
 */
export function useSaving() {
  const running = useRef(false);
  const [refused, setRefused] = useState<string | null>(null);
  const save = async (write: () => Promise<unknown>): Promise<boolean> => {
    if (running.current) return false;
    running.current = true;
    setRefused(null);
    try {
      await write();
      askToKeep();
      return true;
    } catch (error) {
      setRefused(errorText(error));
      return false;
    } finally {
      running.current = false;
    }
  };
  return { save, refused };
}

/** Stands at the button that was pressed; nothing where nothing is wrong. */
export const Refusal = ({ children }: { children: string | null }) =>
  children && (
    <p class="short" role="alert">
      <span aria-hidden="true">▲ </span>
      {children}
    </p>
  );
