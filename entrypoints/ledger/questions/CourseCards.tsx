import { db } from '../../../components/book.ts';
import { confirmCourse, settleCourse, unsettleCourse } from '../../../lib/ledger/answers.ts';
import { yearOf } from '../../../lib/ledger/identity.ts';
import type { Question } from '../../../lib/ledger/questions.ts';
import type { TrainingRecord } from '../../../lib/model.ts';
import {
  choiceText,
  chosenText,
  factsOf,
  repeatedTexts,
  sameTexts,
  sourceText,
} from '../../../lib/sentences/ui-questions.ts';
import { now } from '../../../lib/today.ts';
import type { Answer, OnAnswer } from './answer.ts';
import { type Side, Sides } from './Sides.tsx';

type Asked<Kind extends Question['kind']> = { question: Extract<Question, { kind: Kind }>; onAnswer: OnAnswer };

/** The wrong readings get a correction each; taking it back trashes those. */
function settling(said: string, wrong: readonly string[], right: string, part: Partial<TrainingRecord> = {}): Answer {
  let settled: string[] = [];
  return {
    said,
    write: async () => {
      settled = await settleCourse(db, wrong, right, now(), part);
    },
    undo: () => unsettleCourse(db, settled, now()),
  };
}

const confirming = (said: string, ids: readonly string[], confirmed: boolean): Answer => ({
  said,
  write: () => confirmCourse(db, ids, confirmed, now()),
  undo: () => confirmCourse(db, ids, null, now()),
});

const Choose = ({ text, onChoose }: { text: string; onChoose: () => void }) => (
  <button type="button" class="btn" onClick={onChoose}>
    {text}
  </button>
);

/** Which hours are right: the button stands under its figure. */
export function HoursCard({ question: { choices, ids }, onAnswer }: Asked<'hours-differ'>) {
  const sides = choices.map((record): Side => {
    const { hours, day, source } = factsOf(record);
    const wrong = ids.filter((id) => id !== record.id);
    const choose = () => onAnswer(settling(chosenText(hours, record.title), wrong, record.id));
    return {
      key: record.id,
      figure: hours,
      lines: [source, day],
      choice: <Choose text={choiceText(hours)} onChoose={choose} />,
    };
  });
  return <Sides sides={sides} />;
}

/** Which day is right. */
export function DayCard({ question: { record, days }, onAnswer }: Asked<'day-differs'>) {
  const sides = days.map(({ on, readAt }): Side => {
    const answer = settling(chosenText(`${on} 完成`, record.title), [record.id], record.id, { completedOn: on });
    return {
      key: on,
      figure: on,
      lines: [sourceText(record, readAt)],
      choice: <Choose text={choiceText(on)} onChoose={() => onAnswer(answer)} />,
    };
  });
  return <Sides sides={sides} />;
}

const sideOf = (record: TrainingRecord, tag: string): Side => {
  const { hours, day, source } = factsOf(record);
  return { key: record.id, figure: hours, tag, lines: [day, source] };
};

/** The same course, or another of that title. */
export function NearCard({ question: { record, near, ids }, onAnswer }: Asked<'near-match'>) {
  return (
    <>
      <Sides sides={[sideOf(near, '已计入'), sideOf(record, '先不计')]} />
      <div class="answers">
        <Choose text={sameTexts.same} onChoose={() => onAnswer(confirming(`“${record.title}”只计一次`, ids, false))} />
        <Choose
          text={sameTexts.other}
          onChoose={() => onAnswer(confirming(`两门“${record.title}”都计入`, ids, true))}
        />
      </div>
    </>
  );
}

/** Learnt once, in this year or that, or twice. */
export function RepeatedCard({ question: { record, earlier, ids }, onAnswer }: Asked<'course-repeated'>) {
  const [first] = earlier;
  const [before, after] = [String((first && yearOf(first)) ?? '以前那'), String(yearOf(record))];
  const texts = repeatedTexts(before, after);
  const { title } = record;
  const moved = earlier.map(({ id }) => id);
  return (
    <>
      <Sides
        sides={[...(first ? [sideOf(first, `${before} 年，已计入`)] : []), sideOf(record, `${after} 年，先不计`)]}
      />
      <div class="answers">
        <Choose text={texts.earlier} onChoose={() => onAnswer(confirming(`“${title}”只计 ${before} 年`, ids, false))} />
        {first && (
          <Choose
            text={texts.later}
            onChoose={() => onAnswer(settling(`“${title}”只计 ${after} 年`, moved, record.id))}
          />
        )}
        <Choose text={texts.both} onChoose={() => onAnswer(confirming(`“${title}”两年都计入`, ids, true))} />
      </div>
    </>
  );
}
