import { useEffect, useMemo, useState } from 'preact/hooks';
import { useYearChoice } from '../../../components/book.ts';
import { titlesOf } from '../../../components/Steps.tsx';
import { cycleOf } from '../../../lib/credit/cycle.ts';
import { packOf } from '../../../lib/credit/index.ts';
import type { Account } from '../../../lib/credit/types.ts';
import type { Book } from '../../../lib/ledger/book.ts';
import type { Day } from '../../../lib/model.ts';
import { type Cycle, CycleYears } from './CycleYears.tsx';
import './years.css';

interface YearsProps {
  account: Account;
  book: Book;
  today: Day;
  year: number;
  onYear: (year: number) => void;
}

/** All years since the first, five and five, with what is still open in them. */
export function YearsPage({ account, book, today, year, onYear }: YearsProps) {
  const { records, settings } = account;
  const thisYear = Number(today.slice(0, 4));
  const { years, others } = useYearChoice(book, year, thisYear, onYear);
  const cycles = useMemo(() => {
    const found = new Map<number, Cycle>();
    const past = [...years, ...others].filter((each) => each <= thisYear).sort((a, b) => b - a);
    for (const each of past) {
      const span = cycleOf(each, settings.cycleStart, packOf(settings.pack));
      found.set(span.from, { ...span, years: [...(found.get(span.from)?.years ?? []), each] });
    }
    return [...found.values()];
  }, [years, others, thisYear, settings]);
  const titles = useMemo(() => titlesOf(records), [records]);
  // Five years of ten thousand entries take a while: the latest cycle stands there before the others are computed.
  const [shown, setShown] = useState(1);
  useEffect(() => {
    const timer = setTimeout(() => setShown((count) => Math.min(count + 1, cycles.length)));
    return () => clearTimeout(timer);
  }, [shown, cycles]);
  return (
    <>
      <div class="spread">
        <h1>年度与周期</h1>
        <a class="btn" href="#year-end">
          {year} 年度年终留档
        </a>
      </div>
      {cycles.slice(0, shown).map((cycle) => (
        <CycleYears
          key={cycle.from}
          cycle={cycle}
          account={account}
          recorded={years}
          filed={book.filed}
          titles={titles}
          today={today}
        />
      ))}
    </>
  );
}
