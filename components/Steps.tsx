import type { Step } from '../lib/credit/types.ts';
import type { TrainingRecord } from '../lib/model.ts';
import { stepText } from '../lib/sentences/standing.ts';
import { Entries } from './Entries.tsx';
import './figures.css';

/** Titles of entries by id. */
export type Titles = ReadonlyMap<string, string>;

export const titlesOf = (records: readonly TrainingRecord[]): Titles =>
  new Map(records.map(({ id, title }) => [id, title]));

/** How a figure came about, step by step, each with its article; with titles, the entries behind a step can be opened. */
export const Steps = ({ steps, titles }: { steps: readonly Step[]; titles?: Titles }) => (
  <ol>
    {[...onceEach(steps)].map(([key, step]) => (
      <li key={key}>
        {stepText(step)}
        {titles && step.records.length > 0 && (
          <Entries names={step.records.flatMap((record) => titles.get(record) ?? [])} />
        )}
      </li>
    ))}
  </ol>
);

/** Several figures may rest on the same step. */
const onceEach = (steps: readonly Step[]): Map<string, Step> =>
  new Map(steps.map((step) => [`${step.code} ${step.records.join()} ${JSON.stringify(step.values)}`, step]));
