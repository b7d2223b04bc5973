import type { ComponentChildren } from 'preact';

export interface Side {
  key: string;
  /** The figure that the question is about. */
  figure: string;
  /** What is made of it until the answer. */
  tag?: string;
  /** What else tells this one from the others. */
  lines: readonly string[];
  /** The button that chooses this one, where one does. */
  choice?: ComponentChildren;
}

/** What the pages say, side by side. */
export const Sides = ({ sides }: { sides: readonly Side[] }) => (
  <ul class="sides">
    {sides.map(({ key, figure, tag, lines, choice }) => (
      <li key={key} class="stack">
        <span class="spread">
          <b class="figure">{figure}</b>
          {tag && <span class="tag">{tag}</span>}
        </span>
        {lines.map((line) => (
          <span key={line}>{line}</span>
        ))}
        {choice}
      </li>
    ))}
  </ul>
);
