import type { ComponentChildren } from 'preact';

/** A step's heading, which takes the focus when one walks to it, and what the step is for. */
export const StepHead = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <div>
    <h2 class="head" tabIndex={-1}>
      {title}
    </h2>
    <p class="soft">{children}</p>
  </div>
);
