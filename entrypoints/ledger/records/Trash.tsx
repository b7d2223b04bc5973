import { useState } from 'preact/hooks';
import { db } from '../../../components/book.ts';
import { Refusal, useSaving } from '../../../components/saving.tsx';
import { restoreRecord } from '../../../lib/ledger/records.ts';
import { canBePurged, emptyTrash } from '../../../lib/ledger/trash.ts';
import type { TrainingRecord } from '../../../lib/model.ts';
import { beijingDay, now } from '../../../lib/today.ts';

interface TrashProps {
  /** One learner's, all of them deleted; at least one. */
  records: readonly TrainingRecord[];
}

/** What was deleted: taken out again one by one, or deleted for good all at once. */
export function Trash({ records }: TrashProps) {
  const { save, refused } = useSaving();
  const [isAsked, setAsked] = useState(false);
  const count = records.filter(canBePurged).length;
  const empty = async () => {
    if (await save(() => emptyTrash(db, records[0]?.profile ?? '', now()))) setAsked(false);
  };
  return (
    <details class="card">
      <summary class="press">
        <b>回收站（{records.length}）</b> <span class="ask small">展开</span>
      </summary>
      <ul class="trash">
        {records.map((record) => (
          <li key={record.id} class="spread">
            <span>
              {record.title}
              <span class="soft small"> {beijingDay(new Date(record.deletedAt ?? 0))} 删除</span>
            </span>
            <button
              type="button"
              class="btn"
              aria-label={`恢复 ${record.title}`}
              onClick={() => save(() => restoreRecord(db, record.id, now()))}
            >
              恢复
            </button>
          </li>
        ))}
      </ul>
      {count > 0 && !isAsked && (
        <button type="button" class="btn quiet" onClick={() => setAsked(true)}>
          清空回收站
        </button>
      )}
      {count > 0 && isAsked && (
        <div class="stack">
          <p>
            会彻底删除补录的 {count}{' '}
            条，合并另一台电脑的台账也不会回来。读取来的课程仍留在回收站，免得再读时又出现。清空以前的状态留在“备份”页，可以恢复。
          </p>
          <div class="actions">
            <button type="button" class="btn" onClick={empty}>
              确定清空
            </button>
            <button type="button" class="btn" onClick={() => setAsked(false)}>
              不清空
            </button>
          </div>
        </div>
      )}
      <Refusal>{refused}</Refusal>
    </details>
  );
}
