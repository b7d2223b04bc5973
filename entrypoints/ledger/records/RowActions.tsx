import { useState } from 'preact/hooks';
import { db } from '../../../components/book.ts';
import { Refusal, useSaving } from '../../../components/saving.tsx';
import { YearSelect } from '../../../components/YearSelect.tsx';
import type { EntryLine } from '../../../lib/credit/types.ts';
import { hasOwnYear } from '../../../lib/ledger/answered.ts';
import { confirmCourse } from '../../../lib/ledger/answers.ts';
import { readingsOf } from '../../../lib/ledger/questions.ts';
import { canBeDone, putRecord } from '../../../lib/ledger/records.ts';
import type { TrainingRecord } from '../../../lib/model.ts';
import { answerTexts, questionOf } from '../../../lib/sentences/ui-records.ts';
import { now, today } from '../../../lib/today.ts';
import type { Row } from './EntryTable.tsx';

interface ActionsProps {
  row: Row;
  /** All of the learner's, among which a course has its other readings. */
  records: readonly TrainingRecord[];
  /** The years to choose from for a course without one, the shown one first. */
  years: readonly number[];
  onDelete: (record: TrainingRecord) => Promise<void>;
}

/** What can be done with an entry: its questions answered and the answers taken back, the entry edited and deleted. */
export function RowActions({ row: { record, line }, records, years, onDelete }: ActionsProps) {
  const { save, refused } = useSaving();
  const change = (part: Partial<TrainingRecord>) => save(() => putRecord(db, { ...record, ...part }, now()));
  const answer = (confirmed: boolean | null) =>
    save(() => confirmCourse(db, readingsOf(record.id, records), confirmed, now()));
  return (
    <>
      <span class="actions">
        {line.state === 'unconfirmed' && <Question line={line} onAnswer={answer} />}
        {record.confirmed != null && (
          <button type="button" class="btn quiet" onClick={() => answer(null)}>
            改回待确认
          </button>
        )}
        {line.state === 'undated' && <YearChoice key={years[0]} years={years} onChoose={(year) => change({ year })} />}
        {hasOwnYear(record) && (
          <button type="button" class="btn quiet" onClick={() => change({ year: null })}>
            改回待定年度
          </button>
        )}
        {canBeDone(record, today()) && (
          <button
            type="button"
            class="btn"
            aria-label={`已参加 ${record.title}，计入`}
            onClick={() => change({ planned: false })}
          >
            已参加，计入
          </button>
        )}
        {record.origin === 'academy' && line.state !== 'corrected' && (
          <a
            class="btn quiet"
            href={`#entry/${encodeURIComponent(record.id)}/correct`}
            aria-label={`更正 ${record.title}`}
          >
            更正
          </a>
        )}
        {record.origin !== 'academy' && (
          <>
            <a class="btn quiet" href={`#entry/${encodeURIComponent(record.id)}`} aria-label={`修改 ${record.title}`}>
              修改
            </a>
            <a
              class="btn quiet"
              href={`#entry/${encodeURIComponent(record.id)}/copy`}
              aria-label={`照 ${record.title} 再录一条`}
            >
              再录一条
            </a>
          </>
        )}
        <button
          type="button"
          class="btn quiet"
          aria-label={`删除 ${record.title}`}
          onClick={() => save(() => onDelete(record))}
        >
          删除
        </button>
      </span>
      <Refusal>{refused}</Refusal>
    </>
  );
}

function Question({ line, onAnswer }: { line: EntryLine; onAnswer: (confirmed: boolean) => void }) {
  const { yes, no } = answerTexts[questionOf(line)];
  return (
    <span class="answer">
      <button type="button" class="btn" onClick={() => onAnswer(true)}>
        {yes}
      </button>
      <button type="button" class="btn" onClick={() => onAnswer(false)}>
        {no}
      </button>
    </span>
  );
}

function YearChoice({ years, onChoose }: { years: readonly number[]; onChoose: (year: number) => void }) {
  const [year, setYear] = useState(years[0] as number);
  return (
    <span class="answer">
      <YearSelect year={year} years={years} onChange={setYear} />
      <button type="button" class="btn" onClick={() => onChoose(year)}>
        归到 {year} 年
      </button>
    </span>
  );
}
