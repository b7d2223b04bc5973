import './field.css';

interface YearSelectProps {
  year: number;
  years: readonly number[];
  /** Years without entries, set apart below. */
  others?: readonly number[];
  onChange: (year: number) => void;
}

/** The years with records, and this one; below them, where given, the others. */
export const YearSelect = ({ year, years, others = [], onChange }: YearSelectProps) => (
  <label class="year">
    <span class="unseen">年度</span>
    <select value={String(year)} onChange={(event) => onChange(Number(event.currentTarget.value))}>
      {years.map(option)}
      {others.length > 0 && <optgroup label="没有记录的年度">{others.map(option)}</optgroup>}
    </select>
  </label>
);

const option = (year: number) => (
  <option key={year} value={String(year)}>
    {year} 年度
  </option>
);
