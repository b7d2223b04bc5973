import type { ComponentChildren } from 'preact';
import { Dot } from '../../../components/Dot.tsx';
import { Steps } from '../../../components/Steps.tsx';
import type { EntryLine, Standing } from '../../../lib/credit/types.ts';
import { isSettlement } from '../../../lib/ledger/identity.ts';
import type { TrainingRecord } from '../../../lib/model.ts';
import { hoursText, kindNames, kindShortNames } from '../../../lib/sentences/standing.ts';
import { countedText, daysText, sourceOf } from '../../../lib/sentences/ui-records.ts';
import './records.css';

/** An entry of the year beside the record it comes from. */
export interface Row {
  line: EntryLine;
  record: TrainingRecord;
}

/**
 * @returns the year's rows, latest first; entries without a day come first, they ask for one. A choice between what pages
 *   say stands in the row that it chose
 */
export function rowsOf(standing: Standing, records: readonly TrainingRecord[]): Row[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  const day = ({ completedOn, startOn }: TrainingRecord) => completedOn ?? startOn ?? '9999';
  return standing.entries
    .flatMap((line) => {
      const record = byId.get(line.record);
      const isAnswer = record && isSettlement(record) && line.state === 'nothing';
      return record && !isAnswer ? [{ line, record }] : [];
    })
    .sort((a, b) => day(b.record).localeCompare(day(a.record)) || a.record.title.localeCompare(b.record.title));
}

interface TableProps {
  standing: Standing;
  rows: readonly Row[];
  /** What can be done with a row; without it the column is left out. */
  actions?: (row: Row) => ComponentChildren;
}

/** The year's entries with source, hours learnt and counted; pressing a title says why. */
export function EntryTable({ standing, rows, actions }: TableProps) {
  const capped = standing.kinds.online.earned > standing.kinds.online.counted;
  return (
    <div class="scroll listing">
      <table class="entries">
        <thead>
          <tr>
            <th scope="col">日期</th>
            <th scope="col">内容</th>
            <th scope="col">类别</th>
            <th scope="col">来源</th>
            <th scope="col" class="r">
              已学
            </th>
            <th scope="col" class="r">
              计入
            </th>
            {actions && (
              <th scope="col" class="r">
                操作
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <EntryRow key={row.record.id} row={row} capped={capped} actions={actions} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function EntryRow({ row, capped, actions }: { row: Row; capped: boolean; actions: TableProps['actions'] }) {
  const { line, record } = row;
  const source = sourceOf(record, line);
  return (
    <tr class={line.state === 'planned' ? 'plan' : ''}>
      <td class="days" data-label="日期">
        {daysText(record)}
      </td>
      <td class="what">
        <details>
          <summary>{record.title}</summary>
          <div class="why small">
            {record.organizer && <p>主办：{record.organizer}</p>}
            <Steps steps={line.steps} />
          </div>
        </details>
      </td>
      <td data-label="类别" title={kindNames[record.kind]}>
        <Dot kind={record.kind} />
        {kindShortNames[record.kind]}
      </td>
      <td data-label="来源">
        <span class={`tag ${source.look}`}>{source.text}</span>
      </td>
      <td class="n" data-label="已学">
        {hoursText(line.hours + line.madeUp)}
      </td>
      <td class="n" data-label="计入">
        {countedText(line, record.kind === 'online' && capped)}
      </td>
      {actions && <td class="do">{actions(row)}</td>}
    </tr>
  );
}
