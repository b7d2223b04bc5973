import { Changes, Recomputed } from '../../components/Findings.tsx';
import type { RosterRow } from '../../lib/form/roster.ts';
import type { Repeat } from '../../lib/form/roster-list.ts';
import { repeatText } from '../../lib/form/roster-words.ts';
import type { Compared } from '../../lib/form/verify.ts';

interface DetailsProps {
  row: RosterRow;
  repeats: readonly Repeat[];
  onRemove: (row: RosterRow) => void;
}

/** What stands behind a row: where it comes from, what differs, who is there twice. */
export function RowDetails({ row, repeats, onRemove }: DetailsProps) {
  const { name, source, until, compared, note } = row;
  return (
    <div class="inside stack">
      <p>
        来源：{source}，统计截止 {until}。{!compared && '按台账文件里的明细计算。'}
      </p>
      {repeats.map((repeat) => (
        <p key={repeat.row} class="care">
          <span aria-hidden="true">▲ </span>
          {repeatText(repeat)}
        </p>
      ))}
      {repeats.length > 0 && <p>是同一个人的，请留一份，移出另一份；只是同名的，不用管。</p>}
      {compared && (
        <ul class="checks">
          <Changes changes={compared.changes} count={compared.changeCount} />
          <Again row={row} again={compared.again} />
        </ul>
      )}
      {note && <p>注意：{note}。</p>}
      <div>
        <button type="button" class="btn" aria-label={`从表中移出 ${name}，${source}`} onClick={() => onRemove(row)}>
          从表中移出
        </button>
      </div>
    </div>
  );
}

function Again({ row, again }: { row: RosterRow; again: Compared['again'] }) {
  if (again === null) return <li>没有带明细，只核对了表上的文字，没有重算。</li>;
  if (again === 'unreadable') return <Recomputed differences={again} />;
  const { figures, differing } = again;
  return <Recomputed differences={differing.map((what) => ({ what, one: row, other: figures }))} />;
}
