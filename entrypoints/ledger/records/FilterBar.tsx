import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { shownKinds } from '../../../components/shades.ts';
import type { Kind } from '../../../lib/model.ts';
import { kindNames } from '../../../lib/sentences/standing.ts';
import { type Asked, everything } from './listing.ts';

interface FilterProps {
  asked: Asked;
  /** Sources that the rows have. */
  sources: readonly string[];
  onChange: (asked: Asked) => void;
  /** What was found. */
  children: ComponentChildren;
}

/** Which entries of the year are shown: by kind, source and words. */
export function FilterBar({ asked, sources, onChange, children }: FilterProps) {
  const id = useId();
  const isAsked = asked.kind !== null || asked.source !== null || asked.text !== '';
  return (
    <fieldset class="filters">
      <legend class="unseen">筛选</legend>
      <label for={`${id}-kind`}>类别</label>
      <select
        id={`${id}-kind`}
        value={asked.kind ?? ''}
        onChange={(event) => onChange({ ...asked, kind: (event.currentTarget.value || null) as Kind | null })}
      >
        <option value="">全部</option>
        {shownKinds.map((kind) => (
          <option key={kind} value={kind}>
            {kindNames[kind]}
          </option>
        ))}
      </select>
      <label for={`${id}-source`}>来源</label>
      <select
        id={`${id}-source`}
        value={asked.source ?? ''}
        onChange={(event) => onChange({ ...asked, source: event.currentTarget.value || null })}
      >
        <option value="">全部</option>
        {sources.map((source) => (
          <option key={source}>{source}</option>
        ))}
      </select>
      <span class="find">
        <label for={`${id}-text`}>查找</label>
        <input
          id={`${id}-text`}
          type="search"
          placeholder="名称、主办单位、地点、备注"
          value={asked.text}
          onInput={(event) => onChange({ ...asked, text: event.currentTarget.value })}
        />
      </span>
      {isAsked && (
        <button type="button" class="btn" onClick={() => onChange({ ...everything, by: asked.by, down: asked.down })}>
          看全部
        </button>
      )}
      <span role="status">{children}</span>
    </fieldset>
  );
}
