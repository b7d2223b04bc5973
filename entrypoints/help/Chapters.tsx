import type { Chapter, Question } from '../../lib/sentences/help/types.ts';
import { Marked, Said } from './Blocks.tsx';

/** Where everything is. */
export const Contents = ({ chapters }: { chapters: readonly Chapter[] }) => (
  <nav class="contents" aria-label="目录">
    <ol>
      {chapters.map(({ id, title }) => (
        <li key={id}>
          <a class="press" href={`#${id}`}>
            {title}
          </a>
        </li>
      ))}
    </ol>
  </nav>
);

/** A table of many columns needs the whole width of the paper. */
const isWide = ({ answer }: Question) =>
  answer.some((block) => typeof block === 'object' && 'rows' in block && block.heads.length > 2);

interface ChapterProps {
  chapter: Chapter;
  /** It is the only one to be printed. */
  isAlone: boolean;
  onPrint: () => void;
}

/** A part of the help: the one thing to do, and the questions with their answers. */
export const ChapterCard = ({ chapter, isAlone, onPrint }: ChapterProps) => {
  const { id, title, first, door, questions } = chapter;
  return (
    <section class={`card chapter stack ${isAlone ? 'printed' : ''}`} id={id} aria-labelledby={`${id}-title`}>
      <div class="spread">
        <h2 id={`${id}-title`} tabIndex={-1}>
          <Marked>{title}</Marked>
        </h2>
        <button type="button" class="btn quiet" aria-label={`只打印这一部分：${title}`} onClick={onPrint}>
          只打印这一部分
        </button>
      </div>
      <p class="first">
        <b>先做这一步：</b>
        <Marked>{first}</Marked>
        {door && (
          <a class="btn" href={door.href}>
            {door.text}
          </a>
        )}
      </p>
      {questions.map((question) => (
        <div key={question.id} class={`question stack ${isWide(question) ? 'wide' : ''}`} id={question.id}>
          <h3 tabIndex={-1}>
            <Marked>{question.asked}</Marked>
          </h3>
          {question.answer.map((block, at) => (
            <Said key={at} block={block} />
          ))}
        </div>
      ))}
    </section>
  );
};
