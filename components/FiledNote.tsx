import type { Standing } from '../lib/credit/types.ts';
import type { Filed } from '../lib/ledger/file.ts';
import { changesSince, hasChanges } from '../lib/ledger/since.ts';
import type { TrainingRecord } from '../lib/model.ts';
import { changeTexts, filedText, sinceText } from '../lib/sentences/ui-filing.ts';

interface FiledNoteProps {
  filed: Filed;
  /** Of the year filed, as it stands today. */
  standing: Standing;
  records: readonly TrainingRecord[];
  /** Whether the changes are shown at once. */
  open?: boolean;
}

const changesShown = 50;

/** When and with how much a year was handed in, and what has changed since. */
export function FiledNote({ filed, standing, records, open = false }: FiledNoteProps) {
  const changes = changesSince(filed, standing, records);
  const texts = changes ? changeTexts(changes) : [];
  const more = texts.length - changesShown;
  return (
    <div>
      <p>
        <span class="ok" aria-hidden="true">
          ✓{' '}
        </span>
        {filedText(filed)}。{(!changes || !hasChanges(changes)) && `${sinceText(changes)}。`}
      </p>
      {texts.length > 0 && (
        <details open={open}>
          <summary class="press">
            <span>
              <b class="short">▲ {sinceText(changes)}</b> <span class="ask small">看变了什么</span>
            </span>
          </summary>
          <ul>
            {texts.slice(0, changesShown).map((text, index) => (
              // Two entries may share title and hours.
              <li key={index}>{text}</li>
            ))}
            {more > 0 && <li>还有 {more} 处</li>}
          </ul>
          <p class="soft">已经交出的登记表如果要改，请向单位说明。</p>
        </details>
      )}
    </div>
  );
}
