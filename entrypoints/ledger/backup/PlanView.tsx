import { Pairs } from '../../../components/Findings.tsx';
import type { Plan } from '../../../lib/ledger/bring.ts';
import type { TrainingRecord } from '../../../lib/model.ts';
import { changeRows, comparisonText, entryLine, otherLines } from '../../../lib/sentences/ui-backup.ts';

interface PlanProps {
  plan: Plan;
  title: string;
  /** Said where nothing would change. */
  same: string;
}

/** So many are listed; of the rest it is said how many there are. */
const shown = 100;

/** What would be added, changed field by field, deleted, kept, and left open. */
export function PlanView({ plan: { comparison, untouched }, title, same }: PlanProps) {
  const { records, conflicts, isSame } = comparison;
  const rows = changeRows(comparison);
  const others = otherLines(comparison);
  if (isSame) return <p class="ok">✓ {same}</p>;
  return (
    <div class="stack" role="status">
      <p>
        <b>{title}：</b>
        {comparisonText(comparison)}。
      </p>
      {untouched.length > 0 && <p>文件里没有{untouched.map((name) => `“${name}”`).join('、')}，这些人的条目不动。</p>}
      <Entries title="会删除" records={records.deleted} isOpen />
      {rows.length > 0 && (
        <details open>
          <summary class="press">
            <b>会改动（{rows.length} 处）</b>
          </summary>
          <Pairs heads={['现在', title]} rows={rows.slice(0, shown)} />
          <Rest count={rows.length} />
        </details>
      )}
      {others.length > 0 && (
        <ul class="plain">
          {others.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <Entries title="会新增" records={records.added} />
      {conflicts.length > 0 && (
        <p class="care">
          <span aria-hidden="true">▲ </span>有 {conflicts.length}{' '}
          处两台电脑写的不一样，又分不出谁先谁后。存入以后，请在本页选定。
        </p>
      )}
    </div>
  );
}

function Entries({ title, records, isOpen = false }: { title: string; records: TrainingRecord[]; isOpen?: boolean }) {
  if (records.length === 0) return null;
  return (
    <details open={isOpen}>
      <summary class="press">
        <b>
          {title}（{records.length} 条）
        </b>
        {!isOpen && <span class="ask small">展开</span>}
      </summary>
      <ul class="plain">
        {records.slice(0, shown).map((record) => (
          <li key={record.id}>{entryLine(record)}</li>
        ))}
      </ul>
      <Rest count={records.length} />
    </details>
  );
}

const Rest = ({ count }: { count: number }) =>
  count > shown ? <p class="soft">还有 {count - shown} 条没有列出。</p> : null;
