import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';

interface CopyItemProps {
  label: string;
  /** What it is for, in one line. */
  hint: string;
  text: string;
  /** Where it is to be pasted. */
  then: string;
  children?: ComponentChildren;
}

/** @returns whether the browser let it; Firefox knows no clipboard where it is switched off */
async function written(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** A text that is put on the clipboard by a press; where the browser refuses, it is shown ready to be copied by hand. */
export function CopyItem({ label, hint, text, then, children }: CopyItemProps) {
  const hintId = useId();
  const [last, setLast] = useState<{ text: string; isCopied: boolean } | null>(null);
  const copy = async () => {
    setLast(null);
    const isCopied = await written(text);
    setLast({ text, isCopied });
  };
  // What is on the clipboard is no longer what is shown.
  const done = last?.text === text ? last : null;
  return (
    <li>
      <button type="button" class="btn" aria-describedby={hintId} onClick={copy}>
        {label}
      </button>
      <p id={hintId} class="soft">
        {hint}
      </p>
      {children}
      <p role="status" class="ok">
        {done?.isCopied && `✓ 已复制，请${then}`}
      </p>
      {done?.isCopied === false && <ByHand text={text} then={then} />}
    </li>
  );
}

const choose = (field: HTMLTextAreaElement | null) => {
  field?.focus();
  field?.select();
};

const ByHand = ({ text, then }: { text: string; then: string }) => (
  <label class="by-hand">
    <span class="short">
      <span aria-hidden="true">▲ </span>浏览器不允许直接复制。文字在下面，已经选好，请按 Ctrl+C，再{then}
    </span>
    <textarea readOnly rows={3} ref={choose} value={text} />
  </label>
);
