import { useState } from 'preact/hooks';
import { db } from '../../../components/book.ts';
import { TextField } from '../../../components/Field.tsx';
import { hoursNumber, yearNumber } from '../../../components/numbers.ts';
import { Refusal, useSaving } from '../../../components/saving.tsx';
import { useUndo } from '../../../components/UndoToast.tsx';
import { deleteRecord, putRecord, restoreRecord } from '../../../lib/ledger/records.ts';
import type { Day, TrainingRecord } from '../../../lib/model.ts';
import { hoursText } from '../../../lib/sentences/standing.ts';
import { now } from '../../../lib/today.ts';
import { entryId } from '../entry/entryId.ts';

interface OpeningsProps {
  profile: string;
  /** The learner's opening balances in the cycle. */
  openings: readonly TrainingRecord[];
  cycle: { from: number; to: number };
  today: Day;
}

const isOpening = ({ opening, deletedAt }: TrainingRecord) => opening === true && !deletedAt;

/** @returns the opening balances that lie in the cycle, the earliest first */
export const openingsIn = (records: readonly TrainingRecord[], { from, to }: OpeningsProps['cycle']) =>
  records
    .filter((record) => isOpening(record) && from <= lastYear(record) && lastYear(record) <= to)
    .sort((a, b) => lastYear(a) - lastYear(b));

const lastYear = ({ endOn }: TrainingRecord) => Number(endOn?.slice(0, 4));
const hoursOf = ({ measure }: TrainingRecord) => (measure.type === 'stated' ? measure.hours : 0);

/** Hours of earlier years of the cycle, from before this ledger was kept: in the five years only (art. 9). */
export function Openings({ profile, openings, cycle, today }: OpeningsProps) {
  const { save, refused } = useSaving();
  const { toast, did } = useUndo();
  const remove = async (record: TrainingRecord) => {
    if (await save(() => deleteRecord(db, record.id, now())))
      did(`已删除“${record.title}”`, () => restoreRecord(db, record.id, now()));
  };
  return (
    <details>
      <summary class="press">
        <span class="ask">填写往年的学时（期初）</span>
      </summary>
      <p class="soft">用台账以前，在党校等院校脱产培训的学时。只计入五年周期，不计入任何年度，登记表上注明期初。</p>
      <ul class="plain">
        {openings.map((record) => (
          <li key={record.id} class="spread">
            <span>
              截至 {lastYear(record)} 年底 <b class="n">{hoursText(hoursOf(record))}</b> 学时
            </span>
            <button
              type="button"
              class="btn quiet"
              aria-label={`删除截至 ${lastYear(record)} 年底的期初学时`}
              onClick={() => remove(record)}
            >
              删除
            </button>
          </li>
        ))}
      </ul>
      <Refusal>{refused}</Refusal>
      {toast}
      <NewOpening profile={profile} cycle={cycle} today={today} />
    </details>
  );
}

function NewOpening({ profile, cycle, today }: Omit<OpeningsProps, 'openings'>) {
  const latest = Math.min(cycle.to, Number(today.slice(0, 4)) - 1);
  const [year, setYear] = useState(String(Math.max(cycle.from, latest)));
  const [hours, setHours] = useState('');
  const [tried, setTried] = useState(false);
  const { save, refused } = useSaving();
  const [inYear, amount] = [yearNumber(year, cycle.from, latest), hoursNumber(hours)];
  const add = async (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (inYear === null || !amount) return;
    const day = `${inYear}-12-31`;
    const record: TrainingRecord = {
      id: entryId(),
      profile,
      kind: 'off-job',
      title: `期初学时（截至 ${inYear} 年底）`,
      measure: { type: 'stated', hours: amount },
      startOn: day,
      endOn: day,
      institution: true,
      opening: true,
      origin: 'manual',
    };
    if (!(await save(() => putRecord(db, record, now())))) return;
    setHours('');
    setTried(false);
  };
  if (latest < cycle.from) return <p>本周期从 {cycle.from} 年开始，还没有往年。</p>;
  return (
    <form class="fields compact" onSubmit={add} noValidate>
      <TextField
        label="截至哪年年底"
        unit="年"
        inputMode="numeric"
        value={year}
        onChange={setYear}
        error={tried && inYear === null ? `请填写 ${cycle.from} 到 ${latest} 之间的年份。` : null}
      />
      <TextField
        label="学时"
        unit="学时"
        inputMode="decimal"
        value={hours}
        onChange={setHours}
        error={tried && !amount ? '请填写数字，小数最多两位，例如 120。' : null}
      />
      <div class="whole actions">
        <button type="submit" class="btn">
          存入期初
        </button>
        <Refusal>{refused}</Refusal>
      </div>
    </form>
  );
}
