import { ChoiceField, TextField } from '../../../components/Field.tsx';
import type { FieldProps } from './EntryForm.tsx';
import type { Known } from './known.ts';

/** What the registration form has columns for, and what proves the entry; none of it changes the hours but the make-up year. */
export function MoreFields({ draft, change, errors, known }: FieldProps & { known: Known }) {
  const text = (field: 'organizer' | 'place' | 'certifier' | 'evidence' | 'note', label: string, hint = '') => (
    <TextField
      label={label}
      optional
      hint={hint}
      value={draft[field]}
      options={field in known ? known[field as keyof Known] : undefined}
      onChange={(value) => change({ [field]: value })}
      error={errors[field]}
    />
  );
  if (draft.kind === 'online') {
    return (
      <div class="whole">
        <ChoiceField
          row
          legend="必修还是选修"
          value={draft.required}
          options={[
            { value: 'unknown', label: '不清楚' },
            { value: 'yes', label: '必修' },
            { value: 'no', label: '选修' },
          ]}
          onChange={(required) => change({ required })}
        />
        {text('note', '备注')}
      </div>
    );
  }
  return (
    <details class="whole more">
      <summary>
        <span class="ask">登记表上的其他内容</span> <span class="soft small">主办单位、地点、证明材料等</span>
      </summary>
      <p class="soft small">涉密的名称、题目、文号不要填写，下面每一项都一样。</p>
      <div class="fields">
        {text('organizer', '主办单位')}
        {text('place', '地点')}
        {text('certifier', '由谁认定', '脱产培训由主办单位和院校认定，自学由本单位认定（第十条）')}
        {text('evidence', '证明材料', '只写名称，例如：结业证书；几样材料用“、”隔开')}
        {text('note', '备注')}
        <TextField
          label="补训年度"
          unit="年"
          inputMode="numeric"
          optional
          hint="补往年不足时填写，这些学时只算作那一年的补训（第十一条）"
          value={draft.makeupFor}
          onChange={(makeupFor) => change({ makeupFor })}
          error={errors.makeupFor}
        />
      </div>
    </details>
  );
}
