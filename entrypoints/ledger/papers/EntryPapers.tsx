import { useId, useState } from 'preact/hooks';
import { db } from '../../../components/book.ts';
import { Dot } from '../../../components/Dot.tsx';
import { TextField } from '../../../components/Field.tsx';
import { Refusal, useSaving } from '../../../components/saving.tsx';
import { hasIdNumber } from '../../../lib/academy/personal.ts';
import { changePaper, paperNames } from '../../../lib/ledger/papers.ts';
import type { TrainingRecord } from '../../../lib/model.ts';
import { kindShortNames } from '../../../lib/sentences/standing.ts';
import { fieldProblemText } from '../../../lib/sentences/ui-entry.ts';
import { entryText, type Proved, paperWords } from '../../../lib/sentences/ui-papers.ts';
import { daysText } from '../../../lib/sentences/ui-records.ts';
import { now } from '../../../lib/today.ts';
import { PaperRow } from './PaperRow.tsx';

interface EntryProps {
  entry: Proved;
  onRemove: (record: TrainingRecord, name: string) => Promise<void>;
}

/** One entry with its papers, each with a box to tick and a place to say where it is. */
export function EntryPapers({ entry, onRemove }: EntryProps) {
  const { record, papers } = entry;
  const id = useId();
  const isWhole = papers.every(({ have }) => have);
  return (
    <li class="stack">
      <div class="spread">
        <div>
          <h3 id={id}>{record.title}</h3>
          <p class="soft small">
            <Dot kind={record.kind} />
            {kindShortNames[record.kind]} · {daysText(record)}
            {record.organizer && ` · ${record.organizer}`}
          </p>
        </div>
        <span class={`chip ${isWhole ? '' : 'care'}`}>{entryText(entry)}</span>
      </div>
      <ul class="papers" aria-labelledby={id}>
        {papers.map((paper) => (
          <PaperRow key={paper.name} record={record} paper={paper} onRemove={onRemove} />
        ))}
      </ul>
      <AddPaper entry={entry} />
    </li>
  );
}

/** Another paper by its name; several at once as in the entry form. */
function AddPaper({ entry: { record, papers } }: { entry: Proved }) {
  const [text, setText] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [added, setAdded] = useState('');
  const { save, refused } = useSaving();
  const problemOf = (names: readonly string[]) => {
    if (names.length === 0) return paperWords.noName;
    if (hasIdNumber(text)) return fieldProblemText['id-number'];
    return papers.some(({ name }) => names.includes(name)) ? paperWords.known : null;
  };
  const add = (event: Event) => {
    event.preventDefault();
    const names = paperNames(text);
    const problem = problemOf(names);
    setError(problem);
    if (problem) return;
    return save(async () => {
      for (const name of names) await changePaper(db, record.id, { name, needed: false }, {}, now());
      setText('');
      setAdded(names.join('、'));
    });
  };
  return (
    <details class="add">
      <summary class="press">
        <span class="ask small">
          另加一份材料<span class="unseen">：{record.title}</span>
        </span>
      </summary>
      <form class="stack" onSubmit={add} noValidate>
        <TextField
          label="材料名称"
          hint={paperWords.addHint}
          value={text}
          onChange={(typed) => {
            setText(typed);
            setError(null);
            setAdded('');
          }}
          error={error}
        />
        <div class="actions" aria-live="polite">
          <button type="submit" class="btn" aria-label={`给 ${record.title} 加上这份材料`}>
            加上
          </button>
          {added && <span class="ok">✓ 已加上 {added}</span>}
          <Refusal>{refused}</Refusal>
        </div>
      </form>
    </details>
  );
}
