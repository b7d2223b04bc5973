import { useCallback, useRef, useState } from 'preact/hooks';
import { db } from '../../../components/book.ts';
import { FiledNote } from '../../../components/FiledNote.tsx';
import { Refusal, useSaving } from '../../../components/saving.tsx';
import { UndoToast } from '../../../components/UndoToast.tsx';
import type { Filed } from '../../../lib/ledger/file.ts';
import { fileYear, putBack, takeBack } from '../../../lib/ledger/filing.ts';
import { hoursText } from '../../../lib/sentences/standing.ts';
import { filedText } from '../../../lib/sentences/ui-filing.ts';
import { openStepsText, type StepTone } from '../../../lib/sentences/ui-year-end.ts';
import { now } from '../../../lib/today.ts';
import { StepHead } from './StepHead.tsx';
import { type StepName, steps, type YearEnd } from './steps.ts';

/** Fifth step: what is handed in is kept as it is today, and later what has changed since is shown. */
export function FileStep({ end, tones }: { end: YearEnd; tones: { [step in StepName]: StepTone } }) {
  const { standing, records, filed } = end;
  const [latest] = filed;
  const { save, refused } = useSaving();
  const care = steps.filter(({ name }) => name !== 'file' && tones[name] === 'care').map(({ label }) => label);
  const warning = openStepsText(care);
  return (
    <>
      <StepHead title="第 5 步：留档">
        登记表交出以后，点“留档”，把交出的数字和条目记下来。以后台账有变动，这里会列出变了什么。
      </StepHead>
      <section class="card stack" aria-labelledby="filed">
        <h2 id="filed">{latest ? '已留档' : '还没有留档'}</h2>
        <div role="status">{latest && <FiledNote filed={latest} standing={standing} records={records} open />}</div>
        {warning && <p>{warning}</p>}
        <div class="actions">
          <button
            type="button"
            class={latest ? 'btn' : 'btn primary'}
            onClick={() => save(() => fileYear(db, standing, records, now()))}
          >
            {latest ? '再留一次档' : '留档'}（合计 {hoursText(standing.total)} 学时）
          </button>
        </div>
        <Refusal>{refused}</Refusal>
        <p class="soft small">留档只记在这台电脑里，会一起存进备份文件；不能代替向单位交登记表。</p>
      </section>
      <Filings filed={filed} />
    </>
  );
}

/** All filings of the year; the latest one counts, and each can be taken back. */
function Filings({ filed }: { filed: readonly Filed[] }) {
  const { save, refused } = useSaving();
  const [taken, setTaken] = useState<Filed | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const gone = useCallback(() => {
    // The focus doesn't go down with the toast.
    if (document.activeElement?.closest('.toast')) heading.current?.focus();
    setTaken(null);
  }, []);
  const take = (each: Filed) =>
    save(async () => {
      await takeBack(db, each);
      setTaken(each);
    });
  // Once there was one, the heading stays: the focus may stand on it.
  const hasHad = useRef(false);
  hasHad.current ||= filed.length > 0;
  if (!hasHad.current) return null;
  return (
    <section class="card stack" aria-labelledby="filings">
      <h2 id="filings" ref={heading} tabIndex={-1}>
        留档记录
      </h2>
      <p class="soft">{filed.length > 1 ? '以最近一次为准。' : filed.length === 1 ? '留错了可以撤回。' : '没有。'}</p>
      <ul class="plain rows">
        {filed.map((each) => (
          <li key={each.at} class="spread">
            <span>{filedText(each)}</span>
            <button type="button" class="btn quiet" aria-label={`撤回：${filedText(each)}`} onClick={() => take(each)}>
              撤回
            </button>
          </li>
        ))}
      </ul>
      <Refusal>{refused}</Refusal>
      {taken && <UndoToast key={taken.at} text="已撤回这次留档" onUndo={() => putBack(db, taken)} onGone={gone} />}
    </section>
  );
}
