import { useMemo, useState } from 'preact/hooks';
import { useYearChoice } from '../../components/book.ts';
import { FiledNote } from '../../components/FiledNote.tsx';
import { FullPage, NoLedger } from '../../components/FullPage.tsx';
import { useHash } from '../../components/hash.ts';
import { YearSelect } from '../../components/YearSelect.tsx';
import { standing } from '../../lib/credit/index.ts';
import type { Account } from '../../lib/credit/types.ts';
import { checksOf } from '../../lib/form/checks.ts';
import { formFields } from '../../lib/form/fields.ts';
import type { Layout } from '../../lib/form/layouts.ts';
import type { Book } from '../../lib/ledger/book.ts';
import { today } from '../../lib/today.ts';
import { CheckCard } from './CheckCard.tsx';
import './form.css';
import { Outputs } from './Outputs.tsx';
import { OwnTemplates } from './OwnTemplates.tsx';
import { Paper } from './Paper.tsx';
import { VerifyPage } from './verify/VerifyPage.tsx';
import { TextsCard } from './TextsCard.tsx';

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
  const { coverage, held } = book;
  const [result, fields, checks] = useMemo(() => {
    const stands = standing(account, year, today());
    const readAt = coverage && (coverage.trustedAt ?? coverage.at);
    return [
      stands,
      formFields(account, stands, today(), readAt),
      checksOf({ account, standing: stands, coverage, held, today: today() }),
    ];
  }, [account, year, coverage, held]);
  return (
    <>
      <div class="spread">
        <h1>登记表</h1>
        <span class="actions">
          <a class="btn quiet" href={`/ledger.html?year=${year}#year-end`}>
            {filed ? '看年终留档' : '年终留档'}
          </a>
          <YearSelect year={year} years={years} others={others} onChange={onYear} />
        </span>
      </div>
      {filed && <FiledNote filed={filed} standing={result} records={account.records} />}
      <CheckCard standing={result} coverage={coverage} checks={checks}>
        <Outputs profile={account.profile} fields={fields} layout={layout} onLayout={setLayout} />
      </CheckCard>
      <OwnTemplates fields={fields} profile={account.profile} year={year} />
      <TextsCard fields={fields} />
      <Paper fields={fields} layout={layout} />
      <p class="unprinted">
        <a class="inline" href="#verify">
          核对一份已经填好的登记表
        </a>
      </p>
    </>
  );
}
