import { db } from '../../../components/book.ts';
import { Refusal, useSaving } from '../../../components/saving.tsx';
import type { Answered } from '../../../lib/ledger/answered.ts';
import { confirmCourse, placeCourses, unsettleCourse } from '../../../lib/ledger/answers.ts';
import { answeredText } from '../../../lib/sentences/ui-questions.ts';
import { now } from '../../../lib/today.ts';

function takeBack({ kind, ids }: Answered): Promise<unknown> {
  if (kind === 'settled') return unsettleCourse(db, ids, now());
  return kind === 'year' ? placeCourses(db, ids, null, now()) : confirmCourse(db, ids, null, now());
}

/** The answers given so far, each to be taken back. */
export function AnsweredList({ answered }: { answered: readonly Answered[] }) {
  const { save, refused } = useSaving();
  if (answered.length === 0) return null;
  return (
    <details class="card">
      <summary class="press">
        <b>已经答过的（{answered.length}）</b> <span class="ask small">展开</span>
      </summary>
      <ul class="courses">
        {answered.map((each) => (
          <li key={each.id} class="spread">
            <span>{answeredText(each)}</span>
            <button
              type="button"
              class="btn"
              aria-label={`改回待确认：${answeredText(each)}`}
              onClick={() => save(() => takeBack(each))}
            >
              改回待确认
            </button>
          </li>
        ))}
      </ul>
      <Refusal>{refused}</Refusal>
    </details>
  );
}
