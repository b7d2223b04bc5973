import type { Step } from '../lib/credit/types.ts';
import { packText } from '../lib/sentences/standing.ts';
import { Steps, type Titles } from './Steps.tsx';

interface WhyProps {
  steps: readonly Step[];
  titles: Titles;
  /** The rule pack that judged the year. */
  pack: string;
  question?: string;
}

/** Why a figure is what it is: its steps with their articles and entries, and by which rules. */
export const Why = ({ steps, titles, pack, question }: WhyProps) => (
  <div class="why reasons">
    {question && <b>{question}</b>}
    <Steps steps={steps} titles={titles} />
    <p class="soft small">{packText(pack)}</p>
  </div>
);
