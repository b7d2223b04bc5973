import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { useSaving } from './saving.tsx';
import './toast.css';

interface ToastProps {
  text: string;
  onUndo: () => Promise<unknown>;
  onGone: () => void;
}

const stay = 15_000;

/** Says what was deleted and offers to take it back; it takes the focus the deleted row had, and stays while in use. */
export function UndoToast({ text, onUndo, onGone }: ToastProps) {
  const button = useRef<HTMLButtonElement>(null);
  const { save, refused } = useSaving();
  const [held, setHeld] = useState(false);
  useEffect(() => button.current?.focus(), []);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(onGone, stay);
    return () => clearTimeout(timer);
  }, [held, onGone]);
  return (
    <div class="toast" role="status" onMouseEnter={() => setHeld(true)} onMouseLeave={() => setHeld(false)}>
      <span>{refused ?? text}</span>
      <button type="button" class="btn" ref={button} onClick={async () => (await save(onUndo)) && onGone()}>
        撤销
      </button>
      <button type="button" class="btn" onClick={onGone}>
        关闭
      </button>
    </div>
  );
}

/** @returns the toast of the last act, and `did` to tell what was done and how it is taken back */
export function useUndo(): { toast: ComponentChildren; did: (text: string, undo: () => Promise<unknown>) => void } {
  const [done, setDone] = useState<{ text: string; undo: () => Promise<unknown> } | null>(null);
  const gone = useCallback(() => setDone(null), []);
  return {
    toast: done && <UndoToast key={done.text} text={done.text} onUndo={done.undo} onGone={gone} />,
    did: (text, undo) => setDone({ text, undo }),
  };
}
