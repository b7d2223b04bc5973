import { db } from '../../../components/book.ts';
import { useLive } from '../../../components/live.ts';
import { historyOf } from '../../../lib/ledger/history.ts';
import type { TrainingRecord } from '../../../lib/model.ts';
import { momentText } from '../../../lib/sentences/ui.ts';
import { changeTexts } from '../../../lib/sentences/ui-history.ts';

const changesOf = (id: string) => historyOf(db, id);

/** What was changed in an entry since it was stored, the latest first; asked only where the entry is opened. */
export function History({ record }: { record: TrainingRecord }) {
  const live = useLive(changesOf, record.id);
  if (!live || 'failed' in live) return null;
  const changes = live.value.map((change) => ({ at: change.at, texts: changeTexts(change) }));
  const told = changes.filter(({ texts }) => texts.length > 0);
  if (told.length === 0) return <p class="soft">存入以后没有改过。</p>;
  return (
    <>
      <p>改动：</p>
      <ul class="history">
        {told.map(({ at, texts }) => (
          <li key={at}>
            {momentText(at)} {texts.join('；')}
          </li>
        ))}
      </ul>
    </>
  );
}
