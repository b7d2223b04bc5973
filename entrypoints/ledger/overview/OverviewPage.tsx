import { ExportButton } from '../../../components/ExportButton.tsx';
import { NoticeList } from '../../../components/NoticeList.tsx';
import { titlesOf } from '../../../components/Steps.tsx';
import { packOf, standing as standingOf } from '../../../lib/credit/index.ts';
import type { NoticeCode } from '../../../lib/credit/types.ts';
import type { Filed } from '../../../lib/ledger/file.ts';
import type { YearReport } from '../../../lib/sentences/conclusion.ts';
import { ExportCard } from '../export/ExportCard.tsx';
import { EntryTable, rowsOf } from '../records/EntryTable.tsx';
import { CycleCard } from './CycleCard.tsx';
import './overview.css';
import { YearReconciled } from './ReconcileCard.tsx';
import { ReferenceCard } from './ReferenceCard.tsx';
import { SumCard } from './SumCard.tsx';
import { WaysCard } from './WaysCard.tsx';

interface OverviewProps {
  report: YearReport;
  /** The years that have entries, and this one. */
  years: readonly number[];
  /** The year's latest filing, where there is one. */
  filed?: Filed | undefined;
}

const rowsShown = 10;

/** The verdict, the sum and the ways to close the gap say these already. */
const saidAbove: readonly NoticeCode[] = ['online-over-cap', 'total-short', 'online-short'];

/** The year at a glance: how much, why, whether all four places agree, what is missing, and the entries. */
export function OverviewPage({ report, years, filed }: OverviewProps) {
  const { account, standing, coverage, today } = report;
  const { records } = account;
  const titles = titlesOf(records);
  const rows = rowsOf(standing, records);
  const notices = standing.notices.filter(({ code }) => !saidAbove.includes(code));
  const planned = rows.filter(({ line }) => line.state === 'planned').map(({ record }) => record);
  // Beside what is left to do; where the second reading stands there already, below both.
  const said = notices.length > 0 && (
    <section class="card stack reminders" aria-labelledby="notices">
      <h2 id="notices">提醒</h2>
      <NoticeList notices={notices} pack={standing.pack} records={records} />
    </section>
  );
  return (
    <>
      <div class="grid">
        <div class="column">
          <SumCard key={standing.year} standing={standing} titles={titles} pack={packOf(standing.pack).name} />
          <WaysCard standing={standing} account={account} today={today} planned={planned} filed={filed} />
        </div>
        <div class="column">
          <YearReconciled standing={standing} records={records} coverage={coverage} />
          <ReferenceCard standing={standing} titles={titles} />
          <CycleCard
            standing={standing}
            records={records}
            today={today}
            standingOf={(year) => {
              if (year !== standing.year && account.onlyYear !== undefined) return undefined;
              if (!years.includes(year)) return null;
              return year === standing.year ? standing : standingOf(account, year, today);
            }}
          />
          {!standing.reference && said}
        </div>
      </div>
      {standing.reference && said}
      <section class="card stack" aria-labelledby="entries">
        <div class="spread">
          <h2 id="entries">本年明细</h2>
          <span class="actions">
            <a class="btn" href="#entry">
              补录线下培训
            </a>
            {rows.length > 0 && <ExportButton report={report} years={years} />}
          </span>
        </div>
        {rows.length > 0 ? (
          <EntryTable standing={standing} rows={rows.slice(0, rowsShown)} records={records} />
        ) : (
          <p class="soft">这一年还没有记录。在学院打开“已完成课程”页，或者补录线下培训。</p>
        )}
        {rows.length > rowsShown && (
          <div>
            <a class="btn quiet" href="#records">
              看全部 {rows.length} 条
            </a>
          </div>
        )}
      </section>
      {account.onlyYear === undefined && <ExportCard key={`export ${standing.year}`} report={report} />}
    </>
  );
}
