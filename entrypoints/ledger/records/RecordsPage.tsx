import { useCallback, useState } from 'preact/hooks';
import { db } from '../../../components/book.ts';
import type { Standing } from '../../../lib/credit/types.ts';
import { deleteRecord, putRecord, restoreRecord } from '../../../lib/ledger/records.ts';
import type { TrainingRecord } from '../../../lib/model.ts';
import { beijingDay, now } from '../../../lib/today.ts';
import { EntryTable, type Row, rowsOf } from './EntryTable.tsx';
import { UndoToast } from './UndoToast.tsx';

interface RecordsProps {
  standing: Standing;
  records: readonly TrainingRecord[];
}

const restore = (id: string) => restoreRecord(db, id, now());
const assign = (record: TrainingRecord, year: number) => putRecord(db, { ...record, year }, now());
const answer = (record: TrainingRecord, confirmed: boolean) => putRecord(db, { ...record, confirmed }, now());

/** The year's entries to edit and delete, questions to answer, and the trash. */
export function RecordsPage({ standing, records }: RecordsProps) {
  const [deleted, setDeleted] = useState<TrainingRecord | null>(null);
  const gone = useCallback(() => setDeleted(null), []);
  const rows = rowsOf(standing, records);
  const trash = records.filter(({ deletedAt }) => deletedAt != null);

  const remove = async (record: TrainingRecord) => {
    await deleteRecord(db, record.id, now());
    setDeleted(record);
  };
  const actions = ({ record, line }: Row) => (
    <span class="actions">
      {line.state === 'unconfirmed' && (
        <>
          <button type="button" class="btn" onClick={() => answer(record, true)}>
            是另一门，计入
          </button>
          <button type="button" class="btn" onClick={() => answer(record, false)}>
            是同一门，不计
          </button>
        </>
      )}
      {line.state === 'undated' && (
        <button type="button" class="btn" onClick={() => assign(record, standing.year)}>
          归到 {standing.year} 年
        </button>
      )}
      {record.origin !== 'academy' && (
        <a class="btn quiet" href={`#entry/${encodeURIComponent(record.id)}`} aria-label={`修改 ${record.title}`}>
          修改
        </a>
      )}
      <button type="button" class="btn quiet" aria-label={`删除 ${record.title}`} onClick={() => remove(record)}>
        删除
      </button>
    </span>
  );

  return (
    <>
      <section class="card stack" aria-labelledby="records">
        <div class="spread">
          <h2 id="records">
            {standing.year} 年明细，共 {rows.length} 条
          </h2>
          <a class="btn" href="#entry">
            补录线下培训
          </a>
        </div>
        {rows.length > 0 ? (
          <EntryTable standing={standing} rows={rows} actions={actions} />
        ) : (
          <p class="soft">这一年还没有记录。在学院打开“已完成课程”页，或者补录线下培训。</p>
        )}
      </section>
      {trash.length > 0 && <Trash records={trash} />}
      {deleted && (
        <UndoToast
          key={deleted.id}
          text={`已删除“${deleted.title}”`}
          onUndo={async () => {
            await restore(deleted.id);
            gone();
          }}
          onGone={gone}
        />
      )}
    </>
  );
}

function Trash({ records }: { records: readonly TrainingRecord[] }) {
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
            <button type="button" class="btn" aria-label={`恢复 ${record.title}`} onClick={() => restore(record.id)}>
              恢复
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
