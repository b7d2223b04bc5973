import { FiledNote } from '../../../components/FiledNote.tsx';
import type { Standing } from '../../../lib/credit/types.ts';
import type { Filed } from '../../../lib/ledger/file.ts';
import { dueYear } from '../../../lib/ledger/filing.ts';
import type { Day, TrainingRecord } from '../../../lib/model.ts';

interface LineProps {
  standing: Standing;
  records: readonly TrainingRecord[];
  /** The years that have entries. */
  years: readonly number[];
  filed: readonly Filed[];
  today: Day;
}

/** What was handed in of the year; before that the way to the year's end, plain to see when it is time. */
export function YearEndLine({ standing, records, years, filed, today }: LineProps) {
  const { year } = standing;
  const latest = filed.find((each) => each.year === year);
  const due = dueYear(today, years, filed);
  const isDue = due !== null && (due === year || year === Number(today.slice(0, 4)));
  const target = isDue ? due : year;
  const link = (look: string, text: string) => (
    <a class={`btn ${look}`} href={`/ledger.html?year=${target}#year-end`}>
      {text}
    </a>
  );
  return (
    <>
      {latest && (
        <div class="card spread">
          <FiledNote filed={latest} standing={standing} records={records} />
          {link('quiet', '看年终留档')}
        </div>
      )}
      {isDue && (
        <div class="spread">
          <p>到年终了。{target} 年度还没有留档：五步走完，交出的数字就有据可查。</p>
          {link('', '开始年终留档')}
        </div>
      )}
      {!latest && !isDue && <div class="under">{link('quiet', '年终留档')}</div>}
    </>
  );
}
