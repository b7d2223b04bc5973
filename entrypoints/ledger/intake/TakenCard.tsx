import type { Ref } from 'preact';
import { useId } from 'preact/hooks';
import type { Taken } from '../../../lib/intake/take.ts';
import { learnerText, missingText, partText, takenText } from '../../../lib/sentences/intake.ts';

interface TakenCardProps {
  /** What came in: the file's name, or that it was pasted. */
  name: string;
  current: Taken;
  platform: string | null;
  learner: { name: string; isTheirs: boolean };
  heading: Ref<HTMLHeadingElement>;
  onFolder: (files: readonly File[]) => void;
}

/** The verdict first; then whose courses, from where, and what did not come along. */
export function TakenCard({ name, current, platform, learner, heading, onFolder }: TakenCardProps) {
  const { reading, offer, missing } = current;
  const told = takenText(current);
  const whose = learnerText(reading.learner, learner.name, learner.isTheirs);
  const part = partText(reading);
  const hasRows = reading.courses.length + reading.skipped.length > 0;
  return (
    <section class={`card stack ${told.tone === 'care' ? 'care' : ''}`}>
      <h2 class={`verdict ${told.tone}`} ref={heading} tabIndex={-1}>
        <span aria-hidden="true">{told.tone === 'ok' ? '✓ ' : '▲ '}</span>
        {told.title}
      </h2>
      {told.next && <p>{told.next}</p>}
      <p class="soft">
        {name}
        {offer.sheet !== null && `，工作表“${offer.sheet}”`}
        {platform !== null && `，来自 ${platform}`}
      </p>
      {hasRows && (
        <p class={whose.tone}>
          <span aria-hidden="true">{whose.tone === 'ok' ? '✓ ' : '▲ '}</span>
          {whose.title}
          {whose.next && `。${whose.next}`}
        </p>
      )}
      {part && <p>{part}</p>}
      {missing.length > 0 && <Missing files={missing} onFolder={onFolder} />}
    </section>
  );
}

function Missing({ files, onFolder }: { files: readonly string[]; onFolder: (files: readonly File[]) => void }) {
  const id = useId();
  return (
    <>
      <p>
        <span aria-hidden="true">▲ </span>
        {missingText(files)}
      </p>
      <div class="actions">
        <label class="btn file" for={id}>
          再选文件夹
          <input
            id={id}
            type="file"
            {...{ webkitdirectory: true }}
            onChange={(event) => onFolder([...(event.currentTarget.files ?? [])])}
          />
        </label>
      </div>
    </>
  );
}
