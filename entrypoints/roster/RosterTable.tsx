import { useId, useState } from 'preact/hooks';
import '../../components/listing.css';
import { verdictOf } from '../../lib/form/columns.ts';
import { type RosterRow, rosterColumns } from '../../lib/form/roster.ts';
import { differs, type Repeat } from '../../lib/form/roster-list.ts';
import { RowDetails } from './RowDetails.tsx';

type Column = (typeof rosterColumns)[number];

interface Order {
  by: string;
  down: boolean;
  onChange: (by: string, down: boolean) => void;
}

interface TableProps {
  rows: readonly RosterRow[];
  /** Also those that are not shown. */
  all: readonly RosterRow[];
  repeats: ReadonlyMap<RosterRow, Repeat[]>;
  order: Order;
  onRemove: (row: RosterRow) => void;
}

/** What is looked for comes first; the workbook keeps the order of the list. */
const firstShown = ['姓名', '单位', '结论', '合计', '要求', '还差', '网络还差', '核对'];
const inOrder: readonly Column[] = [
  ...firstShown.flatMap((first) => rosterColumns.find(({ header }) => header === first) ?? []),
  ...rosterColumns.filter(({ header }) => !firstShown.includes(header)),
];

/** Of most units nobody has anything in these. */
const seldom = new Set(['或天数要求', '培训天数', '补训后合计', '待定年度', '说明']);

const isNumber = ({ header, of }: Column, rows: readonly RosterRow[]) =>
  header !== '年度' && rows.some((row) => typeof of(row) === 'number');

/** The roster's rows; a press on a name says what differs. It scrolls in its own frame, the names stay. */
export function RosterTable({ rows, all, repeats, order, onRemove }: TableProps) {
  const columns = inOrder.filter(({ header, of }) => !seldom.has(header) || all.some((row) => of(row)));
  const numbers = new Set(columns.filter((column) => isNumber(column, all)));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section class="scroll roster" tabIndex={0} aria-label="各人的数，可以左右滚动">
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <Header key={column.header} header={column.header} isNumber={numbers.has(column)} order={order} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <LearnerRow
              key={row}
              row={row}
              columns={columns}
              numbers={numbers}
              repeats={repeats.get(row) ?? []}
              onRemove={onRemove}
            />
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p class="soft">没有这样的人。请改一改筛选。</p>}
    </section>
  );
}

interface HeaderProps {
  header: string;
  isNumber: boolean;
  order: Order;
}

function Header({ header, isNumber, order: { by, down, onChange } }: HeaderProps) {
  const isSorted = by === header;
  return (
    <th scope="col" class={isNumber ? 'r' : ''} aria-sort={isSorted ? (down ? 'descending' : 'ascending') : undefined}>
      <button type="button" class="sort" onClick={() => onChange(header, isSorted ? !down : isNumber)}>
        {header}
        <span aria-hidden="true">{isSorted ? (down ? ' ▼' : ' ▲') : ' ↕'}</span>
      </button>
    </th>
  );
}

interface RowProps {
  row: RosterRow;
  columns: readonly Column[];
  numbers: ReadonlySet<Column>;
  repeats: readonly Repeat[];
  onRemove: (row: RosterRow) => void;
}

function LearnerRow({ row, columns, numbers, repeats, onRemove }: RowProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const [name, ...others] = columns;
  return (
    <>
      <tr>
        <th scope="row">
          <button
            type="button"
            class="learner"
            aria-expanded={open}
            aria-controls={open ? id : undefined}
            onClick={() => setOpen(!open)}
          >
            <span aria-hidden="true">{open ? '▾ ' : '▸ '}</span>
            {name?.of(row) || '（没有姓名）'}
          </button>
          {repeats.length > 0 && <span class="tag me">重复</span>}
        </th>
        {others.map((column) => (
          <td key={column.header} class={numbers.has(column) ? 'n' : lookOf(column, row)}>
            {column.width >= longText ? <span>{column.of(row)}</span> : column.of(row)}
          </td>
        ))}
      </tr>
      {open && (
        <tr class="more" id={id}>
          <td colSpan={columns.length}>
            <RowDetails row={row} repeats={repeats} onRemove={onRemove} />
          </td>
        </tr>
      )}
    </>
  );
}

/** Texts as long as these take several lines. */
const longText = 26;

function lookOf({ header, width }: Column, row: RosterRow): string {
  if (header === '核对') return differs(row) ? 'short marked' : '';
  if (width >= longText) return 'long';
  if (header !== '结论') return '';
  return { 达标: 'ok', 补训后达标: 'ok', 未达标: 'short', 无记录: 'soft' }[verdictOf(row)];
}
