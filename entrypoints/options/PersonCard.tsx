import { useState } from 'preact/hooks';
import { TextField } from '../../components/Field.tsx';
import { Refusal, useSaving } from '../../components/saving.tsx';
import type { Profile } from '../../lib/model.ts';
import { personFields } from '../../lib/sentences/ui-profile.ts';

interface PersonProps {
  profile: Profile;
  /** What the ledger would refuse of one text, as a sentence. */
  refusal: (text: string) => string | null;
  onSave: (profile: Profile) => Promise<void>;
}

/** The person block of the registration form. */
export function PersonCard({ profile, refusal, onSave }: PersonProps) {
  const [texts, setTexts] = useState<Partial<Profile>>({});
  const { save, refused } = useSaving();
  const [saved, setSaved] = useState(false);
  const current = { ...profile, ...texts };
  const errorOf = (field: (typeof personFields)[number]['field']) => {
    const text = current[field] ?? '';
    return field === 'name' && !text.trim() ? '请填写姓名。' : refusal(text);
  };
  const submit = async (event: Event) => {
    event.preventDefault();
    if (personFields.some(({ field }) => errorOf(field))) return;
    if (!(await save(() => onSave(current)))) return;
    setTexts({});
    setSaved(true);
  };
  return (
    <form class="card stack" onSubmit={submit} aria-labelledby="person" noValidate>
      <h2 id="person">个人情况（登记表用）</h2>
      <div class="fields compact">
        {personFields.map(({ field, label, hint, options }) => (
          <TextField
            key={field}
            label={label}
            hint={hint}
            options={options}
            value={current[field] ?? ''}
            onChange={(text) => {
              setTexts({ ...texts, [field]: text });
              setSaved(false);
            }}
            error={errorOf(field)}
          />
        ))}
      </div>
      <p class="soft small">不要填写身份证号。资料只存在这台电脑上。</p>
      <div class="actions" aria-live="polite">
        <button type="submit" class="btn primary">
          保存
        </button>
        {saved && <span class="ok">✓ 已保存</span>}
        <Refusal>{refused}</Refusal>
      </div>
    </form>
  );
}
