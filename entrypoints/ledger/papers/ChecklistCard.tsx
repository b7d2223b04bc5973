import type { Ref } from 'preact';
import type { Standing } from '../../../lib/credit/types.ts';
import type { YearCoverage } from '../../../lib/ledger/coverage.ts';
import type { Day } from '../../../lib/model.ts';
import { type CheckLine, checklistOf, isSeason } from '../../../lib/sentences/ui-checklist.ts';
import type { Proved } from '../../../lib/sentences/ui-papers.ts';

interface ChecklistProps {
  standing: Standing;
  coverage: YearCoverage | null;
  questions: number;
  entries: readonly Proved[];
  today: Day;
  /** To open it before it is printed. */
  details: Ref<HTMLDetailsElement>;
}

const looks: { [state in CheckLine['state']]: string } = { done: '', missing: 'short', look: 'care' };

/** What to have before the form is handed in; folded until the month in which that is due. */
export function ChecklistCard({ today, details, ...checked }: ChecklistProps) {
  const { standing } = checked;
  return (
    <details class="card checklist" open={isSeason(standing, today)} ref={details}>
      <summary class="spread press">
        <h2>{standing.year} 年十二月清单</h2>
        <span class="ask small">展开或收起</span>
      </summary>
      <ul>
        {checklistOf(checked).map((line) => (
          <Line key={line.text} line={line} />
        ))}
      </ul>
    </details>
  );
}

const Line = ({ line: { state, mark, text, link, among } }: { line: CheckLine }) => (
  <li>
    <span class={`chip ${looks[state]}`}>{mark}</span>
    <span>
      {text}
      {link && (
        <>
          。<a href={link.href}>{link.text}</a>
        </>
      )}
      {among && ' '}
      {among && (
        <details class="small inline">
          <summary class="press">
            <span class="ask">是哪 {among.length} 条</span>
          </summary>
          <ul class="plain">
            {among.map((entry) => (
              <li key={entry.id}>
                <a href={`#entry/${encodeURIComponent(entry.id)}`}>{entry.text}</a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </span>
  </li>
);
