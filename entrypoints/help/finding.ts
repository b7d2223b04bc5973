import type { Block, Chapter, Question } from '../../lib/sentences/help/types.ts';

/** What every question has, and so tells none from another. */
const filling = /怎么办|怎么样|怎么|怎样|如何|为什么|是什么|什么|请问|吗|呢|[\s？?，,。.、！!“”"：:]+/g;

/** Words to try where nothing was found. */
export const examples = ['没有读到', '请假', '封顶', '换电脑', '打不开'];

/** @returns the words that a query asks for, in lower case; none of an empty one */
export function wordsOf(query: string): string[] {
  const asked = query.normalize('NFKC').toLowerCase().trim();
  const words = asked.replace(filling, ' ').split(' ').filter(Boolean);
  return words.length > 0 ? [...new Set(words)] : asked ? [asked] : [];
}

const textOf = (block: Block): string[] => {
  if (typeof block === 'string') return [block];
  if ('steps' in block) return [...block.steps];
  if ('points' in block) return [...block.points];
  if ('rows' in block) return block.rows.flat();
  return [];
};

const wordsIn = ({ asked, answer, also = '' }: Question): string =>
  [asked, also, ...answer.flatMap(textOf)].join('\n').replaceAll('`', '').toLowerCase();
const wordsAbove = ({ title, first, also = '' }: Chapter): string => [title, first, also].join('\n').toLowerCase();

/**
 * @param words as `wordsOf` gives them; with none everything is found
 * @returns the chapters with those of their questions that have every word, counting the chapter's own but not those
 *   alone; where no question has them and the chapter has, all of its questions
 */
export function find(help: readonly Chapter[], words: readonly string[]): Chapter[] {
  if (words.length === 0) return [...help];
  return help.flatMap((chapter) => {
    const above = wordsAbove(chapter);
    const isFound = (question: Question) => {
      const own = wordsIn(question);
      return (
        words.some((word) => own.includes(word)) && words.every((word) => own.includes(word) || above.includes(word))
      );
    };
    const questions = chapter.questions.filter(isFound);
    if (questions.length > 0) return { ...chapter, questions };
    return words.every((word) => above.includes(word)) ? chapter : [];
  });
}

/** @returns how many questions there are */
export const countIn = (chapters: readonly Chapter[]): number =>
  chapters.reduce((sum, { questions }) => sum + questions.length, 0);

/** @returns a text in pieces: every second one is a word that was asked for */
export function piecesOf(text: string, words: readonly string[]): string[] {
  if (words.length === 0) return [text];
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return text.split(new RegExp(`(${escaped.join('|')})`, 'i'));
}
