import { useMemo, useState } from 'preact/hooks';
import { useYearChoice } from '../../components/book.ts';
import { download } from '../../components/download.ts';
import { FiledNote } from '../../components/FiledNote.tsx';
import { FullPage, NoLedger } from '../../components/FullPage.tsx';
import { useHash } from '../../components/hash.ts';
import { YearSelect } from '../../components/YearSelect.tsx';
import { standing } from '../../lib/credit/index.ts';
import type { Account } from '../../lib/credit/types.ts';
import { checksOf } from '../../lib/form/checks.ts';
import { type FormFields, formFields } from '../../lib/form/fields.ts';
import { formFileName } from '../../lib/form/file-name.ts';
import type { Book } from '../../lib/ledger/book.ts';
import { today } from '../../lib/today.ts';
import { CheckCard } from './CheckCard.tsx';
import './form.css';
import { OwnTemplates } from './OwnTemplates.tsx';
import { Paper } from './Paper.tsx';
import { VerifyPage } from './verify/VerifyPage.tsx';

const thisYear = Number(today().slice(0, 4));
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The packaged template; the page's policy lets it read its own files and nothing else. */
async function filledForm(fields: FormFields): Promise<Blob> {
  const { fillForm } = await import('../../lib/form/docx.ts');
  const template = await (await fetch('/form-one-page.docx')).arrayBuffer();
  return new Blob([await fillForm(template, fields)], { type: wordType });
}

/** The registration form: check, look, take as a Word file. */
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
  const [done, setDone] = useState<'saved' | 'failed' | null>(null);
  const result = standing(account, year, today());
  const fields = formFields(account, result, today(), book.coverage && (book.coverage.trustedAt ?? book.coverage.at));
  const { coverage, held } = book;
  const checks = useMemo(
    () => checksOf({ account, standing: result, coverage, held, today: today() }),
    [account, year, coverage, held],
  );
  const save = async () => {
    try {
      download(formFileName(account.profile, year), await filledForm(fields));
      setDone('saved');
    } catch (error) {
      console.error(error);
      setDone('failed');
    }
  };
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
      <CheckCard standing={result} coverage={book.coverage} checks={checks}>
        <button type="button" class="btn primary" onClick={save}>
          下载登记表（Word）
        </button>
        <span role="status">
          {done === 'saved' && <span class="ok">✓ 已下载，用 Word 或 WPS 打开后打印、签字、盖章。</span>}
          {done === 'failed' && <span class="short">没有生成，请刷新本页再试。台账没有改动。</span>}
        </span>
      </CheckCard>
      <OwnTemplates fields={fields} profile={account.profile} year={year} />
      <Paper fields={fields} />
      <p class="unprinted">
        <a class="inline" href="#verify">
          核对一份已经填好的登记表
        </a>
      </p>
    </>
  );
}
