import { useEffect, useId, useState } from 'preact/hooks';
import { db } from '../../../components/book.ts';
import { CheckField } from '../../../components/Field.tsx';
import { Refusal, useSaving } from '../../../components/saving.tsx';
import { hasIdNumber } from '../../../lib/academy/personal.ts';
import { changePaper, type Paper } from '../../../lib/ledger/papers.ts';
import type { TrainingRecord } from '../../../lib/model.ts';
import { fieldProblemText } from '../../../lib/sentences/ui-entry.ts';
import { now } from '../../../lib/today.ts';

interface RowProps {
  record: TrainingRecord;
  paper: Paper;
  onRemove: (record: TrainingRecord, name: string) => Promise<void>;
}

/** A paper that is there or missing, and where it is; what is ticked or typed is kept at once. */
export function PaperRow({ record, paper, onRemove }: RowProps) {
  const { name, have, needed } = paper;
  // A box that is pressed while a place is being written is not lost: each has its own.
  const [ticking, placing, removing] = [useSaving(), useSaving(), useSaving()];
  // A tick stands while it is being written, whatever else is written meanwhile.
  const [ticked, setTicked] = useState<boolean | null>(null);
  useEffect(() => setTicked(null), [have]);
  const [typed, setTyped] = useState<string | null>(null);
  const [placed, setPlaced] = useState(false);
  const where = typed ?? paper.where;
  const error = hasIdNumber(where) ? fieldProblemText['id-number'] : null;
  const id = useId();
  const tick = async (to: boolean) => {
    setTicked(to);
    if (!(await ticking.save(() => changePaper(db, record.id, paper, { have: to }, now())))) setTicked(null);
  };
  const type = (text: string) => {
    setTyped(text);
    setPlaced(false);
  };
  const place = async () => {
    if (error) return;
    setPlaced(await placing.save(() => changePaper(db, record.id, paper, { where: where.trim() }, now())));
  };
  return (
    <li>
      <CheckField label={name} checked={ticked ?? have} onChange={tick} />
      <span class={`chip ${have ? '' : 'lacks'}`}>{have ? '✓ 有' : '缺'}</span>
      <label class="field where">
        <span class="soft small">放在哪里</span>
        <input
          type="text"
          list="places"
          autocomplete="off"
          aria-label={`${name}放在哪里`}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? id : undefined}
          value={where}
          onInput={(event) => type(event.currentTarget.value)}
          onChange={place}
        />
      </label>
      {!needed && (
        <button
          type="button"
          class="btn quiet"
          aria-label={`移除 ${name}`}
          onClick={() => removing.save(() => onRemove(record, name))}
        >
          移除
        </button>
      )}
      <span id={id} class="said" aria-live="polite">
        {placed && <span class="ok small">✓ 已记下</span>}
        <Refusal>{error ?? placing.refused ?? ticking.refused ?? removing.refused}</Refusal>
      </span>
    </li>
  );
}
