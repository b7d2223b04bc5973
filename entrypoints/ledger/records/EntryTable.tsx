import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { Dot } from '../../../components/Dot.tsx';
import { Steps } from '../../../components/Steps.tsx';
import type { EntryLine, Standing } from '../../../lib/credit/types.ts';
import { isSettlement } from '../../../lib/ledger/identity.ts';
import type { TrainingRecord } from '../../../lib/model.ts';
import { hoursText, kindNames, kindShortNames } from '../../../lib/sentences/standing.ts';
import { countedText, courseText, daysText, sourceOf } from '../../../lib/sentences/ui-records.ts';
import { type Column, chinese, columns } from './listing.ts';
import '../../../components/listing.css';
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
  const order = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1);
  const day = ({ completedOn, startOn }: TrainingRecord) => completedOn ?? startOn ?? '9999';
  return standing.entries
    .flatMap((line) => {
      const record = byId.get(line.record);
      const isAnswer = record && isSettlement(record) && line.state === 'nothing';
      return record && !isAnswer ? [{ line, record }] : [];
    })
    .sort((a, b) => order(day(b.record), day(a.record)) || chinese.compare(a.record.title, b.record.title));
}

interface TableProps {
  standing: Standing;
  rows: readonly Row[];
  /** All of the learner's, among which a correction has what it corrects. */
  records: readonly TrainingRecord[];
  /** How the rows are ordered, where that can be changed by the headers. */
  order?: { by: Column; down: boolean; onChange: (by: Column, down: boolean) => void };
  /** What can be done with a row; without it the column is left out. */
  actions?: (row: Row) => ComponentChildren;
  /** What is told of a row besides, once it is opened. */
  more?: (record: TrainingRecord) => ComponentChildren;
}

const headers: { [column in Column]: string } = {
  day: '日期',
  title: '内容',
  kind: '类别',
  source: '来源',
  earned: '已学',
  counted: '计入',
};

/** Numbers and days are looked for from the most and the latest. */
const beginsDown = (column: Column) => column === 'day' || isNumber(column);

const isNumber = (column: Column) => column === 'earned' || column === 'counted';

/** The year's entries with source, hours learnt and counted; pressing a title says why. */
export function EntryTable({ standing, rows, records, order, actions, more }: TableProps) {
  const capped = standing.kinds.online.earned > standing.kinds.online.counted;
  const corrections = useMemo(() => correctionsIn(records), [records]);
  return (
    <div class="scroll listing">
      <table class="entries">
        <thead>
          <tr>
            {columns.map((column) => (
              <Header key={column} column={column} order={order} />
            ))}
            {actions && (
              <th scope="col" class="r">
                操作
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <EntryRow
              key={row.record.id}
              row={row}
              capped={capped}
              beside={corrections.get(row.record.id)}
              actions={actions}
              more={more}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Header({ column, order }: { column: Column; order: TableProps['order'] }) {
  const isSorted = order?.by === column;
  const sort = isSorted ? (order.down ? 'descending' : 'ascending') : undefined;
  const press = () => order?.onChange(column, isSorted ? !order.down : beginsDown(column));
  return (
    <th scope="col" class={`${isNumber(column) ? 'r' : ''} ${order ? 'orders' : ''}`} aria-sort={sort}>
      {order ? (
        <button type="button" class="sort" onClick={press}>
          {headers[column]}
          <span aria-hidden="true">{isSorted ? (order.down ? ' ▼' : ' ▲') : ' ↕'}</span>
        </button>
      ) : (
        headers[column]
      )}
    </th>
  );
}

/** What stands beside an entry: the correction of what was read, or what was read of a correction. */
function correctionsIn(records: readonly TrainingRecord[]): Map<string, string> {
  const byId = new Map(records.map((record) => [record.id, record]));
  const beside = new Map<string, string>();
  for (const record of records) {
    const source = record.corrects && !record.deletedAt && !isSettlement(record) ? byId.get(record.corrects) : null;
    if (!source) continue;
    beside.set(source.id, `已更正为：${courseText(record, source)}`);
    beside.set(record.id, `学院页面上是：${courseText(source, record)}`);
  }
  return beside;
}

const hasDay = ({ completedOn, startOn }: TrainingRecord) => Boolean(completedOn ?? startOn);

interface RowProps extends Pick<TableProps, 'actions' | 'more'> {
  row: Row;
  capped: boolean;
  beside: string | undefined;
}

function EntryRow({ row, capped, beside, actions, more }: RowProps) {
  const { line, record } = row;
  const source = sourceOf(record, line);
  const [open, setOpen] = useState(false);
  return (
    <tr class={line.state === 'planned' ? 'plan' : ''}>
      <td class="days" data-label={hasDay(record) ? undefined : '日期'}>
        {daysText(record)}
      </td>
      <td class="what">
        <details onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{record.title}</summary>
          {open && (
            <div class="why small">
              {record.organizer && <p>主办：{record.organizer}</p>}
              <Steps steps={line.steps} />
              {more?.(record)}
            </div>
          )}
        </details>
        {beside && <p class="small beside">{beside}</p>}
      </td>
      <td title={kindNames[record.kind]}>
        <Dot kind={record.kind} />
        {kindShortNames[record.kind]}
      </td>
      <td>
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
