import { useEffect, useRef, useState } from 'preact/hooks';
import { db } from '../../../components/book.ts';
import { ChoiceField } from '../../../components/Field.tsx';
import { Progress } from '../../../components/Progress.tsx';
import { Refusal } from '../../../components/saving.tsx';
import { useWork } from '../../../components/work.tsx';
import { bringIn, type Plan, planBringing, type Way } from '../../../lib/ledger/bring.ts';
import { errorText } from '../../../lib/sentences/ledger.ts';
import { shareText, works } from '../../../lib/sentences/ui-work.ts';
import { now } from '../../../lib/today.ts';
import { PlanView } from './PlanView.tsx';

interface WayProps {
  file: string;
  /** The ledger file's text. */
  text: string;
  onDone: (said: string) => void;
  /** Nothing was done; with what is to be said of it. */
  onCancel: (said: string) => void;
}

/** What the file would do to the ledger, merged or in its place, and only then the button that does it. */
export function WayCard({ file, text, onDone, onCancel }: WayProps) {
  const [way, setWay] = useState<Way>('merge');
  const { plan, problem, percent } = usePlan(text, way);
  const { run, refused, isGoing, progress } = useWork();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const isMerge = way === 'merge';
  const act = async (made: Plan) => {
    const words = isMerge ? works.merging : works.replacing;
    const isDone = await run(words, (watch) => bringIn(db, made, now(), watch));
    if (isDone) onDone(`${isMerge ? '已合并' : '已换成'}“${file}”。原来的状态留在下面，可以恢复。`);
  };
  return (
    <div class="stack way">
      <h3 ref={heading} tabIndex={-1}>
        “{file}”还没有存入
      </h3>
      <ChoiceField
        legend="这份文件怎样用"
        value={way}
        options={[
          {
            value: 'merge',
            label: '合并（一般选这个）',
            hint: '两台电脑各记各的，合到一起：两边的条目都在，同一项以后改的为准。',
          },
          { value: 'replace', label: '用备份替换', hint: '回到存这份文件时的样子，以后记的都会丢掉。' },
        ]}
        onChange={setWay}
        row
      />
      <Refusal>{problem}</Refusal>
      <Progress
        isGoing={!plan && !problem}
        doing={works.comparing.doing}
        share={percent / 100}
        far={shareText(percent / 100)}
        onStop={() => onCancel(works.comparing.calledOff)}
      />
      {plan && (
        <PlanView
          plan={plan}
          title={isMerge ? '合并以后' : '替换以后'}
          same={isMerge ? '文件里的内容台账里都有了，不用合并。' : '台账和文件一样，不用替换。'}
        />
      )}
      <div class="actions">
        {plan && !plan.comparison.isSame && (
          <button type="button" class="btn primary" onClick={() => act(plan)}>
            {isMerge ? '合并' : '看过了，用备份替换'}
          </button>
        )}
        {(plan || problem) && (
          <button
            type="button"
            class="btn"
            onClick={() => onCancel(plan?.comparison.isSame ? '' : works.comparing.calledOff)}
            disabled={isGoing}
          >
            {plan?.comparison.isSame ? '好' : isMerge ? '不合并' : '不替换'}
          </button>
        )}
      </div>
      {progress}
      <Refusal>{refused}</Refusal>
    </div>
  );
}

interface Planned {
  plan: Plan | null;
  problem: string | null;
  /** How much of it is looked at. */
  percent: number;
}

const unknown: Planned = { plan: null, problem: null, percent: 0 };

/** @returns what the way would do, or why it can't; neither while that isn't known yet */
function usePlan(text: string, way: Way): Planned {
  const [found, setFound] = useState<(Planned & { way: Way }) | null>(null);
  useEffect(() => {
    const control = new AbortController();
    const { signal } = control;
    const tell = (part: Partial<Planned>) => !signal.aborted && setFound({ ...unknown, ...part, way });
    const onProgress = (share: number) => tell({ percent: Math.floor(share * 100) });
    planBringing(db, text, way, now(), { signal, onProgress }).then(
      (plan) => tell({ plan }),
      (error) => signal.aborted || tell({ problem: errorText(error) }),
    );
    return () => control.abort();
  }, [text, way]);
  return found?.way === way ? found : unknown;
}
