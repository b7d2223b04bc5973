import { useEffect, useMemo, useState } from 'preact/hooks';
import { useYearChoice } from '../../components/book.ts';
import { FiledNote } from '../../components/FiledNote.tsx';
import { FullPage, NoLedger } from '../../components/FullPage.tsx';
import { useHash } from '../../components/hash.ts';
import { YearSelect } from '../../components/YearSelect.tsx';
import { standing } from '../../lib/credit/index.ts';
import type { Account } from '../../lib/credit/types.ts';
import type { Checked } from '../../lib/form/checks.ts';
import { type FormContent, formContent } from '../../lib/form/content.ts';
import type { Layout } from '../../lib/form/layouts.ts';
import type { Book } from '../../lib/ledger/book.ts';
import { today } from '../../lib/today.ts';
import { CheckCard } from './CheckCard.tsx';
import './form.css';
import { Outputs } from './Outputs.tsx';
import { OwnTemplates } from './OwnTemplates.tsx';
import { Paper } from './Paper.tsx';
import { TextsCard } from './TextsCard.tsx';
import { VerifyPage } from './verify/VerifyPage.tsx';

const thisYear = Number(today().slice(0, 4));

/** The registration form: check, look, take as a Word file or print. */
export function FormApp() {
  const [room] = useHash();
  const [year, setYear] = useState(Number(new URLSearchParams(location.search).get('year')) || thisYear);
  return (
    <FullPage room="form" year={year}>
      {(book) => {
        if (room === 'verify') return <VerifyPage book={book} />;
        if (!book.account) return <NoLedger />;
        return <Form book={book} account={book.account} year={year} onYear={setYear} />;
      }}
    </FullPage>
  );
}

interface FormProps {
  book: Book;
  account: Account;
  year: number;
  onYear: (year: number) => void;
}

function Form({ book, account, year, onYear }: FormProps) {
  const { years, others } = useYearChoice(book, year, thisYear, onYear);
  const filed = book.filed.find((each) => each.year === year);
  const [layout, setLayout] = useState<Layout>('one-page');
  const [withEntries, setWithEntries] = useState(false);
  const { coverage, held } = book;
  const result = useMemo(() => standing(account, year, today()), [account, year]);
  const content = useContent({ account, standing: result, coverage, held, today: today() });
  return (
    <>
      <div class="spread">
        <h1>登记表</h1>
        <span class="actions">
          <a class="btn quiet" href="#verify">
            核对一份已经填好的登记表
          </a>
          <a class="btn quiet" href={`/ledger.html?year=${year}#year-end`}>
            {filed ? '看年终留档' : '年终留档'}
          </a>
          <YearSelect year={year} years={years} others={others} onChange={onYear} />
        </span>
      </div>
      {filed && <FiledNote filed={filed} standing={result} records={account.records} />}
      {content && (
        <>
          <CheckCard standing={result} coverage={coverage} checks={content.checks}>
            <Outputs
              content={content}
              years={book.years}
              layout={layout}
              onLayout={setLayout}
              withEntries={withEntries}
              onEntries={setWithEntries}
            />
          </CheckCard>
          <OwnTemplates content={content} withEntries={withEntries} />
          <TextsCard fields={content.fields} />
          <Paper fields={content.fields} layout={layout} />
        </>
      )}
    </>
  );
}

/** @returns what the form says; null until its code is computed */
function useContent(of: Checked): FormContent | null {
  const [content, setContent] = useState<FormContent | null>(null);
  useEffect(() => {
    let isCurrent = true;
    formContent(of).then((made) => isCurrent && setContent(made));
    return () => {
      isCurrent = false;
    };
  }, [of.standing, of.coverage, of.held]);
  return content;
}
