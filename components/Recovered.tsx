import { changePreferences } from '../lib/ledger/database.ts';
import type { Instant } from '../lib/model.ts';
import { recoveredText } from '../lib/sentences/ui-opening.ts';
import { db } from './book.ts';

/** The ledger was lost and came back as it was then; said until it is seen. */
export const Recovered = ({ at }: { at: Instant }) => (
  <section class="card care stack" aria-labelledby="recovered">
    <h2 id="recovered">{recoveredText.title}</h2>
    {recoveredText.lines(at).map((line) => (
      <p key={line}>{line}</p>
    ))}
    <div class="actions">
      <a class="btn" href="/ledger.html#backup">
        去备份
      </a>
      <button type="button" class="btn" onClick={() => changePreferences(db, { recoveredAt: null })}>
        {recoveredText.seen}
      </button>
    </div>
  </section>
);
