import type { Saved } from '../../../lib/ledger/readings.ts';
import { savedText } from '../../../lib/sentences/intake.ts';

/** What became of it, and where to go from here. */
export function SavedCard({ saved, onAgain }: { saved: Saved; onAgain: () => void }) {
  const { tone, title, next } = savedText(saved);
  return (
    <section class="card stack" role="status">
      <h2 class={tone}>
        <span aria-hidden="true">{tone === 'ok' ? '✓ ' : '▲ '}</span>
        {title}
      </h2>
      {next && <p>{next}</p>}
      <div class="actions">
        <a class="btn primary" href="#records">
          看明细
        </a>
        <button type="button" class="btn" onClick={onAgain}>
          再导入一个
        </button>
      </div>
    </section>
  );
}
