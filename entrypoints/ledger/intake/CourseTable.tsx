import type { Course, Reading } from '../../../lib/academy/reading.ts';
import { normalTitle } from '../../../lib/credit/index.ts';
import type { Note } from '../../../lib/intake/grid.ts';
import type { PreviewLine } from '../../../lib/ledger/readings.ts';
import { lineText, namesakeText, noteText, skippedText } from '../../../lib/sentences/intake.ts';
import { hoursText } from '../../../lib/sentences/standing.ts';

interface TableProps {
  reading: Reading;
  notes: readonly Note[];
  /** What storing would do to each course; null while that can't be said. */
  lines: readonly PreviewLine[] | null;
  /** Titles that the ledger has. */
  titles: ReadonlySet<string>;
}

const looks: { [state in PreviewLine['state']]: string } = { new: 'unit', changed: 'unit', known: '', refused: 'me' };

/** Every row that was read, and every one that was not, with the reason. */
export function CourseTable({ reading, notes, lines, titles }: TableProps) {
  const { courses, skipped } = reading;
  const byTitle = new Map(notes.map((note) => [normalTitle(note.title), note]));
  const reasonOf = ({ title, reason }: Reading['skipped'][number]) => {
    const note = reason === 'unfinished' ? undefined : byTitle.get(normalTitle(title));
    return note ? noteText(note) : skippedText(reason);
  };
  const shown = new Set(skipped.map(({ title }) => normalTitle(title)));
  const others = notes.filter(({ title }) => !shown.has(normalTitle(title)));
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
            {skipped.map((row, index) => (
              <tr key={`skipped ${index}`} class="left">
                <td class="what" colSpan={5}>
                  {row.title || '（没有名称）'}
                  <span class="reason">
                    <span class="tag me">{row.reason === 'unfinished' ? '没有学完' : '没有读懂'}</span> {reasonOf(row)}
                  </span>
                </td>
              </tr>
            ))}
            {courses.map((course, index) => (
              <CourseRow
                key={`course ${index}`}
                course={course}
                state={lines?.[index]?.state ?? null}
                isNamesake={titles.has(normalTitle(course.title))}
              />
            ))}
          </tbody>
        </table>
      </div>
      {others.length > 0 && (
        <ul class="notes small">
          {others.map((note) => (
            <li key={note.row}>{noteText(note)}</li>
          ))}
        </ul>
      )}
    </>
  );
}

interface RowProps {
  course: Course;
  state: PreviewLine['state'] | null;
  isNamesake: boolean;
}

const CourseRow = ({ course, state, isNamesake }: RowProps) => (
  <tr>
    <td class="what">{course.title}</td>
    <td class="n" data-label="学时">
      {hoursText(course.hours)}
    </td>
    <td class="days" data-label="完成日期">
      {course.completedOn ?? '没有写'}
    </td>
    <td data-label="年度">{course.completedOn?.slice(0, 4) ?? course.year ?? '待定'}</td>
    <td data-label="存入后" class="state">
      {state && <span class={`tag ${looks[state]}`}>{lineText(state)}</span>}
      {state === 'new' && isNamesake && <span class="small"> {namesakeText}</span>}
    </td>
  </tr>
);
