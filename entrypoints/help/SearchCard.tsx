import { useEffect, useId, useRef, useState } from 'preact/hooks';
import '../../components/field.css';
import '../../components/listing.css';
import { examples } from './finding.ts';

/** Milliseconds without a key, after which it is said what was found: once, and not at every key. */
const rest = 400;

interface SearchProps {
  query: string;
  onQuery: (query: string) => void;
  /** How many questions have what is looked for. */
  count: number;
}

/** What is looked for, how much there is of it, and what to try where there is nothing. */
export function SearchCard({ query, onQuery, count }: SearchProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const said = useRested(saidOf(query.trim(), count));
  const ask = (words: string) => {
    onQuery(words);
    field.current?.focus();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: the element for it is newer than Chromium 109.
    <div class="card stack search" role="search">
      <div class="filters">
        <span class="find">
          <label for={id}>找什么</label>
          <input
            ref={field}
            id={id}
            type="search"
            placeholder="例如：换电脑"
            autocomplete="off"
            value={query}
            onInput={(event) => onQuery(event.currentTarget.value)}
            onKeyDown={(event) => event.key === 'Escape' && onQuery('')}
          />
        </span>
        {query !== '' && (
          <button type="button" class="btn" onClick={() => ask('')}>
            清除，看全部
          </button>
        )}
      </div>
      <p role="status">{said}</p>
      {query.trim() !== '' && count === 0 && (
        <div class="actions">
          <span>换一个短一点的词，例如：</span>
          {examples.map((example) => (
            <button key={example} type="button" class="btn" onClick={() => ask(example)}>
              {example}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

const saidOf = (asked: string, count: number): string => {
  if (!asked) return '';
  return count > 0 ? `找到 ${count} 处。` : `没有找到“${asked}”。`;
};

/** @returns the text once it has stayed as it is for a while */
function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const waiting = setTimeout(() => setRested(text), rest);
    return () => clearTimeout(waiting);
  }, [text]);
  return rested;
}
