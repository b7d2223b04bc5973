import { useMemo } from 'preact/hooks';
import type { Standing } from '../../../lib/credit/types.ts';
import type { Filed } from '../../../lib/ledger/file.ts';
import { changesSince } from '../../../lib/ledger/since.ts';
import type { TrainingRecord } from '../../../lib/model.ts';
import { hoursText } from '../../../lib/sentences/standing.ts';
import { verdictText } from '../../../lib/sentences/ui.ts';
import { filedDay, sinceText } from '../../../lib/sentences/ui-filing.ts';

interface RowProps {
  standing: Standing;
  /** Whether the year has entries; of one that has none, nothing is known. */
  isRecorded: boolean;
  /** The year's last filing. */
  filed: Filed | null;
  records: readonly TrainingRecord[];
}

/** One year: its figures, its verdict, what was made up for it, and what was handed in. */
export function YearRow({ standing, isRecorded, filed, records }: RowProps) {
  const { year, required, total, kinds, met, makeup } = standing;
  const since = useMemo(() => filed && sinceText(changesSince(filed, standing, records)), [filed, standing, records]);
  const figure = (hours: number) => (isRecorded ? hoursText(hours) : '—');
  const known = isRecorded ? '' : 'none';
  return (
    <tr>
      <th scope="row">
        <a class="press" href={`/ledger.html?year=${year}#overview`}>
          {year} 年
        </a>
      </th>
      <td class="n" data-label="要求">
        {hoursText(required.total)}
        {required.days !== null && ` 或 ${hoursText(required.days)} 天`}
      </td>
      <td class={`n ${known}`} data-label="计入">
        {figure(total)}
      </td>
      <td class={`n ${known}`} data-label="网络">
        {figure(kinds.online.counted)}
      </td>
      <td>
        {isRecorded ? (
          <span class={met ? 'ok' : 'short'}>{met ? '✓ 达标' : `未达标，${verdictText(standing)}`}</span>
        ) : (
          <span class="soft">无记录</span>
        )}
      </td>
      <td class={makeup ? '' : 'none'} data-label="补训">
        {makeup ? <MadeUp makeup={makeup} isSure={isRecorded} /> : '—'}
      </td>
      <td class={isRecorded || filed ? '' : 'none'} data-label="留档">
        {isRecorded || filed ? (
          <a class="press" href={`/ledger.html?year=${year}#year-end`}>
            {filed ? `${filedDay(filed.at, year)}，${since}` : '未留档'}
          </a>
        ) : (
          '—'
        )}
      </td>
    </tr>
  );
}

/** Where the year itself has no entries, the sum with what was made up is not the year's. */
function MadeUp({ makeup, isSure }: { makeup: NonNullable<Standing['makeup']>; isSure: boolean }) {
  return (
    <>
      <b class="n">{hoursText(makeup.hours)}</b>
      {isSure && (
        <>
          ，补后 <b class="n">{hoursText(makeup.total)}</b>{' '}
          <span class={makeup.met ? 'ok' : 'short'}>{makeup.met ? '✓ 达标' : '仍未达标'}</span>
        </>
      )}
    </>
  );
}
