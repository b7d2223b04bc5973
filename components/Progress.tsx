import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import './progress.css';

/** Milliseconds; what takes no longer would only flicker. */
const soon = 300;

interface ProgressProps {
  isGoing: boolean;
  /** What is being done: `正在合并`; how far it is follows. */
  doing: string;
  /** What share of it is done, from 0 to 1, and that in words; 0 and '' before it is known. */
  share: number;
  far: string;
  /** The button that ends it. */
  stop?: string;
  onStop: () => void;
}

/** How far a work is that lasts, and the button that ends it; a screen reader is told of each quarter. */
export function Progress({ isGoing, doing, share, far, stop = '取消', onStop }: ProgressProps) {
  const isShown = useLasting(isGoing);
  useFocusBack(isGoing);
  const quarter = Math.floor(share * 4);
  const spoken = useMemo(() => (quarter > 0 ? doing + far : doing), [doing, quarter]);
  return (
    <>
      <span class="unseen" role="status">
        {isShown && spoken}
      </span>
      {isShown && (
        <div class="going">
          <div>
            <span aria-hidden="true">
              {doing}
              {far}
            </span>
            <progress max={1} value={share} aria-label={doing} />
          </div>
          <button type="button" class="btn" onClick={onStop}>
            {stop}
          </button>
        </div>
      )}
    </>
  );
}

/** @returns whether it goes on, and has for a while */
function useLasting(isGoing: boolean): boolean {
  const [isLasting, setLasting] = useState(false);
  useEffect(() => {
    if (!isGoing) return;
    const timer = setTimeout(() => setLasting(true), soon);
    return () => {
      clearTimeout(timer);
      setLasting(false);
    };
  }, [isGoing]);
  return isGoing && isLasting;
}

/** The focus that the button had goes back to where it was when the work began. */
function useFocusBack(isGoing: boolean): void {
  const before = useRef<HTMLElement | null>(null);
  useEffect(() => {
    if (isGoing) before.current = document.activeElement as HTMLElement | null;
    const { current } = before;
    if (isGoing || !current || document.activeElement !== document.body) return;
    (current.isConnected ? current : document.querySelector<HTMLElement>('main'))?.focus();
  }, [isGoing]);
}
