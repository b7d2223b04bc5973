import type { Difference } from '../../../lib/ledger/differences.ts';
import { differenceText, unexplainedText } from '../../../lib/sentences/ui-differences.ts';

const most = 12;

/** The courses on which the pages and the ledger differ, and what these leave unexplained. */
export function Differences({ differences, gap }: { differences: readonly Difference[]; gap: number }) {
  const rest = unexplainedText(differences, gap);
  return (
    <details>
      <summary class="press">
        <span class="ask">差在哪几门课</span>
      </summary>
      <ul class="plain small">
        {differences.slice(0, most).map((difference) => (
          <li key={difference.record.id}>
            {difference.record.title}
            <br />
            <span class="soft">{differenceText(difference)}</span>
          </li>
        ))}
      </ul>
      {differences.length > most && (
        <p class="small">
          等 {differences.length} 门，都在<a href="#records">明细</a>里。
        </p>
      )}
      {rest && <p class="short">▲ {rest}</p>}
    </details>
  );
}
