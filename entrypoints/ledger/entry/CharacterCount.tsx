import { useId, useState } from 'preact/hooks';
import { charactersIn } from './characters.ts';

/** Counts the characters of a text that is pasted here; the text itself is kept nowhere. */
export function CharacterCount({ onCount }: { onCount: (characters: number) => void }) {
  const id = useId();
  const [counted, setCounted] = useState<number | null>(null);
  const count = (text: string) => {
    const characters = charactersIn(text);
    setCounted(characters);
    onCount(characters);
  };
  return (
    <details class="whole more">
      <summary>
        <span class="ask">粘贴全文，数一数字数</span>
      </summary>
      <label for={id}>把全文粘贴在这里</label>
      <p class="soft small">只记数目，不保存文字；涉密的不要粘贴。按 Word 的“字数”来数：标点计入，英文按单词。</p>
      <textarea id={id} rows={4} onInput={(event) => count(event.currentTarget.value)} />
      <p role="status">
        {counted !== null && (
          <>
            数到 <b class="n">{counted.toLocaleString('en-US')}</b> 字，已填入上面的字数。
          </>
        )}
      </p>
    </details>
  );
}
