import { useCallback, useRef, useState } from 'preact/hooks';
import { db, useQuestions } from '../../../components/book.ts';
import { UndoToast } from '../../../components/UndoToast.tsx';
import type { Account, Standing } from '../../../lib/credit/types.ts';
import { organizersText } from '../../../lib/form/online.ts';
import type { Book } from '../../../lib/ledger/book.ts';
import { changePaper, removePaper } from '../../../lib/ledger/papers.ts';
import type { Evidence, TrainingRecord } from '../../../lib/model.ts';
import { coursesText, paperWords, registerOf, registerText } from '../../../lib/sentences/ui-papers.ts';
import { now, today } from '../../../lib/today.ts';
import { ChecklistCard } from './ChecklistCard.tsx';
import { EntryPapers } from './EntryPapers.tsx';
import { PrintedRegister } from './PrintedRegister.tsx';
import './papers.css';

interface PapersProps {
  standing: Standing;
  book: Book;
  account: Account;
}

/** The papers that prove the year's entries: which there are, which are missing, where they are, and what to have in December. */
export function PapersPage({ standing, book, account }: PapersProps) {
  const { profile, records } = account;
  const { entries, courses } = registerOf(standing, records);
  const questions = useQuestions(book);
  // A box that is ticked doesn't move its entry away from under the hand.
  const [lacking] = useState(
    () => new Set(entries.filter(({ papers }) => papers.some(({ have }) => !have)).map(({ record }) => record.id)),
  );
  const [removed, setRemoved] = useState<{ id: string; said: Evidence } | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const checklist = useRef<HTMLDetailsElement>(null);
  const gone = useCallback(() => {
    // The focus doesn't go down with the toast.
    if (document.activeElement?.closest('.toast')) heading.current?.focus();
    setRemoved(null);
  }, []);

  const isLacking = ({ record }: { record: TrainingRecord }) => Number(lacking.has(record.id));
  const ordered = [...entries].sort((a, b) => isLacking(b) - isLacking(a));
  const places = [...new Set(entries.flatMap(({ papers }) => papers.map(({ where }) => where)))].filter(Boolean);
  const byId = new Map(records.map((record) => [record.id, record]));
  const said = registerText(standing.year, entries);
  const remove = async (record: TrainingRecord, name: string) => {
    const said = await removePaper(db, record.id, name, now());
    if (said) setRemoved({ id: record.id, said });
  };
  const printAll = () => {
    if (checklist.current) checklist.current.open = true;
    print();
  };

  return (
    <>
      <div class="spread unprinted">
        <h2 class="register-said" ref={heading} tabIndex={-1}>
          {said}
        </h2>
        <button type="button" class="btn" onClick={printAll}>
          打印清单
        </button>
      </div>
      <ChecklistCard
        standing={standing}
        coverage={book.coverage}
        questions={questions.length}
        entries={entries}
        today={today()}
        details={checklist}
      />
      <section class="card stack unprinted" aria-labelledby="papers">
        <h2 id="papers">逐条材料</h2>
        <p class="soft small">{entries.length > 0 ? paperWords.note : paperWords.none}</p>
        {ordered.length > 0 && (
          <ul class="register">
            {ordered.map((entry) => (
              <EntryPapers key={entry.record.id} entry={entry} onRemove={remove} />
            ))}
          </ul>
        )}
        <datalist id="places">
          {places.map((place) => (
            <option key={place} value={place} />
          ))}
        </datalist>
      </section>
      {courses.length > 0 && <p class="soft small">{coursesText(courses.length, organizersText(courses, byId))}</p>}
      <PrintedRegister title={`${profile.name}：${said}`} entries={ordered} today={today()} />
      {removed && (
        <UndoToast
          key={`${removed.id} ${removed.said.name}`}
          text={`已移除“${removed.said.name}”`}
          onUndo={() => changePaper(db, removed.id, { name: removed.said.name, needed: false }, removed.said, now())}
          onGone={gone}
        />
      )}
    </>
  );
}
