import { completedOnOf, type Fact } from './facts.ts';
import { goodVerdict } from './words/columns.ts';
import { elseWord } from './words/rows.ts';

/** What a row says of its completion: `partial` = less than 100 % and no word, `silent` = nothing. */
export type Status = 'done' | 'unfinished' | 'partial' | 'unclear' | 'silent';

/** Per cent; a list of finished courses may show less than all (C). */
export const nearly = 90;

/** What speaks for a row's completion, and what against it. */
interface Evidence {
  /** A word of completion, and whether a column of states says it. */
  done: boolean;
  isStated: boolean;
  /** A word of completion that goes on into an amount. */
  counted: boolean;
  /** A passed exam, which is no more than its course: a share below 100 % stands against it. */
  passed: boolean;
  /** Shares of completion: all of it, less or more, and the least of them in per cent. */
  whole: boolean;
  part: boolean;
  least: number;
  /** A word against it; and whether that is of the course, not only of a certificate or a questionnaire. */
  against: boolean;
  isOwn: boolean;
  /** Something else that may say that the course doesn't count, and a state that we don't know. */
  doubted: boolean;
  unknown: boolean;
}

const nothing: Evidence = {
  done: false,
  isStated: false,
  counted: false,
  passed: false,
  whole: false,
  part: false,
  least: 100,
  against: false,
  isOwn: false,
  doubted: false,
  unknown: false,
};

function evidenceIn(facts: Fact[]): Evidence {
  const found = { ...nothing };
  for (const { role, said } of facts) {
    found.against ||= said.against || said.offer;
    found.isOwn ||= said.offer || (said.against && (role !== 'other' || !elseWord.test(said.text)));
    found.doubted ||= said.doubt || (isVerdict(role) && !said.done && !said.against && !goodVerdict.test(said.text));
    found.passed ||= role === 'exam' && said.done && !/完成|学/.test(said.text);
    if (role !== 'none' && role !== 'state' && role !== 'lost') continue;
    found.done ||= said.done;
    found.isStated ||= role === 'state' && said.done;
    found.counted ||= said.counted;
    found.unknown ||= role === 'state' && said.unknown;
    for (const share of said.shares) {
      found.least = Math.min(found.least, share);
      if (role === 'lost') continue;
      // More than the whole is no share of completion: both, so unclear.
      found.whole ||= share >= 100;
      found.part ||= share !== 100;
    }
  }
  return found;
}

const isVerdict = (role: Fact['role']) => role === 'verdict' || role === 'exam';

/**
 * Completion is only what the page says in words, or 100 % with no word against it; never a full bar beside 学习中. What
 * else a column of states says (待考核) speaks against everything but a word, and so does what offers the course.
 *
 * @param facts everything the row says but its title
 */
export function statusOf(facts: Fact[]): Status {
  const { done, isStated, counted, passed, whole, part, least, against, isOwn, doubted, unknown } = evidenceIn(facts);
  if (against && !done) return !isOwn && (whole || completedOnOf(facts)) ? 'unclear' : 'unfinished';
  // Beside much less than the whole, a word under no word of states may be of something else.
  if (done) return against || doubted || (!isStated && least < nearly) ? 'unclear' : 'done';
  // All of it is watched, and its test is still to come.
  const waits = whole && facts.some(({ said }) => said.exam);
  if (unknown || doubted || waits || (whole && part)) return 'unclear';
  if (passed && !whole) return part ? 'unclear' : 'done';
  if (whole || counted) return whole ? 'done' : 'unclear';
  return part ? 'partial' : 'silent';
}

/** Whether only a share of 100 % says that a course is finished, and the column for its day is left empty. */
export const lacksDay = (facts: Fact[]): boolean =>
  !facts.some(({ said }) => said.done) && facts.some(({ role, said }) => role === 'completed' && !/\d/.test(said.text));
