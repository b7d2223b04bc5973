import type { Step } from '../lib/credit/types.ts';
import type { TrainingRecord } from '../lib/model.ts';
import { stepText } from '../lib/sentences/standing.ts';
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

const namesShown = 20;

function Entries({ names }: { names: readonly string[] }) {
  const more = names.length - namesShown;
  return (
    <details class="small">
      <summary class="press">
        <span class="ask">是哪 {names.length} 条</span>
      </summary>
      <ul>
        {names.slice(0, namesShown).map((name, index) => (
          // Two entries may share a title, and the list is made anew with its figure.
          <li key={index}>{name}</li>
        ))}
        {more > 0 && (
          <li>
            还有 {more} 条，见<a href="/ledger.html#records">明细</a>
          </li>
        )}
      </ul>
    </details>
  );
}
