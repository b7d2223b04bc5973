import type { ComponentChildren } from 'preact';

export interface Side {
  key: string;
  /** The figure that the question is about. */
  figure: string;
  /** What else tells this one from the others. */
  lines: readonly string[];
  /** The button that chooses this one, where one does. */
  choice?: ComponentChildren;
}

/** What the pages say, side by side. */
export const Sides = ({ sides }: { sides: readonly Side[] }) => (
  <ul class="sides">
    {sides.map(({ key, figure, lines, choice }) => (
      <li key={key} class="stack">
        <b class="figure">{figure}</b>
        {lines.map((line) => (
          <span key={line} class="soft">
            {line}
          </span>
        ))}
        {choice}
      </li>
    ))}
  </ul>
);
