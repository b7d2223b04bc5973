import { useCallback, useRef, useState } from 'preact/hooks';
import { db } from '../../../components/book.ts';
import { Refusal, useSaving } from '../../../components/saving.tsx';
import { UndoToast } from '../../../components/UndoToast.tsx';
import { canBeDone, deleteRecord, putRecord, restoreRecord } from '../../../lib/ledger/records.ts';
import type { Day, TrainingRecord } from '../../../lib/model.ts';
import { daysText } from '../../../lib/sentences/ui-records.ts';
import { now } from '../../../lib/today.ts';

/** The year's plans that are still open: what was attended counts by one press, what came to nothing goes. */
export function PlannedCard({ planned, today }: { planned: readonly TrainingRecord[]; today: Day }) {
  const { save, refused } = useSaving();
  const [done, setDone] = useState<{ text: string; undo: () => Promise<unknown> } | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const gone = useCallback(() => {
    // The focus doesn't go down with the toast.
    if (document.activeElement?.closest('.toast')) heading.current?.focus();
    setDone(null);
  }, []);
  const count = (record: TrainingRecord) =>
    save(async () => {
      await putRecord(db, { ...record, planned: false }, now());
      setDone({ text: `已计入“${record.title}”`, undo: () => putRecord(db, record, now()) });
    });
  const remove = (record: TrainingRecord) =>
    save(async () => {
      await deleteRecord(db, record.id, now());
      setDone({ text: `已删除“${record.title}”`, undo: () => restoreRecord(db, record.id, now()) });
    });
  return (
    <section class="card stack" aria-labelledby="planned">
      <h2 id="planned" ref={heading} tabIndex={-1}>
        还没有了结的计划
      </h2>
      {planned.length === 0 && <p class="soft">没有。</p>}
      <ul class="plain rows">
        {planned.map((record) => (
          <li key={record.id} class="spread">
            <span>
              {daysText(record)} {record.title}
            </span>
            <span class="actions">
              {canBeDone(record, today) ? (
                <button
                  type="button"
                  class="btn"
                  aria-label={`已参加 ${record.title}，计入`}
                  onClick={() => count(record)}
                >
                  已参加，计入
                </button>
              ) : (
                <span class="soft">{record.kind === 'online' ? '学完以后从学院读取' : '日期还没到'}</span>
              )}
              <a class="btn quiet" href={`#entry/${encodeURIComponent(record.id)}`} aria-label={`修改 ${record.title}`}>
                修改
              </a>
              <button
                type="button"
                class="btn quiet"
                aria-label={`删除 ${record.title}`}
                onClick={() => remove(record)}
              >
                删除
              </button>
            </span>
          </li>
        ))}
      </ul>
      <Refusal>{refused}</Refusal>
      {done && <UndoToast key={done.text} text={done.text} onUndo={done.undo} onGone={gone} />}
    </section>
  );
}
