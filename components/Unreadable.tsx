import { unopenedText } from '../lib/sentences/ledger.ts';

/** The database didn't open; nothing of it is changed or thrown away. */
export const Unreadable = ({ error }: { error: unknown }) => (
  <section class="card stack" role="alert">
    <h2 class="short">台账没有打开</h2>
    <p>{unopenedText(error)}</p>
  </section>
);
