import type { Context } from './context.ts';
import { completedOnOf, type Fact, hoursOf, isEarnedInPart, requiredOf, yearOf } from './facts.ts';
import type { Course, SkipReason } from './reading.ts';
import { courseKeyOf, type Row } from './row.ts';
import { lacksDay, nearly, type Status, statusOf } from './status.ts';
import { burst } from './steps.ts';
import { plain } from './text.ts';
import { groupName, offlineName } from './words/rows.ts';
import { anySum, maybeSum, sumTitle } from './words/sums.ts';

type Judged = Course | { title: string; reason: SkipReason };

/** A list of this learner's courses, with what the titles before it say. */
export interface List {
  rows: Row[];
  context: Context;
  /** The learner said what its columns are. */
  isTaught?: boolean;
}

/** @returns each row as a finished course, or with the reason why it is none */
export function* judge(list: List): Generator<void, Judged[]> {
  const { rows } = list;
  const evidence = evidenceIn(list);
  const judged: Judged[] = [];
  for (let index = 0; index < rows.length; index++) {
    if (index % burst === burst - 1) yield;
    judged.push(judgeRow(rows[index] as Row, evidence.statuses[index] as Status, evidence));
  }
  return judged;
}

/** What a list as a whole says of each of its rows. */
interface Evidence {
  context: Context;
  statuses: Status[];
  proven: boolean;
  /** It is proven, but for a row that shows less than a whole course. */
  isDenied: boolean;
  /** Some rows have a day of completion. */
  isDated: boolean;
  /** Its days are limits, or their class's: unfinished courses have them too. */
  isLimit: boolean;
}

function evidenceIn({ rows, context, isTaught }: List): Evidence {
  const statuses = rows.map(({ facts }) => statusOf(facts));
  // A list that holds an unfinished course is no list of finished ones, whatever its title says.
  const isDenied = context.proven && rows.some(({ facts }) => isBarelyBegun(facts));
  const proven = context.proven && !isDenied && !statuses.includes('unfinished');
  return {
    context,
    statuses,
    proven,
    isDenied,
    isDated: rows.some(({ facts }) => completedOnOf(facts)),
    isLimit: !isTaught && rows.some(({ facts }, index) => statuses[index] === 'unfinished' && isDayOfLimit(facts)),
  };
}

/** Whether an unfinished course has a day of completion; one that only doesn't count was finished on it. */
const isDayOfLimit = (facts: Fact[]) =>
  completedOnOf(facts) && facts.some(({ said }) => said.against && !said.text.includes('不计入'));

function judgeRow(row: Row, status: Status, evidence: Evidence): Judged {
  const { context, statuses, proven, isDenied, isDated, isLimit } = evidence;
  const { facts, name: title, part: above = {} } = row;
  const pending = above.pending ?? context.pending;
  const isProven = proven && !pending && !above.isUnknown;
  const isSilent = status === 'silent' || status === 'partial';
  // Under 已完成 what every row says against it (继续学习) is of something else, or the title is.
  if (context.proven && statuses.every((other) => other === 'unfinished')) return { title, reason: 'unclear-status' };
  if (status === 'partial' && isDenied && !statuses.includes('unfinished')) return { title, reason: 'unclear-status' };
  if (status === 'unfinished' || (status === 'partial' && !isProven) || (isSilent && pending))
    return { title, reason: 'unfinished' };
  // Under 学习中 not even 100 % is completion.
  const isOpen = context.open && !facts.some(({ said }) => said.done);
  const isUndated = isDated && !isProven && lacksDay(facts);
  if (
    !isName(title) ||
    row.isUnsure ||
    context.foreign ||
    context.denied ||
    above.isDoubted ||
    status === 'unclear' ||
    pending ||
    isOpen ||
    isUndated ||
    (status === 'silent' && !isProven)
  )
    return { title, reason: 'unclear-status' };
  const hours = hoursOf(facts);
  if (typeof hours !== 'number') return { title, reason: hours };
  if (isEarnedInPart(facts, hours)) return { title, reason: 'unclear-hours' };
  const day = isLimit ? null : completedOnOf(facts);
  const yearOfDay = day ? Number(day.slice(0, 4)) : null;
  const listed = above.year === undefined ? context.year : above.year;
  const year = yearBeside(facts, yearOfDay ?? listed);
  // A course that the page counts in another year than its day's: nobody knows in which it counts.
  const completedOn = year === yearOfDay ? day : null;
  const required = requiredOf(facts) ?? (above.required === undefined ? context.required : above.required);
  return { title, hours, completedOn, year, courseKey: courseKeyOf(row), required };
}

/** The year that a column names beside a course, else the list's; null where they are two. */
function yearBeside(facts: Fact[], listed: number | null): number | null {
  const own = yearOf(facts);
  if (own === undefined) return listed;
  return listed !== null && own !== listed ? null : own;
}

/** Whether a name may be a course's: no year's or kind's, and no group of courses. */
function isName(title: string): boolean {
  const name = plain(title);
  return name !== '' && !name.endsWith('学时') && !sumTitle.test(name) && !(mayBeNone.test(name) && isNone(name));
}

const isNone = (name: string) => [anySum, maybeSum, groupName, offlineName].some((other) => other.test(name));
/** A letter that each of these has: most names have none. */
const mayBeNone = /[计结和分折以前([【\u2500-\u257f]/;

/** Whether a row shows much less than a whole course: no list of finished ones has that. */
const isBarelyBegun = (facts: Fact[]) =>
  statusOf(facts) === 'partial' && facts.every(({ said }) => said.shares.every((share) => share < nearly));

/** @returns the finished courses; a key that two titles share is the page's, not the course's, and is left out */
export function coursesOf(rows: Judged[]): Course[] {
  const courses = rows.filter((row): row is Course => !('reason' in row));
  const titles = new Map<string, string>();
  const shared = new Set<string>();
  for (const { courseKey, title } of courses) {
    if (!courseKey) continue;
    const other = titles.get(courseKey);
    if (other === undefined) titles.set(courseKey, title);
    else if (other !== title) shared.add(courseKey);
  }
  if (!shared.size) return courses;
  return courses.map((course) => (shared.has(course.courseKey ?? '') ? { ...course, courseKey: null } : course));
}
