import { useRef, useState } from 'preact/hooks';
import { TextField } from '../../components/Field.tsx';
import { focusFirstError } from '../../components/focus.ts';
import { monthText } from '../../components/numbers.ts';
import { Refusal, useSaving } from '../../components/saving.tsx';
import type { Profile } from '../../lib/model.ts';
import { personFields } from '../../lib/sentences/ui-profile.ts';

interface PersonProps {
  profile: Profile;
  /** What the ledger would refuse of one text, as a sentence. */
  refusal: (text: string) => string | null;
  onSave: (profile: Profile) => Promise<void>;
}

type PersonField = (typeof personFields)[number];

const isNoMonth = (text: string) => text.trim() !== '' && monthText(text) === null;

/** @returns the profile with its months as `YYYY-MM` */
const withMonths = (profile: Profile): Profile => ({
  ...profile,
  bornOn: monthText(profile.bornOn ?? ''),
  postSince: monthText(profile.postSince ?? ''),
});

/** The person block of the registration form. */
export function PersonCard({ profile, refusal, onSave }: PersonProps) {
  const [texts, setTexts] = useState<Partial<Profile>>({});
  const { save, refused } = useSaving();
  const [saved, setSaved] = useState(false);
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const current = { ...profile, ...texts };
  const errorOf = ({ field, month }: PersonField) => {
    const text = (current[field] ?? '').trim();
    if (field === 'name' && !text) return '请填写姓名。';
    // A month that is being typed is not wrong yet.
    if (month && tried && isNoMonth(text)) return '请填写年和月，例如 1970-05。';
    return refusal(text);
  };
  const submit = async (event: Event) => {
    event.preventDefault();
    setTried(true);
    const wrong = personFields.some((each) => errorOf(each) || (each.month && isNoMonth(current[each.field] ?? '')));
    if (wrong) return focusFirstError(form.current);
    if (!(await save(() => onSave(withMonths(current))))) return;
    setTried(false);
    setTexts({});
    setSaved(true);
  };
  return (
    <form class="card stack" onSubmit={submit} ref={form} aria-labelledby="person" noValidate>
      <h2 id="person">个人情况（登记表用）</h2>
      <div class="fields compact">
        {personFields.map((each) => {
          const { field, label, hint, options } = each;
          return (
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
              error={errorOf(each)}
            />
          );
        })}
      </div>
      <p class="soft small">不要填写身份证号和涉密名称。资料只存在这台电脑上。</p>
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
