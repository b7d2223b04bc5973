import { useMemo, useRef, useState } from 'preact/hooks';
import { CheckField, TextField } from '../../../components/Field.tsx';
import { focusFirstError } from '../../../components/focus.ts';
import { Refusal, useSaving } from '../../../components/saving.tsx';
import type { Pack } from '../../../lib/credit/index.ts';
import type { TrainingRecord } from '../../../lib/model.ts';
import { fieldProblemText, titleFields } from '../../../lib/sentences/ui-entry.ts';
import { AmountFields } from './AmountFields.tsx';
import type { Draft, DraftField } from './draft.ts';
import { following } from './following.ts';
import { KindTiles } from './KindTiles.tsx';
import { knownFrom } from './known.ts';
import { MoreFields } from './MoreFields.tsx';
import { Preview, type PreviewOf } from './Preview.tsx';
import { RecognizedFields } from './RecognizedFields.tsx';
import { type DraftProblems, dayBounds, hasOneDay, recordOf } from './record.ts';
import { SaveBar } from './SaveBar.tsx';
import { SeveralField, SittingFields } from './SittingFields.tsx';
import { hasSittings, recordsOf } from './sittings.ts';

/** Every sentence that stands at a field. */
export type FieldErrors = { [field in DraftField]?: string };

export interface FieldProps {
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  errors: FieldErrors;
}

interface EntryFormProps {
  start: Draft;
  /** The unit's rules. */
  pack: Pack;
  base: Pick<TrainingRecord, 'id' | 'profile'> & Partial<TrainingRecord>;
  /** What the entry would bring, and what speaks against it; called on every key. */
  previewOf: PreviewOf;
  /** Throws where the ledger refuses the entry; nothing is stored then. */
  onSave: (records: readonly TrainingRecord[]) => Promise<void>;
  /** Hears of every change, so that what was typed can outlive the tab. */
  onDraft: (draft: Draft) => void;
  /** The learner's other entries: what they say can be chosen instead of typed. */
  earlier: readonly TrainingRecord[];
}

const sentences = (problems: DraftProblems): FieldErrors =>
  Object.fromEntries(Object.entries(problems).map(([field, problem]) => [field, fieldProblemText[problem]]));

/** The entry of one piece of training. What is missing is said on saving, what is refused at once. */
export function EntryForm({ start, pack, base, previewOf, onSave, onDraft, earlier }: EntryFormProps) {
  const [draft, setDraft] = useState(start);
  const [tried, setTried] = useState(false);
  const { save, refused } = useSaving();
  const form = useRef<HTMLFormElement>(null);
  const { record, problems, measured } = recordOf(draft, base);
  const records = recordsOf(draft, record);
  const wrong = Object.keys(problems).length;
  const errors = sentences(tried ? problems : whileTyping(draft, problems));
  const latest = useRef(start);
  const change = (part: Partial<Draft>) => {
    const next = following(latest.current, { ...latest.current, ...part });
    latest.current = next;
    setDraft(next);
    // At once: the tab may be closed on the next key.
    onDraft(next);
  };

  const known = useMemo(() => knownFrom(earlier, draft.kind), [earlier, draft.kind]);
  const canRepeat = !base.origin && (draft.kind === 'study-group' || draft.kind === 'other');

  const submit = async (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (wrong === 0) return save(() => onSave(records));
    focusFirstError(form.current);
  };

  return (
    <form class="entry" onSubmit={submit} ref={form} noValidate>
      {!base.corrects && <KindTiles kind={draft.kind} pack={pack} onChange={(kind) => change({ kind })} />}
      <div class="card fields">
        <TextField
          label={titleFields[draft.kind].label}
          value={draft.title}
          onChange={(title) => change({ title })}
          hint={`${titleFields[draft.kind].example}。涉密名称、文号不要填写。`}
          error={errors.title}
        />
        {canRepeat && <SeveralField draft={draft} change={change} />}
        {hasSittings(draft) ? (
          <SittingFields draft={draft} change={change} errors={errors} />
        ) : (
          <DayFields draft={draft} change={change} errors={errors} />
        )}
        <AmountFields draft={draft} change={change} errors={errors} known={known} pack={pack} />
        <div class="whole">
          <CheckField
            label="这是计划，还没有参加"
            hint="不计入，也不上登记表"
            checked={draft.planned}
            onChange={(planned) => change({ planned })}
          />
          <CheckField
            label="单位已认定学时"
            hint="按认定的学时计入"
            checked={draft.recognized}
            onChange={(recognized) => change({ recognized })}
          />
        </div>
        {draft.recognized && <RecognizedFields draft={draft} change={change} errors={errors} />}
        <MoreFields draft={draft} change={change} errors={errors} known={known} />
      </div>
      <SaveBar>
        <Preview records={measured ? records : []} previewOf={previewOf} />
        <button type="submit" class="btn primary">
          {base.origin ? '保存修改' : '存入台账'}
        </button>
        {tried && wrong > 0 && (
          <p class="short" role="alert">
            还有 {wrong} 处需要修改，已填的内容都在。
          </p>
        )}
        {wrong === 0 && <Refusal>{refused}</Refusal>}
      </SaveBar>
    </form>
  );
}

/** Before the first attempt to save, only what is typed and wrong is said; an empty field is left in peace. */
const whileTyping = (draft: Draft, problems: DraftProblems): DraftProblems =>
  Object.fromEntries(
    Object.entries(problems).filter(([field]) => {
      const typed = draft[field as DraftField];
      return typeof typed === 'string' ? typed.trim() !== '' : Object.keys(typed).length > 1;
    }),
  );

function DayFields({ draft, change, errors }: FieldProps) {
  if (draft.kind === 'online') {
    return (
      <TextField
        label="完成日期"
        type="date"
        {...dayBounds()}
        value={draft.completedOn}
        onChange={(completedOn) => change({ completedOn })}
        error={errors.completedOn}
      />
    );
  }
  const endOn = (
    <TextField
      label={draft.kind === 'self-study' ? '完成日期' : draft.kind === 'teaching' ? '授课日期' : '结束日期'}
      type="date"
      {...dayBounds()}
      value={draft.endOn}
      onChange={(day) => change({ endOn: day })}
      error={errors.endOn}
    />
  );
  if (hasOneDay(draft)) return endOn;
  // The end follows the start until it has been set to another day.
  const follow = (day: string) => (draft.endOn === draft.startOn || !draft.endOn ? { endOn: day } : {});
  return (
    <>
      <TextField
        label="开始日期"
        type="date"
        {...dayBounds()}
        value={draft.startOn}
        onChange={(startOn) => change({ startOn, ...follow(startOn) })}
        error={errors.startOn}
      />
      {endOn}
    </>
  );
}
