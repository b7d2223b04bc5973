import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import { db } from '../../../components/book.ts';
import { ExportButton } from '../../../components/ExportButton.tsx';
import { Pager, pageRows } from '../../../components/Pager.tsx';
import { UndoToast } from '../../../components/UndoToast.tsx';
import { isSettlement } from '../../../lib/ledger/identity.ts';
import { deleteRecord, restoreRecord } from '../../../lib/ledger/records.ts';
import type { Hours, TrainingRecord } from '../../../lib/model.ts';
import type { YearReport } from '../../../lib/sentences/conclusion.ts';
import { hoursText } from '../../../lib/sentences/standing.ts';
import { now } from '../../../lib/today.ts';
import { ExportCard } from '../export/ExportCard.tsx';
import { EntryTable, type Row, rowsOf } from './EntryTable.tsx';
import { FilterBar } from './FilterBar.tsx';
import { History } from './History.tsx';
import { type Asked, everything, listed, sourceName } from './listing.ts';
import { RowActions } from './RowActions.tsx';
import { Trash } from './Trash.tsx';

interface RecordsProps {
  report: YearReport;
  /** The years of the selector. */
  years: readonly number[];
}

const earnedIn = (rows: readonly Row[]): Hours => rows.reduce((sum, { line }) => sum + line.hours + line.madeUp, 0);

const restore = (id: string) => restoreRecord(db, id, now());

/** The year's entries to edit and delete, questions to answer, and the trash. */
export function RecordsPage({ report, years }: RecordsProps) {
  const { account, standing } = report;
  const { records } = account;
  const [deleted, setDeleted] = useState<TrainingRecord | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const gone = useCallback(() => {
    // The focus doesn't go down with the toast.
    if (document.activeElement?.closest('.toast')) heading.current?.focus();
    setDeleted(null);
  }, []);
  const rows = useMemo(() => rowsOf(standing, records), [standing, records]);
  const [asked, setAsked] = useState(everything);
  const [page, setPage] = useState(0);
  const shown = useMemo(() => listed(rows, asked), [rows, asked]);
  const first = Math.min(page, Math.max(0, Math.ceil(shown.length / pageRows) - 1));
  const sources = [...new Set(rows.map(sourceName))];
  const ask = (next: Asked) => {
    setAsked(next);
    setPage(0);
  };
  const trash = records.filter((record) => record.deletedAt != null && !isSettlement(record));

  const remove = async (record: TrainingRecord) => {
    await deleteRecord(db, record.id, now());
    setDeleted(record);
  };
  const choices = [...new Set([standing.year, ...years])];
  const actions = (row: Row) => <RowActions row={row} records={records} years={choices} onDelete={remove} />;

  return (
    <>
      <section class="card stack" aria-labelledby="records">
        <div class="spread">
          <h2 id="records" ref={heading} tabIndex={-1}>
            {standing.year} 年明细，共 {rows.length} 条
          </h2>
          <span class="actions">
            <a class="btn" href="#entry">
              补录线下培训
            </a>
            {rows.length > 0 && <ExportButton report={report} years={years} />}
          </span>
        </div>
        {rows.length > 0 ? (
          <>
            <FilterBar asked={asked} sources={sources} onChange={ask}>
              {shown.length < rows.length && `找到 ${shown.length} 条，共已学 ${hoursText(earnedIn(shown))} 学时。`}
            </FilterBar>
            <EntryTable
              standing={standing}
              rows={shown.slice(first * pageRows, (first + 1) * pageRows)}
              records={records}
              order={{ ...asked, onChange: (by, down) => ask({ ...asked, by, down }) }}
              actions={actions}
              more={(record) => <History record={record} />}
            />
            <Pager page={first} rows={shown.length} onTurn={setPage} />
          </>
        ) : (
          <p class="soft">这一年还没有记录。在学院打开“已完成课程”页，或者补录线下培训。</p>
        )}
      </section>
      <ExportCard key={standing.year} report={report} />
      {trash.length > 0 && <Trash records={trash} />}
      {deleted && (
        <UndoToast
          key={deleted.id}
          text={`已删除“${deleted.title}”`}
          onUndo={() => restore(deleted.id)}
          onGone={gone}
        />
      )}
    </>
  );
}
