import type { Step } from '../lib/credit/types.ts';
import { stepText } from '../lib/sentences/standing.ts';
import './figures.css';

/** How a figure came about, step by step, each with its article. */
export const Steps = ({ steps }: { steps: readonly Step[] }) => (
  <ol>
    {steps.map((step) => (
      <li key={`${step.code} ${step.records.join()} ${JSON.stringify(step.values)}`}>{stepText(step)}</li>
    ))}
  </ol>
);
