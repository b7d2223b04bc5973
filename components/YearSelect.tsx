import './field.css';

interface YearSelectProps {
  year: number;
  years: readonly number[];
  onChange: (year: number) => void;
}

/** The years with records, and this one. */
export const YearSelect = ({ year, years, onChange }: YearSelectProps) => (
  <label class="year">
    <span class="unseen">年度</span>
    <select value={String(year)} onChange={(event) => onChange(Number(event.currentTarget.value))}>
      {years.map((each) => (
        <option key={each} value={String(each)}>
          {each} 年度
        </option>
      ))}
    </select>
  </label>
);
