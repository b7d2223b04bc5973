import { useCallback, useState } from 'preact/hooks';
import { db, useYearChoice } from '../../components/book.ts';
import { FullPage, NoLedger } from '../../components/FullPage.tsx';
import { useHash } from '../../components/hash.ts';
import { lazily } from '../../components/lazily.tsx';
import { useLive } from '../../components/live.ts';
import type { Room } from '../../components/PageShell.tsx';
import { NotInSample } from '../../components/SampleBand.tsx';
import { isSample } from '../../components/sample.ts';
import { YearSelect } from '../../components/YearSelect.tsx';
import { standing } from '../../lib/credit/index.ts';
import type { Account } from '../../lib/credit/types.ts';
import { exportLedger, importLedger } from '../../lib/ledger/backup.ts';
import type { Book } from '../../lib/ledger/book.ts';
import { exportProfile } from '../../lib/ledger/people.ts';
import { countUnsaved } from '../../lib/ledger/unsaved.ts';
import { kinds } from '../../lib/model.ts';
import { backupSentence, filingRemark, verdictText } from '../../lib/sentences/ui.ts';
import { now, today } from '../../lib/today.ts';
import { BackupPage } from './backup/BackupPage.tsx';
import { EntryPage } from './entry/EntryPage.tsx';
import './ledger.css';
import { OverviewPage } from './overview/OverviewPage.tsx';
import { PapersPage } from './papers/PapersPage.tsx';
import { QuestionsPage } from './questions/QuestionsPage.tsx';
import { RecordsPage } from './records/RecordsPage.tsx';
import { YearEndLine } from './yearend/YearEndLine.tsx';
import { YearEndPage } from './yearend/YearEndPage.tsx';
import { YearsPage } from './years/YearsPage.tsx';

// The reader, and what reads files.
const IntakePage = lazily(async () => (await import('./intake/IntakePage.tsx')).IntakePage);

const thisYear = Number(today().slice(0, 4));
const askedYear = Number(new URLSearchParams(location.search).get('year')) || thisYear;

const rooms = ['records', 'years', 'year-end', 'questions', 'entry', 'papers', 'intake', 'backup'] as const;

const notInSample = {
  backup: (
    <NotInSample title="备份">
      示例是虚构的，不用备份，也不能从文件恢复。退出示例以后，在您自己的台账里备份。
    </NotInSample>
  ),
  intake: (
    <NotInSample title="导入课程">
      示例里不能导入课程，免得和您自己的混在一起。退出示例以后，在您自己的台账里导入。
    </NotInSample>
  ),
};

/** The full page: its rooms are the hash, its year a choice that all rooms share. */
export function LedgerApp() {
  const [name = '', id, kind] = useHash();
  const room = rooms.find((each) => each === name) ?? 'overview';
  const [year, setYear] = useState(askedYear);
  const onYear = useCallback((chosen: number) => {
    history.replaceState(null, '', `?year=${chosen}${location.hash}`);
    setYear(chosen);
  }, []);
  return (
    <FullPage room={room === 'year-end' ? 'years' : room} year={year} isQuick={room === 'overview'}>
      {(book) => {
        if (isSample && (room === 'backup' || room === 'intake')) return notInSample[room];
        if (room === 'backup') return <Backup book={book} />;
        if (!book.account) return <NoLedger />;
        const shared = { account: book.account, today: today(), year, onYear };
        if (room === 'years') return <YearsPage {...shared} book={book} />;
        if (room === 'year-end') return <YearEndPage {...shared} book={book} asked={id} />;
        if (room === 'questions') return <QuestionsPage book={book} account={book.account} today={today()} />;
        if (room === 'intake') return <IntakePage key={book.account.profile.id} profile={book.account.profile} />;
        if (room === 'entry')
          return (
            <EntryPage
              key={`${book.account.profile.id} ${id} ${kind}`}
              account={book.account}
              today={today()}
              id={id}
              use={kind === 'copy' || kind === 'correct' ? kind : 'edit'}
              kind={kinds.find((each) => each === kind)}
            />
          );
        return <Year room={room} book={book} account={book.account} year={year} onYear={onYear} />;
      }}
    </FullPage>
  );
}

interface YearProps {
  room: Room;
  book: Book;
  account: Account;
  year: number;
  onYear: (year: number) => void;
}

function Year({ room, book, account, year, onYear }: YearProps) {
  const { years, others } = useYearChoice(book, year, thisYear, onYear);
  const result = standing(account, year, today());
  const filed = book.filed.find((each) => each.year === year);
  const filing = filingRemark(result, today(), filed, true);
  const isRecorded = years.includes(year);
  const report = { account, standing: result, isRecorded, coverage: book.coverage, today: today() };
  return (
    <>
      <div class="spread">
        <h1>
          {year} 年度，<em class={result.met ? 'ok' : 'short'}>{verdictText(result)}</em>
          {result.met && (
            <span class="ok" aria-hidden="true">
              {' '}
              ✓
            </span>
          )}
        </h1>
        <span class="actions">
          {year === thisYear && <span class={`chip ${filing.tone}`}>{filing.text}</span>}
          <YearSelect year={year} years={years} others={others} onChange={onYear} />
        </span>
      </div>
      {room === 'records' ? (
        <RecordsPage report={report} years={years} />
      ) : room === 'papers' ? (
        <PapersPage key={`${account.profile.id} ${year}`} standing={result} book={book} account={account} />
      ) : (
        <>
          <YearEndLine standing={result} records={account.records} years={years} filed={book.filed} today={today()} />
          <OverviewPage key={account.profile.id} report={report} years={years} filed={filed} />
        </>
      )}
    </>
  );
}

const unsaved = (savedAt: string): Promise<number> => countUnsaved(db, savedAt || null);

function Backup({ book: { account, profiles, preferences } }: { book: Book }) {
  const live = useLive(unsaved, preferences.exportedAt ?? '');
  return (
    <BackupPage
      name={account?.profile.name ?? null}
      profiles={profiles}
      today={today()}
      saved={live && 'value' in live ? backupSentence(preferences, live.value) : ''}
      onExport={async (id, watch) =>
        id === null ? exportLedger(db, now(), watch) : (await exportProfile(db, id, now(), watch)).text
      }
      onImport={(text, watch) => importLedger(db, text, watch)}
    />
  );
}
