import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import { db, useAllYears, useQuestions } from '../../../components/book.ts';
import { Refusal, useSaving } from '../../../components/saving.tsx';
import { UndoToast } from '../../../components/UndoToast.tsx';
import type { Account } from '../../../lib/credit/types.ts';
import { answeredOf } from '../../../lib/ledger/answered.ts';
import { confirmCourse } from '../../../lib/ledger/answers.ts';
import type { Book } from '../../../lib/ledger/book.ts';
import type { Question } from '../../../lib/ledger/questions.ts';
import type { Day, Profile } from '../../../lib/model.ts';
import { askingOf } from '../../../lib/sentences/ui-questions.ts';
import { now } from '../../../lib/today.ts';
import { AnsweredList } from './AnsweredList.tsx';
import type { Answer, OnAnswer } from './answer.ts';
import { DayCard, HoursCard, NearCard, RepeatedCard } from './CourseCards.tsx';
import { NoYearCard } from './NoYearCard.tsx';
import { WhoseCard } from './WhoseCard.tsx';
import '../records/records.css';
import './questions.css';

interface QuestionsProps {
  book: Book;
  account: Account;
  today: Day;
}

/** From so many on, namesakes can be answered together. */
const many = 3;

/** Everything that only the learner can say, one card a question, and the answers so far. */
export function QuestionsPage({ book, account, today }: QuestionsProps) {
  const questions = useQuestions(book);
  const answered = useMemo(() => answeredOf(account, today), [account, today]);
  const thisYear = Number(today.slice(0, 4));
  const { years, others } = useAllYears(book, thisYear);
  const [done, setDone] = useState<(Answer & { number: number }) | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const { save, refused } = useSaving();
  const answer: OnAnswer = async (given) => {
    if (await save(given.write)) setDone((before) => ({ ...given, number: (before?.number ?? 0) + 1 }));
  };
  const gone = useCallback(() => {
    // The focus doesn't go down with the toast.
    if (document.activeElement?.closest('.toast')) heading.current?.focus();
    setDone(null);
  }, []);
  const near = questions.filter((question) => question.kind === 'near-match');
  return (
    <>
      <div class="stack">
        <h1 ref={heading} tabIndex={-1}>
          {questions.length > 0 ? `有 ${questions.length} 个问题待您确认` : '没有要您确认的问题'}
        </h1>
        <p class="soft">
          {questions.length > 0
            ? '台账拿不准的，都列在这里。没有确认以前，先按少的算，或者先不计。拿不准的可以先放着，答错了也可以改回来。'
            : '读到的课程都清楚，数字里没有拿不准的。'}
        </p>
        <Refusal>{refused}</Refusal>
      </div>
      {near.length >= many && <AllTheSame near={near} onAnswer={answer} />}
      {questions.map((question) => (
        <Card
          key={question.id}
          question={question}
          years={years}
          others={others}
          active={account.profile}
          pack={account.settings.pack}
          profiles={book.profiles}
          onAnswer={answer}
        />
      ))}
      <AnsweredList answered={answered} />
      {done && <UndoToast key={done.number} text={done.said} onUndo={done.undo} onGone={gone} />}
    </>
  );
}

interface CardProps {
  question: Question;
  years: readonly number[];
  others: readonly number[];
  active: Profile;
  pack: string;
  profiles: readonly Profile[];
  onAnswer: OnAnswer;
}

function Card({ question, years, others, active, pack, profiles, onAnswer }: CardProps) {
  const { title, lead } = askingOf(question);
  return (
    <section class="card question stack" aria-labelledby={question.id}>
      <h2 id={question.id}>{title}</h2>
      <p>{lead}</p>
      {question.kind === 'hours-differ' && <HoursCard question={question} onAnswer={onAnswer} />}
      {question.kind === 'day-differs' && <DayCard question={question} onAnswer={onAnswer} />}
      {question.kind === 'near-match' && <NearCard question={question} onAnswer={onAnswer} />}
      {question.kind === 'course-repeated' && <RepeatedCard question={question} onAnswer={onAnswer} />}
      {question.kind === 'no-year' && (
        <NoYearCard question={question} years={years} others={others} onAnswer={onAnswer} />
      )}
      {question.kind === 'whose-page' && (
        <WhoseCard question={question} active={active} pack={pack} profiles={profiles} onAnswer={onAnswer} />
      )}
    </section>
  );
}

interface AllProps {
  near: readonly Extract<Question, { kind: 'near-match' }>[];
  onAnswer: OnAnswer;
}

/** Two lists without the academy's own ids bring every course twice: one press says so. */
function AllTheSame({ near, onAnswer }: AllProps) {
  const ids = near.flatMap((question) => question.ids);
  const all: Answer = {
    said: `${near.length} 门课都只计一次`,
    write: () => confirmCourse(db, ids, false, now()),
    undo: () => confirmCourse(db, ids, null, now()),
  };
  return (
    <section class="card care question stack" aria-labelledby="all-the-same">
      <h2 id="all-the-same">下面有 {near.length} 个问题，问的都是名称相同或相近的两条是不是同一门课</h2>
      <p>如果是在两个不同的页面各读了一遍，就都是同一门。</p>
      <div class="answers">
        <button type="button" class="btn" onClick={() => onAnswer(all)}>
          这 {near.length} 个都是同一门，只计一次
        </button>
      </div>
    </section>
  );
}
