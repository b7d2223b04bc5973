import { CheckField, ChoiceField, TextField } from '../../../components/Field.tsx';
import type { Pack } from '../../../lib/credit/index.ts';
import { amountHints } from '../../../lib/sentences/ui-rules.ts';
import { CharacterCount } from './CharacterCount.tsx';
import type { FieldProps } from './EntryForm.tsx';
import { hasCalendar, rangeOf } from './following.ts';
import { HalfDayCalendar } from './HalfDayCalendar.tsx';
import type { Known } from './known.ts';
import { measuredBy, yearsOf } from './record.ts';
import { hasSittings } from './sittings.ts';

/** How much was learnt: days, minutes, characters or hours, as the kind asks. */
export function AmountFields({ draft, change, errors, known, pack }: FieldProps & { known: Known; pack: Pack }) {
  const hints = amountHints(pack);
  const measure = measuredBy(draft);
  return (
    <>
      {(draft.kind === 'study-group' || draft.kind === 'other') && (
        <div class="whole">
          <ChoiceField
            row
            legend="按什么计算"
            value={draft.by}
            options={[
              { value: 'half-days', label: '按天', hint: hints.halfDays },
              { value: 'minutes', label: '按分钟', hint: hints.minutes },
            ]}
            onChange={(by) => change({ by })}
          />
        </div>
      )}
      {hasCalendar(draft) && (
        <HalfDayCalendar
          range={rangeOf(draft)}
          halves={draft.halfDaysOn}
          onChange={(halfDaysOn) => change({ halfDaysOn })}
        />
      )}
      {measure === 'half-days' && (
        <TextField
          label={hasSittings(draft) ? '每次天数' : '天数'}
          unit="天"
          inputMode="decimal"
          value={draft.days}
          onChange={(days) => change({ days })}
          hint={hasCalendar(draft) ? '随上面的半天变；也可以直接填，半天填 0.5' : '半天填 0.5'}
          error={errors.days}
        />
      )}
      {(measure === 'minutes' || measure === 'lecture') && (
        <TextField
          label={measure === 'lecture' ? '讲课时长' : hasSittings(draft) ? '每次学习时长' : '学习时长'}
          unit="分钟"
          inputMode="numeric"
          value={draft.minutes}
          onChange={(minutes) => change({ minutes })}
          error={errors.minutes}
        />
      )}
      {measure === 'characters' && (
        <>
          <TextField
            label="字数"
            unit="字"
            inputMode="numeric"
            value={draft.characters}
            onChange={(characters) => change({ characters })}
            hint={hints.characters}
            error={errors.characters}
          />
          <CharacterCount onCount={(characters) => change({ characters: String(characters) })} />
        </>
      )}
      {measure === 'course' && (
        <TextField
          label="课程学时"
          unit="学时"
          inputMode="decimal"
          value={draft.hours}
          onChange={(hours) => change({ hours })}
          hint="按学院规定的学时填写，不是视频时长"
          error={errors.hours}
        />
      )}
      {draft.kind === 'off-job' && (
        <>
          <TextField
            label="请假"
            unit="学时"
            inputMode="decimal"
            optional
            value={draft.absentHours}
            onChange={(absentHours) => change({ absentHours })}
            hint={hints.absence}
            error={errors.absentHours}
          />
          <TextField
            label="班次规定学时"
            unit="学时"
            inputMode="decimal"
            optional
            value={draft.plannedHours}
            onChange={(plannedHours) => change({ plannedHours })}
            hint={hints.planned}
            error={errors.plannedHours}
          />
        </>
      )}
      <SplitFields draft={draft} change={change} errors={errors} />
      {draft.kind === 'off-job' && (
        <div class="whole">
          <CheckField
            label="在党校、行政学院、干部学院等院校举办"
            hint="计入五年累计"
            checked={draft.institution}
            onChange={(institution) => change({ institution })}
          />
        </div>
      )}
      {draft.kind === 'teaching' && (
        <>
          <TextField
            label="听课对象"
            optional
            value={draft.audience}
            options={known.audience}
            onChange={(audience) => change({ audience })}
            error={errors.audience}
          />
          <div class="whole">
            <CheckField
              label="听课的是干部"
              hint="不是给干部讲课的不计"
              checked={draft.toCadres}
              onChange={(toCadres) => change({ toCadres })}
            />
          </div>
        </>
      )}
    </>
  );
}

/** A class over New Year: which part fell into which year. */
function SplitFields({ draft, change, errors }: FieldProps) {
  const years = yearsOf(draft);
  const measure = measuredBy(draft);
  if (years.length < 2 || (measure !== 'half-days' && measure !== 'minutes')) return null;
  const unit = measure === 'half-days' ? '天' : '分钟';
  return (
    <fieldset class="whole split">
      <legend>这个班跨年，请分年填写</legend>
      <div class="fields">
        {years.map((year, index) => (
          <TextField
            key={year}
            label={`其中 ${year} 年`}
            unit={unit}
            inputMode="decimal"
            value={draft.split[year] ?? ''}
            onChange={(part) => change({ split: { ...draft.split, [year]: part } })}
            error={index === 0 ? errors.split : null}
          />
        ))}
      </div>
    </fieldset>
  );
}
