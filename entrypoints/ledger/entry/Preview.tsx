import { Steps } from '../../../components/Steps.tsx';
import type { Step } from '../../../lib/credit/types.ts';
import type { Hours, TrainingRecord } from '../../../lib/model.ts';
import { articleText, hoursText } from '../../../lib/sentences/standing.ts';
import { measureText } from '../../../lib/sentences/ui-entry.ts';

/** What an entry would bring, before it is saved. */
export interface EntryPreview {
  hours: Hours;
  article: number | null;
  steps: Step[];
  /** Sentences of the notices that the entry would raise. */
  warnings: string[];
}

export type PreviewOf = (records: readonly TrainingRecord[]) => EntryPreview;

/** The hours of the entry, or of all its sittings, while it is typed: `2.5 天 → 20 学时，第五条`. */
export function Preview({ records, previewOf }: { records: readonly TrainingRecord[]; previewOf: PreviewOf }) {
  const [first] = records;
  const preview = first && previewOf(records);
  return (
    <div class="preview" aria-live="polite">
      {preview ? (
        <>
          <p class="result">
            {records.length > 1 && `${records.length} 次，每次 `}
            {measureText(first.measure)} <span aria-hidden="true">→</span>
            <span class="unseen">折合</span> <b class="n">{hoursText(preview.hours)}</b> 学时
            {preview.article !== null && `，${articleText(preview.article)}`}
          </p>
          {preview.steps.length > 0 && <Steps steps={preview.steps} />}
          {preview.warnings.map((warning) => (
            <p key={warning} class="warning">
              <span aria-hidden="true">▲ </span>
              {warning}
            </p>
          ))}
        </>
      ) : (
        <p class="soft">填好日期和数量，这里马上显示折合学时。</p>
      )}
    </div>
  );
}
