import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { pictures } from '../../lib/sentences/help/pictures.ts';
import type { Block } from '../../lib/sentences/help/types.ts';
import { piecesOf } from './finding.ts';

/** The words that are looked for; they are marked wherever they stand. */
export const Wanted = createContext<readonly string[]>([]);

/** A text, with what is looked for marked in it, and names for programs as such. */
export function Marked({ children }: { children: string }) {
  const words = useContext(Wanted);
  const marked = (text: string) =>
    piecesOf(text, words).map((piece, at) => (at % 2 === 1 ? <mark key={at}>{piece}</mark> : piece));
  return (
    <>{children.split('`').map((text, at) => (at % 2 === 1 ? <code key={at}>{marked(text)}</code> : marked(text)))}</>
  );
}

const Lines = ({ lines }: { lines: readonly string[] }) => (
  <>
    {lines.map((line) => (
      <li key={line}>
        <Marked>{line}</Marked>
      </li>
    ))}
  </>
);

function Table({ heads, rows }: { heads: readonly string[]; rows: readonly (readonly string[])[] }) {
  return (
    <table>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([first = '', ...others]) => (
          <tr key={first}>
            <th scope="row">
              <Marked>{first}</Marked>
            </th>
            {others.map((cell, at) => (
              <td key={at} data-label={heads[at + 1]}>
                <Marked>{cell}</Marked>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** One thing said in an answer. */
export function Said({ block }: { block: Block }) {
  if (typeof block === 'string')
    return (
      <p>
        <Marked>{block}</Marked>
      </p>
    );
  if ('steps' in block)
    return (
      <ol>
        <Lines lines={block.steps} />
      </ol>
    );
  if ('points' in block)
    return (
      <ul>
        <Lines lines={block.points} />
      </ul>
    );
  if ('rows' in block) return <Table {...block} />;
  const { width, height, alt } = pictures[block.picture];
  return <img src={`/help/${block.picture}.webp`} width={width} height={height} alt={alt} loading="lazy" />;
}
