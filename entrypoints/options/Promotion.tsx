import { useState } from 'preact/hooks';
import { TextField } from '../../components/Field.tsx';
import { Refusal, useSaving } from '../../components/saving.tsx';
import type { Day } from '../../lib/model.ts';

interface PromotionProps {
  promotedOn: Day | null;
  today: Day;
  onSave: (promotedOn: Day | null) => Promise<void>;
}

/** The day of appointment: who was short then may make up for it within a year (art. 11). */
export function Promotion({ promotedOn, today, onSave }: PromotionProps) {
  const [day, setDay] = useState(promotedOn ?? '');
  const { save, refused } = useSaving();
  const submit = (event: Event) => {
    event.preventDefault();
    return save(() => onSave(day || null));
  };
  return (
    <form class="stack promotion" onSubmit={submit} noValidate>
      <TextField
        label="提拔任职的日期"
        type="date"
        optional
        min="2013-01-01"
        max={today}
        hint="任职当日当年学时还不足的，可在一年内补足（第十一条）"
        value={day}
        onChange={setDay}
      />
      <div class="actions">
        <button type="submit" class="btn" disabled={day === (promotedOn ?? '')}>
          保存任职日期
        </button>
        {promotedOn !== null && promotedOn === day && <span class="ok">✓ 已保存</span>}
      </div>
      <Refusal>{refused}</Refusal>
    </form>
  );
}
