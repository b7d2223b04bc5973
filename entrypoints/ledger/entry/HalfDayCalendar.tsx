import { useRef, useState } from 'preact/hooks';
import { dayText, halfDayText, weekdays } from '../../../lib/sentences/ui-entry.ts';
import { daysIn, type HalfDay, halvesOf, type Range, weeksOf, withHalves, workdaysOf } from './calendar.ts';

interface CalendarProps {
  range: Range;
  /** Those with a class. */
  halves: readonly HalfDay[];
  onChange: (halves: HalfDay[]) => void;
}

/** How far an arrow key goes among the mornings and afternoons of a grid of weeks, by whether it leaves a morning. */
const steps: { [key: string]: (isMorning: boolean) => number } = {
  ArrowLeft: () => -2,
  ArrowRight: () => 2,
  ArrowUp: (isMorning) => (isMorning ? -13 : -1),
  ArrowDown: (isMorning) => (isMorning ? 1 : 13),
};

/** Where a column is narrow at this text size, the day stands below its month. */
function DayName({ day }: { day: string }) {
  const [month, date] = dayText(day).split('月');
  return (
    <span class="day small">
      {month}月<wbr />
      {date}
    </span>
  );
}

/** The mornings and afternoons of a class to click; arrow keys go from one to the next. */
export function HalfDayCalendar({ range, halves, onChange }: CalendarProps) {
  const weeks = weeksOf(range);
  const all = weeks.flat().flatMap(halvesOf);
  const inRange = new Set(daysIn(range));
  const [at, setAt] = useState<HalfDay | null>(null);
  const grid = useRef<HTMLTableElement>(null);
  const isOpen = (half: HalfDay | undefined) => half !== undefined && inRange.has(half.slice(0, -1));
  const reached = at !== null && isOpen(at) ? at : all.find(isOpen);

  const press = (half: HalfDay, event: MouseEvent) => {
    const on = !halves.includes(half);
    // As in a list of files: with the shift key all between the last one and this one.
    const [first, last] = [all.indexOf(at ?? half), all.indexOf(half)].sort((a, b) => a - b) as [number, number];
    const those = event.shiftKey && isOpen(all[first]) ? all.slice(first, last + 1).filter(isOpen) : [half];
    setAt(half);
    onChange(withHalves(halves, those, on));
  };
  const move = (event: KeyboardEvent) => {
    const step = steps[event.key];
    const from = all.indexOf((event.target as HTMLElement).dataset.half ?? '');
    if (!step || from < 0) return;
    event.preventDefault();
    const next = all[from + step(from % 2 === 0)];
    if (!isOpen(next)) return;
    setAt(next as HalfDay);
    grid.current?.querySelector<HTMLElement>(`[data-half="${next}"]`)?.focus();
  };

  return (
    <fieldset class="whole calendar">
      <legend>哪几个半天上课</legend>
      <p class="soft small">点一下选上，再点一下取消；按住 Shift 再点，选一段。双休日默认不选，放假和调休请自己改。</p>
      <div class="actions">
        <button type="button" class="btn quiet" onClick={() => onChange(workdaysOf(range))}>
          选全部工作日
        </button>
        <button type="button" class="btn quiet" onClick={() => onChange(all.filter(isOpen))}>
          双休日也选
        </button>
        <button type="button" class="btn quiet" onClick={() => onChange([])}>
          全部取消
        </button>
      </div>
      <div class="scroll">
        <table ref={grid} onKeyDown={move}>
          <thead>
            <tr>
              {weekdays.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.map((week) => (
              <tr key={week[0]}>
                {week.map((day) => (
                  <td key={day} class={inRange.has(day) ? '' : 'out'}>
                    <DayName day={day} />
                    {inRange.has(day) && (
                      <span class="halves">
                        {halvesOf(day).map((half) => (
                          <button
                            key={half}
                            type="button"
                            data-half={half}
                            aria-label={halfDayText(half)}
                            aria-pressed={halves.includes(half)}
                            tabIndex={half === reached ? 0 : -1}
                            onClick={(event) => press(half, event)}
                          >
                            {half.endsWith('a') ? '上' : '下'}
                          </button>
                        ))}
                      </span>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p role="status">
        选了 <b class="n">{halves.length}</b> 个半天，合 <b class="n">{halves.length / 2}</b> 天
      </p>
    </fieldset>
  );
}
