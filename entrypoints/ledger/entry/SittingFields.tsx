import { CheckField, ChoiceField, TextField } from '../../../components/Field.tsx';
import type { FieldProps } from './EntryForm.tsx';
import { dayBounds } from './record.ts';
import { hasSittings } from './sittings.ts';

/** The same training several times: how often, and every day of it to be set right. */
export function SittingFields({ draft, change, errors }: FieldProps) {
  const { sittings } = draft;
  const set = (index: number, day: string) =>
    change({ sittings: sittings.map((each, other) => (other === index ? day : each)) });
  return (
    <fieldset class="whole sittings">
      <legend>哪几次</legend>
      <ChoiceField
        row
        legend="隔多久一次"
        value={draft.every}
        options={[
          { value: 'month', label: '每月一次' },
          { value: 'fortnight', label: '每两周一次' },
          { value: 'week', label: '每周一次' },
        ]}
        onChange={(every) => change({ every })}
      />
      <div class="fields">
        <TextField
          label="第一次"
          type="date"
          {...dayBounds()}
          value={draft.startOn}
          onChange={(startOn) => change({ startOn })}
          error={errors.startOn}
        />
        <TextField
          label="最后一次不晚于"
          type="date"
          {...dayBounds()}
          value={draft.until}
          onChange={(until) => change({ until })}
        />
      </div>
      <p>一共 {sittings.length} 次，每次存成一条。日期不对的，直接改：</p>
      <ol>
        {sittings.map((day, index) => (
          // The place is all that a row has of its own while its day is typed.
          <li key={`${index}/${sittings.length}`}>
            <input
              type="date"
              {...dayBounds()}
              aria-label={`第 ${index + 1} 次的日期`}
              value={day}
              onInput={(event) => set(index, event.currentTarget.value)}
            />
            <button
              type="button"
              class="btn quiet"
              aria-label={`去掉第 ${index + 1} 次`}
              onClick={() => change({ sittings: sittings.filter((_, other) => other !== index) })}
            >
              去掉
            </button>
          </li>
        ))}
      </ol>
      <button type="button" class="btn" onClick={() => change({ sittings: [...sittings, ''] })}>
        再加一次
      </button>
      {errors.sittings && (
        <p class="short" role="alert">
          <span aria-hidden="true">▲ </span>
          {errors.sittings}
        </p>
      )}
    </fieldset>
  );
}

/** Whether it was once or several times; what is stored already is once. */
export const SeveralField = ({ draft, change }: Omit<FieldProps, 'errors'>) => (
  <div class="whole">
    <CheckField
      label="同样的培训有好几次，一起录"
      hint="例如每月一次，每次 90 分钟"
      checked={hasSittings(draft)}
      onChange={(several) => change({ several })}
    />
  </div>
);
