import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { CheckField } from '../../components/Field.tsx';
import '../../components/listing.css';
import { type Verdict, verdictOf, verdicts } from '../../lib/form/columns.ts';
import type { RosterRow } from '../../lib/form/roster.ts';
import { type Asked, everything, isFiltered } from '../../lib/form/roster-list.ts';

interface FilterProps {
  asked: Asked;
  rows: readonly RosterRow[];
  hasRepeats: boolean;
  onChange: (asked: Asked) => void;
  /** What was found. */
  children: ComponentChildren;
}

/** Which learners are shown: by name and unit, verdict, and what asks for a look. */
export function FilterBar({ asked, rows, hasRepeats, onChange, children }: FilterProps) {
  const id = useId();
  const isThere = (verdict: Verdict) =>
    verdict === '达标' || verdict === '未达标' || rows.some((row) => verdictOf(row) === verdict);
  return (
    <fieldset class="filters">
      <legend class="unseen">筛选</legend>
      <span class="find">
        <label for={`${id}-text`}>查找</label>
        <input
          id={`${id}-text`}
          type="search"
          placeholder="姓名、单位"
          value={asked.text}
          onInput={(event) => onChange({ ...asked, text: event.currentTarget.value })}
        />
      </span>
      <label for={`${id}-verdict`}>结论</label>
      <select
        id={`${id}-verdict`}
        value={asked.verdict ?? ''}
        onChange={(event) => onChange({ ...asked, verdict: (event.currentTarget.value || null) as Verdict | null })}
      >
        <option value="">全部</option>
        {verdicts.filter(isThere).map((verdict) => (
          <option key={verdict}>{verdict}</option>
        ))}
      </select>
      <CheckField
        label="只看有差异的"
        checked={asked.differing}
        onChange={(differing) => onChange({ ...asked, differing })}
      />
      {(hasRepeats || asked.repeated) && (
        <CheckField
          label="只看重复的"
          checked={asked.repeated}
          onChange={(repeated) => onChange({ ...asked, repeated })}
        />
      )}
      {isFiltered(asked) && (
        <button type="button" class="btn" onClick={() => onChange({ ...everything, by: asked.by, down: asked.down })}>
          看全部
        </button>
      )}
      <span role="status">{children}</span>
    </fieldset>
  );
}
