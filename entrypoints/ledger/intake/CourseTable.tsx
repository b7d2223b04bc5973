import type { Course, Reading } from '../../../lib/academy/reading.ts';
import { normalTitle } from '../../../lib/credit/index.ts';
import { type Note, spoils } from '../../../lib/intake/grid.ts';
import type { PreviewLine } from '../../../lib/ledger/readings.ts';
import {
  lineText,
  moreNotesText,
  moreText,
  namesakeText,
  noteText,
  skippedText,
} from '../../../lib/sentences/intake.ts';
import { hoursText } from '../../../lib/sentences/standing.ts';

interface TableProps {
  reading: Reading;
  notes: readonly Note[];
  /** What storing would do to each course; null while that can't be said. */
  lines: readonly PreviewLine[] | null;
  /** Titles that the ledger has. */
  titles: ReadonlySet<string>;
}

const looks: { [state in PreviewLine['state']]: string } = {
  new: 'unit',
  changed: 'unit',
  known: '',
  repeated: '',
  refused: 'me',
  clash: 'me',
};

/** Rows drawn; more would be slow, and nobody looks through them. */
const most = { rows: 200, notes: 50 };

/** The rows that were not read, with the reason, and those that were. */
export function CourseTable({ reading, notes, lines, titles }: TableProps) {
  const { courses, skipped } = reading;
  const { reasons, others } = matched(skipped, notes);
  const dayless = new Set(notes.flatMap(({ code, title }) => (code === 'day' ? normalTitle(title) : [])));
  const shownSkipped = skipped.slice(0, courses.length ? most.rows / 2 : most.rows);
  const shown = courses.slice(0, most.rows - shownSkipped.length);
  const left = skipped.length + courses.length - shownSkipped.length - shown.length;
  return (
    <>
      <div class="scroll listing">
        <table class="entries taken">
          <thead>
            <tr>
              <th scope="col">课程</th>
              <th scope="col" class="r">
                学时
              </th>
              <th scope="col">完成日期</th>
              <th scope="col">年度</th>
              <th scope="col">存入后</th>
            </tr>
          </thead>
          <tbody>
            {shownSkipped.map((row, index) => (
              <tr key={`skipped ${index}`} class="left">
                <td class="what" colSpan={5}>
                  {row.title || '（没有名称）'}
                  <span class="reason">
                    <span class="tag me">{row.reason === 'unfinished' ? '没有学完' : '没有读懂'}</span> {reasons[index]}
                  </span>
                </td>
              </tr>
            ))}
            {shown.map((course, index) => (
              <CourseRow
                key={`course ${index}`}
                course={course}
                isUnread={dayless.has(normalTitle(course.title))}
                state={lines?.[index]?.state ?? null}
                isNamesake={titles.has(normalTitle(course.title))}
              />
            ))}
          </tbody>
        </table>
      </div>
      {left > 0 && <p>{moreText(left)}</p>}
      {others.length > 0 && (
        <ul class="notes small">
          {others.slice(0, most.notes).map((note, index) => (
            <li key={index}>{noteText(note)}</li>
          ))}
          {others.length > most.notes && <li>{moreNotesText(others.length - most.notes)}</li>}
        </ul>
      )}
    </>
  );
}

/** What a note may be the reason for, beside what spoils a whole row. */
const reasonsBy: { [code in Note['code']]?: Reading['skipped'][number]['reason'] } = {
  hours: 'unclear-hours',
  state: 'unclear-status',
};

/** The reason of each row that was not read, with its place where the sheet has one, and the notes of other rows. */
function matched(skipped: Reading['skipped'], notes: readonly Note[]) {
  const byTitle = new Map<string, Note[]>();
  for (const note of notes) {
    const key = normalTitle(note.title);
    byTitle.set(key, [...(byTitle.get(key) ?? []), note]);
  }
  const reasons = skipped.map(({ title, reason }) => {
    const rest = reason === 'unfinished' ? [] : (byTitle.get(normalTitle(title)) ?? []);
    const at = rest.findIndex((note) => spoils(note) || reasonsBy[note.code] === reason);
    const [note] = at < 0 ? [] : rest.splice(at, 1);
    return note ? noteText(note) : skippedText(reason);
  });
  const unmatched = new Set([...byTitle.values()].flat());
  return { reasons, others: notes.filter((note) => unmatched.has(note) && !reasonsBy[note.code]) };
}

interface RowProps {
  course: Course;
  /** Its cell holds something that is no day. */
  isUnread: boolean;
  state: PreviewLine['state'] | null;
  isNamesake: boolean;
}

const CourseRow = ({ course, isUnread, state, isNamesake }: RowProps) => (
  <tr>
    <td class="what">{course.title}</td>
    <td class="n" data-label="学时">
      {hoursText(course.hours)}
    </td>
    <td class="days" data-label="完成日期">
      {course.completedOn ?? (isUnread ? '看不明白' : '没有写')}
    </td>
    <td data-label="年度">{course.completedOn?.slice(0, 4) ?? course.year ?? '待定'}</td>
    <td data-label="存入后" class="state">
      {state && <span class={`tag ${looks[state]}`}>{lineText(state)}</span>}
      {state === 'new' && isNamesake && <span class="small"> {namesakeText}</span>}
    </td>
  </tr>
);
