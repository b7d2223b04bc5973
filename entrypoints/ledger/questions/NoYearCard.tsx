import { useState } from 'preact/hooks';
import { db } from '../../../components/book.ts';
import { YearSelect } from '../../../components/YearSelect.tsx';
import { placeCourses } from '../../../lib/ledger/answers.ts';
import type { Question } from '../../../lib/ledger/questions.ts';
import type { TrainingRecord } from '../../../lib/model.ts';
import { factsOf } from '../../../lib/sentences/ui-questions.ts';
import { now } from '../../../lib/today.ts';
import type { Answer, OnAnswer } from './answer.ts';

interface NoYearProps {
  question: Extract<Question, { kind: 'no-year' }>;
  /** The years to choose from, the likeliest first, and those without entries. */
  years: readonly number[];
  others: readonly number[];
  onAnswer: OnAnswer;
}

const shown = 3;

const placing = (records: readonly TrainingRecord[], year: number): Answer => {
  const ids = records.map(({ id }) => id);
  const [first] = records;
  return {
    said: records.length === 1 ? `“${first?.title}”归到 ${year} 年` : `${records.length} 门课归到 ${year} 年`,
    write: () => placeCourses(db, ids, year, now()),
    undo: () => placeCourses(db, ids, null, now()),
  };
};

/** Which year courses belong to whose page named none: all at once, or one by one. */
export function NoYearCard({ question: { records }, years, others, onAnswer }: NoYearProps) {
  const [year, setYear] = useState(years[0] as number);
  const many = records.length > 1;
  const list = (some: readonly TrainingRecord[]) => (
    <ul class="courses">
      {some.map((record) => (
        <li key={record.id} class="spread">
          <span>
            {record.title} <span class="soft">{factsOf(record).hours}</span>
          </span>
          {many && (
            <button
              type="button"
              class="btn quiet"
              aria-label={`“${record.title}”归到 ${year} 年`}
              onClick={() => onAnswer(placing([record], year))}
            >
              只这门归到 {year} 年
            </button>
          )}
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {list(records.slice(0, shown))}
      {records.length > shown && (
        <details>
          <summary class="press">
            <span class="ask">看其余 {records.length - shown} 门</span>
          </summary>
          {list(records.slice(shown))}
        </details>
      )}
      <div class="answers">
        <YearSelect year={year} years={years} others={others} onChange={setYear} />
        <button type="button" class="btn" onClick={() => onAnswer(placing(records, year))}>
          {many ? `这 ${records.length} 门都归到 ${year} 年` : `归到 ${year} 年`}
        </button>
      </div>
    </>
  );
}
