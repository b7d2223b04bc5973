import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { firstYear } from '../../components/cycles.ts';
import { Frame } from '../../components/Frame.tsx';
import { nextTextSize, showTextSize, type TextSize } from '../../components/look.ts';
import { YearSelect } from '../../components/YearSelect.tsx';
import { today } from '../../lib/today.ts';
import { ChooseCard } from './ChooseCard.tsx';
import { DropZone } from './DropZone.tsx';
import { Reading } from './Reading.tsx';
import { RosterCard } from './RosterCard.tsx';
import { createReader, nothingYet, type Reader } from './reader.ts';
import './roster.css';
import { OtherYears, Skipped, unlistedIn } from './Unlisted.tsx';

const thisYear = Number(today().slice(0, 4));
const years = Array.from({ length: thisYear - firstYear + 1 }, (_, back) => thisYear - back);

/** For the unit's training officer: many learners' files become one roster. Nothing of it is stored. */
export function RosterApp() {
  const [size, setSize] = useState<TextSize>(18);
  useEffect(() => showTextSize(size), [size]);
  const [year, setYear] = useState(thisYear);
  const [progress, setProgress] = useState(nothingYet);
  const made = useRef<Reader | null>(null);
  made.current ??= createReader(thisYear, setProgress);
  const reader = made.current;
  const ask = (next: number) => {
    setYear(next);
    reader.setYear(next);
  };
  const { rows, skipped, total } = progress;
  const ofYear = useMemo(() => rows.filter((row) => row.year === year), [rows, year]);
  const others = useMemo(() => rows.filter((row) => row.year !== year), [rows, year]);
  return (
    <Frame nav={<Rooms />} help="/help.html#form-verify" onLargerText={() => setSize(nextTextSize(size))}>
      <DropZone onFiles={reader.bring} />
      <div class="spread">
        <h1>单位汇总</h1>
        <YearSelect year={year} years={yearsWith(year)} onChange={ask} />
      </div>
      <ChooseCard isEmpty={total === 0} onFiles={reader.bring}>
        {total > 0 && <Reading progress={progress} reader={reader} />}
      </ChooseCard>
      {ofYear.length > 0 && (
        <RosterCard year={year} rows={ofYear} unlisted={() => unlistedIn(others, skipped)} reader={reader} />
      )}
      {others.length > 0 && <OtherYears rows={others} year={year} onYear={ask} />}
      {skipped.length > 0 && <Skipped files={skipped} />}
    </Frame>
  );
}

/** A form may be of a year that isn't to be chosen otherwise. */
const yearsWith = (year: number) => (years.includes(year) ? years : [...years, year].sort((a, b) => b - a));

const Rooms = () => (
  <div class="rooms">
    <a href="/roster.html" aria-current="page">
      单位汇总
    </a>
    <a href="/form.html#verify">核对一份登记表</a>
    <a href="/ledger.html">我的台账</a>
  </div>
);
