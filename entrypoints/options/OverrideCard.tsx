import { useState } from 'preact/hooks';
import { CheckField, TextField } from '../../components/Field.tsx';
import { Refusal, useSaving } from '../../components/saving.tsx';
import { useUndo } from '../../components/UndoToast.tsx';
import { isAsked, packOf } from '../../lib/credit/index.ts';
import type { Day, Override, OverrideField, Settings } from '../../lib/model.ts';
import { groups, overrideFields } from '../../lib/model.ts';
import { groupNames } from '../../lib/sentences/standing.ts';
import { overrideNames } from '../../lib/sentences/ui-profile.ts';
import { DecisionFields } from './DecisionFields.tsx';
import { emptyOverride, type OverrideDraft, type OverrideErrors, overrideOf, yearsText } from './override.ts';

interface OverrideProps {
  settings: Settings;
  today: Day;
  /** What the ledger would refuse of one text, as a sentence. */
  refusal: (text: string) => string | null;
  onSave: (settings: Settings) => Promise<void>;
}

/** A unit's own figures: who set them, when and why; they are printed on the form (art. 17). */
export function OverrideCard({ settings, today, refusal, onSave }: OverrideProps) {
  const overrides = settings.overrides ?? [];
  const add = (override: Override) => onSave({ ...settings, overrides: [...overrides, override] });
  const { save, refused } = useSaving();
  const { toast, did } = useUndo();
  const remove = async (at: number) => {
    if (await save(() => onSave({ ...settings, overrides: overrides.filter((_, index) => index !== at) })))
      did('已删除一条规定', () => onSave({ ...settings, overrides }));
  };
  return (
    <section class="card stack" aria-labelledby="overrides">
      <h2 id="overrides">单位另行规定的数</h2>
      {overrides.length === 0 && <p class="soft">没有另行规定。有文件或通知改了学时要求的，在这里写明。</p>}
      <ul class="plain">
        {overrides.map((override, index) => (
          <li key={`${index} ${override.field}`} class="spread">
            <span>{overrideText(override)}</span>
            <button type="button" class="btn quiet" onClick={() => remove(index)}>
              删除
            </button>
          </li>
        ))}
      </ul>
      <Refusal>{refused}</Refusal>
      {toast}
      <details>
        <summary class="press">
          <span class="ask">添加一条规定</span>
        </summary>
        <NewOverride settings={settings} today={today} refusal={refusal} onAdd={add} />
      </details>
    </section>
  );
}

function overrideText({ field, group, value, years, by, on, why }: Override): string {
  const { name, unit } = overrideNames[field];
  const when = years ? `${yearsText(years)}，` : '';
  return `${when}${group ? `${groupNames[group]}，` : ''}${name}${value === null ? '不作要求' : ` ${value} ${unit}`}（${by}，${on}：${why}）`;
}

/** The groups of which the rules ask such. */
const groupsWith = (field: OverrideField, { pack }: Settings) =>
  groups.filter((group) => isAsked(field, group, packOf(pack)));

function NewOverride({
  settings,
  today,
  refusal,
  onAdd,
}: Omit<OverrideProps, 'onSave'> & { onAdd: (override: Override) => Promise<void> }) {
  const [draft, setDraft] = useState(() => emptyOverride(today));
  const [tried, setTried] = useState(false);
  const { save, refused } = useSaving();
  const change = (part: Partial<OverrideDraft>) => setDraft({ ...draft, ...part });
  const { override, errors } = overrideOf(draft, refusal);
  const shown: Partial<OverrideErrors> = tried ? errors : {};
  const add = async (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (Object.values(errors).some(Boolean) || !(await save(() => onAdd(override)))) return;
    setDraft(emptyOverride(today));
    setTried(false);
  };
  const { unit } = overrideNames[draft.field];
  return (
    <form class="fields compact" onSubmit={add} noValidate>
      <label class="field">
        <span class="label">改哪个数</span>
        <select
          value={draft.field}
          onChange={(event) => change({ field: event.currentTarget.value as OverrideField, group: '' })}
        >
          {overrideFields.map((field) => (
            <option key={field} value={field}>
              {overrideNames[field].name}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span class="label">哪类干部</span>
        <select
          value={draft.group}
          onChange={(event) => change({ group: event.currentTarget.value as OverrideDraft['group'] })}
        >
          <option value="">各类都适用</option>
          {groupsWith(draft.field, settings).map((group) => (
            <option key={group} value={group}>
              {groupNames[group]}
            </option>
          ))}
        </select>
      </label>
      <CheckField label="不作要求" checked={draft.lifted} onChange={(lifted) => change({ lifted })} />
      {!draft.lifted && (
        <TextField
          label="改为"
          unit={unit}
          inputMode="decimal"
          value={draft.value}
          onChange={(value) => change({ value })}
          error={shown.value}
        />
      )}
      <TextField
        label="从哪年"
        unit="年"
        inputMode="numeric"
        optional
        value={draft.from}
        onChange={(from) => change({ from })}
        hint="不填表示所有年度"
        error={shown.from}
      />
      <TextField
        label="到哪年"
        unit="年"
        inputMode="numeric"
        optional
        value={draft.to}
        onChange={(to) => change({ to })}
        hint="不填表示一直有效"
        error={shown.to}
      />
      <DecisionFields draft={draft} errors={shown} onChange={change} />
      <div class="whole actions">
        <button type="submit" class="btn">
          添加
        </button>
        <Refusal>{refused}</Refusal>
      </div>
    </form>
  );
}
