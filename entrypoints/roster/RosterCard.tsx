import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { handOver } from '../../components/hand-over.ts';
import { Pager, pageRows } from '../../components/Pager.tsx';
import type { RosterRow } from '../../lib/form/roster.ts';
import type { Unlisted } from '../../lib/form/roster-book.ts';
import { countsOf, everything, isFiltered, listed, repeatsIn } from '../../lib/form/roster-list.ts';
import { countsText } from '../../lib/form/roster-words.ts';
import { FilterBar } from './FilterBar.tsx';
import { RosterTable } from './RosterTable.tsx';
import type { Reader } from './reader.ts';

interface RosterProps {
  year: number;
  rows: readonly RosterRow[];
  /** Files that are in no row of the year. */
  unlisted: () => Unlisted[];
  reader: Reader;
}

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The roster of a year: counted, filtered, put in order, and taken along as a workbook. */
export function RosterCard({ year, rows, unlisted, reader }: RosterProps) {
  const [asked, setAsked] = useState(everything);
  const [page, setPage] = useState(0);
  const [told, setTold] = useState<{ ok: boolean; text: string } | null>(null);
  const [removed, setRemoved] = useState<RosterRow | null>(null);
  const repeats = useMemo(() => repeatsIn(rows), [rows]);
  const shown = useMemo(() => listed(rows, asked, repeats), [rows, asked, repeats]);
  const first = Math.min(page, Math.max(0, Math.ceil(shown.length / pageRows) - 1));
  const ask = (next: typeof asked) => {
    setAsked(next);
    setPage(0);
    setTold(null);
  };
  const write = async () => {
    setTold(null);
    try {
      const { rosterWorkbook } = await import('../../lib/form/roster-book.ts');
      const bytes = rosterWorkbook(shown, unlisted()) as Uint8Array<ArrayBuffer>;
      const part = isFiltered(asked) ? `_筛选_${shown.length}份` : '';
      handOver(`单位汇总_${year}${part}.xlsx`, new Blob([bytes], { type }));
      setTold({ ok: true, text: `已导出${isFiltered(asked) ? `筛选后的 ` : ' '}${shown.length} 份。` });
    } catch (error) {
      console.error(error);
      setTold({ ok: false, text: '没有导出，表还在，请再按一次。' });
    }
  };
  const remove = (row: RosterRow) => {
    reader.remove(row);
    setRemoved(row);
  };
  return (
    <section class="card stack" aria-labelledby="roster">
      <div class="spread">
        <h2 id="roster">{year} 年度汇总表</h2>
        <button type="button" class="btn" onClick={write} disabled={shown.length === 0}>
          导出 Excel
        </button>
      </div>
      <p class="counts" role="status">
        {countsText(countsOf(rows))}。
      </p>
      <p role="status" class={told?.ok ? 'ok' : 'short'}>
        {told && `${told.ok ? '✓' : '▲'} ${told.text}`}
      </p>
      {removed && (
        <Undo
          key={removed}
          row={removed}
          onUndo={() => {
            reader.restore(removed);
            setRemoved(null);
          }}
        />
      )}
      <FilterBar asked={asked} rows={rows} hasRepeats={repeats.size > 0} onChange={ask}>
        {isFiltered(asked) && `现在显示 ${shown.length} 份，导出也只有这些。`}
      </FilterBar>
      <RosterTable
        rows={shown.slice(first * pageRows, (first + 1) * pageRows)}
        all={rows}
        repeats={repeats}
        order={{ ...asked, onChange: (by, down) => ask({ ...asked, by, down }) }}
        onRemove={remove}
      />
      <Pager page={first} rows={shown.length} onTurn={setPage} />
    </section>
  );
}

/** The focus that the removed row had comes here. */
function Undo({ row, onUndo }: { row: RosterRow; onUndo: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <p class="actions">
      <span role="status">
        已从表中移出“{row.name}”（{row.source}），文件没有动。
      </span>
      <button type="button" class="btn" ref={button} onClick={onUndo}>
        撤销
      </button>
    </p>
  );
}
