import { useEffect, useMemo, useRef } from 'preact/hooks';
import { useQuestions, useYearChoice } from '../../../components/book.ts';
import { YearSelect } from '../../../components/YearSelect.tsx';
import { standing as standingOf } from '../../../lib/credit/index.ts';
import type { Account } from '../../../lib/credit/types.ts';
import { checksOf } from '../../../lib/form/checks.ts';
import { formFields } from '../../../lib/form/fields.ts';
import type { Book } from '../../../lib/ledger/book.ts';
import type { Day } from '../../../lib/model.ts';
import { CheckStep } from './CheckStep.tsx';
import { EntriesStep } from './EntriesStep.tsx';
import { FileStep } from './FileStep.tsx';
import { FormStep } from './FormStep.tsx';
import { ReconcileStep } from './ReconcileStep.tsx';
import { StepList } from './StepList.tsx';
import { nextStepOf, steps, tonesOf, type YearEnd } from './steps.ts';
import './yearend.css';

interface YearEndProps {
  book: Book;
  account: Account;
  today: Day;
  year: number;
  onYear: (year: number) => void;
  /** The step in the address; without one it is the first with something left to do. */
  asked: string | undefined;
}

/** The year's end in five steps, to be walked in any order and as often as one likes. */
export function YearEndPage({ book, account, today, year, onYear, asked }: YearEndProps) {
  const { records } = account;
  const { coverage, held } = book;
  const { years, others } = useYearChoice(book, year, Number(today.slice(0, 4)), onYear);
  const [standing, fields] = useMemo(() => {
    const stands = standingOf(account, year, today);
    return [stands, formFields(account, stands, today, coverage && (coverage.trustedAt ?? coverage.at))];
  }, [account, year, today, coverage]);
  const end: YearEnd = {
    ...{ standing, records, coverage },
    checks: checksOf({ account, standing, coverage, held, today }),
    questions: useQuestions(book).length,
    filed: book.filed.filter((filed) => filed.year === year),
  };
  const tones = tonesOf(end);
  const current = steps.find(({ name }) => name === asked)?.name ?? nextStepOf(tones);
  const top = useRef<HTMLDivElement>(null);
  const before = useRef(asked);
  useEffect(() => {
    // Whoever walks to another step goes on reading at its heading.
    if (before.current !== asked) top.current?.querySelector('h2')?.focus();
    before.current = asked;
  }, [asked]);
  return (
    <>
      <div class="spread">
        <h1>{year} 年度年终留档</h1>
        <YearSelect year={year} years={years} others={others} onChange={onYear} />
      </div>
      <StepList current={current} tones={tones} />
      <div class="step" ref={top}>
        {current === 'reconcile' && <ReconcileStep end={end} />}
        {current === 'entries' && <EntriesStep key={year} end={end} today={today} />}
        {current === 'check' && <CheckStep end={end} />}
        {current === 'form' && <FormStep end={end} fields={fields} />}
        {current === 'file' && <FileStep key={year} end={end} tones={tones} />}
      </div>
      <Walk current={current} />
    </>
  );
}

/** To the step before and the one after. */
function Walk({ current }: { current: string }) {
  const at = steps.findIndex(({ name }) => name === current);
  const [back, on] = [steps[at - 1], steps[at + 1]];
  return (
    <nav class="spread walk" aria-label="上一步和下一步">
      {back ? (
        <a class="btn" href={`#year-end/${back.name}`}>
          上一步：{back.label}
        </a>
      ) : (
        <span />
      )}
      {on && (
        <a class="btn primary" href={`#year-end/${on.name}`}>
          下一步：{on.label}
        </a>
      )}
    </nav>
  );
}
