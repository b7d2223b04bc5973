import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** What a bar at the bottom may take of the window's height. */
const most = 1 / 4;

/**
 * The preview and the button to save. It stays at the bottom of the window where it takes no more than a quarter of it;
 * fields that get the focus then scroll clear of it.
 */
export function SaveBar({ children }: { children: ComponentChildren }) {
  const bar = useRef<HTMLDivElement>(null);
  const [stays, setStays] = useState(false);
  useLayoutEffect(() => {
    const page = document.documentElement;
    const fit = () => {
      const height = bar.current?.offsetHeight ?? 0;
      const low = height <= innerHeight * most;
      setStays(low);
      page.style.scrollPaddingBottom = low ? `${height + 16}px` : '';
    };
    const size = new ResizeObserver(fit);
    if (bar.current) size.observe(bar.current);
    addEventListener('resize', fit);
    return () => {
      size.disconnect();
      removeEventListener('resize', fit);
      page.style.scrollPaddingBottom = '';
    };
  }, []);
  return (
    <div class={`save card ${stays ? 'stays' : ''}`} ref={bar}>
      {children}
    </div>
  );
}
