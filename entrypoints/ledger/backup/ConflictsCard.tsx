import { useState } from 'preact/hooks';
import { db } from '../../../components/book.ts';
import { ChoiceField } from '../../../components/Field.tsx';
import { useLive } from '../../../components/live.ts';
import { Refusal, useSaving } from '../../../components/saving.tsx';
import { listConflicts, type OpenConflicts, settleConflicts } from '../../../lib/ledger/conflicts.ts';
import { choicesOf, fieldText, sortOf } from '../../../lib/sentences/ui-backup.ts';
import { now } from '../../../lib/today.ts';

/** So many are asked at once. */
const shown = 20;

const openConflicts = (_: string): Promise<OpenConflicts[]> => listConflicts(db);

/** What two computers say otherwise with nothing to tell which is later, side by side, until the learner chooses. */
export function ConflictsCard() {
  const live = useLive(openConflicts, '');
  const open = live && 'value' in live ? live.value : [];
  if (open.length === 0) return null;
  return (
    <section class="card care stack" aria-labelledby="conflicts">
      <h2 id="conflicts">两台电脑写的不一样，请选定</h2>
      <p>下面这些，合并时分不出谁先谁后，先按标明“现在用的”记。选定一次就不再问。</p>
      {open.slice(0, shown).map((each) => (
        <Conflicts key={each.name} open={each} />
      ))}
      {open.length > shown && <p>还有 {open.length - shown} 条，选定上面的以后接着列出。</p>}
    </section>
  );
}

function Conflicts({ open: { name, title, conflicts } }: { open: OpenConflicts }) {
  const { save, refused } = useSaving();
  const [chosen, setChosen] = useState<{ [field: string]: number }>({});
  const [tried, setTried] = useState(false);
  const settle = async () => {
    setTried(true);
    if (conflicts.some(({ field }) => chosen[field] === undefined)) return;
    const choices = conflicts.map(({ field, values }) => [field, values[chosen[field] as number]]);
    await save(() => settleConflicts(db, name, Object.fromEntries(choices), now()));
  };
  return (
    <div class="card stack">
      <h3>{title === null ? '单位的口径和规定' : `“${title}”`}</h3>
      {conflicts.map((conflict) => {
        const { field } = conflict;
        return (
          <ChoiceField
            key={field}
            legend={fieldText(sortOf(name), field)}
            value={chosen[field] === undefined ? null : String(chosen[field])}
            options={choicesOf(conflict).map(({ text }, index) => ({
              value: String(index),
              label: text,
              hint: index === 0 && '现在用的',
            }))}
            onChange={(index) => setChosen({ ...chosen, [field]: Number(index) })}
            error={tried && chosen[field] === undefined ? '请选一个。' : null}
            row
          />
        );
      })}
      <div class="actions">
        <button
          type="button"
          class="btn"
          onClick={settle}
          aria-label={title === null ? '按选的记' : `按选的记：${title}`}
        >
          按选的记
        </button>
      </div>
      <Refusal>{refused}</Refusal>
    </div>
  );
}
