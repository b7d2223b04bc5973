import { useMemo } from 'preact/hooks';
import type { Titles } from '../../../components/Steps.tsx';
import type { Span } from '../../../lib/credit/cycle.ts';
import { standing as standingOf } from '../../../lib/credit/index.ts';
import type { Account } from '../../../lib/credit/types.ts';
import type { Filed } from '../../../lib/ledger/file.ts';
import type { Day } from '../../../lib/model.ts';
import { CycleSum } from '../overview/CycleSum.tsx';
import { Grace } from '../overview/SumCard.tsx';
import { YearRow } from './YearRow.tsx';

/** Five years, and those of them that are shown, latest first. */
export interface Cycle extends Span {
  years: number[];
}

interface CycleYearsProps {
  cycle: Cycle;
  account: Account;
  /** The years that have entries. */
  recorded: readonly number[];
  filed: readonly Filed[];
  titles: Titles;
  today: Day;
}

const columns = ['年度', '要求', '计入', '网络', '结果', '补训', '留档'] as const;
const figures: readonly string[] = ['要求', '计入', '网络'];

/** Five years in a table, and what they come to together. */
export function CycleYears({ cycle, account, recorded, filed, titles, today }: CycleYearsProps) {
  const { records } = account;
  const id = `cycle-${cycle.from}`;
  const standings = useMemo(() => cycle.years.map((year) => standingOf(account, year, today)), [cycle, account, today]);
  const whole = standings.find((standing) => standing.cycle !== null);
  return (
    <section class="card stack" aria-labelledby={id}>
      <h2 id={id}>
        {whole ? '五年周期 ' : ''}
        {cycle.from}–{cycle.to}
        {whole ? '' : ' 年'}
      </h2>
      <div class="scroll years">
        <table>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col" class={figures.includes(column) ? 'r' : ''}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {standings.map((standing) => (
              <YearRow
                key={standing.year}
                standing={standing}
                isRecorded={recorded.includes(standing.year)}
                filed={filed.find(({ year }) => year === standing.year) ?? null}
                records={records}
              />
            ))}
          </tbody>
        </table>
      </div>
      {standings.map(({ grace, year }) => grace && <Grace key={year} until={grace} year={year} />)}
      {whole?.cycle && (
        <CycleSum standing={whole} cycle={whole.cycle} records={records} titles={titles} today={today} />
      )}
    </section>
  );
}
