import { db } from './book.ts';
import { enterSample, isSample, leaveSample } from './sample.ts';
import { Refusal, useSaving } from './saving.tsx';

/** Stands above every page that shows the sample ledger, and says so. */
export function SampleBand() {
  const { save, refused } = useSaving();
  if (!isSample) return null;
  return (
    <aside class="sample" aria-label="示例数据">
      <span>
        <b>示例数据</b>，与您的台账无关
      </span>
      <button type="button" class="btn" onClick={() => save(() => leaveSample(db))}>
        退出示例
      </button>
      <Refusal>{refused}</Refusal>
    </aside>
  );
}

/** The way into the sample ledger. */
export function SampleDoor() {
  const { save, refused } = useSaving();
  return (
    <>
      <button type="button" class="btn" onClick={() => save(() => enterSample(db))}>
        先看看示例
      </button>
      <Refusal>{refused}</Refusal>
    </>
  );
}

/** A room of which the sample has nothing: there the sample and a real ledger could come together. */
export const NotInSample = ({ title, children }: { title: string; children: string }) => (
  <>
    <h1>{title}</h1>
    <p class="card">{children}</p>
  </>
);
