import { TextField } from '../../../components/Field.tsx';
import type { FieldProps } from './EntryForm.tsx';
import { dayBounds } from './record.ts';

/** Hours the organiser or the unit has recognised (art. 10): how many, by whom and when. */
export function RecognizedFields({ draft, change, errors }: FieldProps) {
  return (
    <>
      <TextField
        label="认定学时"
        unit="学时"
        inputMode="decimal"
        value={draft.recognizedHours}
        onChange={(recognizedHours) => change({ recognizedHours })}
        error={errors.recognizedHours}
      />
      <TextField
        label="认定日期"
        type="date"
        {...dayBounds()}
        value={draft.recognizedOn}
        onChange={(recognizedOn) => change({ recognizedOn })}
        error={errors.recognizedOn}
      />
      <TextField
        label="认定单位"
        value={draft.recognizedBy}
        onChange={(recognizedBy) => change({ recognizedBy })}
        hint="写单位或部门，例如：旗委组织部。涉密名称不要填写。"
        error={errors.recognizedBy}
      />
    </>
  );
}
