import { useState } from 'preact/hooks';
import { db } from '../../../components/book.ts';
import { useLive } from '../../../components/live.ts';
import { Refusal } from '../../../components/saving.tsx';
import { useWork } from '../../../components/work.tsx';
import { bringIn, type Plan, planGoingBack } from '../../../lib/ledger/bring.ts';
import { listSnapshots, mostSnapshots, type SnapshotLine } from '../../../lib/ledger/snapshots.ts';
import { snapshotText } from '../../../lib/sentences/ui-backup.ts';
import { works } from '../../../lib/sentences/ui-work.ts';
import { now } from '../../../lib/today.ts';
import { PlanView } from './PlanView.tsx';

const snapshots = (_: string): Promise<SnapshotLine[]> => listSnapshots(db);

/** The states before what was merged, replaced, imported or upgraded; one press shows, a second goes back. */
export function SnapshotsCard() {
  const live = useLive(snapshots, '');
  const lines = live && 'value' in live ? live.value : [];
  const { run, refused, progress } = useWork();
  const [asked, setAsked] = useState<{ number: number; plan: Plan } | null>(null);
  const [done, setDone] = useState('');
  if (lines.length === 0) return null;
  const ask = (number: number) =>
    run(works.comparing, async (watch) => {
      setDone('');
      const plan = await planGoingBack(db, number, watch);
      setAsked(plan && { number, plan });
    });
  const goBack = async ({ plan }: { plan: Plan }) => {
    if (await run(works.goingBack, (watch) => bringIn(db, plan, now(), watch)))
      setDone('已恢复。恢复以前的状态也留在这里，可以再换回来。');
    setAsked(null);
  };
  return (
    <section class="card stack" aria-labelledby="snapshots">
      <h2 id="snapshots">恢复到以前的状态</h2>
      <p class="soft">
        合并、替换、导入、升级、清空回收站以前，台账会自动留一份，最多 {mostSnapshots}{' '}
        份，只在这台电脑上，不能代替备份文件。删除一个人的数据时，这里面也一起删除。
      </p>
      <p role="status" class="ok">
        {done && `✓ ${done}`}
      </p>
      {progress}
      <Refusal>{refused}</Refusal>
      <ul class="plain snapshots">
        {lines.map((line) => (
          <li key={line.number} class="stack">
            <div class="spread">
              <span>{snapshotText(line)}</span>
              <button
                type="button"
                class="btn"
                aria-label={`恢复到这时：${snapshotText(line)}`}
                onClick={() => ask(line.number)}
              >
                恢复到这时
              </button>
            </div>
            {asked?.number === line.number && (
              <div class="stack way">
                <PlanView plan={asked.plan} title="恢复以后" same="台账现在就是这个样子，不用恢复。" />
                <div class="actions">
                  {!asked.plan.comparison.isSame && (
                    <button type="button" class="btn primary" onClick={() => goBack(asked)}>
                      确定恢复
                    </button>
                  )}
                  <button type="button" class="btn" onClick={() => setAsked(null)}>
                    不恢复
                  </button>
                </div>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
