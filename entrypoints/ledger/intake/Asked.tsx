import { firstYear } from '../../../components/cycles.ts';
import { ChoiceField } from '../../../components/Field.tsx';
import type { Said, Taken } from '../../../lib/intake/take.ts';
import { today } from '../../../lib/today.ts';

interface AskedProps {
  asks: Taken['asks'];
  said: Said;
  onChange: (said: Said) => void;
}

/** What neither the table nor the page says, and the learner knows. */
export function Asked({ asks, said, onChange }: AskedProps) {
  const thisYear = Number(today().slice(0, 4));
  const years = Array.from({ length: thisYear - firstYear + 1 }, (_, back) => thisYear - back);
  return (
    <>
      {asks.done && (
        <ChoiceField
          legend="表里没有写明课程是否学完。这些都是已完成的课程吗？"
          value={said.done === null ? null : said.done ? 'yes' : 'no'}
          options={[
            { value: 'yes', label: '是，都已完成' },
            { value: 'no', label: '不是，或不清楚', hint: '没有写明的不存入' },
          ]}
          onChange={(answer) => onChange({ ...said, done: answer === 'yes' })}
          row
        />
      )}
      {asks.year && (
        <label class="field asked">
          <b>没有写完成日期的课程，是哪一年学完的？</b>
          <select
            value={said.year ?? ''}
            onChange={({ currentTarget: { value } }) => onChange({ ...said, year: value ? Number(value) : null })}
          >
            <option value="">不清楚，以后再定</option>
            {years.map((year) => (
              <option key={year} value={year}>
                {year} 年
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  );
}
